//! Requests and replies that belong to no one subject.

use crate::core::words::Language;
use centre::ActId;
use letters::{Figure, OfficeId};
use norms::rules::{Rule, Screen, Severity};
use norms::{Quarter, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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
    /// How large the program writes.
    pub enum TypeSize {
        /// As most read it.
        Usual = "vua",
        /// A size larger.
        Large = "lon",
        /// As large as the screens hold.
        Largest = "rat-lon",
    }
}

norms::closed_set! {
    /// The school of amounts in words.
    pub enum WordsSchool {
        /// linh, nghìn.
        Northern = "bac",
        /// lẻ, ngàn.
        Southern = "nam",
    }
}

norms::closed_set! {
    /// Why a copy of the book was made.
    pub enum CopyWhy {
        /// With the seal of a quarter.
        Sealed = "niem-phong",
        /// A person asked for it.
        Asked = "tay",
        /// Before another copy took the book's place.
        BeforeRestore = "truoc-khi-khoi-phuc",
    }
}

/// What a person may set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub language: Language,
    pub type_size: TypeSize,
    /// How an amount is said in words.
    pub words_school: WordsSchool,
    /// Amount in words: an empty group is said, "một triệu không nghìn không trăm linh năm".
    pub says_zero_thousand: bool,
    /// Amount in words: ends with "đồng chẵn".
    pub says_chan: bool,
    /// Organisation above the centre on paper, e.g. "UBND XÃ ĐIỀN XÁ".
    pub upper_body: String,
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
    pub is_undone: bool,
    pub can_undo: bool,
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

/// A key figure that a correction changed. Its label is `ui.report.figure.<name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedFigure {
    pub name: Figure,
    pub is_money: bool,
    pub before: i64,
    pub after: i64,
}

/// Names a quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfQuarter {
    pub quarter: Quarter,
}

/// What a rule dislikes, linked to its place.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingRow {
    pub rule: String,
    pub severity: Severity,
    /// Key of the row in its table, `-` for a rule about the whole.
    pub row: String,
    pub table: Option<String>,
    /// Screen that holds the place.
    pub screen: Screen,
    /// Record to open there: id, month or day.
    pub record: Option<String>,
    pub words: RuleWords,
    /// Values of the sentence.
    pub show: BTreeMap<String, String>,
    pub explanation: Option<String>,
    pub law: String,
    pub is_verified: bool,
}

/// A figure to compare with the paper before sealing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KeyFigure {
    /// Its label is `ui.report.figure.<name>`.
    pub name: Figure,
    pub amount_vnd: Option<Vnd>,
    pub count: Option<i64>,
}

/// What a rule of the law in use is called, and the pattern of what it says where it finds
/// something: `{name}` takes a value of the finding's `show`. A reply has none of it where it
/// names a rule which this machine's law does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RuleWords {
    pub title_vi: String,
    pub title_en: String,
    pub sentence_vi: String,
    pub sentence_en: String,
}

impl From<&Rule> for RuleWords {
    fn from(rule: &Rule) -> RuleWords {
        RuleWords {
            title_vi: rule.title.vi.clone(),
            title_en: rule.title.en.clone(),
            sentence_vi: rule.sentence.vi.clone(),
            sentence_en: rule.sentence.en.clone(),
        }
    }
}

/// A copy of the book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupRow {
    pub path: String,
    pub file_name: String,
    pub made_at: String,
    pub size_bytes: u64,
    pub why: CopyWhy,
}
