//! Bad input everywhere: one answer, a known code, a Vietnamese sentence, nothing changed.

use super::said::{is_said, refusal};
use crate::harness::{Centre, feed, founding, scd};
use serde_json::{Value, json};
use std::io::Write;
use std::process::Stdio;

const NOW: &str = "2026-10-02T08:00:00+07:00";

/// Everything a person could see of the book, and how many acts it knows.
fn contents(centre: &mut Centre) -> String {
    let mut said = crate::quarter::contents(centre);
    said.push_str(&centre.ok("list_acts", json!({ "limit": 500 })).to_string());
    said.push_str(&centre.ok("book_status", json!({}))["drafts"].to_string());
    said
}

fn book() -> Centre {
    let mut centre = Centre::founded(NOW);
    centre.voucher("thu", "2026-07-03", 1_000_000);
    centre.ok("record_activity", crate::quarter::activity("2026-08-01", 30));
    centre
}

/// A valid voucher with one field replaced.
fn voucher(centre: &mut Centre, field: &str, value: Value) -> String {
    let mut request = centre.voucher_request("chi", "2026-08-01", 1_000);
    request[field] = value;
    request.to_string()
}

#[test]
fn a_voucher_with_one_bad_field_is_refused_with_its_reason() {
    let mut centre = book();
    let long = "a".repeat(1_000_000);
    let cases: Vec<(&str, Value, &[&str])> = vec![
        ("amount_vnd", json!(0), &["amount-not-positive"]),
        ("amount_vnd", json!(-1), &["amount-not-positive"]),
        (
            "amount_vnd",
            json!(1_000_000_000_000_000_i64),
            &["request-malformed", "amount-out-of-range"],
        ),
        ("amount_vnd", json!(i64::MAX), &["request-malformed", "amount-out-of-range"]),
        (
            "amount_vnd",
            json!(9_223_372_036_854_775_808_u64),
            &["request-malformed", "amount-out-of-range"],
        ),
        ("amount_vnd", json!("1000"), &["request-malformed"]),
        ("amount_vnd", json!(1.5), &["request-malformed"]),
        ("amount_vnd", json!(999_999_999_999_999_i64), &["cash-negative", "amount-out-of-range"]),
        ("day", json!("2026-02-31"), &["day-none"]),
        ("day", json!("0001-01-01"), &["request-malformed"]),
        ("day", json!("31/07/2026"), &["request-malformed"]),
        ("day", json!("2199-12-31"), &["day-in-future"]),
        ("day", json!("1945-01-01"), &["day-before-book"]),
        ("day", json!(20260801), &["request-malformed"]),
        ("reason", json!(long), &["text-too-long"]),
        ("reason", json!(""), &["field-empty"]),
        ("reason", json!("   \u{a0}\n"), &["field-empty", "text-forbidden"]),
        ("reason", json!("Mua\u{0}sách"), &["text-forbidden"]),
        ("reason", json!("Mua \u{202e}hcás"), &["text-forbidden"]),
        ("reason", json!("=HYPERLINK(1)"), &["text-forbidden"]),
        ("reason", json!("+84912"), &["text-forbidden"]),
        ("reason", json!("@cmd"), &["text-forbidden"]),
        ("reason", json!("\u{feff}\u{200b}"), &["field-empty"]),
        ("reason", json!("\u{feff}=1+1"), &["text-forbidden"]),
        ("payee", Value::Null, &["field-empty"]),
        ("payee", json!(["Phạm"]), &["request-malformed"]),
        ("source_id", Value::Null, &["field-empty"]),
        ("source_id", json!("0".repeat(32)), &["source-unknown"]),
        ("source_id", json!("'; DROP TABLE vouchers; --"), &["request-malformed"]),
        ("budget_code", json!("9999"), &["code-unknown"]),
        ("budget_code", json!("6551\u{0}"), &["code-unknown"]),
        ("documents", json!(-1), &["request-malformed"]),
        ("documents", json!(4_000_000_000_u32), &["count-too-large"]),
        ("kind", json!("mua"), &["request-malformed"]),
        ("place", json!("túi"), &["request-malformed"]),
        ("voucher_id", json!("0".repeat(32)), &["request-malformed"]),
        ("ordinal", json!(7), &["request-malformed"]),
    ];
    let before = contents(&mut centre);
    for (field, value, codes) in cases {
        let request = voucher(&mut centre, field, value);
        let what = format!("{field}: {request:.200}");
        let answer = centre.desk.answer("record_voucher", &request);
        let answer: Value = serde_json::from_str(&answer).expect("one JSON object");
        is_said(&answer["error"], &what);
        let code = answer["error"]["code"].as_str().unwrap_or_default();
        assert!(codes.contains(&code), "{what}: {code}");
        assert_eq!(contents(&mut centre), before, "{what}");
        // What cannot be read stands in its box; what is no field of the request has none.
        let is_field = !["voucher_id", "ordinal"].contains(&field);
        let expected = if is_field { json!(field) } else { Value::Null };
        if code == "request-malformed" {
            assert_eq!(answer["error"]["field"], expected, "{what}");
        }
    }
}

#[test]
fn a_number_over_another_tells_both_at_its_own_box() {
    let mut centre = book();
    let mut class = crate::quarter::activity("2026-08-01", 70);
    class["turns_female"] = json!(75);
    class["persons"] = json!(71);
    let mut desks = crate::quarter::facility("may-tinh");
    (desks["quantity"], desks["usable"]) = (json!(2), json!(3));
    for (command, request, told) in [
        ("record_activity", class, vec![("turns_female", "75", "70"), ("persons", "71", "70")]),
        ("record_facility", desks, vec![("usable", "3", "2")]),
    ] {
        let answer = centre.ask(command, request);
        let error = &answer["error"];
        let others = error["others"].as_array().cloned().unwrap_or_default();
        let all: Vec<&Value> = std::iter::once(error).chain(&others).collect();
        assert_eq!(all.len(), told.len(), "{error}");
        for (one, (field, part, whole)) in all.into_iter().zip(told) {
            assert_eq!(one["field"], field);
            let said = one["message"].as_str().unwrap_or_default();
            assert!(said.contains(part) && said.contains(whole), "{said}");
        }
    }
}

#[test]
fn every_command_refuses_what_is_no_request() {
    let mut centre = book();
    let before = contents(&mut centre);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let requests =
        ["", "null", "[]", "7", "\"x\"", "{", "{}{}", "{\"la\":1}", &deep, "{\"a\":1,\"a\":2}"];
    for command in desk::commands() {
        for request in requests {
            let answer = centre.desk.answer(command.name, request);
            let answer: Value = serde_json::from_str(&answer).expect("one JSON object");
            let what = format!("{} {request:.20}", command.name);
            is_said(&answer["error"], &what);
            assert_eq!(answer["error"]["code"], "request-malformed", "{what}");
        }
    }
    for name in ["", "drop_table", "record_voucher ", "RECORD_VOUCHER", "\u{0}"] {
        let answer = centre.desk.answer(name, "{}");
        let answer: Value = serde_json::from_str(&answer).expect("one JSON object");
        is_said(&answer["error"], name);
        assert_eq!(answer["error"]["code"], "unknown-command", "{name:?}");
    }
    assert_eq!(contents(&mut centre), before);
}

/// A command, a request nobody should make, and the code of its refusal.
type Bad = (&'static str, Value, &'static str);

fn bad_requests(source: &Value) -> Vec<Bad> {
    let nobody = "f".repeat(32);
    let mut women = crate::quarter::activity("2026-08-01", 30);
    women["turns_female"] = json!(31);
    let mut late = crate::quarter::activity("2026-10-03", 30);
    late["group"] = json!("khong-co");
    let mut half = crate::quarter::facility("may-tinh");
    half["usable"] = json!(3);
    let moved = crate::quarter::movement(&json!(nobody), "2026-08-12", "tang", 1);
    vec![
        ("record_activity", women, "part-over-turns"),
        ("record_activity", late, "day-in-future"),
        ("record_facility", half, "usable-over-quantity"),
        ("record_movement", moved, "record-unknown"),
        ("remove_movement", json!({ "movement_id": nobody }), "record-unknown"),
        ("remove_activity", json!({ "activity_id": nobody }), "record-unknown"),
        ("remove_person", json!({ "person_id": nobody }), "person-unknown"),
        ("remove_post", json!({ "post_id": nobody }), "post-unknown"),
        ("remove_facility", json!({ "facility_id": nobody }), "record-unknown"),
        ("remove_source", json!({ "source_id": source }), "record-in-use"),
        ("read_voucher", json!({ "voucher_id": nobody }), "voucher-unknown"),
        ("print_voucher", json!({ "voucher_id": nobody }), "voucher-unknown"),
        (
            "list_vouchers",
            json!({ "from_on": "2026-08-01", "to_on": "2026-07-01", "place": "tien-mat" }),
            "day-order",
        ),
        ("list_codes", json!({ "list": "khong-co" }), "list-unknown"),
        (
            "keep_draft",
            json!({ "key": "voucher", "body": "x".repeat(64 * 1024 + 1) }),
            "text-too-long",
        ),
        ("keep_draft", json!({ "key": "", "body": "x" }), "field-empty"),
        ("make_seal", json!({ "passphrase": "ngan", "is_replacement": false }), "passphrase-short"),
        (
            "make_seal",
            json!({ "passphrase": "aaaaaaaaaaaaaaaa", "is_replacement": false }),
            "passphrase-repeats",
        ),
        ("report_page", json!({ "quarter": "2026-Q3", "page": 0 }), "page-unknown"),
        ("report_page", json!({ "quarter": "2026-Q3", "page": 4_000_000_000_u32 }), "page-unknown"),
        ("copy_to_stick", json!({ "bundle_id": "x", "folder": "/" }), "bundle-unknown"),
        ("eject_stick", json!({ "folder": "/khong/co" }), "stick-missing"),
        ("preview_restore", json!({ "path": "/khong/co" }), "book-missing"),
        ("verify_file", json!({ "path": "/khong/co/gi" }), "stick-missing"),
        ("back_up", json!({ "folder": "/khong/co" }), "stick-missing"),
        ("found_centre", founding(), "centre-founded"),
        (
            "record_cash_count",
            json!({ "counted_on": "2026-09-30", "notes": [{ "value_vnd": 300, "count": 1 }] }),
            "code-unknown",
        ),
        (
            "explain_finding",
            json!({ "quarter": "2026-Q3", "rule": "khong-co", "row": "-", "text": "a" }),
            "code-unknown",
        ),
        ("choose_book", json!({ "which": "khac" }), "request-malformed"),
        (
            "record_signing",
            json!({ "quarter": "2026-Q3", "signed_on": "2026-08-31", "number": "1" }),
            "signing-too-early",
        ),
    ]
}

#[test]
fn other_forms_refuse_too() {
    let mut centre = book();
    let source = centre.source();
    let before = contents(&mut centre);
    for (command, request, code) in bad_requests(&source) {
        let answer = centre.ask(command, request.clone());
        let what = format!("{command} {:.120}", request.to_string());
        is_said(&answer["error"], &what);
        assert_eq!(answer["error"]["code"], code, "{what}");
        assert_eq!(contents(&mut centre), before, "{what}");
    }
}

#[test]
fn the_edges_of_the_calendar_are_no_fault_of_the_program() {
    let mut centre = book();
    for quarter in ["1945-Q1", "2010-Q1", "2199-Q4"] {
        for command in
            ["check_quarter", "read_home", "read_report", "list_concerns", "list_activities"]
        {
            let answer = centre.ask(command, json!({ "quarter": quarter }));
            if answer["error"].is_object() {
                is_said(&answer["error"], &format!("{command} {quarter}"));
            }
        }
    }
    for day in ["1945-01-01", "2199-12-31"] {
        let balance = json!({ "kind": "chi", "place": "tien-mat", "day": day, "amount_vnd": 1 });
        let month = json!({ "month": &day[..7] });
        let open = json!({ "from_on": day, "to_on": day, "place": "tien-gui" });
        for (command, request) in [
            ("ask_balance", balance),
            ("read_cash_count", json!({ "day": day })),
            ("list_sources", json!({ "on": day })),
            ("read_profile_on", json!({ "on": day })),
            ("read_allowances", month),
            ("list_vouchers", open),
            ("search_units", json!({ "query": "dien xa", "on": day, "limit": 4_000_000_000_u32 })),
        ] {
            let answer = centre.ask(command, request);
            if answer["error"].is_object() {
                is_said(&answer["error"], &format!("{command} {day}"));
            }
        }
    }
}

#[test]
fn a_founding_with_bad_answers_names_every_field_and_makes_no_centre() {
    let mut centre = Centre::empty(NOW);
    let mut request = founding();
    request["name"] = json!("");
    request["cashier_name"] = request["accountant_name"].clone();
    request["area_class"] = json!("kv9");
    request["office_id"] = json!("Sở");
    request["founded_year"] = json!(1066);
    let answer = centre.ask("found_centre", request);
    is_said(&answer["error"], "founding");
    let error = &answer["error"];
    let others = error["others"].as_array().expect("others").iter();
    let all: Vec<&Value> = std::iter::once(error).chain(others).collect();
    for (field, code, detail) in [
        ("name", "field-empty", None),
        ("cashier_name", "same-person", None),
        ("area_class", "code-unknown", Some("code")),
        ("office_id", "code-unknown", Some("code")),
        ("founded_year", "year-not-believed", Some("first")),
    ] {
        let told = all.iter().find(|one| one["field"] == field).expect(field);
        assert_eq!(told["code"], code, "{field}");
        is_said(told, field);
        // Each brings what its own sentence needs.
        assert!(detail.is_none_or(|name| told["detail"][name].is_string()), "{told}");
    }
    assert_eq!(centre.ok("book_status", json!({}))["role"], Value::Null);
    centre.ok("found_centre", founding());
}

#[test]
fn the_command_line_answers_once_and_exits_with_1_and_misuse_with_2() {
    let mut centre = book();
    let before = contents(&mut centre);
    let home = centre.path().join("may");
    let book = centre.book().display().to_string();
    let call = |name: &str| scd(&home, &["call", "--book", &book, name]);
    let huge = voucher(&mut centre, "reason", json!("a".repeat(1_000_000)));
    for (command, input, code) in [
        ("record_voucher", "{\"la\":1}", "request-malformed"),
        ("record_voucher", "không phải JSON", "request-malformed"),
        ("record_voucher", huge.as_str(), "text-too-long"),
        ("khong_co", "{}", "unknown-command"),
        ("undo_act", "[]", "request-malformed"),
    ] {
        let error = refusal(&feed(call(command), input), command);
        assert_eq!(error["code"], code, "{command} {input:.40}");
    }
    let mut bytes = call("record_voucher");
    bytes.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = bytes.spawn().expect("it starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(b"{\"reason\":\"\xff\xfe\"}").expect("it reads");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(refusal(&output, "invalid UTF-8")["code"], "request-malformed");
    for line in [
        vec!["call", "--book", &book],
        vec!["call", "book_status"],
        vec!["call", "--book", &book, "--boook", "x", "book_status"],
        vec!["seal", "--book", &book],
        vec!["la-gi"],
        vec![],
    ] {
        let output = feed(scd(&home, &line), "{}");
        assert_eq!(output.status.code(), Some(2), "{line:?}");
        assert!(output.stdout.is_empty(), "{line:?} prints nothing");
    }
    assert_eq!(contents(&mut centre), before);
}

/// The door of `scd call`: days are written year-month-day; one the calendar has not says so, at its box.
#[test]
fn a_day_at_the_command_line_is_taken_or_refused_with_its_reason() {
    let mut centre = book();
    let sentence = "Năm 2025 không có ngày 29/02: tháng 2 chỉ có 28 ngày. Chưa cất gì, những gì đã gõ \
                    vẫn còn. Xem lịch rồi nhập lại ngày.";
    let before = contents(&mut centre);
    for (day, code) in [
        ("2025-02-29", "day-none"),
        ("2026-02-30", "day-none"),
        ("2026-11-31", "day-none"),
        ("2100-02-29", "day-none"),
        ("2026-13-01", "request-malformed"),
        ("2026-08-32", "request-malformed"),
        ("2026-8-1", "request-malformed"),
        ("29/02/2025", "request-malformed"),
        ("1/8/26", "request-malformed"),
        ("２０２６-08-01", "request-malformed"),
        ("hôm nay", "request-malformed"),
        ("", "request-malformed"),
        ("1899-08-01", "request-malformed"),
        ("2199-12-31", "day-in-future"),
        ("2024-02-29", "day-before-book"),
    ] {
        let request = voucher(&mut centre, "day", json!(day));
        let home = centre.path().join("may");
        let book = centre.book();
        let line = ["call", "--book", book.to_str().expect("a path"), "record_voucher"];
        let output = feed(scd(&home, &line), &request);
        let said: Value = serde_json::from_slice(&output.stdout).expect("one object");
        assert_eq!(said["error"]["code"], code, "{day}: {said}");
        if day == "2025-02-29" {
            assert_eq!(
                (&said["error"]["message"], &said["error"]["field"]),
                (&json!(sentence), &json!("day"))
            );
        }
    }
    assert_eq!(contents(&mut centre), before);
    // A day within a list of the request, and one beside the command.
    let output =
        feed(scd(&centre.path().join("may"), &["call", "--today", "2025-02-29", "x"]), "{}");
    assert_eq!(output.status.code(), Some(2));
}
