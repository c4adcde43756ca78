//! A plan of the stage and one of the year with their targets, written by keys alone, rolled over, on paper.

use super::books::founded;
use super::driver::{CONTROL, ESCAPE, UP, Window};
use super::screen;
use serde_json::json;
use std::time::Duration;

fn picture(window: &Window, name: &str) {
    window.rest();
    std::thread::sleep(Duration::from_millis(250));
    window.picture(name);
}

/// A target of the plan that is open: what is counted, for what alone, how much.
fn aim(window: &Window, measure: &str, of: Option<&str>, planned: &str) {
    window.chord(&[CONTROL], 'n');
    window.see("Chỉ tiêu mới");
    window.choose("measure", measure);
    if let Some(of) = of {
        window.choose("of_code", of);
    }
    let is_money = measure.ends_with("kinh phí");
    window.fill(if is_money { "planned_vnd" } else { "planned" }, planned);
}

#[test]
fn a_stage_and_a_year_are_planned_by_keys_and_the_next_year_follows() {
    let Some(_screen) = screen("plans in the window") else { return };
    let book = founded();
    book.ask("record_activity", &crate::quarter::activity("2026-08-04", 96));
    let window = Window::open(&book.home, &book.stick);
    window.press("Hoạt động");
    window.press("Kế hoạch");
    window.see("Chưa có kế hoạch nào");
    picture(&window, "plans-empty");

    window.press("Thêm kế hoạch");
    window.see("Kế hoạch mới");
    // The stage stands above the year, which is chosen.
    window.field("kind");
    window.keys(&UP.to_string());
    window.choose("stage", "Giai đoạn 2026–2030");
    window.fill("number", "01/KH-TTHTCD");
    window.chord(&[CONTROL], 's');
    window.see("Kế hoạch này chưa có chỉ tiêu nào");
    window.keys(&ESCAPE.to_string());
    window.see("Kế hoạch giai đoạn 2026–2030");
    window.see("Thêm kế hoạch");

    window.chord(&[CONTROL], 'n');
    window.see("Kế hoạch mới");
    window.fill("number", "05/KH-TTHTCD");
    window.fill("issued_on", "05/01/2026");
    window.fill("approved_by", "Uy ban nhan dan xa");
    window.fill("approved_on", "12/01/2026");
    picture(&window, "plans-form");
    window.chord(&[CONTROL], 's');
    window.see("Kế hoạch này chưa có chỉ tiêu nào");

    aim(&window, "Số lớp, chuyên đề, hoạt động", None, "20");
    window.fill("responsible", "Pho giam doc");
    window.fill("due_on", "30/11/2026");
    window.fill("task", "Giam ngheo, nong thon moi");
    picture(&window, "plans-target");
    window.chord(&[CONTROL], 's');
    window.see("50%");
    aim(&window, "Thu kinh phí", Some("Ngân sách nhà nước cấp hằng năm"), "30000000");
    window.chord(&[CONTROL], 's');
    window.see("80%");
    picture(&window, "plans-plan");
    window.resize(819, 545);
    picture(&window, "plans-819");
    window.resize(1366, 768);

    // Nine classes before the book and one since; 24 million came in before it.
    let page = book.ask("list_plans", &json!({ "on": null }));
    let year = &page["rows"][0];
    assert_eq!(year["plan"]["approved_by"], "Uy ban nhan dan xa", "{page}");
    assert_eq!(year["targets"][0]["done"], 10, "{page}");
    assert_eq!(year["targets"][1]["done_vnd"], 24_000_000, "{page}");

    window.chord(&[CONTROL], 'p');
    window.see("Kế hoạch năm 2026: kế hoạch và thực hiện");
    picture(&window, "plans-paper");
    window.press("Kế hoạch năm 2026");
    window.press("Lập kỳ sau theo kế hoạch này");
    window.see("Kế hoạch năm 2027");
    picture(&window, "plans-rolled");
    let page = book.ask("list_plans", &json!({ "on": null }));
    let next = page["rows"].as_array().unwrap().iter().find(|row| row["plan"]["period"] == "2027");
    let targets = next.expect("the next year")["plan"]["targets"].as_array().unwrap();
    assert_eq!((targets.len(), &targets[0]["planned"]), (2, &json!(20)), "{page}");
    assert_eq!(targets[0]["due_on"], "2027-11-30", "{page}");
}
