//! What stands around a bundle of the book, or one that is only looked at.

use crate::core::error::DeskError;
use crate::office::rechecking::Around;
use letters::Report;
use office::{Arrival, PaidTwice, Standing};
use store::Reading;

/// How many earlier quarters make a centre's own history.
const HISTORY: usize = 4;

/// Gathers what stands around a bundle of the book, or one that is only looked at.
pub(crate) fn around<'a>(
    read: Reading<'_>,
    arrival: &'a Arrival,
    report: &'a Report,
    held: &'a [Arrival],
) -> Result<Around<'a>, DeskError> {
    let standings = read.standings_of(&arrival.centre_id)?;
    let counts = |a: &&Arrival| {
        let of = standings.iter().find(|s| s.bundle_id == a.bundle_id);
        of.is_some_and(|s| s.standing == Standing::Counted) && a.quarter < arrival.quarter
    };
    let mut counted: Vec<&Arrival> = held.iter().filter(counts).collect();
    counted.sort_by_key(|a| std::cmp::Reverse(a.quarter));
    let before = counted.first().filter(|a| a.quarter.next() == arrival.quarter);
    let previous = before.map(|a| read.layer(&a.bundle_id)).transpose()?;
    let earlier = counted.iter().take(HISTORY).map(|a| (a.quarter, a.control.clone())).collect();
    Ok(Around { arrival, report, held, previous, earlier, paid_twice: twice(read, arrival)? })
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
