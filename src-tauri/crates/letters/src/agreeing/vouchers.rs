//! The vouchers of the quarter: what each can be, and what a reversal mirrors.

use super::found::{Clash, Found, amount};
use crate::line::Line;
use crate::moving::{Place, Series, VoucherKind};
use crate::report::Report;
use crate::table::ShapeFault;
use norms::{Day, Quarter};
use std::collections::{BTreeMap, BTreeSet};

/// A voucher as it is read here; none of kind and place where they are no such codes.
pub(super) struct Slip<'a> {
    pub(super) line: Line<'a>,
    pub(super) number: &'a str,
    pub(super) moves: Option<(VoucherKind, Place)>,
    pub(super) source: &'a str,
    pub(super) amount: i128,
    pub(super) is_void: bool,
    /// A receipt that takes spending back.
    pub(super) lessens: bool,
    pub(super) id: &'a str,
    reverses: &'a str,
}

impl Slip<'_> {
    pub(super) fn is_reversal(&self) -> bool {
        !self.reverses.is_empty()
    }

    /// Does it pay somebody, and takes nothing back?
    pub(super) fn pays(&self) -> bool {
        self.reverses.is_empty() && self.moves.is_some_and(|(kind, _)| kind == VoucherKind::Chi)
    }

    /// What it brings into the book of a place and what it takes out; none where it does not stand
    /// in that book.
    pub(super) fn at(&self, book: Place) -> Option<(i128, i128)> {
        let (kind, own) = self.moves?;
        let amount = if self.is_void { 0 } else { self.amount };
        let sides = if kind.is_out_of(book) { (0, amount) } else { (amount, 0) };
        kind.touches(own, book).then_some(sides)
    }
}

pub(super) fn slips(report: &Report) -> Result<Vec<Slip<'_>>, ShapeFault> {
    let read = |line| slip(line);
    report.require("chung-tu")?.lines().map(read).collect()
}

fn slip(line: Line<'_>) -> Result<Slip<'_>, ShapeFault> {
    let kind = VoucherKind::from_code(line.text("kind")?);
    Ok(Slip {
        line,
        number: line.text("number")?,
        moves: kind.zip(Place::from_code(line.text("place")?)),
        source: line.text("source_code")?,
        amount: amount(line, "amount_vnd")?,
        is_void: line.flag("is_void")? == Some(true),
        lessens: line.flag("lessens_spending")? == Some(true),
        id: line.text("voucher_id")?,
        reverses: line.text("reverses")?,
    })
}

pub(super) fn agree(
    slips: &[Slip<'_>],
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let mut numbers = BTreeSet::new();
    for slip in slips {
        found.within(slip.line, "day", quarter)?;
        formed(slip, found)?;
        if !numbers.insert(slip.number) {
            found.tell(Clash::Form, slip.line, "number", "")?;
        }
    }
    let centre = report.require("trung-tam")?.line(0)?;
    let began: Result<Day, _> = centre.text("first_on")?.parse();
    let is_first = began.is_ok_and(|day| day >= quarter.first());
    let by_id: BTreeMap<&str, &Slip<'_>> = slips.iter().map(|slip| (slip.id, slip)).collect();
    let mut reversed = BTreeSet::new();
    for slip in slips.iter().filter(|slip| !slip.is_void && !slip.reverses.is_empty()) {
        match by_id.get(slip.reverses) {
            Some(original) => {
                mirrored(slip, original, found)?;
                if !reversed.insert(original.id) {
                    found.tell(Clash::Form, slip.line, "reverses", "")?;
                }
            }
            // One of an earlier quarter stands in the report of that quarter, where there is one.
            None if is_first || !is_id(slip.reverses) => {
                found.tell(Clash::Reference, slip.line, "reverses", "chung-tu")?;
            }
            None => {}
        }
    }
    Ok(())
}

/// Ids of records are 32 hexadecimal digits.
fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// What posting and voiding a voucher see to.
fn formed(slip: &Slip<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    let line = slip.line;
    for (column, is_known) in [
        ("kind", VoucherKind::from_code(line.text("kind")?).is_some()),
        ("place", Place::from_code(line.text("place")?).is_some()),
    ] {
        if !is_known {
            found.tell(Clash::Form, line, column, "")?;
        }
    }
    if let Some((kind, place)) = slip.moves {
        let series = Series::of(kind, place);
        found.text(Clash::Repeat, line, "series", series.code())?;
        let ordinal = u32::try_from(line.int("ordinal")?.unwrap_or_default()).unwrap_or_default();
        found.text(Clash::Repeat, line, "number", &series.number(ordinal))?;
        if !kind.is_possible(place) {
            found.tell(Clash::Form, line, "place", "")?;
        }
        if !kind.names_source() && !slip.source.is_empty() {
            found.tell(Clash::Form, line, "source_code", "")?;
        }
        if slip.lessens && kind != VoucherKind::Thu {
            found.tell(Clash::Form, line, "lessens_spending", "")?;
        }
    }
    let is_negative = !slip.reverses.is_empty();
    if slip.amount == 0 || (slip.amount < 0) != is_negative {
        found.tell(Clash::Form, line, "amount_vnd", "")?;
    }
    if slip.is_void == line.text("void_reason")?.is_empty() {
        found.tell(Clash::Form, line, "void_reason", "")?;
    }
    Ok(())
}

/// A reversal is what it takes back, the other way round, on the same day or later.
fn mirrored(reversal: &Slip<'_>, original: &Slip<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    for column in ["kind", "place", "source_code"] {
        found.text(Clash::Repeat, reversal.line, column, original.line.text(column)?)?;
    }
    found.sum(reversal.line, "amount_vnd", -original.amount)?;
    if reversal.line.text("day")? < original.line.text("day")? {
        found.tell(Clash::Form, reversal.line, "day", original.line.text("day")?)?;
    }
    if original.is_void || !original.reverses.is_empty() {
        found.tell(Clash::Form, reversal.line, "reverses", "")?;
    }
    Ok(())
}
