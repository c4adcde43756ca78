//! A steering committee founded, renewed and meeting, by keys alone; what it resolved on the report.

use super::books::founded;
use super::driver::{CONTROL, Window};
use super::screen;
use serde_json::json;

/// A member of the committee in a line of the decision.
fn member(window: &Window, at: usize, name: &str, body: &str, role: &str) {
    window.press("Thêm một người");
    window
        .wait("the new line", &format!("return !!document.getElementById('field-full_name_{at}')"));
    window.fill(&format!("full_name_{at}"), name);
    window.choose(&format!("body_{at}"), body);
    window.choose(&format!("role_{at}"), role);
}

fn decision(window: &Window, change: &str, number: &str, day: &str) {
    window.press("Thêm quyết định");
    window.see("Quyết định mới về Ban chỉ đạo");
    window.choose("change", change);
    window.fill("number", number);
    window.fill("signed_on", day);
    window.fill("authority", "Chu tich UBND xa");
    window.fill("from_on", day);
}

#[test]
fn a_committee_is_founded_renewed_and_meets() {
    let Some(_screen) = screen("the steering committee") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    window.resize(819, 545);
    window.press("Nhân sự");
    window.press("Ban chỉ đạo");
    window.see("Chưa ghi quyết định nào về Ban chỉ đạo");
    decision(&window, "Thành lập", "12/QD-UBND", "10/7/2026");
    member(&window, 0, "Tran Van Thuong", "Ủy ban nhân dân cấp xã", "Trưởng ban");
    member(&window, 1, "Le Thi My Duyen", "Hội Khuyến học", "Ủy viên");
    window.picture("committee-form-819");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất quyết định 12/QD-UBND");
    window.see("Tran Van Thuong");
    window.resize(1366, 768);
    window.picture("committee-1366");

    // Renewed: one goes, one comes; nothing else is typed again.
    decision(&window, "Kiện toàn", "31/QD-UBND", "1/9/2026");
    window.press("Bỏ dòng 2");
    member(&window, 1, "Dang Quoc Vuong", "Hội Nông dân", "Ủy viên");
    window.picture("committee-renewed-1366");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất quyết định 31/QD-UBND");
    window.see("Dang Quoc Vuong");

    window.press("Họp Ban chỉ đạo");
    window.see("Chưa ghi cuộc họp nào");
    window.press("Thêm cuộc họp");
    window.fill("held_on", "15/9/2026");
    window.fill("subject", "Ban ke hoach mo lop");
    window.fill("present", "9");
    window.press("Thêm một việc");
    window.wait("the new line", "return !!document.getElementById('field-what_0')");
    window.fill("what_0", "Mo lop xoa mu chu");
    window.fill("who_0", "Giam doc");
    window.fill("due_on_0", "30/9/2026");
    window.picture("meeting-1366");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất cuộc họp");
    window.see("Còn 1 việc");
    window.resize(819, 545);
    window.picture("meetings-819");

    let of = |on: &str| book.ask("list_committee", &json!({ "on": on }))["current"].clone();
    assert_eq!(of("2026-07-09"), json!(null));
    assert_eq!(of("2026-08-31")["members"][1]["full_name"], "Le Thi My Duyen");
    assert_eq!(of("2026-09-01")["members"][1]["full_name"], "Dang Quoc Vuong");
    let report = book.ask("check_quarter", &json!({ "quarter": "2026-Q3" }));
    let found = report["findings"].as_array().unwrap().iter();
    let rules: Vec<&str> = found.map(|one| one["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"committee-task-overdue"), "{rules:?}");
}
