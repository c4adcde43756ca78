//! SQL stands in `store` alone, one statement a file, one function a statement; tables are strict.

use super::{files, short, text};
use std::collections::BTreeMap;

#[test]
fn sql_stands_in_the_store_alone() {
    let verbs = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "PRAGMA "];
    for path in files("src-tauri", &[".rs"]) {
        let name = short(&path);
        for line in text(&path).lines() {
            let code = line.split("//").next().unwrap_or_default();
            let is_sql = code.contains('"') && verbs.iter().any(|v| code.contains(v));
            assert!(!is_sql, "{name}: {line}");
        }
    }
    for path in files("src-tauri", &[".sql"]) {
        assert!(short(&path).starts_with("src-tauri/crates/store/"), "{}", short(&path));
    }
}

#[test]
fn one_statement_a_file_and_one_function_a_statement() {
    let mut used: BTreeMap<String, u32> = BTreeMap::new();
    for path in files("src-tauri/crates/store/src", &[".rs"]) {
        for part in text(&path).split("include_str!(\"").skip(1) {
            let name = part.split('"').next().unwrap_or_default();
            let folder = short(path.parent().expect("a folder"));
            *used.entry(format!("{folder}/{name}")).or_default() += 1;
        }
    }
    for path in files("src-tauri/crates/store/src", &[".sql"]) {
        let statements = text(&path).matches(';').count();
        assert_eq!(statements, 1, "{}: one statement a file", short(&path));
        assert_eq!(used.remove(&short(&path)), Some(1), "{}: used once", short(&path));
        assert!(!text(&path).contains("SELECT *"), "{}", short(&path));
    }
    used.retain(|name, _| !name.contains("migrations"));
    assert!(used.is_empty(), "statements that are not there: {used:?}");
}

/// Hashes of the steps that landed, in order: a book that took a step took that text.
const LANDED: [&str; 2] = [
    "f0a16386d628c78a2821f1485886e968eda5bf0da6eb34f5722a78f20b2036e1",
    "c86381b57139b603b68331acb90609d5a7069a084120ef29635c0366d497ad2a",
];

#[test]
fn a_step_of_the_schema_that_landed_is_never_rewritten() {
    let hash = |step: &&str| seal::digest::hex(&seal::digest::sha256(step.as_bytes()));
    let steps: Vec<String> = store::MIGRATIONS.iter().map(hash).collect();
    assert_eq!(steps, LANDED, "a change of the schema is a new step");
    assert_eq!(i64::try_from(steps.len()), Ok(store::VERSION));
}

#[test]
fn every_table_is_strict() {
    for step in store::MIGRATIONS {
        for statement in step.split("CREATE TABLE ").skip(1) {
            let name = statement.split([' ', '(']).next().unwrap_or_default();
            let end = statement.split(';').next().unwrap_or_default();
            assert!(end.trim_end().ends_with("STRICT"), "{name} is not STRICT");
        }
    }
}

/// Tables whose rows are no records of their own: parts of a record, what is derived, what needs no
/// journal.
const NO_RECORDS: &str = "drafts journal journal_records allowance_lines cash_notes \
    arrival_totals remarks standings open_findings";

#[test]
fn every_table_of_records_is_held_against_the_journal() {
    let keys =
        text(&crate::harness::root().join("src-tauri/crates/store/src/proof/record_keys.sql"));
    let listed: Vec<&str> = keys
        .lines()
        .filter_map(|l| l.split(" FROM ").nth(1))
        .map(|t| t.trim_end_matches(';'))
        .collect();
    for step in store::MIGRATIONS {
        for statement in step.split("CREATE TABLE ").skip(1) {
            let name = statement.split([' ', '(']).next().unwrap_or_default();
            let is_record = !name.starts_with("layer_")
                && !NO_RECORDS.split_whitespace().any(|known| known == name);
            let times = listed.iter().filter(|table| **table == name).count();
            assert_eq!(times, usize::from(is_record), "{name}: `scd check` is blind to its rows");
        }
    }
}
