//! A copy of a book that another hand may work on.

use crate::office::playing::{TODAY, desk_over};
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// A copy of a book with the files beside it.
pub(super) struct Copy {
    folder: tempfile::TempDir,
}

impl Copy {
    /// Of what a check looks at.
    pub(super) fn of(from: &Path) -> Copy {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::copy(from.join("so.socd"), folder.path().join("so.socd")).expect("the book");
        for name in ["goi", "keys", "sao-luu", "tep"] {
            copy_folder(&from.join("may").join(name), &folder.path().join("may").join(name));
        }
        let mark = "may/may.txt";
        std::fs::copy(from.join(mark), folder.path().join(mark)).expect("the mark");
        Copy { folder }
    }

    pub(super) fn sql(&self, text: &str) {
        sql(&self.folder.path().join("so.socd"), text);
    }

    /// The only or first file of a folder under `goi`.
    pub(super) fn file(&self, folder: &str) -> PathBuf {
        let entries = std::fs::read_dir(self.folder.path().join("may/goi").join(folder));
        let paths = entries.expect("a folder").map(|e| e.expect("an entry").path());
        let mut files: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
        files.sort();
        files.swap_remove(0)
    }

    /// The file that lies with a record.
    pub(super) fn attached(&self) -> PathBuf {
        let entries = std::fs::read_dir(self.folder.path().join("may/tep")).expect("a folder");
        entries.map(|e| e.expect("an entry").path()).next().expect("a file")
    }

    /// A copy of the seal's key.
    pub(super) fn key(&self, ending: &str) -> PathBuf {
        let entries = std::fs::read_dir(self.folder.path().join("may/keys")).expect("a folder");
        let mut paths = entries.map(|e| e.expect("an entry").path()).filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.split_once('.').is_some_and(|(_, end)| end == ending)
        });
        paths.next().expect("a key")
    }

    /// The book of the oldest copy in the book's place.
    pub(super) fn put_back(&self) {
        let entries = std::fs::read_dir(self.folder.path().join("may/sao-luu")).expect("copies");
        let paths = entries.map(|e| e.expect("an entry").path().join("so.socd"));
        let acts = |path: PathBuf| Some((store::look_at(&path).ok()?.acts, path));
        let mut books: Vec<(u64, PathBuf)> = paths.filter_map(acts).collect();
        books.sort();
        assert!(books.len() > 1, "an older and a newer copy: {books:?}");
        std::fs::copy(&books[0].1, self.folder.path().join("so.socd")).expect("put back");
    }

    /// Takes the copies away.
    pub(super) fn no_copies(&self) {
        std::fs::remove_dir_all(self.folder.path().join("may/sao-luu")).expect("gone");
    }

    /// The same file under the short name by which an older program kept it.
    pub(super) fn older(&self, folder: &str) -> PathBuf {
        let path = self.file(folder);
        let bytes = std::fs::read(&path).expect("a file");
        let opened = seal::read(&bytes, &seal::Trust::SelfSigned).expect("a whole bundle");
        let name = seal::name::file_name(&opened.info, &opened.ma_goi).expect("its name");
        let short = path.with_file_name(name);
        std::fs::rename(&path, &short).expect("renamed");
        short
    }

    pub(super) fn check(&self) -> Value {
        let health = desk_over(self.folder.path(), TODAY).check_book().expect("a check");
        serde_json::to_value(health).expect("JSON")
    }
}

/// Raw SQL on a book, past triggers and foreign keys.
pub(super) fn sql(book: &Path, text: &str) {
    let book = Connection::open(book).expect("the book");
    book.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).expect("no triggers");
    book.pragma_update(None, "foreign_keys", false).expect("no foreign keys");
    book.execute_batch(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    let is_layout = text.starts_with("DROP") || text.starts_with("CREATE");
    assert!(book.total_changes() > 0 || is_layout, "{text} changed nothing");
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    if !from.is_dir() {
        return;
    }
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &to);
        } else {
            std::fs::copy(&path, &to).expect("a file");
        }
    }
}

pub(super) fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).expect("a file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).expect("written");
}
