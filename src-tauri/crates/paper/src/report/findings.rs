//! Section VI: what the check found and how the centre explains it.

use super::paper::ReportPaper;
use super::rows::table;
use crate::PaperFault;
use serde_json::{Value as Json, json};

/// The findings that carry an explanation, and how many rows were checked and found right.
pub(super) fn explained(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "ket-qua-kiem-tra")?;
    let mut rows = Vec::new();
    for line in t.lines() {
        let explanation = line.text("explanation")?;
        if !explanation.is_empty() {
            let rule = line.text("rule")?;
            rows.push(json!({
                "rule": paper.names.name("rules", rule),
                "code": rule,
                "severity": paper.names.name("severity", line.text("severity")?),
                "result": paper.names.name("result", line.text("result")?),
                "explanation": explanation,
            }));
        }
    }
    Ok(Json::Array(rows))
}
