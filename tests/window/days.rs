//! A class of area that was wrong is corrected from its day on: the settled month stays, what is to be taken
//! back is proposed, and a person writes it down.

use super::books::{founded, here};
use super::driver::{ALT, Window};
use super::screen;
use serde_json::{Value, json};
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn a_class_of_area_is_corrected_and_what_it_changes_is_proposed() {
    let Some(_screen) = screen("facts by day in the window") else { return };
    let book = founded();
    book.record("thu", "2026-07-03", "Nguyễn Văn Bình", "Cấp kinh phí", 9_000_000);
    // The class matters to the decision of Nghệ An.
    let mut profile = book.ask("book_status", &json!({}))["centre"].take();
    for fixed in [
        "centre_id",
        "unit_code",
        "unit_from",
        "unit_name",
        "parent_name",
        "first_on",
        "classes_before",
        "turns_before",
    ] {
        profile.as_object_mut().unwrap().remove(fixed);
    }
    profile["allowance_decision"] = json!("nghe-an-45-2013");
    profile["area_class"] = json!("kv2");
    profile["from_on"] = json!("2026-07-01");
    book.ask("save_profile", &profile);

    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '3');
    window.see("Bảng phụ cấp · Tháng 9 năm 2026");
    window.press("Chốt, chi sau");
    window.see("Đã chốt bảng, chưa chi.");

    window.press("Cài đặt");
    window.see("Áp dụng từ ngày");
    window.choose("area_class", "Không thuộc");
    window.fill("from_on", "01/09/2026");
    picture(&window, "days-settings");
    window.press("Cất thông tin trung tâm");
    window.see("Đã cất thông tin trung tâm.");
    window.see("Từ 01/09/2026: khu vực là");
    picture(&window, "days-facts");

    window.chord(&[ALT], '3');
    window.see("Đề nghị truy lĩnh, truy thu");
    picture(&window, "days-proposed");
    let proposed = book.ask("list_proposals", &json!({}));
    let first = proposed[0].clone();
    assert_eq!((&first["kind"], &first["amount_vnd"]), (&json!("truy-thu"), &json!(60_000)));
    let name = first["full_name"].as_str().unwrap();
    window.press(&format!("Ghi cho {name}, tháng 9 năm 2026"));
    window.wait("its boxes", &here("post_id"));
    picture(&window, "days-confirm");
    window.press("Cất");
    window.see("Đã ghi. Số còn nợ đã tính lại.");
    let left = book.ask("list_proposals", &json!({}));
    let still = left.as_array().unwrap().iter().any(|one: &Value| one["full_name"] == name);
    assert!(!still, "what was confirmed is proposed no more: {left}");
    window.resize(819, 545);
    picture(&window, "days-819");
}
