//! Cash and account day by day, and what they refuse.

use crate::core::error::DeskError;
use centre::{Effect, Place, lowest_with};
use norms::{Day, Vnd};
use store::Reading;

/// Cash and account at the end of the day before, openings included.
pub(crate) fn money_before(read: Reading<'_>, day: Day) -> Result<(Vnd, Vnd), DeskError> {
    let sources = read.sources()?;
    let (cash, account) = read.change_before(day)?;
    Ok((
        cash.plus(Vnd::sum(sources.iter().map(|s| s.opening_cash_vnd))?)?,
        account.plus(Vnd::sum(sources.iter().map(|s| s.opening_account_vnd))?)?,
    ))
}

/// Refuses a change on a day after which cash or account would be below zero at the end of any
/// day, that day or later.
pub(crate) fn must_not_go_below(
    read: Reading<'_>,
    day: Day,
    change: Effect,
) -> Result<(), DeskError> {
    for (place, code) in [(Place::TienMat, "cash-negative"), (Place::TienGui, "account-negative")] {
        if !change.at(place).is_negative() {
            continue;
        }
        let lowest = lowest_after(read, day, place, change.at(place))?;
        if lowest.0.is_negative() {
            return Err(DeskError::new(code)
                .at("amount_vnd")
                .with("short_vnd", lowest.0.negated())
                .with("on", lowest.1.office()));
        }
    }
    Ok(())
}

/// The lowest end-of-day balance of a place from that day on, with one change more on it.
pub(crate) fn lowest_after(
    read: Reading<'_>,
    day: Day,
    place: Place,
    change: Vnd,
) -> Result<(Vnd, Day), DeskError> {
    let (cash, account) = money_before(read, day)?;
    let before = if place == Place::TienMat { cash } else { account };
    let later: Vec<(Day, Vnd)> = read
        .daily_changes(day)?
        .into_iter()
        .map(|d| (d.day, if place == Place::TienMat { d.cash_vnd } else { d.account_vnd }))
        .collect();
    let lowest = lowest_with(before, day, change, &later)?;
    Ok((lowest.balance_vnd, lowest.day.unwrap_or(day)))
}

/// Refuses an act that changed what the book began with so that some day ends below zero.
pub(crate) fn must_stay_above_zero(read: Reading<'_>) -> Result<(), DeskError> {
    let first = Day::new(1945, 1, 1)?;
    for (place, code) in [(Place::TienMat, "cash-negative"), (Place::TienGui, "account-negative")] {
        let (lowest, on) = lowest_after(read, first, place, Vnd::ZERO)?;
        if lowest.is_negative() {
            return Err(DeskError::new(code)
                .at("opening_cash_vnd")
                .with("short_vnd", lowest.negated())
                .with("on", on.office()));
        }
    }
    Ok(())
}
