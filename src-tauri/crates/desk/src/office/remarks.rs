//! Remarks bound to places of a report: the value seen is read from the bundle, never typed.

use crate::core::codes::Code;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::around;
use crate::office::talk::{RemarkForm, RemarkRow};
use letters::Remark;
use norms::Norms;
use office::{Arrival, RemarkFault, RemarkPlace};
use std::collections::BTreeMap;

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
    view: View<'_>,
    arrival: &Arrival,
    forms: &[RemarkForm],
) -> Result<Vec<Remark>, DeskError> {
    let report = view.read()?.layer(&arrival.bundle_id)?;
    let whole = sentence(Language::Vietnamese, "paper.remark.whole", &BTreeMap::new());
    let mut remarks = Vec::new();
    let mut findings = None;
    for form in forms {
        let text = entry::text("remarks", &form.text, 500)?;
        let at = place(form);
        if at.is_of_rule() && findings.is_none() {
            let held = view.read()?.arrivals_of(&arrival.centre_id)?;
            let law = view.law_of(arrival.quarter)?;
            let around = around::around(view.read()?, arrival, &report, &held)?;
            findings = Some(office::recheck(&law, &around)?.findings);
        }
        for at in at.places(findings.as_deref().unwrap_or_default()) {
            remarks.push(office::bound(&report, &at, &text, &whole).map_err(refused)?);
        }
        if remarks.len() > MOST {
            return Err(DeskError::new(Code::RemarkTooMany).at("remarks").with("max", MOST));
        }
    }
    Ok(remarks)
}

/// Where a remark is to stand.
fn place(form: &RemarkForm) -> RemarkPlace {
    RemarkPlace {
        table: form.table.clone(),
        row: form.row.clone(),
        column: form.column.clone(),
        rule: form.rule.clone(),
    }
}

fn refused(fault: RemarkFault) -> DeskError {
    match fault {
        RemarkFault::Column(_) => DeskError::new(Code::CodeUnknown).at("remarks"),
        RemarkFault::Shape(fault) => fault.into(),
    }
}
