//! A report as a person is shown it: its columns, its rows, and what one says otherwise than another.

use crate::calling::{CodeName, called_told, cell_told};
use crate::checking::{RESULTS, brought};
use crate::difference::{CellChange, Changed, difference};
use crate::line::Line;
use crate::report::Report;
use crate::shapes::{Column, ColumnKind, Kind, Shape};
use crate::table::{ShapeFault, Table};
use norms::Norms;
use norms::rules::Rule;
use serde::Serialize;
use ts_rs::TS;

/// A column of a table of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LineColumn {
    pub name: String,
    pub title: String,
    pub kind: ColumnKind,
}

norms::closed_set! {
    /// What became of a row or cell between two reports.
    pub enum Change {
        /// Only the newer has it.
        Added = "added",
        /// Only the older has it.
        Removed = "removed",
        /// Both have it, and say something else.
        Changed = "changed",
    }
}

/// One cell that a correction changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedCell {
    /// Table, and its Vietnamese title.
    pub table: String,
    pub table_title: String,
    /// Key of the row, and what a person calls it (number, name, day).
    pub row: String,
    pub row_name: String,
    pub change: Change,
    /// The column and its Vietnamese title; none for a whole row.
    pub column: Option<String>,
    pub column_title: Option<String>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub is_money: bool,
}

/// The columns of a table, in their order.
pub fn columns_told(shape: &Shape) -> Vec<LineColumn> {
    let column = |c: &Column| LineColumn {
        name: c.name.to_owned(),
        title: c.title.to_owned(),
        kind: c.kind.told(),
    };
    shape.columns.iter().map(column).collect()
}

/// The cells of a row as written, codes with their names: `PC – Phiếu chi`.
pub fn cells_told(line: Line<'_>, name: &CodeName<'_>) -> Vec<String> {
    let cell = |(column, written): (&Column, String)| match column.list() {
        Some(list) if !written.is_empty() => {
            let name = name(list, &written);
            if name == written { written } else { format!("{written} – {name}") }
        }
        _ => written,
    };
    line.columns().map(cell).collect()
}

/// The rules that rows of the table of results name, of those this law has; no other table names
/// any.
///
/// # Errors
/// [`ShapeFault`] where the results cannot be read.
pub fn rules_told<'a>(law: &'a Norms, table: &Table) -> Result<Vec<&'a Rule>, ShapeFault> {
    if table.shape().name != RESULTS {
        return Ok(Vec::new());
    }
    Ok(brought(table)?.iter().filter_map(|result| law.rule(&result.rule)).collect())
}

/// Every changed cell and row between two reports, with titles and names.
pub fn changes_told(before: &Report, after: &Report, name: &CodeName<'_>) -> Vec<ChangedCell> {
    difference(before, after).iter().filter_map(|change| change_told(change, name)).collect()
}

fn change_told(change: &CellChange, name: &CodeName<'_>) -> Option<ChangedCell> {
    let shape = Shape::named(change.table)?;
    let column = match change.changed {
        Changed::Cell(name) => shape.column(name),
        Changed::Added | Changed::Removed => None,
    };
    let word = match change.changed {
        Changed::Added => Change::Added,
        Changed::Removed => Change::Removed,
        Changed::Cell(_) => Change::Changed,
    };
    // An amount stays a number: who shows it writes it with its own unit.
    let said = column.filter(|column| column.kind != Kind::Vnd);
    let shown = |text: &str| match said {
        _ if text.is_empty() => None,
        Some(column) => Some(cell_told(column, text, name)),
        None => Some(text.to_owned()),
    };
    Some(ChangedCell {
        table: shape.name.to_owned(),
        table_title: shape.title.to_owned(),
        row: change.row.clone(),
        row_name: called_told(change.table, &change.called, name),
        change: word,
        column: column.map(|c| c.name.to_owned()),
        column_title: column.map(|c| c.title.to_owned()),
        before: shown(&change.before),
        after: shown(&change.after),
        is_money: column.is_some_and(|c| c.kind == Kind::Vnd),
    })
}

/// A fact of earlier quarters that became known late, as a person is told it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LateTold {
    pub first_quarter: String,
    pub last_quarter: String,
    /// Title of the register.
    pub table_title: String,
    /// What a person calls the row.
    pub called: String,
    /// Title of the column; none where the row came or went.
    pub column_title: Option<String>,
    /// What became of it.
    pub change: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// What a report tells of the quarters before it.
///
/// # Errors
/// [`ShapeFault`] where the table cannot be read.
pub fn late_told(report: &Report, name: &CodeName<'_>) -> Result<Vec<LateTold>, ShapeFault> {
    let table = report.require("dieu-chinh-ky-truoc")?;
    let told = table.lines().map(|line| {
        let shape = Shape::named(line.text("of_table")?);
        let column = line.text("column")?;
        let column = shape.and_then(|shape| shape.column(column));
        let shown = |text: &str| match column {
            _ if text.is_empty() => None,
            Some(column) => Some(cell_told(column, text, name)),
            None => Some(text.to_owned()),
        };
        Ok(LateTold {
            first_quarter: line.text("first_quarter")?.to_owned(),
            last_quarter: line.text("last_quarter")?.to_owned(),
            table_title: shape.map(|shape| shape.title.to_owned()).unwrap_or_default(),
            called: called_told(line.text("of_table")?, line.text("called")?, name),
            column_title: column.map(|column| column.title.to_owned()),
            change: name("late-change", line.text("change")?),
            before: shown(line.text("before")?),
            after: shown(line.text("after")?),
        })
    });
    told.collect()
}

#[cfg(test)]
mod tests;
