//! Requests and replies that belong to no one subject.

use centre::ActId;
use letters::OfficeId;
pub use letters::{
    ChangedFigure, Check, FindingRow, KeyFigure, RuleWords, Settings, TypeSize, WordsSchool,
};
use norms::{ClockDoubt, Day, Quarter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request or reply without content: `{}`.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A receiving office.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfficeProfile {
    /// `so-22`, `huyen-199`, `vhxh-06874`.
    pub office_id: OfficeId,
    pub name: String,
}

norms::closed_set! {
    /// Why a copy of the book was made.
    pub enum CopyWhy {
        /// With the seal of a quarter.
        Sealed = "niem-phong",
        /// A person asked for it.
        Asked = "tay",
        /// At the end of an office's sitting.
        Sitting = "phien",
        /// Before another copy took the book's place.
        BeforeRestore = "truoc-khi-khoi-phuc",
    }
}

/// One act of a person, from the journal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActRow {
    pub act_id: ActId,
    /// Name of the command, e.g. `record_voucher`.
    pub act: String,
    /// What it was about, e.g. `PC007`.
    pub subject: String,
    pub at: String,
    /// The clock was in doubt: the instant may be wrong.
    pub is_clock_doubted: bool,
    pub is_undone: bool,
    pub can_undo: bool,
}

/// A person says which day it is.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SayToday {
    /// The clock's own day vouches for the clock.
    pub today: Day,
}

/// The clock of this PC, while the day one goes by is in doubt.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClockRow {
    pub why: ClockDoubt,
    /// The day the clock shows.
    pub clock: Day,
    /// The newest day the book knows without doubt.
    pub known: Option<Day>,
}

/// A file written for printing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperFile {
    pub path: String,
    pub file_name: String,
}

/// Pages as SVG.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperPages {
    pub pages: Vec<String>,
}

/// Names a quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfQuarter {
    pub quarter: Quarter,
}

/// Asks how something stands at the end of a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnDay {
    pub on: Day,
}

/// A copy of the book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupRow {
    /// A folder; of copies that older programs made, a file.
    pub path: String,
    pub file_name: String,
    pub made_at: String,
    /// Of everything in it, shared or not.
    pub size_bytes: u64,
    /// With all that belongs to the book; else the book alone, as older programs copied it.
    pub is_whole: bool,
    pub files: u32,
    /// Bundles the book knows that were not there to be copied.
    pub missing: u32,
    pub why: CopyWhy,
}
