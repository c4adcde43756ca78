//! One file of the norms, and where in it a fault lies.

use crate::fault::LoadFault;
use crate::why::{InFile, Why};
use crate::written;
use serde::de::DeserializeOwned;
use toml::Spanned;

/// Most entries of one kind in a file, where each is held against those before it.
const MOST_IN_A_FILE: usize = 2_000;
/// Most of them in all files together.
const MOST_IN_ALL: usize = 5_000;

/// One file being read.
pub(super) struct File<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

impl File<'_> {
    pub(super) fn parse<T: DeserializeOwned>(&self) -> Result<T, LoadFault> {
        written::read(self.text).map_err(|(at, why)| self.fault(at, why))
    }

    /// A fault at a byte of the text.
    pub(super) fn fault(&self, at: usize, why: impl Into<Why>) -> LoadFault {
        let before = self.text.get(..at).unwrap_or(self.text);
        LoadFault {
            file: self.path.to_owned(),
            line: before.matches('\n').count() + 1,
            why: why.into(),
        }
    }

    /// A fault on a line already counted.
    pub(super) fn on_line(&self, line: usize, why: impl Into<Why>) -> LoadFault {
        LoadFault { file: self.path.to_owned(), line, why: why.into() }
    }

    pub(super) fn at<T>(&self, spot: &Spanned<T>, why: impl Into<Why>) -> LoadFault {
        self.fault(spot.span().start, why)
    }

    /// Refuses the first entry beyond what a file may hold, and beyond what all files together may
    /// when `before` of them hold so many already.
    pub(super) fn not_too_many<T>(
        &self,
        entries: &[Spanned<T>],
        before: usize,
    ) -> Result<(), LoadFault> {
        if let Some(first) = entries.get(MOST_IN_A_FILE) {
            return Err(self.at(first, InFile::TooMany.of([MOST_IN_A_FILE.to_string()])));
        }
        match entries.get(MOST_IN_ALL.saturating_sub(before)) {
            Some(first) => Err(self.at(first, InFile::TooManyInAll.of([MOST_IN_ALL.to_string()]))),
            None => Ok(()),
        }
    }

    /// The file's name without folder and ending.
    pub(super) fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(self.path);
        name.strip_suffix(".toml").unwrap_or(name)
    }

    pub(super) fn named(&self, key: &Spanned<String>) -> Result<String, LoadFault> {
        if key.get_ref() == self.stem() {
            Ok(key.get_ref().clone())
        } else {
            Err(self.at(key, InFile::NotItsName.of([self.stem(), key.get_ref()])))
        }
    }
}
