//! People, premises, activities, difficulties and requests: recorded, listed, removed.

use super::Line::{self, Ask};
use super::{nothing, quarter};
use crate::quarter::attaching;
use crate::quarter::playing::{PHONE, collaborator, extension, secondment, training};
use crate::quarter::{
    activity, committee, concern, facility, gift, meeting, movement, plan, target,
};
use serde_json::json;

pub(super) const LINES: &[Line] = &[
    // Before the first receipt of the year something is missing.
    Ask(
        "budget_request_pages",
        |_| json!({ "year": 2026 }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_budget_request",
        |_| json!({ "year": 2026 }),
        |_| json!({ "file_name": "DE-NGHI-CAP-KINH-PHI_2026.pdf" }),
        &[],
    ),
    Ask(
        "record_person",
        |_| {
            json!({
                "full_name": "Phạm Đức Nghĩa", "is_female": false, "birth_year": 1988,
                "main_job": "Khuyến nông viên", "phone": null, "is_trained": true, "note": null,
            })
        },
        |_| json!({ "person": { "full_name": "Phạm Đức Nghĩa", "birth_year": 1988 }, "posts": [] }),
        &[("person_id", "/person/person_id")],
    ),
    Ask(
        "record_post",
        |s| {
            json!({
                "person_id": s.kept("person_id"), "role": "pho-giam-doc",
                "decision_no": "31/QĐ-UBND", "decision_on": "2026-07-01", "from_on": "2026-07-01",
                "to_on": null, "end_reason": null, "sending_school": null,
            })
        },
        |_| json!({ "posts": [{ "post": { "role": "pho-giam-doc" }, "is_current": true }] }),
        &[("post_id", "/posts/0/post/post_id")],
    ),
    Ask(
        "record_secondment",
        |s| secondment(&s.kept("person_id")),
        |_| json!({ "school": "Trường THCS Đông Tiến", "share": 50, "extensions": [] }),
        &[("secondment_id", "/secondment_id")],
    ),
    Ask(
        "extend_secondment",
        |s| extension(&s.kept("secondment_id")),
        |_| json!({ "extensions": [{ "until_on": "2029-06-30" }] }),
        &[],
    ),
    Ask(
        "list_secondments",
        |_| json!({ "on": "2026-09-30" }),
        |_| {
            json!({
                "rows": [{ "full_name": "Phạm Đức Nghĩa", "is_on": true, "last_on": "2029-06-30",
                    "is_near": false, "is_over": false, "term": { "months": 36 } }],
                "unsaid": [], "people": { "#": 4 },
            })
        },
        &[],
    ),
    Ask("remove_secondment", |s| json!({ "secondment_id": s.kept("secondment_id") }), nothing, &[]),
    Ask("list_secondments", |_| json!({ "on": null }), |_| json!({ "rows": [] }), &[]),
    Ask(
        "record_training",
        |s| training(&s.kept("person_id")),
        |_| json!({ "topic": "quan-ly", "trainees": [{ "certificate_no": "15/2026" }] }),
        &[("training_id", "/training_id")],
    ),
    Ask(
        "list_trainings",
        |_| json!({ "on": "2026-09-30" }),
        |_| {
            json!({
                "rows": [{ "days": 3 }],
                "untrained": [
                    { "full_name": "Nguyễn Thị Hường", "lacks": ["quan-ly", "chuyen-mon"] },
                    { "full_name": "Phạm Đức Nghĩa", "lacks": ["chuyen-mon"], "was_said": true },
                    { "full_name": "Trần Văn Thưởng" }, { "full_name": "Đặng Quốc Vượng" },
                ],
            })
        },
        &[],
    ),
    Ask(
        "attach_file",
        |s| attaching::request(&s.centre, "training", &s.kept("training_id")),
        |_| json!({ "attachment": { "name": "QĐ 31 bổ nhiệm" }, "is_smaller": false }),
        &[("attachment_id", "/attachment/attachment_id")],
    ),
    Ask(
        "rename_attachment",
        |s| {
            let id = s.kept("attachment_id");
            json!({ "attachment_id": id, "name": "Giấy chứng nhận", "note": "bản chính" })
        },
        |_| json!({ "name": "Giấy chứng nhận", "note": "bản chính" }),
        &[],
    ),
    Ask(
        "list_attachments",
        |s| json!({ "of_kind": "training", "of_key": s.kept("training_id") }),
        |_| json!([{ "state": "here", "attachment": { "media": "application/pdf" } }]),
        &[],
    ),
    Ask(
        "count_attachments",
        |_| json!({}),
        |_| json!([{ "of_kind": "training", "files": 1 }]),
        &[],
    ),
    Ask(
        "open_attachment",
        |s| json!({ "attachment_id": s.kept("attachment_id") }),
        |_| json!({ "file_name": "Giấy chứng nhận.pdf" }),
        &[],
    ),
    Ask(
        "save_attachment",
        |s| json!({ "attachment_id": s.kept("attachment_id"), "folder": s.centre.path() }),
        |_| json!({ "file_name": "Giấy chứng nhận.pdf" }),
        &[],
    ),
    Ask("detach_file", |s| json!({ "attachment_id": s.kept("attachment_id") }), nothing, &[]),
    Ask("remove_training", |s| json!({ "training_id": s.kept("training_id") }), nothing, &[]),
    Ask("list_trainings", |_| json!({ "on": null }), |_| json!({ "rows": [] }), &[]),
    Ask(
        "record_collaborator",
        |_| collaborator("Lê Thị Hà"),
        // What is personal is told masked.
        |_| {
            json!({
                "collaborator": { "fields": ["suc-khoe", "ky-nang-song"], "phone": "•••• 678",
                    "birth_on": "••/••/1982" },
                "is_current": true, "talks": [], "pays": [], "paid_vnd": 0,
            })
        },
        &[("speaker", "/collaborator/collaborator_id")],
    ),
    Ask(
        "reveal_personal",
        |s| json!({ "of": "collaborator", "id": s.kept("speaker"), "field": "phone" }),
        |_| json!({ "field": "phone", "value": PHONE }),
        &[],
    ),
    Ask(
        "list_collaborators",
        |_| json!({ "on": null }),
        |_| json!({ "rows": [{ "collaborator": { "phone": "•••• 678" } }], "vouchers": [] }),
        &[],
    ),
    Ask("speakers_pages", |_| json!({}), |_| json!({ "pages": { "#": 1 } }), &[]),
    Ask(
        "print_speakers",
        |_| json!({}),
        |_| json!({ "file_name": "SO-BAO-CAO-VIEN_2026-10-02.pdf" }),
        &[],
    ),
    Ask(
        "erase_personal",
        |s| json!({ "of": "collaborator", "id": s.kept("speaker") }),
        |_| json!({ "fields": ["phone", "birth_on"], "drafts": 0, "remains": { "told_until": null } }),
        &[],
    ),
    Ask(
        "personal_remains",
        |s| json!({ "of": "collaborator", "id": s.kept("speaker") }),
        |_| json!({ "told_until": null }),
        &[],
    ),
    Ask(
        "list_people",
        |_| json!({ "on": "2026-07-01" }),
        // By given name.
        |_| {
            json!([
                { "person": { "full_name": "Nguyễn Thị Hường" } },
                { "person": { "full_name": "Phạm Đức Nghĩa" }, "posts": { "#": 1 } },
                { "person": { "full_name": "Trần Văn Thưởng" } },
                { "person": { "full_name": "Đặng Quốc Vượng" } },
            ])
        },
        &[],
    ),
    Ask(
        "renew_board",
        |_| {
            json!({
                "decision_no": "77/QĐ-UBND", "decision_on": "2026-07-01", "from_on": "2026-07-02",
                "end_reason": "het-nhiem-ky",
                "holders": [{ "role": "giam-doc", "person_id": null, "full_name": "Lê Thị Duyên" }],
            })
        },
        // The director and the deputy of before.
        |_| json!({ "ended": 2, "goes_on": 0, "opened": 1 }),
        &[],
    ),
    Ask("undo_act", |_| json!({}), |_| json!({ "act": { "act": "renew_board" } }), &[]),
    Ask("remove_post", |s| json!({ "post_id": s.kept("post_id") }), nothing, &[]),
    Ask("remove_person", |s| json!({ "person_id": s.kept("person_id") }), nothing, &[]),
    Ask("list_people", |_| json!({ "on": null }), |_| json!({ "#": 3 }), &[]),
    Ask(
        "record_committee",
        |_| committee("12/QĐ-UBND", "2026-07-01"),
        |_| json!({ "number": "12/QĐ-UBND", "members": { "#": 2 } }),
        &[("committee_id", "/committee_id")],
    ),
    Ask(
        "list_committee",
        |_| json!({ "on": "2026-06-30" }),
        |_| json!({ "rows": { "#": 1 }, "current": null }),
        &[],
    ),
    Ask(
        "record_committee_meeting",
        |_| meeting("2026-07-01"),
        |_| json!({ "subject": "Bàn kế hoạch mở lớp", "resolutions": { "#": 2 } }),
        &[("meeting_id", "/meeting_id")],
    ),
    Ask(
        "list_committee_meetings",
        |_| json!({}),
        |_| json!({ "rows": [{ "open": 1, "late": 0 }] }),
        &[],
    ),
    Ask(
        "remove_committee_meeting",
        |s| json!({ "meeting_id": s.kept("meeting_id") }),
        nothing,
        &[],
    ),
    Ask("remove_committee", |s| json!({ "committee_id": s.kept("committee_id") }), nothing, &[]),
    Ask(
        "record_facility",
        |_| facility("may-tinh"),
        |_| json!({ "category": "may-tinh", "quantity": 2, "usable": 2 }),
        &[("facility_id", "/facility_id")],
    ),
    Ask(
        "record_movement",
        |s| movement(&s.kept("facility_id"), "2026-08-12", "tang", 3),
        |_| json!({ "quantity": 5, "usable": 5, "movements": [{ "reason": "mua-sam" }] }),
        &[("movement_id", "/movements/0/movement_id")],
    ),
    Ask(
        "list_facilities",
        |_| json!({ "on": "2026-08-11" }),
        |_| json!({ "on": "2026-08-11", "rows": [{ "quantity": 2 }], "checklist": { "#": 6 } }),
        &[],
    ),
    Ask(
        "remove_movement",
        |s| json!({ "movement_id": s.kept("movement_id") }),
        |_| json!({ "quantity": 2, "movements": { "#": 0 } }),
        &[],
    ),
    Ask(
        "list_facilities",
        nothing,
        |_| json!({ "rows": [{ "facility": { "category": "may-tinh" } }], "checklist": { "#": 6 } }),
        &[],
    ),
    Ask("remove_facility", |s| json!({ "facility_id": s.kept("facility_id") }), nothing, &[]),
    Ask("list_facilities", nothing, |_| json!({ "rows": [] }), &[]),
    Ask(
        "record_activity",
        |_| activity("2026-08-09", 31),
        |_| json!({ "title": "Kỹ thuật trồng nấm", "held_on": "2026-08-09", "turns": 31 }),
        &[("activity_id", "/activity_id")],
    ),
    Ask(
        "list_activities",
        quarter,
        // Of its group, and of all of them.
        |_| {
            let totals = json!([{ "turns": 31 }, { "turns": 31, "group": null }]);
            json!({ "is_closed": false, "rows": [{ "turns": 31 }], "totals": totals })
        },
        &[],
    ),
    Ask("remove_activity", |s| json!({ "activity_id": s.kept("activity_id") }), nothing, &[]),
    Ask("list_activities", quarter, |_| json!({ "rows": [] }), &[]),
    Ask(
        "record_concern",
        |_| concern("request", "trang-bi"),
        |_| json!({ "quarter": "2026-Q3", "position": 1, "asked_of": "Sở Giáo dục và Đào tạo" }),
        &[],
    ),
    Ask(
        "list_concerns",
        quarter,
        |_| json!({ "is_closed": false, "rows": [{ "code": "trang-bi" }], "before": [] }),
        &[],
    ),
    Ask("remove_concern", |_| json!({ "quarter": "2026-Q3", "position": 1 }), nothing, &[]),
    Ask("list_concerns", quarter, |_| json!({ "rows": [] }), &[]),
    Ask(
        "record_gift",
        |_| gift("2026-08-12"),
        |_| json!({ "what": "Máy vi tính để bàn", "kind": "hien-vat", "value_vnd": 15_000_000 }),
        &[("gift_id", "/gift_id")],
    ),
    Ask(
        "list_gifts",
        |_| json!({ "year": 2026 }),
        |_| {
            json!({
                "year": 2026, "rows": [{ "gift": { "quantity": 1 }, "used_for": null }],
                "totals": [{ "kind": "hien-vat", "count": 1, "value_vnd": 15_000_000 }],
                "facilities": [], "activities": [],
            })
        },
        &[],
    ),
    Ask(
        "gift_pages",
        |_| json!({ "year": 2026, "paper": "so" }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_gifts",
        |_| json!({ "year": 2026, "paper": "cong-khai" }),
        |_| json!({ "file_name": "CONG-KHAI-TAI-TRO_2026.pdf" }),
        &[],
    ),
    Ask("remove_gift", |s| json!({ "gift_id": s.kept("gift_id") }), nothing, &[]),
    Ask("list_gifts", |_| json!({ "year": null }), |_| json!({ "rows": [], "totals": [] }), &[]),
    Ask(
        "record_plan",
        |_| plan("nam", "2026", "2026-07-02"),
        |_| json!({ "kind": "nam", "from_on": "2026-01-01", "to_on": "2026-12-31", "targets": [] }),
        &[("plan_id", "/plan_id")],
    ),
    Ask(
        "record_target",
        |s| target(&s.kept("plan_id"), "lop", json!("suc-khoe"), 12),
        |_| json!({ "targets": [{ "number": 1, "measure": "lop", "planned": 12 }] }),
        &[],
    ),
    Ask(
        "list_plans",
        |_| json!({ "on": "2026-09-30" }),
        |_| {
            json!({
                "on": "2026-09-30",
                "rows": [{ "on": "2026-09-30", "targets": [{ "done": 0, "percent": 0 }] }],
            })
        },
        &[],
    ),
    Ask(
        "plan_pages",
        |s| json!({ "plan_id": s.kept("plan_id"), "on": "2026-09-30" }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_plan",
        |s| json!({ "plan_id": s.kept("plan_id"), "on": null }),
        |_| json!({ "file_name": "KE-HOACH_NAM_2026.pdf" }),
        &[],
    ),
    Ask(
        "roll_plan",
        |s| json!({ "plan_id": s.kept("plan_id") }),
        |_| json!({ "period": "2027", "approved_on": null, "targets": [{ "planned": 12 }] }),
        &[("next_plan", "/plan_id")],
    ),
    Ask(
        "remove_target",
        |s| json!({ "plan_id": s.kept("plan_id"), "number": 1 }),
        |_| json!({ "targets": [] }),
        &[],
    ),
    Ask("remove_plan", |s| json!({ "plan_id": s.kept("plan_id") }), nothing, &[]),
    Ask("remove_plan", |s| json!({ "plan_id": s.kept("next_plan") }), nothing, &[]),
];
