//! What lies in the cash box and the account, and how it runs, as the book has it.

use crate::core::error::DeskError;
use crate::core::world::first_day;
use centre::covering::{Course, Holdings};
use norms::Day;
use store::Reading;

/// Cash and account at the end of the day before, openings included.
pub(crate) fn money_before(read: Reading<'_>, day: Day) -> Result<Holdings, DeskError> {
    Ok(Holdings::since_opening(&read.sources()?, read.change_before(day)?)?)
}

/// How cash and account run from a day on.
pub(crate) fn course(read: Reading<'_>, day: Day) -> Result<Course, DeskError> {
    Ok(Course { day, before: money_before(read, day)?, changes: read.daily_changes(day)? })
}

/// Refuses an act that changed what the book began with so that some day ends below zero.
pub(crate) fn must_stay_above_zero(read: Reading<'_>) -> Result<(), DeskError> {
    must_be_covered(read, "opening_cash_vnd")
}

/// Refuses an act after which some day ends below zero, at the field that is to blame.
pub(crate) fn must_be_covered(read: Reading<'_>, field: &str) -> Result<(), DeskError> {
    match course(read, first_day())?.missing()? {
        Some(below) => Err(DeskError::from(below).at(field)),
        None => Ok(()),
    }
}
