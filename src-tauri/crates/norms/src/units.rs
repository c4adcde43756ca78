//! Places: units of administration by code and day, and what became of them.

use crate::fold::{Haystack, Needle};
use crate::{Day, NormFault};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A unit as it stands from one day on. Its identity is `(code, from)`: a code is used again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Unit {
    /// The state's code: 2 digits a province, 3 a district, 5 a commune.
    pub code: String,
    /// First day of this name, kind and parent.
    pub from: Day,
    /// Code in `unit-kind`.
    pub kind: String,
    /// `Điền Xá`.
    pub name: String,
    /// `Xã Điền Xá`.
    pub full_name: String,
    /// Code of the unit above; `None` for a province.
    pub parent_code: Option<String>,
    /// `Huyện Tiên Yên`, as it was called on `from`; `None` for a province.
    pub parent_name: Option<String>,
    /// Id of the instrument or data set.
    pub source: String,
    /// The day and the wording were read in a source.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

/// How much of a unit went to an heir.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// The whole unit.
    ToanBo,
    /// A part of it; the size is not known.
    MotPhan,
}

/// A unit in force that carries on another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Heir {
    /// The unit that carries on.
    pub unit: Unit,
    /// Whole when every step was whole.
    pub share: Share,
    /// The heir to take when nobody says which part is meant.
    pub is_default: bool,
    /// Every step was read in a source.
    pub verified: bool,
    /// The days of the steps, oldest first; empty when the unit still stands.
    pub steps: Vec<Day>,
}

/// One line of an event of succession.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) on: Day,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) share: Share,
    pub(crate) is_default: bool,
    pub(crate) verified: bool,
}

/// All units of all times.
#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    /// By code; each ordered by first day.
    pub(crate) versions: BTreeMap<String, Vec<Unit>>,
    /// From this day, the units of the province that began earlier are gone.
    pub(crate) complete: Vec<(String, Day)>,
    /// Ordered by day.
    pub(crate) steps: Vec<Step>,
    /// Search keys, same order as walking `versions`.
    pub(crate) keys: Vec<Key>,
}

/// What a unit is searched by.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    code: String,
    nth: usize,
    /// Kind, name, parent and code.
    hay: Haystack,
    name: Haystack,
    /// Kind and name.
    full: Haystack,
}

impl Units {
    /// Builds the search keys; call after every unit is in place.
    pub(crate) fn index(&mut self) {
        self.keys = self
            .versions
            .values()
            .flat_map(|versions| versions.iter().enumerate())
            .map(|(nth, unit)| {
                let parent = unit.parent_name.as_deref().unwrap_or("");
                Key {
                    code: unit.code.clone(),
                    nth,
                    hay: Haystack::new(&format!("{} {parent} {}", unit.full_name, unit.code)),
                    name: Haystack::new(&unit.name),
                    full: Haystack::new(&unit.full_name),
                }
            })
            .collect();
    }

    /// The unit that bears the code on a day.
    pub(crate) fn on(&self, code: &str, on: Day) -> Option<&Unit> {
        let nth = self.versions.get(code)?.iter().rposition(|unit| unit.from <= on)?;
        self.stands(code, nth, on)
    }

    fn stands(&self, code: &str, nth: usize, on: Day) -> Option<&Unit> {
        let versions = self.versions.get(code)?;
        let unit = versions.get(nth)?;
        let replaced = versions.get(nth + 1).is_some_and(|next| next.from <= on);
        let closed = unit.parent_code.is_some()
            && self.complete.iter().any(|(province, day)| {
                unit.from < *day && *day <= on && self.lies_in(unit, province)
            });
        (unit.from <= on && !replaced && !closed && !self.dissolved(unit, on)).then_some(unit)
    }

    /// True when an event gave the whole unit away and nothing of its code was left.
    fn dissolved(&self, unit: &Unit, on: Day) -> bool {
        let gone = |step: &&Step| step.from == unit.code && unit.from < step.on && step.on <= on;
        let stays = |day: Day| {
            self.steps.iter().any(|s| s.on == day && s.from == unit.code && s.to == unit.code)
        };
        self.steps.iter().filter(gone).any(|step| !stays(step.on))
    }

    fn lies_in(&self, unit: &Unit, province: &str) -> bool {
        let mut above = unit.parent_code.as_deref();
        // Three tiers at most; a loop in the data must not become a loop here.
        for _ in 0..3 {
            match above {
                Some(code) if code == province => return true,
                Some(code) => {
                    above = self
                        .versions
                        .get(code)
                        .and_then(|v| v.first())
                        .and_then(|u| u.parent_code.as_deref());
                }
                None => return false,
            }
        }
        false
    }

    /// Units in force whose name, parent or code holds every word of the query.
    pub(crate) fn search(&self, query: &str, on: Day, limit: usize) -> Vec<&Unit> {
        let needle = Needle::new(query);
        if needle.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u8, &str, &Unit)> = self
            .keys
            .iter()
            .filter_map(|key| {
                let rank = rank(key, &needle)?;
                let unit = self.stands(&key.code, key.nth, on)?;
                Some((rank, unit.code.as_str(), unit))
            })
            .collect();
        found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        found.into_iter().take(limit).map(|(_, _, unit)| unit).collect()
    }

    /// The units on `on` that carry on the unit that bore `code` on `since`.
    pub(crate) fn heirs(&self, code: &str, since: Day, on: Day) -> Result<Vec<Heir>, NormFault> {
        let mut carried = vec![Carried {
            code: code.to_owned(),
            share: Share::ToanBo,
            is_default: true,
            verified: true,
            steps: Vec::new(),
        }];
        let mut days: Vec<Day> = self.steps.iter().map(|s| s.on).collect();
        days.dedup();
        for day in days.into_iter().filter(|day| since < *day && *day <= on) {
            carried = carried.into_iter().flat_map(|c| self.step(c, day)).collect();
        }
        Ok(merge(carried)
            .into_iter()
            .filter_map(|c| {
                Some(Heir {
                    unit: self.on(&c.code, on)?.clone(),
                    share: c.share,
                    is_default: c.is_default,
                    verified: c.verified,
                    steps: c.steps,
                })
            })
            .collect())
    }

    fn step(&self, carried: Carried, day: Day) -> Vec<Carried> {
        let heirs: Vec<Carried> = self
            .steps
            .iter()
            .filter(|s| s.on == day && s.from == carried.code)
            .map(|s| {
                let whole = s.share == Share::ToanBo;
                let mut steps = carried.steps.clone();
                steps.push(day);
                Carried {
                    code: s.to.clone(),
                    share: if whole { carried.share } else { Share::MotPhan },
                    is_default: carried.is_default && (whole || s.is_default),
                    verified: carried.verified && s.verified,
                    steps,
                }
            })
            .collect();
        if heirs.is_empty() { vec![carried] } else { heirs }
    }
}

struct Carried {
    code: String,
    share: Share,
    is_default: bool,
    verified: bool,
    steps: Vec<Day>,
}

/// One heir a code, should two paths lead to it; the default one first.
fn merge(carried: Vec<Carried>) -> Vec<Carried> {
    let mut merged: Vec<Carried> = Vec::new();
    for c in carried {
        match merged.iter_mut().find(|m| m.code == c.code) {
            Some(m) => m.is_default |= c.is_default,
            None => merged.push(c),
        }
    }
    merged.sort_by(|a, b| (!a.is_default, &a.code).cmp(&(!b.is_default, &b.code)));
    merged
}

/// Lower is better: the whole name (or code), then hits with the marks of the query, then hits in
/// the name, then the words side by side, then the words anywhere.
fn rank(key: &Key, needle: &Needle) -> Option<u8> {
    if !key.hay.holds(needle) {
        return None;
    }
    let whole = [&key.name, &key.full];
    let marked = key.hay.holds_marked(needle);
    Some(match () {
        () if key.code == needle.folded() => 0,
        () if whole.iter().any(|name| name.equals_marked(needle)) => 0,
        () if whole.iter().any(|name| name.equals(needle)) => 1,
        () if marked && key.name.holds(needle) => 2,
        () if marked => 3,
        () if key.name.holds(needle) => 4,
        () if key.hay.holds_phrase(needle) => 5,
        () => 6,
    })
}

#[cfg(test)]
#[path = "units/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
