//! Rows of the office's lists, from what the book holds of a quarter.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::arrivals;
use letters::{BundleId, CentreId, Verdict};
use norms::Quarter;
use office::{
    Arrival, BundleBeside, BundleRow, CentreRow, FindingKind, HeldQuarter, Member, OpenFinding,
    QuarterRecords, Review, Standing,
};
use seal::grouped;

/// Everything the book holds of one quarter.
pub(crate) fn held(view: View<'_>, quarter: Quarter) -> Result<HeldQuarter, DeskError> {
    view.office()?;
    let read = view.read()?;
    Ok(HeldQuarter::new(QuarterRecords {
        quarter,
        findings: read.open_findings(quarter)?,
        standings: read.standings(quarter)?,
        reviews: read.reviews(quarter)?,
        read: read.explanations_read(quarter)?,
        arrivals: read.arrivals(quarter)?,
        papers: read.papers_seen(quarter)?,
        receipts: read.issued_receipts(quarter)?,
        copies: read.receipt_copies(quarter)?,
    }))
}

/// One row a unit a report is due from, and one a centre that handed in without being due; by name.
pub(crate) fn all(view: View<'_>, held: &HeldQuarter) -> Result<Vec<CentreRow>, DeskError> {
    let office = view.office()?;
    let law = &*view.norms()?;
    let units = law.communes_of(&office.office_id, held.quarter().last());
    let read = view.read()?;
    let mut rows = office::centre_rows(held, &units, &read.members()?, &read.contacts()?)?;
    for row in &mut rows {
        let on = held.quarter().last();
        let from = row.unit_from.parse().unwrap_or(on);
        let told = law.called_apart(&office.office_id, &row.unit_code, [from, on], &row.unit_name);
        row.unit_name = told;
    }
    Ok(rows)
}

/// A centre on the register, its unit called as in the lists of this office.
pub(crate) fn member(
    view: View<'_>,
    centre_id: &CentreId,
    quarter: Quarter,
) -> Result<Option<Member>, DeskError> {
    let office = view.office()?;
    let law = &*view.norms()?;
    let told = |member: Member| {
        let days = [member.unit_from, quarter.last()];
        let (code, name) = (&member.unit_code, &member.unit_name);
        let unit_name = law.called_apart(&office.office_id, code, days, name);
        Member { unit_name, ..member }
    };
    Ok(view.read()?.member(centre_id)?.map(told))
}

/// What a centre is called where its name may stand twice in the lists of this office: with the district its unit is
/// told apart by.
pub(crate) fn centre_called(
    view: View<'_>,
    centre_id: &CentreId,
    quarter: Quarter,
    name: &str,
) -> Result<String, DeskError> {
    let bare = view.read()?.member(centre_id)?.map(|member| member.unit_name);
    let told = member(view, centre_id, quarter)?.map(|member| member.unit_name);
    let apart = bare.zip(told).and_then(|(bare, told)| Some(told.strip_prefix(&bare)?.to_owned()));
    Ok(format!("{name}{}", apart.unwrap_or_default()))
}

/// The centre of a bundle, so called.
pub(crate) fn called(view: View<'_>, arrival: &Arrival) -> Result<String, DeskError> {
    centre_called(view, &arrival.centre_id, arrival.quarter, &arrival.centre_name)
}

/// One bundle as a line of a list.
pub(crate) fn bundle_row(view: View<'_>, arrival: &Arrival) -> Result<BundleRow, DeskError> {
    let law = view.law_of(arrival.quarter)?;
    let read = view.read()?;
    let standings = read.standings_of(&arrival.centre_id)?;
    let stood = standings.iter().find(|s| s.bundle_id == arrival.bundle_id);
    let review = read.review(&arrival.bundle_id)?;
    let member = member(view, &arrival.centre_id, arrival.quarter)?;
    let is_held = stood.is_some_and(|s| s.standing.is_held());
    let beside = BundleBeside {
        held_for: if is_held { held_for(view, arrival)? } else { Vec::new() },
        stood: stood.ok_or_else(|| DeskError::new(Code::BookDamaged).with("what", "standings"))?,
        member: member.as_ref(),
        review: review.as_ref(),
        signer: read.seal(&arrival.signer)?.map(|s| s.digits).unwrap_or_default(),
        edition: law.edition(),
        ma_so_lieu: grouped(&arrival.ma_so_lieu),
        path: arrivals::kept(arrival).path(view.home()).display().to_string(),
    };
    Ok(BundleRow::of(arrival, beside))
}

/// Everything a bundle is held back for.
fn held_for(view: View<'_>, arrival: &Arrival) -> Result<Vec<Standing>, DeskError> {
    let read = view.read()?;
    let held = read.arrivals_of(&arrival.centre_id)?;
    let confirmed = read.confirmations(&arrival.centre_id)?;
    let mut reasons: Vec<Standing> =
        office::holds(arrival, &held, &confirmed).into_iter().map(|(reason, _)| reason).collect();
    reasons.retain(|reason| reason.is_held());
    Ok(reasons)
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
    let mut rows = all(view, &held)?.into_iter();
    let found = rows.find(|row| row.centre_id.as_deref() == Some(&arrival.centre_id));
    found.ok_or_else(|| DeskError::new(Code::CentreUnknown))
}

/// Was something found since a bundle was accepted? Then nobody stands by it until it is concluded again.
pub(crate) fn is_reopened(view: View<'_>, review: &Review) -> Result<bool, DeskError> {
    let read = view.read()?;
    let accepted = read.explanations_read_of(&review.bundle_id)?;
    let open = read.open_findings_of(&review.bundle_id)?;
    let waits = |f: &OpenFinding| {
        let is_read = accepted.iter().any(|r| r.rule == f.rule && r.row == f.row);
        f.kind != FindingKind::Explained || !is_read
    };
    let late = open.iter().any(|f| waits(f) && review.is_later(&f.rule, &f.row));
    Ok(late && review.verdict == Verdict::Nhan)
}

/// Another bundle of the same centre and quarter that is held back and that nobody decided on: it is
/// asked about first. None before one that is held back itself.
pub(crate) fn held_before(view: View<'_>, arrival: &Arrival) -> Result<Option<Arrival>, DeskError> {
    let read = view.read()?;
    let stood = read.standings_of(&arrival.centre_id)?;
    let is_held =
        |one: &Arrival| stood.iter().any(|s| s.bundle_id == one.bundle_id && s.standing.is_held());
    if is_held(arrival) {
        return Ok(None);
    }
    for other in read.arrivals_of(&arrival.centre_id)? {
        let is_of_quarter = other.quarter == arrival.quarter && is_held(&other);
        if is_of_quarter && read.review(&other.bundle_id)?.is_none() {
            return Ok(Some(other));
        }
    }
    Ok(None)
}
