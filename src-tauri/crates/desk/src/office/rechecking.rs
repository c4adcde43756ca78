//! A bundle checked again at the office: the same rules over the same tables, then those only an office can run.

use crate::core::error::DeskError;
use crate::core::running;
use crate::core::running::{WHOLE, WHOLE_IN_TABLE};
use crate::core::talk::{FindingRow, RuleWords};
use crate::office::talk::ReviewFinding;
use centre::Explanation;
use letters::{Report, Table};
use norms::rules::{Scope, Severity};
use norms::{Norms, Quarter, Value};
use office::{Arrival, Beside, OfficeView, OpenFinding, Outcome, PaidTwice, missing_before};
use std::collections::BTreeSet;

/// What this office's check says of one bundle.
pub(crate) struct Rechecked {
    pub(crate) findings: Vec<ReviewFinding>,
    pub(crate) open: Vec<OpenFinding>,
}

/// A bundle and its surroundings, for checking.
pub(crate) struct Around<'a> {
    pub(crate) arrival: &'a Arrival,
    pub(crate) report: &'a Report,
    /// Every bundle held of the centre; the one checked may be among them.
    pub(crate) held: &'a [Arrival],
    pub(crate) previous: Option<Report>,
    pub(crate) earlier: Vec<(Quarter, std::collections::BTreeMap<String, i64>)>,
    pub(crate) paid_twice: Vec<PaidTwice>,
}

/// Runs all rules over a bundle and compares with what its centre's check said.
pub(crate) fn recheck(law: &Norms, around: &Around<'_>) -> Result<Rechecked, DeskError> {
    let Around { arrival, report, .. } = around;
    let on = arrival.quarter.last();
    let brought = report.table("ket-qua-kiem-tra").ok_or_else(|| DeskError::new("fault"))?;
    let explanations = explanations(brought, arrival.quarter);
    let bare = (*report).clone().with(Table::new("ket-qua-kiem-tra", Vec::new())?);
    let previous = around.previous.as_ref();
    let ours = running::run_rules(law, &bare, previous, on, &explanations)?;
    let outcomes: Vec<Outcome> = ours.rows.iter().map(|cells| outcome(cells)).collect();
    let same_edition = arrival.norms_edition == law.edition();
    let theirs: BTreeSet<&str> =
        (0..brought.rows().len()).map(|row| brought.text(row, "rule")).collect();
    let of_two =
        |id: &str| law.rules().iter().any(|r| r.id == id && r.scope == Scope::WithPrevious);
    let had_previous = theirs.iter().any(|id| of_two(id));
    let differing = office::compare(brought, &outcomes, |id| {
        let known = law.rules().iter().any(|r| r.id == id) && theirs.contains(id);
        let both = !of_two(id) || (had_previous && previous.is_some());
        both && (same_edition || known)
    });

    let mut findings: Vec<ReviewFinding> = Vec::new();
    for differs in differing {
        let row = if differs.row == WHOLE_IN_TABLE { WHOLE } else { &differs.row };
        let ours = ours.findings.iter().find(|f| f.rule == differs.rule && f.row == row);
        let mut finding = match ours {
            Some(found) => finding("difference", found, report),
            None => bare_difference(law, &differs.rule, row),
        };
        finding.centre_result = differs.centre;
        let not_run = |o: &Outcome| o.rule == differs.rule && o.result == "khong-chay";
        finding.our_result = outcomes.iter().find(|o| not_run(o)).map(|o| o.result.clone());
        findings.push(finding);
    }
    for found in &ours.findings {
        if !findings.iter().any(|f| f.rule == found.rule && f.row == found.row) {
            let mut finding = finding(&found.severity, found, report);
            finding.centre_result = result_at(brought, found);
            findings.push(finding);
        }
    }
    for told in unknown_here(law, brought) {
        if !findings.iter().any(|f| f.rule == told.rule && f.row == told.row) {
            findings.push(told);
        }
    }
    let view = OfficeView::new(report, &beside(around))?;
    for found in running::run_office_rules(law, &view, previous, on)? {
        findings.push(finding("office", &found, report));
    }
    let open = open(&findings);
    Ok(Rechecked { findings, open })
}

/// What the rules of a law find in one bundle, whatever its centre's check said.
pub(crate) fn found(law: &Norms, around: &Around<'_>) -> Result<Vec<FindingRow>, DeskError> {
    let on = around.arrival.quarter.last();
    let bare = around.report.clone().with(Table::new("ket-qua-kiem-tra", Vec::new())?);
    let previous = around.previous.as_ref();
    let mut rows = running::run_rules(law, &bare, previous, on, &[])?.findings;
    let view = OfficeView::new(around.report, &beside(around))?;
    rows.extend(running::run_office_rules(law, &view, previous, on)?);
    Ok(rows)
}

fn beside(around: &Around<'_>) -> Beside {
    let arrival = around.arrival;
    let first_on = around.report.table("trung-tam").map(|t| t.text(0, "first_on").to_owned());
    let began = first_on.and_then(|text| text.parse::<norms::Day>().ok());
    let missing = missing_before(arrival, around.held);
    Beside {
        quarter: arrival.quarter,
        has_previous: around.previous.is_some(),
        previous_due: began.is_some_and(|day| day < arrival.quarter.first()),
        missing: u32::try_from(missing.len()).unwrap_or(u32::MAX),
        earlier: around.earlier.clone(),
        paid_twice: around.paid_twice.clone(),
    }
}

/// What the centre said of each query, as it brought it.
fn explanations(brought: &Table, quarter: Quarter) -> Vec<Explanation> {
    let of = |row: usize| {
        let text = brought.text(row, "explanation");
        let place = brought.text(row, "row");
        (!text.is_empty()).then(|| Explanation {
            quarter,
            rule: brought.text(row, "rule").to_owned(),
            row: if place == WHOLE_IN_TABLE { WHOLE } else { place }.to_owned(),
            text: text.to_owned(),
        })
    };
    (0..brought.rows().len()).filter_map(of).collect()
}

/// One row of the table of results: rule, row, severity, result, explanation.
fn outcome(cells: &[Value]) -> Outcome {
    let text = |at: usize| match cells.get(at) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    };
    Outcome { rule: text(0), row: text(1), result: text(3) }
}

fn result_at(brought: &Table, found: &FindingRow) -> Option<String> {
    let place = if found.row == WHOLE { WHOLE_IN_TABLE } else { &found.row };
    let is_there = |row: &usize| {
        brought.text(*row, "rule") == found.rule && brought.text(*row, "row") == place
    };
    let row = (0..brought.rows().len()).find(is_there)?;
    Some(brought.text(row, "result").to_owned())
}

fn finding(kind: &str, found: &FindingRow, report: &Report) -> ReviewFinding {
    let table = found.table.as_deref().and_then(|name| report.table(name));
    let row_name = table.and_then(|t| t.find(&found.row).map(|row| t.called(row)));
    ReviewFinding {
        kind: kind.to_owned(),
        rule: found.rule.clone(),
        words: Some(found.words.clone()),
        severity: found.severity.clone(),
        table: found.table.clone(),
        row: found.row.clone(),
        row_name,
        show: found.show.clone(),
        law: found.law.clone(),
        centre_result: None,
        explanation: found.explanation.clone(),
        our_result: None,
        is_remarked: false,
    }
}

/// What the centre's law dislikes by rules that this office's law does not have: told as brought,
/// since nothing here can look again.
fn unknown_here(law: &Norms, brought: &Table) -> Vec<ReviewFinding> {
    let unknown = |row: &usize| {
        law.rule(brought.text(*row, "rule")).is_none() && brought.text(*row, "result") != "dung"
    };
    let told = |row: usize| {
        let place = brought.text(row, "row");
        let place = if place == WHOLE_IN_TABLE { WHOLE } else { place };
        let severity = match brought.text(row, "severity") {
            known @ ("error" | "query") => known,
            _ => "hint",
        };
        let explanation = brought.text(row, "explanation");
        ReviewFinding {
            centre_result: Some(brought.text(row, "result").to_owned()),
            explanation: (!explanation.is_empty()).then(|| explanation.to_owned()),
            ..bare(law, severity, severity, brought.text(row, "rule"), place)
        }
    };
    (0..brought.rows().len()).filter(unknown).map(told).collect()
}

/// The centre's check found something where this office's finds nothing.
fn bare_difference(law: &Norms, rule: &str, row: &str) -> ReviewFinding {
    let severity = law.rule(rule).map_or("query", |known| known.severity.code());
    bare(law, "difference", severity, rule, row)
}

/// A finding of which no more is known than its rule and place.
fn bare(law: &Norms, kind: &str, severity: &str, rule: &str, row: &str) -> ReviewFinding {
    let known = law.rule(rule);
    ReviewFinding {
        kind: kind.to_owned(),
        rule: rule.to_owned(),
        words: known.map(RuleWords::from),
        severity: severity.to_owned(),
        table: None,
        row: row.to_owned(),
        row_name: None,
        show: Default::default(),
        law: known.map(|r| r.law.clone()).unwrap_or_default(),
        centre_result: None,
        explanation: None,
        our_result: None,
        is_remarked: false,
    }
}

/// What a person still has to look at: differences, errors, queries nobody explained, and what
/// this office's own rules question.
pub(crate) fn open(findings: &[ReviewFinding]) -> Vec<OpenFinding> {
    let severity = |code: &str| match code {
        "error" => Severity::Error,
        "query" => Severity::Query,
        _ => Severity::Hint,
    };
    let is_open = |f: &&ReviewFinding| match f.kind.as_str() {
        "difference" | "error" => true,
        "query" => f.explanation.is_none(),
        "office" => f.severity != "hint",
        _ => false,
    };
    let mut open: Vec<OpenFinding> = findings
        .iter()
        .filter(is_open)
        .map(|f| OpenFinding {
            rule: f.rule.clone(),
            row: f.row.clone(),
            kind: f.kind.clone(),
            severity: severity(&f.severity),
        })
        .collect();
    open.sort();
    open.dedup();
    open
}

#[cfg(test)]
mod tests;
