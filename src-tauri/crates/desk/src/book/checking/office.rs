//! An office's bundles against their seals, and what is derived from the set of them.

use super::found::Found;
use super::line::line_end;
use crate::bundles::tables::csvs;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::office::around::around;
use crate::office::refresh::is_derived_by_this_law;
use ::centre::{Record, whole};
use letters::{CentreId, Flaw, FlawCode};
use office::{Arrival, Entry, Standing, Stood};
use std::collections::BTreeSet;
use store::AnyRecord;

pub(super) fn check(
    view: View<'_>,
    records: &[AnyRecord],
    found: &mut Found,
) -> Result<(), DeskError> {
    found.part(|| line(view, records))?;
    let is_dated = is_derived_by_this_law(view.read()?)?;
    if !is_dated {
        found.flaws.insert(Flaw::at(FlawCode::FindingsUndated, "", ""));
    }
    let centres = records.iter().filter_map(|record| match record {
        AnyRecord::Office(Entry::Arrival(arrival)) => Some(&arrival.centre_id),
        _ => None,
    });
    for centre_id in centres.collect::<BTreeSet<&CentreId>>() {
        let read = view.read()?;
        let (mut held, mut stood) = (Vec::new(), Vec::new());
        found.part(|| {
            held = read.arrivals_of(centre_id)?;
            stood = read.standings_of(centre_id)?;
            Ok(office::standing_flaws(&held, &read.confirmations(centre_id)?, &stood))
        })?;
        for arrival in &held {
            found.part(|| bundle(view, arrival, (&held, &stood), is_dated))?;
        }
    }
    Ok(())
}

/// One bundle's layer and, where its findings are of this law, those.
fn bundle(
    view: View<'_>,
    arrival: &Arrival,
    (held, stood): (&[Arrival], &[Stood]),
    is_dated: bool,
) -> Result<Vec<Flaw>, DeskError> {
    let read = view.read()?;
    let report = read.layer(&arrival.bundle_id)?;
    let letters = seal::ma_so_lieu(&csvs(&report)?);
    let mut flaws = office::layer_flaws(arrival, &report, &letters);
    let disorder = read.layer_disorder(&arrival.bundle_id)?.into_iter();
    flaws.extend(disorder.map(|table| {
        Flaw::at(FlawCode::LayerDiffers, arrival.bundle_id.as_str(), format!("{table} nth"))
    }));
    if is_dated {
        let is_of = |s: &&Stood| s.bundle_id == arrival.bundle_id;
        let counts = stood.iter().find(is_of).is_some_and(|s| s.standing == Standing::Counted);
        let now = if counts {
            let law = view.law_for(arrival.quarter, &report)?;
            office::recheck(&law, &around(read, arrival, &report, held)?)?.open
        } else {
            Vec::new()
        };
        let kept = read.open_findings_of(&arrival.bundle_id)?;
        flaws.extend(office::finding_flaws(arrival, &kept, &now));
    }
    Ok(flaws)
}

/// The office's own line: its receipts, and the packs of law it issued.
fn line(view: View<'_>, records: &[AnyRecord]) -> Result<Vec<Flaw>, DeskError> {
    let office = view.office()?;
    let own = records.iter().filter_map(|record| match record {
        AnyRecord::Office(Entry::IssuedReceipt(r)) => {
            Some((r.receipt_id.as_str(), Some(r.sequence)))
        }
        AnyRecord::Centre(Record::LawPack(r)) if r.office_id == office.office_id => {
            Some((r.pack_id.as_str(), None))
        }
        _ => None,
    });
    let own: Vec<_> = own.collect();
    Ok(whole::line_flaw(&line_end(view)?, &own).into_iter().collect())
}
