//! The first run: a centre or an office begins its book, and a seal is made.

use crate::book::talk::{
    FoundCentre, FoundOffice, MakeSeal, OfferedPassphrase, OpeningSource, SealRow,
};
use crate::bundles::keys;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::talk::{Nothing, OfficeProfile};
use crate::core::view::View;
use centre::founding;
use centre::people::{ACCOUNTANT, CASHIER, DIRECTOR, is_one_name, money_is_kept_by_two};
use centre::sources::next_code;
use centre::{Person, PersonId, Post, PostId, Profile, Record, Source, SourceId};
use norms::place_names::body_above;
use norms::{Day, Norms, Vnd};
use seal::info::lineage_text;
use seal::{judge_passphrase, offer_passphrase as offer};

pub(crate) fn found_centre(desk: &mut Desk, request: FoundCentre) -> Result<Profile, DeskError> {
    let law = &*desk.ask(|view| {
        must_be_new(view)?;
        view.norms()
    })?;
    let today = desk.now().today;
    let mut form = Form::new();
    let chance = match request.unit_code.as_str() {
        "" => lineage_text(crate::core::world::sixteen(desk.world.as_mut())),
        _ => String::new(),
    };
    let chance = chance.get(..6).unwrap_or_default();
    let profile = profile(law, &request, today, chance, &mut form);
    let names = [
        (DIRECTOR, "director_name", &request.director_name),
        (ACCOUNTANT, "accountant_name", &request.accountant_name),
        (CASHIER, "cashier_name", &request.cashier_name),
    ];
    let mut board: Vec<(&str, String)> = Vec::new();
    for (role, field, name) in names {
        board.push((role, form.take(entry::text(field, name, 80))));
    }
    let [_, accountant, cashier] = board.as_slice() else {
        return Err(DeskError::new(Code::Fault));
    };
    let same = is_one_name(&accountant.1, &cashier.1);
    form.require(accountant.1.is_empty() || !same, || {
        DeskError::new(Code::SamePerson).at("cashier_name")
    });
    let mut openings = Vec::new();
    for source in &request.sources {
        openings.push(opening(law, source, today, &mut form));
    }
    form.require(!openings.is_empty(), || DeskError::new(Code::FieldEmpty).at("sources"));
    form.done()?;
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
        doing.act.set("upper_body", &format!("UBND {}", profile.unit_name).to_uppercase())?;
        doing.act.put(&Record::Profile(profile.clone()))?;
        for (role, name) in board {
            appoint(doing, role, &name, profile.first_on)?;
        }
        for source in openings {
            let source_id = doing.id(SourceId::from_random);
            let code = next_code(&doing.read().sources()?);
            doing.act.put(&Record::Source(source(source_id, code)))?;
        }
        Ok(Done::of(profile.name.clone(), ()))
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

fn profile(
    law: &Norms,
    request: &FoundCentre,
    today: Day,
    chance: &str,
    form: &mut Form,
) -> Profile {
    let code = request.unit_code.as_str();
    let is_code = founding::may_be_unit_code(code);
    form.take(is_code.map_err(|refusal| DeskError::from(refusal).with("code", code)));
    let is_year = founding::may_be_founded_in(request.founded_year, today.year());
    form.take(is_year.map_err(DeskError::from));
    form.require(request.first_on <= today, || {
        DeskError::new(Code::DayInFuture).at("first_on").with("today", today.office())
    });
    if let Some(decision) = &request.allowance_decision {
        let known = law.decision(decision);
        form.require(known.is_ok(), || {
            DeskError::new(Code::DecisionMissing).at("allowance_decision")
        });
    }
    Profile {
        centre_id: founding::centre_id(code, request.founded_year, chance).into(),
        name: form.take(entry::text("name", &request.name, 160)),
        unit_code: founding::unit_code_or_none(code).to_owned(),
        unit_from: request.unit_from,
        unit_name: form.take(entry::text("unit_name", &request.unit_name, 80)),
        parent_name: form.take(entry::maybe("parent_name", request.parent_name.as_deref(), 80)),
        area_class: form.take(entry::code(
            law,
            "area_class",
            "area-class",
            &request.area_class,
            today,
        )),
        account_kind: form.take(entry::code(
            law,
            "account_kind",
            "account-kind",
            &request.account_kind,
            today,
        )),
        has_seal: request.has_seal,
        office_id: form.take(office_id("office_id", &request.office_id)).into(),
        office_name: form.take(entry::text("office_name", &request.office_name, 160)),
        first_on: request.first_on,
        allowance_decision: request.allowance_decision.clone(),
        classes_before: form.take(entry::count("classes_before", request.classes_before)),
        turns_before: form.take(entry::count("turns_before", request.turns_before)),
    }
}

/// An office's id, in the only form a bundle can carry.
pub(crate) fn office_id(field: &str, raw: &str) -> Result<String, DeskError> {
    if seal::info::is_id(raw) {
        Ok(raw.to_owned())
    } else {
        Err(DeskError::new(Code::CodeUnknown).at(field).with("code", raw))
    }
}

/// A source as it is filled in; it has its id and code when it is written down.
fn opening(
    law: &Norms,
    request: &OpeningSource,
    today: Day,
    form: &mut Form,
) -> impl FnOnce(SourceId, String) -> Source + use<> {
    let mut amount = |field: &str, vnd: Vnd| -> Vnd { form.take(entry::not_negative(field, vnd)) };
    let opening_cash_vnd = amount("cash_vnd", request.cash_vnd);
    let opening_account_vnd = amount("account_vnd", request.account_vnd);
    let received_before_vnd = amount("received_year_vnd", request.received_year_vnd);
    let spent_before_vnd = amount("spent_year_vnd", request.spent_year_vnd);
    let class = form.take(entry::code(law, "class", "funding-class", &request.class, today));
    let name = form.take(entry::text("source_name", &request.name, 120));
    move |source_id, code| Source {
        source_id,
        code,
        class,
        name,
        opening_cash_vnd,
        opening_account_vnd,
        received_before_vnd,
        spent_before_vnd,
        allotted_year_vnd: None,
        is_closed: false,
    }
}

fn appoint(
    doing: &mut Doing<'_>,
    role: &str,
    full_name: &str,
    from_on: Day,
) -> Result<(), DeskError> {
    let known = doing.read().people()?.into_iter().find(|p| p.full_name == full_name);
    let person_id = match known {
        Some(person) => person.person_id,
        None => {
            let person_id = doing.id(PersonId::from_random);
            doing.act.put(&Record::Person(Person {
                person_id: person_id.clone(),
                full_name: full_name.to_owned(),
                is_female: None,
                birth_year: None,
                main_job: None,
                phone: None,
                is_trained: false,
                note: None,
            }))?;
            person_id
        }
    };
    let post = Post {
        post_id: doing.id(PostId::from_random),
        person_id,
        role: role.to_owned(),
        decision_no: None,
        decision_on: None,
        from_on,
        to_on: None,
        end_reason: None,
        sending_school: None,
        salary: None,
    };
    money_is_kept_by_two(&post, &doing.read().posts()?)?;
    doing.act.put(&Record::Post(post))?;
    Ok(())
}

pub(crate) fn found_office(
    desk: &mut Desk,
    request: FoundOffice,
) -> Result<OfficeProfile, DeskError> {
    desk.ask(must_be_new)?;
    let mut form = Form::new();
    let office_id = form.take(office_id("office_id", &request.office_id));
    let name = form.take(entry::text("name", &request.name, 160));
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
    Ok(OfferedPassphrase { passphrase: offer(&random) })
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
