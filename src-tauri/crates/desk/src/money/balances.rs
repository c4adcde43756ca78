//! What lies in the cash box and the account, and how it runs, as the book has it.

use crate::core::error::DeskError;
use crate::core::world::first_day;
use centre::advances::{AdvanceRefusal, Open};
use centre::covering::{Course, Holdings};
use centre::{Voucher, VoucherId};
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

/// Refuses an act after which more of an advance or a difference is settled than it was, of what a voucher
/// begins or settles.
pub(crate) fn must_be_open(read: Reading<'_>, voucher: &Voucher) -> Result<(), DeskError> {
    let own = voucher.kind.opens().then_some(&voucher.voucher_id);
    let Some(id) = voucher.settles.as_ref().or(own) else { return Ok(()) };
    let all = Open::all(&read.vouchers_of_advance(id.as_str())?);
    must_hold(all.iter().find(|open| open.begun.voucher_id == *id))
}

/// Refuses an act after which that is so of anything.
pub(crate) fn must_all_be_open(read: Reading<'_>) -> Result<(), DeskError> {
    let all = Open::all(&read.advancing_vouchers()?);
    all.iter().try_for_each(|open| must_hold(Some(open)))
}

fn must_hold(open: Option<&Open>) -> Result<(), DeskError> {
    Ok(open.ok_or(AdvanceRefusal::Unknown)?.must_hold()?)
}

/// What a voucher began, with what settles it.
pub(crate) fn open(read: Reading<'_>, id: &VoucherId) -> Result<Open, DeskError> {
    let all = Open::all(&read.vouchers_of_advance(id.as_str())?);
    let found = all.into_iter().find(|open| open.begun.voucher_id == *id && !open.begun.is_void);
    Ok(found.ok_or(AdvanceRefusal::Unknown)?)
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
