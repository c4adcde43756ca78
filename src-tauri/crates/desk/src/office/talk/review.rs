//! Requests and replies about reviewing: findings, remarks, decisions, papers, what waits.

use crate::core::talk::{ChangedFigure, KeyFigure, RuleWords};
use letters::{BundleId, ChangedCell, Verdict};
use norms::Quarter;
use norms::rules::Severity;
pub use office::{AttachedFile, RemarkForm, RemarkRow, ReviewFinding};
use office::{BundleRow, CentreRow, FindingKind, ReceiptRow};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything the reviewer needs about one bundle.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReviewView {
    pub row: CentreRow,
    pub bundle: BundleRow,
    /// Key figures, in the order of the paper.
    pub figures: Vec<KeyFigure>,
    pub findings: Vec<ReviewFinding>,
    /// The files the report names; they stay at the centre.
    pub attached: Vec<AttachedFile>,
    /// Against the revision it replaces, when that is held.
    pub changed_figures: Vec<ChangedFigure>,
    pub changed_cells: Vec<ChangedCell>,
    pub remarks: Vec<RemarkRow>,
    pub note: Option<String>,
    /// Who concluded; none before a decision, or where nobody gave a name.
    pub decided_by: Option<String>,
    /// Another bundle of the same quarter that is held back and goes first.
    pub held: Option<BundleId>,
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

/// Names a query of which a person read what its centre says.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcceptExplanation {
    pub bundle_id: BundleId,
    pub rule: String,
    /// Key of the row, `-` for the report as a whole.
    pub row: String,
}

/// What was decided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Reviewed {
    pub decided: u32,
}

/// A person looked into a bundle that was held back and lets it count, whatever it was held for.
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
