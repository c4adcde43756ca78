//! A telephone list pasted from a table, read by the office's own list of units.

use crate::beforehand::talk::{PhonePage, PhoneRow, PhoneText, PhonesSaved};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::CentreRow;
use norms::{Day, Quarter};
use office::{Contact, Entry, Most, PhoneLineState, PhoneRead, Place};

pub(crate) fn read_phone_list(view: View<'_>, request: PhoneText) -> Result<PhonePage, DeskError> {
    let read = read(view, &request)?;
    let rows = read.into_iter().map(|line| line.row).collect::<Vec<_>>();
    let writes = count(&rows, |row| row.state == PhoneLineState::Read && !row.is_same);
    let aside = count(&rows, |row| row.state != PhoneLineState::Read);
    Ok(PhonePage { rows, writes, aside })
}

pub(crate) fn save_phone_list(
    doing: &mut Doing<'_>,
    request: PhoneText,
) -> Result<Done<PhonesSaved>, DeskError> {
    let read = read(doing.view(), &request)?;
    let aside = read.iter().filter(|line| line.row.state != PhoneLineState::Read).count();
    let mut saved = 0_u32;
    for contact in read.into_iter().filter_map(|line| line.contact) {
        doing.act.put_entry(&Entry::Contact(contact))?;
        saved = saved.saturating_add(1);
    }
    if saved == 0 {
        return Err(DeskError::new(Code::PhonesNone).at("text"));
    }
    let aside = u32::try_from(aside).unwrap_or(u32::MAX);
    Ok(Done::of(saved.to_string(), PhonesSaved { saved, aside }))
}

/// A line as it is told, and what saving writes down by it.
struct Line {
    row: PhoneRow,
    contact: Option<Contact>,
}

fn read(view: View<'_>, request: &PhoneText) -> Result<Vec<Line>, DeskError> {
    let limit = limits::phones::TEXT;
    if request.text.chars().count() > limit.max {
        return Err(DeskError::new(Code::TextTooLong).at(limit.field).with("max", limit.max));
    }
    let board = rows::all(view, &rows::held(view, request.quarter)?)?;
    let places = places(view, request.quarter)?;
    let contacts = view.read()?.contacts()?;
    let line = |read: PhoneRead| {
        let unit = read.unit_code.as_deref().zip(read.unit_from);
        let before = unit.and_then(|(code, from)| {
            contacts.iter().find(|c| c.unit_code == code && c.unit_from == from)
        });
        let is_read = read.state == PhoneLineState::Read;
        let contact = unit.filter(|_| is_read).map(|unit| contact(unit, &read, before));
        let is_same = contact.is_some() && contact.as_ref() == before;
        let said = |c: &Contact| {
            let parts = [c.contact_name.clone(), c.phone.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        Line {
            row: PhoneRow {
                unit_name: unit.map(|(code, from)| called(&board, code, from)),
                before: before.filter(|_| is_read && !is_same).map(said).filter(|s| !s.is_empty()),
                line: read.line,
                said: read.said,
                state: read.state,
                contact_name: read.contact_name,
                phone: read.phone,
                is_same,
            },
            contact: contact.filter(|_| !is_same),
        }
    };
    let most = Most { name: limits::contact::CONTACT_NAME.max, phone: limits::contact::PHONE.max };
    let tidy = |text: Option<String>| text.map(|text| seal::text::normalise(&text));
    let tidied = |read: PhoneRead| PhoneRead {
        said: seal::text::normalise(&read.said),
        contact_name: tidy(read.contact_name),
        phone: tidy(read.phone),
        ..read
    };
    Ok(office::read_phones(&request.text, &places, most)
        .into_iter()
        .map(tidied)
        .map(line)
        .collect())
}

/// Whom to call there by the list; what else is known of the unit stays.
fn contact((code, from): (&str, Day), read: &PhoneRead, before: Option<&Contact>) -> Contact {
    let stays = before.cloned().unwrap_or_else(|| Contact {
        unit_code: code.to_owned(),
        unit_from: from,
        contact_name: None,
        phone: None,
        note: None,
        is_expected: true,
        call_on: None,
    });
    Contact {
        contact_name: read.contact_name.clone().or(stays.contact_name),
        phone: read.phone.clone().or(stays.phone),
        ..stays
    }
}

fn places(view: View<'_>, quarter: Quarter) -> Result<Vec<Place>, DeskError> {
    let (office, law) = (view.office()?, &*view.norms()?);
    let units = law.communes_of(&office.office_id, quarter.last());
    let place = |unit: &norms::Unit| Place {
        code: unit.code.clone(),
        from: unit.from,
        full_name: unit.full_name.clone(),
        name: unit.name.clone(),
        parent: law.parent(unit, quarter.last()).map(|parent| parent.full_name.clone()),
    };
    Ok(units.into_iter().map(place).collect())
}

fn called(board: &[CentreRow], code: &str, from: Day) -> String {
    let from = from.to_string();
    let row = board.iter().find(|row| row.unit_code == code && row.unit_from == from);
    row.map_or_else(|| code.to_owned(), |row| row.unit_name.clone())
}

fn count(rows: &[PhoneRow], of: impl Fn(&PhoneRow) -> bool) -> u32 {
    u32::try_from(rows.iter().filter(|row| of(row)).count()).unwrap_or(u32::MAX)
}
