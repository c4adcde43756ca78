//! Ledgers an accountant can read and recompute: every line through the border, totals beneath.

mod advances;

use crate::harness::{Centre, founding, root};
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn every_ledger_gives_the_numbers_and_totals_written_beside_it() {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/ledgers"))
        .expect("the ledgers")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    assert!(files.len() >= 6, "ledgers went missing: {files:?}");
    for file in files {
        play(&file);
    }
}

/// One line of a ledger and where it stands.
struct Line<'a> {
    at: String,
    cells: Vec<&'a str>,
}

fn play(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a ledger");
    let name = file.file_name().expect("a name").display();
    let lines: Vec<Line<'_>> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(i, line)| Line {
            at: format!("{name}:{}", i + 1),
            cells: line.split('|').map(str::trim).collect(),
        })
        .collect();
    let mut book = open(&lines);
    let mut entries = 0;
    for line in &lines {
        match line.cells[0] {
            "hôm nay" | "từ ngày" | "mở sổ" => {}
            "sổ" => check_book(&mut book, line),
            "nguồn" => check_source(&mut book, line),
            "số liền" => check_numbers(&mut book, line),
            "đang mở" => advances::check(&mut book, &line.cells, &line.at),
            "được tặng" => receive(&mut book, line),
            _ => {
                enter(&mut book, line);
                entries += 1;
            }
        }
    }
    assert!(entries > 5, "{name}: only {entries} entries were read");
    assert!(book.desk.check_book().expect("a book").is_whole, "{name}");
    super::judged::by_hledger(&mut book, &name.to_string());
}

fn open(lines: &[Line<'_>]) -> Centre {
    let one = |name: &str| {
        let line = lines.iter().find(|l| l.cells[0] == name);
        day(line.unwrap_or_else(|| panic!("no {name}")).cells[1])
    };
    let sources: Vec<Value> = lines
        .iter()
        .filter(|l| l.cells[0] == "mở sổ")
        .map(|l| {
            json!({
                "class": l.cells[1], "name": l.cells[2], "cash_vnd": dong(l.cells[3]),
                "account_vnd": dong(l.cells[4]), "received_year_vnd": dong(l.cells[5]),
                "spent_year_vnd": dong(l.cells[6]),
            })
        })
        .collect();
    let mut book = Centre::empty(&format!("{}T08:00:00+07:00", one("hôm nay")));
    let mut request = founding();
    request["first_on"] = json!(one("từ ngày"));
    request["sources"] = json!(sources);
    book.ok("found_centre", request);
    book
}

/// `03/07/2026` as `2026-07-03`.
fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    format!("{}-{}-{}", parts[2], parts[1], parts[0])
}

fn dong(text: &str) -> i64 {
    let digits = text.replace('.', "");
    digits.parse().unwrap_or_else(|_| panic!("{text} is no amount"))
}

fn place(text: &str) -> &'static str {
    match text {
        "tiền mặt" => "tien-mat",
        "tiền gửi" => "tien-gui",
        _ => panic!("{text} is no place"),
    }
}

fn source(book: &mut Centre, code: &str) -> Value {
    let sources = book.ok("list_sources", json!({ "on": "2026-12-31" }));
    let list = sources.as_array().expect("sources");
    let found = list.iter().find(|s| s["source"]["code"] == code);
    found.unwrap_or_else(|| panic!("no source {code}"))["source"]["source_id"].clone()
}

/// The newest voucher of that number.
fn voucher(book: &mut Centre, number: &str) -> Value {
    for year in ["2027", "2026"] {
        let rows = all(book, year);
        if let Some(row) = rows.iter().find(|row| row["number"] == number) {
            return row["voucher"]["voucher_id"].clone();
        }
    }
    panic!("no voucher {number}")
}

fn all(book: &mut Centre, year: &str) -> Vec<Value> {
    let mut rows = Vec::new();
    for place in ["tien-mat", "tien-gui", "tam-ung", "no-xa", "cho-xu-ly"] {
        let days = json!({
            "from_on": format!("{year}-01-01"), "to_on": format!("{year}-12-31"), "place": place,
        });
        let page = book.ok("list_vouchers", days);
        rows.extend(page["rows"].as_array().expect("rows").iter().cloned());
    }
    rows
}

/// A gift in kind, of which the totals beneath know nothing.
fn receive(book: &mut Centre, line: &Line<'_>) {
    let [_, on, giver, what, quantity, value] = line.cells[..] else {
        panic!("{}: six columns, please", line.at);
    };
    let mut given = super::playing::gift(&day(on));
    given["giver"] = json!(giver);
    given["what"] = json!(what);
    given["quantity"] = json!(dong(quantity));
    given["value_vnd"] = json!(dong(value));
    let made = book.ok("record_gift", given);
    assert_eq!(made["value_vnd"], dong(value), "{}", line.at);
}

fn enter(book: &mut Centre, line: &Line<'_>) {
    let [on, what, at, from, amount, reason, result, balance] = line.cells[..] else {
        panic!("{}: eight columns, please", line.at);
    };
    let (verb, number) = what.split_once(' ').unwrap_or((what, ""));
    let answer = match (verb, number) {
        ("hủy", number) => {
            let id = voucher(book, number);
            book.ask("void_voucher", json!({ "voucher_id": id, "reason": reason }))
        }
        ("đảo", number) => {
            let id = voucher(book, number);
            let request = json!({ "voucher_id": id, "day": day(on), "reason": reason });
            book.ask("reverse_voucher", request)
        }
        ("hoàn", "tác") => book.ask("undo_act", json!({})),
        ("ứng" | "quyết" | "trả" | "đếm" | "xử", _) => {
            advances::played(book, what, &line.cells)
        }
        (verb, "") => {
            let kind = match verb {
                "rút" => "rut",
                "nộp" => "gui",
                other => other,
            };
            let source_id = match from {
                "" => Value::Null,
                code => source(book, code),
            };
            let request = json!({
                "kind": kind, "place": place(at), "day": day(on), "payee": "Phạm Đức Nghĩa",
                "reason": reason, "source_id": source_id, "budget_code": null,
                "amount_vnd": dong(amount), "documents": 1,
            });
            book.ask("record_voucher", request)
        }
        _ => panic!("{}: {what} is nothing one does", line.at),
    };
    let given =
        [&answer["error"]["code"], &answer["ok"]["number"], &answer["ok"]["act"]["subject"]]
            .into_iter()
            .find_map(Value::as_str);
    assert_eq!(given, Some(result), "{}: {answer}", line.at);
    if !balance.is_empty() {
        let after = answer["ok"]["balance_vnd"].as_i64();
        assert_eq!(after, Some(dong(balance)), "{}: balance", line.at);
    }
}

/// Opening, in, out, closing of a place.
fn check_book(book: &mut Centre, line: &Line<'_>) {
    let [_, at, from, to, opening, came, went, closing] = line.cells[..] else {
        panic!("{}: eight columns, please", line.at);
    };
    let days = json!({ "from_on": day(from), "to_on": day(to), "place": place(at) });
    let page = book.ok("list_vouchers", days);
    for (column, expected) in
        [("opening_vnd", opening), ("in_vnd", came), ("out_vnd", went), ("closing_vnd", closing)]
    {
        assert_eq!(page[column], dong(expected), "{}: {column}", line.at);
    }
}

fn check_source(book: &mut Centre, line: &Line<'_>) {
    let (quarter, code) = (line.cells[1], line.cells[2]);
    let quarter: norms::Quarter = quarter.parse().expect("a quarter");
    let sources = book.ok("list_sources", json!({ "on": quarter.last() }));
    let list = sources.as_array().expect("sources");
    let row = list.iter().find(|s| s["source"]["code"] == code);
    let row = row.unwrap_or_else(|| panic!("{}: no source {code}", line.at));
    let columns = [
        "opening_vnd",
        "received_vnd",
        "received_year_vnd",
        "spent_vnd",
        "spent_year_vnd",
        "closing_vnd",
    ];
    assert_eq!(line.cells.len(), columns.len() + 3, "{}: columns", line.at);
    for (column, expected) in columns.into_iter().zip(&line.cells[3..]) {
        assert_eq!(row[column], dong(expected), "{}: {column}", line.at);
    }
}

/// The numbers of a series in a year are 1, 2, 3 … to the last one.
fn check_numbers(book: &mut Centre, line: &Line<'_>) {
    let (series, year, last) = (line.cells[1], line.cells[2], dong(line.cells[3]));
    let mut numbers: Vec<i64> = all(book, year)
        .iter()
        .filter(|row| row["voucher"]["series"] == series)
        .filter_map(|row| row["voucher"]["ordinal"].as_i64())
        .collect();
    numbers.sort_unstable();
    // A transfer stands in both books.
    numbers.dedup();
    let expected: Vec<i64> = (1..=last).collect();
    assert_eq!(numbers, expected, "{}: numbers of {series}", line.at);
}
