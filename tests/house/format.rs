//! The public page of the format against the shapes this program reads: section 18 is what they say.

use super::text;
use crate::harness::root;
use letters::{Figure, Kind, Shape};

fn page() -> String {
    text(&root().join("src-tauri/crates/seal/FORMAT.md"))
}

/// A table as the page shows it: columns in order, each with its kind, `?` where it may be blank.
fn row(shape: &Shape) -> String {
    let kind = |kind: Kind| if kind == Kind::Int { "number" } else { kind.code() };
    let columns = shape.columns.iter().map(|column| {
        let blank = if column.optional { "?" } else { "" };
        format!("`{}` {}{blank}", column.name, kind(column.kind))
    });
    format!("| `{}` | {} | {} |", shape.name, shape.key, columns.collect::<Vec<_>>().join(", "))
}

#[test]
fn the_tables_of_a_report_stand_on_the_page_as_they_are_read() {
    let page = page();
    let rows: Vec<String> = letters::ALL.iter().map(row).collect();
    let missing: Vec<&String> = rows.iter().filter(|row| !page.contains(row.as_str())).collect();
    assert!(missing.is_empty(), "FORMAT.md does not show:\n{missing:#?}");
    let section = page.split("## 18.").nth(1).unwrap();
    let shown = section.lines().filter(|line| line.starts_with("| `")).count();
    assert_eq!(shown, rows.len() + Figure::ALL.len(), "a table or total that is none");
    for figure in Figure::ALL {
        assert!(section.contains(&format!("\n| `{}` |", figure.code())), "{}", figure.code());
    }
}
