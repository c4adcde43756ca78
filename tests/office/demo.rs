//! A province in small: twelve centres of the demonstration, and their totals at every hop, added up
//! again from the raw acts by a script that knows nothing of the program.

use crate::harness::{feed, scd, skip};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

const TOTALS: &str = include_str!("totals.py");
const CODES: &str = include_str!("codes.py");

fn ask(dir: &Path, command: &str, request: &Value) -> Value {
    ask_book(&dir.join("office"), &dir.join("office/so.socd"), command, request)
}

/// Asks one command of a book; the answer must be `ok`.
pub(crate) fn ask_book(home: &Path, book: &Path, command: &str, request: &Value) -> Value {
    let call = scd(home, &["call", "--book", &book.display().to_string(), command]);
    let out = feed(call, &request.to_string());
    let mut answer: Value = serde_json::from_slice(&out.stdout).expect("one object");
    assert!(answer["error"].is_null(), "{command}: {answer}");
    answer["ok"].take()
}

/// Key figures as each centre's own book tells them, by centre.
fn books(dir: &Path, quarter: &str) -> Value {
    let mut told = serde_json::Map::new();
    for centre in std::fs::read_dir(dir.join("centres")).unwrap() {
        let centre = centre.unwrap().path();
        // A centre that moved to a new PC goes on in its second book.
        let newest = ["so-moi.socd", "so.socd"].map(|name| centre.join(name));
        let book = newest.into_iter().find(|path| path.is_file()).expect("a book");
        let status = ask_book(&centre, &book, "book_status", &json!({}));
        let report = ask_book(&centre, &book, "read_report", &json!({ "quarter": quarter }));
        let figure = |f: &Value| {
            let value = f["amount_vnd"].as_i64().or(f["count"].as_i64());
            (f["name"].as_str().unwrap().to_owned(), json!(value))
        };
        let figures = report["figures"].as_array().unwrap().iter().map(figure).collect();
        let id = status["centre"]["centre_id"].as_str().unwrap().to_owned();
        told.insert(id, Value::Object(figures));
    }
    Value::Object(told)
}

/// What the office knows of the counted bundles, for the script.
fn told(dir: &Path, quarter: &str, summary: &Value) -> Value {
    let figures = ask(dir, "read_figures", &json!({ "quarter": quarter }));
    let bundles: Vec<Value> = figures["centres"]
        .as_array()
        .unwrap()
        .iter()
        .map(|centre| {
            let id = json!({ "bundle_id": centre["bundle_id"] });
            let review = ask(dir, "read_review", &id);
            json!({
                "centre_id": review["bundle"]["centre_id"], "path": review["bundle"]["path"],
                "revision": review["bundle"]["revision"], "values": centre["values"],
            })
        })
        .collect();
    json!({
        "books": books(dir, quarter), "figures": figures, "bundles": bundles, "controls": summary["controls"],
        "xlsx_path": summary["files"][0],
    })
}

/// Every book of the play is whole, those left behind on old PCs too; how many. Of a book that was
/// restored on a new PC the files stayed behind, and that alone is told.
fn every_book_is_whole(dir: &Path) -> usize {
    let centres = std::fs::read_dir(dir.join("centres")).unwrap().map(|e| e.unwrap().path());
    let books = centres.flat_map(|centre| {
        [("so.socd", "may"), ("so-moi.socd", "may-moi")]
            .map(|(book, home)| (centre.join(book), centre.join(home)))
    });
    let books = books.chain([(dir.join("office/so.socd"), dir.join("office"))]);
    let books: Vec<(PathBuf, PathBuf)> = books.filter(|(book, _)| book.is_file()).collect();
    for (book, home) in &books {
        let checked =
            scd(home, &["check", "--book", &book.display().to_string()]).output().unwrap();
        let said: Value = serde_json::from_slice(&checked.stdout).expect("one object");
        let findings = said["ok"]["findings"].as_array().expect("findings");
        let is_new = home.ends_with("may-moi");
        let is_told = |f: &&Value| is_new && f["code"] == "file-missing";
        let wrong: Vec<&Value> = findings.iter().filter(|f| !is_told(f)).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", book.display());
        assert_eq!(checked.status.success(), findings.is_empty(), "{}", book.display());
    }
    books.len()
}

/// A province played into a folder; what its player says of it.
pub(super) fn played(dir: &Path, centres: &str) -> Value {
    let place = dir.display().to_string();
    let home = dir.parent().unwrap();
    let played = scd(home, &["demo", &place, "--centres", centres]).output().unwrap();
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    let mut summary: Value = serde_json::from_slice(&played.stdout).unwrap();
    summary["ok"].take()
}

#[test]
fn twelve_centres_add_up_at_book_bundle_office_and_workbook() {
    let name = "twelve_centres_add_up_at_book_bundle_office_and_workbook";
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("tinh");
    let summary = played(&dir, "12");
    let quarter = summary["quarter"].as_str().unwrap().to_owned();

    // Late, returned, corrected, one paid twice, one silent: the office has its hands full.
    let counts = &summary["counts"];
    assert_eq!(counts["expected"], 186);
    assert_eq!(counts["arrived"], 11);
    assert!(counts["dat"].as_u64().unwrap() >= 8, "{counts}");
    let todo = ask(&dir, "list_todo", &json!({ "quarter": quarter }));
    let rules = todo["rules"].as_array().unwrap();
    let twice = rules.iter().find(|rule| rule["rule"] == "office-person-paid-twice");
    assert_eq!(twice.unwrap()["bundle_ids"].as_array().unwrap().len(), 2, "{todo}");

    assert!(every_book_is_whole(&dir) >= 13);

    let told = told(&dir, &quarter, &summary);
    // Before anything can be skipped: what the seed makes has not changed by a byte.
    super::oracle::holds(&dir, &quarter);
    // The office of twelve that lost its PC goes on from its copy.
    super::whole::goes_on_elsewhere(&dir, &quarter, 12);
    super::sitting::is_the_same_in_any_order(&dir, &quarter);
    super::headless::sits(&dir, &quarter);
    let Some(python) = std::env::var_os("SCD_PYTHON").filter(|name| !name.is_empty()) else {
        return skip(name, "SCD_PYTHON is not set; cargo xtask test sets it");
    };
    let (script, said) = (folder.path().join("totals.py"), folder.path().join("told.json"));
    std::fs::write(&script, TOTALS).unwrap();
    std::fs::write(&said, told.to_string()).unwrap();
    let added = Command::new(&python).arg(&script).arg(&dir).arg(&said).output().unwrap();
    let out = String::from_utf8_lossy(&added.stdout).into_owned();
    assert!(added.status.success(), "{}", String::from_utf8_lossy(&added.stderr));
    // Eleven centres, eight figures, four hops, and the sums: nothing differs.
    let checked: u32 = out.trim().strip_prefix("checked ").expect(&out).parse().unwrap();
    assert!(checked > 350, "{out}");
    std::fs::write(&script, CODES).unwrap();
    let read = Command::new(&python).arg(&script).arg(&dir).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
}
