//! Closing months and budget years, and opening them again.

pub(crate) mod periods;
pub(crate) mod talk;

use crate::listing::commands;
use crate::money::talk::*;
use talk::*;

commands! {
    /// A year of the book: how each month and the budget year stand, and what may be closed or opened again.
    ask periods::list_closings(OfYear) -> ClosingPage;
    /// Closes a month that is over.
    act periods::close_month(OfMonth) -> ClosingPage;
    /// Opens a closed month again, with a reason, and those closed after it.
    act periods::reopen_month(ReopenMonth) -> ClosingPage;
    /// Closes a budget year whose quarters are sealed.
    act periods::close_year(OfYear) -> ClosingPage;
    /// Opens a closed budget year again, with a reason.
    act periods::reopen_year(ReopenYear) -> ClosingPage;
}
