//! Requests and replies about reviewing: findings, remarks, decisions, papers, what waits.

use super::receipts::ReceiptRow;
use super::register::BundleRow;
use super::register::CentreRow;
use crate::core::talk::{ChangedFigure, KeyFigure, RuleWords};
use letters::{BundleId, ChangedCell, CheckResult, Verdict};
use norms::Quarter;
use norms::rules::Severity;
use office::FindingKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a rule says at this office about a report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewFinding {
    pub kind: FindingKind,
    pub rule: String,
    pub severity: Severity,
    /// Where: table, key of the row, the row as a person calls it.
    pub table: Option<String>,
    pub row: String,
    pub row_name: Option<String>,
    /// None where only the centre's law has the rule.
    pub words: Option<RuleWords>,
    /// Values of the sentence.
    pub show: BTreeMap<String, String>,
    pub law: String,
    /// What the centre's own check said of this place: `sai`, `giai-thich`, `dung`; none: nothing.
    pub centre_result: Option<String>,
    /// `khong-chay` where this office could not run the rule; null where it could.
    pub our_result: Option<CheckResult>,
    pub explanation: Option<String>,
    /// A remark of this review stands on it.
    pub is_remarked: bool,
}

/// A remark bound to a place of the report.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RemarkRow {
    /// From 1.
    pub position: u32,
    /// Table, key of the row and column it is about; none for the report as a whole.
    pub table: Option<String>,
    pub row: Option<String>,
    pub column: Option<String>,
    /// What a person calls the place: "Phiếu chi PC7 · Số tiền".
    pub place: String,
    pub rule: Option<String>,
    pub rule_words: Option<RuleWords>,
    /// The value the office saw there.
    pub seen: Option<String>,
    pub text: String,
}

/// A remark to write. Without `row` and with `rule`: on every finding of that rule.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemarkForm {
    pub table: Option<String>,
    pub row: Option<String>,
    pub column: Option<String>,
    pub rule: Option<String>,
    pub text: String,
}

/// Everything the reviewer needs about one bundle.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewView {
    pub row: CentreRow,
    pub bundle: BundleRow,
    /// Key figures, in the order of the paper.
    pub figures: Vec<KeyFigure>,
    pub findings: Vec<ReviewFinding>,
    /// Against the revision it replaces, when that is held.
    pub changed_figures: Vec<ChangedFigure>,
    pub changed_cells: Vec<ChangedCell>,
    pub remarks: Vec<RemarkRow>,
    pub note: Option<String>,
    /// Numbers before it in its line that have not arrived.
    pub missing: Vec<u32>,
    pub receipts: Vec<ReceiptRow>,
}

/// The office's decision on one centre or many at once.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordReview {
    pub bundle_ids: Vec<BundleId>,
    /// Returning needs a remark.
    pub verdict: Verdict,
    pub remarks: Vec<RemarkForm>,
    pub note: Option<String>,
}

/// What was decided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reviewed {
    pub decided: u32,
}

/// A person looked into a bundle that was held back and lets it count.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConfirmBundle {
    pub bundle_id: BundleId,
    /// Whom they spoke to and what was said.
    pub reason: String,
}

/// Takes a layer out again; the original file stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveBundle {
    pub bundle_id: BundleId,
    pub reason: String,
}

/// The code typed from a paper's footer.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MatchPaper {
    pub code: String,
}

/// The bundle whose figures are on that paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperMatched {
    pub row: CentreRow,
    pub bundle: BundleRow,
    /// The paper is of an older revision than the one that counts.
    pub is_older: bool,
}

/// Findings of a quarter, by rule.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToDoRule {
    pub rule: String,
    pub words: Option<RuleWords>,
    pub severity: Severity,
    pub kind: FindingKind,
    pub bundle_ids: Vec<BundleId>,
}

/// What waits for a person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ToDo {
    pub quarter: Quarter,
    pub rules: Vec<ToDoRule>,
    /// Centres in `cho-duyet` and `can-xu-ly`, by name.
    pub rows: Vec<CentreRow>,
    /// Bundles held back, each with its standing.
    pub held: Vec<BundleRow>,
}
