//! Changing the law at an office: drafts tried, kept, taken back, until they are issued as a pack.
//!
//! *Invariant:* what is kept reads as law; a change that would not is refused by field, or by file,
//! line and reason, and nothing is written. Until a pack is issued nobody works by the changes, the
//! office itself included: both ends check by what both ends have.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::names::short;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::law::files::{drafted, malformed, miswritten, placed, put, rule_fits};
use crate::law::talk::{ChangeLaw, ChangeLawFile, LawChangeRow, LawChanges, LawKey};
use centre::{LawChange, Record, RecordKind};
use letters::ReportTitles;
use norms::LawFiles;
use norms::draft::LawDraft;

pub(crate) fn list_law_changes(view: View<'_>, _: Nothing) -> Result<LawChanges, DeskError> {
    view.office()?;
    let issued = view.laws()?.files()?;
    let changes = view.read()?.law_changes()?;
    let drafted = drafted(view)?;
    said(view, &issued, &issued, &drafted, changes)
}

/// The changed files, and what they say that the law `before` them does not.
pub(crate) fn said(
    view: View<'_>,
    issued: &LawFiles,
    before: &LawFiles,
    after: &LawFiles,
    changes: Vec<LawChange>,
) -> Result<LawChanges, DeskError> {
    let read = |files: &LawFiles| files.read().map_err(|fault| malformed(&fault));
    let (entries, doubts) = if before == after {
        (Vec::new(), Vec::new())
    } else {
        let (before, after) = (read(before)?, read(after)?);
        let entries = norms::reading::changes(&before, &after, view.now().today, &ReportTitles);
        (entries, norms::doubts(&before, &after))
    };
    let edition = short(&after.edition());
    let changes = changes.into_iter().map(|change| row(issued, change)).collect();
    Ok(LawChanges { changes, entries, doubts, edition })
}

fn row(issued: &LawFiles, change: LawChange) -> LawChangeRow {
    LawChangeRow {
        is_new: issued.get(&change.path).is_none(),
        key: LawFiles::key_of(&change.path).to_owned(),
        title: change.title,
        changed_on: change.changed_on,
        text: change.text,
    }
}

pub(crate) fn preview_law(view: View<'_>, request: ChangeLaw) -> Result<LawChanges, DeskError> {
    view.office()?;
    let (files, changes) = changed(view, &request.draft)?;
    let issued = view.laws()?.files()?;
    let before = drafted(view)?;
    said(view, &issued, &before, &files, changes)
}

/// The files with a draft in them, and each file it changed.
fn changed(view: View<'_>, draft: &LawDraft) -> Result<(LawFiles, Vec<LawChange>), DeskError> {
    let changed_on = view.now().today;
    let title = draft.title();
    let (files, paths) = draft.apply(&drafted(view)?)?;
    for path in &paths {
        rule_fits(&files, path)?;
    }
    let change = |path: String| LawChange {
        text: files.get(&path).unwrap_or_default().to_owned(),
        path,
        title: title.clone(),
        changed_on,
    };
    let changes = paths.into_iter().map(change).collect();
    Ok((files, changes))
}

/// A figure that would be wrong for everybody is asked about once, whatever door it comes by.
pub(crate) fn is_meant(
    before: &LawFiles,
    after: &LawFiles,
    is_sure: bool,
) -> Result<(), DeskError> {
    let read = |files: &LawFiles| files.read().map_err(|fault| malformed(&fault));
    asked(&read(before)?, &read(after)?, is_sure)
}

fn asked(before: &norms::Norms, after: &norms::Norms, is_sure: bool) -> Result<(), DeskError> {
    let doubts = norms::doubts(before, after);
    match doubts.into_iter().find(|doubt| doubt.kind.is_asked() && !is_sure) {
        None => Ok(()),
        Some(doubt) => {
            let code = match doubt.kind {
                norms::DoubtKind::StepDown => Code::LawStepDown,
                _ => Code::LawStepUp,
            };
            let told = DeskError::new(code).at("is_sure");
            Err(doubt.named.into_iter().fold(told, |told, (name, value)| told.with(&name, value)))
        }
    }
}

pub(crate) fn change_law(
    doing: &mut Doing<'_>,
    request: ChangeLaw,
) -> Result<Done<LawChanges>, DeskError> {
    doing.view().office()?;
    let (files, changes) = changed(doing.view(), &request.draft)?;
    is_meant(&drafted(doing.view())?, &files, request.is_sure)?;
    for change in &changes {
        doing.act.put(&Record::LawChange(change.clone()))?;
    }
    let title = changes.last().map(|c| c.title.clone()).unwrap_or_default();
    Ok(Done::of(title, list_law_changes(doing.view(), Nothing {})?))
}

pub(crate) fn read_law_file(view: View<'_>, request: LawKey) -> Result<LawChangeRow, DeskError> {
    let path = LawFiles::path_of(&request.key);
    if let Some(change) = view.read()?.law_changes()?.into_iter().find(|c| c.path == path) {
        return Ok(row(&view.laws()?.files()?, change));
    }
    let laws = view.laws()?;
    let files = laws.files()?;
    let text = files.get(&path).ok_or_else(|| DeskError::new(Code::LawUnknown).at("key"))?;
    let pack = laws.newest_pack();
    Ok(LawChangeRow {
        key: request.key,
        title: pack.map(|p| p.note.clone()).unwrap_or_default(),
        changed_on: pack.map_or_else(crate::core::world::first_day, |p| p.issued_on),
        text: text.to_owned(),
        is_new: false,
    })
}

pub(crate) fn change_law_file(
    doing: &mut Doing<'_>,
    request: ChangeLawFile,
) -> Result<Done<LawChanges>, DeskError> {
    let view = doing.view();
    view.office()?;
    let title = entry::text(limits::law::TITLE, &request.title)?;
    let change = LawChange {
        path: LawFiles::path_of(&request.key),
        text: norms::text::nfc(&request.text),
        title,
        changed_on: view.now().today,
    };
    let mut files = drafted(view)?;
    // Saving a text read long ago would undo what came since.
    if files.get(&change.path).unwrap_or_default() != request.was {
        return Err(DeskError::new(Code::LawChanged).at("text"));
    }
    let before = files.read().map_err(|fault| malformed(&fault))?;
    put(&mut files, &change.path, &change.text)?;
    if let Some(error) = miswritten(&norms::misread_all(&change.path, &change.text)) {
        return Err(error.at("text"));
    }
    let after = files.read().map_err(|fault| malformed(&fault).at("text"))?;
    if let Some(name) = after.lost(&before) {
        return Err(DeskError::new(Code::LawLost).at("text").with("name", name));
    }
    rule_fits(&files, &change.path).map_err(|error| error.at("text"))?;
    asked(&before, &after, request.is_sure).map_err(|error| error.at("text"))?;
    doing.act.put(&Record::LawChange(change.clone()))?;
    Ok(Done::of(change.title, list_law_changes(doing.view(), Nothing {})?))
}

pub(crate) fn drop_law_change(
    doing: &mut Doing<'_>,
    request: LawKey,
) -> Result<Done<LawChanges>, DeskError> {
    let view = doing.view();
    view.office()?;
    let path = LawFiles::path_of(&request.key);
    let changes = view.read()?.law_changes()?;
    let found = changes.iter().find(|c| c.path == path);
    let title = found.ok_or_else(|| DeskError::new(Code::LawUnknown).at("key"))?.title.clone();
    // The other changes may rest on this one, as a rate rests on its act.
    let mut files = view.laws()?.files()?;
    for change in changes.iter().filter(|c| c.path != path) {
        put(&mut files, &change.path, &change.text)?;
    }
    files.read().map_err(|fault| placed(Code::LawInUse, &fault).at("key"))?;
    doing.act.remove(RecordKind::LawChange, &path)?;
    Ok(Done::of(title, list_law_changes(doing.view(), Nothing {})?))
}
