//! A book on disk: made, opened, hardened.

use crate::act::Act;
use crate::drafts::Draft;
use crate::error::StoreError;
use crate::file::{harden, io};
use crate::query::fold;
use crate::reading::Reading;
use crate::upgrade::Watch;
use crate::{row, schema, upgrade};
use letters::Role;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// An open book.
#[derive(Debug)]
pub struct Book {
    pub(crate) conn: Connection,
    path: PathBuf,
}

impl Book {
    /// Makes a new, empty book; never overwrites. The file appears under its name only when the
    /// whole schema stands in it.
    pub fn create(path: &Path) -> Result<Book, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|e| io(&e))?;
        }
        let mut making = path.as_os_str().to_owned();
        making.push(".making");
        let making = PathBuf::from(making);
        if making.exists() {
            std::fs::remove_file(&making).map_err(|e| io(&e))?;
        }
        let made = (|| {
            let conn = Connection::open(&making)?;
            conn.pragma_update(None, "synchronous", "FULL")?;
            schema::create(&conn)?;
            conn.close().map_err(|(_, error)| StoreError::from(error))?;
            // A hard link refuses an existing name, so that two programs that make the same book
            // at the same moment cannot take each other's; where links are not to be had, rename.
            match std::fs::hard_link(&making, path) {
                Ok(()) => std::fs::remove_file(&making),
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Err(e),
                Err(_) => std::fs::rename(&making, path),
            }
            .map_err(|e| match e.kind() {
                std::io::ErrorKind::AlreadyExists => StoreError::Exists,
                _ => io(&e),
            })
        })();
        if let Err(error) = made {
            // The half-made file is of no use to anyone; failing to remove it changes nothing.
            drop(std::fs::remove_file(&making));
            return Err(error);
        }
        Book::open(path)
    }

    /// Opens a book, refusing foreign and newer files; nobody is told when it is one of an older program.
    pub fn open(path: &Path) -> Result<Book, StoreError> {
        Book::open_watched(path, &mut upgrade::Unwatched)
    }

    /// Opens a book. One of an older program becomes one of this program first, which the caller is
    /// told of; a disk that has no room for that leaves it as it was.
    pub fn open_watched(path: &Path, watch: &mut dyn Watch) -> Result<Book, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing);
        }
        // SQLite would open a file it may not write and fail much later; ask the disk first.
        std::fs::OpenOptions::new().append(true).open(path).map_err(|e| io(&e))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut conn = Connection::open_with_flags(path, flags)?;
        harden(&conn)?;
        let found = schema::check(&conn)?;
        if found < schema::VERSION {
            conn.close().map_err(|(_, error)| StoreError::from(error))?;
            upgrade::upgrade(path, found, watch)?;
            conn = Connection::open_with_flags(path, flags)?;
            harden(&conn)?;
            schema::check(&conn)?;
        }
        conn.pragma_update(None, "journal_mode", "WAL")?;
        Ok(Book { conn, path: path.to_owned() })
    }

    /// An act succeeded: the book as an older program left it is not needed any more.
    pub fn forget_old(&self) -> Result<(), StoreError> {
        upgrade::forget_old(&self.path)
    }

    /// Opens a copy for reading only. As it never changes while it is looked at, nothing is laid
    /// beside it: it may stand on somebody's stick.
    pub(crate) fn open_read_only(path: &Path) -> Result<Book, StoreError> {
        if !path.is_file() {
            return Err(StoreError::Missing);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_URI;
        let conn = Connection::open_with_flags(unchanging(path)?, flags)?;
        harden(&conn)?;
        schema::check(&conn)?;
        Ok(Book { conn, path: path.to_owned() })
    }

    /// Where the book lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the book outside any act.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.conn)
    }

    /// Begins an act: one transaction that will end with its journal line.
    pub fn begin(&mut self) -> Result<Act<'_>, StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Ok(Act::new(tx))
    }

    /// Looks at the book as it stands now: what another window writes meanwhile is not seen.
    pub fn snapshot(&mut self) -> Result<Snapshot<'_>, StoreError> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Deferred)?;
        Ok(Snapshot { tx })
    }

    /// Keeps a draft, replacing the one of the same key.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        row::put(&self.conn, draft)?;
        fold(&self.conn);
        Ok(())
    }

    /// Forgets a draft.
    pub fn drop_draft(&self, key: &str) -> Result<(), StoreError> {
        row::remove::<Draft>(&self.conn, key)?;
        fold(&self.conn);
        Ok(())
    }

    /// Whose book it is; none before its first run is done.
    pub fn role(&self) -> Result<Option<Role>, StoreError> {
        self.read().role()
    }

    /// A setting by name.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.read().setting(name)
    }

    /// Stops waiting for the disk after each act: a power cut may then take the whole book. Only
    /// for books that can be made again.
    pub fn do_not_wait(&self) -> Result<(), StoreError> {
        Ok(self.conn.pragma_update(None, "synchronous", "OFF")?)
    }

    /// Closes the file so that nothing of the book lies beside it, to put another in its place;
    /// refused as `Busy` while another window has it open: what that one writes would be lost.
    pub fn close_alone(self) -> Result<(), StoreError> {
        // Only who is alone with a book can leave the write-ahead log.
        self.conn.busy_timeout(Duration::ZERO)?;
        let mode: String =
            self.conn.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
        if mode != "delete" {
            return Err(StoreError::Busy);
        }
        self.close()
    }

    /// Folds the write-ahead log into the file, so that the file alone holds what was reported saved.
    ///
    /// What was committed is durable in the log already: where the fold is not to be had now (another
    /// window reads, the disk is full), nothing is lost, and the next fold takes what is left.
    pub fn fold(&self) {
        fold(&self.conn);
    }

    /// The same, and empties the log: what an act took out of the book stands in no older page of it either.
    /// Another window that reads right now keeps the log; it is emptied when the last one closes.
    pub fn fold_away(&self) {
        drop(self.conn.pragma(None, "wal_checkpoint", "TRUNCATE", |_| Ok(())));
    }

    /// Closes the file and folds the write-ahead log into it.
    pub fn close(self) -> Result<(), StoreError> {
        self.conn.close().map_err(|(_, error)| StoreError::from(error))
    }
}

/// One state of the book, for as many questions as are asked of it. It can only be read.
#[derive(Debug)]
pub struct Snapshot<'book> {
    tx: Transaction<'book>,
}

impl Snapshot<'_> {
    /// Reads that state.
    pub fn read(&self) -> Reading<'_> {
        Reading::new(&self.tx)
    }
}

/// The address under which SQLite takes a file for one that nobody changes.
fn unchanging(path: &Path) -> Result<String, StoreError> {
    let detail = || StoreError::Io { detail: "path".to_owned() };
    let whole = std::path::absolute(path).map_err(|e| io(&e))?;
    let text = whole.to_str().ok_or_else(detail)?.replace('\\', "/");
    let mut uri = "file:///".to_owned();
    for byte in text.trim_start_matches('/').bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b':' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    Ok(uri)
}
