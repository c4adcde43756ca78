//! What one report says otherwise than another of the same quarter, cell by cell.

use crate::line::Line;
use crate::report::Report;
use crate::table::{Table, write};

/// What happened to a row or a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The row is new.
    Added,
    /// The row is gone.
    Removed,
    /// A cell of a row that stands in both.
    Cell(&'static str),
}

/// One change, with the cell as its CSV writes it before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// Name of the table.
    pub table: &'static str,
    /// Key of the row.
    pub row: String,
    /// What a person calls the row.
    pub called: String,
    /// What happened.
    pub changed: Changed,
    /// As it stood; empty for a new row or a blank cell.
    pub before: String,
    /// As it stands; empty for a row that is gone or a blank cell.
    pub after: String,
}

/// Every change between two reports, table by table, row by row in the order of their keys. They may
/// be of different versions: a row of a table that only the newer has is a new row, but a column
/// only one of them could fill is no change of what the centre wrote.
pub fn difference(before: &Report, after: &Report) -> Vec<CellChange> {
    let mut changes = Vec::new();
    let both = before.version().min(after.version());
    for table in after.all().iter().filter(|table| !table.shape().is_derived) {
        if let Some(old) = before.table(table.shape().name) {
            compare(old, table, both, &mut changes);
        }
    }
    changes
}

/// The same of two tables of one shape, both of the newest version.
pub fn changed_rows(before: &Table, after: &Table) -> Vec<CellChange> {
    let mut changes = Vec::new();
    compare(before, after, crate::TABLES_VERSION, &mut changes);
    changes
}

fn compare(before: &Table, after: &Table, both: u32, changes: &mut Vec<CellChange>) {
    let name = after.shape().name;
    let whole = |line: Line<'_>, changed: Changed| CellChange {
        table: name,
        row: line.key(),
        called: line.called(),
        changed,
        before: String::new(),
        after: String::new(),
    };
    let (were, are) = (before.by_key(), after.by_key());
    for line in after.lines() {
        let Some(old) = were.get(&line.key()) else {
            changes.push(whole(line, Changed::Added));
            continue;
        };
        let cells = old.cells().iter().zip(line.cells());
        let columns = after.shape().columns.iter().zip(cells);
        for (column, (was, is)) in columns.filter(|(column, _)| column.since <= both) {
            let (was, is) = (write(was), write(is));
            if was != is {
                let changed = Changed::Cell(column.name);
                changes.push(CellChange { before: was, after: is, ..whole(line, changed) });
            }
        }
    }
    for gone in before.lines().filter(|old| !are.contains_key(&old.key())) {
        changes.push(whole(gone, Changed::Removed));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{count, report};

    fn counted(days: &[(&str, i64)]) -> Report {
        let rows: Vec<_> =
            days.iter().map(|(day, vnd)| ("kiem-quy", count(day, *vnd, *vnd))).collect();
        report(&rows)
    }

    #[test]
    fn a_cell_a_new_row_and_a_row_gone_are_told_apart() {
        let before = counted(&[("2026-07-31", 5), ("2026-08-31", 6)]);
        let after = counted(&[("2026-07-31", 7), ("2026-09-30", 6)]);
        let changes = difference(&before, &after);
        let told: Vec<_> = changes
            .iter()
            .map(|c| (c.row.as_str(), c.changed, c.before.as_str(), c.after.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("2026-07-31", Changed::Cell("counted_vnd"), "5", "7"),
                ("2026-07-31", Changed::Cell("book_vnd"), "5", "7"),
                ("2026-09-30", Changed::Added, "", ""),
                ("2026-08-31", Changed::Removed, "", ""),
            ]
        );
        assert!(difference(&after, &after).is_empty());
    }

    #[test]
    fn reports_of_two_versions_are_compared_by_what_both_could_say() {
        let first = {
            let own = crate::tables(1).map(|shape| {
                let rows = match shape.name {
                    "kiem-quy" => vec![count("2026-07-31", 5, 5)],
                    _ => Vec::new(),
                };
                Table::in_version(1, shape.name, rows).unwrap()
            });
            Report::in_version(1, own.collect()).unwrap()
        };
        let text = |text: &str| norms::Value::Text(text.to_owned());
        let said = ["001", "kinh-phi-cham"].map(text).into_iter().chain([norms::Value::Blank]);
        let second =
            report(&[("kiem-quy", count("2026-07-31", 6, 5)), ("kho-khan", said.collect())]);
        let told = |before, after| -> Vec<_> {
            let changes = difference(before, after).into_iter();
            changes.map(|c| (c.table, c.row, c.changed)).collect()
        };
        let counted = |name| ("kiem-quy", "2026-07-31".to_owned(), Changed::Cell(name));
        let said = |changed| ("kho-khan", "001".to_owned(), changed);
        let counts = [counted("counted_vnd"), counted("difference_vnd")];
        assert_eq!(told(&first, &second), [&counts[..], &[said(Changed::Added)]].concat());
        assert_eq!(told(&second, &first), [&counts[..], &[said(Changed::Removed)]].concat());
    }
}
