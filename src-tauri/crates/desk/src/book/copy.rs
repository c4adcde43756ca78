//! A copy that was found: as a folder with its list, or as the bare file of a book.

use crate::core::codes::Code;
use crate::core::copies::list::{BOOK, List, NAME};
use crate::core::copies::parts::holds;
use crate::core::copies::{STORE, read_list, read_name};
use crate::core::error::DeskError;
use std::path::{Path, PathBuf};
use store::{CopyFacts, StoreError, look_at};

/// A copy to look at or to go back to.
pub(crate) struct Copy {
    /// What was named: the folder, or the file of a bare book.
    pub(crate) place: PathBuf,
    /// The book in it.
    pub(crate) book: PathBuf,
    /// None for a bare book.
    pub(crate) list: Option<List>,
}

/// A file of a copy, where it was found.
pub(crate) struct Found {
    /// Its place in the program's folder.
    pub(crate) path: String,
    pub(crate) at: PathBuf,
    pub(crate) sha256: String,
}

/// One file of a copy is not what it should be.
fn damaged(file: &str) -> DeskError {
    DeskError::new(Code::BackupDamaged).with("file", file).with("count", 1)
}

impl Copy {
    /// The copy a path names: its folder, a file in that folder, or the file of a bare book.
    pub(crate) fn at(path: &Path) -> Result<Copy, DeskError> {
        let folder = if path.is_dir() { Some(path) } else { path.parent() };
        let is_listed = |folder: &&Path| folder.join(NAME).is_file();
        let names_it = path.is_dir() || [BOOK, NAME].iter().any(|name| path.ends_with(name));
        let Some(folder) = folder.filter(is_listed).filter(|_| names_it) else {
            if path.is_dir() {
                return Err(DeskError::new(Code::NotABackup));
            }
            let bare = path.to_owned();
            return Ok(Copy { place: bare.clone(), book: bare, list: None });
        };
        let list = read_list(folder).ok_or_else(|| damaged(NAME))?;
        Ok(Copy { place: folder.to_owned(), book: folder.join(BOOK), list: Some(list) })
    }

    /// When it was made, by its name; empty where the name does not tell.
    pub(crate) fn made_at(&self) -> String {
        let name = self.place.file_name().and_then(|name| name.to_str());
        name.and_then(read_name).map(|(made_at, _)| made_at).unwrap_or_default()
    }

    /// How many files it holds.
    pub(crate) fn files(&self) -> u32 {
        let count = self.list.as_ref().map_or(1, |list| list.files.len());
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// What its book says of itself; refused where the book is not whole.
    pub(crate) fn facts(&self) -> Result<CopyFacts, DeskError> {
        look_at(&self.book).map_err(|error| match error {
            // The open book may be whole: it is the copy that is not.
            StoreError::Damaged { .. } => damaged(BOOK),
            StoreError::Missing | StoreError::NotABook if self.list.is_some() => damaged(BOOK),
            other => other.into(),
        })
    }

    /// Every file beside the book, each read and found to be what the list says. One that is missing
    /// or changed refuses the whole: a person should know before anything is put in place.
    pub(crate) fn verified(&self) -> Result<Vec<Found>, DeskError> {
        let Some(list) = &self.list else { return Ok(Vec::new()) };
        let store = self.place.parent().map(|beside| beside.join(STORE));
        let (mut found, mut bad) = (Vec::new(), Vec::new());
        for file in &list.files {
            let own = self.place.join(&file.path);
            let shared = store.as_ref().map(|store| store.join(&file.sha256));
            let mut places = std::iter::once(own).chain(shared);
            let at = places.find(|at| holds(at, &file.sha256));
            match at {
                None => bad.push(file.path.as_str()),
                Some(_) if file.path == BOOK => {}
                Some(at) => {
                    let (path, sha256) = (file.path.clone(), file.sha256.clone());
                    found.push(Found { path, at, sha256 });
                }
            }
        }
        match bad.first() {
            None => Ok(found),
            Some(first) => Err(DeskError::new(Code::BackupDamaged)
                .with("file", first)
                .with("count", bad.len())),
        }
    }
}
