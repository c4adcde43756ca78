//! Longer requests of the table of acts.

use serde_json::{Value, json};

pub(super) fn profile(area_class: &str, from_on: &str) -> Value {
    json!({
        "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": area_class,
        "account_kind": "rieng", "has_seal": true, "office_id": "vhxh-06874",
        "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá", "allowance_decision": "vi-du-2011",
        "from_on": from_on,
    })
}

pub(super) fn adjustment(post: &Value, day: &str) -> Value {
    json!({
        "day": day, "month": "2026-07", "post_id": post, "kind": "truy-linh",
        "amount_vnd": 60_000, "reason": "Quyết định mới của tỉnh",
    })
}
