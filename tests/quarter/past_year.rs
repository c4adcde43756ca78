//! A year that is over: what it still takes, what it takes no more, and what the next one says of it.

use super::allotments::{allotted, line};
use super::playing::{self, AFTER};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};

/// A book of the third quarter of 2026 on, both quarters sealed, in January of the next year.
fn in_january() -> (Centre, Value) {
    let mut c = Centre::founded(AFTER);
    playing::make_seal(&mut c, PASSPHRASE, false);
    c.voucher("thu", "2026-07-03", 15_000_000);
    c.voucher("chi", "2026-07-10", 860_000);
    let source = c.source();
    let line = allotted(&mut c, &source);
    for (quarter, today) in [("2026-Q3", "2026-10-02"), ("2026-Q4", "2027-01-04")] {
        c.go_on(&format!("{today}T09:00:00+07:00"));
        let sealed = playing::seal_quarter(&mut c, quarter, today, &json!(PASSPHRASE));
        assert!(sealed["error"].is_null(), "{sealed}");
    }
    (c, line)
}

fn of(c: &mut Centre, year: i32) -> i64 {
    let told = c.ok("read_entitlement", json!({ "year": year }));
    told["received_vnd"].as_i64().expect("an amount")
}

#[test]
fn a_closed_year_takes_no_allotment_and_gives_none_away() {
    let (mut c, first) = in_january();
    let source = c.source();
    let more = line(&source, "bo-sung", "31/QĐ-UBND", "2026-12-20");
    c.ok("record_allotment", more.clone());
    c.ok("close_year", json!({ "year": 2026 }));
    let settled = c.ok("read_settlement", json!({ "year": 2026 }));
    let mut next = line(&source, "giao", "1/QĐ-UBND", "2027-01-03");
    next["budget_year"] = json!(2027);
    let mut moved = c.ok("record_allotment", next);
    // New, removed, mended, or moved there from a year that is open: none of them.
    let mut mended = more.clone();
    mended["allotment_id"] = first.clone();
    let moved_id = moved["allotment_id"].take();
    let mut into = more.clone();
    into["allotment_id"] = moved_id;
    for (command, request) in [
        ("record_allotment", more),
        ("record_allotment", mended),
        ("record_allotment", into),
        ("remove_allotment", json!({ "allotment_id": first })),
    ] {
        assert_eq!(c.refused(command, request.clone()), "year-closed", "{command} {request}");
    }
    assert_eq!(c.ok("read_settlement", json!({ "year": 2026 })), settled);
}

#[test]
fn what_comes_in_january_for_the_year_before_counts_for_that_year_alone() {
    let (mut c, _) = in_january();
    let (old, new) = (of(&mut c, 2026), of(&mut c, 2027));
    let receipt = |c: &mut Centre, year: i32, amount: i64| {
        let mut request = c.voucher_request("thu", "2027-01-04", amount);
        request["budget_year"] = json!(year);
        c.ok("record_voucher", request);
    };
    let before = c.ok("read_settlement", json!({ "year": 2026 }));
    receipt(&mut c, 2026, 1_000_000);
    assert_eq!((of(&mut c, 2026), of(&mut c, 2027)), (old + 1_000_000, new));
    receipt(&mut c, 2027, 300_000);
    assert_eq!((of(&mut c, 2026), of(&mut c, 2027)), (old + 1_000_000, new + 300_000));
    // The settlement says the same, and says what came after the year's last day.
    let after = c.ok("read_settlement", json!({ "year": 2026 }));
    assert_eq!(after["held_on"], "2026-12-31");
    assert_eq!(after["held_vnd"], before["held_vnd"]);
    assert_eq!(after["after_vnd"], 1_000_000, "{after}");
    // The year under way is told as of today.
    assert_eq!(c.ok("read_settlement", json!({ "year": 2027 }))["held_on"], "2027-01-04");
}

#[test]
fn a_year_that_is_over_writes_no_letter_and_is_told_as_of_today() {
    let (mut c, _) = in_january();
    let past = json!({ "year": 2026 });
    assert_eq!(c.refused("print_budget_request", past.clone()), "request-past-year");
    assert_eq!(c.refused("budget_request_pages", past.clone()), "request-past-year");
    let mut spent = c.voucher_request("chi", "2027-01-04", 200_000);
    spent["budget_year"] = json!(2026);
    let left = |c: &mut Centre| {
        let page = c.ok("list_allotments", json!({ "year": 2026, "on": null }));
        page["total"]["left_vnd"].as_i64().expect("an amount")
    };
    let before = left(&mut c);
    c.ok("record_voucher", spent);
    assert_eq!(left(&mut c), before - 200_000, "spent in January for the year is of the year");
}
