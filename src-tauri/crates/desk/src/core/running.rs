//! Running the rules of checking over a report.

use crate::core::error::DeskError;
use crate::core::talk::{FindingRow, RuleWords};
use crate::core::words::{Language, sentence};
use centre::Explanation;
use letters::{Report, Table};
use norms::rules::{Checking, Finding, Rule, RuleFault, Scope, Severity};
use norms::{Day, Norms, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The key that stands for a report as a whole.
pub(crate) const WHOLE: &str = "-";

/// The same in a table, where no cell begins with a hyphen.
pub(crate) const WHOLE_IN_TABLE: &str = "toan-bo";

/// What all rules of a report say: the findings, and one result a rule and place.
pub(crate) struct Results {
    pub(crate) findings: Vec<FindingRow>,
    pub(crate) rows: Vec<Vec<Value>>,
    pub(crate) passed: usize,
}

/// Runs every rule that both ends can run.
pub(crate) fn run_rules(
    law: &Norms,
    report: &Report,
    previous: Option<&Report>,
    on: Day,
    explanations: &[Explanation],
) -> Result<Results, DeskError> {
    let mut results = Results { findings: Vec::new(), rows: Vec::new(), passed: 0 };
    let previous: Option<&dyn norms::Tables> = match previous {
        Some(report) => Some(report),
        None => None,
    };
    let mut checking = Checking::new(report, previous, law, on);
    for rule in in_turn(law) {
        if rule.scope == Scope::Office || !rule.applies(on, previous.is_some()) {
            continue;
        }
        let findings = match checking.run(rule) {
            Ok(findings) => findings,
            Err(fault) => {
                let row = not_run(rule, fault, explanations)?;
                let said = row.explanation.as_deref();
                results.rows.push(result_row(rule, WHOLE, "khong-chay", said));
                results.findings.push(row);
                continue;
            }
        };
        if findings.is_empty() {
            results.passed += 1;
            results.rows.push(result_row(rule, WHOLE, "dung", None));
        }
        let mut places = BTreeSet::new();
        for finding in findings {
            let table = finding.table.as_deref().and_then(|name| report.table(name));
            let row = finding_row(law, rule, &finding, table, explanations, on);
            if !places.insert(row.row.clone()) {
                continue;
            }
            let result = if row.explanation.is_some() { "giai-thich" } else { "sai" };
            results.rows.push(result_row(rule, &row.row, result, row.explanation.as_deref()));
            results.findings.push(row);
        }
    }
    let weight = |f: &FindingRow| match f.severity.as_str() {
        "error" => 0,
        "query" => 1,
        _ => 2,
    };
    results.findings.sort_by_key(weight);
    Ok(results)
}

/// Runs the rules that only an office can run.
pub(crate) fn run_office_rules(
    law: &Norms,
    view: &office::OfficeView<'_>,
    previous: Option<&Report>,
    on: Day,
) -> Result<Vec<FindingRow>, DeskError> {
    let before: Option<&dyn norms::Tables> = match previous {
        Some(report) => Some(report),
        None => None,
    };
    let mut checking = Checking::new(view, before, law, on);
    let mut rows: Vec<FindingRow> = Vec::new();
    for rule in in_turn(law).into_iter().filter(|rule| rule.scope == Scope::Office) {
        let mut places = BTreeSet::new();
        let findings = match checking.run(rule) {
            Ok(findings) => findings,
            Err(fault) => {
                rows.push(not_run(rule, fault, &[])?);
                continue;
            }
        };
        for finding in findings {
            let table = finding.table.as_deref().and_then(|name| view.table(name));
            let row = finding_row(law, rule, &finding, table, &[], on);
            if places.insert(row.row.clone()) {
                rows.push(row);
            }
        }
    }
    Ok(rows)
}

/// A rule that came with a pack and cannot be run here stops nobody's work, and hides nothing: it
/// stands as a place to explain, or as a hint where its own findings would be hints. Figures that
/// add up to more than any number are another matter: they are the report's fault.
fn not_run(
    rule: &Rule,
    fault: RuleFault,
    explanations: &[Explanation],
) -> Result<FindingRow, DeskError> {
    if matches!(fault, RuleFault::Overflow { .. }) {
        return Err(fault.into());
    }
    let words = |language: Language| {
        sentence(language, "paper.rule.not_run", &[("why".to_owned(), fault.to_string())].into())
    };
    let severity = if rule.severity == Severity::Hint { Severity::Hint } else { Severity::Query };
    let said = explanations.iter().find(|e| e.rule == rule.id && e.row == WHOLE);
    Ok(FindingRow {
        rule: rule.id.clone(),
        words: RuleWords {
            sentence_vi: words(Language::Vietnamese),
            sentence_en: words(Language::English),
            ..RuleWords::from(rule)
        },
        severity: severity.code().to_owned(),
        row: WHOLE.to_owned(),
        table: None,
        screen: rule.screen.clone(),
        record: None,
        show: BTreeMap::new(),
        explanation: said.map(|e| e.text.clone()).filter(|_| severity == Severity::Query),
        law: rule.law.clone(),
        is_verified: rule.verified,
    })
}

/// The program's own rules first: whatever a pack adds, it cannot use up the steps they need.
fn in_turn(law: &Norms) -> Vec<&Rule> {
    let mut rules: Vec<&Rule> = law.rules().iter().collect();
    rules.sort_by_key(|rule| Norms::shipped().rule(&rule.id).is_none());
    rules
}

fn result_row(rule: &Rule, row: &str, result: &str, explanation: Option<&str>) -> Vec<Value> {
    let text = |t: &str| Value::Text(t.to_owned());
    vec![
        text(&rule.id),
        text(if row == WHOLE { WHOLE_IN_TABLE } else { row }),
        text(rule.severity.code()),
        text(result),
        explanation.map_or(Value::Blank, text),
    ]
}

fn finding_row(
    law: &Norms,
    rule: &Rule,
    finding: &Finding,
    table: Option<&Table>,
    explanations: &[Explanation],
    on: Day,
) -> FindingRow {
    let row_key = table.zip(finding.row).map(|(t, row)| t.key(row));
    let row = finding.key.clone().or(row_key).unwrap_or_else(|| WHOLE.to_owned());
    let explanation = explanations
        .iter()
        .find(|e| e.rule == rule.id && e.row == row)
        .map(|e| e.text.clone())
        .filter(|_| rule.severity == Severity::Query);
    FindingRow {
        rule: rule.id.clone(),
        words: RuleWords::from(rule),
        severity: rule.severity.code().to_owned(),
        record: record(finding, table, &row),
        row,
        table: finding.table.clone(),
        screen: rule.screen.clone(),
        show: shown(law, rule, finding, on),
        explanation,
        law: rule.law.clone(),
        is_verified: rule.verified,
    }
}

/// What the screen has to open: the record behind the row, a month or a day.
pub(crate) fn record(finding: &Finding, table: Option<&Table>, row: &str) -> Option<String> {
    let at = finding.row?;
    let table = table?;
    for column in ["voucher_id", "post_id", "activity_id", "facility_id", "month", "counted_on"] {
        let text = table.text(at, column);
        if !text.is_empty() {
            return Some(text.to_owned());
        }
    }
    Some(row.to_owned())
}

fn shown(law: &Norms, rule: &Rule, finding: &Finding, on: Day) -> BTreeMap<String, String> {
    let text = |name: &str, value: &Value| match value {
        Value::Blank | Value::NotApplicable => String::new(),
        Value::Int(n) => n.to_string(),
        Value::Text(code) => match rule.codes.get(name) {
            Some(list) => law.code(list, code, on).map_or_else(|_| code.clone(), |c| c.vi.clone()),
            None => code.clone(),
        },
    };
    finding.show.iter().map(|(name, value)| (name.clone(), text(name, value))).collect()
}
