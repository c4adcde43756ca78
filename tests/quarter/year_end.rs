//! Years of a centre an accountant can read and recompute: months closed and opened again, quarters sealed, January's
//! payments for the year before, years settled and closed, and everything a closed one refuses.

use crate::harness::{Centre, PASSPHRASE, founding, root};
use crate::quarter::playing;
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn every_year_end_gives_the_settlement_and_the_refusals_written_beside_it() {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/ledgers/nam"))
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
    let name = file.file_name().expect("a name").display().to_string();
    let mut book: Option<Centre> = None;
    let mut today = String::new();
    let mut copy = Value::Null;
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let at = format!("{name}:{}", i + 1);
        match (cells[0], book.as_mut()) {
            ("hôm nay", None) => today = day(cells[1]),
            ("hôm nay", Some(book)) => {
                today = day(cells[1]);
                book.go_on(&format!("{today}T08:00:00+07:00"));
            }
            ("mở sổ", _) => book = Some(open(&today, &cells)),
            ("sao lưu", Some(book)) => copy = book.ok("back_up", json!({}))["path"].take(),
            ("khôi phục", Some(book)) => {
                book.ok("restore_book", json!({ "path": copy }));
            }
            (_, Some(book)) => step(book, &today, &cells, &at),
            (_, None) => panic!("{at}: the book is not open yet"),
        }
    }
    let mut book = book.expect("a book");
    let health = book.desk.check_book().expect("a book");
    assert!(health.is_whole, "{name}: {:?}", health.findings);
    super::judged::by_hledger(&mut book, &name);
}

fn open(today: &str, cells: &[&str]) -> Centre {
    let mut book = Centre::empty(&format!("{today}T08:00:00+07:00"));
    let mut request = founding();
    request["first_on"] = json!(day(cells[1]));
    request["sources"] = json!([{
        "class": "nsnn-hang-nam", "name": "Ngân sách xã", "cash_vnd": dong(cells[2]),
        "account_vnd": dong(cells[3]), "received_year_vnd": dong(cells[4]),
        "spent_year_vnd": dong(cells[5]),
    }]);
    book.ok("found_centre", request);
    playing::make_seal(&mut book, PASSPHRASE, false);
    book
}

/// One line: what is done and what comes of it, or what is looked up and what stands there.
fn step(book: &mut Centre, today: &str, cells: &[&str], at: &str) {
    let of_month = |text: &str| {
        let (month, year) = text.split_once('/').expect("a month");
        format!("{year}-{month}")
    };
    let year = |text: &str| text.parse::<i32>().expect("a year");
    let answer = match *cells {
        ["khóa tháng", month, _] => book.ask("close_month", json!({ "month": of_month(month) })),
        ["mở tháng", month, reason, _] => {
            book.ask("reopen_month", json!({ "month": of_month(month), "reason": reason }))
        }
        ["niêm phong", quarter, _] => {
            playing::seal_quarter(book, quarter, today, &json!(PASSPHRASE))
        }
        ["mở quý", quarter, reason, _] => {
            book.ask("open_revision", json!({ "quarter": quarter, "reason": reason }))
        }
        ["khóa năm", of, _] => book.ask("close_year", json!({ "year": year(of) })),
        ["mở năm", of, reason, _] => {
            book.ask("reopen_year", json!({ "year": year(of), "reason": reason }))
        }
        ["kiểm quỹ", on, _] => count(book, &day(on)),
        ["tình trạng" | "quyết toán" | "tiểu mục" | "cuối năm" | "tháng", ..] => {
            return look(book, cells, at);
        }
        _ => voucher(book, cells, at),
    };
    let given =
        [&answer["error"]["code"], &answer["ok"]["number"]].into_iter().find_map(Value::as_str);
    let expected = cells.last().expect("a result");
    assert_eq!(given.unwrap_or("xong"), *expected, "{at}: {answer}");
    // Whatever was refused is said in a sentence of three beats.
    if let Some(message) = answer["error"]["message"].as_str() {
        assert!(message.matches(". ").count() >= 2, "{at}: {message}");
        assert!(!message.contains('{'), "{at}: {message}");
    }
}

/// Ghi, hủy, đảo, sửa: day, what, amount, code, budget year, what comes of it.
fn voucher(book: &mut Centre, cells: &[&str], at: &str) -> Value {
    let [on, what, amount, code, budget_year, _] = *cells else {
        panic!("{at}: six columns, please");
    };
    let mut request = book.voucher_request("chi", &day(on), 1);
    request["budget_code"] = if code.is_empty() { Value::Null } else { json!(code) };
    request["budget_year"] = budget_year.parse::<u32>().map_or(Value::Null, |year| json!(year));
    request["amount_vnd"] = if amount.is_empty() { json!(1) } else { json!(dong(amount)) };
    match what.split_once(' ') {
        None => {
            request["kind"] = json!(what);
            book.ask("record_voucher", request)
        }
        Some(("hủy", number)) => {
            let id = named(book, number);
            book.ask("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }))
        }
        Some(("đảo", number)) => {
            let id = named(book, number);
            let request = json!({ "voucher_id": id, "day": day(on), "reason": "Trả lại" });
            book.ask("reverse_voucher", request)
        }
        Some(("sửa", number)) => {
            let id = named(book, number);
            book.ask("mend_voucher", json!({ "voucher_id": id, "to": request }))
        }
        Some((other, _)) => panic!("{at}: {other} is nothing one does"),
    }
}

/// A voucher by its number and year: `PC001/2026`.
fn named(book: &mut Centre, number: &str) -> Value {
    let (number, year) = number.split_once('/').expect("a number of a year");
    let days = json!({
        "from_on": format!("{year}-01-01"), "to_on": format!("{year}-12-31"), "place": "tien-mat",
    });
    let page = book.ok("list_vouchers", days);
    let mut rows = page["rows"].as_array().expect("rows").iter();
    let found = rows.find(|row| row["number"] == number);
    found.unwrap_or_else(|| panic!("no voucher {number}"))["voucher"]["voucher_id"].clone()
}

/// What the book says of its closings and of a year.
fn look(book: &mut Centre, cells: &[&str], at: &str) {
    if let ["tháng", month, stands] = *cells {
        let (number, year) = month.split_once('/').expect("a month");
        let page =
            book.ok("list_closings", json!({ "year": year.parse::<i32>().expect("a year") }));
        let number: usize = number.parse().expect("a month");
        assert_eq!(page["months"][number - 1]["stands"], stands, "{at}");
        return;
    }
    let year: i32 = cells[1].parse().expect("a year");
    let settled = book.ok("read_settlement", json!({ "year": year }));
    let sums = |of: &Value, columns: &[&str]| -> Vec<i64> {
        columns.iter().map(|column| of[*column].as_i64().expect("an amount")).collect()
    };
    let said = match *cells {
        ["tình trạng", _, stage] => {
            assert_eq!(settled["stage"], stage, "{at}");
            return;
        }
        ["quyết toán", ..] => sums(
            &settled["total"],
            &[
                "opening_vnd",
                "received_vnd",
                "spent_vnd",
                "received_after_vnd",
                "spent_after_vnd",
                "left_vnd",
            ],
        ),
        ["tiểu mục", _, code, ..] => {
            let code = if code == "-" { Value::Null } else { json!(code) };
            let mut codes = settled["codes"].as_array().expect("codes").iter();
            let found = codes.find(|one| one["budget_code"] == code);
            let found = found.unwrap_or_else(|| panic!("{at}: no such code in {settled}"));
            sums(found, &["spent_vnd", "spent_after_vnd"])
        }
        _ => {
            let mut sums = sums(&settled, &["held_vnd", "after_vnd"]);
            sums.push(settled["total"]["left_vnd"].as_i64().expect("an amount"));
            sums
        }
    };
    let skipped = if cells[0] == "tiểu mục" { 3 } else { 2 };
    let expected: Vec<i64> = cells[skipped..].iter().map(|cell| dong(cell)).collect();
    assert_eq!(said, expected, "{at}");
}

fn count(book: &mut Centre, on: &str) -> Value {
    book.ask("record_cash_count", json!({ "counted_on": on, "notes": [], "reason": "Đếm" }))
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
