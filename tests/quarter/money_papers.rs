//! The money's papers as they are signed: by whom on which day, on what paper, with every đồng of an advance, and the
//! same when they are printed again. And what is refused about them says which thing and which day it is.

use super::advances::{begin, decided, found, given, settled};
use super::papers::run_of;
use super::playing::{AFTER, handing_over};
use crate::harness::Centre;
use serde_json::{Value, json};

/// Who held the three posts until the end of August, and who holds them since.
const BEFORE: [&str; 3] = ["Trần Văn Thưởng", "Đặng Quốc Vượng", "Nguyễn Thị Hường"];
const SINCE: [(&str, &str); 3] =
    [("giam-doc", "Vũ Quốc Toản"), ("ke-toan", "Lê Thị Duyên"), ("thu-quy", "Phạm Thị Hoa")];

/// All three posts change hands with the first of September.
fn changed(centre: &mut Centre) {
    let people = centre.ok("list_people", json!({ "on": "2026-07-01" }));
    for person in people.as_array().expect("people") {
        let mut post = person["posts"][0]["post"].clone();
        (post["to_on"], post["end_reason"]) = (json!("2026-08-31"), json!("luan-chuyen"));
        centre.ok("record_post", post);
    }
    for (role, name) in SINCE {
        let person = json!({
            "full_name": name, "is_female": false, "birth_year": 1988, "main_job": null,
            "phone": null, "is_trained": false, "note": null,
        });
        let id = centre.ok("record_person", person)["person"]["person_id"].take();
        centre.ok(
            "record_post",
            json!({
                "person_id": id, "role": role, "decision_no": null, "decision_on": null,
                "from_on": "2026-09-01", "to_on": null, "end_reason": null, "sending_school": null,
            }),
        );
    }
}

fn months(first: &str, last: &str) -> Value {
    json!({ "place": "tien-mat", "first": first, "last": last, "account": null })
}

/// A count of the box that agrees with the book.
fn counted(centre: &mut Centre, day: &str) -> Value {
    super::playing::count_cash(centre, day);
    json!({ "day": day })
}

#[test]
fn a_paper_of_a_day_is_signed_by_who_held_the_posts_that_day() {
    let mut c = Centre::founded(AFTER);
    changed(&mut c);
    let key = |made: Value| json!({ "voucher_id": made["voucher"]["voucher_id"] });
    for (day, month, names) in
        [("2026-08-20", "2026-08", BEFORE), ("2026-09-20", "2026-09", SINCE.map(|(_, name)| name))]
    {
        let voucher = key(c.voucher("thu", day, 1_000_000));
        let request = given(&mut c, day);
        let advance = c.ok("record_advance", request)["voucher"]["voucher_id"].take();
        let handed = c.ok("record_handing_over", handing_over(day))["handing_over_id"].take();
        let count = counted(&mut c, day);
        let days = json!({
            "kind": "tien-mat", "source_id": null, "budget_code": null, "from_on": "2026-07-01", "to_on": day,
        });
        let slip = json!({ "advance_id": advance, "paper": "de-nghi" });
        let papers = [
            ("print_voucher", voucher, [true, true, true]),
            ("print_cash_book", months(month, month), [true, true, true]),
            ("print_cash_count", count, [true, true, true]),
            ("print_detail_book", days, [true, true, true]),
            ("print_allotments", json!({ "year": 2026, "on": day }), [true, true, false]),
            ("print_advance_slip", slip, [true, true, false]),
            ("print_handing_over", json!({ "handing_over_id": handed }), [true, false, false]),
            ("print_allowances", json!({ "month": month }), [true, true, false]),
        ];
        for (command, request, sign) in papers {
            let printed = run_of(&c.ok(command, request));
            if printed.is_empty() {
                return;
            }
            for ((name, signs), others) in names.iter().zip(sign).zip(others(names)) {
                assert!(!signs || printed.contains(name), "{command} {day}: {name} in {printed}");
                // A name of the others may stand in what is told, never where three sign.
                let is_told = command == "print_handing_over" || command == "print_allowances";
                assert!(is_told || !printed.contains(others), "{command} {day}: {others}");
            }
        }
    }
    // A book of several months is signed month by month.
    let whole = run_of(&c.ok("print_cash_book", months("2026-08", "2026-09")));
    for name in BEFORE.into_iter().chain(SINCE.map(|(_, name)| name)) {
        assert_eq!(whole.is_empty(), !whole.contains(name), "{name} in {whole}");
    }
}

fn others(names: [&str; 3]) -> [&'static str; 3] {
    if names == BEFORE { SINCE.map(|(_, name)| name) } else { BEFORE }
}

#[test]
fn a_settlement_tells_what_was_spent_beyond_the_advance_and_says_the_same_again() {
    let mut c = Centre::founded(AFTER);
    let advance = begin(&mut c);
    c.ok("settle_advance", settled(&advance, 60_000));
    let mut over = settled(&advance, 55_000);
    (over["rest"], over["day"]) = (json!("tien-mat"), json!("2026-09-12"));
    c.ok("settle_advance", over);
    let slip = json!({ "advance_id": advance, "paper": "thanh-toan" });
    let printed = run_of(&c.ok("print_advance_slip", slip));
    if printed.is_empty() {
        return;
    }
    for told in
        ["Số tiền đã chi 115.000", "(II – I) 15.000", "Đã chi thêm 15.000", "Còn phải nộp 0"]
    {
        assert!(printed.contains(told), "{told} in {printed}");
    }
    // What was settled is entered, and nobody signs for cash that did not move.
    let page = c.ok("list_advances", json!({ "as_of": null }));
    let entry = json!({ "voucher_id": page["rows"][0]["moves"][0]["voucher_id"] });
    let entry = run_of(&c.ok("print_voucher", entry));
    assert!(entry.contains("CHỨNG TỪ GHI SỔ") && !entry.contains("Đã nhận đủ"), "{entry}");
}

#[test]
fn the_record_of_a_count_says_what_was_open_that_day_whenever_it_is_printed() {
    let mut c = Centre::founded(AFTER);
    let view = c.ok("read_cash_count", json!({ "day": "2026-09-29" }));
    let book = view["book_vnd"].as_i64().expect("an amount");
    let notes = [json!({ "value_vnd": 1_000, "count": (book - 5_000) / 1_000 })];
    let count = json!({ "counted_on": "2026-09-29", "notes": notes, "reason": "Thối nhầm" });
    c.ok("record_cash_count", count);
    let mut wrote = found();
    wrote["counted_on"] = json!("2026-09-29");
    let made = c.ok("record_difference", wrote);
    let before = run_of(&c.ok("print_cash_count", json!({ "day": "2026-09-29" })));
    let mut all = decided(&mut c, &made["voucher"]["voucher_id"]);
    all["amount_vnd"] = json!(5_000);
    c.ok("decide_difference", all);
    let after = run_of(&c.ok("print_cash_count", json!({ "day": "2026-09-29" })));
    assert!(before.is_empty() || before.contains("còn chờ xử lý 5.000 đồng"), "{before}");
    assert_eq!(before, after);
}

/// What a refusal says to a person.
fn said(c: &mut Centre, command: &str, request: Value) -> String {
    let answer = c.ask(command, request);
    let error = &answer["error"];
    assert!(error.is_object(), "{command}: {answer}");
    format!("{}: {}", error["code"].as_str().expect("a code"), error["message"])
}

#[test]
fn what_is_refused_names_the_thing_the_day_and_the_box() {
    let mut c = Centre::founded(AFTER);
    let advance = begin(&mut c);
    let mut early = settled(&advance, 1_000);
    early["day"] = json!("2026-09-04");
    let mut due = given(&mut c, "2026-09-05");
    due["due_on"] = json!("2026-09-01");
    let back = json!({
        "advance_id": advance, "day": "2026-09-12", "place": "tien-mat", "payee": null,
        "reason": "Nộp lại", "amount_vnd": 100_001,
    });
    for (command, request, told, never) in [
        ("settle_advance", early, "có từ ngày 05/09/2026", "nơi chi"),
        ("settle_advance", settled(&advance, 100_001), "chọn nơi chi phần còn thiếu", "{"),
        ("return_advance", back, "quá 1 đ.", "nơi chi"),
        ("record_advance", due, "Hạn thanh toán 01/09/2026 đứng trước ngày tạm ứng", "Ngày cuối"),
        ("read_entitlement", json!({ "year": 2027 }), "sau hôm nay 02/10/2026", "{"),
        ("print_budget_request", json!({ "year": 2027 }), "sau hôm nay 02/10/2026", "{"),
        ("print_budget_request", json!({ "year": 2025 }), "không có năm 2025", "đã nhận đủ"),
    ] {
        let message = said(&mut c, command, request);
        assert!(message.contains(told), "{command}: {told} in {message}");
        assert!(!message.contains(never), "{command}: {never} in {message}");
    }
}
