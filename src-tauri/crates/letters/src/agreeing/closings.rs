//! What was closed by an act of its own: a period is closed before it is opened again and never twice in a row,
//! and opening again says why.

use super::found::{Clash, Found, day};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::Quarter;

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut before: Option<Line<'_>> = None;
    for line in report.require("khoa-so")?.lines() {
        let is_opened = line.text("change")? == REOPENED;
        if is_opened == line.text("reason")?.is_empty() {
            found.tell(Clash::Form, line, "reason", "")?;
        }
        if day(line, "day")?.is_some_and(|on| on < quarter.first()) {
            found.tell(Clash::Period, line, "day", quarter.to_string())?;
        }
        let same = match before {
            Some(one) if one.text("period")? == line.text("period")? => Some(one),
            _ => None,
        };
        if let Some(one) = same {
            if one.text("change")? == line.text("change")? {
                found.tell(Clash::Form, line, "change", "")?;
            }
            if day(line, "day")? < day(one, "day")? {
                found.tell(Clash::Form, line, "day", "")?;
            }
        }
        before = Some(line);
    }
    Ok(())
}

/// The code of opening again, in the list `closing-change`.
const REOPENED: &str = "mo-lai";
