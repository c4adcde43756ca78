//! Conditions a clerk puts together from lists: the window writes them, the engine runs them.

use crate::office::playing::{self, TODAY};
use crate::quarter::playing::QUARTER;
use serde_json::json;
use std::collections::BTreeMap;

/// Every question over every column, as the window writes it; its own test keeps the file fresh.
const WRITTEN: &str = include_str!("ready.tsv");

#[test]
fn every_ready_condition_runs_over_a_report() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let mut by_table: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in WRITTEN.lines() {
        let (table, condition) = line.split_once('\t').unwrap();
        by_table.entry(table).or_default().push(condition);
    }
    let all: usize = by_table.values().map(Vec::len).sum();
    assert!(all > 400, "only {all}");
    // A truth is a number: a sum of them runs every one, where `or` would stop at the first.
    let together = by_table.iter().flat_map(|(table, all)| all.chunks(40).map(move |c| (table, c)));
    for (table, conditions) in together {
        let fails = format!("({}) < 0", conditions.join(") + ("));
        let draft = json!({
            "name": "Thử", "severity": "hint", "scope": "report", "from": "2026-01-01",
            "law": "Yêu cầu của nơi nhận", "is_verified": false, "screen": "bao-cao",
            "table": table, "only": null, "fails": fails, "show": {}, "codes": {},
            "title_vi": "Thử", "title_en": "", "sentence_vi": "Thử.", "sentence_en": "",
        });
        let tried = office.ok("try_rule", json!({ "draft": draft, "quarter": QUARTER }));
        assert_eq!((&tried["reports"], &tried["found"]), (&json!(1), &json!(0)), "{table}");
    }
}
