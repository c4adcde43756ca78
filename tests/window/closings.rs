//! A month closed and opened again with a reason, the year's settlement looked at and printed, a cashier's hand-over
//! written down and printed, by keys alone.

use super::books::founded;
use super::driver::{CONTROL, ESCAPE, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    window.drawn();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn a_month_is_closed_and_opened_again_and_the_year_is_settled() {
    let Some(_screen) = screen("closings in the window") else { return };
    let book = founded();
    book.record("thu", "2026-07-03", "Phong TC", "Cap kinh phi", 15_000_000);
    book.record("chi", "2026-08-10", "Nguyen Van An", "Mua phan", 860_000);
    let window = Window::open(&book.home, &book.stick);
    window.press("Sổ quỹ");
    window.press("Khóa sổ, quyết toán năm");
    window.see("Năm ngân sách 2026 đang thực hiện");
    picture(&window, "closings-1366");
    window.press("Khóa sổ");
    window.see("Khóa sổ tháng 7 năm 2026?");
    picture(&window, "closings-ask");
    window.press("Khóa sổ");
    window.see("Đã khóa sổ tháng 7 năm 2026");
    let page = book.ask("list_closings", &json!({ "year": 2026 }));
    assert_eq!(page["months"][6]["stands"], "da-khoa", "{page}");

    window.press("Mở lại");
    window.see("Mở lại sổ tháng 7 năm 2026?");
    window.field("reason");
    window.keys("Sot phieu chi tien dien");
    picture(&window, "closings-reopen");
    window.press("Mở lại");
    window.see("Đã mở lại sổ tháng 7 năm 2026");
    window.see("Sot phieu chi tien dien");
    window.resize(819, 545);
    picture(&window, "closings-819");
    window.resize(1366, 768);

    window.chord(&[CONTROL], 'p');
    window.see("Quyết toán năm 2026");
    picture(&window, "closings-paper");
    window.keys(&ESCAPE.to_string());
    window.see("Năm ngân sách 2026 đang thực hiện");

    window.press("Nhân sự");
    window.press("Bàn giao");
    window.see("Chưa ghi biên bản bàn giao nào");
    window.press("Thêm biên bản");
    window.see("Biên bản bàn giao mới");
    window.fill("handed_on", "10/9/2026");
    window.choose("role", "Thủ quỹ");
    window.fill("witnesses", "Tran Van Thuong");
    window.fill("from_name", "Nguyen Thi Huong");
    window.fill("to_name", "Le Thi Ha");
    window.fill("papers", "So quy 2026, PC001");
    window.fill("keys", "Chia khoa ket");
    picture(&window, "handings-form");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất biên bản bàn giao cho Le Thi Ha");
    picture(&window, "handings-1366");
    let page = book.ask("list_handings_over", &json!({}));
    assert_eq!(page["rows"][0]["cash_vnd"], 17_390_000, "{page}");
    window.press("Le Thi Ha");
    window.see("Bàn giao cho Le Thi Ha");
    window.press("In biên bản");
    window.see("Biên bản bàn giao cho Le Thi Ha");
    picture(&window, "handings-paper");
}
