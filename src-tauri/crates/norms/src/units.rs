//! Places: units of administration by code and day, and what became of them.

use crate::law::Tier;
use crate::unit::Unit;
use crate::{Day, NormFault};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// How much of a unit went to an heir.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Share {
    /// The whole unit.
    ToanBo,
    /// A part of it; the size is not known.
    MotPhan,
}

/// What happened to a unit on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The whole of it went into the next unit.
    ToanBo,
    /// A part of it did.
    MotPhan,
    /// It was called otherwise.
    DoiTen,
    /// Its kind changed: a commune became a ward.
    DoiCap,
    /// It came under another unit.
    DoiTrucThuoc,
}

/// One step from a unit to its heir.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HeirStep {
    /// The day it took effect.
    pub on: Day,
    /// What happened; several where one act did several things.
    pub kinds: Vec<StepKind>,
    /// The unit after the step: `Phường Hoành Bồ`.
    pub full_name: String,
    /// Id of the act that decided it, or of the data set when the act is not known.
    pub source: String,
    /// The step was read in a source.
    pub verified: bool,
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
    /// The steps, oldest first; empty when the unit still stands as it was.
    pub steps: Vec<HeirStep>,
}

/// One line of an event of succession.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) on: Day,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) share: Share,
    pub(crate) is_default: bool,
    pub(crate) source: String,
    pub(crate) verified: bool,
}

/// All units of all times.
#[derive(Clone, Debug, Default)]
pub(crate) struct Units {
    /// By code; each ordered by first day.
    pub(crate) versions: BTreeMap<String, Vec<Unit>>,
    /// Codes other lists give units, and the units' own.
    pub(crate) also: BTreeMap<String, Vec<String>>,
    /// From this day, the units of the province that began earlier are gone.
    pub(crate) complete: Vec<(String, Day)>,
    /// Ordered by day.
    pub(crate) steps: Vec<Step>,
    /// Search keys, same order as walking `versions`.
    keys: Vec<Key>,
}

impl Units {
    /// Builds the search keys; call after every unit is in place.
    pub(crate) fn index(&mut self) {
        let mut keys = Vec::new();
        for versions in self.versions.values() {
            for (nth, unit) in versions.iter().enumerate() {
                let until = versions.get(nth + 1).map(|next| next.from);
                let parents = self.parents(unit, until);
                let named = parents.iter().map(|p| (Some(p.from), p.full_name.as_str()));
                let around = self.around(unit);
                let bare = parents.is_empty().then_some((None, ""));
                keys.extend(named.chain(bare).map(|parent| Key::of(unit, nth, parent, &around)));
            }
        }
        self.keys = keys;
    }

    /// Names of what a unit lies in, and of what one of its code and name lay in before, one above the other.
    fn around(&self, unit: &Unit) -> String {
        let same = self.versions.get(&unit.code).into_iter().flatten();
        let mut ahead: Vec<&str> = same
            .filter(|one| one.name == unit.name)
            .filter_map(|one| one.parent_code.as_deref())
            .collect();
        let mut names: Vec<&str> = Vec::new();
        // Three tiers at most; a loop in the data must not become a loop here.
        for _ in 0..2 {
            let above: Vec<&Unit> =
                ahead.iter().filter_map(|code| self.versions.get(*code)).flatten().collect();
            names.extend(above.iter().map(|unit| unit.full_name.as_str()));
            ahead = above.iter().filter_map(|unit| unit.parent_code.as_deref()).collect();
        }
        names.join(" ")
    }

    /// Units in force whose name, parent or code holds every word of the query.
    pub(crate) fn search(&self, query: &str, on: Day, limit: usize) -> Vec<&Unit> {
        let Some(query) = Query::of(query) else { return Vec::new() };
        let mut found: Vec<(u8, &str, &Unit)> = self
            .keys
            .iter()
            .filter_map(|key| {
                let rank = query.rank(key)?;
                let unit = self.stands(&key.code, key.nth, on)?;
                let parent = self.above(unit, on).map(|parent| parent.from);
                (parent == key.parent_from).then_some((rank, unit.code.as_str(), unit))
            })
            .collect();
        found.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
        found.into_iter().take(limit).map(|(_, _, unit)| unit).collect()
    }

    /// The unit above as it was called while a unit stood, oldest name first.
    fn parents(&self, unit: &Unit, until: Option<Day>) -> Vec<&Unit> {
        let versions = unit.parent_code.as_ref().and_then(|code| self.versions.get(code));
        let versions = versions.map_or(&[][..], Vec::as_slice);
        let overlaps = |(nth, parent): &(usize, &Unit)| {
            let ends = versions.get(nth + 1).map(|next| next.from);
            until.is_none_or(|until| parent.from < until)
                && ends.is_none_or(|ends| unit.from < ends)
        };
        versions.iter().enumerate().filter(overlaps).map(|(_, parent)| parent).collect()
    }

    /// Code of the province a unit lies in on a day, the unit being the one that bears the code on `when`.
    pub(crate) fn province(&self, code: &str, when: Day, on: Day) -> Option<&str> {
        let mut unit = self.called(code, when);
        while let Some(above) = unit.and_then(|u| u.parent_code.as_deref()) {
            if Tier::of_unit_code(above) == Some(Tier::Tinh) {
                return Some(above);
            }
            unit = self.on(above, on);
        }
        None
    }

    /// The unit above one, as it is called on a day.
    pub(crate) fn above(&self, unit: &Unit, on: Day) -> Option<&Unit> {
        self.on(unit.parent_code.as_deref()?, on)
    }

    /// The unit that bears the code on a day.
    pub(crate) fn on(&self, code: &str, on: Day) -> Option<&Unit> {
        let nth = self.versions.get(code)?.iter().rposition(|unit| unit.from <= on)?;
        self.stands(code, nth, on)
    }

    /// The same; where none bears it, the unit other lists give it to.
    pub(crate) fn called(&self, code: &str, on: Day) -> Option<&Unit> {
        self.on(code, on).or_else(|| {
            let mut also = self.also.get(code)?.iter().filter_map(|own| self.on(own, on));
            also.find(|unit| unit.is_coded(code))
        })
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

    /// The units on `on` that carry on the unit that bore `code` on `since`.
    pub(crate) fn heirs(&self, code: &str, since: Day, on: Day) -> Result<Vec<Heir>, NormFault> {
        let mut carried = vec![Carried {
            code: code.to_owned(),
            share: Share::ToanBo,
            is_default: true,
            verified: true,
            steps: Vec::new(),
        }];
        let begun = self.versions.values().flatten().map(|unit| unit.from);
        let days: BTreeSet<Day> = self.steps.iter().map(|s| s.on).chain(begun).collect();
        for day in days.into_iter().filter(|day| since < *day && *day <= on) {
            let events = self.events(day);
            let next = carried.into_iter().flat_map(|c| self.step(c, day, events));
            // Merged every day: units that divide and join again would else double by the event.
            carried = merge(next);
        }
        carried.sort_by(|a, b| (!a.is_default, &a.code).cmp(&(!b.is_default, &b.code)));
        Ok(carried
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

    /// The steps of one day.
    fn events(&self, day: Day) -> &[Step] {
        let begin = self.steps.partition_point(|step| step.on < day);
        let end = self.steps.partition_point(|step| step.on <= day);
        self.steps.get(begin..end).unwrap_or_default()
    }

    /// What one day makes of a unit: its heirs by an event, itself changed, or itself as it was.
    fn step(&self, carried: Carried, day: Day, events: &[Step]) -> Vec<Carried> {
        let heirs: Vec<Carried> = events
            .iter()
            .filter(|s| s.from == carried.code)
            .map(|s| {
                let whole = s.share == Share::ToanBo;
                let kind = if whole { StepKind::ToanBo } else { StepKind::MotPhan };
                Carried {
                    code: s.to.clone(),
                    share: if whole { carried.share } else { Share::MotPhan },
                    is_default: carried.is_default && (whole || s.is_default),
                    verified: carried.verified && s.verified,
                    steps: self.with_step(
                        &carried,
                        day,
                        &s.to,
                        vec![kind],
                        (&s.source, s.verified),
                    ),
                }
            })
            .collect();
        if !heirs.is_empty() {
            return heirs;
        }
        match self.changed(&carried.code, day) {
            Some((unit, kinds)) => {
                let read = (unit.source.as_str(), unit.verified);
                let steps = self.with_step(&carried, day, &carried.code, kinds, read);
                vec![Carried { verified: carried.verified && unit.verified, steps, ..carried }]
            }
            None => vec![carried],
        }
    }

    /// The steps so far and one more.
    fn with_step(
        &self,
        carried: &Carried,
        on: Day,
        to: &str,
        kinds: Vec<StepKind>,
        (source, verified): (&str, bool),
    ) -> Vec<HeirStep> {
        let full_name = self.on(to, on).map(|unit| unit.full_name.clone()).unwrap_or_default();
        let source = source.to_owned();
        let mut steps = carried.steps.clone();
        steps.push(HeirStep { on, kinds, full_name, source, verified });
        steps
    }

    /// The unit that keeps its code and is otherwise from this day, and what is otherwise.
    fn changed(&self, code: &str, day: Day) -> Option<(&Unit, Vec<StepKind>)> {
        let versions = self.versions.get(code)?;
        let nth = versions.iter().position(|unit| unit.from == day)?;
        let (old, new) = (versions.get(nth.checked_sub(1)?)?, versions.get(nth)?);
        let kinds = [
            (old.kind != new.kind, StepKind::DoiCap),
            (old.name != new.name, StepKind::DoiTen),
            (old.parent_code != new.parent_code, StepKind::DoiTrucThuoc),
        ];
        let kinds: Vec<StepKind> =
            kinds.into_iter().filter(|(is_so, _)| *is_so).map(|(_, kind)| kind).collect();
        (!kinds.is_empty()).then_some((new, kinds))
    }
}

struct Carried {
    code: String,
    share: Share,
    is_default: bool,
    verified: bool,
    steps: Vec<HeirStep>,
}

/// One heir a code, by the default path should two lead to it.
fn merge(carried: impl Iterator<Item = Carried>) -> Vec<Carried> {
    let mut merged: Vec<Carried> = Vec::new();
    for c in carried {
        match merged.iter_mut().find(|m| m.code == c.code) {
            Some(m) if c.is_default && !m.is_default => *m = c,
            Some(_) => {}
            None => merged.push(c),
        }
    }
    merged
}

#[path = "units/asked.rs"]
mod asked;
#[path = "units/searching.rs"]
mod searching;

use searching::{Key, Query};

#[cfg(test)]
#[path = "units/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;

#[cfg(test)]
#[path = "units/heir_tests.rs"]
mod heir_tests;
