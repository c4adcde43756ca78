//! Premises by day: what came and went over two quarters, what there was on a day between, what came after
//! a quarter, and what is written down late.

use super::bundle::{Bag, Row};
use super::late::stands;
use super::playing::{
    AFTER, QUARTER, count_cash, facility, finish, make_seal, movement, ready_to_seal, seal, sign,
};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};
use std::path::Path;

const NEXT: &str = "2026-Q4";

/// A centre ready but for its premises, after the quarter.
fn founded() -> Centre {
    let mut centre = Centre::founded(AFTER);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-10", 860_000);
    centre
}

/// Twenty chairs, of which eighteen can be used.
fn chairs(centre: &mut Centre, name: &str, acquired_on: Option<&str>) -> Value {
    let mut chairs = facility("loa");
    chairs["name"] = json!(name);
    (chairs["quantity"], chairs["usable"]) = (json!(20), json!(18));
    chairs["acquired_on"] = json!(acquired_on);
    centre.ok("record_facility", chairs)["facility_id"].take()
}

/// How many there are and can be used on a day; none where it is not there.
fn on(centre: &mut Centre, id: &Value, day: &str) -> Option<(Value, Value)> {
    let page = centre.ok("list_facilities", json!({ "on": day }));
    let rows = page["rows"].as_array().expect("rows").iter();
    let row = rows.into_iter().find(|row| row["facility"]["facility_id"] == *id)?;
    Some((row["quantity"].clone(), row["usable"].clone()))
}

fn there(quantity: u32, usable: u32) -> Option<(Value, Value)> {
    Some((json!(quantity), json!(usable)))
}

/// Seals the quarter after the first, as it is.
fn seal_next(centre: &mut Centre) -> Bag {
    count_cash(centre, "2026-12-31");
    let of = || json!({ "quarter": NEXT });
    let check = centre.ok("check_quarter", of());
    for finding in check["findings"].as_array().expect("findings") {
        let (rule, row) = (&finding["rule"], &finding["row"]);
        let text = "Đã đối chiếu, đúng thực tế";
        let request = json!({ "quarter": NEXT, "rule": rule, "row": row, "text": text });
        if finding["severity"] == "query" {
            centre.ok("explain_finding", request);
        }
    }
    centre.ok("print_report", of());
    let signing = json!({ "quarter": NEXT, "signed_on": "2027-01-04", "number": "1/BC-TTHTCĐ" });
    centre.ok("record_signing", signing);
    let request = json!({ "quarter": NEXT, "passphrase": PASSPHRASE });
    bag(&centre.ok("seal_report", request))
}

fn bag(sealed: &Value) -> Bag {
    Bag::open(Path::new(sealed["path"].as_str().expect("a path")))
}

/// Opening, came, went, closing; usable at first and at last.
fn told(bag: &Bag, name: &str) -> Option<String> {
    let row = bag.table("co-so-vat-chat").into_iter().find(|row| row["name"] == name)?;
    let columns =
        ["opening_quantity", "increase", "decrease", "quantity", "opening_usable", "usable"];
    Some(columns.map(|column| row[column].clone()).join(" "))
}

fn moved(bag: &Bag, name: &str) -> Vec<String> {
    let of = |row: &Row| row["name"] == name;
    let rows = bag.table("tang-giam-vat-chat").into_iter().filter(of);
    let told = rows.map(|row| {
        ["day", "change", "quantity", "reason"].map(|column| row[column].clone()).join(" ")
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

#[test]
fn a_quarter_begins_with_what_the_one_before_left() {
    let mut centre = founded();
    let old = chairs(&mut centre, "Ghế cũ", None);
    let new = chairs(&mut centre, "Ghế mới", Some("2026-08-15"));
    for (id, day, change, quantity) in [
        (&old, "2026-07-20", "tang", 5),
        (&old, "2026-09-30", "giam", 8),
        (&new, "2026-09-01", "giam", 2),
    ] {
        let request = movement(id, day, change, quantity);
        centre.ok("record_movement", request);
    }
    // Of a day between nothing later is told; what came later is not there.
    for (id, day, then) in [
        (&old, "2026-07-19", there(20, 18)),
        (&old, "2026-07-20", there(25, 23)),
        (&old, "2026-09-29", there(25, 23)),
        (&old, "2026-09-30", there(17, 15)),
        (&new, "2026-08-14", None),
        (&new, "2026-08-15", there(20, 18)),
    ] {
        assert_eq!(on(&mut centre, id, day), then, "{day}");
    }
    finish(&mut centre);
    let first = bag(&seal(&mut centre));
    assert_eq!(told(&first, "Ghế cũ").as_deref(), Some("20 5 8 17 18 15"));
    assert_eq!(told(&first, "Ghế mới").as_deref(), Some("0 20 2 18 0 16"));
    let acquired = ["2026-08-15 tang 20 ", "2026-09-01 giam 2 thanh-ly"];
    assert_eq!(moved(&first, "Ghế mới"), acquired);

    let mut centre = centre.later("2027-01-05T08:00:00+07:00");
    let late = chairs(&mut centre, "Ghế năm sau", Some("2027-01-04"));
    for (id, day, change, quantity) in
        [(&old, "2026-10-01", "giam", 15), (&late, "2027-01-05", "tang", 1)]
    {
        let request = movement(id, day, change, quantity);
        centre.ok("record_movement", request);
    }
    let second = seal_next(&mut centre);
    assert_eq!(told(&second, "Ghế cũ").as_deref(), Some("17 0 15 2 15 0"));
    assert_eq!(told(&second, "Ghế mới").as_deref(), Some("18 0 0 18 16 16"));
    assert_eq!(told(&second, "Ghế năm sau"), None, "it came after the quarter");
    assert_eq!(moved(&second, "Ghế năm sau"), [""; 0]);
    assert_eq!(moved(&second, "Ghế mới"), [""; 0]);
}

#[test]
fn what_is_known_late_is_written_down_with_its_day_and_the_sealed_report_stays() {
    let mut centre = founded();
    let id = chairs(&mut centre, "Ghế cũ", None);
    finish(&mut centre);
    let sealed = seal(&mut centre);
    let mut centre = centre.later("2026-12-31T17:00:00+07:00");
    let before = told(&bag(&sealed), "Ghế cũ");
    centre.ok("record_movement", movement(&id, "2026-08-01", "giam", 3));
    assert_eq!(on(&mut centre, &id, "2026-08-01"), there(17, 15));
    assert_eq!(told(&bag(&sealed), "Ghế cũ"), before, "evidence is never written over");
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
    // Taken back, the sealed quarter says again what was sealed of it.
    centre.ok("undo_act", json!({}));
    stands(&mut centre, &sealed["report"]["ma_so_lieu"]);
}

#[test]
fn what_cannot_have_been_is_refused_at_its_box_and_the_book_stays() {
    let mut centre = founded();
    let id = chairs(&mut centre, "Ghế", Some("2026-08-01"));
    let went = movement(&id, "2026-08-10", "giam", 5);
    let went = centre.ok("record_movement", went)["movements"][0]["movement_id"].take();
    centre.ok("record_movement", movement(&id, "2026-08-05", "tang", 2));
    let with = |change: &dyn Fn(&mut Value)| {
        let mut request = movement(&id, "2026-08-20", "giam", 1);
        change(&mut request);
        request
    };
    let state = |request: &mut Value, reason: &str, quantity: u32| {
        request["change"] = json!("tinh-trang");
        request["reason"] = json!(reason);
        request["quantity"] = json!(quantity);
        request["usable"] = json!(null);
    };
    for (request, code, field) in [
        (with(&|r| r["quantity"] = json!(18)), "facility-not-there", "quantity"),
        (with(&|r| r["day"] = json!("2026-07-31")), "facility-moves-before", "day"),
        (with(&|r| r["day"] = json!("2026-06-30")), "day-before-book", "day"),
        (with(&|r| r["day"] = json!("2026-10-03")), "day-in-future", "day"),
        (with(&|r| r["reason"] = json!("mua-sam")), "facility-reason-unfit", "reason"),
        (
            with(&|r| (r["quantity"], r["usable"]) = (json!(0), json!(0))),
            "facility-nothing-moves",
            "quantity",
        ),
        (with(&|r| r["usable"] = json!(2)), "usable-over-quantity", "usable"),
        (with(&|r| r["value_vnd"] = json!(1)), "facility-value-below", "value_vnd"),
        (with(&|r| state(r, "sua-xong", 3)), "facility-usable-unlike", "quantity"),
        (with(&|r| state(r, "hong-cho-sua", 16)), "facility-usable-unlike", "quantity"),
        (with(&|r| state(r, "danh-gia-lai", 0)), "facility-nothing-moves", "quantity"),
    ] {
        let answer = centre.ask("record_movement", request.clone());
        assert_eq!(
            (&answer["error"]["code"], &answer["error"]["field"]),
            (&json!(code), &json!(field)),
            "{request}"
        );
    }
    // What moved is written off, not removed; and it was there before it moved.
    let key = json!({ "facility_id": id });
    assert_eq!(centre.refused("remove_facility", key.clone()), "facility-moved");
    let mut later = facility("loa");
    (later["facility_id"], later["acquired_on"]) = (id.clone(), json!("2026-08-06"));
    (later["quantity"], later["usable"]) = (json!(20), json!(18));
    assert_eq!(centre.refused("record_facility", later.clone()), "facility-moves-before");
    (later["acquired_on"], later["quantity"], later["usable"]) =
        (json!("2026-08-01"), json!(2), json!(2));
    assert_eq!(centre.refused("record_facility", later), "facility-not-there");
    assert_eq!(on(&mut centre, &id, "2026-10-02"), there(17, 15));
    centre.ok("remove_movement", json!({ "movement_id": went }));
    assert_eq!(on(&mut centre, &id, "2026-10-02"), there(22, 20));
    assert_eq!(centre.refused("remove_movement", json!({ "movement_id": went })), "record-unknown");
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert!(check["findings"].is_array());
}

#[test]
fn a_movement_taken_out_behind_a_seal_is_told_by_the_next_quarter() {
    let mut centre = ready_to_seal();
    let made = centre.ok("record_facility", facility("loa"));
    let moved = movement(&made["facility_id"], "2026-08-25", "tang", 1);
    let moved = centre.ok("record_movement", moved);
    sign(&mut centre, "12/BC-TTHTCĐ");
    let sealed = seal(&mut centre);
    let movement_id = &moved["movements"][0]["movement_id"];
    centre.ok("remove_movement", json!({ "movement_id": movement_id }));
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(check["ma_so_lieu"], sealed["report"]["ma_so_lieu"]);
    let late = centre.ok("list_late", json!({ "quarter": "2026-Q4" }));
    assert_eq!((&late[0]["before"], &late[0]["after"]), (&json!("3"), &json!("2")), "{late}");
}
