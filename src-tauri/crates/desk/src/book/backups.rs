//! Copies of the book: made, listed, looked at, restored.

use crate::book::copy::Copy;
use crate::book::restoring::{SIDES, is_unreadable, put_in_place};
use crate::book::talk::{
    BackUp, CopyMade, Holding, HoldingKind, RestoreFrom, RestoreView, Restored,
};
use crate::bundles::carry::carries_reports;
use crate::core::codes::Code;
use crate::core::copies::list::FOLDERS;
use crate::core::copies::{FOLDER, make, make_at, make_under, read_list, read_name, row};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::{aside, stamp};
use crate::core::moment::Places;
use crate::core::talk::{BackupRow, CopyWhy, Nothing};
use crate::core::view::View;
use letters::Role;
use norms::Day;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use stick::Go;
use store::CopyFacts;

pub(crate) fn list_backups(view: View<'_>, _: Nothing) -> Result<Vec<BackupRow>, DeskError> {
    let mut rows: Vec<BackupRow> = made(view).iter().filter_map(|path| row(path)).collect();
    rows.sort_by(|a, b| b.made_at.cmp(&a.made_at).then(a.file_name.cmp(&b.file_name)));
    Ok(rows)
}

/// What lies in the folder of copies.
pub(crate) fn made(view: View<'_>) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(view.own_place(FOLDER)).into_iter().flatten();
    entries.filter_map(Result::ok).map(|entry| entry.path()).collect()
}

/// The day of the newest copy, by its name.
pub(crate) fn newest_day(view: View<'_>) -> Result<Option<Day>, DeskError> {
    let names = made(view);
    let days = names.iter().filter_map(|path| {
        let (made_at, _) = read_name(path.file_name()?.to_str()?)?;
        made_at.get(..10)?.parse().ok()
    });
    Ok(days.max())
}

pub(crate) fn back_up(desk: &mut Desk, request: BackUp) -> Result<BackupRow, DeskError> {
    let Some(folder) = request.folder.map(PathBuf::from) else {
        return make(desk, CopyWhy::Asked);
    };
    if !folder.is_dir() {
        return Err(DeskError::new(Code::StickMissing).at("folder"));
    }
    may_hold_a_copy(&desk.places, &folder).map_err(|error| error.at("folder"))?;
    make_under(desk, &folder, CopyWhy::Asked)
}

/// A copy holds the book and the keys: it goes neither on a stick that is handed in, nor into what is
/// itself copied.
fn may_hold_a_copy(places: &Places, folder: &Path) -> Result<(), DeskError> {
    if let Some(root) = carries_reports(folder) {
        return Err(DeskError::new(Code::BackupOnReportStick).with("folder", root.display()));
    }
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = whole(folder);
    if FOLDERS.iter().any(|own| folder.starts_with(whole(&places.home.join(own)))) {
        return Err(DeskError::new(Code::BackupInside));
    }
    Ok(())
}

pub(crate) fn preview_restore(
    view: View<'_>,
    request: RestoreFrom,
) -> Result<RestoreView, DeskError> {
    let at = |error: DeskError| error.at("path");
    let copy = Copy::at(&stick::meant(&request.path)).map_err(at)?;
    let then = copy.facts().map_err(at)?;
    copy.verified().map_err(at)?;
    let now = match view.read().and_then(|read| Ok(read.facts()?)) {
        // A book that cannot be read any more is what a person restores a copy for.
        Err(error) if is_unreadable(&error) => CopyFacts::default(),
        facts => facts?,
    };
    Ok(RestoreView {
        path: request.path,
        made_at: copy.made_at(),
        acts_then: then.acts,
        acts_now: now.acts,
        holdings: holdings(&then, &now),
        last_voucher_on: then.last_voucher_on,
        is_whole: copy.list.is_some(),
        files: copy.files(),
        centre_name: then.centre_name,
    })
}

/// What both books hold, of the kinds their role has.
fn holdings(then: &CopyFacts, now: &CopyFacts) -> Vec<Holding> {
    let told = |what: HoldingKind, then: &BTreeSet<String>, now: &BTreeSet<String>| Holding {
        what,
        then: count(then.len()),
        now: count(now.len()),
        missing: count(now.difference(then).count()),
    };
    let (is_office, then, now) = (then.role == Some(Role::Office), &then.held, &now.held);
    let mut all = if is_office {
        vec![
            told(HoldingKind::Bundles, &then.bundles, &now.bundles),
            told(HoldingKind::Reviews, &then.reviews, &now.reviews),
        ]
    } else {
        vec![
            told(HoldingKind::Vouchers, &then.vouchers, &now.vouchers),
            told(HoldingKind::Reports, &then.reports, &now.reports),
        ]
    };
    all.push(told(HoldingKind::Receipts, &then.receipts, &now.receipts));
    all
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

pub(crate) fn restore_book(desk: &mut Desk, request: RestoreFrom) -> Result<Restored, DeskError> {
    let at = |error: DeskError| error.at("path");
    let copy = copy_for(desk, &stick::meant(&request.path)).map_err(at)?;
    let then = copy.facts().map_err(at)?;
    let files = copy.verified().map_err(at)?;
    let now = match desk.ask(|view| Ok(view.read()?.facts()?)) {
        Err(error) if is_unreadable(&error) => {
            let kept_path = keep_damaged(desk)?;
            put_in_place(desk, &copy, &files, (&kept_path, Vec::new()))?;
            return Ok(Restored { kept_path });
        }
        facts => facts?,
    };
    if now.role.is_some() && (now.centre_id != then.centre_id || now.is_sample != then.is_sample) {
        return Err(DeskError::new(Code::OtherCentre).at("path").with("name", then.centre_name));
    }
    let kept = make(desk, CopyWhy::BeforeRestore)?;
    let closed = desk.ask(|view| Ok(view.read()?.closings()?))?;
    put_in_place(desk, &copy, &files, (&kept.file_name, closed))?;
    Ok(Restored { kept_path: kept.path })
}

/// Copies a book nobody can read, with what lies beside it, byte for byte: it is never lost.
fn keep_damaged(desk: &mut Desk) -> Result<String, DeskError> {
    // Closing it fails as reading it does, and lets go of it all the same.
    drop(desk.close_book());
    let book = desk.book_path();
    let aside = aside(&book, &stamp(&desk.now().instant))?;
    for suffix in SIDES {
        let name = |path: &Path| PathBuf::from(format!("{}{suffix}", path.display()));
        if name(&book).exists() {
            stick::copy_verified(&name(&book), &name(&aside), &mut |_| Go::On)?;
        }
    }
    Ok(aside.display().to_string())
}

/// The copy a path names, which must be another file than the book itself, under whatever name.
fn copy_for(desk: &Desk, path: &Path) -> Result<Copy, DeskError> {
    let book = desk.book_path();
    let whole = |path: &Path| path.canonicalize().ok();
    let holds_it = match (whole(path), whole(&book)) {
        (Some(folder), Some(book)) => path.is_dir() && book.parent() == Some(&folder),
        _ => false,
    };
    if holds_it {
        return Err(DeskError::new(Code::BackupIsBook));
    }
    let copy = Copy::at(path)?;
    if stick::is_same_file(&copy.book, &book) {
        return Err(DeskError::new(Code::BackupIsBook));
    }
    Ok(copy)
}

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

impl Desk {
    /// Restores a copy to the book's place when there is no book there.
    pub fn restore_to_new(&mut self, from: &Path) -> Result<(), DeskError> {
        let _turn = self.turn()?;
        if self.book_path().exists() {
            return Err(DeskError::new(Code::BookExists));
        }
        let copy = copy_for(self, from)?;
        copy.facts()?;
        let files = copy.verified()?;
        put_in_place(self, &copy, &files, (&from.display().to_string(), Vec::new()))
    }

    /// Copies the book with all that belongs to it to a folder that is not there yet or empty, complete
    /// in itself.
    pub fn back_up_to(&mut self, to: &Path) -> Result<CopyMade, DeskError> {
        let _turn = self.turn()?;
        let there = to.symlink_metadata().ok();
        let is_empty = there.as_ref().is_some_and(|meta| meta.is_dir() && is_empty(to));
        if there.is_some() && !is_empty {
            return Err(DeskError::new(Code::NameTaken));
        }
        let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = to.file_name().and_then(|name| name.to_str());
        let name = name.ok_or_else(|| DeskError::new(Code::TextForbidden).with("why", "path"))?;
        may_hold_a_copy(&self.places, folder)?;
        // The copy comes whole under its name, which must be free for that; a folder with something in it
        // is never removed.
        let is_taken = is_empty && std::fs::remove_dir(to).is_err();
        if is_taken {
            return Err(DeskError::new(Code::NameTaken));
        }
        let made = make_at(self, folder, name);
        if made.is_err() && is_empty {
            // As it was before; that the copy failed is what is told.
            drop(std::fs::create_dir(to));
        }
        let list = read_list(&made?).ok_or_else(|| DeskError::new(Code::BackupUnknown))?;
        Ok(CopyMade { size_bytes: list.bytes, missing: list.missing })
    }
}
