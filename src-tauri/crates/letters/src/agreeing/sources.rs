//! Sources of money against the vouchers of the quarter, and the sums of the year.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::VoucherKind;
use crate::table::{Report, ShapeFault};
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
        let Some(sum) = sums.get_mut(slip.source) else {
            found.tell(Clash::Reference, slip.line, "source_code", "nguon-kinh-phi")?;
            continue;
        };
        match slip.moves {
            Some((VoucherKind::Thu, _)) if !slip.is_void => sum.0 += slip.amount,
            Some((VoucherKind::Chi, _)) if !slip.is_void => sum.1 += slip.amount,
            _ => {}
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
