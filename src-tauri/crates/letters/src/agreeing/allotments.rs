//! Allotments against their decisions, and what was spent of them.

use super::found::{Clash, Found, amount};
use crate::allotted::{Spending, beyond};
use crate::line::Line;
use crate::report::Report;
use crate::shapes::Shape;
use crate::table::ShapeFault;
use norms::{AllotmentChange, Day, Quarter};
use std::collections::BTreeMap;

/// Source, budget year and code.
type Of<'a> = (&'a str, i64, &'a str);

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    if Shape::named("du-toan").is_none_or(|shape| shape.since > report.version()) {
        return Ok(());
    }
    known(report, found)?;
    let sums = decisions(report, quarter, found)?;
    let year = i64::from(quarter.year());
    let mut told: BTreeMap<(&str, i64), Vec<(Line<'_>, Spending)>> = BTreeMap::new();
    let mut of_source: BTreeMap<&str, i128> = BTreeMap::new();
    let carried_out = report.require("thuc-hien-du-toan")?;
    let mut left = sums.clone();
    for (line, nth) in carried_out.lines().zip(1..) {
        let of = of(line)?;
        found.text(Clash::Form, line, "line", &format!("{nth:05}"))?;
        let [allotted, carried, more, less] = left.remove(&of).unwrap_or_default();
        for (column, sum) in [
            ("allotted_vnd", allotted),
            ("carried_vnd", carried),
            ("increased_vnd", more),
            ("decreased_vnd", less),
        ] {
            found.sum(line, column, sum)?;
        }
        let (total, spent) = (allotted + carried + more - less, amount(line, "spent_vnd")?);
        found.sum(line, "total_vnd", total)?;
        found.sum(line, "left_vnd", total - spent)?;
        if of.1 == year {
            *of_source.entry(of.0).or_default() += allotted + more - less;
        }
        let spending = Spending { is_coded: !of.2.is_empty(), total, spent };
        told.entry((of.0, of.1)).or_default().push((line, spending));
    }
    for lines in told.values() {
        let spending: Vec<Spending> = lines.iter().map(|(_, one)| *one).collect();
        for ((line, _), over) in lines.iter().zip(beyond(&spending)) {
            found.sum(*line, "over_vnd", over)?;
        }
    }
    moved(report, quarter, found)?;
    sources(report, &of_source, &left, found)
}

/// What was received and spent of the year's allotments against the vouchers of the quarter, to the đồng where
/// nothing of the year was booked before it; and no part of a voucher is left out of them.
fn moved(report: &Report, quarter: Quarter, found: &mut Found) -> Result<(), ShapeFault> {
    let year = i64::from(quarter.year());
    let mut before_book: BTreeMap<&str, (i128, i128)> = BTreeMap::new();
    let mut by_code: BTreeMap<Of<'_>, (Line<'_>, i128, i128)> = BTreeMap::new();
    for line in report.require("dong-chung-tu")?.lines() {
        let sum = by_code.entry(of(line)?).or_insert((line, 0, 0));
        sum.1 += amount(line, "received_vnd")?;
        sum.2 += amount(line, "spent_vnd")?;
    }
    for line in report.require("nguon-kinh-phi")?.lines() {
        let before = |of_year, within| Ok(amount(line, of_year)? - amount(line, within)?);
        let received = before("received_year_vnd", "received_vnd")?;
        let spent = before("spent_year_vnd", "spent_vnd")?;
        before_book.insert(line.text("source_code")?, (received, spent));
    }
    let began = report.require("trung-tam")?.line(0)?.text("first_on")?.parse::<Day>();
    let is_whole = began.is_ok_and(|began| quarter.number() == 1 || began >= quarter.first());
    let mut told: Vec<&str> = Vec::new();
    for line in report.require("thuc-hien-du-toan")?.lines() {
        let own = of(line)?;
        if own.1 != year {
            continue;
        }
        told.push(own.0);
        let (mut received, mut spent) = by_code.remove(&own).map_or((0, 0), |sum| (sum.1, sum.2));
        // What was before the book has no code.
        if let Some(before) = before_book.get(own.0).filter(|_| own.2.is_empty()) {
            (received, spent) = (received + before.0, spent + before.1);
        }
        if is_whole {
            found.sum(line, "received_vnd", received)?;
            found.sum(line, "spent_vnd", spent)?;
        }
    }
    for ((source, of_year, _), (line, received, spent)) in by_code {
        let is_told = of_year == year && told.contains(&source);
        if is_told && (received, spent) != (0, 0) {
            found.tell(Clash::Reference, line, "budget_code", "thuc-hien-du-toan")?;
        }
    }
    Ok(())
}

/// What the decisions add up to; each of a source that is there, known by the quarter's last day.
fn decisions<'a>(
    report: &'a Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<BTreeMap<Of<'a>, [i128; 4]>, ShapeFault> {
    let mut sums: BTreeMap<Of<'a>, [i128; 4]> = BTreeMap::new();
    for line in report.require("du-toan")?.lines() {
        found.comes_by(line, "decided_on", quarter)?;
        if line.text("decided_on")?.is_empty() != line.text("authority")?.is_empty() {
            found.tell(Clash::Form, line, "authority", "")?;
        }
        let sum = amount(line, "amount_vnd")?;
        if sum <= 0 {
            found.tell(Clash::Form, line, "amount_vnd", "")?;
        }
        let place = match AllotmentChange::from_code(line.text("change")?) {
            Some(AllotmentChange::Allotted) => 0,
            Some(AllotmentChange::Carried) => 1,
            Some(AllotmentChange::Supplement) => 2,
            Some(AllotmentChange::Cut | AllotmentChange::Withdrawn) => 3,
            None => {
                found.tell(Clash::Form, line, "change", "allotment-change")?;
                continue;
            }
        };
        if let Some(slot) = sums.entry(of(line)?).or_default().get_mut(place) {
            *slot += sum;
        }
    }
    Ok(sums)
}

/// Both tables name sources that are there.
fn known(report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    let sources = report.require("nguon-kinh-phi")?;
    let codes = sources.lines().map(|line| line.text("source_code"));
    let codes: Vec<&str> = codes.collect::<Result<_, _>>()?;
    for table in ["du-toan", "thuc-hien-du-toan"] {
        for line in report.require(table)?.lines() {
            if !codes.contains(&line.text("source_code")?) {
                found.tell(Clash::Reference, line, "source_code", "nguon-kinh-phi")?;
            }
        }
    }
    Ok(())
}

/// The column of the sources is made of them, and no decision is left out of the sums.
fn sources(
    report: &Report,
    of_source: &BTreeMap<&str, i128>,
    left: &BTreeMap<Of<'_>, [i128; 4]>,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    for line in report.require("nguon-kinh-phi")?.lines() {
        let sum = of_source.get(line.text("source_code")?).copied().unwrap_or_default();
        found.sum(line, "allotted_year_vnd", sum)?;
    }
    for line in report.require("du-toan")?.lines() {
        if left.contains_key(&of(line)?) {
            found.tell(Clash::Reference, line, "amount_vnd", "thuc-hien-du-toan")?;
        }
    }
    Ok(())
}

fn of<'a>(line: Line<'a>) -> Result<Of<'a>, ShapeFault> {
    let year = line.int("budget_year")?.unwrap_or_default();
    Ok((line.text("source_code")?, year, line.text("budget_code")?))
}
