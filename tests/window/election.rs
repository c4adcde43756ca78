//! After an election: one decision ends the posts of the board the day before and opens the new ones, by keys alone,
//! and tells before it is kept until when who leaves is paid and since when who comes.

use super::books::founded;
use super::driver::{CONTROL, Window};
use super::screen;
use serde_json::{Value, json};

#[test]
fn a_board_is_renewed_by_one_decision_and_its_months_are_told_before() {
    let Some(_screen) = screen("an election") else { return };
    let book = founded();
    let window = Window::open(&book.home, &book.stick);
    window.press("Nhân sự");
    window.press("Kiện toàn ban giám đốc");
    window.see("Người có tên trong quyết định");
    window.fill("decision_no", "77/QD-UBND");
    window.fill("decision_on", "5/9/2026");
    window.fill("from_on", "10/9/2026");
    window.fill("authority", "Chu tich UBND xa");
    window.fill("holder_0", "Pham Duc Nghia");
    // The example pays the whole month a post begins in and the whole month it ends in.
    window.see("người thôi giữ được tính đến hết ngày 30/09/2026");
    window.see("Từ 01/09/2026 đến 30/09/2026 cả hai người cùng được tính");
    for (width, height) in [(819, 545), (1366, 768)] {
        window.resize(width, height);
        window
            .read("document.querySelector('.stack[role=status]').scrollIntoView({ block: 'end' })");
        window.drawn();
        window.picture(&format!("election-{width}"));
    }
    window.chord(&[CONTROL], 's');
    window.see("Đã kiện toàn: 1 chức vụ kết thúc, 1 chức vụ bắt đầu");
    window.picture("election-people");
    drop(window);

    let people = book.ask("list_people", &json!({ "on": null }));
    let held = |on: &str| -> Vec<&str> {
        let directs = |row: &&Value| {
            row["posts"].as_array().unwrap().iter().map(|one| &one["post"]).any(|post| {
                let to = post["to_on"].as_str().unwrap_or("9999-12-31");
                post["role"] == "giam-doc" && post["from_on"].as_str().unwrap() <= on && on <= to
            })
        };
        let rows = people.as_array().unwrap().iter().filter(directs);
        rows.map(|row| row["person"]["full_name"].as_str().unwrap()).collect()
    };
    assert_eq!(held("2026-09-09"), ["Trần Văn Thưởng"]);
    assert_eq!(held("2026-09-10"), ["Pham Duc Nghia"]);
    // Both sheets say what was told: each of them has the whole of September.
    let sheet = book.ask("read_allowances", &json!({ "month": "2026-09" }));
    let mut paid: Vec<&str> = sheet["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["line"]["full_name"].as_str().unwrap())
        .collect();
    paid.retain(|name| ["Trần Văn Thưởng", "Pham Duc Nghia"].contains(name));
    assert_eq!(paid.len(), 2, "{sheet}");
}
