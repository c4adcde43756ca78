//! The sealed report of a quarter of drawn acts, recomputed from those acts.

use super::bundle::{Bag, Row, number};
use super::model::{Model, OPENINGS, PLACES, Slip, date, ends, opening};
use super::playing::{self, AFTER};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// 0,30 + 0,10 + 0,10 of the base wage from 01/07/2026.
const ALLOWANCES_OF_A_MONTH: i64 = 759_000 + 253_000 + 253_000;

#[test]
fn a_sealed_report_says_what_its_raw_acts_say() {
    for seed in [11, 12, 13] {
        let (mut centre, mut model) = Model::begin(AFTER, seed);
        playing::make_seal(&mut centre, PASSPHRASE, false);
        for _ in 0..60 {
            model.step(&mut centre);
        }
        // Enough for the allowances, and no source overdrawn, whatever was drawn.
        for source in [0, 1] {
            model.record(&mut centre, "PT", 0, source, 100_000_000);
        }
        let mut turns = vec![66, 96, 120];
        for _ in 0..5 {
            let (day, count) = (model.draw(92), model.draw(200));
            centre.ok("record_activity", playing::activity(&date(day), count));
            turns.push(i64::from(count));
        }
        playing::finish(&mut centre);
        let sealed = playing::seal(&mut centre);
        // The model pays the allowances too: three cash payments from the first source.
        for day in [30, 61, 91] {
            let last = model.slips.iter().filter(|s| s.series == "PC").map(|s| s.ordinal).max();
            model.slips.push(Slip {
                id: Value::Null,
                series: "PC",
                ordinal: last.unwrap_or(0) + 1,
                day,
                source: Some(0),
                amount: ALLOWANCES_OF_A_MONTH,
                is_void: false,
                reverses: None,
            });
        }
        let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
        sources(&bag, &model);
        balances(&bag, &model);
        books(&bag, &model);
        vouchers(&bag, &model);
        allowances(&bag);
        control(&bag, &model, &turns);
    }
}

fn by_key(rows: Vec<Row>, column: &str) -> BTreeMap<String, Row> {
    rows.into_iter().map(|row| (row[column].clone(), row)).collect()
}

fn sources(bag: &Bag, model: &Model) {
    let rows = by_key(bag.table("nguon-kinh-phi"), "source_code");
    assert_eq!(rows.len(), 2);
    for (source, [cash, account, got, spent_before]) in OPENINGS.into_iter().enumerate() {
        let row = &rows[&format!("N{}", source + 1)];
        let (received, spent) = model.sums(source);
        for (column, expected) in [
            ("opening_vnd", cash + account),
            ("received_vnd", received),
            ("received_year_vnd", got + received),
            ("spent_vnd", spent),
            ("spent_year_vnd", spent_before + spent),
            ("closing_vnd", cash + account + received - spent),
        ] {
            assert_eq!(number(row, column), expected, "N{} {column}", source + 1);
        }
    }
}

fn balances(bag: &Bag, model: &Model) {
    let rows = by_key(bag.table("so-du"), "place");
    for place in PLACES {
        let row = &rows[place];
        let moves: Vec<_> = model.slips.iter().filter_map(|s| s.in_out(place)).collect();
        let (came, went) = moves.iter().fold((0, 0), |(i, o), (a, b)| (i + a, o + b));
        let ends = ends(&model.slips, place);
        let lowest = ends.values().copied().min().unwrap_or(i64::MAX).min(opening(place));
        for (column, expected) in [
            ("opening_vnd", opening(place)),
            ("in_vnd", came),
            ("out_vnd", went),
            ("closing_vnd", opening(place) + came - went),
            ("lowest_vnd", lowest),
        ] {
            assert_eq!(number(row, column), expected, "{place} {column}");
        }
        let first = ends.iter().find(|(_, end)| **end == lowest);
        let expected = first.filter(|_| lowest < opening(place)).map(|(day, _)| date(*day));
        assert_eq!(row["lowest_on"], expected.unwrap_or_default(), "{place}");
    }
}

/// The cash book and the account book, line by line.
fn books(bag: &Bag, model: &Model) {
    for place in PLACES {
        let rows = bag.table("so-quy").into_iter().filter(|row| row["place"] == place);
        let slips: BTreeMap<String, &Slip> =
            model.slips.iter().map(|slip| (slip.number(), slip)).collect();
        let (mut balance, mut day, mut lines) = (opening(place), String::new(), 0);
        for row in rows {
            let slip = slips[&row["number"]];
            let (came, went) = slip.in_out(place).expect("it stands in this book");
            balance += came - went;
            assert_eq!(number(&row, "in_vnd"), came, "{row:?}");
            assert_eq!(number(&row, "out_vnd"), went, "{row:?}");
            assert_eq!(number(&row, "balance_vnd"), balance, "{row:?}");
            assert_eq!(row["day"], date(slip.day), "{row:?}");
            assert!(row["day"] >= day, "days ascend: {row:?}");
            day.clone_from(&row["day"]);
            lines += 1;
        }
        let shown = model.slips.iter().filter(|s| s.in_out(place).is_some()).count();
        assert_eq!(lines, shown, "{place}: every voucher has its line");
    }
}

fn vouchers(bag: &Bag, model: &Model) {
    let rows = by_key(bag.table("chung-tu"), "number");
    assert_eq!(rows.len(), model.slips.len());
    for slip in &model.slips {
        let row = &rows[&slip.number()];
        assert_eq!(number(row, "amount_vnd"), slip.amount, "{row:?}");
        assert_eq!(number(row, "is_void"), i64::from(slip.is_void), "{row:?}");
        let source = slip.source.map(|s| format!("N{}", s + 1)).unwrap_or_default();
        assert_eq!(row["source_code"], source, "{row:?}");
        assert_eq!(row["reverses"].is_empty(), slip.reverses.is_none(), "{row:?}");
    }
}

fn allowances(bag: &Bag) {
    let rows = bag.table("phu-cap");
    assert_eq!(rows.len(), 9, "three people, three months");
    for row in &rows {
        let expected = if row["role"] == "giam-doc" { 759_000 } else { 253_000 };
        assert_eq!(number(row, "amount_vnd"), expected, "{row:?}");
        assert_eq!(number(row, "paid_vnd"), expected, "{row:?}");
        assert_eq!(number(row, "is_verified"), 0, "the example is no law: {row:?}");
    }
}

/// The signed control totals.
fn control(bag: &Bag, model: &Model, turns: &[i64]) {
    let (received, spent) =
        [0, 1].map(|s| model.sums(s)).into_iter().fold((0, 0), |t, s| (t.0 + s.0, t.1 + s.1));
    let closing = PLACES.map(|place| {
        let change = model.slips.iter().filter_map(|s| s.in_out(place)).map(|(i, o)| i - o);
        opening(place) + change.sum::<i64>()
    });
    let begun = opening("tien-mat") + opening("tien-gui");
    let expected = json!({
        "opening": begun, "received": received, "spent": spent, "closing": begun + received - spent,
        "cash": closing[0], "account": closing[1], "allowances": 3 * ALLOWANCES_OF_A_MONTH,
        "activities": turns.len(), "turns": turns.iter().sum::<i64>(),
    });
    assert_eq!(bag.info()["control"], expected);
    let table: i64 = bag.table("hoat-dong").iter().map(|row| number(row, "turns")).sum();
    assert_eq!(table, turns.iter().sum::<i64>());
}

#[test]
fn the_screens_and_the_bundle_say_the_same() {
    let mut centre = playing::ready_to_seal();
    let home = centre.ok("read_home", json!({ "quarter": "2026-Q3" }));
    let status = centre.ok("read_report", json!({ "quarter": "2026-Q3" }));
    let sealed = playing::seal(&mut centre);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let control = bag.info()["control"].clone();
    // 3.250.000 + 15.000.000 - 860.000 - 540.000 - 3 × 1.265.000, by hand.
    assert_eq!(control["cash"], 13_055_000);
    assert_eq!(home["cash_vnd"], control["cash"]);
    assert_eq!(home["account_vnd"], 8_000_000);
    assert_eq!(home["received_vnd"], 15_000_000);
    assert_eq!(home["spent_vnd"], 860_000 + 540_000 + 3 * ALLOWANCES_OF_A_MONTH);
    for figure in status["figures"].as_array().expect("figures") {
        let name = figure["name"].as_str().expect("a name");
        let shown = figure["amount_vnd"].as_i64().or(figure["count"].as_i64());
        assert_eq!(shown, control[name].as_i64(), "{name}");
    }
    let codes = [&sealed["ma_so_lieu"], &status["ma_so_lieu"]].map(plain);
    assert_eq!(codes[0], codes[1], "the code on paper is the code of the bundle");
    assert_eq!(figures_kept(&mut centre), codes[0]);
}

fn plain(code: &Value) -> String {
    code.as_str().expect("a code").replace('-', "")
}

fn figures_kept(centre: &mut Centre) -> String {
    let status = centre.ok("read_report", json!({ "quarter": "2026-Q3" }));
    plain(&status["sealed"][0]["ma_so_lieu"])
}
