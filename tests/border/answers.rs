//! What came back to the centre, copies of its book, and the correction.

use super::Line::{self, Ask, Play};
use super::quarter;
use crate::quarter::playing::{self, QUARTER};
use serde_json::json;

pub(super) const RETURNED: &[Line] = &[
    Ask(
        "find_receipts",
        |s| json!({ "folder": s.kept("usb") }),
        |_| {
            json!({
                "receipts": [{ "state": "key-unknown" }], "aside": [], "is_cut_short": false,
            })
        },
        &[("receipt_path", "/receipts/0/path")],
    ),
    Ask(
        "pin_office",
        |s| json!({ "path": s.kept("receipt_path"), "digits": s.kept("office_digits") }),
        |s| json!({ "office_id": "vhxh-06874", "digits": s.kept("office_digits") }),
        &[],
    ),
    Ask(
        "take_receipt",
        |s| json!({ "path": s.kept("receipt_path") }),
        |s| {
            json!({
                "receipt_id": s.kept("receipt_id"), "code": s.kept("receipt_code"),
                "verdict": "tra-lai", "note": "Gửi lại trước 15/10", "is_current": true,
                "remarks": [{ "text": "Bổ sung chứng từ gốc kèm theo", "is_done": false }],
            })
        },
        &[],
    ),
    Ask(
        "mark_remark",
        |s| json!({ "receipt_id": s.kept("receipt_id"), "position": 1, "is_done": true }),
        |_| json!({ "receipts": [{ "remarks": [{ "is_done": true }] }] }),
        &[],
    ),
    Ask(
        "read_answers",
        quarter,
        |_| json!({ "state": "tra-lai", "receipts": { "#": 1 }, "office": { "office_id": "vhxh-06874" } }),
        &[],
    ),
];

pub(super) const HANDED: &[Line] = &[Ask(
    "record_hand_in",
    |s| json!({ "bundle_id": s.kept("first"), "handed_on": "2026-10-02" }),
    |_| json!({ "state": "chua-co", "on_the_way": { "state": "da-nop", "since": "2026-10-02" } }),
    &[],
)];

pub(super) const COPIES: &[Line] = &[
    Ask(
        "back_up",
        |_| json!({ "folder": null }),
        |_| json!({ "why": "tay", "file_name": "SL_06874-2008_…" }),
        &[("copy", "/path")],
    ),
    Ask(
        "check_book",
        super::nothing,
        |_| json!({ "is_whole": true, "findings": [], "cut_journal_line": null }),
        &[],
    ),
    Ask(
        "record_activity",
        |_| playing::activity("2026-10-01", 17),
        |_| json!({ "turns": 17 }),
        &[],
    ),
    Ask(
        "preview_restore",
        |s| json!({ "path": s.kept("copy") }),
        |_| {
            json!({
                "centre_name": "Trung tâm học tập cộng đồng xã Điền Xá",
                "last_voucher_on": "2026-09-30", "is_whole": true,
                "holdings": { "0": { "what": "phieu", "then": 9, "now": 9, "missing": 0 } },
            })
        },
        &[],
    ),
    Ask(
        "restore_book",
        |s| json!({ "path": s.kept("copy") }),
        |_| json!({ "kept_path": "…_truoc-khi-khoi-phuc" }),
        &[],
    ),
    Ask(
        "list_activities",
        |_| json!({ "quarter": "2026-Q4" }),
        // What was recorded after the copy is not in it.
        |_| json!({ "rows": [] }),
        &[],
    ),
];

pub(super) const CORRECTION: &[Line] = &[
    Ask(
        "open_revision",
        |_| json!({ "quarter": QUARTER, "reason": "Sửa theo nhận xét của nơi nhận" }),
        |_| json!({ "revision": 1, "is_closed": false, "reason": "Sửa theo nhận xét của nơi nhận" }),
        &[],
    ),
    Play(|s| {
        s.centre.voucher("chi", "2026-09-28", 250_000);
        playing::count_cash(&mut s.centre, "2026-09-30");
        playing::sign(&mut s.centre, "16/BC-TTHTCĐ");
    }),
    Ask(
        "read_difference",
        quarter,
        |_| {
            let spent = 860_000 + 3 * 1_265_000;
            json!({
                "against": 0,
                "figures": {
                    "0": { "name": "spent", "before": spent, "after": spent + 250_000 },
                },
            })
        },
        &[],
    ),
    Ask(
        "seal_report",
        |s| json!({ "quarter": QUARTER, "passphrase": s.kept("passphrase") }),
        |s| json!({ "report": { "revision": 1, "supersedes": s.kept("first") } }),
        &[("second", "/report/bundle_id")],
    ),
    Ask(
        "copy_to_stick",
        |s| json!({ "bundle_id": s.kept("second"), "folder": s.kept("usb") }),
        |_| json!({ "was_there": false }),
        &[("second_path", "/path")],
    ),
];
