//! Which bundle counts: derived from the set of all a centre's bundles, so that the order in which
//! they came in cannot matter.
//!
//! A *slot* is a place in one line (lineage, sequence). In order, for each bundle:
//!
//! 1. its line is not vouched for → `new-machine`: a PC was replaced, a book restored or copied;
//! 2. its slot, or the chain around it, tells two stories → `forked`;
//! 3. of the reports of its quarter it is the one that nothing replaces → `counted`; another
//!    replaces it → `superseded`; two ends from two lines → `two-reports`.
//!
//! A person may vouch for a line (1) or choose one bundle (2, 3); nothing is ever withdrawn
//! silently: a bundle that stopped counting says why.

use crate::records::{Arrival, Confirmation, Letting};
use letters::BundleId;
use norms::Quarter;
use std::collections::{BTreeMap, BTreeSet};

norms::closed_set! {
    /// Where a bundle stands.
    pub enum Standing {
        /// It is the report of its quarter.
        Counted = "counted",
        /// A newer revision counts in its place.
        Superseded = "superseded",
        /// Its line began on a machine nobody has vouched for.
        NewMachine = "new-machine",
        /// Two different bundles claim one place in the line.
        Forked = "forked",
        /// Two reports for one quarter, and neither replaces the other.
        TwoReports = "two-reports",
    }
}

impl Standing {
    /// Held back until a person decides.
    pub fn is_held(self) -> bool {
        matches!(self, Standing::NewMachine | Standing::Forked | Standing::TwoReports)
    }
}

/// A bundle's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stood {
    pub bundle_id: BundleId,
    pub standing: Standing,
    /// The bundle before it in its line has not arrived.
    pub is_gap: bool,
}

/// The standing of every bundle of one centre, by mã gói.
pub fn stand(arrivals: &[Arrival], confirmations: &[Confirmation]) -> Vec<Stood> {
    let vouched: BTreeSet<&str> = confirmations
        .iter()
        .filter(|c| c.letting == Letting::Lineage)
        .map(|c| c.lineage.as_str())
        .collect();
    let chosen: BTreeSet<&str> = confirmations
        .iter()
        .filter(|c| c.letting == Letting::Chosen)
        .map(|c| c.bundle_id.as_str())
        .collect();
    let slots = slots(arrivals);
    let mut standings: BTreeMap<&str, Standing> = BTreeMap::new();
    let mut candidates: BTreeMap<Quarter, Vec<&Arrival>> = BTreeMap::new();
    for arrival in arrivals {
        let id = arrival.bundle_id.as_str();
        if !vouched.contains(arrival.lineage.as_str()) {
            standings.insert(id, Standing::NewMachine);
        } else if is_forked(arrival, &slots) && !chosen.contains(id) {
            standings.insert(id, Standing::Forked);
        } else {
            candidates.entry(arrival.quarter).or_default().push(arrival);
        }
    }
    for reports in candidates.values() {
        standings.extend(of_quarter(reports, &chosen));
    }
    let stood = |arrival: &Arrival| Stood {
        bundle_id: arrival.bundle_id.clone(),
        standing: standings.get(arrival.bundle_id.as_str()).copied().unwrap_or(Standing::Forked),
        is_gap: arrival.sequence > 1
            && !slots.contains_key(&(arrival.lineage.as_str(), arrival.sequence - 1)),
    };
    let mut all: Vec<Stood> = arrivals.iter().map(stood).collect();
    all.sort_by(|a, b| a.bundle_id.cmp(&b.bundle_id));
    all
}

type Slots<'a> = BTreeMap<(&'a str, u32), Vec<&'a Arrival>>;

fn slots(arrivals: &[Arrival]) -> Slots<'_> {
    let mut slots: Slots<'_> = BTreeMap::new();
    for arrival in arrivals {
        slots.entry((arrival.lineage.as_str(), arrival.sequence)).or_default().push(arrival);
    }
    slots
}

/// Does the line tell two stories here? Two bundles in one place; or the one before is there and
/// is not the one this names; or the one after is there and does not name this.
fn is_forked(arrival: &Arrival, slots: &Slots<'_>) -> bool {
    let at = |sequence: Option<u32>| {
        let found = sequence.and_then(|n| slots.get(&(arrival.lineage.as_str(), n)));
        found.map(Vec::as_slice).unwrap_or_default()
    };
    let before = at(arrival.sequence.checked_sub(1));
    let after = at(arrival.sequence.checked_add(1));
    let names_this = |next: &&&Arrival| next.previous.as_deref() == Some(&arrival.bundle_id);
    at(Some(arrival.sequence)).len() > 1
        || (!before.is_empty()
            && !before.iter().any(|b| arrival.previous.as_deref() == Some(&b.bundle_id)))
        || (!after.is_empty() && !after.iter().any(|next| names_this(&next)))
}

/// The reports of one quarter that may count.
fn of_quarter<'a>(reports: &[&'a Arrival], chosen: &BTreeSet<&str>) -> Vec<(&'a str, Standing)> {
    let replaced: BTreeSet<&str> = reports.iter().filter_map(|r| r.supersedes.as_deref()).collect();
    let ends: Vec<&Arrival> =
        reports.iter().copied().filter(|r| !replaced.contains(r.bundle_id.as_str())).collect();
    let lines: BTreeSet<&str> = ends.iter().map(|r| r.lineage.as_str()).collect();
    let picked: Vec<&Arrival> =
        ends.iter().copied().filter(|r| chosen.contains(r.bundle_id.as_str())).collect();
    // Within one line the later revision replaces the earlier even while the one between them
    // is still on its way. Reports that replace one another in a ring have no end and no winner.
    let newest = ends.iter().copied().max_by_key(|r| (r.revision, r.sequence, &r.bundle_id));
    let counted = match (picked.as_slice(), lines.len()) {
        ([one], _) => Some(*one),
        (_, 1) => newest,
        _ => None,
    };
    let of = |report: &Arrival| match counted {
        Some(one) if one.bundle_id == report.bundle_id => Standing::Counted,
        Some(_) => Standing::Superseded,
        None if replaced.contains(report.bundle_id.as_str()) && !ends.is_empty() => {
            Standing::Superseded
        }
        None => Standing::TwoReports,
    };
    reports.iter().map(|report| (report.bundle_id.as_str(), of(report))).collect()
}

/// Places before a bundle in its line that are empty, ascending; at most fifty, the nearest.
pub fn missing_before(arrival: &Arrival, arrivals: &[Arrival]) -> Vec<u32> {
    let held: BTreeSet<u32> =
        arrivals.iter().filter(|a| a.lineage == arrival.lineage).map(|a| a.sequence).collect();
    let mut missing: Vec<u32> =
        (1..arrival.sequence).rev().filter(|n| !held.contains(n)).take(50).collect();
    missing.reverse();
    missing
}

/// The report of the newest quarter that counts, from all that is held of a centre.
pub fn newest_counted<'a>(held: &'a [Arrival], stood: &[Stood]) -> Option<&'a Arrival> {
    let counts = |a: &&Arrival| {
        stood.iter().any(|s| s.bundle_id == a.bundle_id && s.standing == Standing::Counted)
    };
    held.iter().filter(counts).max_by_key(|a| (a.quarter, a.revision))
}

/// The newest report of a centre that counts, where it was made by another edition of the law than
/// its quarter asks: the centre has not got the office's law. `edition` tells which one a quarter
/// asks.
///
/// # Errors
/// What `edition` says.
pub fn behind<'a, E>(
    held: &'a [Arrival],
    stood: &[Stood],
    edition: impl FnOnce(Quarter) -> Result<String, E>,
) -> Result<Option<&'a Arrival>, E> {
    let Some(newest) = newest_counted(held, stood) else {
        return Ok(None);
    };
    let asked = edition(newest.quarter)?;
    Ok((newest.norms_edition != asked).then_some(newest))
}

/// The quarters in which a bundle of a centre stands otherwise after a change than before it.
pub fn restood(held: &[Arrival], before: &[Stood], after: &[Stood]) -> BTreeSet<Quarter> {
    let stands =
        |all: &[Stood], id: &str| all.iter().find(|s| s.bundle_id == id).map(|s| s.standing);
    let differs = |a: &&Arrival| stands(before, &a.bundle_id) != stands(after, &a.bundle_id);
    held.iter().filter(differs).map(|a| a.quarter).collect()
}

#[cfg(test)]
mod tests;
