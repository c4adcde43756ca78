//! A book that is played with is sealed, opened again, and looked at whole.

use super::random_acts::Book;
use super::random_owing::text;
use crate::harness::PASSPHRASE;
use norms::Quarter;
use serde_json::json;

/// A seal sets a paper and stretches a passphrase: so many a book.
const SEALS: u32 = 2;
const TRIES: u32 = 5;

impl Book {
    /// Takes the oldest quarter that is over as far as its seal, as far as the book lets it, and now and then
    /// opens one again.
    pub(super) fn seal(&mut self) {
        let first: Quarter = "2026-Q3".parse().expect("a quarter");
        let over = [first, first.next()].into_iter().filter(|q| q.last() < self.today);
        let open = over.filter(|quarter| !self.sealed.contains_key(quarter)).min();
        let Some(quarter) = open.filter(|_| self.seals < SEALS && self.tries < TRIES) else {
            return self.revise();
        };
        self.tries += 1;
        let day = quarter.last().to_string();
        if self.centre.ok("read_cash_count", json!({ "day": day }))["count"].is_null() {
            self.count(&day);
        }
        let of = json!({ "quarter": quarter });
        let check = self.centre.ok("check_quarter", of.clone());
        for finding in check["findings"].as_array().expect("findings") {
            let rule = text(&finding["rule"]);
            if finding["severity"] == "error" {
                *self.told.entry(format!("error {rule}")).or_default() += 1;
            }
            if rule == "count-against-wrong-balance" {
                self.count(&text(&finding["record"]));
            }
            if finding["severity"] == "query" && finding["explanation"].is_null() {
                let request = json!({ "quarter": quarter, "rule": rule, "row": finding["row"],
                    "text": "Đã đối chiếu, đúng thực tế" });
                self.act(&("explain_finding", request));
            }
        }
        let signing = json!({
            "quarter": quarter, "signed_on": self.today, "number": format!("{quarter}/BC"),
        });
        self.centre.ok("record_signing", signing);
        let request = json!({ "quarter": quarter, "passphrase": PASSPHRASE });
        let answer = self.centre.ask("seal_report", request);
        if answer["error"].is_null() {
            self.seals += 1;
            self.closed.extend(std::mem::take(&mut self.seen.vouchers));
            self.sealed.insert(quarter, answer["ok"]["report"]["ma_so_lieu"].clone());
            for month in quarter.months() {
                let view = self.centre.ok("read_allowances", json!({ "month": month }));
                self.owing.sheet(&view);
            }
        } else {
            assert_eq!(answer["error"]["code"], "check-not-ready", "{quarter}: {answer}");
        }
        if self.is_alone {
            println!("{} seal {quarter} {:?}", self.today, self.sealed);
        }
        *self.told.entry(format!("seal {}", answer["error"]["code"])).or_default() += 1;
        self.seen = self.look();
        self.owing.same(&self.seen, "a seal");
    }

    /// Opens a sealed quarter again: it is sealed again by the next turn.
    fn revise(&mut self) {
        let closed: Vec<Quarter> = self.sealed.keys().copied().collect();
        if self.seals >= SEALS || self.tries >= TRIES || !self.chance.is_one_of(3) {
            return;
        }
        let Some(quarter) = self.chance.any(&closed) else { return };
        let request = json!({ "quarter": quarter, "reason": "Sót phiếu" });
        let answer = self.centre.ask("open_revision", request);
        if !answer["error"].is_null() {
            assert_eq!(answer["error"]["code"], "year-closed", "{quarter}: {answer}");
            return;
        }
        self.sealed.remove(&quarter);
        if self.is_alone {
            println!("{} opened again {quarter}", self.today);
        }
        *self.told.entry("revised".to_owned()).or_default() += 1;
        self.seen = self.look();
    }

    /// What the box holds, in the largest notes.
    fn count(&mut self, day: &str) {
        let view = self.centre.ok("read_cash_count", json!({ "day": day }));
        let mut left = view["book_vnd"].as_i64().expect("dong");
        let mut notes = Vec::new();
        for value in view["note_values"].as_array().expect("notes") {
            let value = value.as_i64().expect("dong");
            notes.push(json!({ "value_vnd": value, "count": left / value }));
            left %= value;
        }
        let request = json!({ "counted_on": day, "notes": notes, "reason": "Tiền lẻ" });
        self.act(&("record_cash_count", request));
    }

    pub(super) fn seals_stand(&mut self) {
        for (quarter, sealed) in &self.sealed {
            let check = self.centre.ok("check_quarter", json!({ "quarter": quarter }));
            assert_eq!(check["ma_so_lieu"], *sealed, "{quarter} says something else than its seal");
        }
    }

    /// The seals stand, and the book is whole.
    pub(super) fn whole(&mut self) {
        self.seals_stand();
        self.periods_stand();
        let health = self.centre.desk.check_book().expect("a book");
        assert!(health.is_whole, "{:?}", health.findings);
    }
}
