//! Requests and replies about changing the law and trying the change.

use crate::core::error::DeskError;
use crate::core::talk::FindingRow;
use letters::CentreId;
use norms::draft::{DecisionDraft, LawDraft};
use norms::reading::LawEntry;
use norms::{Day, Doubt, Month, Quarter, SalaryParts, TriedMonth, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A change of the law, to be looked at or kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLaw {
    pub draft: LawDraft,
    /// What is asked about (`Doubt`) is meant so. Looking needs no word.
    #[serde(default)]
    pub is_sure: bool,
}

/// Files of law changed at this office and not issued yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawChanges {
    pub changes: Vec<LawChangeRow>,
    /// What they say that the law did not say before, as the law is read: of each entry the new
    /// values alone.
    pub entries: Vec<LawEntry>,
    /// What of them is more likely a slip than meant.
    pub doubts: Vec<Doubt>,
    /// Eight letters of the edition the changes make.
    pub edition: String,
}

/// One changed file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawChangeRow {
    /// The entry: `rates/base-wage`.
    pub key: String,
    pub title: String,
    pub changed_on: Day,
    /// The file as it shall be.
    pub text: String,
    pub is_new: bool,
}

/// A changed file by its entry.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawKey {
    pub key: String,
}

/// A file of law as a person edited it, for what no form covers.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLawFile {
    /// `rates/base-wage`.
    pub key: String,
    /// The text it was edited from; empty for a new file.
    pub was: String,
    pub text: String,
    /// What was done, in a few words.
    pub title: String,
    /// What is asked about (`Doubt`) is meant so.
    #[serde(default)]
    pub is_sure: bool,
}

/// A folder with files of law, each in a folder of its kind: `allowances/40-nq-50-2024.toml`.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawFolder {
    /// The folder, or the root of a stick.
    pub folder: String,
}

/// Takes every file of law below a folder, or none.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeLawFiles {
    /// The folder, or the root of a stick.
    pub folder: String,
    /// What is asked about (`Doubt`) is meant so.
    #[serde(default)]
    pub is_sure: bool,
}

/// What lies in a folder, and what taking it would change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawFiles {
    pub files: Vec<LawFileFound>,
    /// Null while a file is refused, or none says anything new.
    pub changes: Option<LawChanges>,
}

/// A file of law as it lies in a folder.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawFileFound {
    /// Its path below the folder.
    pub name: String,
    /// The entry it would be.
    pub key: String,
    pub is_new: bool,
    /// It says what the law says already.
    pub is_same: bool,
    /// Why it cannot stand.
    pub fault: Option<LawFileFault>,
}

/// Why a file cannot stand.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawFileFault {
    /// From 1.
    pub line: u32,
    /// In Vietnamese.
    pub why: String,
    /// In English.
    pub why_en: String,
    #[serde(skip)]
    #[ts(skip)]
    pub(crate) error: DeskError,
}

/// A text the office accepted as the explanation of what a rule found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AcceptedRow {
    pub rule: String,
    /// What the rule is called; empty where this law has it no more.
    pub title_vi: String,
    pub title_en: String,
    pub text: String,
    /// How often it was accepted.
    pub count: u32,
    /// Centres may choose it already, or will once the draft is issued.
    pub is_phrase: bool,
}

/// A decision tried on one person before it is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryDecision {
    pub draft: DecisionDraft,
    pub role: String,
    pub area_class: String,
    /// The post is held from …
    pub held_from: Day,
    /// … to; null while it is held.
    pub held_to: Option<Day>,
    pub first: Month,
    pub last: Month,
    /// The salary, for a share of a salary; null where none is asked.
    pub salary: Option<SalaryParts>,
}

/// What an allowance comes to, month by month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Tried {
    pub months: Vec<TriedMonth>,
    pub total_vnd: Vnd,
    pub total_in_words: String,
}

/// A rule tried over what the office holds of a quarter before it is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryRule {
    pub draft: norms::draft::RuleDraft,
    pub quarter: Quarter,
}

/// What a rule would find.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleTried {
    /// How many reports it was run over.
    pub reports: u32,
    /// How many places it would find.
    pub found: u32,
    /// The first of them.
    pub examples: Vec<RuleExample>,
}

/// One place a rule would find.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleExample {
    pub centre_id: CentreId,
    pub centre_name: String,
    pub finding: FindingRow,
}
