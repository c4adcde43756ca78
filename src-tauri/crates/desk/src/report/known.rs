//! A quarter's tables, composed: an open quarter's of the book as it stands, a closed one's of the book as
//! it was known when it was sealed. What is entered behind a seal changes nothing that was said.

use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::view::{Own, View};
use crate::core::world::{first_day, last_day};
use crate::report::gather;
use centre::late::{Registers, joined};
use centre::{Explanation, Late, Person, RecordKind, newest_report};
use letters::Report;
use norms::{Day, Norms, Quarter};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use store::Reading;

/// Up to which act a quarter's book is looked at: the act that sealed it last; none while it is open.
pub(crate) fn seal_of(read: Reading<'_>, quarter: Quarter) -> Result<Option<i64>, DeskError> {
    if !settings::is_closed(read, quarter)? {
        return Ok(None);
    }
    let sealed = read.sealed_reports()?;
    let Some(report) = newest_report(&sealed, quarter) else { return Ok(None) };
    Ok(read.first_act_of(RecordKind::SealedReport, report.bundle_id.as_str())?)
}

/// Looks at the book as it was known after an act; as it stands where none is named.
pub(crate) fn at<T>(
    view: View<'_>,
    act: Option<i64>,
    look: impl FnOnce() -> Result<T, DeskError>,
) -> Result<T, DeskError> {
    match act {
        None => look(),
        Some(act) => view.read()?.known_at(act, look),
    }
}

/// A quarter with what its rules ask beside it.
pub(crate) struct Composed {
    pub(crate) report: Report,
    /// The quarter before, as it was known then.
    pub(crate) previous: Option<Report>,
    pub(crate) explanations: Vec<Explanation>,
    /// The law it is made by, of the packs the book had then.
    pub(crate) law: Arc<Norms>,
}

/// Composes a quarter and the one before.
pub(crate) fn composed(view: View<'_>, quarter: Quarter) -> Result<Composed, DeskError> {
    let act = seal_of(view.read()?, quarter)?;
    // When it was sealed all its months had begun, whatever the clock says since.
    let today = view.now().today;
    let today = if act.is_some() { today.max(quarter.last()) } else { today };
    let known = at(view, act, || Then::of(view, quarter))?;
    let before = quarter.previous();
    let sealed = known.sealed(before);
    let previous = || {
        at(view, sealed.or(act), || Ok((alone(view, before, today, Vec::new())?, registers(view)?)))
    };
    let (previous, was) = known.has_before.then(previous).transpose()?.unzip();
    let late = match (sealed, was) {
        (Some(told), Some(was)) => known.learnt(view, told, was)?,
        // While the quarter before is open it is its own report that tells.
        _ => Vec::new(),
    };
    let (report, explanations, law) = at(view, act, || {
        let explanations = view.read()?.explanations(quarter)?;
        Ok((alone(view, quarter, today, late)?, explanations, view.law_of(quarter)?))
    })?;
    Ok(Composed { report, previous, explanations, law })
}

fn alone(
    view: View<'_>,
    quarter: Quarter,
    today: Day,
    late: Vec<Late>,
) -> Result<Report, DeskError> {
    let law = &*view.law_of(quarter)?;
    let gathered = gather::gather(view.read()?, law, quarter, today, view.is_sample()?, late)?;
    Ok(centre::compose(&gathered)?)
}

/// What was known when a quarter was composed.
struct Then {
    registers: Registers,
    people: Vec<Person>,
    /// The closed quarters before it, each with the act that sealed it last.
    sealed: Vec<(Quarter, i64)>,
    has_before: bool,
}

impl Then {
    fn of(view: View<'_>, quarter: Quarter) -> Result<Then, DeskError> {
        let read = view.read()?;
        let registers = registers(view)?;
        let mut sealed = Vec::new();
        for state in read.quarters()?.iter().filter(|state| state.quarter < quarter) {
            if let Some(act) = seal_of(read, state.quarter)? {
                sealed.push((state.quarter, act));
            }
        }
        let has_before = quarter.previous().last() >= registers.profile.first_on;
        Ok(Then { registers, people: read.people()?, sealed, has_before })
    }

    fn sealed(&self, quarter: Quarter) -> Option<i64> {
        self.sealed.iter().find(|(of, _)| *of == quarter).map(|(_, act)| *act)
    }

    /// What became known of sealed quarters since `told`, the act that sealed the quarter before, after
    /// which the registers said what `was` says.
    fn learnt(&self, view: View<'_>, told: i64, was: Registers) -> Result<Vec<Late>, DeskError> {
        let mut late = Vec::new();
        let mut known = BTreeMap::from([(told, was)]);
        for (of, sealed) in &self.sealed {
            // A quarter that was sealed again later said by itself what was known by then.
            let was = match known.entry(told.max(*sealed)) {
                Entry::Occupied(entry) => entry.into_mut(),
                Entry::Vacant(entry) => {
                    let act = *entry.key();
                    entry.insert(at(view, Some(act), || registers(view))?)
                }
            };
            late.extend(centre::late::learnt(*of, was, &self.registers, &self.people)?);
        }
        Ok(joined(late))
    }
}

fn registers(view: View<'_>) -> Result<Registers, DeskError> {
    let read = view.read()?;
    let own = Own::of(read)?;
    Ok(Registers {
        profile: own.founded().clone(),
        facts: own.facts().to_vec(),
        people: read.people()?,
        posts: read.posts()?,
        secondments: read.secondments()?,
        facilities: read.facilities()?,
        movements: read.facility_movements()?,
        gifts: read.gifts(first_day(), last_day())?,
    })
}
