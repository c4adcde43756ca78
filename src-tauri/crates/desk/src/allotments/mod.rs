//! Allotments: what decisions say may be spent of a source in a budget year, and what became of it.

pub(crate) mod deciding;
pub(crate) mod detail;
pub(crate) mod talk;

use crate::core::talk::*;
use crate::listing::commands;
use centre::Allotment;
use talk::*;

commands! {
    /// What may be spent in a budget year and what was, as of a day, and the decisions that say so.
    ask deciding::list_allotments(ListAllotments) -> AllotmentPage;
    /// Records a line of a decision, new or changed.
    act deciding::record_allotment(AllotmentForm) -> Allotment, undone;
    /// Removes one entered by mistake.
    act deciding::remove_allotment(AllotmentKey) -> Nothing, undone;

    /// The book of a place, a source, a budget code or of what the commune paid, over any stretch of days.
    ask detail::list_detail_book(AskDetailBook) -> DetailBook;
}
