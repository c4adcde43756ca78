//! Whether an act holds on a day, and which acts touch it.

use crate::law::{Code, Instrument};
use crate::{Day, NormFault, Norms};
use serde::Serialize;
use ts_rs::TS;

/// What an act is on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum ActStatus {
    /// The day lies before its first.
    NotYetInForce {
        /// Its first day.
        from: Day,
    },
    /// It holds, perhaps amended: see [`Norms::amendments`].
    InForce,
    /// Another act has taken the place of the whole of it.
    Replaced {
        /// Id of that act.
        by: String,
        /// The first day that act holds.
        from: Day,
    },
    /// It ended and nothing took its place.
    Ended {
        /// The first day it no longer held.
        on: Day,
        /// Id of the act that ended it, when known.
        by: Option<String>,
    },
    /// Its first day is not known, and nothing known has ended it by that day.
    Unknown,
}

impl Norms {
    /// What an act is on a day. Whether its days were read is in [`Instrument::dates_verified`].
    ///
    /// # Errors
    /// `unknown-norm` with the nearest ids.
    pub fn status(&self, id: &str, on: Day) -> Result<ActStatus, NormFault> {
        let act = self.act(id)?;
        if let Some(from) = act.from.filter(|from| on < *from) {
            return Ok(ActStatus::NotYetInForce { from });
        }
        let replaced = self.successor(id).filter(|(_, from)| *from <= on);
        let ended = act.ended.filter(|ended| *ended <= on);
        Ok(match (replaced, ended) {
            (Some((by, from)), ended) if ended.is_none_or(|ended| from <= ended) => {
                ActStatus::Replaced { by: by.id.clone(), from }
            }
            (_, Some(on)) => ActStatus::Ended { on, by: act.ended_by.clone() },
            _ if act.from.is_none() => ActStatus::Unknown,
            _ => ActStatus::InForce,
        })
    }

    /// The acts in force on a day that change parts of an act, oldest first. An amendment whose
    /// first day is not known is left out.
    pub fn amendments(&self, id: &str, on: Day) -> Vec<&Instrument> {
        let mut found: Vec<&Instrument> = self
            .instruments
            .values()
            .filter(|act| act.amends.iter().any(|amended| amended == id))
            .filter(|act| act.from.is_some_and(|from| from <= on))
            .collect();
        found.sort_by(|a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
        found
    }

    /// The act that replaces another first, with its first day.
    pub(crate) fn successor(&self, id: &str) -> Option<(&Instrument, Day)> {
        self.instruments
            .values()
            .filter(|act| act.replaces.iter().any(|replaced| replaced == id))
            .filter_map(|act| Some((act, act.from?)))
            .min_by_key(|(act, from)| (*from, &act.id))
    }
}

/// Something that goes on although the act it rests on no longer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outlived<'a> {
    /// The file and what in it.
    pub(crate) what: String,
    /// The act it rests on.
    pub(crate) act: &'a Instrument,
}

impl Norms {
    /// What nobody has written down anew since its act was replaced or ended: to be looked at by
    /// a person, since the new act may say the same or nothing of it. By act, then by file.
    pub(crate) fn outlived(&self) -> Vec<Outlived<'_>> {
        let rates = self.rates.iter().filter_map(|(key, values)| {
            let newest = values.values.last().filter(|value| value.amount.is_some())?;
            Some((format!("`rates/{key}.toml`"), &newest.source))
        });
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
        let calendars = self.calendars.iter().enumerate().filter_map(|(nth, cut)| {
            let is_newest = self.calendars[nth + 1..].iter().all(|later| later.key != cut.key);
            is_newest.then(|| (format!("`calendars/periods.toml` {}", cut.key), &cut.source))
        });
        let deadlines = self.deadlines.iter().enumerate().filter_map(|(nth, rule)| {
            let is_newest = self.deadlines[nth + 1..].iter().all(|later| later.key != rule.key);
            let what = || (format!("`calendars/deadlines.toml` {}", rule.key), &rule.source);
            (is_newest && !rule.repealed).then(what)
        });
        let offices = self.relations.iter().enumerate().filter_map(|(nth, relation)| {
            let later = &self.relations[nth + 1..];
            let is_newest = later.iter().all(|later| later.office != relation.office);
            let what = || (format!("`offices/` {}", relation.office), &relation.source);
            (is_newest && !relation.repealed).then(what)
        });
        let all = rates.chain(codes).chain(forms).chain(calendars).chain(deadlines).chain(offices);
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
}

#[cfg(test)]
mod tests;
