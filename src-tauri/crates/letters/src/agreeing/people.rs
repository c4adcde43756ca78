//! Teachers sent to the centre and courses, against the posts and the days of the quarter.

use super::found::{Clash, Found, day};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::Quarter;
use std::collections::BTreeMap;

/// Columns that tell of a course, whoever went to it.
const OF_COURSE: [&str; 8] =
    ["title", "topic", "from_on", "to_on", "days", "by_whom", "place", "certificate"];

/// Who is named by which id in the report's posts.
type Posts<'a> = BTreeMap<&'a str, Line<'a>>;

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut posts: Posts<'_> = BTreeMap::new();
    for post in report.require("nhan-su")?.lines() {
        posts.entry(post.text("person_id")?).or_insert(post);
    }
    let sent: Vec<Line<'_>> = report.require("biet-phai")?.lines().collect();
    for line in &sent {
        named(*line, &posts, found)?;
        secondment(*line, quarter, found)?;
    }
    once_at_a_time(&sent, found)?;
    courses(report, quarter, &posts, found)?;
    collaborators(report, quarter, found)
}

fn named(line: Line<'_>, posts: &Posts<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    match posts.get(line.text("person_id")?) {
        Some(post) => found.text(Clash::Repeat, line, "full_name", post.text("full_name")?),
        None => Ok(()),
    }
}

/// It is on some day of the quarter, and of what came after its last day nothing is known.
fn secondment(line: Line<'_>, quarter: Quarter, found: &mut Found) -> Result<(), ShapeFault> {
    let from = day(line, "from_on")?;
    for column in ["from_on", "decision_on", "extension_on", "ended_on"] {
        found.comes_by(line, column, quarter)?;
    }
    for column in ["until_on", "ended_on"] {
        let last = day(line, column)?;
        if last.zip(from).is_some_and(|(last, from)| last < from) {
            found.tell(Clash::Form, line, column, "")?;
        }
    }
    let ended = day(line, "ended_on")?;
    let column = if ended.is_some() { "ended_on" } else { "until_on" };
    if ended.or(day(line, "until_on")?).is_some_and(|last| last < quarter.first()) {
        found.tell(Clash::Period, line, column, quarter.to_string())?;
    }
    let is_share = line.int("share")?.is_some_and(|share| (1..=100).contains(&share));
    if !is_share {
        found.tell(Clash::Form, line, "share", "")?;
    }
    let is_said = |column| line.text(column).map(|text| !text.is_empty());
    for (one, other) in [
        ("decision_no", "decision_on"),
        ("extension_no", "extension_on"),
        ("ended_on", "end_reason"),
        ("protected", "protected_until"),
    ] {
        if is_said(one)? != is_said(other)? {
            found.tell(Clash::Form, line, other, "")?;
        }
    }
    let least = i64::from(is_said("extension_no")?);
    if line.int("extensions")?.is_none_or(|n| n < least) {
        found.tell(Clash::Form, line, "extensions", "")?;
    }
    Ok(())
}

/// Nobody is sent by two decisions at once: whoever was, ended the one before the other began. As it stood on
/// the last day of a quarter a stay is never longer than it came to be, but for an end of a later day: whoever
/// was sent anew in the quarter had come back by then.
fn once_at_a_time(sent: &[Line<'_>], found: &mut Found) -> Result<(), ShapeFault> {
    let mut stays = Vec::new();
    for line in sent {
        let last = day(*line, "ended_on")?.or(day(*line, "until_on")?);
        if let Some(from) = day(*line, "from_on")? {
            stays.push((line.text("person_id")?, from, last, *line));
        }
    }
    // Each after those that began before it, so that the later of two is told.
    stays.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    for pair in stays.windows(2) {
        let [(who, _, last, _), (other, from, _, line)] = pair else { continue };
        if who == other && last.is_none_or(|last| *from <= last) {
            found.tell(Clash::Form, *line, "from_on", "")?;
        }
    }
    Ok(())
}

/// A course is told alike of everybody who went to it, is over, and makes them trained.
fn courses(
    report: &Report,
    quarter: Quarter,
    posts: &Posts<'_>,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut told: BTreeMap<&str, Line<'_>> = BTreeMap::new();
    for line in report.require("tap-huan")?.lines() {
        named(line, posts, found)?;
        let first = *told.entry(line.text("training_id")?).or_insert(line);
        found.alike(first, line, &OF_COURSE)?;
        let (from, to) = (day(line, "from_on")?, day(line, "to_on")?);
        found.comes_by(line, "to_on", quarter)?;
        let most = from.zip(to).map(|(from, to)| from.days_until(to).saturating_add(1));
        let days = line.int("days")?.unwrap_or_default();
        if most.is_some_and(|most| !(1..=most).contains(&days)) {
            found.tell(Clash::Form, line, "days", "")?;
        }
        let post = posts.get(line.text("person_id")?);
        if let Some(post) = post.filter(|post| post.flag("is_trained") != Ok(Some(true))) {
            found.tell(Clash::Repeat, *post, "is_trained", "1")?;
        }
    }
    Ok(())
}

/// Nobody spoke at more activities than there were, came after the quarter, or was paid less than nothing; of
/// three fields none is told twice, and none after one that is not told.
fn collaborators(report: &Report, quarter: Quarter, found: &mut Found) -> Result<(), ShapeFault> {
    let held = report.require("hoat-dong")?.lines().count();
    let held = i64::try_from(held).unwrap_or(i64::MAX);
    for line in report.require("nguoi-cong-tac")?.lines() {
        let from = day(line, "from_on")?;
        if from.is_some_and(|on| on > quarter.last()) && line.int("times")? == Some(0) {
            found.tell(Clash::Period, line, "from_on", quarter.to_string())?;
        }
        let to = day(line, "to_on")?;
        if to.zip(from).is_some_and(|(to, from)| to < from || to > quarter.last()) {
            found.tell(Clash::Form, line, "to_on", "")?;
        }
        if !line.int("times")?.is_some_and(|times| (0..=held).contains(&times)) {
            found.tell(Clash::Form, line, "times", "")?;
        }
        if line.int("paid_vnd")?.is_none_or(|paid| paid < 0) {
            found.tell(Clash::Form, line, "paid_vnd", "")?;
        }
        let fields = ["field", "second_field", "third_field"];
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let (before, after) = (line.text(fields[one])?, line.text(fields[other])?);
            if !after.is_empty() && (before == after || before.is_empty()) {
                found.tell(Clash::Form, line, fields[other], "")?;
            }
        }
    }
    Ok(())
}
