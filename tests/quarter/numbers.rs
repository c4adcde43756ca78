//! Whatever a person does in whatever order: numbers without a gap, no day below zero, every
//! refusal foreseen.

use super::model::{Model, PLACES, ends, opening};
use crate::harness::Centre;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const NOW: &str = "2026-10-02T08:00:00+07:00";

#[test]
fn any_order_of_acts_leaves_numbers_gapless_and_no_day_below_zero() {
    let mut refusals = 0;
    for seed in 1..=10 {
        let (mut centre, mut model) = Model::begin(NOW, seed);
        for _ in 0..70 {
            let before = model.slips.len();
            model.step(&mut centre);
            refusals += usize::from(model.slips.len() == before);
        }
        let health = centre.desk.check_book().expect("a book");
        assert!(health.is_whole, "seed {seed}: {health:?}");
        for place in PLACES {
            same_book(&mut centre, &model, place, seed);
        }
        gapless(&mut centre, seed);
    }
    assert!(refusals > 50, "too few refusals to prove anything: {refusals}");
}

/// The book of a place line by line: what came, what went, what is left.
fn same_book(centre: &mut Centre, model: &Model, place: &str, seed: u64) {
    let page = page(centre, place);
    let rows = page["rows"].as_array().expect("rows");
    let expected: BTreeMap<String, (i64, i64)> =
        model.slips.iter().filter_map(|slip| Some((slip.number(), slip.in_out(place)?))).collect();
    assert_eq!(rows.len(), expected.len(), "seed {seed}: lines of {place}");
    let mut balance = opening(place);
    let mut seen = BTreeMap::new();
    for row in rows {
        let number = row["number"].as_str().expect("a number");
        let (came, went) = expected[number];
        balance += came - went;
        assert_eq!(
            (&row["in_vnd"], &row["out_vnd"], &row["balance_vnd"]),
            (&json!(came), &json!(went), &json!(balance)),
            "seed {seed}: {number} in {place}"
        );
        seen.insert(row["voucher"]["day"].as_str().expect("a day").to_owned(), balance);
    }
    assert_eq!(page["closing_vnd"], balance);
    let ends: Vec<i64> = ends(&model.slips, place).into_values().collect();
    assert_eq!(seen.into_values().collect::<Vec<_>>(), ends, "seed {seed}: ends of days");
    assert!(ends.iter().all(|end| *end >= 0), "seed {seed}: {ends:?}");
}

fn page(centre: &mut Centre, place: &str) -> Value {
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": place });
    centre.ok("list_vouchers", days)
}

fn gapless(centre: &mut Centre, seed: u64) {
    let mut series: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for place in PLACES {
        for row in page(centre, place)["rows"].as_array().expect("rows") {
            let name = row["voucher"]["series"].as_str().expect("a series").to_owned();
            let ordinal = row["voucher"]["ordinal"].as_u64().expect("a number");
            series.entry(name).or_default().insert(ordinal);
        }
    }
    assert!(series.len() >= 5, "seed {seed}: {series:?}");
    for (name, numbers) in series {
        let expected: BTreeSet<u64> = (1..=u64::try_from(numbers.len()).expect("small")).collect();
        assert_eq!(numbers, expected, "seed {seed}: {name}");
    }
}

#[test]
fn a_search_shows_the_balances_of_the_whole_book() {
    let mut centre = Centre::founded(NOW);
    centre.voucher("thu", "2026-07-03", 1_000_000);
    let mut request = centre.voucher_request("chi", "2026-07-04", 250_000);
    request["reason"] = json!("Mua sách tủ sách");
    centre.ok("record_voucher", request);
    centre.voucher("chi", "2026-07-05", 50_000);
    let days = json!({
        "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat", "query": "mua sach",
    });
    let found = centre.ok("list_vouchers", days);
    let rows = found["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 1, "marks are not needed to find");
    assert_eq!(rows[0]["balance_vnd"], 3_250_000 + 1_000_000 - 250_000);
    assert_eq!(found["closing_vnd"], 3_250_000 + 1_000_000 - 250_000 - 50_000);
}

#[test]
fn what_a_voucher_would_do_is_what_it_does() {
    let (mut centre, mut model) = Model::begin(NOW, 4_711);
    for _ in 0..120 {
        let before = model.slips.len();
        let series = ["PC", "BN"][usize::try_from(model.draw(2)).expect("small")];
        let (day, amount) = (model.draw(92), i64::from(1 + model.draw(3_000_000)));
        let place = if series == "PC" { "tien-mat" } else { "tien-gui" };
        let asked = centre.ok(
            "ask_balance",
            json!({
                "kind": "chi", "place": place, "day": super::model::date(day),
                "source_id": model.sources[0], "amount_vnd": amount,
            }),
        );
        model.record(&mut centre, series, day, 0, amount);
        assert_eq!(asked["is_allowed"], model.slips.len() > before, "{asked}");
        if model.slips.len() > before {
            let at_end = *ends(&model.slips, place).range(..=day).next_back().expect("a day").1;
            assert_eq!(asked["after_vnd"], at_end, "{asked}");
        }
    }
    assert!(model.slips.len() > 5, "nothing was ever allowed");
}
