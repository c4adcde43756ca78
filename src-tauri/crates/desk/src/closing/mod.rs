//! Closing months and budget years and opening them again, settling a year, handing over.

pub(crate) mod handing;
pub(crate) mod hledger;
pub(crate) mod periods;
pub(crate) mod settling;
pub(crate) mod talk;

use crate::core::talk::*;
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

    /// Every hand-over between two holders of a post, and the changes of which none was written.
    ask handing::list_handings_over(Nothing) -> HandingPage;
    /// Records a hand-over, new or changed, with the money of its day.
    act handing::record_handing_over(HandingOverForm) -> HandingOver, undone;
    /// Removes one entered by mistake.
    act handing::remove_handing_over(HandingOverKey) -> Nothing, undone;

    /// Writes the book as plain-text double entry into a folder, a file a year, for hledger to judge.
    deed hledger::export_hledger(ExportLedger) -> LedgerExport;

    /// The settlement of a budget year by source and by code.
    ask settling::read_settlement(OfYear) -> Settlement;
}
