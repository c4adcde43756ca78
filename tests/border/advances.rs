//! Advances and the differences of counts. Each is taken back: the chapters after it tell of the book without.

use super::Line::{self, Ask};
use super::nothing;
use serde_json::json;

pub(super) const LINES: &[Line] = &[
    Ask(
        "record_advance",
        |s| {
            json!({
                "kind": "tam-ung", "place": "tien-mat", "day": "2026-09-05", "payee": "Nguyễn Thị Hoa",
                "reason": "Mua vật tư lớp may", "source_id": s.kept("source"), "amount_vnd": 300_000,
                "due_on": null,
            })
        },
        |_| json!({ "voucher": { "series": "PC", "due_on": "2026-10-05" }, "out_vnd": 300_000 }),
        &[("advance", "/voucher/voucher_id")],
    ),
    Ask(
        "settle_advance",
        |s| {
            let lines = [json!({ "budget_code": "6551", "amount_vnd": 200_000 })];
            json!({
                "advance_id": s.kept("advance"), "day": "2026-09-10", "reason": "Vật tư lớp may",
                "lines": lines, "documents": 2, "rest": null,
            })
        },
        |s| json!({ "number": "TU001", "voucher": { "settles": s.kept("advance") } }),
        &[],
    ),
    Ask(
        "return_advance",
        |s| {
            json!({
                "advance_id": s.kept("advance"), "day": "2026-09-11", "place": "tien-mat",
                "payee": null, "reason": "Nộp lại", "amount_vnd": 60_000,
            })
        },
        |_| json!({ "voucher": { "kind": "hoan-ung", "payee": "Nguyễn Thị Hoa" } }),
        &[],
    ),
    Ask(
        "list_advances",
        |_| json!({ "as_of": "2026-10-15" }),
        |_| {
            let row = json!({ "begun_vnd": 300_000, "left_vnd": 40_000, "overdue_days": 10 });
            json!({ "rows": { "#": 1, "0": row }, "standing": { "persons_vnd": 40_000 } })
        },
        &[],
    ),
    Ask(
        "advance_book_pages",
        |_| json!({ "as_of": null }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_advance_book",
        |_| json!({ "as_of": "2026-09-30" }),
        |_| json!({ "file_name": "SO-TAM-UNG_2026-09-30.pdf" }),
        &[],
    ),
    Ask(
        "advance_slip_pages",
        |s| json!({ "advance_id": s.kept("advance"), "paper": "de-nghi" }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_advance_slip",
        |s| json!({ "advance_id": s.kept("advance"), "paper": "thanh-toan" }),
        |_| json!({ "file_name": "THANH-TOAN-TAM-UNG_PC006_2026.pdf" }),
        &[],
    ),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "return_advance" } }), &[]),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "settle_advance" } }), &[]),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "record_advance" } }), &[]),
    Ask(
        "record_cash_count",
        |_| {
            let notes = [json!({ "value_vnd": 100_000, "count": 173 })];
            json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thiếu do thối tiền" })
        },
        nothing,
        &[],
    ),
    Ask(
        "record_difference",
        |_| json!({ "counted_on": "2026-09-30", "reason": "Thối nhầm", "witnesses": "Bùi Văn Tám" }),
        |_| json!({ "voucher": { "kind": "thieu", "amount_vnd": 90_000 } }),
        &[("difference", "/voucher/voucher_id")],
    ),
    Ask(
        "decide_difference",
        |s| {
            json!({
                "advance_id": s.kept("difference"), "day": "2026-09-30", "amount_vnd": 90_000,
                "source_id": s.kept("source"), "budget_code": null, "decision": "05/QĐ-UBND",
                "decided_by": "UBND xã", "reason": "Ghi chi",
            })
        },
        |_| json!({ "number": "XL001", "voucher": { "reason": "05/QĐ-UBND: Ghi chi" } }),
        &[],
    ),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "decide_difference" } }), &[]),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "record_difference" } }), &[]),
    Ask("undo_act", nothing, |_| json!({ "act": { "act": "record_cash_count" } }), &[]),
];
