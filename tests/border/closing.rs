//! The year's end of the story: months closed and opened again, the year settled and closed.

use super::Line::{self, Ask, Play};
use crate::quarter::playing;
use serde_json::json;

const LATER: &str = "2027-01-15T08:00:00+07:00";

pub(super) const YEAR: &[Line] = &[
    Play(|s| s.centre.go_on_window(LATER)),
    Ask(
        "close_month",
        |_| json!({ "month": "2026-10" }),
        |_| json!({ "months": { "9": { "stands": "da-khoa", "can_reopen": true } } }),
        &[],
    ),
    Ask(
        "reopen_month",
        |_| json!({ "month": "2026-10", "reason": "Sót phiếu điện" }),
        |_| json!({ "months": { "9": { "stands": "chua-khoa", "events": { "1": { "reason": "Sót phiếu điện" } } } } }),
        &[],
    ),
    Play(|s| {
        let passphrase = s.kept("passphrase");
        let sealed = playing::seal_quarter(&mut s.centre, "2026-Q4", "2027-01-14", &passphrase);
        assert!(sealed["error"].is_null(), "{sealed}");
    }),
    Ask(
        "record_handing_over",
        |_| playing::handing_over("2026-12-31"),
        |_| json!({ "role": "thu-quy", "to_name": "Lê Thị Hà", "cash_vnd": 13_345_000 }),
        &[("handed", "/handing_over_id")],
    ),
    Ask(
        "list_handings_over",
        |_| json!({}),
        |_| json!({ "rows": { "#": 1, "0": { "from_name": "Nguyễn Thị Hường" } } }),
        &[],
    ),
    Ask(
        "handing_over_pages",
        |s| json!({ "handing_over_id": s.kept("handed") }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_handing_over",
        |s| json!({ "handing_over_id": s.kept("handed") }),
        |_| json!({ "file_name": "BAN-GIAO_THU-QUY_2026-12-31.pdf" }),
        &[],
    ),
    Ask(
        "remove_handing_over",
        |s| json!({ "handing_over_id": s.kept("handed") }),
        |_| json!({}),
        &[],
    ),
    Ask(
        "list_closings",
        |_| json!({ "year": 2026 }),
        |_| json!({ "stage": "chinh-ly", "adjusted_until": "2027-01-31", "can_close": true }),
        &[],
    ),
    Ask(
        "read_settlement",
        |_| json!({ "year": 2026 }),
        |_| json!({ "year": 2026, "stage": "chinh-ly", "sources": { "0": { "code": "N1" } } }),
        &[],
    ),
    Ask(
        "settlement_pages",
        |_| json!({ "year": 2026, "paper": "settlement" }),
        |_| json!({ "pages": { "0": "<svg…" } }),
        &[],
    ),
    Ask("close_year", |_| json!({ "year": 2026 }), |_| json!({ "stage": "da-khoa" }), &[]),
    Ask(
        "print_settlement",
        |_| json!({ "year": 2026, "paper": "public" }),
        |_| json!({ "file_name": "CONG-KHAI-QUYET-TOAN_2026.pdf" }),
        &[],
    ),
    Ask(
        "export_hledger",
        |s| json!({ "folder": s.centre.path().join("hledger") }),
        |_| json!({ "files": { "0": "tai-khoan.journal", "1": "2026.journal" } }),
        &[],
    ),
    Ask(
        "reopen_year",
        |_| json!({ "year": 2026, "reason": "Xã đối chiếu lại" }),
        |_| json!({ "stage": "chinh-ly", "events": { "1": { "change": "mo-lai" } } }),
        &[],
    ),
];
