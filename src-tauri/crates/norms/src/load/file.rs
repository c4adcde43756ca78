//! One file of the norms, and where in it a fault lies.

use crate::fault::LoadFault;
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
        toml::from_str(self.text).map_err(|fault| {
            let at = fault.span().map_or(0, |span| span.start);
            self.fault(at, fault.message())
        })
    }

    /// A fault at a byte of the text.
    pub(super) fn fault(&self, at: usize, reason: impl Into<String>) -> LoadFault {
        let before = self.text.get(..at).unwrap_or(self.text);
        LoadFault {
            file: self.path.to_owned(),
            line: before.matches('\n').count() + 1,
            reason: reason.into(),
        }
    }

    /// A fault on a line already counted.
    pub(super) fn on_line(&self, line: usize, reason: impl Into<String>) -> LoadFault {
        LoadFault { file: self.path.to_owned(), line, reason: reason.into() }
    }

    pub(super) fn at<T>(&self, spot: &Spanned<T>, reason: impl Into<String>) -> LoadFault {
        self.fault(spot.span().start, reason)
    }

    /// Refuses the first entry beyond what a file may hold, and beyond what all files together may
    /// when `before` of them hold so many already.
    pub(super) fn not_too_many<T>(
        &self,
        entries: &[Spanned<T>],
        before: usize,
    ) -> Result<(), LoadFault> {
        if let Some(first) = entries.get(MOST_IN_A_FILE) {
            let reason = format!("more than {MOST_IN_A_FILE} entries in one file");
            return Err(self.at(first, reason));
        }
        match entries.get(MOST_IN_ALL.saturating_sub(before)) {
            Some(first) => Err(self.at(first, format!("more than {MOST_IN_ALL} entries in all"))),
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
            Err(self
                .at(key, format!("the file is called {}, its key {}", self.stem(), key.get_ref())))
        }
    }
}
