//! Copies of the book: made, listed, looked at, restored.

use crate::book::talk::{BackUp, RestoreFrom, RestoreView, Restored};
use crate::core::codes::Code;
use crate::core::copies::{FOLDER, gone, make, row};
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::files::make_folder;
use crate::core::talk::{BackupRow, CopyWhy, Nothing};
use crate::core::view::View;
use norms::Day;
use std::path::{Path, PathBuf};
use stick::Go;
use store::{CopyFacts, look_at};

pub(crate) fn list_backups(view: View<'_>, _: Nothing) -> Result<Vec<BackupRow>, DeskError> {
    let folder = view.own_place(FOLDER);
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut rows: Vec<BackupRow> =
        entries.filter_map(Result::ok).filter_map(|entry| row(&entry.path())).collect();
    rows.sort_by(|a, b| b.made_at.cmp(&a.made_at).then(a.file_name.cmp(&b.file_name)));
    Ok(rows)
}

/// The day of the newest copy.
pub(crate) fn newest_day(view: View<'_>) -> Result<Option<Day>, DeskError> {
    let newest = list_backups(view, Nothing {})?.into_iter().next();
    Ok(newest.and_then(|row| row.made_at.get(..10).and_then(|day| day.parse().ok())))
}

pub(crate) fn back_up(desk: &mut Desk, request: BackUp) -> Result<BackupRow, DeskError> {
    let folder = request.folder.map(PathBuf::from);
    if let Some(folder) = &folder
        && !folder.is_dir()
    {
        return Err(DeskError::new(Code::StickMissing).at("folder"));
    }
    make(desk, folder.as_deref(), CopyWhy::Asked)
}

fn facts_of(path: &str) -> Result<CopyFacts, DeskError> {
    look_at(Path::new(path)).map_err(|error| DeskError::from(error).at("path"))
}

pub(crate) fn preview_restore(
    view: View<'_>,
    request: RestoreFrom,
) -> Result<RestoreView, DeskError> {
    let then = facts_of(&request.path)?;
    let now = view.read()?.facts()?;
    let made_at = row(Path::new(&request.path)).map(|r| r.made_at).unwrap_or_default();
    Ok(RestoreView {
        path: request.path,
        made_at,
        centre_name: then.centre_name,
        acts_then: then.acts,
        acts_now: now.acts,
        vouchers_then: then.vouchers,
        vouchers_now: now.vouchers,
        last_voucher_on: then.last_voucher_on,
    })
}

pub(crate) fn restore_book(desk: &mut Desk, request: RestoreFrom) -> Result<Restored, DeskError> {
    let then = facts_of(&request.path)?;
    let now = desk.ask(|view| Ok(view.read()?.facts()?))?;
    if now.role.is_some() && (now.centre_id != then.centre_id || now.is_sample != then.is_sample) {
        return Err(DeskError::new(Code::OtherCentre).at("path").with("name", then.centre_name));
    }
    let kept = make(desk, None, CopyWhy::BeforeRestore)?;
    let path = desk.book_path();
    replace_book(desk, Path::new(&request.path), &path)?;
    desk.act("restore_book", |doing| {
        // What is sealed after a restore is another life of the book: the office must be able to
        // tell it from the life that was left behind.
        doing.act.set("machine", "khoi-phuc")?;
        Ok(Done::of(kept.file_name, Restored { kept_path: kept.path }))
    })
}

/// Puts a copy in the place of the book. The copy is whole beside the book before the name moves.
pub(crate) fn replace_book(desk: &mut Desk, from: &Path, book: &Path) -> Result<(), DeskError> {
    let folder = book.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let mut beside = book.as_os_str().to_owned();
    beside.push(".khoi-phuc");
    let beside = PathBuf::from(beside);
    gone(&beside)?;
    stick::copy_verified(from, &beside, &mut |_| Go::On)?;
    look_at(&beside)?;
    desk.close_book()?;
    let io = |e: std::io::Error| DeskError::new(Code::Io).with("cause", e);
    for suffix in ["-wal", "-shm"] {
        let mut side = book.as_os_str().to_owned();
        side.push(suffix);
        gone(Path::new(&side))?;
    }
    std::fs::rename(&beside, book).map_err(io)?;
    desk.book()?;
    Ok(())
}

impl Desk {
    /// Restores a copy to the book's place when there is no book there.
    pub fn restore_to_new(&mut self, from: &Path) -> Result<(), DeskError> {
        let path = self.book_path();
        if path.exists() {
            return Err(DeskError::new(Code::BookExists));
        }
        look_at(from)?;
        replace_book(self, from, &path)?;
        self.act("restore_book", |doing| {
            doing.act.set("machine", "khoi-phuc")?;
            Ok(Done::of(from.display().to_string(), ()))
        })
    }
}
