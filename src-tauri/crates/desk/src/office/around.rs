//! What stands around a bundle of the book, or one that is only looked at.

use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::rows;
use letters::Report;
use office::{Around, Arrival, PaidTwice};
use std::collections::BTreeSet;

/// Gathers what stands around a bundle of the book, or one that is only looked at.
pub(crate) fn around<'a>(
    view: View<'_>,
    arrival: &'a Arrival,
    report: &'a Report,
    held: &'a [Arrival],
) -> Result<Around<'a>, DeskError> {
    let read = view.read()?;
    let standings = read.standings_of(&arrival.centre_id)?;
    let past = office::history(arrival, held, &standings);
    let previous = past.previous.map(|before| read.layer(&before.bundle_id)).transpose()?;
    let (earlier, paid_twice) = (past.earlier, twice(view, arrival)?);
    let unit = read.member(&arrival.centre_id)?.map(|member| member.unit_code);
    Ok(Around { arrival, report, held, previous, earlier, paid_twice, unit })
}

fn twice(view: View<'_>, arrival: &Arrival) -> Result<Vec<PaidTwice>, DeskError> {
    let read = view.read()?;
    if read.arrival(&arrival.bundle_id)?.is_none() {
        return Ok(Vec::new());
    }
    let mut twice: Vec<PaidTwice> = Vec::new();
    let mut known = BTreeSet::new();
    for other in read.paid_elsewhere(&arrival.bundle_id)? {
        let place = (other.full_name.clone(), other.month.clone(), other.bundle_id.clone());
        if known.insert(place) {
            let of = read.arrival(&other.bundle_id)?;
            let centre = of.map(|of| rows::called(view, &of)).transpose()?;
            twice.push(PaidTwice {
                full_name: other.full_name,
                month: other.month,
                bundle_id: other.bundle_id,
                birth_year: other.birth_year,
                amount_vnd: other.amount_vnd,
                centre: centre.unwrap_or(other.centre_name),
                unit: other.unit_name,
            });
        }
    }
    Ok(twice)
}
