//! Amounts at the door of the command line, by the table of the boxes: JSON has numbers, so an amount is the number
//! the table reads, and whatever else is written is refused. Nothing is ever recorded ten or a hundred times as much.

use crate::harness::{Centre, feed, scd};
use crate::quarter::playing::AFTER;
use serde_json::{Value, json};

const TABLE: &str = include_str!("../../src-tauri/crates/norms/tests/typed/money.tsv");

/// What is typed, and the đồng it is read as; none for an empty box and for what is refused.
fn rows() -> Vec<(String, Option<i64>)> {
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    let rows = rows.filter_map(|row| row.split_once('\t'));
    let said = |typed: &str| {
        let (mut text, mut rest) = (String::new(), typed);
        while let Some((before, sign)) = rest.split_once('{') {
            let (code, behind) = sign.split_once('}').expect("a sign by its code");
            let code = u32::from_str_radix(code, 16).expect("hexadecimal");
            text = text + before + &char::from_u32(code).expect("a sign").to_string();
            rest = behind;
        }
        (text + rest).replace('~', "\u{a0}")
    };
    rows.map(|(typed, outcome)| (said(typed), outcome.parse().ok())).collect()
}

/// What the command line answers to a receipt of an amount written so, as JSON has it.
fn answered(centre: &Centre, mut request: Value, amount: &str) -> Value {
    request["amount_vnd"] = json!("AMOUNT");
    let request = request.to_string().replace("\"AMOUNT\"", amount);
    let book = centre.book().display().to_string();
    let call = scd(&centre.path().join("may"), &["call", "--book", &book, "record_voucher"]);
    let out = feed(call, &request);
    let answer: Value = serde_json::from_slice(&out.stdout).expect("one object");
    assert_eq!(out.status.success(), answer["error"].is_null(), "{amount}: {answer}");
    answer
}

/// All amounts the book holds, in the order they were recorded.
fn recorded(centre: &mut Centre) -> Vec<i64> {
    let whole = json!({
        "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat", "query": null,
        "account": null,
    });
    let page = centre.ok("list_vouchers", whole);
    let rows = page["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["voucher"]["amount_vnd"].as_i64().expect("dong")).collect()
}

#[test]
fn an_amount_typed_as_text_is_refused_at_the_command_line_and_its_number_is_that_number() {
    let mut centre = Centre::founded(AFTER);
    let request = centre.voucher_request("thu", "2026-08-10", 1);
    let rows = rows();
    assert!(rows.len() > 100 && rows.iter().filter(|(_, dong)| dong.is_some()).count() > 40);
    let mut expected = Vec::new();
    for (typed, dong) in rows {
        // A text, whatever a box reads it as.
        let answer = answered(&centre, request.clone(), &Value::String(typed.clone()).to_string());
        assert_eq!(answer["error"]["code"], "request-malformed", "{typed:?}: {answer}");
        assert_eq!(answer["error"]["field"], "amount_vnd", "{typed:?}: {answer}");
        // The number a box reads it as; as large as that the book would not hold twice.
        let Some(dong) = dong.filter(|dong| *dong < 10_000_000_000) else { continue };
        let answer = answered(&centre, request.clone(), &dong.to_string());
        if dong == 0 {
            assert_eq!(answer["error"]["code"], "amount-not-positive", "{typed:?}: {answer}");
        } else {
            assert_eq!(answer["ok"]["voucher"]["amount_vnd"], dong, "{typed:?}: {answer}");
            expected.push(dong);
        }
    }
    assert_eq!(recorded(&mut centre), expected, "nothing else was recorded");
}

#[test]
fn a_number_that_is_no_whole_amount_is_refused_at_the_command_line() {
    let mut centre = Centre::founded(AFTER);
    let request = centre.voucher_request("thu", "2026-08-10", 1);
    for (amount, code) in [
        ("1250000.00", "request-malformed"),
        ("1250000.50", "request-malformed"),
        ("1.5", "request-malformed"),
        ("1e6", "request-malformed"),
        ("007", "request-malformed"),
        ("1_250_000", "request-malformed"),
        ("1,250,000", "request-malformed"),
        ("12345678901234567890", "request-malformed"),
        ("1000000000000000", "request-malformed"),
        ("-1250000", "amount-not-positive"),
        ("-0", "request-malformed"),
        ("0", "amount-not-positive"),
        ("null", "request-malformed"),
        ("true", "request-malformed"),
    ] {
        let answer = answered(&centre, request.clone(), amount);
        assert_eq!(answer["error"]["code"], code, "{amount}: {answer}");
    }
    // One digit less than the most, beside what the cash box holds already.
    let answer = answered(&centre, request, "999999990000000");
    assert_eq!(answer["ok"]["voucher"]["amount_vnd"], 999_999_990_000_000_i64, "{answer}");
    assert_eq!(recorded(&mut centre), [999_999_990_000_000]);
}
