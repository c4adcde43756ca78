//! A second bookkeeper: adds up the lines of a ledger by what each says it does, and knows nothing of the program.

use super::{day, dong};
use std::collections::BTreeMap;

/// In and out of cash, in and out of the account, with persons, owed to the commune, surplus, shortage, of sources.
type Moves = [i64; 9];

const CASH: usize = 0;
const ACCOUNT: usize = 2;
const PERSONS: usize = 4;
const COMMUNE: usize = 5;
const SURPLUS: usize = 6;
const SHORTAGE: usize = 7;
const SOURCES: usize = 8;

/// What a line did, on which day; under the number it got.
#[derive(Clone, Debug)]
struct Entry {
    number: String,
    on: String,
    begun: usize,
    moves: Moves,
}

pub(super) struct Tally {
    opening: (i64, i64),
    entries: Vec<Entry>,
    voided: BTreeMap<String, Entry>,
    last: Vec<Undone>,
}

/// What taking the last line back does.
enum Undone {
    Remove,
    Restore(String),
}

impl Tally {
    pub(super) fn begin(cash: i64, account: i64) -> Tally {
        Tally { opening: (cash, account), entries: vec![], voided: BTreeMap::new(), last: vec![] }
    }

    /// A line that was taken.
    pub(super) fn enter(&mut self, cells: &[&str], at: &str) {
        let [on, what, place, _, _, _, amount, number] = *cells else {
            panic!("{at}: eight columns, please");
        };
        let (verb, of) = what.split_once(' ').unwrap_or((what, ""));
        if what == "hoàn tác" {
            return self.undo(at);
        }
        if verb == "hủy" {
            let found = self.entries.iter().position(|entry| entry.number == of);
            let gone = self.entries.remove(found.unwrap_or_else(|| panic!("{at}: no {of}")));
            self.voided.insert(of.to_owned(), gone);
            return self.last.push(Undone::Restore(of.to_owned()));
        }
        let on = day(on);
        let number = format!("{number}/{}", &on[..4]);
        let of_it = of.trim_start_matches("lý ");
        let begun = self.entries.iter().find(|entry| entry.number == of_it).cloned();
        let (begun, moves) = match (verb, begun) {
            ("đảo", Some(before)) => (before.begun, before.moves.map(|sum| -sum)),
            ("đếm", _) => self.counted(&on, dong(amount)),
            (_, before) => moved(what, place, dong(amount), before.map(|entry| entry.begun))
                .unwrap_or_else(|| panic!("{at}: {what} moves nothing this bookkeeper knows")),
        };
        self.entries.push(Entry { number, on, begun, moves });
        self.last.push(Undone::Remove);
    }

    fn undo(&mut self, at: &str) {
        match self.last.pop() {
            Some(Undone::Remove) => drop(self.entries.pop()),
            Some(Undone::Restore(number)) => self.entries.extend(self.voided.remove(&number)),
            None => panic!("{at}: nothing to take back"),
        }
    }

    /// What a count found beyond what lies there by the lines above it.
    fn counted(&self, on: &str, amount: i64) -> (usize, Moves) {
        let found = amount - self.opening.0 - (self.until(on, CASH) - self.until(on, CASH + 1));
        let mut moves = [0; 9];
        if found > 0 {
            (moves[CASH], moves[SURPLUS]) = (found, found);
            return (SURPLUS, moves);
        }
        (moves[CASH + 1], moves[SHORTAGE]) = (-found, -found);
        (SHORTAGE, moves)
    }

    fn until(&self, to: &str, what: usize) -> i64 {
        self.entries.iter().filter(|entry| *entry.on <= *to).map(|entry| entry.moves[what]).sum()
    }

    /// Thu, chi, tồn quỹ; gửi vào, rút ra, còn gửi; tạm ứng; nợ xã; thừa; thiếu; nguồn.
    pub(super) fn month(&self, from: &str, to: &str) -> Vec<i64> {
        let within = |what: usize| -> i64 {
            let days = self.entries.iter().filter(|entry| *entry.on >= *from && *entry.on <= *to);
            days.map(|entry| entry.moves[what]).sum()
        };
        let held = |what: usize| self.until(to, what) - self.until(to, what + 1);
        let (cash, account) = self.opening;
        let mut told = vec![within(CASH), within(CASH + 1), cash + held(CASH)];
        told.extend([within(ACCOUNT), within(ACCOUNT + 1), account + held(ACCOUNT)]);
        told.extend([PERSONS, COMMUNE, SURPLUS, SHORTAGE].map(|what| self.until(to, what)));
        told.push(cash + account + self.until(to, SOURCES));
        told
    }
}

/// What a line does, and what it begins; none where it says nothing this bookkeeper knows.
fn moved(what: &str, place: &str, sum: i64, begun: Option<usize>) -> Option<(usize, Moves)> {
    let mut moves = [0; 9];
    let into = if place == "gửi" { ACCOUNT } else { CASH };
    let out = into + 1;
    let (verb, of) = what.split_once(' ').unwrap_or((what, ""));
    match (verb, of, begun) {
        ("thu", "", _) => (moves[into], moves[SOURCES]) = (sum, sum),
        ("chi", "", _) => (moves[out], moves[SOURCES]) = (sum, -sum),
        ("rút", "", _) => (moves[CASH], moves[ACCOUNT + 1]) = (sum, sum),
        ("nộp", "", _) => (moves[CASH + 1], moves[ACCOUNT]) = (sum, sum),
        // The commune pays out of its own purse: what comes in and goes out here is one.
        ("chi", "hộ", _) => {}
        ("ứng", "xã", _) => {
            (moves[into], moves[COMMUNE]) = (sum, sum);
            return Some((COMMUNE, moves));
        }
        ("ứng", _, _) => {
            (moves[out], moves[PERSONS]) = (sum, sum);
            return Some((PERSONS, moves));
        }
        ("quyết", _, Some(PERSONS)) => (moves[PERSONS], moves[SOURCES]) = (-sum, -sum),
        ("quyết", _, Some(COMMUNE)) => (moves[COMMUNE], moves[SOURCES]) = (-sum, sum),
        ("trả", _, Some(COMMUNE)) => (moves[out], moves[COMMUNE]) = (sum, -sum),
        ("trả", _, Some(held)) => (moves[into], moves[held]) = (sum, -sum),
        ("xử", _, Some(SHORTAGE)) => (moves[SHORTAGE], moves[SOURCES]) = (-sum, -sum),
        ("xử", _, Some(SURPLUS)) => (moves[SURPLUS], moves[SOURCES]) = (-sum, sum),
        _ => return None,
    }
    Some((0, moves))
}
