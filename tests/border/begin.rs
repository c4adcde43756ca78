//! The sample is tried, a centre is founded, its seal made, its settings saved; an office begins.

use super::Line::{self, Ask};
use super::nothing;
use crate::harness::founding;
use crate::office::playing::{OFFICE_PASSPHRASE, TODAY};
use serde_json::json;

pub(super) const CENTRE: &[Line] = &[
    Ask(
        "read_about",
        nothing,
        |_| json!({ "beside": { "0": { "name": "Be Vietnam Pro", "licence": "OFL-1.1" } } }),
        &[],
    ),
    Ask(
        "choose_book",
        |_| json!({ "which": "sample" }),
        |_| {
            let name = "Trung tâm học tập cộng đồng xã Mẫu";
            json!({ "is_sample": true, "has_seal": true, "centre": { "name": name } })
        },
        &[],
    ),
    Ask(
        "choose_book",
        |_| json!({ "which": "real" }),
        |_| json!({ "is_sample": false, "role": null, "centre": null }),
        &[],
    ),
    Ask(
        "search_units",
        |_| json!({ "query": "dien xa", "on": "2026-07-01", "limit": 1 }),
        |_| json!([{ "code": "06874", "full_name": "Xã Điền Xá", "parent_name": "Tỉnh Quảng Ninh" }]),
        &[("unit_from", "/0/from"), ("parent_code", "/0/parent_code")],
    ),
    Ask(
        "list_offices",
        |s| {
            json!({
                "unit_code": "06874", "unit_name": "Xã Điền Xá", "on": "2026-07-01",
                "parent_code": s.kept("parent_code"), "parent_name": "Tỉnh Quảng Ninh",
            })
        },
        |_| json!({ "0": { "office_id": "vhxh-06874", "name": "Phòng Văn hóa - Xã hội xã Điền Xá" } }),
        &[],
    ),
    Ask(
        "list_codes",
        |_| json!({ "list": "funding-class", "on": null }),
        |_| json!({ "0": { "code": "nsnn-hang-nam", "name_vi": "Ngân sách nhà nước cấp hằng năm", "is_verified": false } }),
        &[],
    ),
    Ask(
        "list_decisions",
        nothing,
        |_| json!({ "0": { "is_example": false }, "last": { "is_example": true, "is_own": false } }),
        &[],
    ),
    Ask(
        "found_centre",
        |_| founding(),
        |_| json!({ "centre_id": "06874-2008", "unit_name": "Xã Điền Xá", "turns_before": 412 }),
        &[],
    ),
    Ask(
        "offer_passphrase",
        nothing,
        |_| json!({ "passphrase": "… …" }),
        &[("passphrase", "/passphrase")],
    ),
    Ask(
        "make_seal",
        |s| json!({ "passphrase": s.kept("passphrase"), "is_replacement": false }),
        |_| json!({ "public_key": "ssh-ed25519 …", "made_at": "2026-10-02T…" }),
        &[("digits", "/digits")],
    ),
    Ask("read_seal", nothing, |s| json!({ "digits": s.kept("digits") }), &[]),
    Ask(
        "save_settings",
        |_| {
            json!({
                "language": "vi", "type_size": "lon", "words_school": "nam",
                "says_zero_thousand": false, "says_chan": true, "upper_body": "UBND XÃ ĐIỀN XÁ", "clerk": "",
            })
        },
        |_| json!({ "type_size": "lon", "words_school": "nam", "says_chan": true }),
        &[],
    ),
    Ask(
        "amount_in_words",
        |_| json!({ "amount_vnd": 105_000, "school": null }),
        |_| json!({ "words": "Một trăm lẻ năm ngàn đồng chẵn" }),
        &[],
    ),
    Ask(
        "save_profile",
        |_| {
            json!({
                "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": "kv3",
                "account_kind": "rieng", "has_seal": false, "office_id": "vhxh-06874",
                "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá",
                "allowance_decision": "vi-du-2011",
            })
        },
        |_| json!({ "centre_id": "06874-2008", "has_seal": false }),
        &[],
    ),
    Ask(
        "save_profile",
        |_| {
            json!({
                "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": "kv2",
                "account_kind": "rieng", "has_seal": false, "office_id": "vhxh-06874",
                "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá",
                "allowance_decision": "vi-du-2011", "from_on": "2026-09-15",
            })
        },
        |_| json!({ "area_class": "kv2" }),
        &[],
    ),
    Ask(
        "list_profile_facts",
        nothing,
        |_| json!({ "0": { "kind": "area_class", "from_on": "2026-09-15", "value": "kv2" } }),
        &[],
    ),
    Ask(
        "read_profile_on",
        |_| json!({ "on": "2026-09-14" }),
        |_| json!({ "area_class": "kv3", "centre_id": "06874-2008" }),
        &[],
    ),
    Ask(
        "remove_profile_fact",
        |_| json!({ "kind": "area_class", "from_on": "2026-09-15" }),
        |_| json!({ "#": 1, "0": { "kind": "has_seal" } }),
        &[],
    ),
    Ask("keep_draft", |_| json!({ "key": "voucher", "body": "{\"day\":\"3/7\"}" }), nothing, &[]),
    Ask(
        "book_status",
        nothing,
        |_| {
            json!({
                "role": "centre", "has_seal": true, "open_quarter": "2026-Q3", "today": "2026-10-02",
                "clock": null, "settings": { "upper_body": "UBND XÃ ĐIỀN XÁ", "clerk": "" },
                "drafts": [{ "key": "voucher", "body": "{\"day\":\"3/7\"}" }],
            })
        },
        &[],
    ),
    Ask("drop_draft", |_| json!({ "key": "voucher" }), nothing, &[]),
    Ask(
        "say_today",
        |_| json!({ "today": &TODAY[..10] }),
        |_| json!({ "today": &TODAY[..10], "clock": null }),
        &[],
    ),
    Ask("book_status", nothing, |_| json!({ "drafts": [] }), &[]),
];

pub(super) const OFFICE: &[Line] = &[
    Ask(
        "found_office",
        |_| json!({ "office_id": "vhxh-06874", "name": "Phòng Văn hóa - Xã hội xã Điền Xá" }),
        |_| json!({ "office_id": "vhxh-06874" }),
        &[],
    ),
    Ask(
        "make_seal",
        |_| json!({ "passphrase": OFFICE_PASSPHRASE, "is_replacement": false }),
        |_| json!({ "public_key": "ssh-ed25519 …" }),
        &[("office_digits", "/digits")],
    ),
    Ask("book_status", nothing, |_| json!({ "role": "office", "has_seal": true }), &[]),
];
