//! The books of cash and account against the vouchers, and their balances against the books.

use super::found::{Clash, Found, amount};
use super::vouchers::Slip;
use crate::line::Line;
use crate::moving::Place;
use crate::report::Report;
use crate::table::ShapeFault;
use std::collections::{BTreeMap, BTreeSet};

/// The book of one place, added up line by line.
struct Run<'a> {
    lines: u32,
    day: &'a str,
    balance: i128,
    taken_in: i128,
    given_out: i128,
    /// The lowest end of a day, and the first day it was reached; the opening has no day.
    lowest: (i128, &'a str),
}

impl<'a> Run<'a> {
    fn from(opening: i128) -> Run<'a> {
        let (taken_in, given_out) = (0, 0);
        Run { lines: 0, day: "", balance: opening, taken_in, given_out, lowest: (opening, "") }
    }

    /// The day it stands at is over.
    fn end_day(&mut self) {
        if !self.day.is_empty() && self.balance < self.lowest.0 {
            self.lowest = (self.balance, self.day);
        }
    }

    fn add(&mut self, line: Line<'a>, found: &mut Found) -> Result<(), ShapeFault> {
        let day = line.text("day")?;
        if day < self.day {
            found.tell(Clash::Form, line, "day", self.day)?;
        } else if day > self.day {
            self.end_day();
            self.day = day;
        }
        self.lines = self.lines.saturating_add(1);
        found.text(Clash::Form, line, "line", &format!("{:05}", self.lines))?;
        let (into, out) = (amount(line, "in_vnd")?, amount(line, "out_vnd")?);
        self.taken_in += into;
        self.given_out += out;
        self.balance += into - out;
        found.sum(line, "balance_vnd", self.balance)
    }
}

pub(super) fn agree(
    slips: &[Slip<'_>],
    report: &Report,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let balances = report.require("so-du")?;
    let mut runs: BTreeMap<&str, Run<'_>> = BTreeMap::new();
    for balance in balances.lines() {
        let place = balance.text("place")?;
        if !Place::from_code(place).is_some_and(|place| Place::KEPT.contains(&place)) {
            found.tell(Clash::Form, balance, "place", "")?;
        }
        runs.insert(place, Run::from(amount(balance, "opening_vnd")?));
    }
    let by_number: BTreeMap<&str, &Slip<'_>> = slips.iter().map(|s| (s.number, s)).collect();
    let mut booked: BTreeSet<(&str, &str)> = BTreeSet::new();
    for line in report.require("so-quy")?.lines() {
        let (place, number) = (line.text("place")?, line.text("number")?);
        match runs.get_mut(place) {
            Some(run) => run.add(line, found)?,
            None => found.tell(Clash::Reference, line, "place", "so-du")?,
        }
        match by_number.get(number) {
            Some(slip) => repeats(line, slip, found)?,
            None => found.tell(Clash::Reference, line, "number", "chung-tu")?,
        }
        if !booked.insert((place, number)) {
            found.tell(Clash::Form, line, "number", "")?;
        }
    }
    for slip in slips {
        for book in Place::KEPT {
            if slip.at(book).is_some() && !booked.contains(&(book.code(), slip.number)) {
                found.tell(Clash::Reference, slip.line, "number", "so-quy")?;
            }
        }
    }
    for balance in balances.lines() {
        if let Some(run) = runs.get_mut(balance.text("place")?) {
            run.end_day();
            found.sum(balance, "in_vnd", run.taken_in)?;
            found.sum(balance, "out_vnd", run.given_out)?;
            let opening = amount(balance, "opening_vnd")?;
            found.sum(balance, "closing_vnd", opening + run.taken_in - run.given_out)?;
            found.sum(balance, "lowest_vnd", run.lowest.0)?;
            found.text(Clash::Sum, balance, "lowest_on", run.lowest.1)?;
        }
    }
    Ok(())
}

/// A line of a book is its voucher, seen from that place.
fn repeats(line: Line<'_>, slip: &Slip<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    for column in ["day", "reason"] {
        found.text(Clash::Repeat, line, column, slip.line.text(column)?)?;
    }
    // A kind that is none is told of the voucher itself.
    if slip.moves.is_none() {
        return Ok(());
    }
    let book = Place::from_code(line.text("place")?);
    match book.and_then(|book| slip.at(book)) {
        Some((into, out)) => {
            found.sum(line, "in_vnd", into)?;
            found.sum(line, "out_vnd", out)
        }
        None => found.text(Clash::Repeat, line, "place", slip.line.text("place")?),
    }
}
