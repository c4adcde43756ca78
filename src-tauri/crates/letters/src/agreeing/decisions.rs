//! Decisions the centre entered itself: every row of one says the same of it, as a decision can be, and an
//! allowance follows it.

use super::found::{Clash, Found, amount};
use crate::line::Line;
use crate::provisional::OWN_DECISIONS;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::{Method, SalaryPart, StartRule, StopRule, thousandths};
use std::collections::BTreeSet;

/// What is said of the decision, not of a line of it.
const OF_DECISION: [&str; 9] =
    ["number", "signed_on", "issuer", "subject", "province", "from_on", "scope", "start", "stop"];
const NUMBERS_OF_DECISION: [&str; 3] = ["highest_only", "rounding", "counts_for_insurance"];

pub(super) fn agree(report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    let followed = report.require("phu-cap")?.lines().map(|line| line.text("decision"));
    let followed = followed.collect::<Result<BTreeSet<&str>, ShapeFault>>()?;
    let mut first: Option<Line<'_>> = None;
    let mut nth = 0_u32;
    for line in report.require(OWN_DECISIONS)?.lines() {
        let id = line.text("decision")?;
        let head = match first {
            Some(head) if head.text("decision")? == id => head,
            _ => {
                nth = 0;
                line
            }
        };
        first = Some(head);
        nth = nth.saturating_add(1);
        found.text(Clash::Form, line, "line", &format!("{nth:03}"))?;
        for column in OF_DECISION {
            found.text(Clash::Repeat, line, column, head.text(column)?)?;
        }
        for column in NUMBERS_OF_DECISION {
            if line.int(column)? != head.int(column)? {
                found.tell(Clash::Repeat, line, column, head.written(column)?)?;
            }
        }
        if nth == 1 {
            if !followed.contains(id) {
                found.tell(Clash::Reference, line, "decision", "phu-cap")?;
            }
            decided(line, found)?;
        }
        granted(line, found)?;
    }
    unread(report, found)
}

/// What follows a decision the centre entered itself nobody has read in an act.
fn unread(report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    let own = report.require(OWN_DECISIONS)?.lines().map(|line| line.text("decision"));
    let own = own.collect::<Result<BTreeSet<&str>, ShapeFault>>()?;
    for line in report.require("phu-cap")?.lines() {
        if own.contains(line.text("decision")?) && line.flag("is_verified")? != Some(false) {
            found.tell(Clash::Form, line, "is_verified", "")?;
        }
    }
    Ok(())
}

/// What is said of the whole can be.
fn decided(line: Line<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    if StartRule::from_code(line.text("start")?).is_none() {
        found.tell(Clash::Form, line, "start", "")?;
    }
    if StopRule::from_code(line.text("stop")?).is_none() {
        found.tell(Clash::Form, line, "stop", "")?;
    }
    if amount(line, "rounding")? < 1 {
        found.tell(Clash::Form, line, "rounding", "")?;
    }
    Ok(())
}

/// A line is a share or an amount, as its way of computing says.
fn granted(line: Line<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    let Some(method) = Method::from_code(line.text("method")?) else {
        return found.tell(Clash::Form, line, "method", "");
    };
    let by_factor = matches!(method, Method::HeSo | Method::PhanTram);
    let coefficient = line.text("coefficient")?;
    let is_share = thousandths(coefficient).is_some_and(|n| n > 0);
    if by_factor != is_share || by_factor == coefficient.is_empty() {
        found.tell(Clash::Form, line, "coefficient", "")?;
    }
    let of_parts = line.text("of_parts")?;
    let are_parts = of_parts.split_whitespace().all(|part| SalaryPart::from_code(part).is_some());
    if !are_parts || (method != Method::PhanTram && !of_parts.is_empty()) {
        found.tell(Clash::Form, line, "of_parts", "")?;
    }
    let vnd = line.int("amount_vnd")?;
    if by_factor == vnd.is_some() || vnd.is_some_and(|vnd| vnd <= 0) {
        found.tell(Clash::Form, line, "amount_vnd", "")?;
    }
    Ok(())
}
