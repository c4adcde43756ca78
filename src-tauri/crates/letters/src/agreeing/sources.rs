//! Sources of money against the vouchers of the quarter, and the sums of the year.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::of_source;
use crate::report::Report;
use crate::shapes::Shape;
use crate::table::ShapeFault;
use norms::{Day, Quarter};
use std::collections::BTreeMap;

pub(super) fn agree(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let sources = report.require("nguon-kinh-phi")?;
    // Received and spent.
    let mut sums: BTreeMap<&str, (i128, i128)> = BTreeMap::new();
    for line in sources.lines() {
        sums.insert(line.text("source_code")?, (0, 0));
    }
    for slip in slips.iter().filter(|slip| !slip.source.is_empty()) {
        if !sums.contains_key(slip.source) {
            found.tell(Clash::Reference, slip.line, "source_code", "nguon-kinh-phi")?;
        }
    }
    let is_own = Shape::named("dong-chung-tu").is_some_and(|own| own.since <= report.version());
    if is_own {
        shares(slips, report, found)?;
    }
    for line in report.require("dong-chung-tu")?.lines() {
        match sums.get_mut(line.text("source_code")?) {
            Some(sum) => {
                sum.0 += amount(line, "received_vnd")?;
                sum.1 += amount(line, "spent_vnd")?;
            }
            None if is_own => {
                found.tell(Clash::Reference, line, "source_code", "nguon-kinh-phi")?;
            }
            None => {}
        }
    }
    let centre = report.require("trung-tam")?.line(0)?;
    let began: Option<Day> = centre.text("first_on")?.parse().ok();
    for line in sources.lines() {
        let (received, spent) = sums.get(line.text("source_code")?).copied().unwrap_or_default();
        found.sum(line, "received_vnd", received)?;
        found.sum(line, "spent_vnd", spent)?;
        let opening = amount(line, "opening_vnd")?;
        found.sum(line, "closing_vnd", opening + received - spent)?;
        of_year(line, ["received_year_vnd", "received_vnd"], (quarter, began), found)?;
        of_year(line, ["spent_year_vnd", "spent_vnd"], (quarter, began), found)?;
    }
    Ok(())
}

/// The parts of every voucher against the voucher.
fn shares(slips: &[Slip<'_>], report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    let by_id: BTreeMap<&str, &Slip<'_>> = slips.iter().map(|slip| (slip.id, slip)).collect();
    let mut sums: BTreeMap<&str, (u32, i128, [&str; 2])> = BTreeMap::new();
    for line in report.require("dong-chung-tu")?.lines() {
        let Some(slip) = by_id.get(line.text("voucher_id")?).filter(|slip| !slip.is_void) else {
            found.tell(Clash::Reference, line, "voucher_id", "chung-tu")?;
            continue;
        };
        found.text(Clash::Repeat, line, "number", slip.number)?;
        found.text(Clash::Repeat, line, "day", slip.line.text("day")?)?;
        let sum = sums.entry(slip.id).or_default();
        sum.0 += 1;
        sum.1 += amount(line, "amount_vnd")?;
        sum.2 = [line.text("source_code")?, line.text("budget_code")?];
        found.text(Clash::Form, line, "line", &format!("{:03}", sum.0))?;
        if let Some((kind, place)) = slip.moves {
            let whole = line.int("amount_vnd")?.unwrap_or_default();
            let (received, spent) = of_source(kind, place, slip.lessens, whole);
            found.sum(line, "received_vnd", received.into())?;
            found.sum(line, "spent_vnd", spent.into())?;
        }
    }
    for slip in slips.iter().filter(|slip| !slip.is_void) {
        let (lines, sum, own) = sums.get(slip.id).copied().unwrap_or_default();
        let is_transfer = slip.moves.is_some_and(|(kind, _)| !kind.names_source());
        if lines > 0 || !is_transfer {
            found.sum(slip.line, "amount_vnd", sum)?;
        }
        let [source, code] = if lines == 1 && !is_transfer { own } else { ["", ""] };
        found.text(Clash::Repeat, slip.line, "source_code", source)?;
        found.text(Clash::Repeat, slip.line, "budget_code", code)?;
    }
    Ok(())
}

/// The sum of a year where nothing of the year was booked before the quarter: that of the quarter,
/// and in the year the book began what was there before it, which is never below nothing.
fn of_year(
    line: Line<'_>,
    [of_year, of_quarter]: [&'static str; 2],
    (quarter, began): (Quarter, Option<Day>),
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let Some(began) = began else { return Ok(()) };
    if quarter.number() != 1 && began < quarter.first() {
        return Ok(());
    }
    let expected = amount(line, of_quarter)?;
    let is_short = amount(line, of_year)? < expected;
    if began.year() != quarter.year() || is_short {
        found.sum(line, of_year, expected)?;
    }
    Ok(())
}
