//! Going back to a copy: all of it is whole beside what is there before the name of the book moves.
//!
//! Killed before that name moves, the book is as it was, and what came beside it harms nothing; after
//! it, the copy is the book. Files are only added: nothing of the life left behind is overwritten.

use crate::book::copy::{Copy, Found};
use crate::core::codes::Code;
use crate::core::copies::gone;
use crate::core::copies::parts::{LARGEST, holds};
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::error::DeskError;
use crate::core::files::{aside, make_folder, stamp};
use centre::{BookClosing, Record};
use std::path::{Path, PathBuf};
use stick::Go;
use store::look_at;

/// A key of the copy that lies aside, as another key has its name: that name, and where it lies.
type Waiting = (PathBuf, PathBuf);

/// Puts a copy, looked at before, in the place of the desk's book. `kept` names the book as it was; what was
/// `closed` in it by an act of its own, and opened again, stays so: going back opens nothing.
pub(crate) fn put_in_place(
    desk: &mut Desk,
    copy: &Copy,
    files: &[Found],
    (kept, closed): (&str, Vec<BookClosing>),
) -> Result<(), DeskError> {
    let book = desk.book_path();
    make_folder(book.parent().unwrap_or(Path::new(".")))?;
    let waiting = bring(desk, files)?;
    let beside = with(&book, ".khoi-phuc");
    clear(&beside)?;
    let made = ready(desk, copy, &beside, (kept, closed)).and_then(|()| {
        leave(desk, &book)?;
        Ok(stick::put_in_place(&beside, &book)?)
    });
    if let Err(error) = made {
        desk.close_book()?;
        clear(&beside)?;
        return Err(error);
    }
    let stamp = stamp(&desk.now().instant);
    for (name, lies) in waiting {
        // A key opens the seal wherever it lies; in its place it is where people look for it.
        drop(exchange(&name, &lies, &stamp));
    }
    desk.book().map(|_| ())
}

/// Lets go of the book that is there, so that nothing of it lies beside its file. The desk goes on with
/// it should another window hold it.
fn leave(desk: &mut Desk, book: &Path) -> Result<(), DeskError> {
    if !book.exists() {
        return Ok(());
    }
    match desk.book() {
        // It was kept byte for byte; what lies beside it must not be taken for the new one's.
        Err(error) if is_unreadable(&error) => sides(book).iter().try_for_each(|side| gone(side)),
        Err(error) => Err(error),
        Ok(_) => desk.close_book_alone(),
    }
}

/// A book nobody can read any more, which a person restores a copy for.
pub(crate) fn is_unreadable(error: &DeskError) -> bool {
    matches!(error.code, Code::BookDamaged | Code::NotABook)
}

/// The book of the copy, whole beside the place it shall have, with its journal saying what was done.
fn ready(
    desk: &mut Desk,
    copy: &Copy,
    beside: &Path,
    (kept, closed): (&str, Vec<BookClosing>),
) -> Result<(), DeskError> {
    stick::copy_verified(&copy.book, beside, &mut |_| Go::On)?;
    look_at(beside)?;
    desk.open_beside(beside)?;
    desk.act("restore_book", |doing| {
        // What is sealed after a restore is another life of the book: the office must be able to
        // tell it from the life that was left behind.
        doing.act.set("machine", "khoi-phuc")?;
        let known = doing.read().closings()?;
        let steps = |all: &[BookClosing], one: &BookClosing| {
            let found = all.iter().find(|known| known.period == one.period);
            found.map_or(0, |known| known.events.len())
        };
        for one in closed.iter().filter(|one| one.events.len() > steps(&known, one)) {
            doing.act.put(&Record::BookClosing(one.clone()))?;
        }
        Ok(Done::of(kept, ()))
    })?;
    desk.close_book_alone()
}

/// What SQLite lays beside a book, and the book itself last.
pub(crate) const SIDES: [&str; 4] = ["-wal", "-shm", "-journal", ""];

fn sides(book: &Path) -> Vec<PathBuf> {
    let beside = SIDES.iter().filter(|suffix| !suffix.is_empty());
    beside.map(|suffix| with(book, suffix)).collect()
}

fn with(book: &Path, suffix: &str) -> PathBuf {
    let mut path = book.as_os_str().to_owned();
    path.push(suffix);
    PathBuf::from(path)
}

fn clear(beside: &Path) -> Result<(), DeskError> {
    sides(beside).iter().chain([&beside.to_owned()]).try_for_each(|path| gone(path))
}

/// Brings the files of the copy to where they belong. What is there already stays.
fn bring(desk: &Desk, files: &[Found]) -> Result<Vec<Waiting>, DeskError> {
    let stamp = stamp(&desk.now().instant);
    let mut waiting = Vec::new();
    for file in files {
        let to = desk.own_place(&file.path);
        let is_free = to.symlink_metadata().is_err();
        if !is_free && holds(&to, &file.sha256) {
            continue;
        }
        let bytes = stick::read_limited(&file.at, LARGEST)?;
        make_folder(to.parent().unwrap_or(Path::new(".")))?;
        if is_free {
            stick::write_atomic(&to, &bytes)?;
        } else if file.path.starts_with("keys/") {
            let lies = laid_aside(&to, &file.sha256, &bytes, &stamp)?;
            waiting.push((to, lies));
        } else if is_bundle(&bytes)
            && !stick::read_limited(&to, LARGEST).is_ok_and(|b| is_bundle(&b))
        {
            // What lies under the name of a bundle is none any more: the copy mends it.
            let io = |e: std::io::Error| DeskError::new(Code::Io).with("cause", e);
            std::fs::rename(&to, aside(&to, &stamp)?).map_err(io)?;
            stick::write_atomic(&to, &bytes)?;
        } else {
            laid_aside(&to, &file.sha256, &bytes, &stamp)?;
        }
    }
    Ok(waiting)
}

/// Where these bytes lie aside of a name that is taken; once, however often a copy is gone back to.
fn laid_aside(to: &Path, hash: &str, bytes: &[u8], stamp: &str) -> Result<PathBuf, DeskError> {
    let stem = to.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let folder = to.parent().unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    let is_older = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(stem) && name.ends_with(".cu") && holds(path, hash)
    };
    if let Some(there) = entries.into_iter().find(is_older) {
        return Ok(there);
    }
    let lies = aside(to, stamp)?;
    stick::write_atomic(&lies, bytes)?;
    Ok(lies)
}

fn is_bundle(bytes: &[u8]) -> bool {
    seal::read(bytes, &seal::Trust::SelfSigned).is_ok()
}

fn exchange(name: &Path, lies: &Path, stamp: &str) -> Result<(), DeskError> {
    let io = |e: std::io::Error| DeskError::new(Code::Io).with("cause", e);
    std::fs::rename(name, aside(name, stamp)?).map_err(io)?;
    std::fs::rename(lies, name).map_err(io)
}
