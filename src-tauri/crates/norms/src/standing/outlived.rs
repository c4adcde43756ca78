//! What goes on although the act it rests on no longer holds.

use crate::Norms;
use crate::law::{Code, Decision, Instrument};

/// Something that goes on although the act it rests on no longer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outlived<'a> {
    /// The file and what in it.
    pub(crate) what: String,
    /// The act it rests on.
    pub(crate) act: &'a Instrument,
}

/// What in which file, and the id of the act it rests on.
type Resting<'a> = (String, &'a String);

impl Norms {
    /// What nobody has written down anew since its act was replaced or ended: to be looked at by
    /// a person, since the new act may say the same or nothing of it. By act, then by file.
    pub(crate) fn outlived(&self) -> Vec<Outlived<'_>> {
        let listed = self.resting_lists().chain(self.resting_calendars());
        let all = listed.chain(self.resting_answers()).chain(self.resting_grants());
        let mut found: Vec<Outlived<'_>> = all
            .filter_map(|(what, source)| {
                let act = self.instruments.get(source)?;
                let is_over = act.ended.is_some() || self.successor(source).is_some();
                is_over.then_some(Outlived { what, act })
            })
            .collect();
        found.sort_by(|a, b| (&a.act.id, &a.what).cmp(&(&b.act.id, &b.what)));
        found
    }

    /// The newest wording of every code, every form, every office.
    fn resting_lists(&self) -> impl Iterator<Item = Resting<'_>> {
        let codes = self.lists.iter().flat_map(|(list, found)| {
            let is_newest = |c: &&Code| {
                found.codes.iter().all(|other| other.code != c.code || other.from <= c.from)
            };
            let newest = found.codes.iter().filter(is_newest).filter(|c| !c.repealed);
            newest.map(move |c| (format!("`codes/{list}.toml` {}", c.code), &c.source))
        });
        let forms = self.forms.iter().filter_map(|(key, forms)| {
            Some((format!("`forms/{key}.toml`"), &forms.last()?.source))
        });
        let offices = self.relations.iter().enumerate().filter_map(|(nth, relation)| {
            let later = &self.relations[nth + 1..];
            let is_newest = later.iter().all(|later| later.office != relation.office);
            let what = || (format!("`offices/` {}", relation.office), &relation.source);
            (is_newest && !relation.repealed).then(what)
        });
        codes.chain(forms).chain(offices)
    }

    fn resting_calendars(&self) -> impl Iterator<Item = Resting<'_>> {
        let calendars = self.calendars.iter().enumerate().filter_map(|(nth, cut)| {
            let is_newest = self.calendars[nth + 1..].iter().all(|later| later.key != cut.key);
            is_newest.then(|| (format!("`calendars/periods.toml` {}", cut.key), &cut.source))
        });
        let deadlines = self.deadlines.iter().enumerate().filter_map(|(nth, rule)| {
            let is_newest = self.deadlines[nth + 1..].iter().all(|later| later.key != rule.key);
            let what = || (format!("`calendars/deadlines.toml` {}", rule.key), &rule.source);
            (is_newest && !rule.repealed).then(what)
        });
        calendars.chain(deadlines)
    }

    /// The newest value of every rate and principle.
    fn resting_answers(&self) -> impl Iterator<Item = Resting<'_>> {
        let rates = self.rates.iter().filter_map(|(key, values)| {
            let newest = values.values.last().filter(|value| value.amount.is_some())?;
            Some((format!("`rates/{key}.toml`"), &newest.source))
        });
        let principles = self.principles.iter().filter_map(|(key, law)| {
            let newest = law.values.last().filter(|value| value.value.is_some())?;
            Some((format!("`principles/{key}.toml`"), &newest.source))
        });
        rates.chain(principles)
    }

    /// The newest level of every support, and the newest decision of every province.
    fn resting_grants(&self) -> impl Iterator<Item = Resting<'_>> {
        let supports = self.supports.iter().filter_map(|level| {
            let is_followed = self.supports.iter().any(|other| {
                (&other.province, other.kind) == (&level.province, level.kind)
                    && other.area_classes == level.area_classes
                    && other.from > level.from
            });
            let what = || format!("`supports/{}.toml` {}", level.key, level.kind.code());
            let stands = !is_followed && level.amount.is_some();
            stands.then(|| (what(), &level.source))
        });
        let decisions = self.decisions.iter().filter(|decision| {
            let is_followed = self.decisions.iter().any(|other| {
                (&other.province, other.is_example) == (&decision.province, decision.is_example)
                    && other.from > decision.from
            });
            !is_followed
        });
        supports.chain(decisions.flat_map(parts))
    }
}

/// A decision, and those of its newest lines and switches that rest on another act than itself.
fn parts(decision: &Decision) -> impl Iterator<Item = Resting<'_>> {
    let file = format!("`allowances/{}.toml`", decision.id);
    let lines = decision.lines.iter().filter(|line| {
        let same = |other: &&crate::law::Line| {
            (&other.role, &other.area_classes) == (&line.role, &line.area_classes)
        };
        decision.lines.iter().filter(same).all(|other| other.from <= line.from)
    });
    let switches = decision.switches.iter().filter(|switch| {
        let mut same = decision.switches.iter().filter(|other| other.key == switch.key);
        same.all(|other| other.from <= switch.from)
    });
    let within = lines.map(|line| (line.role.as_str(), &line.source));
    let within = within.chain(switches.map(|switch| (switch.key.as_str(), &switch.source)));
    let own: Vec<Resting<'_>> = within
        .filter(|(_, source)| **source != decision.instrument)
        .map(|(what, source)| (format!("{file} {what}"), source))
        .collect();
    std::iter::once((file, &decision.instrument)).chain(own)
}

#[cfg(test)]
#[path = "outlived_tests.rs"]
mod tests;
