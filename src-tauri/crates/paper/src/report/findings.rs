//! Section VI: what the check found and how the centre explains it.

use super::paper::ReportPaper;
use super::rows::table;
use crate::PaperFault;
use serde_json::{Value as Json, json};

/// The findings that carry an explanation, and how many rows were checked and found right.
pub(super) fn explained(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "ket-qua-kiem-tra")?;
    let rows: Vec<Json> = (0..t.rows().len())
        .filter(|row| !t.text(*row, "explanation").is_empty())
        .map(|row| {
            json!({
                "rule": paper.names.name("rules", t.text(row, "rule")),
                "code": t.text(row, "rule"),
                "severity": paper.names.name("severity", t.text(row, "severity")),
                "result": paper.names.name("result", t.text(row, "result")),
                "explanation": t.text(row, "explanation"),
            })
        })
        .collect();
    Ok(Json::Array(rows))
}
