//! The book before a judge from outside: what it exports hledger adds up with a program of its own, agrees with to the
//! đồng, and refuses where one figure was bent.

use super::advances;
use crate::harness::{Centre, feed, scd, skip};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const TAG: &str = "tag:năm-ngân-sách";

/// Is hledger here? It comes with what the tests need on Debian.
fn is_here(test: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_here = std::env::split_paths(&path).any(|dir| dir.join("hledger").is_file());
    if !is_here {
        skip(test, "no hledger");
    }
    is_here
}

fn hledger(file: &Path, args: &[&str]) -> Output {
    let mut command = Command::new("hledger");
    // Its own names of accounts are Vietnamese: it reads them in a locale that knows letters.
    command.env("LC_ALL", "C.UTF-8").arg("-f").arg(file).args(args);
    command.output().expect("hledger starts")
}

/// What every account holds by hledger's own sums.
fn sums(file: &Path, query: &[&str]) -> BTreeMap<String, i64> {
    let args = [&["balance", "-N", "--flat", "-O", "csv"], query].concat();
    let done = hledger(file, &args);
    assert!(done.status.success(), "{}: {done:?}", file.display());
    let text = String::from_utf8(done.stdout).expect("text");
    let told = text.lines().skip(1).map(|line| {
        let (account, amount) = line.rsplit_once("\",\"").expect("two columns");
        let digits: String = amount.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
        (account.trim_start_matches('"').to_owned(), digits.parse().expect("an amount"))
    });
    told.collect()
}

/// The sum of an account and all beneath it.
fn under(sums: &BTreeMap<String, i64>, account: &str) -> i64 {
    let within = format!("{account}:");
    let of_it = sums.iter().filter(|(name, _)| *name == account || name.starts_with(&within));
    of_it.map(|(_, sum)| sum).sum()
}

/// Exports a book; its years with their files.
fn exported(book: &mut Centre) -> Vec<(i32, PathBuf)> {
    let folder = book.path().join("hledger");
    let made = book.ok("export_hledger", json!({ "folder": folder }));
    let names = made["files"].as_array().expect("files").iter().filter_map(Value::as_str);
    let of_year = |name: &str| Some((name.get(..4)?.parse().ok()?, folder.join(name)));
    names.filter_map(of_year).collect()
}

/// Lets hledger judge every year of a book, and compares what it adds up with what the book says.
pub(crate) fn by_hledger(book: &mut Centre, name: &str) {
    if !is_here(name) {
        return;
    }
    let years = exported(book);
    assert!(!years.is_empty(), "{name}: no year was told");
    for (year, file) in &years {
        let done = hledger(file, &["check", "--strict", "ordereddates"]);
        assert!(done.status.success(), "{name} {year}: {}", String::from_utf8_lossy(&done.stderr));
        let told = sums(file, &[]);
        places_agree(book, &format!("{name} {year}"), *year, &told);
        sources_agree(book, &format!("{name} {year}"), (*year, years[0].0), &told);
        codes_agree(book, &format!("{name} {year}"), *year, &years);
    }
}

fn places_agree(book: &mut Centre, at: &str, year: i32, told: &BTreeMap<String, i64>) {
    let page = book.ok("list_advances", json!({ "as_of": format!("{year}-12-31") }));
    for (account, column, sign) in [
        ("Tài sản:Tiền mặt", "cash_vnd", 1),
        ("Tài sản:Tiền gửi", "account_vnd", 1),
        ("Tài sản:Tạm ứng", "persons_vnd", 1),
        ("Tài sản:Thiếu chờ xử lý", "shortage_vnd", 1),
        ("Phải trả:Xã tạm ứng", "commune_vnd", -1),
        ("Phải trả:Thừa chờ xử lý", "surplus_vnd", -1),
        ("Nguồn", "sources_vnd", -1),
    ] {
        let own = page["standing"][column].as_i64().expect("an amount");
        assert_eq!(under(told, account) * sign, own, "{at}: {account}");
    }
}

/// What each source is left with, received and spent within the year.
fn sources_agree(
    book: &mut Centre,
    at: &str,
    (year, first): (i32, i32),
    told: &BTreeMap<String, i64>,
) {
    let rows = book.ok("list_sources", json!({ "on": format!("{year}-12-31") }));
    for row in rows.as_array().expect("sources") {
        let source = &row["source"];
        let text = |name: &str| source[name].as_str().unwrap_or_default();
        let account = format!("Nguồn:{} {}", text("code"), text("name"));
        let amount = |of: &Value| of.as_i64().expect("an amount");
        // What was before the book no voucher tells.
        let before = |name: &str| if year == first { amount(&source[name]) } else { 0 };
        let received = amount(&row["received_year_vnd"]) - before("received_before_vnd");
        let spent = amount(&row["spent_year_vnd"]) - before("spent_before_vnd");
        for (part, own) in [
            (account.clone(), -amount(&row["closing_vnd"])),
            (format!("{account}:Thu"), -received),
            (format!("{account}:Chi"), spent),
        ] {
            assert_eq!(under(told, &part), own, "{at}: {part}");
        }
    }
}

/// What is settled in a budget year under each code, whenever it was paid.
fn codes_agree(book: &mut Centre, at: &str, year: i32, years: &[(i32, PathBuf)]) {
    let mut told: BTreeMap<(String, String), i64> = BTreeMap::new();
    for (of, file) in years {
        let own = if *of == year { sums(file, &[&format!("not:{TAG}")]) } else { BTreeMap::new() };
        let named = sums(file, &[&format!("{TAG}={year}")]);
        for (account, sum) in own.into_iter().chain(named) {
            if let ["Nguồn", source, "Chi", code, ..] =
                account.split(':').collect::<Vec<_>>().as_slice()
            {
                let source = source.split(' ').next().unwrap_or_default();
                *told.entry((source.to_owned(), (*code).to_owned())).or_default() += sum;
            }
        }
    }
    let settled = book.ok("read_settlement", json!({ "year": year }));
    let rows = book.ok("list_sources", json!({ "on": format!("{year}-12-31") }));
    let mut own: BTreeMap<(String, String), i64> = BTreeMap::new();
    for one in settled["codes"].as_array().expect("codes") {
        let source = one["source_code"].as_str().expect("a source").to_owned();
        let code = one["budget_code"].as_str().unwrap_or("Không ghi tiểu mục").to_owned();
        *own.entry((source, code)).or_default() += one["spent_vnd"].as_i64().expect("an amount");
    }
    if year == years[0].0 {
        for row in rows.as_array().expect("sources") {
            let before = row["source"]["spent_before_vnd"].as_i64().expect("an amount");
            let source = row["source"]["code"].as_str().expect("a code").to_owned();
            *own.entry((source, "Không ghi tiểu mục".to_owned())).or_default() -= before;
        }
    }
    own.retain(|_, sum| *sum != 0);
    told.retain(|_, sum| *sum != 0);
    assert_eq!(told, own, "{at}: by budget code");
}

/// A book with something of everything an export tells.
fn book() -> Centre {
    let mut book = Centre::founded(super::playing::AFTER);
    book.voucher("thu", "2026-07-03", 15_000_000);
    book.voucher("chi", "2026-07-10", 900_000);
    let wrong = book.voucher("chi", "2026-07-11", 12_345)["voucher"]["voucher_id"].take();
    book.ok("void_voucher", json!({ "voucher_id": wrong, "reason": "Ghi nhầm; viết\nhai lần" }));
    let advance = advances::begin(&mut book);
    book.ok("settle_advance", advances::settled(&advance, 40_000));
    book.ok("return_advance", advances::returned(&advance, 10_000));
    let notes = [json!({ "value_vnd": 10_000, "count": 1_700 })];
    let counted = json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thối nhầm" });
    book.ok("record_cash_count", counted);
    book
}

#[test]
fn hledger_agrees_with_a_book_to_the_dong() {
    by_hledger(&mut book(), "hledger_agrees_with_a_book_to_the_dong");
}

#[test]
fn hledger_refuses_an_export_in_which_anything_was_bent() {
    if !is_here("hledger_refuses_an_export_in_which_anything_was_bent") {
        return;
    }
    let mut book = book();
    let years = exported(&mut book);
    let (_, file) = &years[0];
    let whole = std::fs::read_to_string(file).expect("a year");
    assert!(hledger(file, &["check", "--strict"]).status.success());
    let without = |number: &str| {
        let kept = whole.split("\n\n").filter(|entry| !entry.contains(number));
        kept.collect::<Vec<_>>().join("\n\n")
    };
    let bends = [
        ("both sides of a payment a đồng more", whole.replace("900.000 VND", "900.001 VND")),
        ("one side alone", whole.replacen("-900.000 VND", "-900.001 VND", 1)),
        ("a payment left out", without("(PC001/2026)")),
        ("an advance left out", without("(TU001/2026)")),
        ("another opening", whole.replace("3.250.000 VND", "3.250.100 VND")),
        ("another account", whole.replace("Tạm ứng:", "Tạm ứng khác:")),
        ("another count", whole.replace("= 17.", "= 18.")),
    ];
    for (bend, text) in bends {
        assert_ne!(text, whole, "{bend}: nothing was bent");
        std::fs::write(file, text).expect("a bent year");
        let done = hledger(file, &["check", "--strict"]);
        assert!(!done.status.success(), "{bend}: hledger took it");
    }
}

#[test]
fn an_export_takes_an_empty_folder_or_its_own_and_no_other() {
    let mut book = book();
    let folder = book.path().join("xuat/so");
    let request = json!({ "folder": folder });
    let made = book.ok("export_hledger", request.clone());
    assert_eq!(made["files"], json!(["tai-khoan.journal", "2026.journal"]));
    let first = std::fs::read_to_string(folder.join("2026.journal")).expect("a year");
    assert!(first.contains("; ĐÃ HỦY 2026-07-11 PC002/2026 12.345 VND: Ghi nhầm, viết hai lần"));
    // Once more over its own, with what is new; a year that is no more goes.
    std::fs::write(folder.join("2031.journal"), "x").expect("an old year");
    book.voucher("chi", "2026-07-20", 1_000);
    book.ok("export_hledger", request.clone());
    let second = std::fs::read_to_string(folder.join("2026.journal")).expect("a year");
    assert_ne!(first, second);
    assert!(!folder.join("2031.journal").exists());
    // Anything else in it, or what another centre exported, is left as it is.
    for (name, text) in [("thu.txt", "x"), ("tai-khoan.journal", "; so-cong-dong hledger 1 khac\n")]
    {
        let kept = std::fs::read_to_string(folder.join(name)).ok();
        std::fs::write(folder.join(name), text).expect("a file");
        let refused = book.ask("export_hledger", request.clone());
        assert_eq!(refused["error"]["code"], "folder-not-own", "{name}: {refused}");
        assert_eq!(std::fs::read_to_string(folder.join("2026.journal")).ok(), Some(second.clone()));
        assert_eq!(std::fs::read_to_string(folder.join(name)).expect("a file"), text);
        match kept {
            Some(kept) => std::fs::write(folder.join(name), kept).expect("a file"),
            None => std::fs::remove_file(folder.join(name)).expect("a file"),
        }
    }
    let file = book.path().join("so.socd");
    assert_eq!(book.refused("export_hledger", json!({ "folder": file })), "folder-not-own");
}

#[test]
fn the_command_line_exports_and_says_where() {
    let mut book = book();
    book.ok("book_status", json!({}));
    let (file, folder) = (book.book(), book.path().join("cl"));
    let args = ["export", "--book", file.to_str().expect("text"), "--hledger"];
    let done = feed(scd(book.path(), &[&args[..], &[folder.to_str().expect("text")]].concat()), "");
    assert!(done.status.success(), "{done:?}");
    let told: Value = serde_json::from_slice(&done.stdout).expect("one object");
    assert_eq!(told["ok"]["files"], json!(["tai-khoan.journal", "2026.journal"]), "{told}");
    std::fs::write(folder.join("x"), "x").expect("a file");
    let done = feed(scd(book.path(), &[&args[..], &[folder.to_str().expect("text")]].concat()), "");
    assert_eq!(done.status.code(), Some(1), "{done:?}");
}
