//! What must not be lost or let through: a power cut, another language, a sealed quarter.

use super::books::{founded, recorded, sealed};
use super::driver::{ALT, CONTROL, TAB, Window};
use super::fields::{new_payment, value};
use super::screen;

/// Fills a payment and leaves the last box, without storing it.
fn half_typed(window: &Window) {
    new_payment(window);
    window.fill("day", "28/9");
    window.fill("payee", "Phạm Đức Nghĩa");
    window.fill("amount_vnd", "450000");
    window.fill("reason", "Thù lao giảng viên lớp trồng nấm");
    window.keys(&TAB.to_string());
    window.see("Bốn trăm năm mươi nghìn đồng");
}

fn still_there(window: &Window) {
    for (field, text) in [
        ("day", "28/09/2026"),
        ("payee", "Phạm Đức Nghĩa"),
        ("amount_vnd", "450.000"),
        ("reason", "Thù lao giảng viên lớp trồng nấm"),
    ] {
        assert_eq!(value(window, field), text, "{field}");
    }
}

#[test]
fn a_power_cut_in_a_half_typed_voucher_loses_nothing_that_rested() {
    let Some(_screen) = screen("a draft after a power cut") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    half_typed(&window);
    // Hands off the keys: at the first rest all of it is kept.
    let kept = || book.ask("book_status", &serde_json::json!({}))["drafts"].to_string();
    let begun = std::time::Instant::now();
    while !kept().contains("Thù lao giảng viên lớp trồng nấm") {
        assert!(begun.elapsed().as_secs() < 30, "nothing was kept: {}", kept());
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    window.cut();
    let window = Window::open(&book.home, &book.stick);
    window.see("Còn 1 chỗ đang gõ dở");
    window.picture("draft-kept");
    window.press("Mở tiếp");
    window.see("Phiếu chi mới");
    still_there(&window);
    window.choose("source_id", "Ngân sách");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất");
    let rows = recorded(&book.home)["rows"].clone();
    assert_eq!(rows[0]["voucher"]["amount_vnd"], 450_000);
    assert_eq!(rows[0]["voucher"]["payee"], "Phạm Đức Nghĩa");
    window.chord(&[ALT], '1');
    window.see("Chốt quý III năm 2026");
    assert!(!window.page().contains("đang gõ dở"), "a stored voucher is offered no more");
}

#[test]
fn another_language_in_the_middle_of_a_voucher_loses_nothing() {
    let Some(_screen) = screen("another language while typing") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    half_typed(&window);
    for (button, title) in [("English", "New payment"), ("Tiếng Việt", "Phiếu chi mới")] {
        window.press(button);
        window.see(title);
        still_there(&window);
        window.picture(&format!("language-{}", &button[..2]));
    }
    window.press("English");
    window.see("New payment");
    window.choose("source_id", "Ngân sách");
    window.chord(&[CONTROL], 's');
    window.wait("the number", "return document.body.innerText.includes('PC001')");
    let language = book.ask("book_status", &serde_json::json!({}))["settings"]["language"].clone();
    assert_eq!(language, "en");
}

#[test]
fn an_entry_in_a_sealed_quarter_is_refused_and_leads_to_the_correction() {
    let Some(_screen) = screen("an entry in a sealed quarter") else { return };
    let book = sealed();
    let before = recorded(&book.home);
    let window = Window::open(&book.home, &book.stick);
    half_typed(&window);
    window.chord(&[CONTROL], 's');
    window.see("Quý này đã niêm phong");
    window.see("không thêm phiếu được");
    window.picture("sealed-refused");
    assert_eq!(recorded(&book.home), before);
    still_there(&window);
    window.press("Làm bản thay thế");
    // The text is not lost in silence: leaving asks first, and the way on leads to the report.
    window.see("Bỏ những gì vừa gõ");
    window.press("Bỏ những gì vừa gõ");
    window.see("Chỉ xem.");
    window.see("Lý do");
    // The question is as tall as its words; an engine once stretched its buttons.
    window.wait(
        "buttons of a usual height",
        "return [...document.querySelectorAll('dialog button')].every((b) => b.offsetHeight < 60)",
    );
    window.rest();
    window.picture("revision-asked");
    assert_eq!(recorded(&book.home), before);
}
