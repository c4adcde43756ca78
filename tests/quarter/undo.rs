//! Undo by name gives back exactly what stood before, and the journal tells both.

use super::playing::{self, AFTER, QUARTER, contents};
use crate::harness::Centre;
use serde_json::{Value, json};

/// Makes the request of an act, and whatever that act needs to be there.
type Request = fn(&mut Centre) -> Value;

/// Every act that can be taken back, with a request that changes something.
const ACTS: &[(&str, Request)] = &[
    ("record_person", |_| person("Lê Thị Mỹ Duyên")),
    ("remove_person", |c| json!({ "person_id": spare(c)["person"]["person_id"] })),
    ("record_post", |c| {
        json!({
            "person_id": spare(c)["person"]["person_id"], "role": "pho-giam-doc",
            "decision_no": "31/QĐ-UBND", "decision_on": "2026-07-01", "from_on": "2026-07-01",
            "to_on": null, "end_reason": null, "sending_school": null,
        })
    }),
    ("remove_post", |c| json!({ "post_id": post(c, "thu-quy") })),
    ("record_facility", |_| playing::facility("may-tinh")),
    ("remove_facility", |c| {
        let made = c.ok("record_facility", playing::facility("loa"));
        json!({ "facility_id": made["facility_id"] })
    }),
    ("record_activity", |_| playing::activity("2026-08-08", 30)),
    ("remove_activity", |c| {
        let made = c.ok("record_activity", playing::activity("2026-08-09", 31));
        json!({ "activity_id": made["activity_id"] })
    }),
    ("record_source", |_| source("Quỹ khuyến học")),
    ("remove_source", |c| {
        let made = c.ok("record_source", source("Tài trợ"));
        json!({ "source_id": made["source"]["source_id"] })
    }),
    ("record_voucher", |c| c.voucher_request("chi", "2026-08-01", 12_000)),
    ("void_voucher", |c| {
        let made = c.voucher("chi", "2026-08-02", 13_000);
        json!({ "voucher_id": made["voucher"]["voucher_id"], "reason": "Ghi nhầm" })
    }),
    ("reverse_voucher", |c| {
        let made = c.voucher("chi", "2026-08-03", 14_000);
        let id = &made["voucher"]["voucher_id"];
        json!({ "voucher_id": id, "day": "2026-08-05", "reason": "Trả lại hàng" })
    }),
    ("settle_allowances", |c| settle(c, "2026-07")),
    ("reopen_allowances", |c| {
        let request = settle(c, "2026-08");
        c.ok("settle_allowances", request);
        json!({ "month": "2026-08" })
    }),
    ("record_cash_count", |_| count(12)),
    ("remove_cash_count", |c| {
        c.ok("record_cash_count", count(13));
        json!({ "day": "2026-09-30" })
    }),
    ("explain_finding", |c| {
        let check = c.ok("check_quarter", json!({ "quarter": QUARTER }));
        let findings = check["findings"].as_array().expect("findings");
        let query = findings.iter().find(|f| f["severity"] == "query").expect("a query");
        json!({
            "quarter": QUARTER, "rule": query["rule"], "row": query["row"], "text": "Đúng thực tế",
        })
    }),
    ("save_profile", |_| {
        json!({
            "name": "Trung tâm học tập cộng đồng Điền Xá", "area_class": "kv1",
            "account_kind": "khong", "has_seal": false, "office_id": "so-22",
            "office_name": "Sở Giáo dục và Đào tạo", "allowance_decision": null,
        })
    }),
];

#[test]
fn undo_gives_back_exactly_what_stood_before() {
    for (name, request) in ACTS {
        let mut centre = Centre::founded(AFTER);
        let request = request(&mut centre);
        let before = contents(&mut centre);
        centre.ok(name, request);
        assert_ne!(contents(&mut centre), before, "{name} changed nothing");
        let newest = centre.ok("list_acts", json!({ "limit": 1 }))[0].take();
        assert_eq!(newest["act"], *name);
        assert_eq!(newest["can_undo"], true, "{name}: {newest}");
        let undone = centre.ok("undo_act", json!({}));
        assert_eq!(undone["act"]["act"], *name, "the act is named");
        assert_eq!(undone["act"]["subject"], newest["subject"]);
        assert_eq!(contents(&mut centre), before, "{name} was not taken back whole");
        let acts = centre.ok("list_acts", json!({ "limit": 2 }));
        assert_eq!((&acts[0]["act"], &acts[1]["is_undone"]), (&json!("undo_act"), &json!(true)));
        assert!(centre.desk.check_book().expect("a book").is_whole, "{name}");
    }
}

#[test]
fn a_chain_of_acts_is_taken_back_to_its_beginning() {
    let mut centre = Centre::founded(AFTER);
    let mut stood = vec![contents(&mut centre)];
    for (name, request) in ACTS {
        let acts = |c: &mut Centre| c.ok("list_acts", json!({ "limit": 200 })).to_string();
        let before = acts(&mut centre);
        let request = request(&mut centre);
        if acts(&mut centre) != before {
            // Making the request was an act of its own, or two.
            stood.push(contents(&mut centre));
        }
        centre.ok(name, request);
        stood.push(contents(&mut centre));
    }
    while let Some(expected) = stood.pop() {
        while contents(&mut centre) != expected {
            centre.ok("undo_act", json!({}));
        }
    }
    let (acts, refused) = (centre.ask("undo_act", json!({})), "nothing-to-undo");
    assert_eq!(acts["error"]["code"], refused, "the founding is not undone");
}

#[test]
fn what_left_the_house_is_not_taken_back() {
    let mut centre = Centre::founded(AFTER);
    let made = centre.voucher("chi", "2026-08-02", 13_000);
    let key = json!({ "voucher_id": made["voucher"]["voucher_id"] });
    centre.ok("print_voucher", key.clone());
    assert_eq!(centre.refused("undo_act", json!({})), "nothing-to-undo");
    let detail = centre.ok("read_voucher", key);
    assert_eq!(detail["row"]["voucher"]["is_printed"], true);
}

#[test]
fn a_voucher_tells_its_whole_history() {
    let mut centre = Centre::founded(AFTER);
    let made = centre.voucher("chi", "2026-08-02", 13_000);
    let id = made["voucher"]["voucher_id"].clone();
    let key = json!({ "voucher_id": id });
    centre.voucher("chi", "2026-08-02", 99_000);
    centre.ok("print_voucher", key.clone());
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    centre.ok("undo_act", json!({}));
    let request = json!({ "voucher_id": id, "day": "2026-08-04", "reason": "Trả lại hàng" });
    let reversal = centre.ok("reverse_voucher", request);
    let detail = centre.ok("read_voucher", key);
    let acts: Vec<_> =
        detail["history"].as_array().expect("acts").iter().map(|a| a["act"].clone()).collect();
    let mut sorted = acts.clone();
    sorted.sort_by_key(ToString::to_string);
    assert_eq!(sorted, ["print_voucher", "record_voucher", "undo_act", "void_voucher"]);
    assert_eq!(detail["reversed_by_number"], reversal["number"]);
    assert_eq!(detail["amount_in_words"], "Mười ba nghìn đồng");
}

fn person(name: &str) -> Value {
    json!({
        "full_name": name, "is_female": true, "birth_year": 1988, "main_job": null,
        "phone": null, "is_trained": false, "note": null,
    })
}

/// A person without a post.
fn spare(centre: &mut Centre) -> Value {
    centre.ok("record_person", person("Phạm Đức Nghĩa"))
}

fn post(centre: &mut Centre, role: &str) -> Value {
    let people = centre.ok("list_people", json!({}));
    let posts = people.as_array().expect("people").iter().map(|p| &p["posts"][0]["post"]);
    let found = posts.into_iter().find(|p| p["role"] == role);
    found.expect("a post")["post_id"].clone()
}

fn source(name: &str) -> Value {
    json!({
        "class": "tai-tro-tien", "name": name, "opening_cash_vnd": 5_000,
        "opening_account_vnd": 0, "received_before_vnd": 0, "spent_before_vnd": 0,
        "allotted_year_vnd": null, "is_closed": false,
    })
}

fn settle(centre: &mut Centre, month: &str) -> Value {
    let source = centre.source();
    json!({ "month": month, "day": "2026-09-01", "place": "tien-mat", "source_id": source })
}

fn count(hundreds: u32) -> Value {
    let notes = [json!({ "value_vnd": 100_000, "count": hundreds })];
    json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thiếu do thối tiền" })
}
