//! The first run: a centre or an office begins its book, and a seal is made.

use crate::book::talk::{FoundCentre, FoundOffice, MakeSeal, OfferedPassphrase, SealRow};
use crate::bundles::keys;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::entry::{self, FORMAT};
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::talk::{Nothing, OfficeProfile};
use crate::core::view::View;
use crate::office::refresh;
use centre::Profile;
use norms::place_names::body_above;
use seal::info::lineage_text;
use seal::{judge_passphrase, offer_passphrase as offer};

pub(crate) fn found_centre(desk: &mut Desk, request: FoundCentre) -> Result<Profile, DeskError> {
    let law = &*desk.ask(|view| {
        must_be_new(view)?;
        view.norms()
    })?;
    let today = desk.now().today;
    let chance = match request.unit_code.as_str() {
        "" => lineage_text(crate::core::world::sixteen(desk.world.as_mut())),
        _ => String::new(),
    };
    let chance = chance.get(..6).unwrap_or_default();
    let founding = request.filled(law, FORMAT, today, chance)?;
    let machine = crate::bundles::lineage::machine(desk)?;
    let is_demo = desk.is_demo;
    desk.act("found_centre", |doing| {
        let lineage = doing.id(lineage_text);
        if is_demo {
            doing.act.set("is_sample", "1")?;
        }
        doing.act.set("role", "centre")?;
        doing.act.set("lineage", &lineage)?;
        doing.act.set("machine", &machine)?;
        doing.act.set("upper_body", &founding.profile.upper_body())?;
        let name = founding.profile.name.clone();
        for record in founding.records(law, &mut || doing.id(|bytes| bytes))? {
            doing.act.put(&record)?;
        }
        Ok(Done::of(name, ()))
    })?;
    desk.book()?.drop_draft("first-run")?;
    desk.ask(|view| view.profile())
}

fn must_be_new(view: View<'_>) -> Result<(), DeskError> {
    match view.read()?.role()? {
        None => Ok(()),
        Some(_) => Err(DeskError::new(Code::CentreFounded)),
    }
}

pub(crate) fn found_office(
    desk: &mut Desk,
    request: FoundOffice,
) -> Result<OfficeProfile, DeskError> {
    desk.ask(must_be_new)?;
    let mut form = entry::form();
    let office_id = form.office_id("office_id", &request.office_id);
    let name = form.text(limits::office::NAME, &request.name);
    form.done()?;
    let is_of_province = matches!(office_id.split_once('-'), Some(("so", _)));
    let machine = crate::bundles::lineage::machine(desk)?;
    let is_demo = desk.is_demo;
    desk.act("found_office", |doing| {
        let lineage = doing.id(lineage_text);
        if is_demo {
            doing.act.set("is_sample", "1")?;
        }
        doing.act.set("role", "office")?;
        doing.act.set("lineage", &lineage)?;
        doing.act.set("machine", &machine)?;
        doing.act.set("upper_body", &body_above(&name, is_of_province))?;
        doing.act.set("office_id", &office_id)?;
        doing.act.set("office_name", &name)?;
        refresh::begin(doing)?;
        Ok(Done::of(name.clone(), ()))
    })?;
    desk.book()?.drop_draft("first-run")?;
    Ok(OfficeProfile { office_id: office_id.into(), name })
}

pub(crate) fn offer_passphrase(
    desk: &mut Desk,
    _: Nothing,
) -> Result<OfferedPassphrase, DeskError> {
    let mut random = [0; 32];
    desk.world.random(&mut random);
    let seal::Offered { passphrase, reading } = offer(&random);
    Ok(OfferedPassphrase { passphrase, reading })
}

pub(crate) fn make_seal(desk: &mut Desk, request: MakeSeal) -> Result<SealRow, DeskError> {
    let (owner, before) = desk.ask(|view| Ok((keys::owner(view)?, keys::made(view)?)))?;
    if before.is_some() && !request.is_replacement {
        return Err(DeskError::new(Code::SealExists));
    }
    let older: Vec<String> =
        before.into_iter().flat_map(|m| m.older.into_iter().chain([m.public_key])).collect();
    let known = [owner.name.as_str(), owner.unit.as_str()];
    judge_passphrase(&request.passphrase, &known)
        .map_err(|fault| DeskError::named(fault.code()).at("passphrase"))?;
    let seed = keys::make(desk, &request.passphrase)?;
    let public = seed.public();
    let digits = public.digits().to_string();
    let made_at = desk.now().instant;
    desk.act("make_seal", |doing| {
        doing.act.set("seal_public_key", &public.hex())?;
        doing.act.set("seal_digits", &digits)?;
        doing.act.set("seal_made_at", &made_at)?;
        doing.act.set("seal_older_keys", &older.join(" "))?;
        Ok(Done::of(digits.clone(), ()))
    })?;
    // Whoever opened the old seal for a sitting opened that one.
    desk.session = None;
    // The book knows the key, and its waiting file opens the seal as well as the copies would.
    drop(keys::put_in_place(desk));
    Ok(SealRow { digits, made_at, public_key: public.openssh() })
}

pub(crate) fn read_seal(view: View<'_>, _: Nothing) -> Result<Option<SealRow>, DeskError> {
    keys::owner(view)?;
    Ok(keys::made(view)?.map(|made| SealRow {
        digits: made.digits,
        made_at: made.made_at,
        public_key: seal::PublicKey::from_hex(&made.public_key)
            .map(|key| key.openssh())
            .unwrap_or_default(),
    }))
}
