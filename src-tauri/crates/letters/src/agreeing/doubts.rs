//! What an honest report may hold, however rarely, and a person has to look at all the same: a code the
//! law here does not have, a reference to nothing that is there, sums of a year that cannot be.

use super::found::amount;
use super::vouchers::{Slip, slips};
use crate::line::Line;
use crate::provisional::OWN_DECISIONS;
use crate::report::Report;
use crate::shapes::{Column, Refers, Shape};
use crate::table::{ShapeFault, Table};
use norms::{Day, NormFault, Norms};
use std::collections::{BTreeMap, BTreeSet};

norms::closed_set! {
    /// Why a place has to be looked at. Its words stand under `doubt.title.<code>` and
    /// `doubt.said.<code>`; the code stands for a rule where findings are listed.
    pub enum DoubtKind {
        /// The list of the law here has no such code.
        CodeUnknown = "code-unknown",
        /// A decision the centre entered itself cannot be read beside the law here, or is of another province.
        DecisionUnread = "decision-unread",
        /// No row of this report is what the cell names.
        ReferenceUnknown = "reference-unknown",
        /// The register of the office has the centre in another unit.
        UnitDiffers = "unit-differs",
        /// The voucher of that number did not pay the allowances of the month.
        VoucherOther = "voucher-other",
        /// What came and went since the year began does not lead to what there was.
        YearSums = "year-sums",
    }
}

/// A place to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// Name of the table.
    pub table: &'static str,
    /// Key of the row.
    pub row: String,
    /// Name and title of the column.
    pub column: &'static str,
    pub title: &'static str,
    /// What stands there.
    pub found: String,
}

impl Doubt {
    /// A doubt about a cell.
    ///
    /// # Errors
    /// [`ShapeFault`] for a column the table does not have.
    pub fn at(kind: DoubtKind, line: Line<'_>, column: &str) -> Result<Doubt, ShapeFault> {
        let known = line.column(column)?;
        let (table, row, found) = (line.table_name(), line.key(), line.written(column)?);
        Ok(Doubt { kind, table, row, column: known.name, title: known.title, found })
    }

    /// Values of its sentence.
    pub fn shown(&self) -> BTreeMap<String, String> {
        let values = [("column", self.title), ("found", self.found.as_str())];
        values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }
}

/// Everything of a report that has to be looked at by the law here, table by table; `made_by` is the
/// edition of the law it was made with, where that is known.
///
/// # Errors
/// [`ShapeFault`] where a table is not of its shape.
pub fn doubts(
    law: &Norms,
    report: &Report,
    made_by: Option<&str>,
) -> Result<Vec<Doubt>, ShapeFault> {
    let centre = report.require("trung-tam")?.line(0)?;
    let on: Option<Day> = centre.text("to_on")?.parse().ok();
    let asked = Asked { law, on, is_same: made_by == Some(law.edition()) };
    let mut doubts = Vec::new();
    for table in report.tables() {
        codes(&asked, table, &mut doubts)?;
        references(report, table, &mut doubts)?;
    }
    year_sums(report, &mut doubts)?;
    paid_by(report, &mut doubts)?;
    Ok(doubts)
}

/// The law that is asked.
struct Asked<'a> {
    law: &'a Norms,
    on: Option<Day>,
    /// The report was made by this very law.
    is_same: bool,
}

impl Asked<'_> {
    fn is_known(&self, column: &Column, code: &str) -> bool {
        match (column.refers, column.list(), self.on) {
            (Some(Refers::Law("decision")), ..) => self.law.decision(code).is_ok(),
            // Another law has other rules, and what they say is told as brought.
            (Some(Refers::Law("rule")), ..) => !self.is_same || self.law.rule(code).is_some(),
            (_, Some(list), Some(on)) => {
                !matches!(self.law.code(list, code, on), Err(NormFault::UnknownCode { .. }))
            }
            _ => true,
        }
    }
}

/// Codes of a list of the law that it has on no day; one that is not in force any more, or not yet, is
/// the rules' to question. Of a list this law lacks nothing can be said.
fn codes(asked: &Asked<'_>, table: &Table, doubts: &mut Vec<Doubt>) -> Result<(), ShapeFault> {
    for column in table.columns().filter(|c| c.list().is_some() || c.refers.is_some()) {
        let mut known: BTreeMap<&str, bool> = BTreeMap::new();
        for line in table.lines() {
            let code = line.text(column.name)?;
            let is_known = || asked.is_known(column, code);
            if code.is_empty() || *known.entry(code).or_insert_with(is_known) {
                continue;
            }
            let is_own = (table.shape().name, column.name) == (OWN_DECISIONS, "decision");
            let kind = if is_own { DoubtKind::DecisionUnread } else { DoubtKind::CodeUnknown };
            doubts.push(Doubt::at(kind, line, column.name)?);
        }
    }
    Ok(())
}

/// What names a row that a report of another quarter may have: an older voucher that is reversed, a
/// later one that pays, the month it pays.
const OF_ANOTHER_QUARTER: [(&str, &str); 3] =
    [("chung-tu", "allowance_month"), ("chung-tu", "reverses"), ("phu-cap", "voucher")];

/// Cells that name no row of the report.
fn references(report: &Report, table: &Table, doubts: &mut Vec<Doubt>) -> Result<(), ShapeFault> {
    for column in table.columns() {
        let Some(Refers::Rows { table: other, column: named }) = column.refers else { continue };
        if OF_ANOTHER_QUARTER.contains(&(table.shape().name, column.name)) {
            continue;
        }
        let rows = report.require(other)?.lines().map(|line| line.text(named));
        let known = rows.collect::<Result<BTreeSet<&str>, ShapeFault>>()?;
        for line in table.lines() {
            let name = line.text(column.name)?;
            if !name.is_empty() && !known.contains(name) {
                doubts.push(Doubt::at(DoubtKind::ReferenceUnknown, line, column.name)?);
            }
        }
    }
    Ok(())
}

/// A source holds what was left of the year before, and what came and went since. Only a reversal of
/// what the year before had can make a sum of the year less than that of the quarter, and nothing
/// that was left can be below nothing.
fn year_sums(report: &Report, doubts: &mut Vec<Doubt>) -> Result<(), ShapeFault> {
    for line in report.require("nguon-kinh-phi")?.lines() {
        let before = |[of_year, of_quarter]: [&'static str; 2]| -> Result<i128, ShapeFault> {
            Ok(amount(line, of_year)? - amount(line, of_quarter)?)
        };
        let received = before(["received_year_vnd", "received_vnd"])?;
        let spent = before(["spent_year_vnd", "spent_vnd"])?;
        let left = amount(line, "opening_vnd")? - received + spent;
        let column = match (received < 0, spent < 0, left < 0) {
            (_, true, _) => "spent_year_vnd",
            (true, ..) | (.., true) => "received_year_vnd",
            _ => continue,
        };
        doubts.push(Doubt::at(DoubtKind::YearSums, line, column)?);
    }
    Ok(())
}

/// A sheet may be paid in another quarter, and numbers begin anew each year; but one that names a
/// voucher of this quarter names the one that paid its month.
fn paid_by(report: &Report, doubts: &mut Vec<Doubt>) -> Result<(), ShapeFault> {
    // Since payments are told with their parts, a number that differs contradicts them.
    if Shape::named("chi-phu-cap").is_some_and(|own| own.since <= report.version()) {
        return Ok(());
    }
    let slips = slips(report)?;
    let by_number: BTreeMap<&str, &Slip<'_>> = slips.iter().map(|s| (s.number, s)).collect();
    for line in report.require("phu-cap")?.lines() {
        let Some(slip) = by_number.get(line.text("voucher")?) else { continue };
        if slip.is_void || slip.line.text("allowance_month")? != line.text("month")? {
            doubts.push(Doubt::at(DoubtKind::VoucherOther, line, "voucher")?);
        }
    }
    Ok(())
}
