//! The book of what is open.

use crate::advances::talk::{AdvancePage, ListAdvances};
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use norms::Day;

pub(crate) fn list_advances(
    view: View<'_>,
    request: ListAdvances,
) -> Result<AdvancePage, DeskError> {
    page(view, request.as_of.unwrap_or(view.now().today))
}

/// The book as it stood at the end of a day.
pub(crate) fn page(view: View<'_>, as_of: Day) -> Result<AdvancePage, DeskError> {
    let read = view.read()?;
    let kind = view.own()?.on(as_of).account_kind;
    let is_only = view.norms()?.is_advances_only(&kind, as_of);
    let vouchers = read.vouchers(first_day(), last_day())?;
    Ok(AdvancePage::of(&vouchers, &read.sources()?, as_of, is_only)?)
}
