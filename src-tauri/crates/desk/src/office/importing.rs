//! Taking bundles in: the files of a stick, what each of them is, and one transaction a bundle.

use crate::bundles::finding;
use crate::bundles::kept::{Laid, Laying};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::office::arrivals::kept;
use crate::office::enrolling;
use crate::office::looking;
use crate::office::looking::{Look, Taking};
use crate::office::numbering;
use crate::office::refresh;
use crate::office::refresh::Changing;
use crate::office::rows;
use crate::office::talk::RemoveBundle;
use crate::office::talk::{
    ImportBundle, ImportRow, ImportState, PreviewBundle, ScanImport, ScanView,
};
use centre::laws::Laws;
use letters::Report;
use office::{Arrival, Entry, EntryKind, PaperSeen};
use seal::Kind;
use std::collections::BTreeSet;

pub(crate) fn scan_import(view: View<'_>, request: ScanImport) -> Result<ScanView, DeskError> {
    view.office()?;
    let root = stick::meant(&request.folder);
    let search = finding::search(&root, Kind::BaoCao, &|_| false)?;
    Ok(ScanView {
        receipts: numbering::lying_at(view, &root)?,
        folder: request.folder,
        aside: search.aside(),
        is_cut_short: search.is_cut_short,
        paths: search.paths.iter().map(|path| stick::told(path)).collect(),
    })
}

pub(crate) fn preview_bundle(
    view: View<'_>,
    request: PreviewBundle,
) -> Result<ImportRow, DeskError> {
    let mut look = looking::look(view, &stick::meant(&request.path), request.quarter)?;
    if let Some(taking) = &look.taking {
        match looking::judge(view, &mut look.row, taking) {
            Err(error) if is_past_counting(&error) => looking::cannot_check(&mut look.row),
            judged => judged?,
        }
    }
    Ok(look.row)
}

pub(crate) fn import_bundle(
    desk: &mut Desk,
    request: ImportBundle,
) -> Result<ImportRow, DeskError> {
    let path = stick::meant(&request.path);
    let look = |view: View<'_>| looking::look(view, &path, request.quarter);
    let is_meant =
        |row: &ImportRow| request.bundle_id.is_none() || request.bundle_id == row.bundle_id;
    let mut seen = desk.ask(look)?;
    if seen.row.state == ImportState::KeyUnknown && seen.row.can_take && is_meant(&seen.row) {
        enrolling::enrol_carded(desk, &request.path)?;
        seen = desk.ask(look)?;
    }
    let (Look { mut row, taking }, laws) = (seen, desk.ask(|view| view.laws())?);
    if !is_meant(&row) {
        return Err(DeskError::new(Code::BundleChanged).at("path"));
    }
    let Some(taking) = taking.filter(|_| row.can_take) else {
        // What is known already is no fault: taking it again changes nothing in the book, and brings
        // back an original that was lost beside it.
        if row.state == ImportState::Known
            && let Some(bundle_id) = &row.bundle_id
        {
            let arrival = desk.ask(|view| rows::arrival(view, bundle_id))?;
            desk.bring_back(kept(&arrival), &path)?;
            (row.is_lost, row.can_take) = (false, false);
        }
        return Ok(row);
    };
    let Taking { clock, arrival, report, bytes } = taking;
    desk.has_sat = true;
    let mut not_taken = row.clone();
    let mut laying = Some(Laying::begin(&desk.places.home, kept(&arrival), bytes));
    let mut laid = None;
    let taken = desk.act("import_bundle", |doing| {
        let done = take_in(doing, &laws, &arrival, &report, row)?;
        doing.hear(&clock)?;
        // Whole on the disk before the book speaks of it.
        laid = laying.take().map(Laying::done).transpose()?;
        Ok(done)
    });
    if taken.is_err() {
        // A refusal may have come before the file lay there.
        let laid = laid.or_else(|| laying.take().and_then(|laying| laying.done().ok()));
        laid.into_iter().for_each(Laid::undo);
    }
    match taken {
        Err(error) if is_past_counting(&error) => {
            looking::cannot_check(&mut not_taken);
            Ok(not_taken)
        }
        taken => taken,
    }
}

/// Figures no rule can add up: such a report is not taken, and the others still are.
fn is_past_counting(error: &DeskError) -> bool {
    error.code == Code::AmountOutOfRange
}

/// Writes a bundle's rows into the book, and everything that follows from them.
fn take_in(
    doing: &mut Doing<'_>,
    laws: &Laws,
    arrival: &Arrival,
    report: &Report,
    mut row: ImportRow,
) -> Result<Done<ImportRow>, DeskError> {
    doing.act.put_entry(&Entry::Arrival(arrival.clone()))?;
    doing.act.add_layer(&arrival.bundle_id, report)?;
    come_again(doing, arrival)?;
    let known = Some((arrival.bundle_id.as_str(), report));
    let own = Some(arrival.quarter);
    let changing = Changing { own, known, ..Changing::default() };
    refresh::refresh(doing, laws, &arrival.centre_id, changing)?;
    let read = doing.read();
    let standings = read.standings_of(&arrival.centre_id)?;
    let standing = standings.iter().find(|s| s.bundle_id == arrival.bundle_id);
    row.is_taken = true;
    row.taken_out = None;
    row.is_clean = standing.is_some_and(|s| s.standing == office::Standing::Counted);
    looking::count(&mut row, &read.open_findings_of(&arrival.bundle_id)?);
    row.received_on = Some(arrival.received_on);
    let called = rows::called(doing.view(), arrival)?;
    let Arrival { quarter, revision, .. } = arrival;
    Ok(Done::of(format!("{called} {quarter} L{revision}"), row))
}

/// A bundle that was taken out and comes again finds its paper mark; the line of its leaving goes.
fn come_again(doing: &mut Doing<'_>, arrival: &Arrival) -> Result<(), DeskError> {
    let before = doing.read().taken_out_of(&arrival.centre_id)?;
    let Some(out) = before.into_iter().find(|out| out.bundle_id == arrival.bundle_id) else {
        return Ok(());
    };
    if let Some(seen_on) = out.paper_seen_on {
        let bundle_id = arrival.bundle_id.clone();
        doing.act.put_entry(&Entry::PaperSeen(PaperSeen { bundle_id, seen_on }))?;
    }
    Ok(doing.act.remove_entry(EntryKind::TakenOut, &arrival.bundle_id)?)
}

pub(crate) fn remove_bundle(
    doing: &mut Doing<'_>,
    request: RemoveBundle,
) -> Result<Done<Nothing>, DeskError> {
    let view = doing.view();
    view.office()?;
    let reason = entry::text(limits::remove::REASON, &request.reason)?;
    let laws = view.laws()?;
    let found = doing.read().arrival(&request.bundle_id)?;
    let arrival = found.ok_or_else(|| DeskError::new(Code::BundleUnknown).at("bundle_id"))?;
    let called = rows::called(view, &arrival)?;
    let held = doing.read().arrivals_of(&arrival.centre_id)?;
    let mut others = BTreeSet::new();
    for quarter in held.iter().map(|a| a.quarter).collect::<BTreeSet<_>>() {
        others.extend(refresh::paying_the_same(doing.read(), &held, quarter)?);
    }
    let papers = doing.read().papers_seen(arrival.quarter)?;
    let paper = papers.iter().find(|paper| paper.bundle_id == arrival.bundle_id);
    let out = arrival.taken_out(paper.map(|paper| paper.seen_on), &reason, doing.now().today);
    doing.act.put_entry(&Entry::TakenOut(out))?;
    doing.act.remove_entry(EntryKind::PaperSeen, &arrival.bundle_id)?;
    doing.act.remove_entry(EntryKind::Review, &arrival.bundle_id)?;
    for read in doing.read().explanations_read_of(&arrival.bundle_id)? {
        let key = Entry::ExplanationRead(read).key();
        doing.act.remove_entry(EntryKind::ExplanationRead, &key)?;
    }
    doing.act.remove_entry(EntryKind::Arrival, &arrival.bundle_id)?;
    let changing = Changing { own: Some(arrival.quarter), known: None, others };
    refresh::refresh(doing, &laws, &arrival.centre_id, changing)?;
    Ok(Done::of(format!("{called} {}: {reason}", arrival.quarter), Nothing {}))
}
