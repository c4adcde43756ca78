//! Section VI: what the check found and how the centre explains it.

use super::own_law::RULES;
use super::paper::ReportPaper;
use super::rows::table;
use crate::PaperFault;
use letters::{FindingRow, place_in_table};
use serde_json::{Value as Json, json};

/// The findings that carry an explanation, each with its own sentence: which row, whom, what.
pub(super) fn explained(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "ket-qua-kiem-tra")?;
    let mut rows = Vec::new();
    for line in t.lines() {
        let explanation = line.text("explanation")?;
        if !explanation.is_empty() {
            let (rule, row) = (line.text("rule")?, line.text("row")?);
            let is_there = |one: &&FindingRow| one.rule == rule && place_in_table(&one.row) == row;
            let found = paper.findings.iter().find(is_there);
            rows.push(json!({
                "rule": paper.names.name(RULES, rule),
                "said": found.map(FindingRow::fact_vi).unwrap_or_default(),
                "severity": paper.names.name("severity", line.text("severity")?),
                "explanation": explanation,
            }));
        }
    }
    Ok(Json::Array(rows))
}

/// What became known of earlier quarters: which, what, as it was reported and as it is.
pub(super) fn late(paper: &ReportPaper<'_>) -> Result<Vec<Json>, PaperFault> {
    let told = letters::late_told(paper.report, &|list, code| paper.names.name(list, code))?;
    let quarter = |text: &str| {
        let quarter: Option<norms::Quarter> = text.parse().ok();
        quarter.map_or_else(|| text.to_owned(), |q| format!("{}/{}", q.roman(), q.year()))
    };
    let row = |one: letters::LateTold| {
        let (first, last) = (quarter(&one.first_quarter), quarter(&one.last_quarter));
        json!({
            "quarters": if first == last { first } else { format!("{first} – {last}") },
            "what": one.column_title.map_or_else(
                || format!("{}: {}", one.table_title, one.called),
                |column| format!("{}: {}, {}", one.table_title, one.called, column.to_lowercase()),
            ),
            "change": one.change,
            "before": one.before.unwrap_or_default(),
            "after": one.after.unwrap_or_default(),
        })
    };
    Ok(told.into_iter().map(row).collect())
}
