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
    let sources = book.ask("list_sources", &json!({ "on": "2026-09-30" }));
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
pub(super) fn office(beside: &Path) -> PathBuf {
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

pub(super) fn digits(home: &Path) -> String {
    let seal: Value = ask(home, "read_seal", &json!({}));
    seal["digits"].as_str().unwrap().to_owned()
}

/// The stick is in: the stranger's digits are compared, one Enter, the receipt is on the stick.
fn take_in(window: &Window, digits: &str) {
    window.chord(&[ALT], '2');
    window.see("Dấu chưa đăng ký");
    window.picture("office-unknown-seal");
    window.press("So dấu của");
    window.see("Vừa gõ");
    window.fill("digits", digits);
    window.see("Cả ba mươi số giống nhau");
    window.picture("office-enrol");
    window.press("Ghi vào danh sách dấu");
    window.see("Mới");
    window.picture("office-verdict");
    window.press("Nhận 1 gói");
    read_all(window);
    window.see("Mật khẩu niêm phong");
    window.fill("passphrase", OFFICE_PASSPHRASE);
    window.press("Mở dấu và ghi biên nhận");
    window.see("chấp nhận 1 gói, ghi 1 biên nhận");
    window.picture("office-done");
}

/// What the centre explains is read, one Enter a line: the key that is at hand.
fn read_all(window: &Window) {
    window.see("lời giải thích 1/");
    window.picture("office-said");
    let left = "return document.querySelector('main section h2')?.innerText ?? ''";
    loop {
        let now = window.text(left);
        if !now.contains("lời giải thích") {
            return;
        }
        window.wait(
            "the focus on what is read",
            "return (document.activeElement?.innerText ?? '').includes('Đã đọc, chấp nhận')",
        );
        window.keys(&super::driver::ENTER.to_string());
        let gone =
            format!("{} !== {}", left.replace("return ", "return ("), serde_json::json!(now));
        window.wait("the next one", &gone.replacen("?? ''", "?? '')", 1));
    }
}

/// The clerk looks again and sends it back with a remark; the receipt follows onto the stick.
fn send_back(window: &Window) {
    window.chord(&[ALT], '4');
    window.see("Xã Điền Xá");
    window.press("Xã Điền Xá");
    window.see("Các gói đã nhận");
    window.picture("office-centre");
    window.press("Quý III năm 2026, bản đầu");
    window.see("Chấp nhận");
    window.chord(&[CONTROL], 'n');
    window.field("text");
    window.keys("Bo sung danh sach ky ten cua lop");
    window.press("Thêm nhận xét");
    window.see("Trả lại kèm 1 nhận xét");
    window.picture("office-review");
    window.press("Trả lại kèm 1 nhận xét");
    window.see("Báo cáo đã trả lại kèm 1 nhận xét");
    write_receipt(window);
    window.picture("office-receipts");
}

/// Writes the receipt that waits to the stick.
fn write_receipt(window: &Window) {
    window.chord(&[ALT], '7');
    window.see("Ghi vào");
    window.choose("place", "usb");
    window.press("Ghi 1 biên nhận");
    window.see("Đã ghi 1 biên nhận và đọc lại đúng");
}

/// Two receipts lie on the stick; the newer word stands, and its remark becomes a task.
fn read_the_answer(window: &Window, digits: &str) {
    // The open quarter is the next one: the answer to the last stands on the home screen.
    window.see("đã chép ra USB ngày 02/10/2026, chờ biên nhận");
    window.press("Nhận biên nhận");
    window.see("Có biên nhận của");
    window.picture("answer-found");
    window.press("So dấu của nơi nhận");
    window.see("Nơi nhận ghi trong sổ");
    window.fill("digits", digits);
    window.see("Cả ba mươi số giống nhau");
    window.press("Ghi dấu của nơi nhận");
    window.see("Nhận xét 1/1");
    window.see("Bo sung danh sach ky ten cua lop");
    window.picture("answer-returned");
}

/// A class had more people than was written down; the report is made anew and says why.
fn correct(window: &Window) {
    window.press("Làm bản thay thế");
    window.see("Lý do");
    window.see("Mở lại quý");
    window.press("Mở lại quý");
    window.see("Quý đã mở lại");
    window.chord(&[CONTROL], 's');
    window.chord(&[ALT], '6');
    window.see("Kỹ thuật trồng nấm");
    window.press("Kỹ thuật trồng nấm");
    window.fill("turns", "130");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất hoạt động");
    window.chord(&[ALT], '8');
    window.see("Nơi nhận trả lại báo cáo này");
    journey::sign_and_seal(window);
}

/// The correction comes, is told apart, and one Enter answers it.
fn take_the_correction(window: &Window) {
    window.chord(&[ALT], '2');
    window.see("Thay thế");
    window.see("Lý do thay");
    window.picture("office-correction");
    window.press("Nhận 1 gói");
    read_all(window);
    window.see("Mật khẩu niêm phong");
    window.fill("passphrase", OFFICE_PASSPHRASE);
    window.press("Mở dấu và ghi biên nhận");
    window.see("chấp nhận 1 gói");
    window.chord(&[ALT], '1');
    window.see("đã có biên nhận");
    window.picture("office-board");
}

fn receive(window: &Window) {
    window.press("Nhận biên nhận");
    window.see("Có biên nhận của");
    window.press("Nhận 1 biên nhận");
    window.see("Nơi nhận đã nhận báo cáo");
    window.picture("answer-received");
}

#[test]
fn there_and_back_with_two_books_and_one_stick_by_keys_alone() {
    let Some(_screen) = screen("there and back") else { return };
    let centre = centre();
    let office = office(&centre.home);
    let at = |home: &Path| Window::open(home, &centre.stick);

    let window = at(&centre.home);
    window.see("Kiểm quỹ cuối quý");
    journey::report(&window);
    drop(window);

    let window = at(&office);
    window.see("Tổng quan");
    take_in(&window, &digits(&centre.home));
    send_back(&window);
    drop(window);

    let window = at(&centre.home);
    window.see("Kiểm quỹ cuối quý");
    read_the_answer(&window, &digits(&office));
    correct(&window);
    drop(window);

    let window = at(&office);
    window.see("Tổng quan");
    take_the_correction(&window);
    drop(window);

    let window = at(&centre.home);
    window.see("Kiểm quỹ cuối quý");
    receive(&window);
    drop(window);

    let answers = centre.ask("read_answers", &json!({ "quarter": "2026-Q3" }));
    assert_eq!(answers["state"], "nhan");
    assert_eq!(answers["receipts"].as_array().unwrap().len(), 3, "{answers}");
    let board = ask(&office, "read_board", &json!({ "quarter": "2026-Q3" }));
    assert_eq!(board["counts"]["dat"], 1);
    assert_eq!(board["rows"][0]["revision"], 1);
}
