//! The register: every centre a report is due from, where it stands, whom to call.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::files;
use crate::core::limits;
use crate::core::talk::PaperFile;
use crate::core::telling;
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::SealOnFile;
use crate::office::talk::{
    AskCentre, Board, CentreDetail, CentreRow, OfficeQuarter, RuleCount, SaveContact, StateCounts,
};
use norms::{Day, Norms, Quarter};
use office::{Contact, Entry, HeldQuarter, State};

/// How many rules the overview names.
const MOST_RULES: usize = 6;

pub(crate) fn read_board(view: View<'_>, request: OfficeQuarter) -> Result<Board, DeskError> {
    let quarter = request.quarter;
    let law = &*view.norms()?;
    let held = rows::held(view, quarter)?;
    let rows = rows::all(view, &held)?;
    let mut quarters = view.read()?.quarters_held()?;
    quarters.retain(|q| *q != quarter);
    Ok(Board {
        quarter,
        deadline: law.deadline(quarter)?.hand_in.on,
        today: view.now().today,
        counts: counts(&rows),
        days: office::arrival_days(held.arrivals()),
        rules: rules(law, &held),
        rows,
        quarters,
    })
}

/// How many of the expected centres stand where.
pub(crate) fn counts(rows: &[CentreRow]) -> StateCounts {
    office::count_states(rows.iter().filter(|row| row.is_due()).map(|row| row.state))
}

/// The rules that stand open at most centres.
fn rules(law: &Norms, held: &HeldQuarter) -> Vec<RuleCount> {
    let rules = office::frequent_rules(held, MOST_RULES).into_iter().map(|open| RuleCount {
        words: telling::rule_words(law, &open.rule, None),
        rule: open.rule,
        severity: open.severity,
        centres: open.centres,
    });
    rules.collect()
}

/// The row of one unit in a quarter.
pub(crate) fn row_of(
    view: View<'_>,
    unit_code: &str,
    unit_from: Day,
    quarter: Quarter,
) -> Result<CentreRow, DeskError> {
    let held = rows::held(view, quarter)?;
    let from = unit_from.to_string();
    let rows = rows::all(view, &held)?;
    let of_code = |row: &&CentreRow| row.unit_code == unit_code;
    let exact = rows.iter().find(|r| of_code(r) && r.unit_from == from);
    let found = exact.or_else(|| rows.iter().find(of_code));
    found.cloned().ok_or_else(|| DeskError::new(Code::UnitUnknown).at("unit_code"))
}

pub(crate) fn read_centre(view: View<'_>, request: AskCentre) -> Result<CentreDetail, DeskError> {
    let row = row_of(view, &request.unit_code, request.unit_from, request.quarter)?;
    let contact = view.read()?.contact(&request.unit_code, request.unit_from)?;
    let mut detail = CentreDetail {
        row,
        note: contact.and_then(|c| c.note),
        seals: Vec::new(),
        bundles: Vec::new(),
        taken_out: Vec::new(),
    };
    if let Some(centre_id) = detail.row.centre_id.clone() {
        let seals = view.read()?.seals()?;
        let of_centre = seals.into_iter().filter(|s| s.centre_id == centre_id);
        detail.seals = of_centre
            .map(|s| SealOnFile { digits: s.digits, enrolled_on: s.enrolled_on })
            .collect();
        let arrivals = view.read()?.arrivals_of(&centre_id)?;
        for arrival in &arrivals {
            detail.bundles.push(rows::bundle_row(view, arrival)?);
        }
        detail.taken_out = view.read()?.taken_out_of(&centre_id)?;
        detail.bundles.sort_by_key(|b| std::cmp::Reverse((b.quarter, b.revision, b.sequence)));
    }
    Ok(detail)
}

pub(crate) fn save_contact(
    doing: &mut Doing<'_>,
    request: SaveContact,
) -> Result<Done<CentreRow>, DeskError> {
    let view = doing.view();
    let office = view.office()?;
    let today = view.now().today;
    let law = view.norms()?;
    let units = law.communes_of(&office.office_id, today);
    let is_known = units.iter().any(|u| u.code == request.unit_code)
        || view.read()?.members()?.iter().any(|m| m.unit_code == request.unit_code);
    let mut form = entry::form();
    let contact = Contact {
        unit_code: request.unit_code.clone(),
        unit_from: request.unit_from,
        contact_name: form.maybe(limits::contact::CONTACT_NAME, request.contact_name.as_deref()),
        phone: form.maybe(limits::contact::PHONE, request.phone.as_deref()),
        note: form.maybe(limits::contact::NOTE, request.note.as_deref()),
        is_expected: request.is_expected,
        call_on: request.call_on,
    };
    form.done()?;
    let on = request.unit_from.quarter();
    let is_known = is_known
        || law
            .communes_of(&office.office_id, on.last())
            .iter()
            .any(|u| u.code == request.unit_code);
    if !is_known {
        return Err(DeskError::new(Code::UnitUnknown).at("unit_code"));
    }
    doing.act.put_entry(&Entry::Contact(contact.clone()))?;
    let subject = contact.unit_code;
    let quarter = if request.unit_from > today { on } else { today.quarter() };
    Ok(Done::of(
        subject,
        row_of(doing.view(), &request.unit_code, request.unit_from, quarter)
            .or_else(|_| row_of(doing.view(), &request.unit_code, request.unit_from, on))?,
    ))
}

pub(crate) fn print_phone_list(
    desk: &mut Desk,
    request: OfficeQuarter,
) -> Result<PaperFile, DeskError> {
    let (name, pdf) = desk.ask(|view| phone_list(view, request.quarter))?;
    files::write_print(desk, &name, &pdf)
}

/// The telephone list of a quarter: the name of its file, and the PDF.
fn phone_list(view: View<'_>, quarter: Quarter) -> Result<(String, Vec<u8>), DeskError> {
    let office = view.office()?;
    let held = rows::held(view, quarter)?;
    let rows = rows::all(view, &held)?;
    let contacts = view.read()?.contacts()?;
    let note = |row: &CentreRow| {
        let of = contacts.iter().find(|c| c.unit_code == row.unit_code);
        of.and_then(|c| c.note.clone()).unwrap_or_default()
    };
    let missing = rows.iter().filter(|r| r.is_expected && r.state == State::Missing);
    let lines = missing.map(|row| paper::PhoneLine {
        unit: row.unit_name.clone(),
        parent: row.parent_name.clone().unwrap_or_default(),
        contact: row.contact_name.clone().unwrap_or_default(),
        phone: row.phone.clone().unwrap_or_default(),
        note: note(row),
    });
    let due = view.norms()?.deadline(quarter)?.hand_in;
    let pdf = paper::phone_list_pdf(&paper::PhoneListPaper {
        office: office.name.clone(),
        upper_body: view.settings()?.upper_body,
        quarter,
        deadline: due.on,
        deadline_is_read: due.verified,
        made_on: view.now().today,
        expected: counts(&rows).expected,
        lines: lines.collect(),
        sample: view.is_sample()?,
    })?;
    Ok((format!("DB_{}_{quarter}.pdf", office.office_id), pdf))
}
