//! The law as the files it stands in: changed, packed into one text, and read again.
//!
//! *Invariant:* one set of files has one edition and one pack text; a text that another writer
//! would write differently is refused.

use crate::edition::edition;
use crate::fault::LoadFault;
use crate::load::FOLDERS;
use crate::{Norms, shipped};
use std::collections::BTreeMap;

/// First line of a pack text: what it is, and the version of this form.
const HEAD: &str = "socongdong-quy-dinh 1";
/// Largest file in bytes; the longest shipped one has a tenth of it.
const LARGEST_FILE: usize = 262_144;
/// Most files; ten times what is shipped.
const MOST_FILES: usize = 4_000;
/// Largest pack text in bytes.
const LARGEST_PACK: usize = 8 * 1024 * 1024;

/// Why a pack text or a file's name is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackFault {
    /// The first line is not the one of this form.
    #[error("pack-head")]
    Head,
    /// A later version of the form.
    #[error("pack-newer")]
    Newer,
    /// Too large, or too many files.
    #[error("pack-too-large")]
    TooLarge,
    /// A file's name that is no place for law.
    #[error("pack-path {0}")]
    Path(String),
    /// Not what the writer of this form would write; the byte where reading stopped.
    #[error("pack-form {0}")]
    Form(usize),
}

/// Law files by their path under the norms folder, with `/`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LawFiles(BTreeMap<String, String>);

impl LawFiles {
    /// The files this program was built with.
    pub fn shipped() -> LawFiles {
        let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        LawFiles(shipped::files().iter().map(own).collect())
    }

    /// Puts a file in, in place of one of that path.
    ///
    /// # Errors
    /// [`PackFault::Path`] for a path that is no place for law, [`PackFault::TooLarge`].
    pub fn put(&mut self, path: &str, text: &str) -> Result<(), PackFault> {
        if !is_place(path) {
            return Err(PackFault::Path(path.to_owned()));
        }
        if text.len() > LARGEST_FILE || (self.0.len() >= MOST_FILES && !self.0.contains_key(path)) {
            return Err(PackFault::TooLarge);
        }
        self.0.insert(path.to_owned(), text.to_owned());
        Ok(())
    }

    /// These files, and those of `other` that have no counterpart here.
    #[must_use]
    pub fn or(mut self, other: LawFiles) -> LawFiles {
        for (path, text) in other.0 {
            self.0.entry(path).or_insert(text);
        }
        self
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The key of the entry in a file: `rates/base-wage` of `rates/base-wage.toml`.
    pub fn key_of(path: &str) -> &str {
        path.strip_suffix(".toml").unwrap_or(path)
    }

    /// The path of the file of an entry.
    pub fn path_of(key: &str) -> String {
        format!("{key}.toml")
    }

    /// Keys of the files that stand in `after` otherwise than here.
    pub fn differing(&self, after: &LawFiles) -> Vec<String> {
        let differs = |(path, text): &(&str, &str)| self.get(path) != Some(text);
        after.iter().filter(differs).map(|(path, _)| LawFiles::key_of(path).to_owned()).collect()
    }

    /// Path and text, in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The hash that names this set.
    pub fn edition(&self) -> String {
        edition(self.iter())
    }

    /// The law these files say.
    ///
    /// # Errors
    /// [`LoadFault`] naming file, line and reason.
    pub fn read(&self) -> Result<Norms, LoadFault> {
        let files: Vec<(&str, &str)> = self.iter().collect();
        Norms::from_files(&self.edition(), &files)
    }

    /// The law of a pack's files. A pack holds every file, so its law is its own and its edition is
    /// the same whatever program reads it. Where this program asks for something the pack was made
    /// before, the shipped files stand in for what the pack has not, and for what its codes say
    /// nothing of; the edition says so.
    ///
    /// # Errors
    /// [`LoadFault`] of the pack's own files.
    pub fn read_pack(&self) -> Result<Norms, LoadFault> {
        let law = self.read()?;
        if law.lacks(Norms::shipped()).is_none() {
            return Ok(law);
        }
        let law = self.clone().or(LawFiles::shipped()).read().unwrap_or(law);
        let is_whole = law.lacks_field(Norms::shipped()).is_none();
        Ok(if is_whole { law } else { law.lent_by(Norms::shipped()) })
    }

    /// All files as one text, for a pack: the head, then each file as `== path bytes` on a line of
    /// its own, its text, and a line feed.
    pub fn pack_text(&self) -> String {
        let mut out = format!("{HEAD}\n");
        for (path, text) in self.iter() {
            out.push_str(&format!("== {path} {}\n{text}\n", text.len()));
        }
        out
    }

    /// The files of a pack text.
    ///
    /// # Errors
    /// [`PackFault`]; the text must be exactly what [`LawFiles::pack_text`] writes.
    pub fn from_pack_text(pack: &str) -> Result<LawFiles, PackFault> {
        if pack.len() > LARGEST_PACK {
            return Err(PackFault::TooLarge);
        }
        let (head, mut rest) = pack.split_once('\n').ok_or(PackFault::Head)?;
        if head != HEAD {
            let known = HEAD.rsplit_once(' ').map(|(name, _)| name);
            let is_ours = head.rsplit_once(' ').map(|(name, _)| name) == known;
            return Err(if is_ours { PackFault::Newer } else { PackFault::Head });
        }
        let mut files = LawFiles::default();
        while !rest.is_empty() {
            let fault = || PackFault::Form(pack.len() - rest.len());
            let line = rest.strip_prefix("== ").ok_or_else(fault)?;
            let (line, after) = line.split_once('\n').ok_or_else(fault)?;
            let (path, length) = line.rsplit_once(' ').ok_or_else(fault)?;
            let length: usize = length.parse().map_err(|_| fault())?;
            let text = after.get(..length).ok_or_else(fault)?;
            let next = after.get(length..).and_then(|t| t.strip_prefix('\n')).ok_or_else(fault)?;
            files.put(path, text)?;
            rest = next;
        }
        if files.pack_text() == pack { Ok(files) } else { Err(PackFault::Form(0)) }
    }
}

/// `folder/name.toml`, the folder one of the law's, the name in lower-case ASCII.
fn is_place(path: &str) -> bool {
    let Some((folder, name)) = path.split_once('/') else {
        return false;
    };
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    FOLDERS.contains(&folder)
        && path.len() <= 120
        && name
            .strip_suffix(".toml")
            .is_some_and(|stem| !stem.is_empty() && stem.bytes().all(plain))
}

#[cfg(test)]
mod tests;
