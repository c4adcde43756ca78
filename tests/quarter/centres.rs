//! Months and years of six centres an accountant can read and recompute. What is written beside each month is added up
//! twice more: by a tally of this test that knows nothing but the lines above it, and by the program.

mod looked;
mod tally;

use crate::harness::{Centre, PASSPHRASE, founding, root};
use crate::quarter::{allotments, playing};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tally::Tally;

/// What the whole of the ledgers holds at the least.
const MONTHS: usize = 60;

const LEDGERS: [&str; 6] = [WARD, HIGHLANDS, ISLAND, PAID_BY_COMMUNE, ADVANCES_ONLY, SINCE_2016];
const WARD: &str = "phuong-hai-nam.txt";
const HIGHLANDS: &str = "xa-vung-cao-mo-so-thang-5.txt";
const ISLAND: &str = "xa-dao-kiem-quy-hang-thang.txt";
const PAID_BY_COMMUNE: &str = "xa-chi-ho.txt";
const ADVANCES_ONLY: &str = "chi-tam-ung-tien-mat.txt";
const SINCE_2016: &str = "so-tu-2016.txt";

#[test]
fn six_centres_tell_sixty_months_at_the_least() {
    let mut months = BTreeSet::new();
    let mut files = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("tests/ledgers/trung-tam")).expect("the ledgers") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a ledger");
        let name = path.file_name().expect("a name").display().to_string();
        for line in text.lines().filter(|line| line.starts_with("tháng | ")) {
            let month = line.split('|').nth(1).expect("a month").trim().to_owned();
            months.insert((name.clone(), month));
        }
        files.insert(name);
    }
    assert_eq!(files, LEDGERS.map(str::to_owned).into(), "a ledger nobody plays, or one missing");
    assert!(months.len() >= MONTHS, "only {} months are told", months.len());
}

#[test]
fn a_city_ward_over_two_years_with_their_settlements() {
    play(WARD);
}

#[test]
fn a_mountain_commune_whose_book_begins_in_may() {
    play(HIGHLANDS);
}

#[test]
fn an_island_that_counts_its_cash_every_month() {
    play(ISLAND);
}

#[test]
fn a_centre_whose_commune_pays_for_it() {
    play(PAID_BY_COMMUNE);
}

#[test]
fn a_centre_that_lives_on_advances_in_cash_alone() {
    play(ADVANCES_ONLY);
}

#[test]
fn a_book_from_before_the_codes_of_2017() {
    play(SINCE_2016);
}

/// A book, what the test itself adds up, and the day it is.
struct Played {
    book: Centre,
    tally: Tally,
    today: String,
}

fn play(name: &str) {
    let path = root().join("tests/ledgers/trung-tam").join(name);
    let text = std::fs::read_to_string(path).expect("a ledger");
    let mut today = String::new();
    let mut request = founding();
    request["sources"] = json!([]);
    let mut played: Option<Played> = None;
    for (i, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let at = format!("{name}:{}", i + 1);
        match (&cells[..], played.as_mut()) {
            (["hôm nay", on], None) => today = day(on),
            (["hôm nay", on], Some(played)) => {
                played.today = day(on);
                played.book.go_on(&format!("{}T08:00:00+07:00", played.today));
            }
            (["trung tâm", name, account, area], None) => {
                request["name"] = json!(name);
                request["account_kind"] = json!(account);
                request["area_class"] = json!(area);
            }
            (["xã", code, from, name, parent], None) => {
                request["unit_code"] = json!(code);
                request["unit_from"] = json!(day(from));
                request["unit_name"] = json!(name);
                request["parent_name"] = json!(parent);
            }
            (["nguồn", ..], None) => begin_source(&mut request, &cells),
            (["mở sổ", on], None) => {
                request["first_on"] = json!(day(on));
                played = Some(open(&today, request.clone()));
            }
            (_, Some(played)) => step(played, &cells, &at),
            (_, None) => panic!("{at}: the book is not open yet"),
        }
    }
    let mut book = played.expect("a book").book;
    let health = book.desk.check_book().expect("a book");
    assert!(health.is_whole, "{name}: {:?}", health.findings);
    super::judged::by_hledger(&mut book, name);
}

fn begin_source(request: &mut Value, cells: &[&str]) {
    let ["nguồn", class, name, cash, account, received, spent] = *cells else {
        panic!("seven columns, please: {cells:?}");
    };
    request["sources"].as_array_mut().expect("sources").push(json!({
        "class": class, "name": name, "cash_vnd": dong(cash), "account_vnd": dong(account),
        "received_year_vnd": dong(received), "spent_year_vnd": dong(spent),
    }));
}

fn open(today: &str, request: Value) -> Played {
    let mut book = Centre::empty(&format!("{today}T08:00:00+07:00"));
    let sum = |column: &str| -> i64 {
        let sources = request["sources"].as_array().expect("sources").iter();
        sources.filter_map(|source| source[column].as_i64()).sum()
    };
    let tally = Tally::begin(sum("cash_vnd"), sum("account_vnd"));
    book.ok("found_centre", request);
    playing::make_seal(&mut book, PASSPHRASE, false);
    Played { book, tally, today: today.to_owned() }
}

/// One line: what is done and what comes of it, or what is looked up and what stands there.
fn step(played: &mut Played, cells: &[&str], at: &str) {
    match cells[0] {
        "tháng" => return month(played, cells, at),
        "quyết toán" => return looked::settled(&mut played.book, cells, at),
        "dự toán" => return looked::allotted(&mut played.book, cells, at),
        "nguồn còn" => return looked::left(&mut played.book, cells, at),
        _ => {}
    }
    let answer = match closing(played, cells) {
        Some(answer) => answer,
        None if cells[0].starts_with("quyết định") => decision(&mut played.book, cells, at),
        None => voucher(&mut played.book, cells, at),
    };
    let given =
        [&answer["error"]["code"], &answer["ok"]["number"], &answer["ok"]["act"]["subject"]];
    let given = given.into_iter().find_map(Value::as_str);
    let expected = *cells.last().expect("a result");
    let is_said = cells[0].starts_with("quyết định") && answer["error"].is_null();
    let given = if is_said { "xong" } else { given.unwrap_or("xong") };
    assert_eq!(given, expected, "{at}: {answer}");
    // Whatever is refused is said in three beats, and changes nothing.
    if let Some(message) = answer["error"]["message"].as_str() {
        assert!(message.matches(". ").count() >= 2, "{at}: {message}");
    } else if !is_said && (answer["ok"]["number"].is_string() || cells[1] == "hoàn tác") {
        played.tally.enter(cells, at);
    }
}

/// Closing and opening again, counting; none where the line is something else.
fn closing(played: &mut Played, cells: &[&str]) -> Option<Value> {
    let book = &mut played.book;
    let of_month = |text: &str| {
        let (month, year) = text.split_once('/').expect("a month");
        json!(format!("{year}-{month}"))
    };
    let year = |text: &str| json!(text.parse::<i32>().expect("a year"));
    Some(match *cells {
        ["khóa tháng", month, _] => book.ask("close_month", json!({ "month": of_month(month) })),
        ["mở tháng", month, reason, _] => {
            book.ask("reopen_month", json!({ "month": of_month(month), "reason": reason }))
        }
        ["niêm phong", quarter, _] => {
            playing::seal_quarter(book, quarter, &played.today, &json!(PASSPHRASE))
        }
        ["mở quý", quarter, reason, _] => {
            book.ask("open_revision", json!({ "quarter": quarter, "reason": reason }))
        }
        ["khóa năm", of, _] => book.ask("close_year", json!({ "year": year(of) })),
        ["mở năm", of, reason, _] => {
            book.ask("reopen_year", json!({ "year": year(of), "reason": reason }))
        }
        _ => return None,
    })
}

/// What a decision allots, or takes back.
fn decision(book: &mut Centre, cells: &[&str], at: &str) -> Value {
    let [what, on, number, from, code, year, amount, _] = *cells else {
        panic!("{at}: eight columns, please");
    };
    let change = match what {
        "quyết định giao" => "giao",
        "quyết định bổ sung" => "bo-sung",
        "quyết định giảm" => "giam",
        "quyết định chuyển sang" => "chuyen-sang",
        "quyết định thu hồi" => "thu-hoi",
        _ => panic!("{at}: {what} decides nothing"),
    };
    let mut request = allotments::line(&source(book, from), change, number, &day(on));
    request["budget_code"] = none_or(code);
    request["budget_year"] = json!(year.parse::<i32>().expect("a year"));
    request["amount_vnd"] = json!(dong(amount));
    request["chapter"] = json!("800");
    book.ask("record_allotment", request)
}

/// Ghi, hủy, đảo, ứng, quyết, trả, đếm, xử lý.
fn voucher(book: &mut Centre, cells: &[&str], at: &str) -> Value {
    let [on, what, place, from, code, year, amount, _] = *cells else {
        panic!("{at}: eight columns, please");
    };
    let (verb, of) = what.split_once(' ').unwrap_or((what, ""));
    let amount = || dong(amount);
    let lines = || json!([{ "budget_code": none_or(code), "amount_vnd": amount() }]);
    match (verb, of) {
        ("hủy", _) => {
            let id = named(book, of);
            book.ask("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }))
        }
        ("đảo", _) => {
            let id = named(book, of);
            let request = json!({ "voucher_id": id, "day": day(on), "reason": "Trả lại" });
            book.ask("reverse_voucher", request)
        }
        ("hoàn", "tác") => book.ask("undo_act", json!({})),
        ("ứng", _) => {
            let kind = if of == "xã" { "xa-ung" } else { "tam-ung" };
            let payee = if of == "xã" { "Kế toán xã" } else { of };
            let request = json!({
                "kind": kind, "place": at_place(place), "day": day(on), "payee": payee,
                "reason": "Tạm ứng kinh phí", "source_id": source(book, from),
                "amount_vnd": amount(), "due_on": null,
            });
            book.ask("record_advance", request)
        }
        ("quyết", _) => {
            let request = json!({
                "advance_id": named(book, of), "day": day(on), "reason": "Chứng từ thanh toán",
                "lines": lines(), "documents": 1, "rest": null,
            });
            book.ask("settle_advance", request)
        }
        ("trả", _) => {
            let request = json!({
                "advance_id": named(book, of), "day": day(on), "place": at_place(place),
                "payee": null, "reason": "Nộp lại", "amount_vnd": amount(),
            });
            book.ask("return_advance", request)
        }
        ("đếm", "quỹ") => counted(book, &day(on), amount()),
        ("xử", _) => {
            let number = of.trim_start_matches("lý ");
            let request = json!({
                "advance_id": named(book, number), "day": day(on), "amount_vnd": amount(),
                "source_id": source(book, from), "budget_code": null, "decision": "05/QĐ-UBND",
                "decided_by": "UBND xã", "reason": "Xử lý chênh lệch kiểm kê",
            });
            book.ask("decide_difference", request)
        }
        _ => {
            let kind = match what {
                "rút" => "rut",
                "nộp" => "gui",
                "chi hộ" => "chi",
                other => other,
            };
            let source_id = if from == "-" { Value::Null } else { source(book, from) };
            let place = if what == "chi hộ" { "tai-xa" } else { at_place(place) };
            let request = json!({
                "kind": kind, "place": place, "day": day(on), "payee": "Phạm Đức Nghĩa",
                "reason": "Theo chứng từ", "source_id": source_id, "budget_code": none_or(code),
                "budget_year": year.parse::<u32>().ok(), "amount_vnd": amount(), "documents": 1,
            });
            book.ask("record_voucher", request)
        }
    }
}

/// A count, and what it found too much or too little written down.
fn counted(book: &mut Centre, on: &str, amount: i64) -> Value {
    let notes = [json!({ "value_vnd": 1_000, "count": amount / 1_000 })];
    let count = json!({ "counted_on": on, "notes": notes, "reason": "Kiểm kê" });
    let answer = book.ask("record_cash_count", count);
    if answer["error"].is_object() {
        return answer;
    }
    let request = json!({ "counted_on": on, "reason": "Chưa rõ", "witnesses": "Bùi Văn Tám" });
    book.ask("record_difference", request)
}

/// A month's totals: as written, as this test adds up, as the program says.
fn month(played: &mut Played, cells: &[&str], at: &str) {
    let (number, year) = cells[1].split_once('/').expect("a month");
    let of: norms::Month = format!("{year}-{number}").parse().expect("a month");
    let written: Vec<i64> = cells[2..].iter().map(|cell| dong(cell)).collect();
    let (from, to) = (of.first().to_string(), of.last().to_string());
    assert_eq!(played.tally.month(&from, &to), written, "{at}: the lines above add up otherwise");
    let mut said = Vec::new();
    for place in ["tien-mat", "tien-gui"] {
        let days = json!({ "from_on": from, "to_on": to, "place": place });
        let page = played.book.ok("list_vouchers", days);
        said.extend(["in_vnd", "out_vnd", "closing_vnd"].map(|column| page[column].clone()));
    }
    let page = played.book.ok("list_advances", json!({ "as_of": to }));
    let open = ["persons_vnd", "commune_vnd", "surplus_vnd", "shortage_vnd", "sources_vnd"];
    said.extend(open.map(|column| page["standing"][column].clone()));
    let said: Vec<i64> = said.iter().map(|sum| sum.as_i64().expect("an amount")).collect();
    assert_eq!(said, written, "{at}: the book says otherwise");
}

/// A voucher by its number and year: `PC001/2026`.
fn named(book: &mut Centre, number: &str) -> Value {
    let (number, year) = number.split_once('/').expect("a number of a year");
    for place in ["tien-mat", "tien-gui", "tai-xa", "tam-ung", "no-xa", "cho-xu-ly"] {
        let days = json!({
            "from_on": format!("{year}-01-01"), "to_on": format!("{year}-12-31"), "place": place,
        });
        let page = book.ok("list_vouchers", days);
        let mut rows = page["rows"].as_array().expect("rows").iter();
        if let Some(row) = rows.find(|row| row["number"] == number) {
            return row["voucher"]["voucher_id"].clone();
        }
    }
    panic!("no voucher {number}/{year}")
}

fn source(book: &mut Centre, code: &str) -> Value {
    let sources = book.ok("list_sources", json!({ "on": "2026-12-31" }));
    let mut list = sources.as_array().expect("sources").iter();
    let found = list.find(|row| row["source"]["code"] == code);
    found.unwrap_or_else(|| panic!("no source {code}"))["source"]["source_id"].clone()
}

fn none_or(cell: &str) -> Value {
    if cell == "-" { Value::Null } else { json!(cell) }
}

fn at_place(text: &str) -> &'static str {
    match text {
        "quỹ" => "tien-mat",
        "gửi" => "tien-gui",
        _ => panic!("{text} is no place"),
    }
}

/// `03/07/2026` as `2026-07-03`.
pub(crate) fn day(text: &str) -> String {
    let parts: Vec<&str> = text.split('/').collect();
    let [day, month, year] = parts[..] else { panic!("{text} is no day") };
    format!("{year}-{month}-{day}")
}

pub(crate) fn dong(text: &str) -> i64 {
    let digits = text.replace('.', "");
    digits.parse().unwrap_or_else(|_| panic!("{text} is no amount"))
}
