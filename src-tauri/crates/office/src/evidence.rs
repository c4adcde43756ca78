//! What stays known of a bundle that was taken out, and of a receipt on its way.

use letters::{BundleId, CentreId, ReceiptId};
use norms::{Day, Quarter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A bundle whose layer was taken out: its line, the reason and the paper mark stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakenOut {
    pub bundle_id: BundleId,
    pub centre_id: CentreId,
    pub centre_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub sequence: u32,
    pub ma_so_lieu: String,
    pub file_name: String,
    pub received_on: Day,
    /// The day its stamped paper was seen; none when it was not.
    pub paper_seen_on: Option<Day>,
    pub reason: String,
    pub taken_out_on: Day,
}

/// A receipt was copied to a stick and read back from it; the last time counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptCopy {
    pub receipt_id: ReceiptId,
    pub copied_on: Day,
    /// The stick it went to.
    pub place: Option<String>,
}

norms::closed_set! {
    /// How far the receipt of a decision has got. Signed is not handed over.
    pub enum ReceiptState {
        /// It was signed and lies on this PC alone.
        Here = "here",
        /// It was read back from a stick.
        Copied = "copied",
    }
}

impl ReceiptState {
    /// How far a signed receipt has got, by what the book knows of its copy.
    pub fn of(copy: Option<&ReceiptCopy>) -> ReceiptState {
        copy.map_or(ReceiptState::Here, |_| ReceiptState::Copied)
    }
}
