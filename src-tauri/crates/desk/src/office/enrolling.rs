//! Whose seal it is: thirty digits typed from paper beside those of the bundle, then the register.

use crate::bundles::carry::MAX_BUNDLE;
use crate::bundles::digits::{asked, key_of, must_be_same, unread};
use crate::bundles::giving::gives;
use crate::bundles::opening::{self, Door};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::talk::OfficeProfile;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::refresh;
use crate::office::refresh::Changing;
use crate::office::register;
use crate::office::rows;
use crate::office::talk::CentreRow;
use crate::office::talk::{
    BundlePath, CardBeside, CompareDigits, DigitsCompared, EnrolCentre, Stranger,
};
use norms::Quarter;
use office::{
    Card, Confirmation, Entry, EntryKind, Group, GroupState, Letting, Member, SealOnRegister,
};
use seal::glance::Glance;
use seal::{Digits, Kind, Opened, PublicKey, Trust};
use std::collections::BTreeMap;
use std::path::Path;

pub(crate) fn read_stranger(view: View<'_>, request: BundlePath) -> Result<Stranger, DeskError> {
    view.read()?;
    let office = view.maybe_office()?;
    let office = office.as_ref().filter(|_| !is_law(&request.path));
    let (opened, bytes) = asked(&request.path, showing(view, office)?)?;
    let info = &opened.info;
    let mut stranger = Stranger {
        path: request.path,
        bundle_id: opened.ma_goi.clone().into(),
        id: info.centre.id.clone(),
        name: info.centre.name.clone(),
        quarter: info.period.and_then(|p| p.to_string().parse().ok()),
        unit_code: None,
        unit_from: None,
        unit_name: None,
        known_digits: known_digits(view, &info.centre.id, opened.kind)?,
        is_ours: opened.kind == Kind::BaoCao || gives(view, &info.centre.id)?.is_some(),
        card: None,
    };
    if opened.kind == Kind::BaoCao {
        let (_, report) =
            opening::report(&bytes, &Trust::SelfSigned, Door::OWN).map_err(|r| unread(&r))?;
        let head = report.require("trung-tam")?.line(0)?;
        stranger.unit_code = Some(head.text("unit_code")?.to_owned());
        stranger.unit_from = head.text("unit_from")?.parse().ok();
        stranger.unit_name = Some(head.text("unit_name")?.to_owned());
        stranger.card = card_beside(view, &stranger, &opened.signer)?;
    }
    Ok(stranger)
}

/// The card typed beforehand for the unit a bundle names, and whether it is of this seal.
fn card_beside(
    view: View<'_>,
    said: &Stranger,
    signer: &PublicKey,
) -> Result<Option<CardBeside>, DeskError> {
    let cards = view.read()?.cards()?;
    let of_unit = cards.into_iter().find(|card| Some(&card.unit_code) == said.unit_code.as_ref());
    Ok(of_unit.map(|card| CardBeside {
        typed_on: card.typed_on,
        is_same: card.digits == digits_of(view, signer),
    }))
}

/// Does a file look like a pack of law? It is addressed to those below whoever issued it.
fn is_law(path: &str) -> bool {
    let bytes = stick::read_limited(Path::new(path), MAX_BUNDLE).unwrap_or_default();
    seal::glance::glance(&bytes) == Glance::Bundle(Some(Kind::DinhMuc))
}

/// Whose digits an office is shown: of centres that report to it. At a centre it is its office's, and
/// what the receipt or pack is for is asked when that is taken in.
fn showing<'a>(view: View<'_>, office: Option<&'a OfficeProfile>) -> Result<Door<'a>, DeskError> {
    let Some(office) = office else {
        return Ok(Door::OWN);
    };
    Ok(Door { audience: Some(&office.office_id), takes_sample: view.is_sample()? })
}

/// The digits on file under that name, should it have another key already.
fn known_digits(view: View<'_>, id: &str, kind: Kind) -> Result<Option<String>, DeskError> {
    let read = view.read()?;
    Ok(match kind {
        Kind::BaoCao => {
            let seals = read.seals()?;
            seals.into_iter().rev().find(|s| s.centre_id == id).map(|s| s.digits)
        }
        _ => {
            let pinned = read.pinned_offices()?;
            pinned.into_iter().rev().find(|o| o.office_id == id).map(|o| o.digits)
        }
    })
}

pub(crate) fn compare_digits(
    view: View<'_>,
    request: CompareDigits,
) -> Result<DigitsCompared, DeskError> {
    view.read()?;
    let found = digits_of(view, &key_of(&request.path)?);
    Ok(compared(&request.digits, &found))
}

/// The 30 digits of a key. Slow on purpose, and asked after every key typed: kept for the one
/// bundle a person is looking at.
fn digits_of(view: View<'_>, key: &PublicKey) -> String {
    let mut kept = view.kept().digits.borrow_mut();
    if let Some((known, digits)) = kept.as_ref()
        && known == key
    {
        return digits.clone();
    }
    let digits = key.digits().to_string();
    *kept = Some((*key, digits.clone()));
    digits
}

fn compared(typed: &str, found: &str) -> DigitsCompared {
    let found: Vec<String> = found.split(' ').map(str::to_owned).collect();
    let holds = |index: usize, group: &str| Digits::group_holds(index.saturating_add(1), group);
    let groups = Group::compare(typed, &found, holds);
    let is_same = groups.iter().all(|g| g.state == GroupState::Same);
    DigitsCompared { is_same, groups }
}

pub(crate) fn enrol_centre(desk: &mut Desk, request: EnrolCentre) -> Result<CentreRow, DeskError> {
    desk.ask(|view| view.office())?;
    let (opened, bytes) = asked(&request.path, Door::OWN)?;
    if opened.kind != Kind::BaoCao {
        return Err(DeskError::new(Code::SealRefused).at("path").with("cause", "kind"));
    }
    // The tables are read too: a key is not enrolled from a report nobody could take in.
    let trust = Trust::only(&opened.info.centre.id, opened.signer);
    let (opened, _) = opening::report(&bytes, &trust, Door::OWN).map_err(|r| unread(&r))?;
    let digits = must_be_same(&request.digits, &opened.signer)?;
    desk.act("enrol_centre", |doing| {
        let view = doing.view();
        let ended = opened.info.period.and_then(|p| p.to_string().parse().ok());
        let quarter: Quarter = ended.unwrap_or_else(|| view.now().today.quarter());
        let member = member(view, &opened, &request, quarter)?;
        let laws = view.laws()?;
        let seal = SealOnRegister {
            public_key: opened.signer.hex(),
            centre_id: member.centre_id.clone(),
            digits: digits.clone(),
            enrolled_on: view.now().today,
        };
        // Whoever compared the digits spoke with the centre: the line this bundle stands in is its
        // own.
        let vouched = Confirmation {
            bundle_id: opened.ma_goi.clone().into(),
            centre_id: member.centre_id.clone(),
            lineage: opened.info.chain.lineage.clone(),
            letting: Letting::Lineage,
            reason: sentence(Language::Vietnamese, "paper.office.compared", &BTreeMap::new()),
            confirmed_on: view.now().today,
        };
        doing.act.put_entry(&Entry::Member(member.clone()))?;
        doing.act.put_entry(&Entry::SealOnRegister(seal))?;
        doing.act.put_entry(&Entry::Confirmation(vouched))?;
        // A card that waited for this seal has done its work.
        if let Some(card) = doing.read().cards()?.into_iter().find(|card| card.digits == digits) {
            doing.act.remove_entry(EntryKind::Card, &Entry::Card(card).key())?;
        }
        // Bundles of that line may have waited for this.
        refresh::refresh(doing, &laws, &member.centre_id, Changing::default())?;
        let row = register::row_of(doing.view(), &member.unit_code, member.unit_from, quarter)?;
        Ok(Done::of(member.name, row))
    })
}

/// Takes a seal into the register whose card was typed beforehand.
pub(crate) fn enrol_carded(desk: &mut Desk, path: &str) -> Result<(), DeskError> {
    let digits = key_of(path)?.digits().to_string();
    let card = desk.ask(|view| {
        let cards = view.read()?.cards()?.into_iter();
        cards
            .into_iter()
            .find(|card| card.digits == digits)
            .ok_or_else(|| DeskError::new(Code::CardUnknown).at("path"))
    })?;
    let Card { unit_code, unit_from, digits, .. } = card;
    let path = path.to_owned();
    enrol_centre(desk, EnrolCentre { path, digits, unit_code, unit_from }).map(|_| ())
}

/// The centre of a bundle as it stands in the register; refused where it cannot stand there.
fn member(
    view: View<'_>,
    opened: &Opened,
    request: &EnrolCentre,
    quarter: Quarter,
) -> Result<Member, DeskError> {
    let (office, law) = (view.office()?, &*view.norms()?);
    let (code, from) = (request.unit_code.as_str(), request.unit_from);
    let unit = law.commune_in(&office.office_id, code, from, quarter);
    let unit = unit.ok_or_else(|| DeskError::new(Code::UnitUnknown).at("unit_code"))?;
    let info = &opened.info;
    if view.read()?.seal(&opened.signer.hex())?.is_some() {
        return Err(DeskError::new(Code::SealKnown).at("path"));
    }
    if info.sample && !view.is_sample()? {
        return Err(DeskError::new(Code::SealRefused).at("path").with("cause", "sample"));
    }
    if let Some(known) = view.read()?.member(&info.centre.id.as_str().into())?
        && known.unit_code != unit.code
    {
        let called = rows::member(view, &known.centre_id, quarter)?;
        return Err(DeskError::new(Code::CentreElsewhere)
            .at("unit_code")
            .with("centre", known.name)
            .with("unit", called.map_or(known.unit_name, |member| member.unit_name)));
    }
    Ok(Member {
        centre_id: info.centre.id.clone().into(),
        name: info.centre.name.clone(),
        unit_code: unit.code.clone(),
        unit_from: unit.from,
        unit_name: unit.full_name.clone(),
    })
}
