//! The office takes reports in, looks at them, adds them up, answers.

use super::Line::{self, Ask};
use super::{Story, nothing, quarter};
use crate::office::playing::OFFICE_PASSPHRASE;
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

pub(super) const RECEIVING: &[Line] = &[
    Ask(
        "scan_import",
        |s| json!({ "folder": s.kept("usb") }),
        |_| json!({ "paths": ["….zip"], "aside": [], "is_cut_short": false }),
        &[("path", "/paths/0")],
    ),
    Ask(
        "preview_bundle",
        |s| json!({ "path": s.kept("path"), "quarter": QUARTER }),
        |_| json!({ "state": "key-unknown", "can_take": false, "is_taken": false }),
        &[],
    ),
    // The card typed before the stick came: the digits hold, and the bundle could be taken by it.
    Ask("list_cards", quarter, |_| json!({ "rows": [{ "digits": null }], "typed": 0 }), &[]),
    Ask(
        "check_card",
        |s| json!({ "digits": s.kept("digits") }),
        |_| json!({ "is_same": true, "groups": { "#": 6, "5": { "state": "same", "found": null } } }),
        &[],
    ),
    Ask(
        "record_card",
        |s| {
            json!({
                "unit_code": "06874", "unit_from": s.kept("unit_from"), "digits": s.kept("digits"),
            })
        },
        |s| json!({ "digits": s.kept("digits"), "enrolled_on": null }),
        &[],
    ),
    Ask(
        "preview_bundle",
        |s| json!({ "path": s.kept("path"), "quarter": QUARTER }),
        |_| json!({ "state": "key-unknown", "can_take": true, "card": { "unit_name": "Xã Điền Xá" } }),
        &[],
    ),
    Ask(
        "remove_card",
        |s| json!({ "unit_code": "06874", "unit_from": s.kept("unit_from") }),
        nothing,
        &[],
    ),
    Ask(
        "read_stranger",
        |s| json!({ "path": s.kept("path") }),
        |s| json!({ "bundle_id": s.kept("first"), "unit_code": "06874", "known_digits": null }),
        &[],
    ),
    Ask(
        "compare_digits",
        |s| json!({ "path": s.kept("path"), "digits": s.kept("digits") }),
        |_| json!({ "is_same": true, "groups": { "#": 6, "5": { "state": "same" } } }),
        &[],
    ),
    Ask(
        "enrol_centre",
        |s| {
            json!({
                "path": s.kept("path"), "digits": s.kept("digits"), "unit_code": "06874",
                "unit_from": s.kept("unit_from"),
            })
        },
        |_| json!({ "centre_id": "06874-2008", "state": "chua-nop" }),
        &[],
    ),
    Ask(
        "save_contact",
        |s| {
            json!({
                "unit_code": "06874", "unit_from": s.kept("unit_from"), "is_expected": true,
                "contact_name": "Lê Thị Hoa", "phone": "0203 123 456", "note": "Gọi buổi sáng",
                "call_on": "2026-10-06",
            })
        },
        |_| json!({ "contact_name": "Lê Thị Hoa", "call_on": "2026-10-06" }),
        &[],
    ),
    Ask(
        "read_phone_list",
        phones,
        |_| {
            json!({
                "writes": 1, "aside": 1,
                "rows": [{ "state": "no-unit" }, { "state": "read", "phone": "0912 345 678" }],
            })
        },
        &[],
    ),
    Ask("save_phone_list", phones, |_| json!({ "saved": 1, "aside": 1 }), &[]),
    Ask("print_phone_list", quarter, |_| json!({ "file_name": "….pdf" }), &[]),
    Ask(
        "import_bundle",
        |s| json!({ "path": s.kept("path"), "quarter": QUARTER, "bundle_id": s.kept("first") }),
        |s| json!({ "state": "new", "is_taken": true, "ma_so_lieu": s.kept("ma_so_lieu") }),
        &[],
    ),
    Ask(
        "remove_bundle",
        |s| json!({ "bundle_id": s.kept("first"), "reason": "Nhận nhầm" }),
        nothing,
        &[],
    ),
    Ask("read_board", quarter, |_| json!({ "counts": { "expected": 1, "arrived": 0 } }), &[]),
    Ask(
        "import_bundle",
        |s| json!({ "path": s.kept("path"), "quarter": QUARTER, "bundle_id": null }),
        |_| json!({ "is_taken": true }),
        &[],
    ),
    Ask(
        "read_board",
        quarter,
        |_| {
            json!({
                "counts": { "expected": 1, "arrived": 1, "can_xu_ly": 1 },
                "rows": [{ "state": "can-xu-ly", "received_vnd": 15_000_000 }],
            })
        },
        &[],
    ),
    Ask(
        "read_centre",
        centre,
        |s| {
            json!({
                "note": "Gọi buổi sáng", "seals": [{ "digits": s.kept("digits") }],
                "bundles": [{ "bundle_id": s.kept("first"), "standing": "counted" }],
            })
        },
        &[],
    ),
];

/// A list with its head, and one line of a unit that reports here.
fn phones(_: &Story) -> Value {
    json!({ "quarter": QUARTER, "text": "Đơn vị\tĐiện thoại\nXã Điền Xá\t0912 345 678" })
}

fn centre(story: &Story) -> Value {
    json!({ "unit_code": "06874", "unit_from": story.kept("unit_from"), "quarter": QUARTER })
}

fn first(story: &Story) -> Value {
    json!({ "bundle_id": story.kept("first") })
}

/// A course the first of those who lack one is invited to.
fn course(story: &Story) -> Value {
    let (centre, person) = (story.kept("lacking_centre"), story.kept("lacking_person"));
    let invited = json!({ "centre_id": centre, "person_id": person, "full_name": "Vũ Thị Chi" });
    json!({
        "course_id": null, "title": "Nghiệp vụ quản lý", "topic": "quan-ly",
        "from_on": "2026-11-03", "to_on": "2026-11-05", "days": 3, "place": "Hội trường Sở",
        "note": null, "invited": [invited],
    })
}

pub(super) const FIGURES: &[Line] = &[
    Ask(
        "list_courses",
        quarter,
        |_| json!({ "rows": [], "lacking": { "0": { "unit_name": "Xã Điền Xá", "invited_to": [] } } }),
        &[("lacking_centre", "/lacking/0/centre_id"), ("lacking_person", "/lacking/0/person_id")],
    ),
    Ask(
        "record_course",
        course,
        |_| json!({ "title": "Nghiệp vụ quản lý", "days": 3 }),
        &[("course", "/course_id")],
    ),
    Ask(
        "print_course",
        |s| json!({ "course_id": s.kept("course"), "quarter": QUARTER }),
        |_| json!({ "file_name": "….pdf" }),
        &[],
    ),
    Ask("remove_course", |s| json!({ "course_id": s.kept("course") }), nothing, &[]),
    Ask("list_todo", quarter, |_| json!({ "rows": [{ "state": "can-xu-ly" }], "held": [] }), &[]),
    Ask(
        "read_review",
        first,
        |_| {
            json!({
                "row": { "state": "can-xu-ly" }, "missing": [], "receipts": [],
                "figures": { "1": { "name": "received", "amount_vnd": 15_000_000 } },
            })
        },
        &[("said_rule", "/findings/0/rule"), ("said_row", "/findings/0/row")],
    ),
    Ask(
        "accept_explanation",
        |s| {
            let (rule, row) = (s.kept("said_rule"), s.kept("said_row"));
            json!({ "bundle_id": s.kept("first"), "rule": rule, "row": row })
        },
        |_| json!({ "findings": { "0": { "is_read": true } } }),
        &[],
    ),
    Ask(
        "match_paper",
        |s| json!({ "code": s.kept("ma_so_lieu") }),
        |s| {
            json!({
                "bundle": { "bundle_id": s.kept("first") }, "is_older": false,
                "row": { "paper_on": "2026-10-02" },
            })
        },
        &[],
    ),
    Ask(
        "read_lines",
        |s| json!({ "bundle_id": s.kept("first"), "table": "phu-cap", "offset": 0, "limit": 50 }),
        // Three people, three months.
        |_| json!({ "title": "Phụ cấp hằng tháng", "total": 9, "rows": { "#": 9 }, "keys": { "#": 9 } }),
        &[],
    ),
    Ask(
        "read_staffing",
        quarter,
        |_| {
            json!({
                "totals": { "0": { "name": "", "now": { "centres": 1, "untold": 0 }, "before": { "centres": 0 } } },
                "rows": { "#": 1 },
            })
        },
        &[],
    ),
    Ask(
        "read_figures",
        quarter,
        |_| {
            let spent = 860_000 + 3 * 1_265_000;
            json!({
                "expected": 1, "counted": 1, "missing": [],
                "totals": { "2": { "name": "spent", "total": spent } },
                "classes": [{ "class": "nsnn-hang-nam", "centres": 1, "spent_vnd": spent }],
            })
        },
        &[],
    ),
    Ask(
        "consolidate",
        |_| json!({ "quarter": QUARTER, "folder": null }),
        |_| {
            json!({
                "counted": 1, "missing": [], "xlsx_path": "….xlsx", "pdf_path": "….pdf",
                "controls": { "1": { "bundles": 15_000_000, "rows": 15_000_000 } },
            })
        },
        &[],
    ),
];

pub(super) const RETURNING: &[Line] = &[
    Ask(
        "record_review",
        |s| {
            let remark = json!({
                "table": null, "row": null, "column": null, "rule": null,
                "text": "Bổ sung chứng từ gốc kèm theo",
            });
            json!({
                "bundle_ids": [s.kept("first")], "verdict": "tra-lai", "remarks": [remark],
                "note": "Gửi lại trước 15/10",
            })
        },
        |_| json!({ "decided": 1 }),
        &[],
    ),
    Ask(
        "list_receipts",
        quarter,
        |_| json!({ "waiting": [{ "verdict": "tra-lai", "remarks": 1 }], "issued": [] }),
        &[],
    ),
    Ask("unlock_seal", unlocked, |_| json!({ "is_open": true, "closes_after_minutes": 15 }), &[]),
    Ask("read_session", nothing, |_| json!({ "is_open": true }), &[]),
    Ask(
        "issue_receipts",
        |s| json!({ "bundle_ids": [s.kept("first")], "folder": s.kept("usb") }),
        |_| json!({ "receipts": [{ "verdict": "tra-lai", "issued_on": "2026-10-02" }] }),
        &[("receipt_id", "/receipts/0/receipt_id"), ("receipt_code", "/receipts/0/code")],
    ),
    Ask("lock_seal", nothing, |_| json!({ "is_open": false }), &[]),
    Ask(
        "print_slips",
        |s| json!({ "receipt_ids": [s.kept("receipt_id")] }),
        |_| json!({ "file_name": "….pdf" }),
        &[],
    ),
    Ask("list_receipts", quarter, |_| json!({ "waiting": [], "issued": { "#": 1 } }), &[]),
];

pub(super) fn unlocked(_: &Story) -> Value {
    json!({ "passphrase": OFFICE_PASSPHRASE })
}

/// The correction comes from a book that was restored: nobody has vouched for its line yet.
pub(super) const CORRECTED: &[Line] = &[
    Ask(
        "preview_bundle",
        |s| json!({ "path": s.kept("second_path"), "quarter": QUARTER }),
        |_| json!({ "state": "quarantined", "reason": "Sửa theo nhận xét của nơi nhận" }),
        &[],
    ),
    Ask(
        "import_bundle",
        |s| json!({ "path": s.kept("second_path"), "quarter": QUARTER, "bundle_id": s.kept("second") }),
        |_| json!({ "state": "quarantined", "is_taken": true, "is_clean": false }),
        &[],
    ),
    Ask("list_todo", quarter, |s| json!({ "held": [{ "bundle_id": s.kept("second") }] }), &[]),
    Ask(
        "confirm_bundle",
        |s| json!({ "bundle_id": s.kept("second"), "reason": "Gọi điện hỏi giám đốc" }),
        |_| json!({ "standing": "counted", "revision": 1 }),
        &[],
    ),
    Ask(
        "read_review",
        |s| json!({ "bundle_id": s.kept("second") }),
        |_| json!({ "row": { "state": "can-xu-ly", "revision": 1 }, "remarks": [] }),
        &[],
    ),
];
