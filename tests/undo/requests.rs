//! Requests of acts that are taken back.

use serde_json::{Value, json};

/// A count of so many notes.
pub(super) fn count(hundreds: u32) -> Value {
    let notes = [json!({ "value_vnd": 100_000, "count": hundreds })];
    json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thiếu do thối tiền" })
}

/// One decision that names a new director.
pub(super) fn board(from_on: &str) -> Value {
    json!({
        "decision_no": "77/QĐ-UBND", "decision_on": from_on, "from_on": from_on,
        "end_reason": "het-nhiem-ky",
        "holders": [{ "role": "giam-doc", "person_id": null, "full_name": "Lê Thị Mỹ Duyên" }],
    })
}
