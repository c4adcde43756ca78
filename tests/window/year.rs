//! By keys: at the office committee, plan and people beside each centre, a course for whom lacks one; at a centre the
//! activities by group beside what the year's plan says of them.

use super::books::{ask, founded, here};
use super::driver::{ALT, CONTROL, Window};
use super::looks::{fits, received};
use super::screen;
use crate::quarter::{activity, plan, target};
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

/// The smallest window, drawn anew: nothing is wider than it.
fn narrow(window: &Window, name: &str) {
    window.resize(819, 545);
    window.drawn();
    std::thread::sleep(Duration::from_secs(1));
    fits(window, name);
}

#[test]
fn an_office_sees_people_on_its_board_and_invites_whom_lacks_a_course() {
    let Some(_screen) = screen("people at the office") else { return };
    let (book, office) = received();
    let window = Window::open(&office, &book.stick);
    window.see("Tổng quan");
    window.press("Xem tổ chức, nhân lực");
    window.see("Ngày khuyết chức vụ");
    picture(&window, "year-board");
    narrow(&window, "year-board-819");
    window.resize(1366, 768);
    window.press("Xem kinh phí");

    window.chord(&[ALT], '5');
    window.press("Mở lớp tập huấn");
    window.see("Ai giữ chức vụ mà chưa dự đủ");
    picture(&window, "year-courses");
    window.press("Thêm lớp");
    window.wait("its boxes", &here("title"));
    window.keys("Nghiep vu quan ly");
    window.choose("topic", "Nghiệp vụ quản lý");
    window.fill("from_on", "03/11/2026");
    window.fill("to_on", "05/11/2026");
    window.fill("days", "3");
    window.fill("place", "Hoi truong So");
    window.press("Mời cả");
    picture(&window, "year-course-form");
    narrow(&window, "year-course-form-819");
    window.resize(1366, 768);
    window.chord(&[CONTROL], 's');
    window.see("Đã cất lớp Nghiep vu quan ly");
    picture(&window, "year-courses-saved");
    let page = ask(&office, "list_courses", &json!({ "quarter": "2026-Q3" }));
    let course = &page["rows"][0];
    let invited = course["invited"].as_array().map(Vec::len);
    assert!(invited > Some(1), "{page}");
    assert_eq!(course["course"]["place"], "Hoi truong So");
    window.press("Nghiep vu quan ly");
    window.chord(&[CONTROL], 'p');
    window.see("TAP-HUAN_");
    picture(&window, "year-course-printed");
}

#[test]
fn a_centre_sees_its_plan_beside_its_groups() {
    let Some(_screen) = screen("groups beside their plan") else { return };
    let book = founded();
    let year = book.ask("record_plan", &plan("nam", "2026", "2026-07-02"))["plan_id"].take();
    book.ask("record_target", &target(&year, "lop", json!("kinh-te-nghe"), 24));
    book.ask("record_target", &target(&year, "luot", json!("suc-khoe"), 300));
    book.ask("record_activity", &activity("2026-07-18", 66));
    let window = Window::open(&book.home, &book.stick);
    window.press("Hoạt động");
    window.see("1/24 (4,16%)");
    window.see("0/300 (0%)");
    picture(&window, "year-groups");
    narrow(&window, "year-groups-819");
}
