//! Amounts, days and searches typed into the real engine.

use super::books::{founded, here, recorded};
use super::driver::{ALT, CONTROL, DOWN, ESCAPE, LEFT, TAB, Window};
use super::screen;
use serde_json::Value;

/// What stands in a box.
pub(super) fn value(window: &Window, field: &str) -> String {
    window.text(&format!("return document.getElementById('field-{field}').value"))
}

/// Opens a new payment.
pub(super) fn new_payment(window: &Window) {
    window.chord(&[ALT], '2');
    window.see("Sổ quỹ tiền mặt");
    window.chord(&[CONTROL], 'n');
    window.wait("the form", &here("day"));
}

/// Types into a box, leaves it, and waits for what stands there then.
fn leaves(window: &Window, field: &str, typed: &str, stands: &str) {
    window.fill(field, typed);
    window.keys(&TAB.to_string());
    let is_there = format!("return document.getElementById('field-{field}').value");
    window.wait(
        &format!("{typed:?} to become {stands:?}"),
        &format!("{} === {}", is_there, Value::from(stands)),
    );
}

/// The sentence beside a box.
fn complaint(window: &Window, field: &str) -> String {
    let box_of = format!("document.getElementById('field-{field}')");
    window.wait("a complaint", &format!("return {box_of}.getAttribute('aria-invalid') === 'true'"));
    window.text(&format!(
        "return {box_of}.getAttribute('aria-describedby').split(' ') \
         .map((id) => document.getElementById(id)?.innerText ?? '').join(' ')"
    ))
}

#[test]
fn an_amount_groups_while_typed_and_reads_short_words_and_pastes() {
    let Some(_screen) = screen("amounts in the window") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    new_payment(&window);
    window.fill("amount_vnd", "1234567");
    assert_eq!(value(&window, "amount_vnd"), "1.234.567");
    window.see("Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng");
    window.keys(&[LEFT, LEFT, '\u{E003}'].iter().collect::<String>());
    assert_eq!(value(&window, "amount_vnd"), "123.467");
    assert_eq!(window.read("return document.activeElement.selectionStart"), 5);
    leaves(&window, "amount_vnd", "500k", "500.000");
    leaves(&window, "amount_vnd", "1,5tr", "1.500.000");
    // A real paste: typed elsewhere, cut, and put in.
    window.fill("reason", "1,250,000 VND");
    window.chord(&[CONTROL], 'a');
    window.chord(&[CONTROL], 'x');
    window.fill("amount_vnd", "");
    window.chord(&[CONTROL], 'v');
    window.keys(&TAB.to_string());
    window.wait(
        "the pasted amount",
        "return document.getElementById('field-amount_vnd').value === '1.250.000'",
    );
}

#[test]
fn what_is_no_amount_stays_as_typed_and_is_refused_beside_the_box() {
    let Some(_screen) = screen("amounts refused in the window") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    new_payment(&window);
    window.fill("amount_vnd", "12345678901234567890");
    assert_eq!(value(&window, "amount_vnd"), "123.456.789.012.345");
    assert!(complaint(&window, "amount_vnd").contains("15 chữ số"));
    for (typed, said) in [("-5", "không có dấu trừ"), ("abc", "bằng chữ số")] {
        window.fill("amount_vnd", typed);
        window.keys(&TAB.to_string());
        assert!(complaint(&window, "amount_vnd").contains(said), "{typed}");
        assert_eq!(value(&window, "amount_vnd"), typed, "nothing is changed in silence");
    }
}

#[test]
fn a_day_is_read_from_few_keys_and_a_wrong_one_is_refused() {
    let Some(_screen) = screen("days in the window") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    new_payment(&window);
    for (typed, stands) in [
        ("5/9", "05/09/2026"),
        ("050926", "05/09/2026"),
        ("5-9-2026", "05/09/2026"),
        ("31/02", "31/02"),
    ] {
        leaves(&window, "day", typed, stands);
    }
    assert!(complaint(&window, "day").contains("Năm 2026 không có ngày 31"));
    window.fill("day", "t");
    assert_eq!(value(&window, "day"), "02/10/2026");
    window.keys("+");
    assert_eq!(value(&window, "day"), "03/10/2026");
    // The calendar by keys: opened, a week down, taken.
    window.keys("-");
    window.chord(&[ALT], DOWN);
    window.wait(
        "the calendar",
        "return !!document.querySelector('main table [aria-selected], main [role=dialog] table')",
    );
    window.keys(&ESCAPE.to_string());
    window.wait("the box again", &here("day"));
}

#[test]
fn a_day_before_the_book_is_refused_by_name_and_nothing_is_stored() {
    let Some(_screen) = screen("a day of another quarter") else { return };
    let book = founded();
    let before = recorded(&book.home);
    let window = Window::open(&book.home, &book.stick);
    new_payment(&window);
    window.fill("day", "15/5");
    window.fill("payee", "Phạm Đức Nghĩa");
    window.fill("amount_vnd", "100000");
    window.fill("reason", "Văn phòng phẩm");
    window.chord(&[CONTROL], 's');
    window.wait(
        "the refusal with the focus on it",
        "return document.activeElement.innerText.startsWith('Chưa cất được')",
    );
    let page = window.page();
    assert!(page.contains("quý II năm 2026") && page.contains("quý III năm 2026"), "{page}");
    window.picture("refused");
    assert_eq!(recorded(&book.home), before);
}

#[test]
fn a_search_needs_no_marks() {
    let Some(_screen) = screen("searches in the window") else { return };
    let book = founded();
    book.record("chi", "2026-07-10", "Phạm Đức Nghĩa", "Tiền giống trồng nấm", 860_000);
    book.record("chi", "2026-07-12", "Hà Đa Năng", "Nước uống", 120_000);
    let window = Window::open(&book.home, &book.stick);
    let rows = "return document.querySelector('main table tbody').innerText";
    let finds = |typed: &str, found: &str, hidden: &str| {
        window.chord(&[CONTROL], 'f');
        window.chord(&[CONTROL], 'a');
        window.keys(typed);
        let script = format!(
            "const rows = (() => {{ {rows} }})(); return rows.includes({}) && !rows.includes({})",
            Value::from(found),
            Value::from(hidden)
        );
        window.wait(&format!("{typed} to find {found}"), &script);
    };
    window.chord(&[ALT], '4');
    window.see("Nguyễn Thị Hường");
    finds("nguyen huong", "Nguyễn Thị Hường", "Trần Văn Thưởng");
    finds("dang", "Đặng Quốc Vượng", "Trần Văn Thưởng");
    finds("Đặ", "Đặng Quốc Vượng", "Nguyễn Thị Hường");
    window.chord(&[ALT], '2');
    window.see("Sổ quỹ tiền mặt");
    // The month the book opens at is the last of the quarter.
    window.choose("by", "Quý");
    window.see("Tiền giống trồng nấm");
    finds("trong nam", "trồng nấm", "Nước uống");
    finds("da nang", "Nước uống", "trồng nấm");
    finds("Đa", "Nước uống", "trồng nấm");
}
