//! An advance given to a person, settled and brought back by keys; the book of advances and its slips.

use super::books::founded;
use super::driver::{ENTER, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn an_advance_is_given_settled_and_looked_at_on_paper() {
    let Some(_screen) = screen("advances in the window") else { return };
    let book = founded();
    book.record("thu", "2026-07-03", "UBND xã Điền Xá", "Kinh phí quý III", 20_000_000);
    let window = Window::open(&book.home, &book.stick);
    window.press("Sổ quỹ");
    window.press("Tạm ứng");
    window.see("Chưa có khoản tạm ứng");
    picture(&window, "advances-empty");
    window.press("Khoản mới");
    window.see("Khoản tạm ứng mới");
    window.fill("day", "05/07/2026");
    window.fill("payee", "Nguyen Thi Hoa");
    window.choose("source_id", "N1 · Ngân sách xã");
    window.fill("amount_vnd", "2000000");
    window.fill("reason", "Mua vat tu lop may");
    picture(&window, "advances-form");
    window.press("Cất");
    window.see("Nguyen Thi Hoa");
    window.see("quá hạn");
    picture(&window, "advances-list");
    window.tab_to(
        "the advance",
        "!!at.closest('main tbody') && at.closest('tr').innerText.includes('PC001')",
    );
    window.keys(&ENTER.to_string());
    window.see("Thanh toán theo chứng từ");
    window.fill("day", "20/07/2026");
    window.fill("amount_vnd", "1500000");
    window.fill("documents", "2");
    window.choose("rest", "Thu lại hoặc chi thêm bằng tiền mặt");
    window.fill("reason", "Vai, chi");
    picture(&window, "advances-settle");
    window.press("Cất");
    window.see("đã xong");
    let page = book.ask("list_advances", &json!({ "as_of": null }));
    let told =
        ["settled_vnd", "returned_vnd", "left_vnd"].map(|name| page["rows"][0][name].as_i64());
    assert_eq!(told, [Some(1_500_000), Some(500_000), Some(0)], "{page}");
    window.press("In sổ theo dõi tạm ứng");
    window.see("In sổ theo dõi tạm ứng");
    picture(&window, "advances-book");
    window.press("Tạm ứng");
    window.resize(819, 545);
    picture(&window, "advances-819");
}
