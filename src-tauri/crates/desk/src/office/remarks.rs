//! Remarks bound to places of a report: the value seen is read from the bundle, never typed.

use crate::core::desk::Desk;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::talk::RuleWords;
use crate::office::around;
use crate::office::rechecking;
use crate::office::talk::{RemarkForm, RemarkRow};
use letters::{Remark, Report};
use norms::Norms;
use office::Arrival;

/// Most remarks one receipt carries.
const MOST: usize = 200;

/// Remarks as the screen shows them.
pub(crate) fn rows(law: &Norms, remarks: &[Remark]) -> Vec<RemarkRow> {
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

/// Remarks to write on one bundle. One that names a rule and no row stands on every finding of
/// that rule in this bundle.
pub(crate) fn written(
    desk: &mut Desk,
    arrival: &Arrival,
    forms: &[RemarkForm],
) -> Result<Vec<Remark>, DeskError> {
    let read = desk.read()?;
    let report = read.layer(&arrival.bundle_id)?;
    let mut remarks = Vec::new();
    let mut findings = None;
    for form in forms {
        let text = entry::text("remarks", &form.text, 500)?;
        match (&form.rule, &form.row) {
            (Some(rule), None) => {
                if findings.is_none() {
                    let held = desk.read()?.arrivals_of(&arrival.centre_id)?;
                    let law = desk.law_of(arrival.quarter)?;
                    let around = around::around(desk.read()?, arrival, &report, &held)?;
                    findings = Some(rechecking::recheck(&law, &around)?.findings);
                }
                let of_rule = findings.iter().flatten().filter(|f| f.rule == *rule);
                for found in of_rule {
                    let row = Some(found.row.clone());
                    let form = RemarkForm { table: found.table.clone(), row, ..form.clone() };
                    remarks.push(bound(&report, &form, &text)?);
                }
            }
            _ => remarks.push(bound(&report, form, &text)?),
        }
        if remarks.len() > MOST {
            return Err(DeskError::new("remark-too-many").at("remarks").with("max", MOST));
        }
    }
    Ok(remarks)
}

/// A remark at its place, with the value that stands there.
fn bound(report: &Report, form: &RemarkForm, text: &str) -> Result<Remark, DeskError> {
    let table = form.table.as_deref().and_then(|name| report.table(name));
    let row = table.zip(form.row.as_deref()).and_then(|(t, key)| t.find(key));
    let column = table
        .zip(form.column.as_deref())
        .and_then(|(table, name)| table.shape().columns.iter().find(|column| column.name == name));
    if form.column.is_some() && column.is_none() {
        return Err(DeskError::new("code-unknown").at("remarks"));
    }
    let whole = || {
        crate::core::words::sentence(
            crate::core::words::Language::Vietnamese,
            "paper.remark.whole",
            &Default::default(),
        )
    };
    let place = match (table, row) {
        (None, _) => whole(),
        (Some(table), None) => table.shape().title.to_owned(),
        (Some(table), Some(row)) => format!("{}: {}", table.shape().title, table.called(row)),
    };
    let place = match column {
        Some(column) => format!("{place}, {}", column.title),
        None => place,
    };
    let seen = table.zip(row).zip(column).map(|((t, row), column)| t.written(row, column.name));
    Ok(Remark {
        table: table.map(|t| t.shape().name.to_owned()),
        row: table.zip(row).map(|(t, row)| t.key(row)),
        column: column.map(|c| c.name.to_owned()),
        place,
        rule: form.rule.clone(),
        seen: seen.filter(|value| !value.is_empty()),
        text: text.to_owned(),
    })
}
