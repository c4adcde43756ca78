//! What one report says otherwise than the one it replaces, in words a person reads.

use crate::core::names::LawNames;
use crate::core::talk::{Change, ChangedCell};
use letters::{CellChange, Changed, Kind, Report, Shape, difference};
use paper::Names;

/// Every changed cell and row, with titles and names.
pub(crate) fn cells(names: &LawNames, before: &Report, after: &Report) -> Vec<ChangedCell> {
    difference(before, after).iter().filter_map(|change| cell(names, change)).collect()
}

fn cell(names: &LawNames, change: &CellChange) -> Option<ChangedCell> {
    let shape = Shape::named(change.table)?;
    let column = match change.changed {
        Changed::Cell(name) => shape.columns.iter().find(|column| column.name == name),
        Changed::Added | Changed::Removed => None,
    };
    let word = match change.changed {
        Changed::Added => Change::Added,
        Changed::Removed => Change::Removed,
        Changed::Cell(_) => Change::Changed,
    };
    let list = column.filter(|c| c.kind == Kind::Code).and_then(|c| paper::list_of(c.name));
    let shown = |text: &str| match list {
        _ if text.is_empty() => None,
        Some(list) => Some(names.name(list, text)),
        None => Some(text.to_owned()),
    };
    Some(ChangedCell {
        table: shape.name.to_owned(),
        table_title: shape.title.to_owned(),
        row: change.row.clone(),
        row_name: change.called.clone(),
        change: word,
        column: column.map(|c| c.name.to_owned()),
        column_title: column.map(|c| c.title.to_owned()),
        before: shown(&change.before),
        after: shown(&change.after),
        is_money: column.is_some_and(|c| c.kind == Kind::Vnd),
    })
}
