//! Months and years closed and opened again, allotments, and a clock set back, in a book that is played with: what is
//! closed says the same whatever was done, opening again changes only what it names, numbers have no gap.

use super::allotments::line;
use super::random_acts::Book;
use super::random_moves::Move;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const PLACES: [&str; 6] = ["tien-mat", "tien-gui", "tai-xa", "tam-ung", "no-xa", "cho-xu-ly"];

/// A month or year to close or to open again, or a decision on what may be spent.
pub(super) fn next(book: &mut Book) -> Move {
    let reason = if book.chance.is_one_of(8) { "" } else { "Sót phiếu" };
    match book.chance.draw(10) {
        0 | 1 => ("close_month", json!({ "month": oldest_open(book) })),
        2 => ("close_month", json!({ "month": book.month() })),
        3 => {
            let closed: Vec<String> = book.periods.keys().cloned().collect();
            let month = book.chance.any(&closed).unwrap_or_else(|| book.month());
            ("reopen_month", json!({ "month": month, "reason": reason }))
        }
        4 => ("close_year", json!({ "year": 2026 })),
        5 => ("reopen_year", json!({ "year": 2026, "reason": reason })),
        6 => {
            let page = book.centre.ok("list_allotments", json!({ "year": 2026, "on": null }));
            let all = page["decisions"].as_array().expect("decisions").clone();
            let Some(one) = book.chance.any(&all) else { return allot(book) };
            ("remove_allotment", json!({ "allotment_id": one["allotment_id"] }))
        }
        _ => allot(book),
    }
}

/// The month after the newest that is closed.
fn oldest_open(book: &Book) -> String {
    let mut month: norms::Month = "2026-07".parse().expect("a month");
    while book.periods.contains_key(&month.to_string())
        || book.sealed.contains_key(&month.quarter())
    {
        month = month.next();
    }
    month.to_string()
}

fn allot(book: &mut Book) -> Move {
    let change = book.chance.text(&["giao", "bo-sung", "giam", "thu-hoi", "chuyen-sang"]);
    let number = book.chance.text(&["15/QĐ-UBND", "31/QĐ-UBND", "40/QĐ-UBND"]);
    let day = book.day();
    let mut request = line(&book.source(), change, number, &day);
    request["budget_year"] = json!(2026 + u32::from(book.chance.is_one_of(6)));
    request["amount_vnd"] = json!(1_000_000 * (1 + book.chance.draw(40)));
    if book.chance.is_one_of(2) {
        request["budget_code"] = json!("6652");
    }
    ("record_allotment", request)
}

/// Every voucher of a month as the books of its places tell it.
fn told(book: &mut Book, month: &str) -> String {
    let of: norms::Month = month.parse().expect("a month");
    let mut told = String::new();
    for place in PLACES {
        let days = json!({ "from_on": of.first(), "to_on": of.last(), "place": place });
        for row in book.list("list_vouchers", days, "/rows") {
            // A print of it, or a change of its source's name, is nothing of the period's money.
            // What it runs on is carried from before, and moves where an earlier quarter is corrected.
            let voucher = &row["voucher"];
            let fields = ["day", "kind", "amount_vnd", "is_void", "lines", "source_id", "reason"];
            let said: Vec<String> = fields.map(|field| voucher[field].to_string()).to_vec();
            told.push_str(&format!("{} {}\n", row["number"], said.join(" ")));
        }
    }
    told
}

impl Book {
    /// What closing or opening again did: the money is as it was, and just what it names is open or closed now.
    pub(super) fn learn_period(&mut self, (command, request): &Move, answer: &Value) {
        let month = request["month"].as_str().unwrap_or_default().to_owned();
        match *command {
            "close_month" => {
                let said = told(self, &month);
                self.periods.insert(month.clone(), said);
            }
            // What rests on it goes with it, and nothing before it.
            "reopen_month" => {
                let stays = |of: &str| {
                    let of: norms::Month = of.parse().expect("a month");
                    self.sealed.contains_key(&of.quarter())
                };
                let kept: Vec<String> =
                    self.periods.keys().filter(|of| **of < month || stays(of)).cloned().collect();
                self.periods.retain(|closed, _| kept.contains(closed));
            }
            _ => return,
        }
        for row in answer["months"].as_array().expect("months") {
            let of = row["month"].as_str().expect("a month");
            if row["stands"] == "da-khoa" {
                assert!(self.periods.contains_key(of), "{command} {month}: {of} is closed");
            } else if row["stands"] != "da-niem-phong" {
                assert!(!self.periods.contains_key(of), "{command} {month}: {of} is open");
            }
        }
    }

    /// Closed months say what they said, and every series is numbered without a gap.
    pub(super) fn periods_stand(&mut self) {
        for (month, said) in self.periods.clone() {
            assert_eq!(told(self, &month), said, "{month} is closed and says something else");
        }
        let mut numbers: BTreeMap<(String, u64), BTreeSet<u64>> = BTreeMap::new();
        for place in PLACES {
            let days = json!({ "from_on": "2026-07-01", "to_on": "2027-12-31", "place": place });
            for row in self.list("list_vouchers", days, "/rows") {
                let of = &row["voucher"];
                let year = of["year"].as_u64().expect("a year");
                let series = of["series"].as_str().expect("a series").to_owned();
                let own = of["ordinal"].as_u64().expect("a number");
                numbers.entry((series, year)).or_default().insert(own);
            }
        }
        for (series, own) in numbers {
            let last = own.last().copied().expect("a number");
            assert_eq!(own, (1..=last).collect(), "a gap in {series:?}");
        }
    }
}
