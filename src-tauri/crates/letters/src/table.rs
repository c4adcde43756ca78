//! A table filled with rows that fit its shape, and a report made of such tables.

use crate::shapes::{ALL, BESIDE, Column, Kind, RECEIPT, Shape};
use norms::{Day, Month, Tables, Value, Vnd};

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

/// Rows of one shape, ascending by key.
#[derive(Clone, Debug)]
pub struct Table {
    shape: &'static Shape,
    rows: Vec<Vec<Value>>,
}

/// All tables of one centre's quarter.
#[derive(Clone, Debug)]
pub struct Report {
    tables: Vec<Table>,
}

impl Shape {
    /// The shape of that name.
    pub fn named(name: &str) -> Option<&'static Shape> {
        ALL.iter().chain(RECEIPT).chain(BESIDE).find(|shape| shape.name == name)
    }

    /// The position of a column.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name == column)
    }
}

/// Columns by which a person calls a row, in whatever table.
const CALLED_BY: [&str; 8] =
    ["number", "full_name", "title", "name", "counted_on", "source_code", "place", "rule"];

impl Table {
    /// A table from rows in any order; sorts by key and refuses what does not fit.
    pub fn new(name: &str, mut rows: Vec<Vec<Value>>) -> Result<Table, ShapeFault> {
        let shape = Shape::named(name).ok_or_else(|| ShapeFault::UnknownTable(name.to_owned()))?;
        for (row, cells) in rows.iter().enumerate() {
            fits(shape, row, cells)?;
        }
        rows.sort_by_cached_key(|cells| key_text(shape, cells));
        let table = Table { shape, rows };
        table.keys_ascend()?;
        Ok(table)
    }

    /// A table from the texts of a CSV whose header was read with it.
    pub fn from_texts(
        name: &str,
        header: &[String],
        rows: &[Vec<String>],
    ) -> Result<Table, ShapeFault> {
        let shape = Shape::named(name).ok_or_else(|| ShapeFault::UnknownTable(name.to_owned()))?;
        if !header.iter().map(String::as_str).eq(shape.columns.iter().map(|c| c.name)) {
            return Err(ShapeFault::Header { table: name.to_owned() });
        }
        let mut values = Vec::with_capacity(rows.len());
        for (row, texts) in rows.iter().enumerate() {
            let cells: Vec<Value> =
                texts.iter().zip(shape.columns).map(|(text, column)| read(column, text)).collect();
            if texts.len() != shape.columns.len() {
                return Err(ShapeFault::Width { table: name.to_owned(), row });
            }
            fits(shape, row, &cells)?;
            values.push(cells);
        }
        let table = Table { shape, rows: values };
        table.keys_ascend()?;
        Ok(table)
    }

    /// Its shape.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// All rows.
    pub fn rows(&self) -> &[Vec<Value>] {
        &self.rows
    }

    /// Column names, for the first line of the CSV.
    pub fn header(&self) -> Vec<&'static str> {
        self.shape.columns.iter().map(|c| c.name).collect()
    }

    /// Rows as the texts of a CSV: blank is empty, not-applicable is `na`.
    pub fn texts(&self) -> Vec<Vec<String>> {
        self.rows.iter().map(|cells| cells.iter().map(write).collect()).collect()
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
        let named = CALLED_BY.iter().find_map(|column| match self.cell(row, column) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        });
        named.unwrap_or_else(|| self.key(row))
    }

    fn keys_ascend(&self) -> Result<(), ShapeFault> {
        let keys: Vec<_> = self.rows.iter().map(|cells| key_text(self.shape, cells)).collect();
        match keys.windows(2).position(|pair| pair[0] >= pair[1]) {
            Some(row) => Err(ShapeFault::Key { table: self.shape.name.to_owned(), row: row + 1 }),
            None => Ok(()),
        }
    }
}

impl Report {
    /// A report from its tables; every table of `ALL` must be there once.
    pub fn new(tables: Vec<Table>) -> Result<Report, ShapeFault> {
        let mut ordered = Vec::with_capacity(ALL.len());
        for shape in ALL {
            let mut found = tables.iter().filter(|t| t.shape.name == shape.name);
            match (found.next(), found.next()) {
                (Some(table), None) => ordered.push(table.clone()),
                (None, _) => return Err(ShapeFault::Missing(shape.name.to_owned())),
                (Some(_), Some(_)) => return Err(ShapeFault::UnknownTable(shape.name.to_owned())),
            }
        }
        if ordered.len() != tables.len() {
            return Err(ShapeFault::UnknownTable(String::new()));
        }
        Ok(Report { tables: ordered })
    }

    /// All tables in the order of `ALL`.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// One table by a name of `ALL`, all of which are there.
    ///
    /// # Errors
    /// [`ShapeFault::Missing`] for any other name.
    pub fn require(&self, name: &str) -> Result<&Table, ShapeFault> {
        self.table(name).ok_or_else(|| ShapeFault::Missing(name.to_owned()))
    }

    /// One table by a name that comes from outside; every name of `ALL` is there.
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|t| t.shape.name == name)
    }

    /// The same report with one table replaced.
    pub fn with(mut self, table: Table) -> Report {
        for old in &mut self.tables {
            if old.shape.name == table.shape.name {
                *old = table;
                break;
            }
        }
        self
    }
}

impl Tables for Report {
    fn row_count(&self, table: &str) -> Option<usize> {
        self.table(table).map(|t| t.rows.len())
    }
    fn cell(&self, table: &str, row: usize, column: &str) -> Option<&Value> {
        self.table(table)?.cell(row, column)
    }
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
        Kind::Int | Kind::Vnd | Kind::Flag if text == "na" => Value::NotApplicable,
        // `-0`, `+5` and `007` are not the one way to write a number, so they stay texts and
        // are refused by `fits`.
        Kind::Int | Kind::Vnd | Kind::Flag => match text.parse::<i64>() {
            Ok(n) if n.to_string() == text => Value::Int(n),
            _ => Value::Text(text.to_owned()),
        },
        _ => Value::Text(text.to_owned()),
    }
}

fn fits(shape: &Shape, row: usize, cells: &[Value]) -> Result<(), ShapeFault> {
    if cells.len() != shape.columns.len() {
        return Err(ShapeFault::Width { table: shape.name.to_owned(), row });
    }
    for (cell, column) in cells.iter().zip(shape.columns) {
        let holds = match (cell, column.kind) {
            (Value::Blank, _) => column.optional,
            (Value::NotApplicable, Kind::Int | Kind::Vnd | Kind::Flag) => column.optional,
            (Value::Int(n), Kind::Vnd) => Vnd::new(*n).is_ok(),
            (Value::Int(n), Kind::Int) => (0..=999_999_999).contains(n),
            (Value::Int(n), Kind::Flag) => *n == 0 || *n == 1,
            (Value::Text(t), Kind::Day) => t.parse::<Day>().is_ok(),
            (Value::Text(t), Kind::Month) => t.parse::<Month>().is_ok(),
            (Value::Text(t), Kind::Text | Kind::Id | Kind::Code) => !t.is_empty(),
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
mod tests {
    use super::*;

    fn count(day: &str, vnd: i64) -> Vec<Value> {
        vec![Value::Text(day.into()), Value::Int(vnd), Value::Int(vnd), Value::Int(0), Value::Blank]
    }

    #[test]
    fn rows_are_sorted_by_key_and_survive_the_round_trip() {
        let table =
            Table::new("kiem-quy", vec![count("2026-09-30", 5), count("2026-07-31", -3)]).unwrap();
        assert_eq!(table.key(0), "2026-07-31");
        let header: Vec<String> = table.header().iter().map(|h| (*h).to_owned()).collect();
        let back = Table::from_texts("kiem-quy", &header, &table.texts()).unwrap();
        assert_eq!(back.rows(), table.rows());
    }

    #[test]
    fn columns_a_row_is_called_by_stand_in_some_table() {
        for column in CALLED_BY {
            assert!(ALL.iter().any(|shape| shape.position(column).is_some()), "{column}");
        }
    }

    #[test]
    fn a_second_row_with_the_same_key_is_refused() {
        let twice = Table::new("kiem-quy", vec![count("2026-09-30", 5), count("2026-09-30", 6)]);
        assert!(matches!(twice, Err(ShapeFault::Key { .. })));
    }

    #[test]
    fn cells_that_do_not_fit_are_refused_by_column() {
        for (cell, at) in
            [(Value::Text("30/09/2026".into()), 0), (Value::Text("x".into()), 1), (Value::Blank, 2)]
        {
            let mut row = count("2026-09-30", 5);
            row[at] = cell;
            assert!(matches!(Table::new("kiem-quy", vec![row]), Err(ShapeFault::Cell { .. })));
        }
    }

    #[test]
    fn a_number_written_otherwise_is_refused() {
        let table = Table::new("kiem-quy", vec![count("2026-09-30", 5)]).unwrap();
        let header: Vec<String> = table.header().iter().map(|h| (*h).to_owned()).collect();
        for odd in ["05", "+5", "-0", "5.0", " 5"] {
            let mut texts = table.texts();
            texts[0][1] = odd.to_owned();
            assert!(Table::from_texts("kiem-quy", &header, &texts).is_err(), "{odd}");
        }
    }
}
