//! Taking bundles in: the files of a stick, what each of them is, and one transaction a bundle.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::looking::{self, Look};
use crate::recheck::{self, Changing};
use crate::talk::book::Nothing;
use crate::talk::office::{ImportBundle, ImportRow, PreviewBundle, ScanImport, ScanView};
use crate::talk::review::RemoveBundle;
use crate::{entry, room};
use office::{Arrival, Entry, EntryKind};
use seal::{Kind, Opened};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

pub(crate) fn scan_import(desk: &mut Desk, request: ScanImport) -> Result<ScanView, DeskError> {
    room::office(desk)?;
    let path = Path::new(&request.folder);
    if path.is_file() {
        let paths = vec![request.folder.clone()];
        return Ok(ScanView { folder: request.folder, paths, skipped: 0, is_cut_short: false });
    }
    let scanned = stick::scan(path, stick::ScanLimits::default())?;
    let is_own = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str());
        let own = [Kind::BienNhan, Kind::DinhMuc].map(Kind::prefix);
        name.is_some_and(|name| own.iter().any(|prefix| name.starts_with(&format!("{prefix}_"))))
    };
    // An office's own receipts and packs of law are no surprise and not worth a word.
    let bundles = scanned.found.iter().filter(|found| !is_own(&found.path));
    let skipped = scanned.decoys.len() + scanned.unreadable.len();
    Ok(ScanView {
        folder: request.folder,
        paths: bundles.map(|found| found.path.display().to_string()).collect(),
        skipped: u32::try_from(skipped).unwrap_or(u32::MAX),
        is_cut_short: scanned.cut_short,
    })
}

pub(crate) fn preview_bundle(
    desk: &mut Desk,
    request: PreviewBundle,
) -> Result<ImportRow, DeskError> {
    let mut look = looking::look(desk, Path::new(&request.path), request.quarter)?;
    if let Some(taking) = &look.taking {
        match looking::judge(desk, &mut look.row, taking) {
            // Figures no rule can add up: such a report is not taken, and the others still are.
            Err(error) if error.code == "fault" => looking::cannot_check(&mut look.row),
            judged => judged?,
        }
    }
    Ok(look.row)
}

pub(crate) fn import_bundle(
    desk: &mut Desk,
    request: ImportBundle,
) -> Result<ImportRow, DeskError> {
    let path = PathBuf::from(&request.path);
    let Look { mut row, taking } = looking::look(desk, &path, request.quarter)?;
    if request.bundle_id.is_some() && request.bundle_id != row.bundle_id {
        return Err(DeskError::new("bundle-changed").at("path"));
    }
    // What is known already is no fault: taking it again changes nothing.
    let Some(taking) = taking.filter(|_| row.can_take) else {
        return Ok(row);
    };
    let laws = desk.laws()?;
    keep_original(desk, &taking.arrival, &taking.bytes)?;
    let (arrival, report) = (taking.arrival, taking.report);
    desk.act("import_bundle", |doing| {
        doing.act.put_entry(&Entry::Arrival(arrival.clone()))?;
        doing.act.add_layer(&arrival.bundle_id, &report)?;
        let known = Some((arrival.bundle_id.as_str(), &report));
        let own = Some(arrival.quarter);
        let changing = Changing { own, known, ..Changing::default() };
        recheck::refresh(doing, &laws, &arrival.centre_id, changing)?;
        Ok((format!("{} {} L{}", arrival.centre_name, arrival.quarter, arrival.revision), ()))
    })?;
    let read = desk.read()?;
    let standings = read.standings_of(&arrival.centre_id)?;
    let standing = standings.iter().find(|s| s.bundle_id == arrival.bundle_id);
    row.is_taken = true;
    row.is_clean = standing.is_some_and(|s| s.standing == office::Standing::Counted);
    looking::count(&mut row, &read.open_findings_of(&arrival.bundle_id)?);
    row.received_on = Some(arrival.received_on);
    Ok(row)
}

/// The file is whole beside the book before the book speaks of it.
fn keep_original(desk: &Desk, arrival: &Arrival, bytes: &[u8]) -> Result<(), DeskError> {
    let path = original(desk, arrival)?;
    if stick::read_limited(&path, crate::sealing::MAX_BUNDLE).is_ok_and(|kept| kept == bytes) {
        return Ok(());
    }
    Ok(stick::write_atomic(&path, bytes)?)
}

/// Where the original of a bundle lies, under the name its content gives it.
pub(crate) fn original(desk: &Desk, arrival: &Arrival) -> Result<PathBuf, DeskError> {
    Ok(desk.own_folder(&format!("goi/{}", arrival.quarter))?.join(&arrival.file_name))
}

/// What the book writes down about an authentic bundle.
pub(crate) fn arrival(
    opened: &Opened,
    size: usize,
    today: norms::Day,
) -> Result<Arrival, DeskError> {
    let info = &opened.info;
    let fault = |what: &str| DeskError::new("fault").with("cause", what.to_owned());
    let number = |n: u64| u32::try_from(n).map_err(|e| DeskError::fault(&e));
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    let report = info.report.as_ref().ok_or_else(|| fault("report"))?;
    let quarter = info.period.and_then(|p| p.to_string().parse().ok());
    let file_name =
        seal::name::file_name(info, &opened.ma_goi).map_err(|r| crate::sealing::refused(&r))?;
    Ok(Arrival {
        bundle_id: opened.ma_goi.clone(),
        centre_id: info.centre.id.clone(),
        centre_name: info.centre.name.clone(),
        quarter: quarter.ok_or_else(|| fault("period"))?,
        revision: number(report.revision)?,
        lineage: info.chain.lineage.clone(),
        sequence: number(info.chain.seq)?,
        previous: some(&info.chain.prev),
        supersedes: some(&report.supersedes),
        reason: some(&report.reason),
        ma_so_lieu: opened.ma_so_lieu.clone(),
        file_name,
        size_bytes: u32::try_from(size).map_err(|e| DeskError::fault(&e))?,
        signer: opened.signer.hex(),
        received_on: today,
        norms_edition: info.norms.as_ref().map(|n| n.edition.clone()).unwrap_or_default(),
        is_clock_suspect: info.clock.suspect,
        last_receipt: some(&info.last_receipt),
        control: info.control.clone(),
    })
}

pub(crate) fn remove_bundle(desk: &mut Desk, request: RemoveBundle) -> Result<Nothing, DeskError> {
    room::office(desk)?;
    let reason = entry::text("reason", &request.reason, 300)?;
    let laws = desk.laws()?;
    desk.act("remove_bundle", |doing| {
        let found = doing.read().arrival(&request.bundle_id)?;
        let arrival = found.ok_or_else(|| DeskError::new("bundle-unknown").at("bundle_id"))?;
        let held = doing.read().arrivals_of(&arrival.centre_id)?;
        let mut others = BTreeSet::new();
        for quarter in held.iter().map(|a| a.quarter).collect::<BTreeSet<_>>() {
            others.extend(recheck::paying_the_same(doing.read(), &held, quarter)?);
        }
        doing.act.remove_entry(EntryKind::PaperSeen, &arrival.bundle_id)?;
        doing.act.remove_entry(EntryKind::Review, &arrival.bundle_id)?;
        doing.act.remove_entry(EntryKind::Arrival, &arrival.bundle_id)?;
        let changing = Changing { own: Some(arrival.quarter), known: None, others };
        recheck::refresh(doing, &laws, &arrival.centre_id, changing)?;
        Ok((format!("{} {}: {reason}", arrival.centre_name, arrival.quarter), ()))
    })?;
    Ok(Nothing {})
}
