//! The steering committee: one decision names all its members, and a meeting says of itself one thing.

use super::found::{Clash, Found};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::{Day, Quarter};
use std::collections::BTreeMap;

/// Columns that tell of the decision, whomever it names.
const OF_DECISION: [&str; 4] = ["decision_no", "decision_on", "authority", "from_on"];

/// Columns that tell of a meeting, whatever it resolved.
const OF_MEETING: [&str; 4] = ["held_on", "subject", "present", "minutes"];

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut first: Option<Line<'_>> = None;
    for line in report.require("ban-chi-dao")?.lines() {
        alike(*first.get_or_insert(line), line, &OF_DECISION, found)?;
        comes_by(line, "from_on", quarter, found)?;
    }
    let mut told: BTreeMap<&str, Line<'_>> = BTreeMap::new();
    for line in report.require("hop-ban-chi-dao")?.lines() {
        let first = *told.entry(line.text("meeting_id")?).or_insert(line);
        alike(first, line, &OF_MEETING, found)?;
        for column in ["held_on", "done_on"] {
            comes_by(line, column, quarter, found)?;
        }
        let (held, done) = (day(line, "held_on")?, day(line, "done_on")?);
        if held.zip(done).is_some_and(|(held, done)| done < held) {
            found.tell(Clash::Form, line, "done_on", "")?;
        }
        let is_blank = line.text("what")?.is_empty();
        for column in ["who", "due_on", "done_on"] {
            if is_blank && !line.text(column)?.is_empty() {
                found.tell(Clash::Form, line, "what", "")?;
            }
        }
    }
    Ok(())
}

fn day(line: Line<'_>, column: &str) -> Result<Option<Day>, ShapeFault> {
    Ok(line.text(column)?.parse().ok())
}

/// What one line repeats of another it says alike.
fn alike(
    first: Line<'_>,
    line: Line<'_>,
    columns: &[&'static str],
    found: &mut Found,
) -> Result<(), ShapeFault> {
    for column in columns {
        if first.value(column)? != line.value(column)? {
            found.tell(Clash::Repeat, line, column, first.written(column)?)?;
        }
    }
    Ok(())
}

/// Of what came after the quarter's last day nothing is known.
fn comes_by(
    line: Line<'_>,
    column: &'static str,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    match day(line, column)? {
        Some(on) if on > quarter.last() => {
            found.tell(Clash::Period, line, column, quarter.to_string())
        }
        _ => Ok(()),
    }
}
