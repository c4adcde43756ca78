//! The quarter checked, printed, signed, sealed, and carried away on a stick.

use super::Line::{self, Ask, Play};
use super::{Story, nothing, quarter};
use crate::quarter::playing::{self, QUARTER};
use serde_json::{Value, json};

pub(super) const CHECK: &[Line] = &[
    Ask("list_late", quarter, |_| json!([]), &[]),
    Ask(
        "check_quarter",
        quarter,
        // Nothing is wrong in a quarter that is only not written down; five things are asked of it.
        |_| json!({ "is_ready": false, "findings": { "0": { "severity": "query" } } }),
        &[("check", "")],
    ),
    Ask(
        "explain_finding",
        |s| {
            let query = query(s);
            json!({
                "quarter": QUARTER, "rule": query["rule"], "row": query["row"],
                "text": "Đúng thực tế",
            })
        },
        |s| json!({ "open_queries": s.kept("check")["open_queries"].as_u64().unwrap() - 1 }),
        &[],
    ),
    // The allowances of three months, activities, premises, the cash box, every explanation.
    Play(|s| playing::finish(&mut s.centre)),
    Ask("check_quarter", quarter, |_| json!({ "is_ready": true, "errors": 0 }), &[]),
    Ask(
        "read_home",
        quarter,
        |_| {
            json!({
                "cash_vnd": 17_390_000 - 3 * 1_265_000, "account_vnd": 8_000_000,
                "received_vnd": 15_000_000, "spent_vnd": 860_000 + 3 * 1_265_000,
                "tasks": { "#": 6, "0": { "task": "phu-cap", "state": "xong" } },
            })
        },
        &[],
    ),
];

/// The first thing of the check that may be explained.
fn query(story: &Story) -> Value {
    let check = story.kept("check");
    let mut findings = check["findings"].as_array().unwrap().iter();
    findings.find(|one| one["severity"] == "query").expect("a query").clone()
}

pub(super) const PAPERS: &[Line] = &[
    Ask(
        "report_page",
        |_| json!({ "quarter": QUARTER, "page": 1 }),
        |_| json!({ "page": 1, "svg": "<svg…" }),
        &[("on_paper", "/ma_so_lieu")],
    ),
    Ask("print_report", quarter, |_| json!({ "file_name": "BC_06874-2008_2026-Q3_L0.pdf" }), &[]),
    Ask(
        "write_workbook",
        quarter,
        |_| json!({ "file_name": "BC_06874-2008_2026-Q3_L0.xlsx" }),
        &[],
    ),
    Ask(
        "voucher_pages",
        |s| json!({ "voucher_id": s.kept("paid") }),
        |_| json!({ "pages": ["<svg…"] }),
        &[],
    ),
    Ask(
        "print_voucher",
        |s| json!({ "voucher_id": s.kept("paid") }),
        |_| json!({ "file_name": "PC001_2026.pdf" }),
        &[],
    ),
    Ask(
        "read_voucher",
        |s| json!({ "voucher_id": s.kept("paid") }),
        |_| json!({ "row": { "voucher": { "is_printed": true } } }),
        &[],
    ),
    Ask(
        "allowance_pages",
        |_| json!({ "month": "2026-07" }),
        |_| json!({ "pages": { "0": "<svg…" } }),
        &[],
    ),
    Ask(
        "print_allowances",
        |_| json!({ "month": "2026-07" }),
        |_| json!({ "file_name": "PC_2026-07.pdf" }),
        &[],
    ),
    Ask(
        "cash_book_pages",
        |_| json!({ "place": "tien-mat", "first": "2026-07", "last": "2026-09" }),
        |_| json!({ "pages": { "#": 3 } }),
        &[],
    ),
    Ask(
        "print_cash_book",
        |_| json!({ "place": "tien-gui", "first": "2026-07", "last": "2026-07" }),
        |_| json!({ "file_name": "SO-TIEN-GUI_2026-07.pdf" }),
        &[],
    ),
    Ask("seal_card_pages", |_| json!({}), |_| json!({ "pages": { "#": 1 } }), &[]),
    Ask(
        "print_seal_card",
        |_| json!({}),
        |_| json!({ "file_name": "DANG-KY-CON-DAU_06874-2008.pdf" }),
        &[],
    ),
    Ask(
        "set_report_number",
        |_| json!({ "quarter": QUARTER, "number": "15/BC-TTHTCĐ" }),
        |_| json!({ "state": { "report_number": "15/BC-TTHTCĐ" } }),
        &[],
    ),
    Ask(
        "record_signing",
        |_| json!({ "quarter": QUARTER, "signed_on": "2026-10-01", "number": "15/BC-TTHTCĐ" }),
        |_| json!({ "state": { "signed_on": "2026-10-01" }, "is_paper_stale": false }),
        &[],
    ),
    Ask(
        "read_report",
        quarter,
        |s| {
            json!({
                "ma_so_lieu": s.kept("on_paper"), "director": "Trần Văn Thưởng", "sealed": [],
                "figures": { "#": 9, "1": { "name": "received", "amount_vnd": 15_000_000 } },
            })
        },
        &[],
    ),
];

pub(super) const SEAL: &[Line] = &[
    Ask(
        "seal_report",
        |s| json!({ "quarter": QUARTER, "passphrase": s.kept("passphrase") }),
        |_| json!({ "report": { "revision": 0, "quarter": QUARTER }, "path": "….zip" }),
        &[("first", "/report/bundle_id"), ("first_path", "/path"), ("ma_so_lieu", "/ma_so_lieu")],
    ),
    Ask(
        "slip_pages",
        |s| json!({ "bundle_id": s.kept("first") }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_slip",
        |s| json!({ "bundle_id": s.kept("first") }),
        |_| json!({ "file_name": "PHIEU-GUI_2026-Q3_L0.pdf" }),
        &[],
    ),
    Ask(
        "verify_file",
        |s| json!({ "path": s.kept("first_path") }),
        |s| json!({ "verdict": "accepted", "bundle": s.kept("first"), "period": QUARTER }),
        &[],
    ),
    Ask("list_backups", nothing, |_| json!([{ "why": "niem-phong" }]), &[]),
    Ask(
        "list_sticks",
        nothing,
        // Sticks of the machine the tests run on stand before it.
        |s| json!({ "last": { "folder": s.kept("usb"), "label": "usb", "is_read_only": false } }),
        &[],
    ),
    Ask(
        "copy_to_stick",
        |s| json!({ "bundle_id": s.kept("first"), "folder": s.kept("usb") }),
        |_| json!({ "was_there": false, "can_eject": true, "path": "….zip" }),
        &[],
    ),
    Ask(
        "eject_stick",
        |s| json!({ "folder": s.kept("usb") }),
        // All is written; a folder is no drive the system could let go of.
        |_| json!({ "is_safe": false }),
        &[],
    ),
];
