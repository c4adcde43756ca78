//! Rows of a review: what the rules say, and what is remarked.

use crate::finding::Finding;
use crate::records::FindingKind;
use crate::remark::RemarkPlace;
use letters::{ATTACHMENTS, BundleId, CheckResult, Remark, Report, RuleWords, ShapeFault};
use norms::Norms;
use norms::rules::Severity;
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
    /// A person here has read the explanation and accepts it.
    pub is_read: bool,
    /// It was found after the report was accepted.
    pub is_late: bool,
    /// The bundle of another centre it is about as well.
    pub other: Option<BundleId>,
    /// A remark of this review stands on it.
    pub is_remarked: bool,
}

impl ReviewFinding {
    /// A finding as the reviewer sees it, beside the remarks written so far.
    pub fn of(finding: Finding, words: Option<RuleWords>, written: &[Remark]) -> ReviewFinding {
        let is_on = |remark: &Remark| {
            remark.rule.as_deref() == Some(&finding.rule)
                && remark.row.as_deref().is_none_or(|row| row == finding.row)
        };
        ReviewFinding {
            is_remarked: written.iter().any(is_on),
            words,
            kind: finding.kind,
            rule: finding.rule,
            severity: finding.severity,
            table: finding.table,
            row: finding.row,
            row_name: finding.row_name,
            show: finding.show,
            law: finding.law,
            centre_result: finding.centre_result,
            our_result: finding.our_result,
            explanation: finding.explanation,
            is_read: false,
            is_late: false,
            other: finding.other,
        }
    }
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

/// A file the centre says lies with what it reports; the file itself stays there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttachedFile {
    pub attachment_id: String,
    /// What it lies with, as a person calls it.
    pub called: String,
    pub name: String,
    pub bytes: u32,
    pub added_on: String,
}

/// The files a report names, in the order of what they lie with.
///
/// # Errors
/// [`ShapeFault`] where the table is not of its shape.
pub fn attached_files(report: &Report) -> Result<Vec<AttachedFile>, ShapeFault> {
    let files = report.require(ATTACHMENTS)?.lines().map(|line| {
        Ok(AttachedFile {
            attachment_id: line.text("attachment_id")?.to_owned(),
            called: line.text("called")?.to_owned(),
            name: line.text("name")?.to_owned(),
            bytes: line.int("bytes")?.and_then(|n| n.try_into().ok()).unwrap_or_default(),
            added_on: line.text("added_on")?.to_owned(),
        })
    });
    let mut files = files.collect::<Result<Vec<_>, _>>()?;
    files.sort_by(|a, b| (&a.called, &a.name).cmp(&(&b.called, &b.name)));
    Ok(files)
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

impl RemarkForm {
    /// Where it is to stand.
    pub fn place(&self) -> RemarkPlace {
        RemarkPlace {
            table: self.table.clone(),
            row: self.row.clone(),
            column: self.column.clone(),
            rule: self.rule.clone(),
        }
    }
}

/// Remarks as the screen shows them, in their order.
pub fn remark_rows(law: &Norms, remarks: &[Remark]) -> Vec<RemarkRow> {
    let row = |(remark, position): (&Remark, u32)| RemarkRow {
        position,
        table: remark.table.clone(),
        row: remark.row.clone(),
        column: remark.column.clone(),
        place: remark.place.clone(),
        rule: remark.rule.clone(),
        rule_words: remark.rule.as_ref().and_then(|id| law.rule(id)).map(RuleWords::from),
        seen: remark.seen.clone(),
        text: remark.text.clone(),
    };
    remarks.iter().zip(1_u32..).map(row).collect()
}
