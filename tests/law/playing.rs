//! What an office types when the law changes.

use crate::harness::Centre;
use crate::office::playing::{digits, stick, unlock};
use serde_json::{Value, json};
use std::path::Path;

/// A new act, as typed.
pub(crate) fn act(number: &str) -> Value {
    json!({ "known": null, "new": {
        "number": number, "subject": "Mức mới", "issuer": "Chính phủ",
        "signed": "2026-08-01", "from": "2026-09-01", "is_verified": true,
    } })
}

/// A base wage of 2.700.000 đ from 01/09/2026.
pub(crate) fn base_wage() -> Value {
    json!({ "draft": { "rate": {
        "key": "base-wage", "from": "2026-09-01", "amount_vnd": 2_700_000,
        "act": act("201/2026/NĐ-CP"), "article": "Điều 3", "is_verified": true, "note": null,
    } } })
}

/// A decision of Kiên Giang: a coefficient for the director, a fixed amount for deputies of class III.
pub(crate) fn decision() -> Value {
    json!({
        "act": act("35/2026/QĐ-UBND"), "province": "91", "from": "2026-09-01",
        "scope": "Ban giám đốc trung tâm học tập cộng đồng", "highest_only": true,
        "start": "thang-bat-dau", "stop": "thang-ke-tiep", "rounding": 1,
        "counts_for_insurance": false, "is_verified": true,
        "lines": [
            line("giam-doc", &[], "he-so", Some("0,35"), None),
            line("pho-giam-doc", &["kv3"], "so-tien-thang", None, Some(300_000)),
        ],
    })
}

fn line(
    role: &str,
    classes: &[&str],
    method: &str,
    coefficient: Option<&str>,
    amount: Option<i64>,
) -> Value {
    json!({
        "role": role, "area_classes": classes, "method": method, "coefficient": coefficient,
        "amount_vnd": amount,
    })
}

/// A rule: no single payment above half a million.
pub(crate) fn rule() -> Value {
    json!({
        "name": "Chi một lần quá lớn", "severity": "query", "scope": "report",
        "from": "2026-01-01", "law": "Yêu cầu của nơi nhận", "is_verified": true,
        "screen": "so-quy", "table": "chung-tu", "only": "series == 'PC'",
        "fails": "amount_vnd > 500_000", "show": { "number": "number", "amount_vnd": "amount_vnd" },
        "codes": {}, "title_vi": "Không chi một lần quá lớn", "title_en": "No single payment is too large",
        "sentence_vi": "Phiếu {number} chi {amount_vnd} một lần.",
        "sentence_en": "Voucher {number} pays {amount_vnd} at once.",
    })
}

/// Điền Xá gets another name.
pub(crate) fn renamed() -> Value {
    json!({ "draft": { "unit": {
        "code": "06874", "kind": "xa", "name": "Điền Xá Mới", "parent": "22",
        "from": "2027-01-01", "act": act("9/NQ-UBTVQH16"), "is_verified": false,
    } } })
}

/// Signs what is drafted and puts it on the stick.
pub(crate) fn issue(office: &mut Centre, note: &str, quarter: &str, stick: &Path) -> Value {
    unlock(office);
    let request = json!({ "note": note, "applies_from": quarter, "folder": stick });
    office.ok("issue_law_pack", request)
}

/// The packs a book finds on a stick.
pub(crate) fn found(book: &mut Centre, stick: &Path) -> Vec<Value> {
    let found = book.ok("find_law_packs", json!({ "folder": stick }));
    found["packs"].as_array().expect("packs").clone()
}

/// Takes the newest pack of the stick in, comparing digits where that was never done.
pub(crate) fn take(centre: &mut Centre, office: &mut Centre) -> Value {
    let usb = stick(centre);
    let pack = found(centre, &usb).remove(0);
    if pack["state"] == "key-unknown" {
        let digits = digits(office);
        centre.ok("pin_office", json!({ "path": pack["path"], "digits": digits }));
    }
    centre.ok("take_law_pack", json!({ "path": pack["path"] }))
}

/// The amount of the base wage on a day, by the newest law of the book.
pub(crate) fn wage(book: &mut Centre, on: &str) -> i64 {
    let rate = book.ok("ask_rate", json!({ "key": "base-wage", "on": on }));
    rate["amount"].as_i64().expect("an amount")
}
