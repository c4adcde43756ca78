//! Which provincial decision a month's allowances follow, by the sheets of the book.

use crate::core::error::DeskError;
use crate::core::view::Own;
use centre::allowances::decision_of_month;
use norms::{Decision, Month, Norms};
use store::Reading;

/// The decision of a month; `None` when none was chosen, or none was in force.
pub(crate) fn of_month<'a>(
    read: Reading<'_>,
    law: &'a Norms,
    own: &Own,
    month: Month,
) -> Result<Option<&'a Decision>, DeskError> {
    Ok(decision_of_month(law, own.centre(), month, |at| read.allowance_sheet(at))?)
}
