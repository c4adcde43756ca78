//! What stands around a bundle of the book, or one that is only looked at.

use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::rows;
use letters::Report;
use office::{Around, Arrival, PaidTwice};
use std::collections::BTreeSet;
use store::Reading;

/// Gathers what stands around a bundle of the book, or one that is only looked at.
pub(crate) fn around<'a>(
    read: Reading<'_>,
    arrival: &'a Arrival,
    report: &'a Report,
    held: &'a [Arrival],
) -> Result<Around<'a>, DeskError> {
    let standings = read.standings_of(&arrival.centre_id)?;
    let past = office::history(arrival, held, &standings);
    let previous = past.previous.map(|before| read.layer(&before.bundle_id)).transpose()?;
    let (earlier, paid_twice) = (past.earlier, twice(read, arrival)?);
    let unit = read.member(&arrival.centre_id)?.map(|member| member.unit_code);
    Ok(Around { arrival, report, held, previous, earlier, paid_twice, unit })
}

/// The same for who is shown it: other centres are called as the lists of this office call them.
pub(crate) fn told<'a>(
    view: View<'_>,
    arrival: &'a Arrival,
    report: &'a Report,
    held: &'a [Arrival],
) -> Result<Around<'a>, DeskError> {
    let mut around = around(view.read()?, arrival, report, held)?;
    for other in &mut around.paid_twice {
        if let Some(of) = view.read()?.arrival(&other.bundle_id)? {
            other.centre = rows::called(view, &of)?;
        }
    }
    Ok(around)
}

fn twice(read: Reading<'_>, arrival: &Arrival) -> Result<Vec<PaidTwice>, DeskError> {
    if read.arrival(&arrival.bundle_id)?.is_none() {
        return Ok(Vec::new());
    }
    let mut twice: Vec<PaidTwice> = Vec::new();
    let mut known = BTreeSet::new();
    for other in read.paid_elsewhere(&arrival.bundle_id)? {
        let place = (other.full_name.clone(), other.month.clone(), other.bundle_id.clone());
        if known.insert(place) {
            twice.push(PaidTwice {
                full_name: other.full_name,
                month: other.month,
                bundle_id: other.bundle_id,
                birth_year: other.birth_year,
                amount_vnd: other.amount_vnd,
                centre: other.centre_name,
                unit: other.unit_name,
            });
        }
    }
    Ok(twice)
}
