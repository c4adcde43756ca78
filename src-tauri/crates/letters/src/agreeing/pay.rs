//! Allowances against the vouchers that pay them. Before version 3 a month is one sheet, paid whole by
//! one voucher; since then every payment is told with its parts, and what is owed is an account.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::{Series, VoucherKind};
use crate::report::Report;
use crate::shapes::Shape;
use crate::table::ShapeFault;
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
    if Shape::named("no-phu-cap").is_some_and(|own| own.since <= report.version()) {
        return accounts(slips, report, quarter, found);
    }
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

/// An account of somebody's month.
type Account<'a> = (&'a str, &'a str);

fn account<'a>(line: Line<'a>) -> Result<Account<'a>, ShapeFault> {
    Ok((line.text("month")?, line.text("post_id")?))
}

/// What the payments of the quarter come to.
#[derive(Default)]
struct Paid<'a> {
    /// Of an account: the sum, and the vouchers.
    of: BTreeMap<Account<'a>, (i128, Vec<&'a str>)>,
    /// By a voucher: the sum, and the earliest month.
    by: BTreeMap<&'a str, (i128, &'a str)>,
}

/// Every account is its own sum, is paid by what the payments tell, and is due what the sheet says.
fn accounts(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let paid = payments(slips, report, found)?;
    let mut before: BTreeMap<Account<'_>, i128> = BTreeMap::new();
    for line in report.require("no-phu-cap")?.lines() {
        before.insert(account(line)?, amount(line, "owed_before_vnd")?);
    }
    let mut due: BTreeMap<Account<'_>, i128> = BTreeMap::new();
    for line in report.require("phu-cap")?.lines() {
        if line.text("month")?.parse().is_ok_and(|m: Month| m.quarter() != quarter) {
            found.tell(Clash::Period, line, "month", quarter.to_string())?;
        }
        due.insert(account(line)?, amount(line, "amount_vnd")?);
        let (sum, numbers) = paid.of.get(&account(line)?).cloned().unwrap_or_default();
        // Below zero on the eve is what was paid ahead.
        let ahead = before.get(&account(line)?).copied().unwrap_or_default();
        found.sum(line, "paid_vnd", sum - ahead)?;
        if ahead == 0 {
            // Of several none is the voucher of the line.
            let only = if numbers.len() == 1 { numbers[0] } else { "" };
            found.text(Clash::Repeat, line, "voucher", only)?;
        }
    }
    for line in report.require("no-phu-cap")?.lines() {
        let of = |column| amount(line, column);
        let more = of("owed_before_vnd")? + of("due_vnd")? + of("arrears_vnd")?;
        let less = of("recovery_vnd")? + of("deducted_vnd")?;
        let own = paid.of.get(&account(line)?).map_or(0, |(sum, _)| *sum);
        found.sum(line, "paid_vnd", own + of("returned_vnd")?)?;
        found.sum(line, "due_vnd", due.remove(&account(line)?).unwrap_or_default())?;
        found.sum(line, "owed_vnd", more - less - own)?;
    }
    for line in report.require("phu-cap")?.lines() {
        if due.get(&account(line)?).is_some_and(|due| *due != 0) {
            found.tell(Clash::Reference, line, "post_id", "no-phu-cap")?;
        }
    }
    for slip in slips.iter().filter(|slip| !slip.is_void) {
        let month = slip.line.text("allowance_month")?;
        match paid.by.get(slip.id) {
            None if month.is_empty() => {}
            None => found.tell(Clash::Reference, slip.line, "allowance_month", "chi-phu-cap")?,
            // A reversal and what comes back bear no month.
            Some(_) if month.is_empty() && !slip.pays() => {}
            Some((_, first)) => found.text(Clash::Repeat, slip.line, "allowance_month", first)?,
        }
    }
    Ok(())
}

/// Adds the payments up, by account and by voucher; a receipt brings back.
fn payments<'a>(
    slips: &[Slip<'a>],
    report: &'a Report,
    found: &mut Found,
) -> Result<Paid<'a>, ShapeFault> {
    let by_id: BTreeMap<&str, &Slip<'_>> = slips.iter().map(|slip| (slip.id, slip)).collect();
    let mut paid = Paid::default();
    for line in report.require("chi-phu-cap")?.lines() {
        let id = line.text("voucher_id")?;
        let Some(slip) = by_id.get(id).filter(|slip| !slip.is_void) else {
            found.tell(Clash::Reference, line, "voucher_id", "chung-tu")?;
            continue;
        };
        found.text(Clash::Repeat, line, "number", slip.number)?;
        if slip.moves.is_some_and(|(kind, _)| !matches!(kind, VoucherKind::Thu | VoucherKind::Chi))
        {
            found.tell(Clash::Form, line, "number", "")?;
        }
        let vnd = amount(line, "amount_vnd")?;
        let of = paid.of.entry(account(line)?).or_default();
        of.0 += vnd;
        of.1.push(line.text("number")?);
        let month = line.text("month")?;
        let by = paid.by.entry(id).or_insert((0, month));
        by.0 += vnd;
        by.1 = by.1.min(month);
    }
    for slip in slips {
        let Some((sum, _)) = paid.by.get(slip.id) else { continue };
        let is_back = slip.moves.is_some_and(|(kind, _)| kind == VoucherKind::Thu);
        found.sum(slip.line, "amount_vnd", if is_back { -*sum } else { *sum })?;
    }
    Ok(paid)
}
