//! Requests and replies about import and enrolment.

use crate::bundles::finding::Aside;
use crate::bundles::told::FileCode;
use crate::core::talk::ChangedFigure;
use letters::{BundleId, CentreId, ReceiptId};
use norms::{Day, Quarter};
use office::{Group, TakenOut};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where to look for bundles: the root of a stick, a folder, or one file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ScanImport {
    pub folder: String,
}

/// Files that may be bundles; nothing was opened yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScanView {
    pub folder: String,
    /// In the order they will be looked at.
    pub paths: Vec<String>,
    /// What else lies there, and why it is left aside.
    pub aside: Vec<Aside>,
    /// The stick holds more than is ever looked at.
    pub is_cut_short: bool,
    /// Receipts of this office that lie there whole.
    pub receipts: Vec<ReceiptId>,
}

/// One file to look at. Nothing is written.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewBundle {
    pub path: String,
    /// The quarter being received; a bundle of another is `wrong-quarter`. None takes any.
    pub quarter: Option<Quarter>,
}

/// One file to take in, in one transaction.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportBundle {
    pub path: String,
    pub quarter: Option<Quarter>,
    /// What the preview showed; another bundle under that path is refused. None takes what is there.
    pub bundle_id: Option<BundleId>,
}

norms::closed_set! {
    /// What a file is to this office.
    #[derive(Default)]
    pub enum ImportState {
        /// Can be taken.
        New = "new",
        /// Can be taken in place of an earlier report.
        Correction = "correction",
        /// Can be taken, and waits for a person before it counts.
        Quarantined = "quarantined",
        /// Was taken before.
        Known = "known",
        /// Its key asks for enrolment.
        KeyUnknown = "key-unknown",
        /// Of another quarter than the one being received.
        WrongQuarter = "wrong-quarter",
        /// For another office.
        WrongAddressee = "wrong-addressee",
        /// Practice data where real reports are received.
        Sample = "sample",
        /// Not to be taken.
        #[default]
        Refused = "refused",
    }
}

/// A card that was typed before its stick came.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardOnFile {
    /// As the lists of this office call it.
    pub unit_name: String,
    pub typed_on: Day,
}

/// What one file is to this office, before or after it was taken in.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportRow {
    pub path: String,
    pub file_name: String,
    pub state: ImportState,
    /// It can be taken in (again true for a bundle just taken).
    pub can_take: bool,
    /// It stands in the book now.
    pub is_taken: bool,
    /// Counted, and no rule at either end dislikes anything: Enter may accept it.
    pub is_clean: bool,
    /// Stable code, and its Vietnamese sentence.
    pub code: FileCode,
    pub message: String,
    /// The thirty digits of a key nobody vouches for; nothing else of such a file is read.
    pub signer: Option<String>,
    /// The card of that key, typed beforehand: taking the bundle in takes its seal in first.
    pub card: Option<CardOnFile>,
    /// Mã gói; none while nothing has been verified.
    pub bundle_id: Option<BundleId>,
    /// What should stand there (holder of the key, this office's name), where something else does.
    pub expected: Option<String>,
    pub found: Option<String>,
    pub centre_id: Option<CentreId>,
    pub centre_name: Option<String>,
    pub unit_code: Option<String>,
    pub unit_name: Option<String>,
    pub quarter: Option<Quarter>,
    pub revision: Option<u32>,
    pub sequence: Option<u32>,
    /// Eight letters in two groups.
    pub ma_so_lieu: Option<String>,
    /// Why the centre corrected its report.
    pub reason: Option<String>,
    /// It is known, and its original is no longer on this PC: taking it again brings the file back.
    pub is_lost: bool,
    /// It was taken out of the book before; when, and why.
    pub taken_out: Option<TakenOut>,
    /// The day an already known bundle was received.
    pub received_on: Option<Day>,
    /// How often each severity stands open: errors, queries without explanation, differences
    /// between the two ends.
    pub errors: u32,
    pub open_queries: u32,
    pub differences: u32,
    /// Queries the centre explained, to be read.
    pub explained: u32,
    /// Key figures a correction changed.
    pub changes: Vec<ChangedFigure>,
}

/// A bundle or receipt of a key nobody vouches for yet.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BundlePath {
    pub path: String,
}

/// A card typed beforehand, beside the seal of a bundle of its unit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardBeside {
    pub typed_on: Day,
    /// The seal is the one of the card.
    pub is_same: bool,
}

/// Who says to have sealed a bundle. Nothing of it is believed before the digits are compared.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Stranger {
    pub path: String,
    pub bundle_id: BundleId,
    /// Id and name the bundle states.
    pub id: String,
    pub name: String,
    pub quarter: Option<Quarter>,
    /// The unit its tables state; a receipt states none.
    pub unit_code: Option<String>,
    pub unit_from: Option<Day>,
    pub unit_name: Option<String>,
    /// The 30 digits on file for that id, when it has another key already.
    pub known_digits: Option<String>,
    /// What it seals is for this book: a report, a receipt of its office, law it may take.
    pub is_ours: bool,
    /// The card typed beforehand for the unit the bundle names.
    pub card: Option<CardBeside>,
}

/// The thirty digits as typed from the paper or read over the telephone.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareDigits {
    pub path: String,
    /// Any separators; may be incomplete.
    pub digits: String,
}

/// Expected and found side by side.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DigitsCompared {
    /// Always six.
    pub groups: Vec<Group>,
    /// All thirty are there and the same.
    pub is_same: bool,
}

/// The office takes a centre's seal into its register.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EnrolCentre {
    pub path: String,
    pub digits: String,
    pub unit_code: String,
    pub unit_from: Day,
}

/// A seal in the register.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealOnFile {
    pub digits: String,
    pub enrolled_on: Day,
}
