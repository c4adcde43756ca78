//! Cards typed before the sticks come: the one way in that needs no comparing at the counter, and the
//! ways it must not open.

use super::playing::{
    TODAY, bundles, digits, handed_in, import, office, preview, province, seal, stick,
};
use crate::harness::{Centre, feed, scd};
use serde_json::{Value, json};

fn type_card(office: &mut Centre, unit: &str, digits: &str) {
    let request = json!({ "unit_code": unit, "unit_from": "2025-07-01", "digits": digits });
    office.ok("record_card", request);
}

fn card_of(office: &mut Centre, unit: &str) -> Value {
    let page = office.ok("list_cards", json!({ "quarter": "2026-Q3" }));
    let rows = page["rows"].as_array().expect("rows");
    rows.iter().find(|row| row["unit_code"] == unit).expect("the unit").clone()
}

#[test]
fn a_bundle_whose_card_was_typed_is_taken_by_one_act_and_its_seal_with_it() {
    let (mut centre, _) = handed_in();
    let mut office = office(TODAY);
    let digits = digits(&mut centre);
    type_card(&mut office, "06874", &digits);
    let path = bundles(&mut office, &stick(&centre)).remove(0);

    let seen = preview(&mut office, &path);
    assert_eq!(
        (&seen["state"], &seen["can_take"]),
        (&json!("key-unknown"), &json!(true)),
        "{seen}"
    );
    assert_eq!(seen["card"]["unit_name"], "Xã Điền Xá");
    assert_eq!(card_of(&mut office, "06874")["enrolled_on"], Value::Null, "looking writes nothing");

    let taken = import(&mut office, &path);
    assert_eq!((&taken["state"], &taken["is_taken"]), (&json!("new"), &json!(true)), "{taken}");
    let row = card_of(&mut office, "06874");
    assert_eq!(row["enrolled_on"], "2026-10-02", "{row}");
    assert_eq!(row["digits"], Value::Null, "a card that has done its work goes");
    // A card of a seal that stands in the register would say nothing new.
    let again = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "digits": digits });
    assert_eq!(office.refused("record_card", again), "seal-known");
}

#[test]
fn the_command_line_takes_it_by_the_same_card() {
    let (mut centre, _) = handed_in();
    let mut office = office(TODAY);
    let digits = digits(&mut centre);
    type_card(&mut office, "06874", &digits);
    let (book, usb) = (office.book().display().to_string(), stick(&centre).display().to_string());
    let line = ["import", &usb, "--book", &book, "--now", TODAY];
    let said = feed(scd(office.path(), &line), "");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains("\"taken\":1") && said.contains("\"refused\":0"), "{said}");
}

#[test]
fn a_card_of_another_unit_takes_nothing_in_and_both_units_are_named() {
    let mut centre = super::order::centre(TODAY, "06874", "Xã Điền Xá");
    seal(&mut centre);
    let mut office = province(TODAY);
    let digits = digits(&mut centre);
    type_card(&mut office, "06652", &digits);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    for seen in [preview(&mut office, &path), import(&mut office, &path)] {
        assert_eq!(seen["state"], "key-unknown", "{seen}");
        assert_eq!((&seen["can_take"], &seen["is_taken"]), (&json!(false), &json!(false)));
        assert_eq!(seen["found"], "Xã Điền Xá");
        assert_eq!(seen["expected"], seen["card"]["unit_name"]);
    }
    assert_eq!(card_of(&mut office, "06874")["enrolled_on"], Value::Null);
    // The right unit cannot be given the same digits while the wrong one has them.
    let right = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "digits": digits });
    assert_eq!(office.refused("record_card", right), "card-elsewhere");
}

#[test]
fn a_card_opens_no_way_for_a_bundle_that_is_not_for_this_office() {
    let (mut centre, _) = handed_in();
    let mut office = province(TODAY);
    let digits = digits(&mut centre);
    type_card(&mut office, "06874", &digits);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    for seen in [preview(&mut office, &path), import(&mut office, &path)] {
        assert_eq!(
            (&seen["can_take"], &seen["is_taken"]),
            (&json!(false), &json!(false)),
            "{seen}"
        );
    }
    assert_eq!(card_of(&mut office, "06874")["enrolled_on"], Value::Null);
}

#[test]
fn a_card_that_differs_is_told_where_the_digits_are_compared() {
    let (mut centre, _) = handed_in();
    let mut office = office(TODAY);
    type_card(&mut office, "06874", "43909 65164 83261 24221 55248 62225");
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    let seen = preview(&mut office, &path);
    assert_eq!((&seen["can_take"], &seen["card"]), (&json!(false), &Value::Null), "{seen}");
    let stranger = office.ok("read_stranger", json!({ "path": path }));
    assert_eq!(stranger["card"]["is_same"], false, "{stranger}");
    super::playing::enrol(&mut office, &mut centre, &path);
    assert_eq!(import(&mut office, &path)["is_taken"], true);
    // The other card still waits: it may be of a seal to come.
    assert_eq!(card_of(&mut office, "06874")["typed_on"], "2026-10-02");
}

#[test]
fn what_is_no_card_is_refused_and_nothing_is_written() {
    let mut office = office(TODAY);
    let form = |unit: &str, digits: &str| json!({ "unit_code": unit, "unit_from": "2025-07-01", "digits": digits });
    for (request, code) in [
        (form("06874", "43909 65164"), "digits-wrong"),
        (form("06874", "43908 65164 83261 24221 55248 62225"), "digits-wrong"),
        (form("06862", "43909 65164 83261 24221 55248 62225"), "unit-unknown"),
        (form("99999", "43909 65164 83261 24221 55248 62225"), "unit-unknown"),
    ] {
        assert_eq!(office.refused("record_card", request.clone()), code, "{request}");
    }
    let none = json!({ "unit_code": "06874", "unit_from": "2025-07-01" });
    assert_eq!(office.refused("remove_card", none), "card-unknown");
    let list = json!({ "quarter": "2026-Q3", "text": "Xã Quảng La\t0912 345 678" });
    assert_eq!(office.refused("save_phone_list", list), "phones-none");
    let page = office.ok("list_cards", json!({ "quarter": "2026-Q3" }));
    assert_eq!(page["typed"], 0, "{page}");
}
