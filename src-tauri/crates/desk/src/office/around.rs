//! What stands around a bundle of the book, or one that is only looked at.

use crate::core::error::DeskError;
use letters::Report;
use office::{Around, Arrival, PaidTwice};
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
    Ok(Around { arrival, report, held, previous, earlier, paid_twice })
}

fn twice(read: Reading<'_>, arrival: &Arrival) -> Result<Vec<PaidTwice>, DeskError> {
    if read.arrival(&arrival.bundle_id)?.is_none() {
        return Ok(Vec::new());
    }
    let mut twice: Vec<PaidTwice> = Vec::new();
    for other in read.paid_elsewhere(&arrival.bundle_id)? {
        let row = PaidTwice {
            full_name: other.full_name,
            month: other.month,
            bundle_id: other.bundle_id,
            birth_year: other.birth_year,
            amount_vnd: other.amount_vnd,
            centre: other.centre_name,
            unit: other.unit_name,
        };
        let is_known = twice.iter().any(|t| {
            (&t.full_name, &t.month, &t.bundle_id) == (&row.full_name, &row.month, &row.bundle_id)
        });
        if !is_known {
            twice.push(row);
        }
    }
    Ok(twice)
}
