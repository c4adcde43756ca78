//! The law asked from the command line: every answer with its source and its day.

use crate::harness::{Centre, feed, scd};
use crate::office::playing::TODAY;
use serde_json::{Value, json};

/// The answer of `scd call`, and whether it was one.
fn call(book: &Centre, command: &str, request: &Value) -> (bool, Value) {
    let path = book.book();
    let args = ["call", "--book", path.to_str().expect("a path"), command];
    let output = feed(scd(&book.path().join("may"), &args), &request.to_string());
    let answer: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    (output.status.success(), answer)
}

/// Everything the expectation names stands in the answer; lists are compared whole.
fn holds(expected: &Value, found: &Value, told: &str) {
    match expected {
        Value::Object(fields) => {
            for (name, value) in fields {
                holds(value, &found[name], &format!("{told}.{name}"));
            }
        }
        Value::Array(items) => {
            let there = found.as_array().map_or(0, Vec::len);
            assert_eq!(there, items.len(), "{told}: {found}");
            for (n, item) in items.iter().enumerate() {
                holds(item, &found[n], &format!("{told}[{n}]"));
            }
        }
        plain => assert_eq!(plain, found, "{told}"),
    }
}

fn questions() -> Vec<(&'static str, Value, Value)> {
    let post = json!({
        "decision": "nghe-an-45-2013", "role": "giam-doc", "area_class": "kv3",
        "held_from": "2014-01-10", "held_to": "2014-03-05", "first": "2014-01", "last": "2014-04",
        "salary": null,
    });
    vec![
        (
            "ask_rate",
            json!({ "key": "base-wage", "on": "2011-07-14" }),
            json!({ "amount": 830_000, "from": "2011-05-01", "source": { "number": "22/2011/NĐ-CP" } }),
        ),
        (
            "ask_rate",
            json!({ "key": "base-wage", "on": "2026-07-01" }),
            json!({ "amount": 2_530_000, "verified": true, "article": "Điều 3 khoản 2" }),
        ),
        (
            "ask_allowance",
            post,
            json!({ "total_vnd": 960_000, "total_in_words": "Chín trăm sáu mươi nghìn đồng",
                "months": [{ "amount_vnd": 320_000 }, { "amount_vnd": 320_000 }, { "amount_vnd": 320_000 },
                    { "amount_vnd": 0, "why": "not-entitled" }] }),
        ),
        (
            "ask_arrears",
            json!({
                "decision": "nghe-an-45-2013", "held": { "facts": { "role": "giam-doc", "area_class": "kv3" },
                "from": "2014-01-01", "to": null, "salaries": [] }, "paid": [["2014-01", 320_000], ["2014-02", 400_000]],
                "first": "2014-01", "last": "2014-03",
            }),
            json!([
                { "month": "2014-02", "difference": -80_000, "reason": "chi-thua" },
                { "month": "2014-03", "difference": 320_000, "reason": "chua-chi" },
            ]),
        ),
        (
            "ask_entitlement",
            json!({ "centre": { "founded": "2011-05-20", "province": "22", "area_classes": [["2011-01-01", "kv3"]],
                "closed": null }, "year": 2011 }),
            json!({ "total": 55_000_000, "on": "2011-05-20", "lines": [
                { "kind": "ban-dau", "amount": 30_000_000, "source": { "number": "96/2008/TT-BTC" }, "verified": false },
                { "kind": "hang-nam", "amount": 25_000_000, "is_minimum": true },
            ] }),
        ),
        (
            "ask_principle",
            json!({ "key": "allowance-not-from-donations", "decision": null, "on": "2026-01-01" }),
            json!({ "value": true, "source": { "number": "16/2018/TT-BGDĐT" } }),
        ),
        (
            "ask_unit",
            json!({ "code": "06850", "on": "2011-07-14", "heirs_on": "2025-07-01" }),
            json!({ "unit": { "full_name": "Xã Tình Húc", "parent_name": "Huyện Bình Liêu" },
                "heirs": [{ "unit": { "code": "06838", "full_name": "Xã Bình Liêu" } }] }),
        ),
        (
            "ask_offices",
            json!({ "unit_code": "06874", "on": "2011-07-14" }),
            json!([
                { "office_id": "huyen-199", "order": 1 }, { "office_id": "so-22", "order": 2 },
                { "office_id": "ubnd-xa-06874", "order": null }, { "office_id": "ubnd-huyen-199" },
            ]),
        ),
        (
            "search_units",
            json!({ "query": "dien xa", "on": "2011-07-14", "limit": 5 }),
            json!([{ "code": "06874", "full_name": "Xã Điền Xá", "parent_name": "Huyện Tiên Yên" }]),
        ),
        (
            "amount_in_words",
            json!({ "amount_vnd": 18_025_000, "school": null }),
            json!({ "words": "Mười tám triệu không trăm hai mươi lăm nghìn đồng" }),
        ),
        (
            "amount_in_words",
            json!({ "amount_vnd": 1_000_005, "school": { "linh": false, "nghin": false, "say_zero_thousand": true } }),
            json!({ "words": "Một triệu không ngàn không trăm lẻ năm đồng" }),
        ),
        (
            "fold_text",
            json!({ "text": "TRUNG TÂM … Xã Điền Xá" }),
            json!({ "folded": "trung tam … xa dien xa", "looks_like": null }),
        ),
        ("fold_text", json!({ "text": "NguyÔn ThÞ Hång" }), json!({ "looks_like": "tcvn3" })),
        (
            "sort_texts",
            json!({ "texts": ["Triệu A Lềnh", "Đặng Văn An", "Nguyễn Thị Ánh", "Chìu Sám Múi"], "are_names": true }),
            json!({ "texts": ["Đặng Văn An", "Nguyễn Thị Ánh", "Triệu A Lềnh", "Chìu Sám Múi"] }),
        ),
        (
            "sort_texts",
            json!({ "texts": ["Đào", "Dung", "Ơn", "Báo", "Bào", "Ăn", "Ánh"], "are_names": false }),
            json!({ "texts": ["Ánh", "Ăn", "Bào", "Báo", "Dung", "Đào", "Ơn"] }),
        ),
        (
            "ask_period",
            json!({ "calendar": "school-year", "on": "2026-08-31" }),
            json!({ "name": "Năm học 2025 - 2026", "from": "2025-09-01", "to": "2026-08-31" }),
        ),
        (
            "ask_period",
            json!({ "calendar": "administrative-quarter", "on": "2026-06-15" }),
            json!({ "year": 2026, "part": 3, "from": "2026-06-15", "to": "2026-09-14" }),
        ),
        (
            "ask_due",
            json!({ "from": "2026-09-15", "to": "2026-09-30" }),
            json!([{ "key": "quarter-regime", "on": "2026-09-20", "verified": true }]),
        ),
        (
            "ask_chapter",
            json!({ "chapter": "622", "on": "2025-12-31" }),
            json!({ "level": "huyen" }),
        ),
    ]
}

#[test]
fn the_command_line_answers_with_source_and_day() {
    let book = Centre::empty(TODAY);
    for (command, request, expected) in questions() {
        let (is_done, answer) = call(&book, command, &request);
        assert!(is_done, "{command} {request}: {answer}");
        holds(&expected, &answer["ok"], &format!("{command} {request}"));
    }
}

#[test]
fn what_the_law_does_not_know_is_refused_by_name() {
    let book = Centre::empty(TODAY);
    for (command, request, code, detail) in [
        (
            "ask_rate",
            json!({ "key": "base-wage", "on": "2007-12-31" }),
            "not-in-force",
            json!({ "first": "01/01/2008" }),
        ),
        (
            "ask_rate",
            json!({ "key": "base-wages", "on": "2026-07-01" }),
            "law-unknown",
            json!({ "nearest": "base-wage" }),
        ),
        ("ask_chapter", json!({ "chapter": "622", "on": "2026-01-01" }), "not-in-force", json!({})),
        (
            "ask_principle",
            json!({ "key": "highest-allowance", "decision": null, "on": "2026-01-01" }),
            "law-unknown",
            json!({ "nearest": "highest-allowance-only" }),
        ),
        (
            "ask_period",
            json!({ "calendar": "schoolyear", "on": "2026-01-01" }),
            "law-unknown",
            json!({ "nearest": "school-year" }),
        ),
    ] {
        let (is_done, answer) = call(&book, command, &request);
        assert!(!is_done, "{command} {request}");
        assert_eq!(answer["error"]["code"], code, "{command} {request}: {answer}");
        holds(&detail, &answer["error"]["detail"], &format!("{command} {request}"));
    }
}
