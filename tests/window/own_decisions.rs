//! A decision of the province the list does not have, entered by keys, chosen, and seen on the sheet.

use super::books::founded;
use super::driver::{CONTROL, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(900));
    window.picture(name);
}

#[test]
fn a_decision_is_entered_chosen_and_followed() {
    let Some(_screen) = screen("own decisions in the window") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    window.press("Cài đặt");
    window.press("Tỉnh tôi có quyết định khác…");
    window.see("Chưa nhập quyết định nào.");
    picture(&window, "own-empty");
    window.press("Nhập quyết định");
    window.see("Tạm, chưa đối chiếu");
    window.fill("number", "21/2026/QD-UBND");
    window.fill("subject", "Phu cap trung tam hoc tap cong dong");
    window.fill("from", "01/07/2026");
    window.fill("scope", "Can bo trung tam hoc tap cong dong");
    window.choose("start", "Từ tháng bắt đầu giữ chức vụ");
    window.choose("stop", "Từ tháng kế tiếp");
    window.choose("role-0", "Giám đốc");
    window.choose("method-0", "Hệ số nhân mức lương cơ sở");
    window.fill("coefficient-0", "0,25");
    picture(&window, "own-form");
    window.press("Cất quyết định");
    window.see("tạm, chưa đối chiếu");
    picture(&window, "own-list");
    let page = book.ask("list_own_decisions", &json!({}));
    assert_eq!(page["rows"][0]["decision"]["own_id"], "tam-22-21-2026-qd-ubnd", "{page}");
    assert_eq!(page["rows"][0]["decision"]["lines"][0]["coefficient"], "0.25", "{page}");

    window.press("Đến Cài đặt");
    window.pick("allowance_decision", "Can bo trung tam");
    window.fill("from_on", "01/07/2026");
    picture(&window, "own-settings");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất thông tin trung tâm.");
    window.press("Phụ cấp");
    window.see("632.500");
    picture(&window, "own-sheet");
    window.press("Cài đặt");
    window.press("Tỉnh tôi có quyết định khác…");
    window.press("21/2026/QD-UBND");
    window.see("Ngày cuối cùng áp dụng");
    picture(&window, "own-record");
    window.resize(819, 545);
    picture(&window, "own-819");
}
