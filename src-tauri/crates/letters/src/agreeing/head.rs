//! The head of the bundle, the days of the quarter, and what the rules found.

use super::found::{Clash, Contradiction, Found, Head};
use crate::checking::{CheckResult, RESULTS, WHOLE_IN_TABLE};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::rules::Severity;
use norms::{Day, Quarter};
use std::collections::BTreeMap;

pub(super) fn agrees(
    report: &Report,
    head: &Head<'_>,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let centre = report.require("trung-tam")?.line(0)?;
    found.text(Clash::Head, centre, "name", head.centre_name)?;
    if let Some(audience) = head.audience {
        found.text(Clash::Head, centre, "office_id", audience)?;
    }
    let quarter = head.quarter;
    found.text(Clash::Head, centre, "from_on", &quarter.first().to_string())?;
    found.text(Clash::Head, centre, "to_on", &quarter.last().to_string())?;
    let unit = centre.text("unit_code")?;
    if unit.len() != 5 || !unit.bytes().all(|b| b.is_ascii_digit()) {
        found.tell(Clash::Form, centre, "unit_code", "")?;
    }
    for activity in report.require("hoat-dong")?.lines() {
        found.within(activity, "held_on", quarter)?;
        for part in ["turns_female", "turns_minority", "persons"] {
            found.not_over(activity, part, "turns")?;
        }
    }
    for count in report.require("kiem-quy")?.lines() {
        // The first day after stands for the last, which may be a day of rest.
        let next = quarter.last().plus_days(1).ok();
        if count.text("counted_on")?.parse().ok() != next {
            found.within(count, "counted_on", quarter)?;
        }
        let difference =
            super::found::amount(count, "counted_vnd")? - super::found::amount(count, "book_vnd")?;
        found.sum(count, "difference_vnd", difference)?;
    }
    posts(report, quarter, found)?;
    results(report, head, found)
}

/// Columns of a post that tell of the person, whatever post it is.
const OF_PERSON: [&str; 5] = ["full_name", "is_female", "birth_year", "main_job", "is_trained"];

/// Posts are those held some day of the quarter, and one person is one person in all of them.
fn posts(report: &Report, quarter: Quarter, found: &mut Found) -> Result<(), ShapeFault> {
    let mut persons: BTreeMap<&str, Line<'_>> = BTreeMap::new();
    for post in report.require("nhan-su")?.lines() {
        let day =
            |column| -> Result<Option<Day>, ShapeFault> { Ok(post.text(column)?.parse().ok()) };
        if day("from_on")?.is_some_and(|from| from > quarter.last()) {
            found.tell(Clash::Period, post, "from_on", quarter.to_string())?;
        }
        if day("to_on")?.is_some_and(|to| to < quarter.first()) {
            found.tell(Clash::Period, post, "to_on", quarter.to_string())?;
        }
        let first = *persons.entry(post.text("person_id")?).or_insert(post);
        for column in OF_PERSON {
            if first.value(column)? != post.value(column)? {
                found.tell(Clash::Repeat, post, column, first.written(column)?)?;
            }
        }
    }
    Ok(())
}

/// The counts of the head against the table of results. A result or a weight that only a newer
/// program knows is told elsewhere; nothing can be counted then.
fn results(report: &Report, head: &Head<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    let (mut errors, mut queries, mut hints) = (0_u64, 0_u64, 0_u64);
    for line in report.require(RESULTS)?.lines() {
        let severity = Severity::from_code(line.text("severity")?);
        let result = CheckResult::from_code(line.text("result")?);
        let (Some(severity), Some(result)) = (severity, result) else {
            return Ok(());
        };
        match (severity, result) {
            (_, CheckResult::Right) => {}
            (Severity::Hint, _) => hints += 1,
            // A rule that could not be run asks, however grave its own findings are.
            (Severity::Query, _) | (_, CheckResult::NotRun) => queries += 1,
            (Severity::Error, _) => errors += 1,
        }
    }
    let counts = [
        ("rules.errors", head.errors, errors),
        ("rules.queries", head.queries, queries),
        ("rules.hints", head.hints, hints),
    ];
    for (column, said, counted) in counts.into_iter().filter(|(_, said, counted)| said != counted) {
        found.0.push(Contradiction {
            clash: Clash::Head,
            table: RESULTS,
            row: WHOLE_IN_TABLE.to_owned(),
            called: WHOLE_IN_TABLE.to_owned(),
            column,
            expected: said.to_string(),
            found: counted.to_string(),
        });
    }
    Ok(())
}
