//! What was open in the quarter against the vouchers that began and settled it, and the whole money: what
//! sources are left with lies in cash, in the account, or in what is open.

use super::found::{Clash, Found, amount, day};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::{Place, VoucherKind};
use crate::report::Report;
use crate::shapes::Shape;
use crate::table::ShapeFault;
use norms::Quarter;
use std::collections::BTreeMap;

pub(super) fn agree(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    if Shape::named("tam-ung").is_none_or(|own| own.since > report.version()) {
        return Ok(());
    }
    let sources = report.require("nguon-kinh-phi")?;
    let mut rows: BTreeMap<&str, (Line<'_>, Sums)> = BTreeMap::new();
    for line in report.require("tam-ung")?.lines() {
        let source = line.text("source_code")?;
        if !source.is_empty() && sources.line_of(source).is_none() {
            found.tell(Clash::Reference, line, "source_code", "nguon-kinh-phi")?;
        }
        found.comes_by(line, "day", quarter)?;
        rows.insert(line.text("voucher_id")?, (line, Sums::default()));
    }
    for slip in slips {
        settles(slip, &mut rows, found)?;
    }
    for (id, (line, sums)) in &rows {
        let own = slips.iter().find(|slip| slip.id == *id);
        row(*line, *sums, own, quarter, found)?;
    }
    whole(report, found)
}

/// What the vouchers of the quarter made of one thing: begun, settled, brought back.
#[derive(Clone, Copy, Default)]
struct Sums {
    begun: i128,
    settled: i128,
    returned: i128,
}

/// What a voucher does to what it begins or settles.
fn settles<'a>(
    slip: &Slip<'a>,
    rows: &mut BTreeMap<&str, (Line<'a>, Sums)>,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let named = slip.line.text("settles")?;
    let Some((kind, place)) = slip.moves else { return Ok(()) };
    if kind.names_settled(place, slip.is_reversal()) == named.is_empty() {
        found.tell(Clash::Form, slip.line, "settles", "")?;
    }
    if kind != VoucherKind::TamUng && !slip.line.text("due_on")?.is_empty() {
        found.tell(Clash::Form, slip.line, "due_on", "")?;
    }
    let is_of = kind.opens() && named.is_empty();
    let Some((line, sums)) = rows.get_mut(if is_of { slip.id } else { named }) else {
        if is_of && !slip.is_void {
            found.tell(Clash::Reference, slip.line, "kind", "tam-ung")?;
        }
        if !named.is_empty() {
            found.tell(Clash::Reference, slip.line, "settles", "tam-ung")?;
        }
        return Ok(());
    };
    let begun = VoucherKind::from_code(line.text("kind")?);
    let fits = begun.is_some_and(|begun| {
        kind == begun || kind.settles(place).is_some_and(|kinds| kinds.contains(&begun))
    });
    if !fits && begun.is_some() && !named.is_empty() {
        found.tell(Clash::Repeat, slip.line, "settles", line.text("number")?)?;
    }
    if !slip.is_void {
        let part = match place {
            _ if kind.opens() => &mut sums.begun,
            Place::TienMat | Place::TienGui => &mut sums.returned,
            _ => &mut sums.settled,
        };
        *part += slip.amount;
    }
    Ok(())
}

/// One row against what the vouchers of the quarter made of it.
fn row(
    line: Line<'_>,
    sums: Sums,
    own: Option<&Slip<'_>>,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let kind = VoucherKind::from_code(line.text("kind")?);
    if !kind.is_some_and(VoucherKind::opens) {
        found.tell(Clash::Form, line, "kind", "")?;
    }
    found.sum(line, "begun_vnd", sums.begun)?;
    found.sum(line, "settled_vnd", sums.settled)?;
    found.sum(line, "returned_vnd", sums.returned)?;
    let opening = amount(line, "opening_vnd")?;
    let closing = opening + sums.begun - sums.settled - sums.returned;
    found.sum(line, "closing_vnd", closing)?;
    if opening < 0 {
        found.tell(Clash::Form, line, "opening_vnd", "")?;
    }
    if closing < 0 {
        found.tell(Clash::Form, line, "closing_vnd", "")?;
    }
    let is_within = day(line, "day")?.is_some_and(|on| quarter.contains(on));
    match own {
        Some(slip) => {
            for column in ["number", "kind", "day", "payee", "reason", "source_code", "due_on"] {
                found.text(Clash::Repeat, line, column, slip.line.text(column)?)?;
            }
            if is_within {
                found.sum(line, "opening_vnd", 0)?;
            }
            Ok(())
        }
        None if is_within => found.tell(Clash::Reference, line, "voucher_id", "chung-tu"),
        None => Ok(()),
    }
}

/// What sources are left with is what lies somewhere, at the quarter's beginning and at its end.
fn whole(report: &Report, found: &mut Found) -> Result<(), ShapeFault> {
    for column in ["opening_vnd", "closing_vnd"] {
        let mut lies = 0;
        for line in report.require("nguon-kinh-phi")?.lines() {
            lies += amount(line, column)?;
        }
        for line in report.require("tam-ung")?.lines() {
            let kind = VoucherKind::from_code(line.text("kind")?);
            let is_claim = kind.is_some_and(VoucherKind::is_claim);
            let open = amount(line, column)?;
            lies -= if is_claim { open } else { -open };
        }
        let balances = report.require("so-du")?;
        for line in balances.lines().skip(1) {
            lies -= amount(line, column)?;
        }
        if let Some(first) = balances.lines().next() {
            found.sum(first, column, lies)?;
        }
    }
    Ok(())
}
