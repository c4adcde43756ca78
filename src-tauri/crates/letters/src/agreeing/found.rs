//! What a contradiction is, and the pen by which each part of this folder writes one down.

use crate::line::Line;
use crate::table::ShapeFault;
use norms::{Day, Quarter};

norms::closed_set! {
    /// In what way a cell cannot be right. Its sentence stands in the words under `clash.<code>`.
    pub enum Clash {
        /// It is not the sum or difference that other cells make.
        Sum = "sum",
        /// It names a row that is not there.
        Reference = "reference",
        /// It is not what the row it repeats says.
        Repeat = "repeat",
        /// It is a day or a month outside the quarter.
        Period = "period",
        /// The head of the bundle says otherwise.
        Head = "head",
        /// No row is made so.
        Form = "form",
    }
}

/// A cell of a report that cannot be right beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    pub clash: Clash,
    /// Name of the table.
    pub table: &'static str,
    /// Key of the row.
    pub row: String,
    /// What a person calls the row.
    pub called: String,
    /// Name of the column.
    pub column: &'static str,
    /// What should stand there: a value, or the table and column that should have it.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// What the head of a bundle says of the report in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head<'a> {
    /// Name of the centre.
    pub centre_name: &'a str,
    /// The office it is addressed to; none for practice data, which are nobody's.
    pub audience: Option<&'a str>,
    pub quarter: Quarter,
    /// What the rules found before it was sealed.
    pub errors: u64,
    pub queries: u64,
    pub hints: u64,
}

/// The contradictions found so far.
#[derive(Default)]
pub(super) struct Found(pub(super) Vec<Contradiction>);

impl Found {
    /// A cell that cannot be right, whatever it holds.
    pub(super) fn tell(
        &mut self,
        clash: Clash,
        line: Line<'_>,
        column: &'static str,
        expected: impl Into<String>,
    ) -> Result<(), ShapeFault> {
        self.0.push(Contradiction {
            clash,
            table: line.table_name(),
            row: line.key(),
            called: line.called(),
            column,
            expected: expected.into(),
            found: line.written(column)?,
        });
        Ok(())
    }

    /// A text that has to be this one.
    pub(super) fn text(
        &mut self,
        clash: Clash,
        line: Line<'_>,
        column: &'static str,
        expected: &str,
    ) -> Result<(), ShapeFault> {
        if line.text(column)? == expected {
            return Ok(());
        }
        self.tell(clash, line, column, expected)
    }

    /// An amount that others make.
    pub(super) fn sum(
        &mut self,
        line: Line<'_>,
        column: &'static str,
        expected: i128,
    ) -> Result<(), ShapeFault> {
        if amount(line, column)? == expected {
            return Ok(());
        }
        self.tell(Clash::Sum, line, column, expected.to_string())
    }

    /// A part that is no more than its whole.
    pub(super) fn not_over(
        &mut self,
        line: Line<'_>,
        column: &'static str,
        whole: &str,
    ) -> Result<(), ShapeFault> {
        if line.int(column)?.unwrap_or_default() <= line.int(whole)?.unwrap_or_default() {
            return Ok(());
        }
        self.tell(Clash::Form, line, column, "")
    }

    /// What one line repeats of another it says alike.
    pub(super) fn alike(
        &mut self,
        first: Line<'_>,
        line: Line<'_>,
        columns: &[&'static str],
    ) -> Result<(), ShapeFault> {
        for column in columns {
            if first.value(column)? != line.value(column)? {
                self.tell(Clash::Repeat, line, column, first.written(column)?)?;
            }
        }
        Ok(())
    }

    /// Of what came after the quarter's last day nothing is known.
    pub(super) fn comes_by(
        &mut self,
        line: Line<'_>,
        column: &'static str,
        quarter: Quarter,
    ) -> Result<(), ShapeFault> {
        match day(line, column)? {
            Some(on) if on > quarter.last() => {
                self.tell(Clash::Period, line, column, quarter.to_string())
            }
            _ => Ok(()),
        }
    }

    /// A day that has to lie in the quarter.
    pub(super) fn within(
        &mut self,
        line: Line<'_>,
        column: &'static str,
        quarter: Quarter,
    ) -> Result<(), ShapeFault> {
        // A cell of a day holds one.
        if line.text(column)?.parse().is_ok_and(|day| quarter.contains(day)) {
            return Ok(());
        }
        self.tell(Clash::Period, line, column, quarter.to_string())
    }
}

/// The day of a cell; none where it is blank.
pub(super) fn day(line: Line<'_>, column: &str) -> Result<Option<Day>, ShapeFault> {
    Ok(line.text(column)?.parse().ok())
}

/// An amount wide enough to add up a whole table of the largest.
pub(super) fn amount(line: Line<'_>, column: &'static str) -> Result<i128, ShapeFault> {
    Ok(line.int(column)?.unwrap_or_default().into())
}
