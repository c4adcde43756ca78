//! A computer the Sở gave, written into the book of gifts by keys, and the sheet that is posted.

use super::books::founded;
use super::driver::Window;
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn a_computer_is_received_as_a_gift_and_posted() {
    let Some(_screen) = screen("gifts in the window") else { return };
    let book = founded();
    book.ask("record_facility", &crate::quarter::facility("may-tinh"));
    let before = book.ask("list_sources", &json!({ "on": "2026-09-30" }));
    let window = Window::open(&book.home, &book.stick);
    window.press("Sổ tài trợ");
    window.see("Năm này chưa nhận khoản nào");
    picture(&window, "gifts-empty");
    window.press("Thêm khoản tài trợ");
    window.see("Khoản tài trợ mới");
    window.fill("received_on", "12/08/2026");
    window.choose("origin", "Cấp bằng hiện vật");
    window.fill("giver", "So Giao duc va Dao tao");
    window.fill("what", "May vi tinh de ban");
    window.fill("quantity", "1");
    window.fill("unit", "bo");
    window.fill("value_vnd", "15000000");
    window.fill("purpose", "Trang bi phong may");
    window.fill("paper", "BB 05");
    window.choose("facility_id", "Tài sản: Hiện vật của trung tâm");
    picture(&window, "gifts-form");
    window.press("Cất khoản tài trợ");
    window.see("Hiện vật: 1 khoản");
    picture(&window, "gifts-list");

    let page = book.ask("list_gifts", &json!({ "year": 2026 }));
    assert_eq!(page["rows"][0]["gift"]["value_vnd"], 15_000_000, "{page}");
    assert_eq!(page["rows"][0]["used_for"], "Hiện vật của trung tâm", "{page}");
    assert_eq!(book.ask("list_sources", &json!({ "on": "2026-09-30" })), before);

    window.press("In bảng công khai");
    window.see("Bảng công khai tài trợ năm 2026");
    picture(&window, "gifts-posted");
    window.press("Sổ tài trợ");
    window.resize(819, 545);
    picture(&window, "gifts-819");
}
