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

pub(super) fn source(name: &str) -> Value {
    json!({
        "class": "tai-tro-tien", "name": name, "opening_cash_vnd": 5_000, "opening_account_vnd": 0,
        "received_before_vnd": 0, "spent_before_vnd": 0, "allotted_year_vnd": null,
        "is_closed": false,
    })
}
