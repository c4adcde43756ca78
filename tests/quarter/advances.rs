//! Advances and differences of counts through the whole program: given, settled, brought back, refused; what
//! the report, the check and the paper say of them.

use crate::harness::Centre;
use serde_json::{Value, json};

/// The source of the book that money is first of.
pub(crate) fn source(c: &mut Centre) -> Value {
    let mut sources = c.ok("list_sources", json!({ "on": "2026-09-30" }));
    sources[0]["source"]["source_id"].take()
}

/// An advance of a hundred thousand to a person.
pub(crate) fn given(c: &mut Centre, on: &str) -> Value {
    json!({
        "kind": "tam-ung", "place": "tien-mat", "day": on, "payee": "Nguyễn Thị Hoa",
        "reason": "Mua vật tư lớp may", "source_id": source(c), "amount_vnd": 100_000, "due_on": null,
    })
}

/// The same written down: its id.
pub(crate) fn begin(c: &mut Centre) -> Value {
    let request = given(c, "2026-09-05");
    c.ok("record_advance", request)["voucher"]["voucher_id"].take()
}

pub(crate) fn settled(advance: &Value, amount: i64) -> Value {
    let lines = [json!({ "budget_code": "6551", "amount_vnd": amount })];
    json!({
        "advance_id": advance, "day": "2026-09-10", "reason": "Vật tư", "lines": lines, "documents": 1,
        "rest": null,
    })
}

pub(crate) fn returned(advance: &Value, amount: i64) -> Value {
    json!({
        "advance_id": advance, "day": "2026-09-12", "place": "tien-mat", "payee": null,
        "reason": "Nộp lại", "amount_vnd": amount,
    })
}

/// What a count of the quarter's last day found.
pub(crate) fn found() -> Value {
    json!({ "counted_on": "2026-09-30", "reason": "Thối nhầm", "witnesses": "Bùi Văn Tám" })
}

pub(crate) fn decided(c: &mut Centre, difference: &Value) -> Value {
    json!({
        "advance_id": difference, "day": "2026-09-30", "amount_vnd": 1_000, "source_id": source(c),
        "budget_code": null, "decision": "05/QĐ-UBND", "decided_by": "UBND xã", "reason": "Xử lý",
    })
}
