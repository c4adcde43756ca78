//! What decisions allot: through the border, behind a seal, from an older book, to the report and the office.

use super::playing::{AFTER, QUARTER, finish};
use crate::harness::Centre;
use serde_json::{Value, json};

/// A line of a decision on the source, 90 million under any code.
pub(crate) fn line(source: &Value, change: &str, number: &str, on: &str) -> Value {
    json!({
        "allotment_id": null, "source_id": source, "budget_year": 2026, "change": change,
        "budget_code": null, "nature": "12", "level": "4", "chapter": "830", "number": number,
        "decided_on": on, "authority": "Chủ tịch UBND xã", "amount_vnd": 90_000_000, "note": null,
    })
}

/// The line of a decision that was written down.
pub(crate) fn allotted(c: &mut Centre, source: &Value) -> Value {
    let request = line(source, "giao", "15/QĐ-UBND", "2026-01-10");
    c.ok("record_allotment", request)["allotment_id"].take()
}

fn sums(c: &mut Centre, on: Value) -> Value {
    c.ok("list_allotments", json!({ "year": 2026, "on": on }))
}

/// Rules told of allotments in the quarter's check.
fn asked(c: &mut Centre) -> Vec<String> {
    let check = c.ok("check_quarter", json!({ "quarter": QUARTER }));
    let rules = check["findings"].as_array().unwrap().iter();
    let rules = rules.map(|one| one["rule"].as_str().unwrap().to_owned());
    rules.filter(|rule| rule.contains("allotment")).collect()
}

#[test]
fn what_is_allotted_is_told_as_of_any_day_and_what_is_spent_beyond_it_is_asked_about() {
    let mut c = Centre::founded(AFTER);
    c.voucher("thu", "2026-07-03", 15_000_000);
    c.voucher("chi", "2026-07-10", 860_000);
    let source = c.source();
    assert_eq!(asked(&mut c), Vec::<String>::new());
    let mut small = line(&source, "giao", "15/QĐ-UBND", "2026-01-10");
    small["amount_vnd"] = json!(13_000_000);
    let first = c.ok("record_allotment", small);
    // Spent before the book and since: 12.750.000 and 860.000.
    let page = sums(&mut c, json!("2026-07-09"));
    assert_eq!(page["total"]["spent_vnd"], 12_750_000);
    let page = sums(&mut c, json!(null));
    assert_eq!(page["total"]["left_vnd"], 13_000_000 - 12_750_000 - 860_000, "{page:#}");
    assert_eq!(page["total"]["over_vnd"], 610_000);
    assert_eq!(asked(&mut c), ["allotment-overspent"]);
    let mut more = line(&source, "bo-sung", "31/QĐ-UBND", "2026-09-30");
    more["amount_vnd"] = json!(610_000);
    c.ok("record_allotment", more);
    assert_eq!(asked(&mut c), Vec::<String>::new());
    // What was decided later than a day is not known on it.
    assert_eq!(sums(&mut c, json!("2026-09-29"))["total"]["over_vnd"], 610_000);
    // Taken off, what was spent is beyond it again; the decision that allots cannot go alone.
    let mut less = line(&source, "giam", "40/QĐ-UBND", "2026-09-30");
    less["amount_vnd"] = json!(13_610_001);
    assert_eq!(c.refused("record_allotment", less.clone()), "allotment-below-zero");
    less["amount_vnd"] = json!(13_000_000);
    c.ok("record_allotment", less);
    let request = json!({ "allotment_id": first["allotment_id"] });
    assert_eq!(c.refused("remove_allotment", request), "allotment-below-zero");
}

#[test]
fn a_figure_of_an_older_book_counts_and_is_asked_for_until_its_decision_stands() {
    let mut c = Centre::founded(AFTER);
    let rows = c.ok("list_sources", json!({ "on": "2026-09-30" }));
    let mut form = rows[0]["source"].clone();
    form.as_object_mut().unwrap().remove("code");
    form["allotted_year_vnd"] = json!(70_000_000);
    c.ok("record_source", form);
    let page = sums(&mut c, json!(null));
    assert_eq!(page["rows"][0]["old_book_vnd"], 70_000_000, "{page:#}");
    assert_eq!(asked(&mut c), ["allotment-without-decision"]);
    let source = c.source();
    let id = allotted(&mut c, &source);
    let page = sums(&mut c, json!(null));
    assert_eq!(
        (&page["rows"][0]["old_book_vnd"], &page["total"]["total_vnd"]),
        (&json!(0), &json!(90_000_000))
    );
    assert_eq!(asked(&mut c), Vec::<String>::new());
    // Taken back, the figure stands as it stood.
    c.ok("remove_allotment", json!({ "allotment_id": id }));
    assert_eq!(sums(&mut c, json!(null))["total"]["total_vnd"], 70_000_000);
    assert_eq!(
        c.ok("list_sources", json!({ "on": "2026-09-30" }))[0]["source"]["allotted_year_vnd"],
        70_000_000
    );
}

#[test]
fn a_decision_learnt_behind_a_seal_changes_nothing_of_the_sealed_report() {
    let mut c = Centre::founded(AFTER);
    super::playing::make_seal(&mut c, crate::harness::PASSPHRASE, false);
    let source = c.source();
    allotted(&mut c, &source);
    c.voucher("thu", "2026-07-03", 15_000_000);
    finish(&mut c);
    super::playing::seal(&mut c);
    let before = c.ok("check_quarter", json!({ "quarter": QUARTER }))["ma_so_lieu"].take();
    let mut late = line(&source, "bo-sung", "31/QĐ-UBND", "2026-08-01");
    late["amount_vnd"] = json!(5_000_000);
    c.ok("record_allotment", late);
    assert_eq!(sums(&mut c, json!("2026-09-30"))["total"]["total_vnd"], 95_000_000);
    assert_eq!(c.ok("check_quarter", json!({ "quarter": QUARTER }))["ma_so_lieu"], before);
}
