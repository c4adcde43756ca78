//! Whether an act holds on a day, and which acts touch it.

mod outlived;

use crate::law::Instrument;
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

#[cfg(test)]
mod tests;
