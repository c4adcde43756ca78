//! Sheets, payments, arrears and recoveries as an accountant can read and recompute them: one sentence a
//! line, through the border.

use crate::harness::{Centre, founding, root};
use serde_json::{Value, json};
use std::path::Path;

#[test]
fn every_ledger_of_allowances_comes_to_what_is_written_beside_it() {
    let mut files: Vec<_> = std::fs::read_dir(root().join("tests/ledgers/phu-cap"))
        .expect("the ledgers")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    assert!(files.len() >= 6, "ledgers went missing: {files:?}");
    for file in files {
        play(&file);
    }
}

fn play(file: &Path) {
    let text = std::fs::read_to_string(file).expect("a ledger");
    let name = file.file_name().expect("a name").display();
    let lines: Vec<(String, Vec<&str>)> = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(nth, line)| {
            (format!("{name}:{}", nth + 1), line.split('|').map(str::trim).collect())
        })
        .collect();
    let mut book = open(&lines);
    let (mut told, mut begun) = (0, false);
    for (at, cells) in &lines {
        match cells[..] {
            ["từ ngày" | "khu vực" | "quyết định" | "mở sổ", ..] => {}
            // The first is the day the book was made on.
            ["hôm nay", on] if begun => book = book.later(&clock(on)),
            ["hôm nay", _] => begun = true,
            _ => {
                told += usize::from(sentence(&mut book, at, cells));
            }
        }
    }
    assert!(told > 1, "{name}: only {told} figures were asked for");
    assert!(book.desk.check_book().expect("a book").is_whole, "{name}");
}

fn open(lines: &[(String, Vec<&str>)]) -> Centre {
    let of = |name: &str| {
        let found = lines.iter().find(|(_, cells)| cells[0] == name);
        found.unwrap_or_else(|| panic!("no {name}")).1.clone()
    };
    let mut book = Centre::empty(&clock(of("hôm nay")[1]));
    let mut request = founding();
    request["first_on"] = json!(day(of("từ ngày")[1]));
    request["area_class"] = json!(of("khu vực")[1]);
    request["allowance_decision"] = json!(of("quyết định")[1]);
    let source = of("mở sổ");
    request["sources"] = json!([{
        "class": source[1], "name": source[2], "cash_vnd": dong(source[3]), "account_vnd": 0,
        "received_year_vnd": 0, "spent_year_vnd": 0,
    }]);
    book.ok("found_centre", request);
    book
}

/// One sentence; true where it asks for a figure.
fn sentence(book: &mut Centre, at: &str, cells: &[&str]) -> bool {
    match *cells {
        ["chốt", of] => {
            book.ok("make_allowance_sheet", json!({ "month": month(of) }));
        }
        ["chi", on, year, result, parts] => pay(book, at, (on, year, result, parts), false),
        ["nộp lại", on, result, parts] => pay(book, at, (on, "", result, parts), true),
        [kind @ ("truy lĩnh" | "truy thu"), on, name, of, amount, reason] => {
            let post_id = post(book, name);
            let request = json!({
                "day": day(on), "month": month(of), "post_id": post_id, "kind": code(kind),
                "amount_vnd": dong(amount), "reason": reason,
            });
            book.ok("record_adjustment", request);
        }
        ["chức vụ", name, role, from] => appoint(book, name, role, from),
        ["thôi", name, on] => {
            let mut held = posts(book, name).remove(0);
            held["to_on"] = json!(day(on));
            held["end_reason"] = json!("nghi-huu");
            book.ok("record_post", held);
        }
        ["khu vực từ", class, from] => save(book, "area_class", class, from),
        ["quyết định từ", decision, from] => {
            save(book, "allowance_decision", decision, from)
        }
        _ => return asked(book, at, cells),
    }
    false
}

fn asked(book: &mut Centre, at: &str, cells: &[&str]) -> bool {
    match *cells {
        ["nợ", name, of, amount] => {
            let rows = book.ok("list_owed", json!({}))["rows"].take();
            let is_it =
                |r: &&Value| r["owed"]["full_name"] == name && r["owed"]["month"] == month(of);
            let found = rows.as_array().expect("rows").iter().find(is_it);
            let owed = found.map_or(0, |row| row["owed"]["after_vnd"].as_i64().expect("dong"));
            assert_eq!(owed, dong(amount), "{at}");
        }
        ["được", name, of, amounts] => {
            let view = book.ok("read_allowances", json!({ "month": month(of) }));
            let rows = view["rows"].as_array().expect("rows").iter();
            let own = rows.filter(|row| row["line"]["full_name"] == name);
            let mut found: Vec<i64> =
                own.map(|row| row["line"]["amount_vnd"].as_i64().expect("dong")).collect();
            found.sort_unstable();
            assert_eq!(found, amounts.split(" và ").map(dong).collect::<Vec<_>>(), "{at}");
        }
        ["đề nghị", "không"] => {
            assert_eq!(book.ok("list_proposals", json!({})), json!([]), "{at}");
        }
        ["đề nghị", kind, name, of, amount] => {
            let all = book.ok("list_proposals", json!({}));
            let wanted = json!([code(kind), name, month(of), dong(amount)]);
            let told = |one: &Value| {
                json!([one["kind"], one["full_name"], one["month"], one["amount_vnd"]]) == wanted
            };
            assert!(all.as_array().expect("a list").iter().any(told), "{at}: {all}");
        }
        ["tồn", on, amount] => {
            let days = json!({ "from_on": "2000-01-01", "to_on": day(on), "place": "tien-mat" });
            let page = book.ok("list_vouchers", days);
            assert_eq!(page["closing_vnd"], dong(amount), "{at}");
        }
        _ => panic!("{at}: {cells:?} is no sentence"),
    }
    true
}

fn pay(book: &mut Centre, at: &str, line: (&str, &str, &str, &str), is_back: bool) {
    let (on, year, result, parts) = line;
    let mut told = Vec::new();
    for part in parts.split(';') {
        let (name, rest) = part.trim().split_once(" @ ").expect("who @ month = amount");
        let (of, amount) = rest.split_once(" = ").expect("who @ month = amount");
        let amount = if is_back { -dong(amount) } else { dong(amount) };
        let post_id = post(book, name);
        told.push(json!({ "month": month(of), "post_id": post_id, "amount_vnd": amount }));
    }
    let request = json!({
        "day": day(on), "place": "tien-mat", "source_id": book.source(), "budget_code": null,
        "budget_year": year.parse::<u32>().ok(), "is_back": is_back, "parts": told,
    });
    let answer = book.ask("pay_allowances", request);
    let given = match answer["error"]["code"].as_str() {
        Some(code) => code.to_owned(),
        None => newest(book, if is_back { "PT" } else { "PC" }),
    };
    assert_eq!(given, result, "{at}: {answer}");
}

/// The number of the newest voucher of a series.
fn newest(book: &mut Centre, series: &str) -> String {
    let days = json!({ "from_on": "2000-01-01", "to_on": "2030-12-31", "place": "tien-mat" });
    let rows = book.ok("list_vouchers", days)["rows"].take();
    let own = rows.as_array().expect("rows").iter().filter(|r| r["voucher"]["series"] == series);
    let key = |row: &&Value| (row["voucher"]["year"].as_i64(), row["voucher"]["ordinal"].as_i64());
    let newest = own.max_by_key(key).expect("a voucher");
    // Numbers begin anew with the year; the ledger counts them on.
    newest["number"].as_str().expect("a number").to_owned()
}

fn appoint(book: &mut Centre, name: &str, role: &str, from: &str) {
    let known = book.ok("list_people", json!({ "on": null }));
    let rows = known.as_array().expect("people");
    let found = rows.iter().find(|row| row["person"]["full_name"] == name);
    let person = match found {
        Some(row) => row["person"]["person_id"].clone(),
        None => {
            let person = json!({
                "person_id": null, "full_name": name, "is_female": null, "birth_year": null,
                "main_job": null, "phone": null, "is_trained": false, "note": null,
            });
            book.ok("record_person", person)["person"]["person_id"].clone()
        }
    };
    let post = json!({
        "post_id": null, "person_id": person, "role": role, "decision_no": null,
        "decision_on": null, "from_on": day(from), "to_on": null, "end_reason": null,
        "sending_school": null, "salary": null,
    });
    book.ok("record_post", post);
}

fn posts(book: &mut Centre, name: &str) -> Vec<Value> {
    let known = book.ok("list_people", json!({ "on": null }));
    let row = known.as_array().expect("people").iter().find(|r| r["person"]["full_name"] == name);
    let row = row.unwrap_or_else(|| panic!("nobody is called {name}"));
    row["posts"].as_array().expect("posts").iter().map(|held| held["post"].clone()).collect()
}

/// The newest post of a person.
fn post(book: &mut Centre, name: &str) -> Value {
    posts(book, name).remove(0)["post_id"].take()
}

fn save(book: &mut Centre, field: &str, value: &str, from: &str) {
    let status = book.ok("book_status", json!({}));
    let mut request = json!({});
    for kept in [
        "name",
        "area_class",
        "account_kind",
        "has_seal",
        "office_id",
        "office_name",
        "allowance_decision",
    ] {
        request[kept] = status["centre"][kept].clone();
    }
    request[field] = json!(value);
    if !from.is_empty() {
        request["from_on"] = json!(day(from));
    }
    book.ok("save_profile", request);
}

fn clock(on: &str) -> String {
    format!("{}T08:00:00+07:00", day(on))
}

fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    format!("{}-{}-{}", parts[2], parts[1], parts[0])
}

fn month(text: &str) -> String {
    let (month, year) = text.split_once('/').expect("month/year");
    format!("{year}-{month}")
}

fn dong(text: &str) -> i64 {
    let digits = text.replace('.', "");
    digits.parse().unwrap_or_else(|_| panic!("{text} is no amount"))
}

fn code(kind: &str) -> &'static str {
    if kind == "truy lĩnh" { "truy-linh" } else { "truy-thu" }
}
