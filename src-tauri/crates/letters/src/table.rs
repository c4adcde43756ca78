//! A table filled with rows that fit its shape, and a report made of such tables.

use crate::shapes::{Column, Kind, Shape};
use norms::{Day, Month, Value, Vnd};

/// Why a row does not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShapeFault {
    /// No table of this name.
    #[error("table-unknown")]
    UnknownTable(String),
    /// The header is not exactly the shape's columns.
    #[error("table-header")]
    Header { table: String },
    /// Wrong number of cells.
    #[error("table-width")]
    Width { table: String, row: usize },
    /// A cell that its column cannot hold.
    #[error("table-cell")]
    Cell { table: String, row: usize, column: String },
    /// Two rows with one key, or rows out of order.
    #[error("table-key")]
    Key { table: String, row: usize },
    /// A table of the report is missing.
    #[error("table-missing")]
    Missing(String),
    /// A column was asked for that the table does not have, or not of that kind: a fault of the
    /// program that asks, never of the table.
    #[error("table-column")]
    Column { table: String, column: String },
    /// A row was asked for that the table does not have.
    #[error("table-row")]
    Row { table: String, row: usize },
}

/// Rows of one shape, ascending by key. Every row has a cell for every column the shape has today;
/// those that a version lacks are blank.
#[derive(Clone, Debug)]
pub struct Table {
    shape: &'static Shape,
    version: u32,
    rows: Vec<Vec<Value>>,
}

/// A version that has every column.
const NEWEST: u32 = u32::MAX;

impl Table {
    /// A table as this program writes it, from rows in any order; sorts by key and refuses what does
    /// not fit.
    pub fn new(name: &str, rows: Vec<Vec<Value>>) -> Result<Table, ShapeFault> {
        Table::in_version(NEWEST, name, rows)
    }

    /// The same of an older version: what that lacks is blank in every row.
    pub fn in_version(
        version: u32,
        name: &str,
        rows: Vec<Vec<Value>>,
    ) -> Result<Table, ShapeFault> {
        Table::of_rows(shape_in(version, name)?, version, rows)
    }

    fn of_rows(
        shape: &'static Shape,
        version: u32,
        mut rows: Vec<Vec<Value>>,
    ) -> Result<Table, ShapeFault> {
        for (row, cells) in rows.iter().enumerate() {
            fits(shape, version, row, cells)?;
        }
        rows.sort_by_cached_key(|cells| key_text(shape, cells));
        let table = Table { shape, version, rows };
        table.keys_ascend()?;
        Ok(table)
    }

    /// A table of that version from the texts of a CSV whose header was read with it.
    pub fn from_texts(
        version: u32,
        name: &str,
        header: &[String],
        rows: &[Vec<String>],
    ) -> Result<Table, ShapeFault> {
        Table::of_texts(shape_in(version, name)?, version, header, rows)
    }

    fn of_texts(
        shape: &'static Shape,
        version: u32,
        header: &[String],
        rows: &[Vec<String>],
    ) -> Result<Table, ShapeFault> {
        if !header.iter().map(String::as_str).eq(shape.columns_in(version).map(|c| c.name)) {
            return Err(ShapeFault::Header { table: shape.name.to_owned() });
        }
        let mut values = Vec::with_capacity(rows.len());
        for (row, texts) in rows.iter().enumerate() {
            if texts.len() != header.len() {
                return Err(ShapeFault::Width { table: shape.name.to_owned(), row });
            }
            let mut texts = texts.iter();
            let cells: Vec<Value> = shape
                .columns
                .iter()
                .map(|column| match column.since <= version {
                    true => texts.next().map_or(Value::Blank, |text| read(column, text)),
                    false => Value::Blank,
                })
                .collect();
            fits(shape, version, row, &cells)?;
            values.push(cells);
        }
        let table = Table { shape, version, rows: values };
        table.keys_ascend()?;
        Ok(table)
    }

    /// A table a version lacks, with what stands in for it.
    pub(crate) fn of_older(shape: &'static Shape, version: u32, rows: Vec<Vec<Value>>) -> Table {
        Table { shape, version, rows }
    }

    /// The same table with these rows in place of its own, for who tells it and not for who seals it.
    pub(crate) fn with_rows(&self, rows: Vec<Vec<Value>>) -> Table {
        Table { rows, ..self.clone() }
    }

    /// Its shape.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// All rows.
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }

    /// Its columns, as its version has them.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.shape.columns_in(self.version)
    }

    /// Column names, for the first line of the CSV.
    pub fn header(&self) -> Vec<&'static str> {
        self.columns().map(|c| c.name).collect()
    }

    /// Rows as the texts of a CSV: blank is empty, not-applicable is `na`.
    pub fn texts(&self) -> Vec<Vec<String>> {
        self.texts_in(self.version)
    }

    /// The same without the columns a version lacks.
    pub fn texts_in(&self, version: u32) -> Vec<Vec<String>> {
        let own = |cells: &Vec<Value>| {
            let cells = self.shape.columns.iter().zip(cells);
            cells.filter(|(c, _)| c.since <= version).map(|(_, cell)| write(cell)).collect()
        };
        self.rows.iter().map(own).collect()
    }

    /// One cell by a column name that comes from outside (a rule's): `None` where the table has no
    /// such row or column. What the program itself reads, it reads by [`crate::Line`].
    pub fn cell(&self, row: usize, column: &str) -> Option<&Value> {
        self.rows.get(row)?.get(self.shape.position(column)?)
    }

    /// The key of a row as one text, parts joined by `/`: how a finding names its place.
    pub(crate) fn key(&self, row: usize) -> String {
        self.rows.get(row).map(|cells| key_text(self.shape, cells).join("/")).unwrap_or_default()
    }

    /// What a person calls a row: its number, a name, a day; its key where it has none of them.
    pub(crate) fn called(&self, row: usize) -> String {
        let mut called = self.named(row, self.shape.called_by);
        for column in self.shape.called_with {
            let more = match self.cell(row, column) {
                Some(Value::Text(text)) => text.clone(),
                Some(Value::Int(number)) => number.to_string(),
                _ => continue,
            };
            called = format!("{called}, {more}");
        }
        called
    }

    /// What names the record behind a row, which a screen opens: an id, a month, a day; its key where
    /// the table has none.
    pub(crate) fn opened(&self, row: usize) -> String {
        self.named(row, self.shape.opened_by)
    }

    fn named(&self, row: usize, column: Option<&str>) -> String {
        match column.and_then(|column| self.cell(row, column)) {
            Some(Value::Text(text)) => text.clone(),
            _ => self.key(row),
        }
    }

    fn keys_ascend(&self) -> Result<(), ShapeFault> {
        let keys: Vec<_> = self.rows.iter().map(|cells| key_text(self.shape, cells)).collect();
        match keys.windows(2).position(|pair| pair[0] >= pair[1]) {
            Some(row) => Err(ShapeFault::Key { table: self.shape.name.to_owned(), row: row + 1 }),
            None => Ok(()),
        }
    }
}

fn shape_in(version: u32, name: &str) -> Result<&'static Shape, ShapeFault> {
    let found = Shape::named(name).filter(|shape| shape.since <= version);
    found.ok_or_else(|| ShapeFault::UnknownTable(name.to_owned()))
}

/// The key cells as texts, which is how the rows of a CSV are ordered; no key column is a number.
fn key_text(shape: &Shape, cells: &[Value]) -> Vec<String> {
    cells.iter().take(shape.key).map(write).collect()
}

pub(crate) fn write(value: &Value) -> String {
    match value {
        Value::Blank => String::new(),
        Value::NotApplicable => "na".to_owned(),
        Value::Int(n) => n.to_string(),
        Value::Text(text) => text.clone(),
    }
}

fn read(column: &Column, text: &str) -> Value {
    match column.kind {
        _ if text.is_empty() => Value::Blank,
        kind if kind.is_number() && text == "na" => Value::NotApplicable,
        // `-0`, `+5` and `007` are not the one way to write a number, so they stay texts and
        // are refused by `fits`.
        kind if kind.is_number() => match text.parse::<i64>() {
            Ok(n) if n.to_string() == text => Value::Int(n),
            _ => Value::Text(text.to_owned()),
        },
        _ => Value::Text(text.to_owned()),
    }
}

fn fits(shape: &Shape, version: u32, row: usize, cells: &[Value]) -> Result<(), ShapeFault> {
    if cells.len() != shape.columns.len() {
        return Err(ShapeFault::Width { table: shape.name.to_owned(), row });
    }
    for (cell, column) in cells.iter().zip(shape.columns) {
        let holds = match (cell, column.kind) {
            (cell, _) if column.since > version => *cell == Value::Blank,
            (Value::Blank, _) => column.optional,
            (Value::NotApplicable, kind) if kind.is_number() => column.optional,
            (Value::Int(n), Kind::Vnd) => Vnd::new(*n).is_ok(),
            (Value::Int(n), Kind::Int) => (0..=999_999_999).contains(n),
            (Value::Int(n), Kind::Flag) => *n == 0 || *n == 1,
            (Value::Text(t), Kind::Day) => t.parse::<Day>().is_ok(),
            (Value::Text(t), Kind::Month) => t.parse::<Month>().is_ok(),
            (Value::Text(t), Kind::Text | Kind::Id | Kind::Code(_) | Kind::OwnCode) => {
                !t.is_empty()
            }
            _ => false,
        };
        if !holds {
            return Err(ShapeFault::Cell {
                table: shape.name.to_owned(),
                row,
                column: column.name.to_owned(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
