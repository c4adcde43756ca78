//! Requests and replies about what came back to the centre: receipts, remarks, the difference a correction makes.

use crate::bundles::finding::Aside;
use crate::bundles::told::FileCode;
use crate::core::talk::{ChangedFigure, RuleWords};
pub use centre::OnTheWay;
use letters::{BundleId, ChangedCell, OfficeId, ReceiptId, Verdict};
use norms::rules::Screen;
use norms::{Day, Quarter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stick or folder to look for receipts on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindReceipts {
    pub folder: String,
}

norms::closed_set! {
    /// What a receipt on a stick is to this centre.
    #[derive(Default)]
    pub enum FoundState {
        /// Can be taken.
        New = "new",
        /// Was taken before.
        Known = "known",
        /// The office's seal must be compared first.
        KeyUnknown = "key-unknown",
        /// Cannot be read, or is not for this book.
        #[default]
        Refused = "refused",
    }
}

/// A receipt lying on a stick.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ReceiptFound {
    pub path: String,
    pub file_name: String,
    pub state: FoundState,
    pub code: FileCode,
    pub message: String,
    /// The thirty digits of a key nobody vouches for; nothing else of such a file is read.
    pub signer: Option<String>,
    pub receipt_id: Option<ReceiptId>,
    pub office_name: Option<String>,
    pub quarter: Option<Quarter>,
    pub revision: Option<u32>,
    pub verdict: Option<Verdict>,
    /// Its number within office and year, `12/2026`; receipts of older programs have none.
    pub number: Option<String>,
    pub decided_on: Option<Day>,
}

/// What lies on a stick of what came back.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ReceiptsFound {
    /// What is new stands first.
    pub receipts: Vec<ReceiptFound>,
    /// What else lies there, and why it is left aside.
    pub aside: Vec<Aside>,
    /// The stick holds more than is ever looked at.
    pub is_cut_short: bool,
}

/// The centre keeps the office's seal.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PinOffice {
    pub path: String,
    pub digits: String,
}

/// The office's seal as this centre keeps it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PinnedOffice {
    pub office_id: OfficeId,
    pub name: String,
    pub digits: String,
    pub pinned_on: Day,
}

/// One receipt to take in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeReceipt {
    pub path: String,
}

/// A remark of the office as a task of the centre.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemarkTask {
    pub position: u32,
    /// What a person calls the place.
    pub place: String,
    pub table: Option<String>,
    pub row: Option<String>,
    pub column: Option<String>,
    pub rule: Option<String>,
    pub rule_words: Option<RuleWords>,
    /// The value the office saw.
    pub seen: Option<String>,
    pub text: String,
    /// Screen that holds the place, and the record to open there.
    pub screen: Screen,
    pub record: Option<String>,
    pub is_done: bool,
}

/// A receipt as it stands in the centre's book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceiptView {
    pub receipt_id: ReceiptId,
    /// Eight letters in two groups, as on the slip.
    pub code: String,
    pub office_name: String,
    pub quarter: Quarter,
    pub revision: u32,
    pub bundle_id: BundleId,
    pub verdict: Verdict,
    pub received_on: Day,
    pub decided_on: Day,
    pub note: Option<String>,
    /// The newest word on the newest revision: this is what the quarter's stamp says.
    pub is_current: bool,
    pub remarks: Vec<RemarkTask>,
    /// Numbers of bundles the office has not got.
    pub missing: Vec<u32>,
}

/// A quarter's receipts.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReceiptsOf {
    pub quarter: Quarter,
}

norms::closed_set! {
    /// What the office has said of a quarter.
    pub enum AnswerState {
        /// Nothing yet.
        None = "chua-co",
        /// Received.
        Received = "nhan",
        /// Returned.
        Returned = "tra-lai",
    }
}

impl From<Verdict> for AnswerState {
    fn from(verdict: Verdict) -> AnswerState {
        match verdict {
            Verdict::Nhan => AnswerState::Received,
            Verdict::TraLai => AnswerState::Returned,
        }
    }
}

/// What has come back for a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Answers {
    pub quarter: Quarter,
    pub state: AnswerState,
    pub receipts: Vec<ReceiptView>,
    pub office: Option<PinnedOffice>,
    /// Where the newest report is while its receipt is awaited; none before one was sealed and once
    /// the office has answered it.
    pub on_the_way: Option<OnTheWay>,
    /// The last day to hand the quarter's report in.
    pub deadline: Day,
    /// The office answered a later report of this quarter which this book does not hold: it was sealed
    /// in a life of the book that a restore left behind.
    pub unknown_revision: Option<u32>,
}

/// A person says that a report was handed in by hand.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordHandIn {
    pub bundle_id: BundleId,
    pub handed_on: Day,
}

/// A remark was worked on, or not after all.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkRemark {
    pub receipt_id: ReceiptId,
    pub position: u32,
    pub is_done: bool,
}

/// What a correction changes against the report it replaces.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Difference {
    pub quarter: Quarter,
    /// The revision compared with, none when the quarter was never sealed.
    pub against: Option<u32>,
    pub figures: Vec<ChangedFigure>,
    pub cells: Vec<ChangedCell>,
}
