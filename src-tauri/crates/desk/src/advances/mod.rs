//! What is open: advances to persons and of the commune, and differences of cash counts.

pub(crate) mod asking;
pub(crate) mod counting;
pub(crate) mod taking;
pub(crate) mod talk;

use crate::listing::commands;
use crate::money::talk::VoucherRow;
use talk::*;

commands! {
    /// What was open at the end of a day, with what settled it, and where all the money lay.
    ask asking::list_advances(ListAdvances) -> AdvancePage;
    /// Gives an advance to a person, or takes one of the commune.
    act taking::record_advance(RecordAdvance) -> VoucherRow, undone;
    /// Settles what was spent of an advance; what is left comes back, what is missing is paid.
    act taking::settle_advance(SettleAdvance) -> VoucherRow, undone;
    /// Takes in what comes back of an advance or is made good, or gives back to the commune.
    act taking::return_advance(ReturnAdvance) -> VoucherRow, undone;
    /// Writes down what a cash count found too much or too little.
    act counting::record_difference(RecordDifference) -> VoucherRow, undone;
    /// Makes income or spending of it by a decision.
    act counting::decide_difference(DecideDifference) -> VoucherRow, undone;
}
