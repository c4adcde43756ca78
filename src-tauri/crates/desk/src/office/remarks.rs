//! Remarks bound to places of a report: the value seen is read from the bundle, never typed.

use crate::core::codes::Code;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::around;
use crate::office::talk::RemarkForm;
use letters::Remark;
use office::{Arrival, RemarkFault};
use std::collections::BTreeMap;

/// Most remarks one receipt carries.
const MOST: usize = 200;

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
        let text = entry::text(limits::remark::TEXT, &form.text)?;
        let at = form.place();
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

fn refused(fault: RemarkFault) -> DeskError {
    match fault {
        RemarkFault::Column(_) => DeskError::new(Code::CodeUnknown).at("remarks"),
        RemarkFault::Shape(fault) => fault.into(),
    }
}
