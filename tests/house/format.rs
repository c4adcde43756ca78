//! The public page of the format against the shapes this program reads: what section 18 shows of
//! tables and totals is written from them. `UPDATE_GOLDEN=1 cargo test --test proof format` renews it.

use super::text;
use crate::harness::root;
use letters::{Column, ColumnKind, Figure, MadeOf, Refers, Shape, TABLES_VERSION};

/// Before and after what is written from the shapes.
const MARKS: [&str; 2] = ["<!-- written from the shapes -->\n", "<!-- to here -->\n"];

/// A column with its kind, the list or the column its cells are found in, `?` where it may be blank.
fn column(column: &Column) -> String {
    let kind = match column.kind.told() {
        ColumnKind::Int => "number",
        other => other.code(),
    };
    let blank = if column.optional { "?" } else { "" };
    let list = column.list().map(|list| format!(" of `{list}`")).unwrap_or_default();
    let rows = match column.refers {
        Some(Refers::Rows { table, column }) => format!(" → `{table}.{column}`"),
        _ => String::new(),
    };
    format!("`{}` {kind}{blank}{list}{rows}", column.name)
}

fn columns(shape: &Shape, version: u32) -> Vec<String> {
    shape.columns_in(version).map(column).collect()
}

/// The tables of a version that are not as they were in the one before.
fn of_version(version: u32) -> String {
    let is_changed = |shape: &&Shape| {
        shape.since == version || columns(shape, version) != columns(shape, version - 1)
    };
    let head = match version {
        1 => "**Version 1**".to_owned(),
        _ => format!("**Version {version}**: as version {}, and", version - 1),
    };
    let rows = letters::tables(version).filter(is_changed).map(|shape| {
        let columns = columns(shape, version).join(", ");
        format!("| `{}` | {} | {} | {columns} |\n", shape.name, shape.title, shape.key)
    });
    let rows: String = rows.collect();
    format!("{head}\n\n| Table | Title | Key | Columns |\n|---|---|---|---|\n{rows}")
}

fn totals() -> String {
    let rows = Figure::ALL.map(|figure| {
        let what = match figure.made_of() {
            MadeOf::Sum { table, column } => format!("sum of `{table}.{column}`"),
            MadeOf::Rows { table } => format!("rows of `{table}`"),
            MadeOf::Cell { table, row, column } => {
                format!("`{table}.{column}` of `{row}`, 0 without that row")
            }
        };
        format!("| `{figure}` | {} | {what} |\n", figure.since())
    });
    format!("| Total | Since version | What it is |\n|---|---|---|\n{}", rows.concat())
}

#[test]
fn the_tables_and_totals_of_every_version_stand_on_the_page_as_they_are_read() {
    let path = root().join("src-tauri/crates/seal/FORMAT.md");
    let page = text(&path);
    let (before, rest) = page.split_once(MARKS[0]).expect("where the written part begins");
    let (_, after) = rest.split_once(MARKS[1]).expect("where it ends");
    let versions = (1..=TABLES_VERSION).map(of_version).collect::<Vec<_>>().join("\n");
    let written = format!("\n{versions}\n**Control totals**\n\n{}\n", totals());
    let fresh = [before, MARKS[0], &written, MARKS[1], after].concat();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    }
    assert!(text(&path) == fresh, "renew it: UPDATE_GOLDEN=1 cargo test --test proof format");
    for version in 1..=TABLES_VERSION {
        assert!(before.contains("## 18.") && written.contains(&format!("**Version {version}**")));
    }
}
