//! Keeping what is derived from the whole set of bundles right after every change of it.

use crate::core::doing::Doing;
use crate::core::error::DeskError;
use crate::office::around::around;
use centre::laws::{self, Laws};
use letters::{BundleId, CentreId, Report};
use norms::Quarter;
use office::{Arrival, OpenFinding, Standing, Stood};
use std::collections::BTreeSet;
use store::Reading;

/// What a change of a centre's bundles was about.
#[derive(Default)]
pub(crate) struct Changing<'a> {
    /// The quarter of the bundle that came or went; none when only what is vouched for changed.
    pub(crate) own: Option<Quarter>,
    /// A bundle whose tables are at hand and need not be read again.
    pub(crate) known: Option<(&'a str, &'a Report)>,
    /// Bundles of other centres to look at again, whatever else is found.
    pub(crate) others: BTreeSet<BundleId>,
}

/// All of one centre's bundles, how they stand, and one report that need not be read again.
struct Held<'a> {
    held: &'a [Arrival],
    stood: &'a [Stood],
    known: Option<(&'a str, &'a Report)>,
}

/// The setting that names the edition of the shipped law by which all open findings were derived;
/// empty where they are of several. Programs of before, which did not let explanations wait to be read,
/// named it `findings_law`: what they derived is of another law.
const DERIVED_BY: &str = "waiting_law";

/// From its first day an office's findings are derived by one law.
pub(crate) fn begin(doing: &Doing<'_>) -> Result<(), DeskError> {
    Ok(doing.act.set_derived(DERIVED_BY, laws::shipped().edition())?)
}

/// Were all open findings derived by the law this program ships?
pub(crate) fn is_derived_by_this_law(read: Reading<'_>) -> Result<bool, DeskError> {
    Ok(read.setting(DERIVED_BY)?.as_deref() == Some(laws::shipped().edition()))
}

/// A program with another law derives some of the findings again, and the others stay.
fn note_law(doing: &Doing<'_>) -> Result<(), DeskError> {
    if !is_derived_by_this_law(doing.read())? {
        doing.act.set_derived(DERIVED_BY, "")?;
    }
    Ok(())
}

/// Brings everything derived from the set up to date after something of a centre changed: the
/// standings of all its bundles, and the findings of every bundle whose findings can have changed.
/// These are the centre's own from the first quarter on in which anything stands otherwise than
/// before (a quarter is part of the history of all later ones), and those of other centres that
/// pay the same people in those quarters.
pub(crate) fn refresh(
    doing: &Doing<'_>,
    laws: &Laws,
    centre_id: &CentreId,
    changing: Changing<'_>,
) -> Result<(), DeskError> {
    note_law(doing)?;
    let held = doing.read().arrivals_of(centre_id)?;
    let confirmed = doing.read().confirmations(centre_id)?;
    let before = doing.read().standings_of(centre_id)?;
    let stood = office::stand(&held, &confirmed);
    doing.act.set_standings(&stood)?;
    let mut quarters = office::restood(&held, &before, &stood);
    quarters.extend(changing.own);
    let mut others = changing.others;
    if let Some(first) = quarters.first() {
        let centre = Held { held: &held, stood: &stood, known: changing.known };
        for arrival in held.iter().filter(|a| a.quarter >= *first) {
            findings_of(doing, laws, arrival, &centre)?;
        }
    }
    for quarter in quarters {
        others.extend(paying_the_same(doing.read(), &held, quarter)?);
    }
    for bundle_id in others {
        if let Some(other) = doing.read().arrival(&bundle_id)? {
            let held = doing.read().arrivals_of(&other.centre_id)?;
            let stood = doing.read().standings_of(&other.centre_id)?;
            findings_of(doing, laws, &other, &Held { held: &held, stood: &stood, known: None })?;
        }
    }
    Ok(())
}

/// Bundles of other centres that pay someone whom this centre's bundles of the quarter pay.
pub(crate) fn paying_the_same(
    read: Reading<'_>,
    held: &[Arrival],
    quarter: Quarter,
) -> Result<BTreeSet<BundleId>, DeskError> {
    let mut others = BTreeSet::new();
    for arrival in held.iter().filter(|a| a.quarter == quarter) {
        others.extend(read.paid_elsewhere(&arrival.bundle_id)?.into_iter().map(|p| p.bundle_id));
    }
    Ok(others)
}

/// Only the report that counts has findings; what is held back says so by its standing.
fn findings_of(
    doing: &Doing<'_>,
    laws: &Laws,
    arrival: &Arrival,
    centre: &Held<'_>,
) -> Result<(), DeskError> {
    let counts = centre
        .stood
        .iter()
        .any(|s| s.bundle_id == arrival.bundle_id && s.standing == Standing::Counted);
    let open = if counts {
        let check = |report: &Report| -> Result<Vec<OpenFinding>, DeskError> {
            let law = laws.of_report(arrival.quarter, report)?;
            Ok(office::recheck(&law, &around(doing.read(), arrival, report, centre.held)?)?.open)
        };
        match centre.known.filter(|(id, _)| *arrival.bundle_id == **id) {
            Some((_, report)) => check(report)?,
            None => check(&doing.read().layer(&arrival.bundle_id)?)?,
        }
    } else {
        Vec::new()
    };
    Ok(doing.act.set_findings(&arrival.bundle_id, &open)?)
}
