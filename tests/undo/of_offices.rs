//! Every act of an office that can be taken back.

use super::acts::Request;
use crate::harness::Centre;
use crate::law::playing::base_wage;
use crate::office::playing::{self as office, TODAY};
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

/// The card of a seal that is nobody's: the one of the format's test key.
fn card() -> Value {
    let digits = "43909 65164 83261 24221 55248 62225";
    json!({ "unit_code": "06874", "unit_from": "2025-07-01", "digits": digits })
}

/// A course nobody is invited to yet.
fn office_course() -> Value {
    json!({
        "course_id": null, "title": "Nghiệp vụ quản lý", "topic": "quan-ly",
        "from_on": "2026-11-03", "to_on": "2026-11-05", "days": 3, "place": "Hội trường Sở",
        "note": null, "invited": [],
    })
}

/// Acts of an office that holds one report.
pub(super) const OFFICE: &[(&str, Request)] = &[
    ("save_contact", |_| {
        json!({
            "unit_code": "06874", "unit_from": "2025-07-01", "contact_name": "Lê Thị Hoa",
            "phone": "0203 123 456", "note": "Gọi buổi sáng", "is_expected": false,
        })
    }),
    ("record_card", |_| card()),
    ("remove_card", |o| {
        o.ok("record_card", card());
        json!({ "unit_code": "06874", "unit_from": "2025-07-01" })
    }),
    (
        "save_phone_list",
        |_| json!({ "quarter": "2025-Q3", "text": "xã Điền Xá;Vũ Thị Mai;0912 345 678" }),
    ),
    ("record_course", |_| office_course()),
    ("remove_course", |o| {
        let made = o.ok("record_course", office_course());
        json!({ "course_id": made["course_id"] })
    }),
    ("record_review", |o| {
        json!({
            "bundle_ids": [bundle(o)["bundle_id"]], "verdict": "tra-lai",
            "remarks": [remark()], "note": "Gửi lại trước 15/10",
        })
    }),
    ("accept_explanation", |o| {
        let bundle_id = bundle(o)["bundle_id"].clone();
        let view = o.ok("read_review", json!({ "bundle_id": bundle_id }));
        let findings = view["findings"].as_array().expect("findings").iter();
        let mut said = findings.filter(|f| f["kind"] == "query" && !f["explanation"].is_null());
        let said = said.next().expect("something was explained");
        json!({ "bundle_id": bundle_id, "rule": said["rule"], "row": said["row"] })
    }),
    ("match_paper", |o| json!({ "code": bundle(o)["ma_so_lieu"] })),
    ("change_law", |_| base_wage()),
    ("change_law_file", |o| {
        let key = "codes/end-reason";
        let was = o.ok("read_law_file", json!({ "key": key }))["text"].take();
        let was = was.as_str().expect("a text");
        let code = "code = \"nghi-viec\"\nvi = \"Nghỉ việc\"\nen = \"Left the job\"";
        let text = format!("{was}\n[[code]]\n{code}\n");
        json!({ "key": key, "was": was, "text": text, "title": "Thêm lý do" })
    }),
    ("take_law_files", |o| {
        let folder = o.path().join("van-ban/instruments");
        std::fs::create_dir_all(&folder).expect("a folder");
        let act = "number = \"1\"\nvi = \"Mức\"\nissuer = \"HĐND tỉnh\"\nverified = true\n";
        std::fs::write(folder.join("nq-1-2026.toml"), act).expect("a file");
        json!({ "folder": o.path().join("van-ban") })
    }),
    ("drop_law_change", |o| {
        o.ok("change_law", base_wage());
        json!({ "key": "rates/base-wage" })
    }),
];

/// Acts of an office that holds two reports of one quarter, one of them held back.
pub(super) const DOUBTED: &[(&str, Request)] = &[("confirm_bundle", |o| {
    let todo = o.ok("list_todo", json!({ "quarter": QUARTER }));
    let reason = "Gọi điện hỏi giám đốc, đã đổi máy";
    json!({ "bundle_id": todo["held"][0]["bundle_id"], "reason": reason })
})];

/// An office that holds the report of one centre.
pub(super) fn received() -> Centre {
    let (mut centre, _) = office::handed_in();
    let mut receiver = office::office(TODAY);
    office::received(&mut receiver, &mut centre);
    receiver
}

pub(super) fn remark() -> Value {
    json!({
        "table": null, "row": null, "column": null, "rule": null,
        "text": "Bổ sung chứng từ gốc kèm theo",
    })
}

/// The bundle the office holds.
fn bundle(receiver: &mut Centre) -> Value {
    let ask = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "quarter": QUARTER });
    receiver.ok("read_centre", ask)["bundles"][0].take()
}
