//! What was given, against the receipts that brought the money in.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::{Series, VoucherKind};
use crate::report::Report;
use crate::table::ShapeFault;
use norms::Quarter;
use std::collections::BTreeMap;

pub(super) fn agree(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut told: BTreeMap<&str, i128> = BTreeMap::new();
    for line in report.require("tai-tro")?.lines() {
        found.within(line, "received_on", quarter)?;
        if amount(line, "value_vnd")? < 0 {
            found.tell(Clash::Form, line, "value_vnd", "")?;
        }
        let is_said = |column| line.text(column).map(|text| !text.is_empty());
        if is_said("facility_id")? && is_said("activity_id")? {
            found.tell(Clash::Form, line, "activity_id", "")?;
        }
        if is_said("voucher")? != is_said("voucher_on")? {
            found.tell(Clash::Form, line, "voucher_on", "")?;
        }
        if !is_said("voucher")? {
            continue;
        }
        // A thing came in by no receipt.
        if is_said("facility_id")? || is_said("activity_id")? {
            found.tell(Clash::Form, line, "voucher", "")?;
        }
        if let Some(slip) = receipt(line, slips, quarter, found)? {
            let sum = told.entry(slip.id).or_default();
            *sum += amount(line, "value_vnd")?;
            // The gifts of one receipt are no more than it brought.
            if *sum > slip.amount {
                found.tell(Clash::Form, line, "value_vnd", slip.amount.to_string())?;
            }
        }
    }
    Ok(())
}

/// The receipt of this quarter a gift names; one of another quarter stands in the report of that one.
fn receipt<'a>(
    line: Line<'_>,
    slips: &'a [Slip<'a>],
    quarter: Quarter,
    found: &mut Found,
) -> Result<Option<&'a Slip<'a>>, ShapeFault> {
    let (number, day) = (line.text("voucher")?, line.text("voucher_on")?);
    if !day.parse().is_ok_and(|day| quarter.contains(day)) {
        if Series::of_number(number).is_none() {
            found.tell(Clash::Reference, line, "voucher", "chung-tu")?;
        }
        return Ok(None);
    }
    let brings = |slip: &&Slip<'_>| {
        let is_receipt =
            slip.moves.is_some_and(|(kind, at)| kind == VoucherKind::Thu && at.is_kept());
        slip.number == number && is_receipt && !slip.is_void
    };
    let Some(slip) = slips.iter().find(brings) else {
        found.tell(Clash::Reference, line, "voucher", "chung-tu")?;
        return Ok(None);
    };
    found.text(Clash::Repeat, line, "voucher_on", slip.line.text("day")?)?;
    Ok(Some(slip))
}
