//! A payment of two sources is recorded by keys, mended and read back; one the commune pays stands in
//! its own book.

use super::books::{founded, here, recorded};
use super::driver::{ALT, CONTROL, ENTER, ESCAPE, Window};
use super::fields::new_payment;
use super::screen;
use serde_json::{Value, json};
use std::time::Duration;

/// The amounts of the lines of the first voucher of cash.
fn parts(of: &Value) -> Vec<i64> {
    let lines = of["rows"][0]["voucher"]["lines"].as_array().unwrap();
    lines.iter().map(|line| line["amount_vnd"].as_i64().unwrap()).collect()
}

fn picture(window: &Window, name: &str) {
    window.rest();
    // What stands in the page is painted a moment later.
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn a_payment_is_split_and_mended_by_keys_and_the_commune_pays_in_a_book_of_its_own() {
    let Some(_screen) = screen("split payments in the window") else { return };
    let book = founded();
    let given = json!({
        "source_id": null, "class": "tai-tro-tien", "name": "Hội Khuyến học xã",
        "opening_cash_vnd": 0, "opening_account_vnd": 0, "received_before_vnd": 0,
        "spent_before_vnd": 0, "allotted_year_vnd": null, "is_closed": false,
    });
    book.ask("record_source", &given);
    let window = Window::open(&book.home, &book.stick);
    split(&window);
    assert_eq!(parts(&recorded(&book.home)), [273_000, 120_000]);
    mended(&window);
    assert_eq!(parts(&recorded(&book.home)), [273_000, 127_000]);
    in_january(&window);
    by_the_commune(&window);
}

/// A payment of two sources.
fn split(window: &Window) {
    new_payment(window);
    window.fill("payee", "Dien luc Dien Xa");
    window.fill("amount_vnd", "393000");
    window.fill("reason", "Tien dien thang 9");
    window.choose("source_id", "N1");
    window.press("Chia cho nhiều nguồn");
    window.wait("the first line", &here("amount_vnd-0"));
    window.fill("amount_vnd-0", "273000");
    window.see("còn thiếu 120.000");
    picture(window, "voucher-split-short");
    window.keys(&ENTER.to_string());
    window.wait("the second line", &here("source_id-1"));
    window.choose("source_id-1", "N2");
    window.fill("amount_vnd-1", "120000");
    window.see("khớp số tiền của phiếu");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất phiếu chi PC001.");
}

/// Its page, and what it says otherwise now.
fn mended(window: &Window) {
    window.press("PC001");
    window.see("Chia theo nguồn và tiểu mục");
    picture(window, "voucher-split-shown");
    window.press("Sửa");
    window.wait("its boxes", &here("day"));
    window.fill("amount_vnd", "400000");
    window.fill("amount_vnd-1", "127000");
    window.see("khớp số tiền của phiếu");
    picture(window, "voucher-mend");
    window.resize(819, 545);
    picture(window, "voucher-mend-819");
    window.resize(1366, 768);
    window.chord(&[CONTROL], 's');
    window.see("Đã sửa phiếu chi PC001.");
    window.wait("the voucher", "return document.activeElement?.tagName === 'H1'");
    window.see("Sửa phiếu PC001");
    picture(window, "voucher-mended");
}

/// January asks whose budget it is of; this one is not kept.
fn in_january(window: &Window) {
    new_payment(window);
    window.fill("day", "15/1");
    window.choose("source_id", "N1");
    window.see("Năm ngân sách");
    picture(window, "voucher-january");
    window.press("Chia cho nhiều nguồn");
    window.see("Năm dòng 2");
    for (width, height) in [(819, 545), (1366, 768)] {
        window.resize(width, height);
        picture(window, &format!("voucher-january-{width}"));
    }
    window.press("Bỏ dòng 2");
    window.wait("one source again", &here("source_id"));
    window.press("Bỏ phiếu");
    window.press("Bỏ những gì vừa gõ");
    window.see("Sổ quỹ tiền mặt");
}

/// What the commune pays stands in a book of its own.
fn by_the_commune(window: &Window) {
    new_payment(window);
    window.fill("payee", "Van phong pham");
    window.fill("amount_vnd", "1500000");
    window.fill("reason", "Mua giay in");
    window.choose("source_id", "N1");
    window.choose("place", "Xã chi hộ");
    window.see("Phiếu xã chi hộ mới");
    picture(window, "voucher-commune");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất phiếu xã chi hộ XC001.");
    window.keys(&ESCAPE.to_string());
    window.see("Sổ xã chi hộ");
    window.see("XC001");
    picture(window, "commune-book");
    window.chord(&[ALT], '1');
}
