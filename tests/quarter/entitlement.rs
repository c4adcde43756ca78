//! What a centre should have been given, and allowances that hang on a salary or on days.

use super::playing::{AFTER, QUARTER, ready_to_seal};
use crate::harness::{Centre, PASSPHRASE, founding};
use serde_json::{Value, json};

fn under(decision: &str, area_class: &str) -> Centre {
    let mut centre = Centre::empty(AFTER);
    let mut request = founding();
    request["allowance_decision"] = json!(decision);
    request["area_class"] = json!(area_class);
    centre.ok("found_centre", request);
    centre
}

fn director(centre: &mut Centre) -> Value {
    let people = centre.ok("list_people", json!({ "on": null }));
    let found = people.as_array().unwrap().iter().find(|row| {
        row["posts"].as_array().unwrap().iter().any(|p| p["post"]["role"] == "giam-doc")
    });
    found.expect("a director").clone()
}

/// The director's post again, with a salary and a last day.
fn post(centre: &mut Centre, salary: Value, to_on: Value) -> Value {
    let row = director(centre);
    let posts = row["posts"].as_array().unwrap().iter().map(|p| &p["post"]);
    let post = posts.into_iter().find(|p| p["role"] == "giam-doc").unwrap();
    json!({
        "post_id": post["post_id"], "person_id": post["person_id"], "role": "giam-doc",
        "decision_no": post["decision_no"], "decision_on": post["decision_on"],
        "from_on": post["from_on"], "to_on": to_on, "end_reason": null, "sending_school": null,
        "salary": salary,
    })
}

fn director_of(centre: &mut Centre, month: &str) -> Option<i64> {
    let view = centre.ok("read_allowances", json!({ "month": month }));
    let rows = view["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["line"]["role"] == "giam-doc")?;
    row["line"]["amount_vnd"].as_i64()
}

#[test]
fn a_percentage_needs_the_salary_of_the_post_and_days_count_where_the_decision_says() {
    let mut centre = under("vi-du-cach-tinh", "kv3");
    let view = centre.ok("read_allowances", json!({ "month": "2026-08" }));
    assert_eq!(view["needs_salary"], json!(["Trần Văn Thưởng"]), "nobody has written it down");
    let salary = json!({ "salary": 8_000_000, "position": 500_000, "seniority": 0 });
    let request = post(&mut centre, salary.clone(), Value::Null);
    centre.ok("record_post", request);
    assert_eq!(director_of(&mut centre, "2026-08"), Some(850_000), "10% of 8.500.000");
    // The decision counts days: 10 of September's 30.
    let request = post(&mut centre, salary, json!("2026-09-10"));
    centre.ok("record_post", request);
    assert_eq!(director_of(&mut centre, "2026-09"), Some(283_300), "rounded to a hundred đồng");
    assert_eq!(director_of(&mut centre, "2026-10"), None);
    let negative = json!({ "salary": -1, "position": 0, "seniority": 0 });
    let request = post(&mut centre, negative, Value::Null);
    assert_eq!(centre.refused("record_post", request), "amount-negative");
}

#[test]
fn no_salary_leaves_the_book() {
    let mut centre = ready_to_seal();
    let salary = json!({ "salary": 8_123_457, "position": 0, "seniority": 0 });
    let request = post(&mut centre, salary, Value::Null);
    centre.ok("record_post", request);
    // What was signed still holds: the figures of the report know nothing of it.
    let request = json!({ "quarter": QUARTER, "passphrase": PASSPHRASE });
    let sealed = centre.ok("seal_report", request);
    let bundle = std::fs::read(sealed["path"].as_str().unwrap()).unwrap();
    // Tables stand in a bundle uncompressed.
    let holds = |text: &str| bundle.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(holds("Trần Văn Thưởng"), "the director is in it");
    assert!(!holds("8123457") && !holds("8.123.457"), "the salary is not");
}

#[test]
fn what_is_due_minus_what_was_given_is_owed() {
    let mut centre = under("vi-du-2011", "kv3");
    // The book begins on 01/07/2026 with 24.000.000 received this year.
    let view = centre.ok("read_entitlement", json!({ "year": 2026 }));
    assert_eq!((view["as_of"].as_str(), view["months"].as_u64()), (Some("2026-10-02"), Some(10)));
    let support = &view["support"][0];
    assert_eq!(
        (support["kind"].as_str(), support["amount_vnd"].as_i64()),
        (Some("hang-nam"), Some(25_000_000))
    );
    assert_eq!((&support["is_minimum"], &support["is_verified"]), (&json!(true), &json!(false)));
    assert!(support["cited"].as_str().unwrap().contains("96/2008/TT-BTC"), "{support}");
    // 0,30 + 0,10 + 0,10 of 2.530.000, four months; and of 2.340.000 in the six before the book, as what
    // was received of them is counted too.
    assert_eq!(view["months_before"], 6);
    let allowances = 4 * 1_265_000 + 6 * 1_170_000;
    assert_eq!(view["allowances_vnd"], allowances);
    assert_eq!(view["due_vnd"], 25_000_000 + allowances);
    assert_eq!(view["received_vnd"], 24_000_000);
    assert_eq!(view["owed_vnd"], 1_000_000 + allowances);
    assert_eq!(view["is_verified"], false);

    centre.voucher("thu", "2026-09-01", 50_000_000);
    let view = centre.ok("read_entitlement", json!({ "year": 2026 }));
    assert_eq!(
        (view["received_vnd"].as_i64(), view["owed_vnd"].as_i64()),
        (Some(74_000_000), Some(0))
    );
    assert_eq!(centre.refused("read_entitlement", json!({ "year": 2027 })), "day-in-future");

    let mut plain = under("vi-du-2011", "khong");
    let view = plain.ok("read_entitlement", json!({ "year": 2026 }));
    assert_eq!(view["support"], json!([]), "the country names no level for a commune of no class");
    let unborn = plain.ok("read_entitlement", json!({ "year": 2007 }));
    assert_eq!((&unborn["why"], &unborn["support"]), (&Value::Null, &json!([])), "not founded yet");
    let mut old = Centre::empty(AFTER);
    let mut request = founding();
    request["founded_year"] = json!(2005);
    old.ok("found_centre", request);
    let early = old.ok("read_entitlement", json!({ "year": 2007 }));
    assert_eq!((&early["why"], &early["months"]), (&json!("not-in-force"), &json!(0)));
}

/// The first run lets the decision be chosen later; what is due then is what it would have been.
#[test]
fn a_decision_chosen_after_the_first_run_holds_in_the_months_before_the_book_too() {
    let mut at_once = under("vi-du-2011", "kv3");
    let mut later = Centre::empty(AFTER);
    let mut request = founding();
    request["allowance_decision"] = Value::Null;
    request["area_class"] = json!("kv3");
    later.ok("found_centre", request);
    let none = later.ok("read_entitlement", json!({ "year": 2026 }));
    assert_eq!(none["allowances_vnd"], 0);
    let status = later.ok("book_status", json!({}));
    let mut profile = json!({ "allowance_decision": "vi-du-2011", "from_on": null });
    for field in ["name", "area_class", "account_kind", "has_seal", "office_id", "office_name"] {
        profile[field] = status["centre"][field].clone();
    }
    later.ok("save_profile", profile);
    for field in ["months", "months_before", "allowances_vnd", "due_vnd", "owed_vnd"] {
        let views =
            [&mut at_once, &mut later].map(|c| c.ok("read_entitlement", json!({ "year": 2026 })));
        assert_eq!(views[0][field], views[1][field], "{field}");
    }
}

#[test]
fn two_centres_of_communes_no_list_has_are_two_though_founded_in_one_year() {
    let founded = |now: &str| {
        let mut centre = Centre::empty(now);
        let mut request = founding();
        (request["unit_code"], request["unit_name"]) = (json!(""), json!("Xã Tân Lập"));
        request["founded_year"] = json!(2009);
        centre.ok("found_centre", request)["centre_id"].as_str().unwrap().to_owned()
    };
    let (one, other) = (founded(AFTER), founded("2026-10-02T08:00:01+07:00"));
    assert!(one.starts_with("00000-2009-") && other.starts_with("00000-2009-"), "{one} {other}");
    assert_ne!(one, other);
    assert!(seal::info::is_id(&one), "{one} names a bundle");
}
