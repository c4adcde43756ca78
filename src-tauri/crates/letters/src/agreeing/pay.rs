//! Allowances against the vouchers that pay them: a month is one sheet, paid whole by one voucher.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::{Series, VoucherKind};
use crate::table::{Report, ShapeFault};
use norms::{Day, Month, Quarter};
use std::collections::BTreeMap;

/// The sheet of a month.
struct Sheet<'a> {
    first: Line<'a>,
    voucher: &'a str,
    sum: i128,
}

pub(super) fn agrees(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let sheets = sheets(report, quarter, found)?;
    let centre = report.require("trung-tam")?.line(0)?;
    let began: Option<Day> = centre.text("first_on")?.parse().ok();
    for slip in slips.iter().filter(|slip| !slip.is_void) {
        let month = slip.line.text("allowance_month")?;
        if month.is_empty() {
            continue;
        }
        if slip.moves.is_some_and(|(kind, _)| kind != VoucherKind::Chi) {
            found.tell(Clash::Form, slip.line, "allowance_month", "")?;
        }
        match sheets.get(month) {
            Some(sheet) if sheet.voucher == slip.number => {
                found.sum(slip.line, "amount_vnd", sheet.sum)?;
            }
            Some(sheet) => found.tell(Clash::Reference, sheet.first, "voucher", slip.number)?,
            None if is_told(month, slip, quarter, began)? => {
                found.tell(Clash::Reference, slip.line, "allowance_month", "phu-cap")?;
            }
            None => {}
        }
    }
    Ok(())
}

/// Is it a month whose allowances this report has to tell: one of its own, not before the book, and
/// begun by the day it was paid?
fn is_told(
    month: &str,
    slip: &Slip<'_>,
    quarter: Quarter,
    began: Option<Day>,
) -> Result<bool, ShapeFault> {
    let (month, paid): (Result<Month, _>, Result<Day, _>) =
        (month.parse(), slip.line.text("day")?.parse());
    let (Ok(month), Ok(paid)) = (month, paid) else { return Ok(false) };
    let is_own = month.quarter() == quarter && began.is_some_and(|day| month.last() >= day);
    Ok(is_own && paid >= month.first())
}

fn sheets<'a>(
    report: &'a Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<BTreeMap<&'a str, Sheet<'a>>, ShapeFault> {
    let mut sheets: BTreeMap<&str, Sheet<'_>> = BTreeMap::new();
    for line in report.require("phu-cap")?.lines() {
        let (month, voucher) = (line.text("month")?, line.text("voucher")?);
        if month.parse().is_ok_and(|month: Month| month.quarter() != quarter) {
            found.tell(Clash::Period, line, "month", quarter.to_string())?;
        }
        let begun = Sheet { first: line, voucher, sum: 0 };
        let sheet = sheets.entry(month).or_insert(begun);
        sheet.sum += amount(line, "amount_vnd")?;
        found.text(Clash::Repeat, line, "voucher", sheet.voucher)?;
        let is_paid = !voucher.is_empty();
        found.sum(line, "paid_vnd", if is_paid { amount(line, "amount_vnd")? } else { 0 })?;
        if is_paid && Series::of_number(voucher).is_none() {
            found.tell(Clash::Reference, line, "voucher", "chung-tu")?;
        }
    }
    Ok(sheets)
}
