//! What a book holds, record by record, and what it says of them.

use crate::harness::Centre;
use crate::quarter::playing::{QUARTER, contents};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Every row of every table, the journal and the setting that names its last line left out: they
/// tell what was taken back too.
pub(super) fn records(book: &Centre) -> BTreeMap<String, Vec<String>> {
    let file = Connection::open_with_flags(book.book(), OpenFlags::SQLITE_OPEN_READ_ONLY)
        .expect("the book");
    let listed = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' \
                  AND name NOT LIKE 'journal%'";
    let mut tables = file.prepare(listed).expect("SQL");
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).expect("tables");
    let table = |name: rusqlite::Result<String>| {
        let name = name.expect("a name");
        (name.clone(), rows(&file, &name))
    };
    tables.map(table).collect()
}

/// The rows of a table as texts, in an order of their own: a row that went and came back may lie
/// elsewhere in the file.
fn rows(file: &Connection, table: &str) -> Vec<String> {
    let mut all = file.prepare(&format!("SELECT * FROM {table}")).expect("SQL");
    let columns = all.column_count();
    let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<String> {
        let cells = (0..columns).map(|n| row.get::<_, rusqlite::types::Value>(n));
        Ok(format!("{:?}", cells.collect::<Result<Vec<_>, _>>()?))
    };
    let rows = all.query_map([], row).expect("rows");
    let rows = rows.map(|row| row.expect("a row"));
    let mut rows: Vec<String> = rows.filter(|row| !row.contains("\"journal_end\"")).collect();
    rows.sort_unstable();
    rows
}

/// What a centre says, and what it says of the answers that came back.
pub(super) fn answers(centre: &mut Centre) -> String {
    let answers = centre.ok("read_answers", json!({ "quarter": QUARTER }));
    format!("{}\n{answers}", contents(centre))
}

/// Every list of an office that holds one report.
pub(super) fn office(office: &mut Centre) -> String {
    let unit = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "quarter": QUARTER });
    let detail = office.ok("read_centre", unit);
    let bundle = json!({ "bundle_id": detail["bundles"][0]["bundle_id"] });
    let quarter = json!({ "quarter": QUARTER });
    let mut said = vec![detail.to_string()];
    for (command, request) in [
        ("read_board", quarter.clone()),
        ("list_todo", quarter.clone()),
        ("read_review", bundle),
        ("list_receipts", quarter.clone()),
        ("list_courses", quarter.clone()),
        ("list_cards", quarter.clone()),
        ("read_figures", quarter),
        ("list_law_changes", json!({})),
        ("list_law_packs", json!({})),
        ("read_law_file", json!({ "key": "rates/base-wage" })),
        ("read_law_file", json!({ "key": "codes/end-reason" })),
        ("book_status", json!({})),
    ] {
        let mut answer = office.ok(command, request);
        // Taking back is an act too: it moves the moment of the last one.
        // The newest act, and whether it can be taken back, are another's after each.
        if let Some(undone) = answer.get_mut("can_undo") {
            *undone = Value::Null;
        }
        if let Some(moment) = answer.get_mut("last_act_at") {
            *moment = Value::Null;
        }
        said.push(format!("{command} {answer}"));
    }
    said.join("\n")
}
