//! A quarter as a person with pencil and paper would keep it: openings, vouchers, sums made anew
//! from the raw acts each time. Nothing here asks the program for a sum.

use crate::harness::{Centre, founding};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A voucher as the model knows it.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    pub(crate) id: Value,
    pub(crate) series: &'static str,
    pub(crate) ordinal: i64,
    /// Days after 01/07/2026.
    pub(crate) day: u32,
    pub(crate) source: Option<usize>,
    pub(crate) amount: i64,
    pub(crate) is_void: bool,
    /// Position of the voucher it reverses.
    pub(crate) reverses: Option<usize>,
}

impl Slip {
    pub(crate) fn number(&self) -> String {
        format!("{}{:03}", self.series, self.ordinal)
    }

    /// What came into a place and what went out of it; none when the book of that place does not
    /// show it.
    pub(crate) fn in_out(&self, place: &str) -> Option<(i64, i64)> {
        let amount = if self.is_void { 0 } else { self.amount };
        match (self.series, place) {
            ("PT", "tien-mat") | ("BC", "tien-gui") => Some((amount, 0)),
            ("PC", "tien-mat") | ("BN", "tien-gui") => Some((0, amount)),
            ("RT", "tien-mat") | ("GT", "tien-gui") => Some((amount, 0)),
            ("RT", "tien-gui") | ("GT", "tien-mat") => Some((0, amount)),
            _ => None,
        }
    }
}

/// What a source held when the book began: cash, account, received and spent before.
pub(crate) const OPENINGS: [[i64; 4]; 2] =
    [[3_250_000, 8_000_000, 24_000_000, 12_750_000], [750_000, 0, 2_000_000, 1_250_000]];
/// The two places money is kept.
pub(crate) const PLACES: [&str; 2] = ["tien-mat", "tien-gui"];

/// The book beside the book.
pub(crate) struct Model {
    pub(crate) slips: Vec<Slip>,
    past: Vec<Vec<Slip>>,
    pub(crate) sources: Vec<Value>,
    state: u64,
}

impl Model {
    /// A founded centre with two sources, and the model of it.
    pub(crate) fn begin(now: &str, seed: u64) -> (Centre, Model) {
        let mut centre = Centre::empty(now);
        let mut request = founding();
        let names = [("nsnn-hang-nam", "Ngân sách xã"), ("tai-tro-tien", "Quỹ khuyến học")];
        let list =
            names.iter().zip(OPENINGS).map(|((class, name), [cash, account, got, spent])| {
                json!({
                    "class": class, "name": name, "cash_vnd": cash, "account_vnd": account,
                    "received_year_vnd": got, "spent_year_vnd": spent,
                })
            });
        request["sources"] = list.collect();
        centre.ok("found_centre", request);
        let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
        let sources = sources.as_array().expect("sources").iter();
        let model = Model {
            slips: Vec::new(),
            past: Vec::new(),
            sources: sources.map(|s| s["source"]["source_id"].clone()).collect(),
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        };
        (centre, model)
    }

    /// A number below `n`, the same in every run of a seed.
    pub(crate) fn draw(&mut self, n: u32) -> u32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        u32::try_from((self.state >> 11) % u64::from(n)).expect("below n")
    }

    /// One act of a person, drawn; what the program answers must be what the model foresees.
    pub(crate) fn step(&mut self, centre: &mut Centre) {
        match self.draw(12) {
            0 => self.void(centre),
            1 | 2 => self.reverse(centre),
            3 => self.undo(centre),
            _ => {
                let series = ["PT", "PC", "PC", "BC", "BN", "RT", "GT"][self.index(7)];
                let (day, source) = (self.draw(92), self.index(2));
                let amount = i64::from(1 + self.draw(2_500_000));
                self.record(centre, series, day, source, amount);
            }
        }
    }

    fn index(&mut self, n: u32) -> usize {
        usize::try_from(self.draw(n)).expect("small")
    }

    pub(crate) fn record(
        &mut self,
        centre: &mut Centre,
        series: &'static str,
        day: u32,
        source: usize,
        amount: i64,
    ) {
        let (kind, place) = match series {
            "PT" => ("thu", "tien-mat"),
            "PC" => ("chi", "tien-mat"),
            "BC" => ("thu", "tien-gui"),
            "BN" => ("chi", "tien-gui"),
            "RT" => ("rut", "tien-gui"),
            _ => ("gui", "tien-mat"),
        };
        let source = (kind == "thu" || kind == "chi").then_some(source);
        let request = json!({
            "kind": kind, "place": place, "day": date(day), "payee": "Phạm Đức Nghĩa",
            "reason": "Một việc của quý", "source_id": source.map(|s| &self.sources[s]),
            "budget_code": null, "amount_vnd": amount, "documents": 1,
        });
        let slip = self.next(series, day, source, amount, None);
        let mut then = self.slips.clone();
        then.push(slip);
        let answer = centre.ask("record_voucher", request);
        self.take(then, &answer, None);
    }

    fn next(
        &self,
        series: &'static str,
        day: u32,
        source: Option<usize>,
        amount: i64,
        reverses: Option<usize>,
    ) -> Slip {
        let of = self.slips.iter().filter(|s| s.series == series);
        let ordinal = of.map(|s| s.ordinal).max().unwrap_or(0) + 1;
        Slip { id: Value::Null, series, ordinal, day, source, amount, is_void: false, reverses }
    }

    fn void(&mut self, centre: &mut Centre) {
        let Some(at) = self.any() else { return };
        let mut then = self.slips.clone();
        then[at].is_void = true;
        let barred = match () {
            () if self.slips[at].is_void => Some("voucher-void"),
            () if self.is_reversed(at) => Some("voucher-reversed"),
            () => None,
        };
        let request = json!({ "voucher_id": self.slips[at].id, "reason": "Ghi nhầm" });
        let answer = centre.ask("void_voucher", request);
        self.take(then, &answer, barred);
    }

    fn reverse(&mut self, centre: &mut Centre) {
        let Some(at) = self.any() else { return };
        let day = self.draw(92);
        let old = self.slips[at].clone();
        let barred = match () {
            () if old.is_void || old.reverses.is_some() => Some("voucher-void"),
            () if self.is_reversed(at) => Some("voucher-reversed"),
            () if day < old.day => Some("reversal-too-early"),
            () => None,
        };
        let mut then = self.slips.clone();
        then.push(self.next(old.series, day, old.source, -old.amount, Some(at)));
        let request = json!({ "voucher_id": old.id, "day": date(day), "reason": "Trả lại" });
        let answer = centre.ask("reverse_voucher", request);
        self.take(then, &answer, barred);
    }

    fn undo(&mut self, centre: &mut Centre) {
        if let Some(before) = self.past.pop() {
            centre.ok("undo_act", json!({}));
            self.slips = before;
        }
    }

    fn any(&mut self) -> Option<usize> {
        let count = u32::try_from(self.slips.len()).expect("small");
        (count > 0).then(|| self.index(count))
    }

    fn is_reversed(&self, at: usize) -> bool {
        self.slips.iter().any(|s| s.reverses == Some(at) && !s.is_void)
    }

    /// Compares the answer with what was foreseen and keeps the new state when it was accepted.
    fn take(&mut self, mut then: Vec<Slip>, answer: &Value, barred: Option<&str>) {
        let foreseen = barred.or_else(|| below_zero(&then));
        assert_eq!(answer["error"]["code"].as_str(), foreseen, "{answer}\n{then:#?}");
        if foreseen.is_some() {
            return;
        }
        if then.len() > self.slips.len() {
            let slip = then.last_mut().expect("just pushed");
            assert_eq!(answer["ok"]["number"], slip.number());
            slip.id = answer["ok"]["voucher"]["voucher_id"].clone();
        }
        self.past.push(std::mem::replace(&mut self.slips, then));
    }

    /// Received and spent of a source in the quarter, reversals taken off.
    pub(crate) fn sums(&self, source: usize) -> (i64, i64) {
        let of = |series: [&str; 2]| -> i64 {
            let slips = self.slips.iter().filter(|s| s.source == Some(source) && !s.is_void);
            slips.filter(|s| series.contains(&s.series)).map(|s| s.amount).sum()
        };
        (of(["PT", "BC"]), of(["PC", "BN"]))
    }
}

/// Opening of a place over both sources.
pub(crate) fn opening(place: &str) -> i64 {
    let at = usize::from(place == "tien-gui");
    OPENINGS.iter().map(|source| source[at]).sum()
}

/// The balance of a place at the end of each day something happened.
pub(crate) fn ends(slips: &[Slip], place: &str) -> BTreeMap<u32, i64> {
    let mut changes: BTreeMap<u32, i64> = BTreeMap::new();
    for slip in slips {
        if let Some((came, went)) = slip.in_out(place) {
            *changes.entry(slip.day).or_default() += came - went;
        }
    }
    let mut balance = opening(place);
    for end in changes.values_mut() {
        balance += *end;
        *end = balance;
    }
    changes
}

fn below_zero(slips: &[Slip]) -> Option<&'static str> {
    let is_below = |place| ends(slips, place).values().any(|end| *end < 0);
    if is_below("tien-mat") {
        Some("cash-negative")
    } else if is_below("tien-gui") {
        Some("account-negative")
    } else {
        None
    }
}

/// The day of the third quarter of 2026, counted from 0.
pub(crate) fn date(day: u32) -> String {
    match day {
        0..=30 => format!("2026-07-{:02}", day + 1),
        31..=61 => format!("2026-08-{:02}", day - 30),
        _ => format!("2026-09-{:02}", day - 61),
    }
}
