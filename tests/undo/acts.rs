//! Every act that can be taken back, in the book of whoever does it, with a request that changes
//! something.

use super::of_offices::remark;
use super::requests::{board, count};
use crate::harness::Centre;
use crate::office::playing::{self as office, TODAY, digits, found};
use crate::quarter::playing::{self, QUARTER};
use crate::quarter::{advances, allotments, attaching, own_decisions};
use serde_json::{Value, json};

/// Makes the request of an act, and whatever that act needs to be there.
pub(super) type Request = fn(&mut Centre) -> Value;

/// Acts of a centre, each in a book just founded.
pub(super) const CENTRE: &[(&str, Request)] = &[
    ("record_handing_over", |_| playing::handing_over("2026-08-20")),
    ("remove_handing_over", playing::handed),
    ("record_person", |_| person("Lê Thị Mỹ Duyên")),
    ("remove_person", |c| json!({ "person_id": spare(c)["person"]["person_id"] })),
    ("record_post", |c| {
        json!({
            "person_id": spare(c)["person"]["person_id"], "role": "pho-giam-doc",
            "decision_no": "31/QĐ-UBND", "decision_on": "2026-07-01", "from_on": "2026-07-01",
            "to_on": null, "end_reason": null, "sending_school": null,
        })
    }),
    ("renew_board", |_| board("2026-10-01")),
    ("record_secondment", |c| playing::secondment(&spare(c)["person"]["person_id"])),
    ("extend_secondment", |c| {
        let request = playing::secondment(&spare(c)["person"]["person_id"]);
        playing::extension(&c.ok("record_secondment", request)["secondment_id"])
    }),
    ("remove_secondment", |c| {
        let request = playing::secondment(&spare(c)["person"]["person_id"]);
        json!({ "secondment_id": c.ok("record_secondment", request)["secondment_id"] })
    }),
    ("record_training", |c| playing::training(&spare(c)["person"]["person_id"])),
    ("remove_training", |c| {
        let request = playing::training(&spare(c)["person"]["person_id"]);
        json!({ "training_id": c.ok("record_training", request)["training_id"] })
    }),
    ("record_collaborator", |_| playing::bare_collaborator("Lê Thị Hà")),
    (
        "remove_collaborator",
        |c| json!({ "collaborator_id": playing::speaker(c, playing::bare_collaborator("Lê Thị Hà")) }),
    ),
    ("pay_speaker", |c| paid_speaker(c, false)),
    ("remove_speaker_pay", |c| {
        let mut key = paid_speaker(c, true);
        key.as_object_mut().expect("a request").remove("amount_vnd");
        key
    }),
    ("remove_post", |c| json!({ "post_id": post(c, "thu-quy") })),
    ("attach_file", |c| {
        let post = post(c, "ke-toan");
        attaching::request(c, "post", &post)
    }),
    (
        "rename_attachment",
        |c| json!({ "attachment_id": attaching::attached(c), "name": "Quyết định", "note": "trang 1" }),
    ),
    ("detach_file", |c| json!({ "attachment_id": attaching::attached(c) })),
    ("remove_profile_fact", |c| {
        c.ok("save_profile", profile("kv2"));
        json!({ "kind": "area_class", "from_on": "2026-10-02" })
    }),
    ("record_facility", |_| playing::facility("may-tinh")),
    ("remove_facility", |c| {
        let made = c.ok("record_facility", playing::facility("loa"));
        json!({ "facility_id": made["facility_id"] })
    }),
    ("record_movement", |c| {
        let made = c.ok("record_facility", playing::facility("loa"));
        playing::movement(&made["facility_id"], "2026-08-12", "tang", 3)
    }),
    ("remove_movement", |c| {
        let made = c.ok("record_facility", playing::facility("loa"));
        let request = playing::movement(&made["facility_id"], "2026-08-12", "giam", 1);
        let moved = c.ok("record_movement", request);
        json!({ "movement_id": moved["movements"][0]["movement_id"] })
    }),
    ("record_activity", |_| playing::activity("2026-08-08", 30)),
    ("remove_activity", |c| {
        let made = c.ok("record_activity", playing::activity("2026-08-09", 31));
        json!({ "activity_id": made["activity_id"] })
    }),
    ("record_concern", |_| playing::concern("difficulty", "thieu-thiet-bi")),
    ("remove_concern", |c| {
        let made = c.ok("record_concern", playing::concern("request", "trang-bi"));
        json!({ "quarter": made["quarter"], "position": made["position"] })
    }),
    ("record_gift", |_| playing::gift("2026-08-12")),
    ("remove_gift", |c| {
        let made = c.ok("record_gift", playing::gift("2026-08-13"));
        json!({ "gift_id": made["gift_id"] })
    }),
    ("record_committee", |_| playing::committee("12/QĐ-UBND", "2026-08-01")),
    ("remove_committee", |c| {
        let made = c.ok("record_committee", playing::committee("13/QĐ-UBND", "2026-08-02"));
        json!({ "committee_id": made["committee_id"] })
    }),
    ("record_committee_meeting", |_| playing::meeting("2026-08-12")),
    ("remove_committee_meeting", |c| {
        let made = c.ok("record_committee_meeting", playing::meeting("2026-08-13"));
        json!({ "meeting_id": made["meeting_id"] })
    }),
    ("record_source", |_| playing::donations("Quỹ khuyến học")),
    ("remove_source", |c| {
        let made = c.ok("record_source", playing::donations("Tài trợ"));
        json!({ "source_id": made["source"]["source_id"] })
    }),
    ("record_allotment", |c| allotments::line(&c.source(), "giao", "9/QĐ-UBND", "2026-09-01")),
    ("remove_allotment", |c| {
        let source = c.source();
        json!({ "allotment_id": allotments::allotted(c, &source) })
    }),
    ("record_voucher", |c| c.voucher_request("chi", "2026-08-01", 12_000)),
    ("void_voucher", |c| {
        let made = c.voucher("chi", "2026-08-02", 13_000);
        json!({ "voucher_id": made["voucher"]["voucher_id"], "reason": "Ghi nhầm" })
    }),
    ("mend_voucher", |c| {
        let made = c.voucher("chi", "2026-08-04", 15_000);
        let to = c.voucher_request("chi", "2026-08-06", 16_000);
        json!({ "voucher_id": made["voucher"]["voucher_id"], "to": to })
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
    ("make_allowance_sheet", |_| json!({ "month": "2026-09" })),
    ("pay_allowances", |c| {
        if c.ok("list_owed", json!({}))["rows"] == json!([]) {
            c.ok("make_allowance_sheet", json!({ "month": "2026-08" }));
        }
        pay(c, "2026-09-02")
    }),
    ("record_adjustment", |c| adjustment(c)),
    ("remove_adjustment", |c| {
        let request = adjustment(c);
        let made = c.ok("record_adjustment", request);
        json!({ "adjustment_id": made["adjustments"][0]["adjustment_id"] })
    }),
    ("record_own_decision", |_| own_decisions::form()),
    ("end_own_decision", |c| {
        let made = own_decision(c, "23/2026/QĐ-UBND", "2026-08-01");
        json!({ "own_id": made["own_id"], "on": "2026-09-30" })
    }),
    ("remove_own_decision", |c| {
        let made = own_decision(c, "24/2026/QĐ-UBND", "2026-09-01");
        json!({ "own_id": made["own_id"] })
    }),
    ("record_cash_count", |_| count(12)),
    ("record_advance", |c| advances::given(c, "2026-09-05")),
    ("settle_advance", |c| advances::settled(&advances::begin(c), 40_000)),
    ("return_advance", |c| advances::returned(&advances::begin(c), 30_000)),
    ("record_difference", |c| {
        c.ok("record_cash_count", count(14));
        advances::found()
    }),
    ("decide_difference", |c| {
        c.ok("record_cash_count", count(15));
        let made = c.ok("record_difference", advances::found());
        advances::decided(c, &made["voucher"]["voucher_id"])
    }),
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
    ("record_plan", |_| playing::plan("nam", "2026", "2026-07-02")),
    ("remove_plan", |c| json!({ "plan_id": plan(c) })),
    ("record_target", |c| playing::target(&plan(c), "luot", json!(null), 300)),
    ("remove_target", |c| json!({ "plan_id": plan(c), "number": 1 })),
    ("roll_plan", |c| json!({ "plan_id": plan(c) })),
    ("save_profile", |_| profile("kv1")),
];

/// A plan of the year with a target.
fn plan(centre: &mut Centre) -> Value {
    // Of a year that has none yet: each period has one.
    let page = centre.ok("list_plans", json!({ "on": null }));
    let count = page["rows"].as_array().map_or(0, Vec::len);
    let year = (1_990 + 2 * count).to_string();
    let made = centre.ok("record_plan", playing::plan("nam", &year, "2026-07-02"));
    centre.ok("record_target", playing::target(&made["plan_id"], "lop", json!(null), 12));
    made["plan_id"].clone()
}

fn own_decision(centre: &mut Centre, number: &str, from: &str) -> Value {
    let mut form = own_decisions::form();
    form["draft"]["act"]["new"]["number"] = json!(number);
    form["draft"]["from"] = json!(from);
    centre.ok("record_own_decision", form)
}

fn profile(area_class: &str) -> Value {
    json!({
        "name": "Trung tâm học tập cộng đồng Điền Xá", "area_class": area_class,
        "account_kind": "khong", "has_seal": false, "office_id": "so-22",
        "office_name": "Sở Giáo dục và Đào tạo", "allowance_decision": null,
    })
}

/// Acts of a centre whose report came back with a remark.
pub(super) const ANSWERED: &[(&str, Request)] = &[("mark_remark", |c| {
    let answers = c.ok("read_answers", json!({ "quarter": QUARTER }));
    json!({ "receipt_id": answers["receipts"][0]["receipt_id"], "position": 1, "is_done": true })
})];

/// Acts of a centre whose report is on its way.
pub(super) const HANDED: &[(&str, Request)] = &[("record_hand_in", |c| {
    let answers = c.ok("read_answers", json!({ "quarter": QUARTER }));
    json!({ "bundle_id": answers["on_the_way"]["bundle_id"], "handed_on": "2026-10-02" })
})];

/// A centre whose report came back with a remark.
pub(super) fn answered() -> Centre {
    let (mut centre, sealed) = office::handed_in();
    let mut receiver = office::office(TODAY);
    office::received(&mut receiver, &mut centre);
    let id = &sealed["report"]["bundle_id"];
    let usb = office::stick(&centre);
    office::answer(&mut receiver, id, "tra-lai", json!([remark()]), &usb);
    let path = found(&mut centre).remove(0)["path"].take();
    let digits = digits(&mut receiver);
    centre.ok("pin_office", json!({ "path": path, "digits": digits }));
    centre.ok("take_receipt", json!({ "path": path }));
    centre
}

/// A speaker and a payment of which something is told of them, or may be.
fn paid_speaker(c: &mut Centre, is_told: bool) -> Value {
    c.voucher("thu", "2026-07-03", 15_000_000);
    let voucher = c.voucher("chi", "2026-07-10", 860_000)["voucher"]["voucher_id"].take();
    let id = playing::speaker(c, playing::bare_collaborator("Lê Thị Hà"));
    let request = json!({ "collaborator_id": id, "voucher_id": voucher, "amount_vnd": 500_000 });
    if is_told {
        c.ok("pay_speaker", request.clone());
    }
    request
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

fn settle(centre: &mut Centre, month: &str) -> Value {
    let source = centre.source();
    json!({ "month": month, "day": "2026-09-01", "place": "tien-mat", "source_id": source })
}

/// Pays everything that is offered.
fn pay(centre: &mut Centre, day: &str) -> Value {
    let owed = centre.ok("list_owed", json!({}));
    let parts = owed["rows"].as_array().expect("rows").iter().map(|row| {
        let (month, post_id) = (&row["owed"]["month"], &row["owed"]["post_id"]);
        json!({ "month": month, "post_id": post_id, "amount_vnd": row["offered_vnd"] })
    });
    let parts: Vec<Value> = parts.collect();
    let source = centre.source();
    json!({
        "day": day, "place": "tien-mat", "source_id": source, "budget_code": null,
        "budget_year": null, "is_back": false, "parts": parts,
    })
}

fn adjustment(centre: &mut Centre) -> Value {
    json!({
        "day": "2026-09-03", "month": "2026-07", "post_id": post(centre, "giam-doc"),
        "kind": "truy-linh", "amount_vnd": 60_000, "reason": "Quyết định mới của tỉnh",
    })
}
