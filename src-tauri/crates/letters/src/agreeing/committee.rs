//! The steering committee: one decision names all its members, and a meeting says of itself one thing.

use super::found::{Clash, Found, day};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::Quarter;
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
        found.alike(*first.get_or_insert(line), line, &OF_DECISION)?;
        found.comes_by(line, "from_on", quarter)?;
    }
    let mut told: BTreeMap<&str, Line<'_>> = BTreeMap::new();
    for line in report.require("hop-ban-chi-dao")?.lines() {
        let first = *told.entry(line.text("meeting_id")?).or_insert(line);
        found.alike(first, line, &OF_MEETING)?;
        for column in ["held_on", "done_on"] {
            found.comes_by(line, column, quarter)?;
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
