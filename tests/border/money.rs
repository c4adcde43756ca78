//! The cash book, allowances and the cash box.

use super::Line::{self, Ask};
use super::{Story, nothing};
use crate::quarter::own_decisions;
use crate::quarter::playing::AFTER;
use serde_json::{Value, json};

pub(super) const BOOK: &[Line] = &[
    Ask(
        "record_source",
        |_| {
            json!({
                "class": "tai-tro-tien", "name": "Quỹ khuyến học", "opening_cash_vnd": 5_000,
                "opening_account_vnd": 0, "received_before_vnd": 0, "spent_before_vnd": 0,
                "allotted_year_vnd": null, "is_closed": false,
            })
        },
        |_| json!({ "source": { "code": "N2" }, "closing_vnd": 5_000, "allows_allowance": false }),
        &[("gift", "/source/source_id")],
    ),
    Ask("remove_source", |s| json!({ "source_id": s.kept("gift") }), nothing, &[]),
    Ask(
        "list_sources",
        |_| json!({ "on": "2026-09-30" }),
        |_| json!([{ "source": { "code": "N1" }, "closing_vnd": 11_250_000, "spent_year_vnd": 12_750_000 }]),
        &[("source", "/0/source/source_id")],
    ),
    Ask(
        "record_voucher",
        |s| voucher(s, "thu", "2026-07-03", 15_000_000),
        |_| json!({ "number": "PT001", "in_vnd": 15_000_000, "balance_vnd": 18_250_000 }),
        &[],
    ),
    Ask(
        "record_voucher",
        |s| voucher(s, "chi", "2026-07-10", 860_000),
        |_| json!({ "number": "PC001", "out_vnd": 860_000, "balance_vnd": 17_390_000 }),
        &[("paid", "/voucher/voucher_id")],
    ),
    Ask(
        "record_voucher",
        |s| voucher(s, "chi", "2026-08-01", 12_000),
        |_| json!({ "number": "PC002", "balance_vnd": 17_378_000 }),
        &[("slip", "/voucher/voucher_id")],
    ),
    Ask(
        "pay_speaker",
        |s| {
            json!({ "collaborator_id": s.kept("speaker"), "voucher_id": s.kept("slip"),
                "amount_vnd": 12_000 })
        },
        |_| json!({ "pays": [{ "number": "PC002", "is_void": false }], "paid_vnd": 12_000 }),
        &[],
    ),
    Ask(
        "void_voucher",
        |s| json!({ "voucher_id": s.kept("slip"), "reason": "Ghi nhầm" }),
        |_| json!({ "number": "PC002", "voucher": { "is_void": true }, "balance_vnd": 17_390_000 }),
        &[],
    ),
    Ask(
        "reverse_voucher",
        |s| json!({ "voucher_id": s.kept("paid"), "day": "2026-08-05", "reason": "Trả lại hàng" }),
        |s| json!({ "voucher": { "reverses": s.kept("paid") }, "balance_vnd": 18_250_000 }),
        &[],
    ),
    Ask(
        "read_voucher",
        |s| json!({ "voucher_id": s.kept("paid") }),
        |_| {
            json!({
                "row": { "number": "PC001" }, "reversed_by_number": "P…", "history": { "#": 1 },
                "amount_in_words": "Tám trăm sáu mươi ngàn đồng chẵn",
            })
        },
        &[],
    ),
    Ask(
        "list_acts",
        |_| json!({ "limit": 2 }),
        |_| {
            json!([
                { "act": "reverse_voucher", "can_undo": true },
                { "act": "void_voucher", "subject": "PC002", "can_undo": false },
            ])
        },
        &[],
    ),
    Ask(
        "undo_act",
        nothing,
        |_| json!({ "act": { "act": "reverse_voucher", "is_undone": true } }),
        &[],
    ),
    Ask(
        "list_collaborators",
        |_| json!({ "on": null }),
        |_| json!({ "rows": [{ "pays": [{ "is_void": true }], "paid_vnd": 0 }] }),
        &[],
    ),
    Ask(
        "remove_speaker_pay",
        |s| json!({ "collaborator_id": s.kept("speaker"), "voucher_id": s.kept("slip") }),
        |_| json!({ "pays": [] }),
        &[],
    ),
    Ask("remove_collaborator", |s| json!({ "collaborator_id": s.kept("speaker") }), nothing, &[]),
    Ask(
        "list_vouchers",
        |_| json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat", "query": null }),
        |_| {
            json!({
                "opening_vnd": 3_250_000, "in_vnd": 15_000_000, "out_vnd": 860_000,
                "closing_vnd": 17_390_000,
                "rows": [{ "number": "PT001" }, { "number": "PC001" }, { "number": "PC002" }],
            })
        },
        &[],
    ),
    Ask(
        "record_voucher",
        |s| voucher(s, "chi", "2026-08-30", 70_000),
        |_| json!({ "voucher": { "amount_vnd": 70_000 } }),
        &[("misspelt", "/voucher/voucher_id")],
    ),
    Ask(
        "mend_voucher",
        |s| {
            let mut to = voucher(s, "chi", "2026-08-31", 71_000);
            to["payee"] = json!("Lê Văn Nam");
            json!({ "voucher_id": s.kept("misspelt"), "to": to })
        },
        |_| json!({ "voucher": { "amount_vnd": 71_000, "payee": "Lê Văn Nam", "day": "2026-08-31" } }),
        &[],
    ),
    Ask(
        "void_voucher",
        |s| json!({ "voucher_id": s.kept("misspelt"), "reason": "Ghi nhầm" }),
        |_| json!({ "voucher": { "is_void": true } }),
        &[],
    ),
    Ask(
        "ask_balance",
        |s| {
            json!({
                "kind": "chi", "place": "tien-mat", "day": "2026-09-01", "amount_vnd": 17_390_001,
                "source_id": s.kept("source"),
            })
        },
        |_| {
            json!({
                "before_vnd": 17_390_000, "after_vnd": -1, "is_allowed": false,
                "source_after_vnd": 11_250_000 + 15_000_000 - 860_000 - 17_390_001,
            })
        },
        &[],
    ),
    Ask(
        "suggest_payees",
        |_| json!({ "query": "duc ngh" }),
        |_| json!([{ "text": "Phạm Đức Nghĩa" }]),
        &[],
    ),
    Ask(
        "suggest_reasons",
        |_| json!({ "query": "thu lao" }),
        |_| json!([{ "text": "Thù lao giảng viên" }]),
        &[],
    ),
];

pub(super) const ALLOWANCES_AND_CASH: &[Line] = &[
    // The example pays the whole month a post begins in and the whole month it ends in.
    Ask(
        "read_handover",
        |_| json!({ "on": "2026-09-10" }),
        |_| {
            json!({
                "old_until": "2026-09-30", "new_since": "2026-09-01",
                "twice": ["2026-09-01", "2026-09-30"], "never": null,
            })
        },
        &[],
    ),
    Ask(
        "read_allowances",
        |_| json!({ "month": "2026-07" }),
        // Coefficients 0,30 + 0,10 + 0,10 of 2.530.000.
        |_| {
            json!({
                "is_settled": false, "total_vnd": 1_265_000, "rows": { "#": 3 },
                "total_in_words": "Một triệu hai trăm sáu mươi lăm ngàn đồng chẵn",
            })
        },
        &[],
    ),
    Ask(
        "record_own_decision",
        |_| own_decisions::form(),
        |_| json!({ "own_id": "tam-22-21-2026-qd-ubnd", "province": "22", "lines": { "#": 3 } }),
        &[("own", "/own_id")],
    ),
    Ask(
        "list_own_decisions",
        nothing,
        |_| json!({ "province_name": "Tỉnh Quảng Ninh", "rows": { "0": { "state": "stands", "sealed": null } } }),
        &[],
    ),
    Ask(
        "note_superseded",
        |s| json!({ "own_id": s.kept("own") }),
        |_| json!({ "rows": { "0": { "state": "stands" } } }),
        &[],
    ),
    Ask(
        "end_own_decision",
        |s| json!({ "own_id": s.kept("own"), "on": "2026-08-31" }),
        |_| json!({ "rows": { "0": { "state": "ended", "decision": { "to_on": "2026-08-31" } } } }),
        &[],
    ),
    Ask(
        "remove_own_decision",
        |s| json!({ "own_id": s.kept("own") }),
        |_| json!({ "rows": { "#": 0 } }),
        &[],
    ),
    Ask(
        "settle_allowances",
        |s| {
            json!({
                "month": "2026-07", "day": "2026-07-31", "place": "tien-mat",
                "source_id": s.kept("source"),
            })
        },
        |_| {
            json!({
                "is_settled": true, "voucher_numbers": ["PC004"], "owed_vnd": 0,
                "rows": { "0": { "is_paid": true, "account": { "paid_vnd": 759_000 } } },
            })
        },
        &[],
    ),
    Ask(
        "make_allowance_sheet",
        |_| json!({ "month": "2026-08" }),
        |_| json!({ "is_settled": true, "voucher_numbers": [], "owed_vnd": 1_265_000 }),
        &[],
    ),
    Ask(
        "list_owed",
        nothing,
        |_| json!({ "rows": { "#": 3, "0": { "offered_vnd": 759_000 } }, "adjustments": [] }),
        &[("owed_to", "/rows/0/owed/post_id")],
    ),
    Ask("list_proposals", nothing, |_| json!([]), &[]),
    Ask(
        "pay_allowances",
        |s| {
            let part = |dong: i64| json!({ "month": "2026-08", "post_id": s.kept("owed_to"), "amount_vnd": dong });
            json!({
                "day": "2026-09-02", "place": "tien-mat", "source_id": s.kept("source"),
                "budget_code": null, "budget_year": null, "is_back": false, "parts": [part(700_000)],
            })
        },
        |_| json!({ "rows": { "#": 3, "0": { "offered_vnd": 59_000 } } }),
        &[],
    ),
    Ask(
        "record_adjustment",
        |s| {
            json!({
                "day": "2026-09-03", "month": "2026-08", "post_id": s.kept("owed_to"),
                "kind": "truy-thu", "amount_vnd": 60_000, "reason": "Tính nhầm hệ số",
            })
        },
        |_| json!({ "rows": { "0": { "owed": { "after_vnd": -1_000 }, "offered_vnd": 0 } } }),
        &[("adjusted", "/adjustments/0/adjustment_id")],
    ),
    Ask(
        "remove_adjustment",
        |s| json!({ "adjustment_id": s.kept("adjusted") }),
        |_| json!({ "rows": { "0": { "owed": { "after_vnd": 59_000 } } }, "adjustments": [] }),
        &[],
    ),
    Ask(
        "reopen_allowances",
        |_| json!({ "month": "2026-08" }),
        |_| json!({ "is_settled": false, "voucher_numbers": [] }),
        &[],
    ),
    Ask(
        "reopen_allowances",
        |_| json!({ "month": "2026-07" }),
        |_| json!({ "is_settled": false, "voucher_numbers": [], "total_vnd": 1_265_000 }),
        &[],
    ),
    Ask(
        "read_cash_count",
        |_| json!({ "day": "2026-09-30" }),
        |_| json!({ "count": null, "book_vnd": 17_390_000, "note_values": { "0": 500_000 } }),
        &[],
    ),
    Ask(
        "record_cash_count",
        |_| {
            let notes = [json!({ "value_vnd": 100_000, "count": 173 })];
            json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thiếu do thối tiền" })
        },
        |_| json!({ "counted_on": "2026-09-30", "reason": "Thiếu do thối tiền" }),
        &[],
    ),
    Ask(
        "read_cash_count",
        |_| json!({ "day": "2026-09-30" }),
        |_| json!({ "difference_vnd": -90_000 }),
        &[],
    ),
    Ask(
        "cash_count_pages",
        |_| json!({ "day": "2026-09-30" }),
        |_| json!({ "pages": { "#": 1 } }),
        &[],
    ),
    Ask(
        "print_cash_count",
        |_| json!({ "day": "2026-09-30" }),
        |_| json!({ "file_name": "KIEM-QUY_2026-09-30.pdf" }),
        &[],
    ),
    Ask("remove_cash_count", |_| json!({ "day": "2026-09-30" }), nothing, &[]),
    Ask(
        "read_entitlement",
        |_| json!({ "year": 2026 }),
        // 25.000.000 for the year and allowances of four months, and of six before the book;
        // 24.000.000 came before it.
        |_| {
            json!({
                "as_of": &AFTER[..10], "due_vnd": 25_000_000 + 4 * 1_265_000 + 6 * 1_170_000,
                "received_vnd": 39_000_000, "owed_vnd": 0,
            })
        },
        &[],
    ),
];

fn voucher(story: &Story, kind: &str, day: &str, dong: i64) -> Value {
    json!({
        "kind": kind, "place": "tien-mat", "day": day, "payee": "Phạm Đức Nghĩa",
        "reason": "Thù lao giảng viên", "source_id": story.kept("source"), "budget_code": "6652",
        "amount_vnd": dong, "documents": 1,
    })
}
