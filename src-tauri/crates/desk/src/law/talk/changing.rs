//! Requests and replies about changing the law and trying the change.

use crate::core::talk::FindingRow;
use letters::CentreId;
use norms::draft::{DecisionDraft, LawDraft};
use norms::reading::LawEntry;
use norms::{Day, Month, Quarter, SalaryParts, TriedMonth, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A change of the law, to be looked at or kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLaw {
    pub draft: LawDraft,
}

/// Files of law changed at this office and not issued yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawChanges {
    pub changes: Vec<LawChangeRow>,
    /// What they say that the law did not say before, as the law is read: of each entry the new
    /// values alone.
    pub entries: Vec<LawEntry>,
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
