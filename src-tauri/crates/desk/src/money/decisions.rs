//! Which provincial decision a month's allowances follow, by the sheets of the book.

use crate::core::error::DeskError;
use crate::core::talk::OnDay;
use crate::core::view::{Own, View};
use centre::allowances::decision_of_month;
use centre::handover::HandOver;
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

/// The months around a change of holders on a day, as their sheets will be.
pub(crate) fn read_handover(view: View<'_>, request: OnDay) -> Result<Option<HandOver>, DeskError> {
    let (read, law) = (view.read()?, view.law_of(request.on.quarter())?);
    let own = Own::of(read)?;
    HandOver::on(&law, request.on, |month| of_month(read, &law, &own, month))
}
