//! Allowances by keys: settled and not paid, paid in another quarter in part, arrears written down and paid.

use super::books::{founded, here};
use super::driver::{ALT, Window};
use super::screen;
use serde_json::{Value, json};
use std::time::Duration;

/// What each of the three is owed of September.
fn owed(of: &Value) -> Vec<i64> {
    let rows = of["rows"].as_array().unwrap();
    rows.iter().map(|row| row["owed"]["after_vnd"].as_i64().unwrap()).collect()
}

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

#[test]
fn a_month_is_settled_now_and_paid_later_in_part_with_its_arrears() {
    let Some(_screen) = screen("late pay in the window") else { return };
    let book = founded();
    book.record("thu", "2026-07-03", "Nguyễn Văn Bình", "Cấp kinh phí", 9_000_000);
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '3');
    window.see("Bảng phụ cấp · Tháng 9 năm 2026");
    window.press("Chốt, chi sau");
    window.see("Đã chốt bảng, chưa chi.");
    picture(&window, "late-settled");
    assert_eq!(owed(&book.ask("list_owed", &json!({}))), [759_000, 253_000, 253_000]);

    window.press("Chi trả");
    window.wait("what is owed", &here("amount-0"));
    window.fill("amount-0", "400000");
    window.fill("amount-2", "0");
    window.fill("day", "02/10/2026");
    window.see("phiếu ghi vào sổ và báo cáo Quý IV năm 2026");
    window.choose("source_id", "Ngân sách");
    window.see("Lập phiếu chi 653.000");
    picture(&window, "late-paying");
    window.press("Lập phiếu chi 653.000\u{a0}đ");
    window.see("Đã chi phụ cấp và lập phiếu chi.");
    assert_eq!(owed(&book.ask("list_owed", &json!({}))), [359_000, 253_000]);
    picture(&window, "late-paid");

    window.press("Truy lĩnh, truy thu");
    window.wait("its boxes", &here("post_id"));
    window.choose("post_id", "Nguyễn Thị Hường");
    window.fill("amount_vnd", "60000");
    window.fill("reason", "Quyet dinh moi cua tinh");
    picture(&window, "late-arrears");
    window.press("Cất");
    window.see("Đã ghi. Số còn nợ đã tính lại.");
    let all = book.ask("list_owed", &json!({}));
    assert_eq!(owed(&all).iter().sum::<i64>(), 359_000 + 253_000 + 60_000);
    window.resize(819, 545);
    picture(&window, "late-819");
}
