//! Every statement of the book in one golden file, as SQLite gets it: those composed of a record's
//! columns, the questions asked of records, and those that stand whole in a file.

use super::schema::{fresh, tables};
use super::{files, short, text};
use crate::harness::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Columns of a record's table that its row does not name, and why.
const NOT_WRITTEN: &[(&str, &str, &str)] =
    &[("arrivals", "layer", "the number SQLite gives a bundle")];

#[test]
fn a_row_names_every_column_of_its_table_and_its_key() {
    let (_folder, conn) = fresh();
    let tables = tables(&conn);
    let told = store::statements();
    for one in told.iter().filter(|one| ["put", "add"].contains(&one.verb)) {
        let table = tables.get(one.table).expect("a table");
        let is_left = |column: &str| {
            NOT_WRITTEN.iter().any(|(of, left, _)| *of == one.table && *left == column)
        };
        let there = table.iter().map(|(column, _)| column.as_str()).filter(|c| !is_left(c));
        let named: BTreeSet<&str> = one.columns.iter().copied().collect();
        assert_eq!(named.len(), one.columns.len(), "{}: a column twice", one.record);
        assert_eq!(there.collect::<BTreeSet<_>>(), named, "{}", one.record);
        if one.verb == "put" && table.iter().all(|(column, _)| !is_left(column)) {
            let key = table.iter().filter(|(_, is_key)| *is_key).map(|(column, _)| column.as_str());
            let said: BTreeSet<&str> = one.key.iter().copied().collect();
            assert_eq!(key.collect::<BTreeSet<_>>(), said, "{}: its key", one.record);
        }
    }
}

/// Questions by their file, with the record they ask for: `select::<Record>(…, include_str!("…"))`, or
/// the file named on a line of its own just before.
fn questions() -> BTreeMap<String, String> {
    let mut asked = BTreeMap::new();
    for path in files("src-tauri/crates/store/src", &[".rs"]) {
        let body = text(&path);
        let folder = short(path.parent().expect("a folder"));
        for (at, call) in
            ["select::<", "select_bare::<"].iter().flat_map(|call| body.match_indices(call))
        {
            let after = &body[at + call.len()..];
            let record = after.split('>').next().unwrap_or_default();
            // Within one statement and one function.
            let ends = [";", "\n    }", "\n}"].iter().filter_map(|end| after.find(end));
            let within = &after[..ends.min().unwrap_or(after.len())];
            if record == "R" {
                continue;
            }
            let file = |from: &str| from.split('"').next().unwrap_or_default().to_owned();
            let name = match within.split_once("include_str!(\"") {
                Some((_, named)) => file(named),
                None => {
                    body[..at].rsplit_once("include_str!(\"").map(|(_, n)| file(n)).expect("a file")
                }
            };
            asked.insert(format!("{folder}/{name}"), record.to_owned());
        }
    }
    asked
}

fn all() -> String {
    let told = store::statements();
    let mut out = String::from(
        "-- Every statement of the book. Renew it: UPDATE_GOLDEN=1 cargo test --test proof statements\n",
    );
    let whole = |verb: &str| verb != "select";
    for one in told.iter().filter(|one| whole(one.verb)) {
        write!(out, "\n-- {}: {}\n{};\n", one.record, one.verb, one.sql).expect("a text");
    }
    let asked = questions();
    for path in files("src-tauri/crates/store/src", &[".sql"]) {
        let (name, body) = (short(&path), text(&path));
        let file = name.trim_start_matches("src-tauri/crates/store/src/");
        match asked.get(&name) {
            None => {
                let verb = ["WHERE", "ORDER BY", "GROUP BY"].iter().find(|v| body.starts_with(**v));
                assert_eq!(verb, None, "{name}: a question of no record");
                write!(out, "\n-- {file}\n{body}").expect("a text");
            }
            Some(record) => {
                let is_select = |one: &&store::Statement| one.record == record && !whole(one.verb);
                let select = told.iter().find(is_select).expect("a record");
                write!(out, "\n-- {record}: {file}\n{}\n{body}", select.sql).expect("a text");
            }
        }
    }
    out
}

#[test]
fn statements_are_as_the_golden_file_says_and_sqlite_takes_every_one() {
    let path = root().join("tests/golden/statements.sql");
    let fresh_text = all();
    let (_folder, conn) = fresh();
    for statement in fresh_text.split(";\n").map(str::trim).filter(|s| !s.is_empty()) {
        // What names its table at the run, and what opens another file, is not for this book.
        if !statement.contains("{table}") && !statement.contains("ATTACH") {
            conn.prepare(statement).unwrap_or_else(|e| panic!("{statement}: {e}"));
        }
    }
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, &fresh_text).expect("the golden file");
    }
    assert!(
        text(&path) == fresh_text,
        "renew it: UPDATE_GOLDEN=1 cargo test --test proof statements"
    );
}
