//! Premises by keys: what came and went is written down under its facility, and the list is looked at as of
//! another day.

use super::books::{founded, here};
use super::driver::{ALT, CONTROL, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn what_came_and_went_is_written_down_and_looked_at_as_of_a_day() {
    let Some(_screen) = screen("premises in the window") else { return };
    let book = founded();
    let mut chairs = crate::quarter::facility("ban-ghe");
    chairs["name"] = json!("Bộ bàn ghế học viên");
    (chairs["quantity"], chairs["usable"]) = (json!(40), json!(36));
    let id = book.ask("record_facility", &chairs)["facility_id"].take();
    book.ask("record_facility", &crate::quarter::facility("may-tinh"));
    book.ask("record_movement", &crate::quarter::movement(&id, "2026-07-20", "tang", 10));
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '7');
    window.see("Bộ bàn ghế học viên");
    picture(&window, "facilities-list");
    window.press("Bộ bàn ghế học viên");
    window.see("Tăng, giảm của tài sản này");
    picture(&window, "facilities-history");

    window.press("Ghi tăng, giảm");
    window.wait("its boxes", &here("day"));
    window.pick("change", "Giảm");
    window.fill("day", "12/08/2026");
    window.choose("reason", "Thanh lý");
    window.fill("quantity", "60");
    window.fill("usable", "6");
    window.fill("paper", "Bien ban 03");
    window.chord(&[CONTROL], 's');
    window.see("thiếu 10 so với số ghi giảm");
    picture(&window, "facilities-refused");
    window.fill("quantity", "6");
    window.fill("usable", "2");
    window.chord(&[CONTROL], 's');
    window.see("Đã ghi tăng, giảm \"Bộ bàn ghế học viên\"");
    window.see("có 44, dùng được 44");
    picture(&window, "facilities-moved");

    window.press("Cơ sở vật chất");
    window.see("Xem tại ngày");
    window.fill("on", "19/07/2026");
    window.keys("\t");
    window.wait("the day", "return document.querySelector('table')?.innerText.includes('36')");
    picture(&window, "facilities-as-of");
    window.resize(819, 545);
    picture(&window, "facilities-819");
    let then = book.ask("list_facilities", &json!({ "on": "2026-08-12" }));
    let told = then["rows"].as_array().unwrap().iter();
    let told: Vec<String> =
        told.map(|row| format!("{}/{}", row["usable"], row["quantity"])).collect();
    assert!(told.contains(&"44/44".to_owned()), "{told:?}");
}
