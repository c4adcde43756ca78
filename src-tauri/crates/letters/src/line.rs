//! One row of a table, read by the names of its columns.
//!
//! *Invariant:* a column the shape does not have, or of another kind than was asked for, is a
//! fault that names it; only a cell that is blank in the table reads as blank.

use crate::shapes::{Column, Kind};
use crate::table::{ShapeFault, Table, write};
use norms::{Value, Vnd};
use std::collections::BTreeMap;

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    table: &'a Table,
    row: usize,
    cells: &'a [Value],
}

impl Table {
    /// All rows, in their order.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Line<'_>> + DoubleEndedIterator {
        self.rows().iter().enumerate().map(|(row, cells)| Line { table: self, row, cells })
    }

    /// The row of that number, from 0.
    ///
    /// # Errors
    /// [`ShapeFault::Row`] where the table is shorter.
    pub fn line(&self, row: usize) -> Result<Line<'_>, ShapeFault> {
        let cells = self
            .rows()
            .get(row)
            .ok_or_else(|| ShapeFault::Row { table: self.shape().name.to_owned(), row })?;
        Ok(Line { table: self, row, cells })
    }

    /// The row of every key as one text; the first, where two are written alike.
    pub fn by_key(&self) -> BTreeMap<String, Line<'_>> {
        self.lines().rev().map(|line| (line.key(), line)).collect()
    }

    /// The row of that key, where there is one.
    pub fn line_of(&self, key: &str) -> Option<Line<'_>> {
        self.lines().find(|line| line.key() == key)
    }
}

impl<'a> Line<'a> {
    /// Its number in the table, from 0.
    pub fn row(self) -> usize {
        self.row
    }

    /// Name of the table it stands in.
    pub(crate) fn table_name(self) -> &'static str {
        self.table.shape().name
    }

    /// What its table says of a column.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have.
    pub(crate) fn column(self, name: &str) -> Result<&'static Column, ShapeFault> {
        let shape = self.table.shape();
        let (table, column) = (shape.name.to_owned(), name.to_owned());
        shape.column(name).ok_or(ShapeFault::Column { table, column })
    }

    /// Its key as one text, parts joined by `/`: how a finding names its place.
    pub fn key(self) -> String {
        self.table.key(self.row)
    }

    /// What a person calls it: its number, a name, a day; its key where it has none of them.
    pub fn called(self) -> String {
        self.table.called(self.row)
    }

    /// What names the record behind it, which a screen opens: an id, a month, a day; its key where
    /// the table has none.
    pub fn opened(self) -> String {
        self.table.opened(self.row)
    }

    /// Its cells, in the order of the shape's columns.
    pub fn cells(self) -> &'a [Value] {
        self.cells
    }

    /// Every column with its cell as the CSV writes it: blank is empty, not-applicable is `na`.
    pub fn columns(self) -> impl Iterator<Item = (&'static Column, String)> + use<'a> {
        self.table.shape().columns.iter().zip(self.cells.iter().map(write))
    }

    /// The cell of a column, of whatever kind.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have.
    pub fn value(self, column: &str) -> Result<&'a Value, ShapeFault> {
        self.of(column, |_| true)
    }

    /// The text of a cell, of a column that holds texts, ids, codes, days or months; empty where
    /// the cell is blank, for no text of a table is empty.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have, or that holds numbers.
    pub fn text(self, column: &str) -> Result<&'a str, ShapeFault> {
        let holds = |kind: Kind| !kind.is_number();
        match self.of(column, holds)? {
            Value::Text(text) => Ok(text),
            _ => Ok(""),
        }
    }

    /// The whole number of a cell (a count, đồng, 0 or 1); `None` where it is blank or does not
    /// apply.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have, or that holds texts.
    pub fn int(self, column: &str) -> Result<Option<i64>, ShapeFault> {
        match self.of(column, Kind::is_number)? {
            Value::Int(n) => Ok(Some(*n)),
            _ => Ok(None),
        }
    }

    /// Does a cell of 0 or 1 say yes? `None` where it is blank or does not apply.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have, or that holds anything else.
    pub fn flag(self, column: &str) -> Result<Option<bool>, ShapeFault> {
        match self.of(column, |kind| kind == Kind::Flag)? {
            Value::Int(n) => Ok(Some(*n == 1)),
            _ => Ok(None),
        }
    }

    /// The amount of a cell; `None` where it is blank or does not apply.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have, or that holds no amounts;
    /// [`ShapeFault::Cell`] for a number no amount can be.
    pub fn vnd(self, column: &str) -> Result<Option<Vnd>, ShapeFault> {
        match self.of(column, |kind| kind == Kind::Vnd)? {
            Value::Int(n) => Vnd::new(*n).map(Some).map_err(|_| ShapeFault::Cell {
                table: self.table.shape().name.to_owned(),
                row: self.row,
                column: column.to_owned(),
            }),
            _ => Ok(None),
        }
    }

    /// The same for a sum: nothing was said is zero đồng.
    ///
    /// # Errors
    /// As [`Line::vnd`].
    pub fn vnd_or_zero(self, column: &str) -> Result<Vnd, ShapeFault> {
        Ok(self.vnd(column)?.unwrap_or_default())
    }

    /// A cell as its CSV writes it: blank is empty, not-applicable is `na`.
    ///
    /// # Errors
    /// [`ShapeFault::Column`] for a column the table does not have.
    pub fn written(self, column: &str) -> Result<String, ShapeFault> {
        self.value(column).map(write)
    }

    fn of(self, column: &str, holds: impl Fn(Kind) -> bool) -> Result<&'a Value, ShapeFault> {
        let columns = self.table.shape().columns.iter();
        let found = columns.zip(self.cells).find(|(known, _)| known.name == column);
        found.filter(|(known, _)| holds(known.kind)).map(|(_, value)| value).ok_or_else(|| {
            ShapeFault::Column {
                table: self.table.shape().name.to_owned(),
                column: column.to_owned(),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One count of cash on the last day of the quarter, as counted, without a reason.
    fn counts() -> Table {
        let row = vec![
            Value::Text("2026-09-30".into()),
            Value::Int(5_000),
            Value::Int(6_000),
            Value::Int(-1_000),
            Value::Blank,
        ];
        Table::new("kiem-quy", vec![row]).unwrap()
    }

    #[test]
    fn a_cell_is_read_as_what_its_column_holds() {
        let table = counts();
        let line = table.line(0).unwrap();
        assert_eq!(line.text("counted_on"), Ok("2026-09-30"));
        assert_eq!(line.int("book_vnd"), Ok(Some(6_000)));
        assert_eq!(line.vnd("difference_vnd").unwrap().map(Vnd::dong), Some(-1_000));
        assert_eq!(line.vnd_or_zero("counted_vnd").map(Vnd::dong), Ok(5_000));
        assert_eq!((line.text("reason"), line.value("reason")), (Ok(""), Ok(&Value::Blank)));
        assert_eq!(line.written("difference_vnd"), Ok("-1000".to_owned()));
        let written: Vec<_> = line.columns().map(|(column, text)| (column.name, text)).collect();
        assert_eq!((written.len(), &written[3]), (5, &("difference_vnd", "-1000".to_owned())));
        assert_eq!((line.key().as_str(), line.called().as_str()), ("2026-09-30", "2026-09-30"));
        assert_eq!(table.line_of("2026-09-30").map(Line::row), Some(0));
        assert!(table.line_of("2026-09-29").is_none());
    }

    #[test]
    fn a_misspelt_column_or_one_of_another_kind_is_a_fault_never_nothing() {
        let table = counts();
        let line = table.line(0).unwrap();
        let no =
            |column: &str| ShapeFault::Column { table: "kiem-quy".into(), column: column.into() };
        assert_eq!(line.text("counted"), Err(no("counted")));
        assert_eq!(line.text("book_vnd"), Err(no("book_vnd")));
        assert_eq!(line.int("counted_on"), Err(no("counted_on")));
        assert_eq!(line.vnd("book"), Err(no("book")));
        assert_eq!(line.vnd_or_zero("reason"), Err(no("reason")));
        assert_eq!(line.flag("book_vnd"), Err(no("book_vnd")));
        assert_eq!(line.value("x"), Err(no("x")));
        assert_eq!(line.written("x"), Err(no("x")));
        let short = table.line(1).map(Line::row);
        assert_eq!(short, Err(ShapeFault::Row { table: "kiem-quy".into(), row: 1 }));
    }
}
