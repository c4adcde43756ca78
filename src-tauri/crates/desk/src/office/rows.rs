//! Rows of the office's lists, from what the book holds of a quarter.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::arrivals;
use crate::office::talk::{BundleRow, CentreRow};
use letters::{BundleId, Figure};
use norms::{Quarter, Unit, Vnd};
use office::{Arrival, BoardLine, Contact, HeldQuarter, Member, QuarterRecords, State};
use seal::grouped;
use std::collections::BTreeMap;

/// Everything the book holds of one quarter.
pub(crate) fn held(view: View<'_>, quarter: Quarter) -> Result<HeldQuarter, DeskError> {
    view.office()?;
    let read = view.read()?;
    Ok(HeldQuarter::new(QuarterRecords {
        quarter,
        findings: read.open_findings(quarter)?,
        standings: read.standings(quarter)?,
        reviews: read.reviews(quarter)?,
        arrivals: read.arrivals(quarter)?,
        papers: read.papers_seen(quarter)?,
        receipts: read.issued_receipts(quarter)?,
    }))
}

/// A row of the board, with the state it tells.
pub(crate) struct BoardRow {
    pub(crate) state: State,
    pub(crate) row: CentreRow,
}

impl BoardRow {
    /// Is a report due from it, or has one come without being due?
    pub(crate) fn is_due(&self) -> bool {
        self.row.is_expected || self.row.bundle_id.is_some()
    }
}

/// One row a unit a report is due from, and one a centre that handed in without being due; by name.
pub(crate) fn all(view: View<'_>, held: &HeldQuarter) -> Result<Vec<BoardRow>, DeskError> {
    let office = view.office()?;
    let law = &*view.norms()?;
    let units = law.communes_of(&office.office_id, held.quarter().last());
    let read = view.read()?;
    let (members, contacts) = (read.members()?, read.contacts()?);
    let contacts: BTreeMap<&str, &Contact> =
        contacts.iter().map(|c| (c.unit_code.as_str(), c)).collect();
    let row = |line: &BoardLine<'_>| {
        let begun = match (line.unit, line.member) {
            (Some(unit), _) => of_unit_row(unit, contacts.get(unit.code.as_str()).copied()),
            (None, Some(member)) => gone_unit(member),
            (None, None) => CentreRow::default(),
        };
        told(begun, line.member, held)
    };
    held.lines(&units, &members).iter().map(row).collect()
}

fn of_unit_row(unit: &Unit, contact: Option<&Contact>) -> CentreRow {
    CentreRow {
        unit_code: unit.code.clone(),
        unit_from: unit.from.to_string(),
        unit_name: unit.full_name.clone(),
        parent_name: unit.parent_name.clone(),
        contact_name: contact.and_then(|c| c.contact_name.clone()),
        phone: contact.and_then(|c| c.phone.clone()),
        is_expected: contact.is_none_or(|c| c.is_expected),
        ..CentreRow::default()
    }
}

/// A centre whose unit is none of those a report is due from on that day.
fn gone_unit(member: &Member) -> CentreRow {
    CentreRow {
        unit_code: member.unit_code.clone(),
        unit_from: member.unit_from.to_string(),
        unit_name: member.unit_name.clone(),
        ..CentreRow::default()
    }
}

fn told(
    mut row: CentreRow,
    member: Option<&Member>,
    held: &HeldQuarter,
) -> Result<BoardRow, DeskError> {
    row.centre_id = member.map(|m| m.centre_id.clone());
    row.centre_name = member.map(|m| m.name.clone());
    let told = member.map(|m| held.told(&m.centre_id));
    let state = told.map_or(State::Missing, |told| told.state);
    row.state = state;
    if let Some(bundle) = told.and_then(|told| told.bundle) {
        let control = &bundle.arrival.control;
        let vnd = |figure: Figure| control.get(figure.code()).map(|n| Vnd::new(*n)).transpose();
        row.bundle_id = Some(bundle.arrival.bundle_id.clone());
        row.revision = Some(bundle.arrival.revision);
        row.received_on = Some(bundle.arrival.received_on);
        row.received_vnd = vnd(Figure::Received)?;
        row.spent_vnd = vnd(Figure::Spent)?;
        row.closing_vnd = vnd(Figure::Closing)?;
        row.open = bundle.open;
        row.paper_on = bundle.paper_on;
        row.has_receipt = bundle.has_receipt;
    }
    Ok(BoardRow { state, row })
}

/// One bundle as a line of a list.
pub(crate) fn bundle_row(view: View<'_>, arrival: &Arrival) -> Result<BundleRow, DeskError> {
    let edition = view.law_of(arrival.quarter)?.edition().to_owned();
    let path = arrivals::original(view, arrival);
    let read = view.read()?;
    let standings = read.standings_of(&arrival.centre_id)?;
    let stood = standings.into_iter().find(|s| s.bundle_id == arrival.bundle_id);
    let stood = stood.ok_or_else(|| DeskError::new(Code::BookDamaged).with("what", "standings"))?;
    let review = read.review(&arrival.bundle_id)?;
    let signer = read.seal(&arrival.signer)?;
    Ok(BundleRow {
        bundle_id: arrival.bundle_id.clone(),
        centre_id: arrival.centre_id.clone(),
        quarter: arrival.quarter,
        revision: arrival.revision,
        sequence: arrival.sequence,
        lineage: arrival.lineage.clone(),
        ma_so_lieu: grouped(&arrival.ma_so_lieu),
        file_name: arrival.file_name.clone(),
        path: path.display().to_string(),
        size_bytes: arrival.size_bytes,
        received_on: arrival.received_on,
        reason: arrival.reason.clone(),
        standing: stood.standing,
        is_gap: stood.is_gap,
        is_clock_suspect: arrival.is_clock_suspect,
        is_other_edition: arrival.norms_edition != edition,
        signer: signer.map(|s| s.digits).unwrap_or_default(),
        verdict: review.as_ref().map(|r| r.verdict),
        decided_on: review.map(|r| r.decided_on),
    })
}

/// The bundle of that code, or the error that names the field.
pub(crate) fn arrival(view: View<'_>, bundle_id: &BundleId) -> Result<Arrival, DeskError> {
    view.office()?;
    let found = view.read()?.arrival(bundle_id)?;
    found.ok_or_else(|| DeskError::new(Code::BundleUnknown).at("bundle_id"))
}

/// The row on the board of the centre a bundle is of.
pub(crate) fn row_of_bundle(view: View<'_>, arrival: &Arrival) -> Result<CentreRow, DeskError> {
    let held = held(view, arrival.quarter)?;
    let rows = all(view, &held)?;
    let mut rows = rows.into_iter().map(|r| r.row);
    let found = rows.find(|row| row.centre_id.as_deref() == Some(&arrival.centre_id));
    found.ok_or_else(|| DeskError::new(Code::CentreUnknown))
}
