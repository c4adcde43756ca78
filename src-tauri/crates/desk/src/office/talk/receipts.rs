//! Requests and replies about receipts and the seal that signs them.

use letters::{BundleId, ReceiptId};
use norms::Quarter;
pub use office::{NumberGap, ReceiptRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Receipts of a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptPage {
    pub quarter: Quarter,
    /// Decided, receipt not written yet.
    pub waiting: Vec<ReceiptRow>,
    pub issued: Vec<ReceiptRow>,
    /// Numbers of the years of these receipts that no receipt of the book bears.
    pub gaps: Vec<NumberGap>,
}

/// Signs receipts for decided bundles and copies them to a folder or stick.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueReceipts {
    pub bundle_ids: Vec<BundleId>,
    /// Root of the stick, or a folder; none keeps them on this PC alone.
    pub folder: Option<String>,
}

/// Receipts written and read back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Issued {
    pub receipts: Vec<ReceiptRow>,
    /// Where they lie: the stick's folder, or this PC's.
    pub folder: String,
    pub can_eject: bool,
}

/// Receipts to print as slips, cut from A4.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintSlips {
    pub receipt_ids: Vec<ReceiptId>,
}

/// Opens the office's seal for a sitting.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockSeal {
    pub passphrase: String,
}

/// Whether the seal is open.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealSession {
    pub is_open: bool,
    /// Minutes without a signature after which it closes by itself.
    pub closes_after_minutes: u32,
    /// The sitting ended, and the copy that belongs to its end could not be made.
    pub is_uncopied: bool,
}
