//! Books made by the command line for the window to open.

use crate::harness::{feed, founding, scd};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A data folder with a book, and a stick; both go when this goes.
pub(super) struct Book {
    pub(super) home: PathBuf,
    pub(super) stick: PathBuf,
    _folder: tempfile::TempDir,
}

impl Book {
    /// Asks the book through the command line.
    pub(super) fn ask(&self, command: &str, request: &Value) -> Value {
        ask(&self.home, command, request)
    }

    /// A cash voucher of the first source.
    pub(super) fn record(&self, kind: &str, day: &str, payee: &str, reason: &str, dong: i64) {
        let sources = self.ask("list_sources", &json!({ "on": "2026-09-30" }));
        let request = json!({
            "kind": kind, "place": "tien-mat", "day": day, "payee": payee, "reason": reason,
            "source_id": sources[0]["source"]["source_id"], "budget_code": null,
            "amount_vnd": dong, "documents": 1,
        });
        self.ask("record_voucher", &request);
    }
}

/// Empty folders of their own.
pub(super) fn empty() -> Book {
    let folder = tempfile::tempdir().unwrap();
    let (home, stick) = (folder.path().join("may"), folder.path().join("usb"));
    std::fs::create_dir_all(&home).unwrap();
    std::fs::create_dir_all(&stick).unwrap();
    Book { home, stick, _folder: folder }
}

/// A centre whose book begins on 01/07/2026 and has nothing in it yet.
pub(super) fn founded() -> Book {
    let book = empty();
    let request = book.home.join("founding.json");
    std::fs::write(&request, founding().to_string()).unwrap();
    let path = so(&book.home);
    let args =
        ["init", "--book", &path, "--role", "centre", "--request", &request.display().to_string()];
    let made = scd(&book.home, &args).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
    book
}

/// A centre that sealed its third quarter of 2026.
pub(super) fn sealed() -> Book {
    let book = empty();
    let tour = book.home.with_file_name("tour");
    let played = scd(&book.home, &["tour", &tour.display().to_string()]).output().unwrap();
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    std::fs::remove_dir(&book.home).unwrap();
    std::fs::rename(tour.join("may"), &book.home).unwrap();
    std::fs::rename(tour.join("so.socd"), book.home.join("so.socd")).unwrap();
    book
}

/// Asks the book of a data folder through the command line; the answer must be `ok`.
pub(super) fn ask(home: &Path, command: &str, request: &Value) -> Value {
    let out = feed(scd(home, &["call", "--book", &so(home), command]), &request.to_string());
    let mut answer: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(answer["error"].is_null(), "{command}: {answer}");
    answer["ok"].take()
}

/// Every voucher of the quarter, of cash.
pub(super) fn recorded(home: &Path) -> Value {
    let request = json!({ "from_on": "2026-07-01", "to_on": "2026-12-31", "place": "tien-mat" });
    ask(home, "list_vouchers", &request)
}

fn so(home: &Path) -> String {
    home.join("so.socd").display().to_string()
}

/// A script: the focus stands in this box.
pub(super) fn here(field: &str) -> String {
    format!("return document.activeElement?.id === 'field-{field}'")
}
