//! By keys: a teacher some school sent is written down from the post, the stay lengthened and ended; a course,
//! and who was to none.

use super::books::{Book, founded, here};
use super::driver::{ALT, CONTROL, ENTER, Window};
use super::screen;
use serde_json::{Value, json};
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

fn seconded() -> Value {
    json!({
        "full_name": "Chìu Sám Múi", "is_female": true, "birth_year": 1990,
        "main_job": "Giáo viên", "phone": null, "is_trained": false, "note": null,
    })
}

/// Somebody who holds the post of a seconded teacher; who they are.
fn teacher(book: &Book) -> Value {
    let person = book.ask("record_person", &seconded())["person"]["person_id"].take();
    let post = json!({
        "person_id": person, "role": "giao-vien-biet-phai", "decision_no": "15/QĐ-UBND",
        "decision_on": "2024-01-03", "from_on": "2024-01-05", "to_on": null, "end_reason": null,
        "sending_school": "Trường THCS Đông Tiến",
    });
    book.ask("record_post", &post);
    person
}

#[test]
fn a_teacher_is_seconded_from_the_post_extended_and_ended() {
    let Some(_screen) = screen("secondments in the window") else { return };
    let book = founded();
    teacher(&book);
    let window = Window::open(&book.home, &book.stick);
    window.chord(&[ALT], '4');
    window.see("Chìu Sám Múi");
    picture(&window, "secondments-people");
    window.press("Biệt phái");
    window.see("chưa ghi biệt phái");
    picture(&window, "secondments-offered");
    window.press("Chìu Sám Múi");
    window.wait("its boxes", &here("level"));
    window.choose("level", "Trung học cơ sở");
    window.fill("authority", "Chu tich UBND xa");
    window.fill("until_on", "31/08/2026");
    picture(&window, "secondments-form");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất biệt phái Chìu Sám Múi");

    window.press("Chìu Sám Múi");
    window.press("Gia hạn");
    window.wait("its boxes", &here("decision_no"));
    window.keys("42/QD-UBND");
    window.fill("decision_on", "20/08/2026");
    window.fill("until_on", "31/08/2026");
    window.chord(&[CONTROL], 's');
    window.see("Ngày gia hạn không sau ngày cuối đang có 31/08/2026");
    picture(&window, "secondments-refused");
    window.fill("until_on", "31/12/2026");
    window.chord(&[CONTROL], 's');
    window.see("Đã gia hạn biệt phái Chìu Sám Múi");
    picture(&window, "secondments-extended");

    window.press("Chìu Sám Múi");
    window.fill("ended_on", "15/09/2026");
    window.choose("end_reason", "Trường cử gọi về");
    picture(&window, "secondments-ending");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất biệt phái Chìu Sám Múi");
    window.fill("on", "14/09/2026");
    window.keys("\t");
    window.see("Đang biệt phái");
    picture(&window, "secondments-as-of");
    let page = book.ask("list_secondments", &json!({ "on": "2026-09-14" }));
    let (row, sent) = (&page["rows"][0], &page["rows"][0]["secondment"]);
    assert_eq!((&row["is_on"], &row["last_on"]), (&json!(true), &json!("2026-12-31")), "{page}");
    assert_eq!(sent["extensions"][0]["decision_no"], "42/QD-UBND", "{page}");
    assert_eq!(sent["ended_on"], "2026-09-15", "{page}");
    window.resize(819, 545);
    picture(&window, "secondments-819");
    window.press("Chìu Sám Múi");
    picture(&window, "secondments-form-819");
}

#[test]
fn a_course_is_entered_and_who_lacks_one_is_told() {
    let Some(_screen) = screen("courses in the window") else { return };
    let book = founded();
    let person = teacher(&book);
    let window = Window::open(&book.home, &book.stick);
    trained(&window, &book, &person);
}

/// A course she went to, and what she lacks after it.
fn trained(window: &Window, book: &Book, person: &Value) {
    window.chord(&[ALT], '4');
    window.press("Tập huấn");
    window.see("Chưa ghi lớp nào");
    window.press("Thêm lớp tập huấn");
    window.wait("its boxes", &here("title"));
    window.keys("Nghiep vu quan ly");
    window.choose("topic", "Nghiệp vụ quản lý");
    window.fill("from_on", "03/08/2026");
    window.fill("to_on", "05/08/2026");
    window.fill("days", "3");
    window.fill("by_whom", "So Giao duc va Dao tao");
    window.press("Thêm một người");
    window.wait("its boxes", &here("trainee_0"));
    window.keys("chiu sam mui");
    window.keys(&ENTER.to_string());
    window.fill("certificate_no_0", "15/2026");
    picture(window, "trainings-form");
    window.chord(&[CONTROL], 's');
    window.see("Đã cất lớp Nghiep vu quan ly");
    picture(window, "trainings-list");
    let page = book.ask("list_trainings", &json!({ "on": "2026-09-14" }));
    assert_eq!(page["rows"][0]["trainees"][0]["person_id"], *person, "{page}");
    let lacking = page["untrained"].as_array().unwrap();
    let hers = lacking.iter().find(|one| one["person_id"] == *person).unwrap();
    assert_eq!(hers["lacks"], json!(["chuyen-mon"]), "{page}");
    window.resize(819, 545);
    picture(window, "trainings-819");
}
