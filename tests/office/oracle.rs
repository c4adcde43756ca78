//! The oracle: what the seeded demonstration of twelve centres makes, held by its SHA-256.
//!
//! A change of the house that means to change nothing keeps every line of `oracle.txt`. A change that
//! means to change something says so, and renews it: `UPDATE_GOLDEN=1 cargo test --test proof demo`.

use super::demo::ask_book;
use crate::harness::{feed, root, scd};
use crate::law::playing::base_wage;
use seal::digest::{hex, sha256};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Kinds of file whose bytes the seed decides. Of a book its journal is held; a key file is held by what
/// it signs.
const KEPT: [&str; 3] = ["zip", "pdf", "xlsx"];
/// The passphrase of every seal of the demonstration.
const DEMO_PASSPHRASE: &str = "mot hai ba bon nam";

/// Holds everything the demonstration made, and a pack and the papers it does not make by itself.
pub(crate) fn holds(dir: &Path, quarter: &str) {
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    for path in files(dir) {
        let name = path.strip_prefix(dir).unwrap().display().to_string();
        if path.extension().and_then(|end| end.to_str()).is_some_and(|end| KEPT.contains(&end)) {
            lines.insert(name, of_file(&path));
        } else if is_book(&path) {
            lines.insert(format!("{name} (journal)"), head(&path));
        }
    }
    for (name, path) in made_besides(dir, quarter) {
        lines.insert(format!("besides/{name}"), of_file(Path::new(&path)));
    }
    lines.insert("generated.ts".to_owned(), of_file(&root().join("ui/src/border/generated.ts")));
    let told: String = lines.iter().map(|(name, hash)| format!("{hash}  {name}\n")).collect();
    compare(&told);
}

fn compare(told: &str) {
    let golden = root().join("tests/office/oracle.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&golden, told).expect("the oracle is renewed");
    }
    let known = std::fs::read_to_string(&golden).expect("the oracle stands");
    let only = |a: &str, b: &str| -> Vec<String> {
        a.lines().filter(|line| !b.lines().any(|l| l == *line)).map(str::to_owned).collect()
    };
    let (came, went) = (only(told, &known), only(&known, told));
    assert!(came.is_empty() && went.is_empty(), "came:\n{came:#?}\nwent:\n{went:#?}");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// A book somebody works on, not a copy of one.
fn is_book(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "socd")
        && !path.components().any(|part| part.as_os_str() == "sao-luu")
}

fn of_file(path: &Path) -> String {
    hex(&sha256(&std::fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))))
}

/// The hash of the newest line of a book's journal: it stands for all before it.
fn head(book: &Path) -> String {
    let book = rusqlite::Connection::open(book).unwrap();
    let sql = "SELECT hash FROM journal ORDER BY seq DESC LIMIT 1";
    book.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// What the demonstration does not write by itself: each paper once, a workbook, a pack of law.
fn made_besides(dir: &Path, quarter: &str) -> Vec<(&'static str, String)> {
    let centre = centre_with_allowances(dir, quarter);
    let month = json!({ "month": first_month(quarter) });
    let asked = |command: &str, request: &Value| {
        ask_book(&centre.join("may"), &centre.join("so.socd"), command, request)
    };
    let (first, last) = ("2011-07-01", "2011-09-30");
    let book = json!({ "from_on": first, "to_on": last, "place": "tien-mat", "query": null });
    let page = asked("list_vouchers", &book);
    let voucher = json!({ "voucher_id": page["rows"][1]["voucher"]["voucher_id"] });
    let path = |reply: Value| reply["path"].as_str().expect("a path").to_owned();
    let mut made = vec![
        ("voucher.pdf", path(asked("print_voucher", &voucher))),
        ("allowances.pdf", path(asked("print_allowances", &month))),
        ("workbook.xlsx", path(asked("write_workbook", &json!({ "quarter": quarter })))),
    ];
    let home = dir.join("office");
    let asked =
        |command: &str, request: &Value| ask_book(&home, &home.join("so.socd"), command, request);
    let receipts = asked("list_receipts", &json!({ "quarter": quarter }));
    let issued = receipts["issued"].as_array().unwrap();
    let ids: Vec<&Value> = issued.iter().take(3).map(|receipt| &receipt["receipt_id"]).collect();
    made.push(("slips.pdf", path(asked("print_slips", &json!({ "receipt_ids": ids })))));
    let list = asked("print_phone_list", &json!({ "quarter": quarter }));
    made.push(("phone-list.pdf", path(list)));
    asked("change_law", &base_wage());
    made.push(("pack.goi.zip", pack(&home)));
    made
}

/// The first centre, by code, that settled allowances.
fn centre_with_allowances(dir: &Path, quarter: &str) -> PathBuf {
    let mut centres: Vec<PathBuf> =
        std::fs::read_dir(dir.join("centres")).unwrap().map(|c| c.unwrap().path()).collect();
    centres.sort();
    let month = json!({ "month": first_month(quarter) });
    let settled = |centre: &PathBuf| {
        let book = centre.join("so.socd");
        ask_book(&centre.join("may"), &book, "read_allowances", &month)["is_settled"] == true
    };
    centres.into_iter().find(settled).expect("some centre pays allowances")
}

fn first_month(quarter: &str) -> String {
    let first: norms::Quarter = quarter.parse().unwrap();
    first.months()[0].to_string()
}

fn pack(home: &Path) -> String {
    let book = home.join("so.socd").display().to_string();
    let line = ["issue-law", "--book", &book, "--note", "Lương mới", "--from", "2026-Q4"];
    let line = [&line[..], &["--passphrase-file", "-"]].concat();
    let out = feed(scd(home, &line), &format!("{DEMO_PASSPHRASE}\n"));
    let answer: Value = serde_json::from_slice(&out.stdout).expect("one object");
    answer["ok"]["path"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned()
}
