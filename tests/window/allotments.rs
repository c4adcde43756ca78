//! By keys: a decision is entered, its sums are read as of a day, its book and the book of a code are looked at.

use super::books::{Book, founded, here};
use super::driver::{ALT, CONTROL, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

/// Payments under two codes, so that something was spent.
fn spend(book: &Book) {
    let source = book.ask("list_sources", &json!({ "on": "2026-09-30" }));
    let source = &source[0]["source"]["source_id"];
    for (kind, code, dong) in
        [("thu", "6551", 9_000_000), ("chi", "6551", 600_000), ("chi", "6652", 900_000)]
    {
        book.ask(
            "record_voucher",
            &json!({
                "kind": kind, "place": "tien-mat", "day": "2026-09-03", "payee": "Lê Thị Hà",
                "reason": "Mua văn phòng phẩm, tài liệu", "source_id": source, "budget_code": code,
                "amount_vnd": dong, "documents": 1,
            }),
        );
    }
}

#[test]
fn a_decision_is_entered_read_and_printed() {
    let Some(_screen) = screen("allotments in the window") else { return };
    let book = founded();
    spend(&book);
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '5');
    window.press("Xem định mức được hưởng qua các năm");
    window.see("Cộng dồn còn thiếu");
    window.see("In giấy đề nghị cấp số còn thiếu cộng dồn");
    picture(&window, "entitlement-years");
    window.press("Dự toán");
    window.see("Chưa ghi quyết định nào");
    picture(&window, "allotments-none");
    window.press("Thêm quyết định");
    window.wait("its boxes", &here("change"));
    window.fill("number", "15/QD-UBND");
    window.fill("decided_on", "10/01/2026");
    window.fill("authority", "Chu tich UBND xa");
    window.fill("amount_vnd", "20tr");
    window.resize(819, 545);
    picture(&window, "allotments-form-819");
    window.resize(1366, 768);
    picture(&window, "allotments-form");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất dự toán theo quyết định 15/QD-UBND");
    window.see("Thực hiện dự toán, đến ngày");
    picture(&window, "allotments-list");
    let page = book.ask("list_allotments", &json!({ "year": 2026, "on": null }));
    assert_eq!(page["total"]["allotted_vnd"], 20_000_000, "{page:#}");
    window.resize(819, 545);
    picture(&window, "allotments-819");
    window.resize(1366, 768);
    window.chord(&[CONTROL], 'p');
    window.see("trang 1");
    picture(&window, "allotments-paper");
}

#[test]
fn a_book_of_a_source_is_read_over_any_days_and_printed() {
    let Some(_screen) = screen("books in the window") else { return };
    let book = founded();
    spend(&book);
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '2');
    window.press("Sổ chi tiết");
    window.see("PC001");
    picture(&window, "books-source");
    window.choose("kind", "Sổ chi tiết theo tiểu mục");
    window.see("Chọn nguồn hoặc tiểu mục");
    window.choose("code", "6652 Bồi dưỡng giảng viên, báo cáo viên");
    window.see("PC002");
    picture(&window, "books-code");
    window.resize(819, 545);
    picture(&window, "books-819");
    window.resize(1366, 768);
    window.chord(&[CONTROL], 'p');
    window.see("trang 1");
    picture(&window, "books-paper");
}
