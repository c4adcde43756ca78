//! A book of an older program becomes one of this program.
//!
//! Nobody works on the book itself: a copy beside it takes the steps, is compared with the book
//! record by record, and takes its place by one rename. Cut at any moment, what lies under the
//! book's name is the old book or the new one, whole. The old one is kept beside it until the
//! first act succeeds on the new.

use crate::column::{count, text};
use crate::error::StoreError;
use crate::file::{harden, io};
use crate::query::{all, execute};
use crate::schema;
use rusqlite::{Connection, OpenFlags, named_params};
use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};

/// What has been done when the caller is told of it; each is a moment a power cut may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raising {
    /// There is room, and the book is what its number says; nothing has been written.
    Begun,
    /// The write-ahead log is in the old book.
    Folded,
    /// The copy holds what the book holds.
    Copied,
    /// The copy took the steps.
    Raised,
    /// Every record of the book stands in the copy.
    Compared,
    /// The old book has its second name.
    KeptOld,
    /// The copy has the book's name.
    Swapped,
}

/// Who is asked and told while a book becomes one of this program.
pub trait Watch {
    /// Free bytes where the folder lies; none where the system does not say.
    fn free_bytes(&self, folder: &Path) -> Option<u64>;
    /// This has been done; an error stops everything there.
    fn after(&mut self, done: Raising) -> Result<(), StoreError>;
}

/// Nobody is told, and the disk is not asked.
pub(crate) struct Unwatched;

impl Watch for Unwatched {
    fn free_bytes(&self, _: &Path) -> Option<u64> {
        None
    }
    fn after(&mut self, _: Raising) -> Result<(), StoreError> {
        Ok(())
    }
}

/// Makes the book at `path`, which is at step `found`, one of this program.
pub(crate) fn upgrade(path: &Path, found: i64, watch: &mut dyn Watch) -> Result<(), StoreError> {
    let copy = beside(path, ".nang-cap");
    gone(&copy)?;
    ask_for_room(path, watch)?;
    let done = swap(path, &copy, found, watch);
    if let Err(error) = done {
        // A copy that was not finished is of no use; failing to remove it changes nothing.
        drop(std::fs::remove_file(&copy));
        return Err(error);
    }
    Ok(())
}

/// What a step may need beside the copy and as much again: new tables, their indexes.
const SMALL: u64 = 256 * 1024;

/// The copy is as large as the book, and the step keeps what it changes of it until it is done; later,
/// where a file cannot have two names, the old book is copied.
fn ask_for_room(path: &Path, watch: &dyn Watch) -> Result<(), StoreError> {
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |facts| facts.len());
    let needed = 2 * (size(path) + size(&beside(path, "-wal"))) + SMALL;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    match watch.free_bytes(folder) {
        Some(free) if free < needed => Err(StoreError::NoRoom { needed, free }),
        _ => Ok(()),
    }
}

/// A book that is not what its number says would take steps it has taken, or lacks what they change.
fn hold_to_its_number(old: &Connection, found: i64) -> Result<(), StoreError> {
    let fresh = Connection::open_in_memory()?;
    schema::raise(&fresh, 0, found)?;
    let is_so = tables(old)? == tables(&fresh)?;
    is_so.then_some(()).ok_or_else(|| StoreError::damaged("user_version"))
}

fn swap(path: &Path, copy: &Path, found: i64, watch: &mut dyn Watch) -> Result<(), StoreError> {
    let old = connect(path)?;
    hold_to_its_number(&old, found)?;
    watch.after(Raising::Begun)?;
    // Leaving the write-ahead log wants the book for oneself: a second window that still holds it
    // is told here, before anything was written.
    old.pragma_update(None, "journal_mode", "DELETE")?;
    watch.after(Raising::Folded)?;
    let address = copy.to_str().ok_or_else(|| StoreError::Io { detail: "path".to_owned() })?;
    execute(&old, include_str!("write_copy.sql"), named_params! { ":path": address })?;
    watch.after(Raising::Copied)?;
    let made = connect(copy)?;
    schema::raise(&made, found, schema::VERSION)?;
    made.close().map_err(|(_, error)| StoreError::from(error))?;
    watch.after(Raising::Raised)?;
    compare(&old, address)?;
    old.close().map_err(|(_, error)| StoreError::from(error))?;
    File::options().write(true).open(copy).and_then(|file| file.sync_all()).map_err(|e| io(&e))?;
    watch.after(Raising::Compared)?;
    keep_old(path, found)?;
    watch.after(Raising::KeptOld)?;
    std::fs::rename(copy, path).map_err(|e| io(&e))?;
    // Where a folder cannot be flushed, the rename is as durable as the system makes it.
    drop(path.parent().map(|folder| File::open(folder).and_then(|folder| folder.sync_all())));
    watch.after(Raising::Swapped)
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    harden(&conn)?;
    Ok(conn)
}

/// Every row of every table of the book stands in the copy, in every column the book has.
fn compare(old: &Connection, address: &str) -> Result<(), StoreError> {
    execute(old, include_str!("attach_copy.sql"), named_params! { ":path": address })?;
    for (table, columns) in tables(old)? {
        let columns: Vec<String> = columns.iter().map(|name| format!("\"{name}\"")).collect();
        let asked = include_str!("count_differing.sql")
            .replace("{table}", &table)
            .replace("{columns}", &columns.join(", "));
        let differing = old.query_row(&asked, [], |row| {
            Ok((count(row, "rows_lost"), count(row, "rows_changed")))
        })?;
        if !matches!(differing, (Ok(0), Ok(0))) {
            return Err(StoreError::damaged(format!("upgrade {table}")));
        }
    }
    Ok(())
}

/// Every table with its columns.
fn tables(conn: &Connection) -> Result<Vec<(String, Vec<String>)>, StoreError> {
    let mut tables = Vec::new();
    for table in all(conn, include_str!("list_tables.sql"), [], |row| text(row, "name"))? {
        let params = named_params! { ":table": &table };
        let columns = all(conn, include_str!("list_columns.sql"), params, |row| text(row, "name"))?;
        tables.push((table, columns));
    }
    Ok(tables)
}

/// The old book stays under a second name; where a file cannot have two, as a copy.
fn keep_old(path: &Path, found: i64) -> Result<(), StoreError> {
    let kept = old_name(path, found);
    // One that lies there was left by a cut before the swap: the book itself is still the old one.
    gone(&kept)?;
    if std::fs::hard_link(path, &kept).is_ok() {
        return Ok(());
    }
    std::fs::copy(path, &kept).map_err(|e| io(&e))?;
    File::options().write(true).open(&kept).and_then(|file| file.sync_all()).map_err(|e| io(&e))
}

/// Forgets the old books: the new one has taken an act.
pub(crate) fn forget_old(path: &Path) -> Result<(), StoreError> {
    (1..schema::VERSION).try_for_each(|version| gone(&old_name(path, version)))
}

fn old_name(path: &Path, version: i64) -> PathBuf {
    beside(path, &format!(".ban-{version}"))
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    PathBuf::from(name)
}

fn gone(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(io(&e)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
