//! Allotments as an accountant can read and recompute them: one sentence a line, through the border.

use super::allotments::line;
use crate::harness::{Centre, root};
use serde_json::{Value, json};
use std::path::Path;

const NOW: &str = "2026-10-20T08:00:00+07:00";

#[test]
fn every_ledger_of_allotments_comes_to_what_is_written_beside_it() {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/ledgers/du-toan"))
        .expect("the ledgers")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 2, "ledgers went missing: {files:?}");
    for file in files {
        play(&file);
    }
}

fn play(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a ledger");
    let mut book = Centre::founded(NOW);
    let mut told = 0;
    let lines = text.lines().zip(1..);
    for (line, nth) in lines.filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#')) {
        let at = format!("{}:{nth}", file.display());
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        told += usize::from(sentence(&mut book, &at, &cells));
    }
    assert!(told > 3, "{}: only {told} figures were asked for", file.display());
    assert!(book.desk.check_book().expect("a book").is_whole, "{}", file.display());
}

/// Does it ask for figures?
fn sentence(book: &mut Centre, at: &str, cells: &[&str]) -> bool {
    match *cells {
        ["sổ cũ", amount] => {
            let rows = book.ok("list_sources", json!({ "on": "2026-09-30" }));
            let mut form = rows[0]["source"].clone();
            form.as_object_mut().unwrap().remove("code");
            form["allotted_year_vnd"] = json!(dong(amount));
            book.ok("record_source", form);
        }
        ["quyết định", change, code, amount, on, number, out] => {
            let mut request = line(&book.source(), change, number, &day(on));
            request["budget_code"] = code_of(code);
            request["amount_vnd"] = json!(dong(amount));
            comes_to(book, at, "record_allotment", request, out);
        }
        ["chi", on, code, amount] => {
            let mut request = book.voucher_request("chi", &day(on), dong(amount));
            request["budget_code"] = code_of(code);
            book.ok("record_voucher", request);
        }
        ["xóa", number, code, out] => {
            let page = book.ok("list_allotments", json!({ "year": 2026, "on": null }));
            let mut all = page["decisions"].as_array().unwrap().iter();
            let is_its =
                |one: &&Value| one["number"] == number && one["budget_code"] == code_of(code);
            let id = all.find(is_its).unwrap_or_else(|| panic!("{at}: no such line"));
            let request = json!({ "allotment_id": id["allotment_id"] });
            comes_to(book, at, "remove_allotment", request, out);
        }
        ["dòng", on, code, ..] => {
            let page = book.ok("list_allotments", json!({ "year": 2026, "on": day(on) }));
            let mut rows = page["rows"].as_array().unwrap().iter();
            let row = rows.find(|row| row["budget_code"] == code_of(code));
            let row = row.unwrap_or_else(|| panic!("{at}: no such line in {page:#}"));
            agrees(at, row, &cells[3..]);
            return true;
        }
        ["cộng", on, ..] => {
            let page = book.ok("list_allotments", json!({ "year": 2026, "on": day(on) }));
            agrees(at, &page["total"], &cells[2..]);
            return true;
        }
        _ => panic!("{at}: {cells:?}"),
    }
    false
}

fn comes_to(book: &mut Centre, at: &str, command: &str, request: Value, out: &str) {
    if out.is_empty() {
        book.ok(command, request);
    } else {
        assert_eq!(book.refused(command, request), out, "{at}");
    }
}

fn agrees(at: &str, row: &Value, cells: &[&str]) {
    let columns = [
        "allotted_vnd",
        "carried_vnd",
        "increased_vnd",
        "decreased_vnd",
        "total_vnd",
        "received_vnd",
        "spent_vnd",
        "left_vnd",
        "over_vnd",
    ];
    let found: Vec<i64> = columns.iter().map(|column| row[*column].as_i64().unwrap()).collect();
    let expected: Vec<i64> = cells.iter().map(|cell| dong(cell)).collect();
    assert_eq!(found, expected, "{at}");
}

fn code_of(cell: &str) -> Value {
    if cell == "-" { Value::Null } else { json!(cell) }
}

fn dong(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

/// `31/07/2026` as the border takes it.
fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    format!("{}-{}-{}", parts[2], parts[1], parts[0])
}
