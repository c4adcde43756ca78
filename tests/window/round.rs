//! There and back: seal, import, return, correct, import, receive. Two books and one stick between
//! them, by keys alone.

use super::books::{self, Book, ask};
use super::driver::{ALT, CONTROL, Window};
use super::journey::{self, PASSPHRASE};
use super::screen;
use crate::harness::{feed, scd};
use crate::quarter::{activity, facility};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const OFFICE_PASSPHRASE: &str = "nha gach mai ngoi do";

/// A centre whose quarter wants nothing but the check, the signature and the seal.
fn centre() -> Book {
    let book = books::founded();
    book.ask("make_seal", &json!({ "passphrase": PASSPHRASE, "is_replacement": false }));
    book.record("thu", "2026-07-03", "Ủy ban nhân dân xã Điền Xá", "Kinh phí quý III", 15_000_000);
    book.record("chi", "2026-07-10", "Hiệu sách nhân dân", "Mua sách cho tủ sách", 860_000);
    let sources = book.ask("list_sources", &json!({ "quarter": "2026-Q3" }));
    let source = sources[0]["source"]["source_id"].clone();
    for (month, day) in
        [("2026-07", "2026-07-31"), ("2026-08", "2026-08-31"), ("2026-09", "2026-09-30")]
    {
        let settle =
            json!({ "month": month, "day": day, "place": "tien-mat", "source_id": source });
        book.ask("settle_allowances", &settle);
    }
    for (day, turns) in [("2026-07-18", 66), ("2026-08-04", 96), ("2026-09-16", 120)] {
        book.ask("record_activity", &activity(day, turns));
    }
    for category in ["van-phong", "dien-thoai", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"] {
        book.ask("record_facility", &facility(category));
    }
    let view = book.ask("read_cash_count", &json!({ "day": "2026-09-30" }));
    let mut left = view["book_vnd"].as_i64().unwrap();
    let mut notes = Vec::new();
    for value in view["note_values"].as_array().unwrap() {
        let value = value.as_i64().unwrap();
        notes.push(json!({ "value_vnd": value, "count": left / value }));
        left %= value;
    }
    let count = json!({ "counted_on": "2026-09-30", "notes": notes, "reason": null });
    book.ask("record_cash_count", &count);
    book
}

/// The receiving office's data folder, with its seal.
fn office(beside: &Path) -> PathBuf {
    let home = beside.with_file_name("noi-nhan");
    std::fs::create_dir_all(&home).unwrap();
    let request = home.join("founding.json");
    let founding = json!({
        "office_id": "vhxh-06874", "name": "Phòng Văn hóa - Xã hội xã Điền Xá",
    });
    std::fs::write(&request, founding.to_string()).unwrap();
    let book = home.join("so.socd").display().to_string();
    let request = request.display().to_string();
    let args = ["init", "--book", &book, "--role", "office", "--request", &request];
    let made = feed(scd(&home, &args), "");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stdout));
    let seal = json!({ "passphrase": OFFICE_PASSPHRASE, "is_replacement": false });
    ask(&home, "make_seal", &seal);
    home
}

fn digits(home: &Path) -> String {
    let seal: Value = ask(home, "read_seal", &json!({}));
    seal["digits"].as_str().unwrap().to_owned()
}

/// The stick is in: the stranger's digits are compared, one Enter, the receipt is on the stick.
fn take_in(window: &Window, digits: &str) {
    window.chord(&[ALT], '2');
    window.see("Dấu chưa đăng ký");
    window.picture("office-unknown-seal");
    window.press("So dấu của");
    window.see("Mong đợi");
    window.fill("digits", digits);
    window.see("Cả ba mươi số giống nhau");
    window.picture("office-enrol");
    window.press("Ghi vào danh sách dấu");
    window.see("Mới");
    window.picture("office-verdict");
    window.press("Nhận 1 gói");
    window.see("Mật khẩu niêm phong");
    window.fill("passphrase", OFFICE_PASSPHRASE);
    window.press("Mở dấu và nhận 1 gói");
    window.see("chấp nhận 1 gói, ghi 1 biên nhận");
    window.picture("office-done");
}

/// The clerk looks again and sends it back with a remark; the receipt follows onto the stick.
fn send_back(window: &Window) {
    window.chord(&[ALT], '4');
    window.see("Xã Điền Xá");
    window.picture("office-centres");
    window.press("Xã Điền Xá");
    window.see("Liên hệ");
    window.picture("office-centre");
}

#[test]
fn there_and_back_with_two_books_and_one_stick_by_keys_alone() {
    let Some(_screen) = screen("there and back") else { return };
    let centre = centre();
    let office = office(&centre.home);
    let window = Window::open(&centre.home, &centre.stick);
    window.see("Kiểm quỹ cuối quý");
    journey::report(&window);
    drop(window);

    let window = Window::open(&office, &centre.stick);
    window.see("Tổng quan");
    window.picture("office-board-empty");
    take_in(&window, &digits(&centre.home));
    send_back(&window);
    let _ = CONTROL;
}
