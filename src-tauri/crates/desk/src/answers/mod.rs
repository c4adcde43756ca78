//! What comes back to a centre: receipts, remarks, the difference a correction makes.

pub(crate) mod difference;
pub(crate) mod handing;
pub(crate) mod pinning;
pub(crate) mod replies;
pub(crate) mod talk;

use crate::core::talk::*;
use crate::listing::commands;
use talk::*;

commands! {
    /// Keeps the office's seal at the centre.
    deed pinning::pin_office(PinOffice) -> PinnedOffice;

    /// Receipts on a stick that may be for this centre.
    ask replies::find_receipts(FindReceipts) -> ReceiptsFound;
    /// Takes a receipt in; an older one changes nothing newer.
    deed replies::take_receipt(TakeReceipt) -> ReceiptView;
    /// What has come back for a quarter.
    ask replies::read_answers(ReceiptsOf) -> Answers;
    /// Notes that a remark was worked on.
    act replies::mark_remark(MarkRemark) -> Answers, undone;

    /// Notes that a report was handed in by hand.
    act handing::record_hand_in(RecordHandIn) -> Answers, undone;

    /// What a correction changes against the report it replaces.
    ask difference::read_difference(OfQuarter) -> Difference;
}
