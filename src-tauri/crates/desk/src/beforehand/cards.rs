//! Cards typed before the sticks come: a seal whose thirty digits lie here already goes into the
//! register with the first bundle of it that is taken in.

use crate::beforehand::talk::{CardForm, CardKey, CardPage, CardRow, CheckCard};
use crate::bundles::digits::card_digits;
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::{CentreRow, DigitsCompared, OfficeQuarter};
use norms::{Day, Quarter};
use office::{Card, Entry, EntryKind, Group, GroupState};
use seal::Digits;
use std::collections::BTreeMap;

pub(crate) fn list_cards(view: View<'_>, request: OfficeQuarter) -> Result<CardPage, DeskError> {
    let rows = card_rows(view, request.quarter)?;
    let count = |of: fn(&CardRow) -> bool| {
        u32::try_from(rows.iter().filter(|row| of(row)).count()).unwrap_or(u32::MAX)
    };
    Ok(CardPage {
        typed: count(|row| row.digits.is_some()),
        enrolled: count(|row| row.enrolled_on.is_some()),
        rows,
    })
}

/// Every unit of the board that is due, with its card and whether its seal is known.
fn card_rows(view: View<'_>, quarter: Quarter) -> Result<Vec<CardRow>, DeskError> {
    let held = rows::held(view, quarter)?;
    let read = view.read()?;
    let mut enrolled: BTreeMap<_, Day> = BTreeMap::new();
    for seal in read.seals()? {
        let newest = enrolled.entry(seal.centre_id).or_insert(seal.enrolled_on);
        *newest = (*newest).max(seal.enrolled_on);
    }
    let cards = read.cards()?;
    let told = rows::all(view, &held)?.into_iter().filter(|row| row.is_due());
    let row = |row: CentreRow| {
        let card = cards
            .iter()
            .find(|c| c.unit_code == row.unit_code && c.unit_from.to_string() == row.unit_from);
        Ok(CardRow {
            unit_from: row.unit_from.parse().map_err(|e| DeskError::fault(&e))?,
            digits: card.map(|card| card.digits.clone()),
            typed_on: card.map(|card| card.typed_on),
            enrolled_on: row.centre_id.and_then(|id| enrolled.get(&id).copied()),
            unit_code: row.unit_code,
            unit_name: row.unit_name,
            parent_name: row.parent_name,
        })
    };
    told.map(row).collect()
}

pub(crate) fn check_card(view: View<'_>, request: CheckCard) -> Result<DigitsCompared, DeskError> {
    view.office()?;
    let holds = |index: usize, group: &str| Digits::group_holds(index.saturating_add(1), group);
    let groups = Group::checked(&request.digits, seal::digits::GROUPS, holds);
    let is_same = groups.iter().all(|group| group.state == GroupState::Same);
    Ok(DigitsCompared { is_same, groups })
}

pub(crate) fn record_card(
    doing: &mut Doing<'_>,
    request: CardForm,
) -> Result<Done<CardRow>, DeskError> {
    let view = doing.view();
    let quarter = view.now().today.quarter();
    let (code, from) = (request.unit_code.as_str(), request.unit_from);
    is_unit(view, code, from, quarter)?;
    let digits = card_digits(&request.digits)?.to_string();
    let read = view.read()?;
    if read.seals()?.iter().any(|seal| seal.digits == digits) {
        return Err(DeskError::new(Code::SealKnown).at("digits"));
    }
    let is_here = |card: &Card| card.unit_code == code && card.unit_from == from;
    let others = read.cards()?;
    if let Some(other) = others.iter().find(|card| card.digits == digits && !is_here(card)) {
        let unit = called(view, &other.unit_code, other.unit_from, quarter)?;
        return Err(DeskError::new(Code::CardElsewhere).at("digits").with("unit", unit));
    }
    let typed_on = view.now().today;
    let card = Card { unit_code: code.to_owned(), unit_from: from, digits, typed_on };
    doing.act.put_entry(&Entry::Card(card))?;
    let row = row_of(doing.view(), code, from, quarter)?;
    Ok(Done::of(row.unit_name.clone(), row))
}

pub(crate) fn remove_card(
    doing: &mut Doing<'_>,
    request: CardKey,
) -> Result<Done<Nothing>, DeskError> {
    let view = doing.view();
    view.office()?;
    let (code, from) = (request.unit_code.as_str(), request.unit_from);
    let card = view.read()?.card(code, from)?;
    let card = card.ok_or_else(|| DeskError::new(Code::CardUnknown).at("unit_code"))?;
    let unit = called(view, code, from, view.now().today.quarter())?;
    doing.act.remove_entry(EntryKind::Card, &Entry::Card(card).key())?;
    Ok(Done::of(unit, Nothing {}))
}

/// A unit this office receives from.
fn is_unit(view: View<'_>, code: &str, from: Day, quarter: Quarter) -> Result<(), DeskError> {
    let (office, law) = (view.office()?, &*view.norms()?);
    // A card may be of the quarter that is being received or of today's units.
    let before = quarter.previous();
    let known = [quarter, before]
        .into_iter()
        .any(|q| law.commune_in(&office.office_id, code, from, q).is_some());
    let stood = law.commune_in(&office.office_id, code, from, from.quarter()).is_some();
    if known || stood { Ok(()) } else { Err(DeskError::new(Code::UnitUnknown).at("unit_code")) }
}

fn row_of(view: View<'_>, code: &str, from: Day, quarter: Quarter) -> Result<CardRow, DeskError> {
    for quarter in [quarter, from.quarter()] {
        let rows = card_rows(view, quarter)?;
        let found = rows.into_iter().find(|row| row.unit_code == code && row.unit_from == from);
        if let Some(row) = found {
            return Ok(row);
        }
    }
    Err(DeskError::new(Code::UnitUnknown).at("unit_code"))
}

fn called(view: View<'_>, code: &str, from: Day, quarter: Quarter) -> Result<String, DeskError> {
    Ok(row_of(view, code, from, quarter).map(|row| row.unit_name).unwrap_or(code.to_owned()))
}
