//! Why a query may stand: said of the values it showed, taken over by a person, never by itself.

use super::playing::{AFTER, contents};
use crate::harness::Centre;
use serde_json::{Value, json};

const RULE: &str = "post-without-decision";

/// The finding about the director's post.
fn finding(centre: &mut Centre, quarter: &str) -> Value {
    let check = centre.ok("check_quarter", json!({ "quarter": quarter }));
    let findings = check["findings"].as_array().expect("findings").iter();
    let mut of = findings.filter(|f| f["rule"] == RULE && f["show"]["role"] == "Giám đốc");
    of.next().cloned().expect("the director has no decision")
}

fn explain(centre: &mut Centre, quarter: &str, text: &str) {
    let row = finding(centre, quarter)["row"].clone();
    let request = json!({ "quarter": quarter, "rule": RULE, "row": row, "text": text });
    centre.ok("explain_finding", request);
}

fn rename(centre: &mut Centre, from: &str, to: &str) {
    let people = centre.ok("list_people", json!({ "on": null }));
    let people = people.as_array().expect("people").iter();
    let mut of = people.filter(|row| row["person"]["full_name"] == from);
    let mut person = of.next().cloned().expect("a person")["person"].clone();
    person["full_name"] = json!(to);
    person.as_object_mut().expect("a form").remove("sort_key");
    centre.ok("record_person", person);
}

#[test]
fn an_explanation_is_of_the_values_it_was_given_for() {
    let mut centre = Centre::founded(AFTER);
    let name = finding(&mut centre, "2026-Q3")["show"]["full_name"].clone();
    let name = name.as_str().expect("a name");
    explain(&mut centre, "2026-Q3", "Xã đang làm quyết định");
    assert_eq!(finding(&mut centre, "2026-Q3")["explanation"], "Xã đang làm quyết định");
    rename(&mut centre, name, "Người Khác");
    assert_eq!(finding(&mut centre, "2026-Q3")["explanation"], Value::Null);
    // It falls away, it is not lost: the value being as it was, what was said of it holds again.
    rename(&mut centre, "Người Khác", name);
    assert_eq!(finding(&mut centre, "2026-Q3")["explanation"], "Xã đang làm quyết định");
}

#[test]
fn what_was_said_of_the_quarter_before_is_offered_with_its_age_and_never_taken_by_itself() {
    let mut centre = Centre::founded("2027-04-02T08:00:00+07:00");
    assert_eq!(finding(&mut centre, "2026-Q4")["offered"], Value::Null);
    explain(&mut centre, "2026-Q3", "Xã đang làm quyết định");
    let offered = |centre: &mut Centre, quarter| finding(centre, quarter)["offered"].clone();
    let first = json!({ "text": "Xã đang làm quyết định", "since": "2026-Q3", "is_of_same": true });
    assert_eq!(offered(&mut centre, "2026-Q4"), first);
    assert_eq!(finding(&mut centre, "2026-Q4")["explanation"], Value::Null);
    // Only of the quarter just before.
    assert_eq!(offered(&mut centre, "2027-Q1"), Value::Null);
    explain(&mut centre, "2026-Q4", "Xã đang làm quyết định");
    let taken = finding(&mut centre, "2026-Q4");
    assert_eq!((&taken["said_since"], &taken["offered"]), (&json!("2026-Q3"), &Value::Null));
    assert_eq!(offered(&mut centre, "2027-Q1"), first);
    // Said otherwise it is as old as the new words.
    explain(&mut centre, "2026-Q4", "Chờ đại hội");
    assert_eq!(finding(&mut centre, "2026-Q4")["said_since"], Value::Null);
    assert_eq!(offered(&mut centre, "2027-Q1")["since"], "2026-Q4");
    let name = finding(&mut centre, "2026-Q4")["show"]["full_name"].clone();
    rename(&mut centre, name.as_str().expect("a name"), "Người Khác");
    assert_eq!(offered(&mut centre, "2027-Q1")["is_of_same"], false);
}

#[test]
fn what_was_said_before_a_seal_stands_in_it() {
    let mut centre = super::playing::ready_to_seal();
    super::playing::seal(&mut centre);
    let sealed = contents(&mut centre);
    let check = centre.ok("check_quarter", json!({ "quarter": "2026-Q3" }));
    let queries = check["findings"].as_array().expect("findings").iter();
    let said = queries.filter(|f| f["severity"] == "query" && f["explanation"] != Value::Null);
    assert!(said.count() > 0, "a seal over something that was explained");
    let people = centre.ok("list_people", json!({ "on": null }));
    for row in people.as_array().expect("people") {
        let name = row["person"]["full_name"].as_str().expect("a name").to_owned();
        rename(&mut centre, &name, &format!("{name} Khác"));
    }
    let after = centre.ok("check_quarter", json!({ "quarter": "2026-Q3" }));
    assert_eq!(after["ma_so_lieu"], check["ma_so_lieu"]);
    assert_eq!(after["open_queries"], 0);
    assert_ne!(contents(&mut centre), sealed, "the registers have the new names");
}

/// The rows at which a rule questions the quarter, with what it names there.
fn questioned(centre: &mut Centre, rule: &str) -> Vec<Value> {
    let check = centre.ok("check_quarter", json!({ "quarter": "2026-Q3" }));
    let found = check["findings"].as_array().expect("findings").iter();
    found.filter(|one| one["rule"] == rule).map(|one| one["show"].clone()).collect()
}

#[test]
fn of_an_open_quarter_no_month_and_no_day_to_come_is_questioned() {
    for (now, months) in [
        ("2026-07-15T08:00:00+07:00", "2026-07"),
        ("2026-08-05T08:00:00+07:00", "2026-07, 2026-08"),
        ("2026-10-05T08:00:00+07:00", "2026-07, 2026-08, 2026-09"),
    ] {
        let mut centre = Centre::founded(now);
        let idle = questioned(&mut centre, "month-without-activity");
        assert_eq!(idle.len(), 1, "{now}: {idle:?}");
        assert_eq!(idle[0]["month"], months, "{now}");
    }
}
