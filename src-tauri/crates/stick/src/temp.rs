//! The temporary file beside the final name: `~scd-<8 hex of the name's hash>.tmp`.
//!
//! A lock tells a file that another writer is filling right now from one that a power cut left
//! behind: the first is let be, the second is replaced.

use crate::disk;
use crate::fault::{Place, StickFault};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

const PREFIX: &str = "~scd-";
const SUFFIX: &str = ".tmp";
/// Two writers can trip over each other only while one opens what the other is removing.
const TRIES: usize = 8;

/// 32-bit FNV-1a. Only spreads names over temp files; nothing secret or trusted hangs on it.
fn name_hash(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5, |h, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// The temp path for a final name in `dir`.
pub(crate) fn temp_path(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("{PREFIX}{:08x}{SUFFIX}", name_hash(name)))
}

/// The path of the writability probe for a final name in `dir`.
pub(crate) fn probe_path(dir: &Path, name: &str) -> PathBuf {
    dir.join(format!("{PREFIX}{:08x}-thu{SUFFIX}", name_hash(name)))
}

/// Whether a file name is one of ours that a cut left behind.
pub(crate) fn is_leftover(name: &str) -> bool {
    let Some(middle) = name.strip_prefix(PREFIX).and_then(|n| n.strip_suffix(SUFFIX)) else {
        return false;
    };
    let hex = middle.strip_suffix("-thu").unwrap_or(middle);
    hex.len() == 8 && hex.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Deletes a temp file that an earlier cut left behind, as [`crate::Scanned::leftovers`] lists them.
///
/// # Errors
/// `not-a-file` when the name is not one of ours, `io` (`busy`) while somebody is writing it.
pub fn remove_leftover(path: &Path) -> Result<(), StickFault> {
    let ours = path.file_name().and_then(|n| n.to_str()).is_some_and(is_leftover);
    if !ours || !path.symlink_metadata().is_ok_and(|m| m.is_file()) {
        return Err(StickFault::NotAFile);
    }
    let dir = path.parent().unwrap_or(Path::new("."));
    let place = Place { dir, needed: 0, begun: true };
    clear_stale(path).map_err(|e| place.fault(&e))
}

/// Removes `path` unless a living writer holds it (`ResourceBusy`).
fn clear_stale(path: &Path) -> io::Result<()> {
    let meta = match path.symlink_metadata() {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    if meta.is_dir() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    if meta.is_file() {
        let file = match disk::open_existing(path) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
            other => other?,
        };
        lock(&file)?;
        if !disk::still_named(&file, path) {
            return Ok(());
        }
        // Windows refuses to delete what is open and locked here; its lock ends with the handle.
        let _held = if cfg!(windows) { None } else { Some(file) };
        return remove_quietly(path);
    }
    // A link or a pipe under our name: the entry itself goes, whatever it points to stays.
    remove_quietly(path)
}

fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(fs::TryLockError::WouldBlock) => Err(ErrorKind::ResourceBusy.into()),
        // A file system without locks: the rename that refuses to replace still guards the name.
        Err(fs::TryLockError::Error(_)) => Ok(()),
    }
}

fn remove_quietly(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Creates and deletes an empty file: the only honest answer to "can this be written?".
pub(crate) fn probe(dir: &Path, name: &str) -> io::Result<()> {
    let path = probe_path(dir, name);
    for _ in 0..2 {
        match disk::create_new(&path, false) {
            Ok(file) => {
                drop(file);
                return remove_quietly(&path);
            }
            Err(e) if e.kind() == ErrorKind::AlreadyExists => remove_quietly(&path)?,
            Err(e) => return Err(e),
        }
    }
    // Another writer probes the same name at this moment, so it can be written.
    Ok(())
}

/// A temp file being filled; it removes itself unless it was renamed away.
#[derive(Debug)]
pub(crate) struct Temp {
    path: PathBuf,
    file: Option<File>,
    published: bool,
}

impl Temp {
    /// Creates and locks the temp for `name`, replacing one that a cut left behind.
    pub(crate) fn create(dir: &Path, name: &str, private: bool) -> io::Result<Self> {
        let path = temp_path(dir, name);
        for _ in 0..TRIES {
            match disk::create_new(&path, private) {
                Ok(file) => {
                    lock(&file)?;
                    // Between creating and locking, another writer may have taken it for stale.
                    if disk::still_named(&file, &path) {
                        return Ok(Self { path, file: Some(file), published: false });
                    }
                }
                Err(e) if e.kind() == ErrorKind::AlreadyExists => clear_stale(&path)?,
                Err(e) => return Err(e),
            }
        }
        Err(ErrorKind::ResourceBusy.into())
    }

    /// The open file; gone only after publishing.
    pub(crate) fn file(&mut self) -> io::Result<&mut File> {
        self.file.as_mut().ok_or_else(|| ErrorKind::NotFound.into())
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the file its final name. `replace` overwrites what stands there (never on a stick).
    pub(crate) fn publish(mut self, to: &Path, replace: bool) -> io::Result<()> {
        if cfg!(windows) {
            // Windows renames an open file only under conditions; elsewhere the lock is kept
            // until the new name stands.
            self.file = None;
        }
        if replace {
            disk::rename_over(&self.path, to)?;
        } else {
            disk::rename_new(&self.path, to)?;
        }
        self.published = true;
        Ok(())
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if !self.published {
            // Removed while still locked, so that nobody mistakes it for stale in between.
            let held = if cfg!(windows) { None } else { self.file.take() };
            self.file = None;
            // A pulled stick cannot be tidied; the next scan lists what was left.
            let _ = fs::remove_file(&self.path);
            drop(held);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_temp_names_count_as_leftovers() {
        let dir = Path::new("");
        assert!(is_leftover(temp_path(dir, "BC.goi.zip").to_str().unwrap()));
        assert!(is_leftover(probe_path(dir, "BC.goi.zip").to_str().unwrap()));
        for other in ["~scd-.tmp", "~scd-12345678.zip", "~scd-1234567g.tmp", "scd-12345678.tmp"] {
            assert!(!is_leftover(other), "{other}");
        }
    }

    #[test]
    fn a_temp_somebody_is_writing_is_let_be_and_a_stale_one_is_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let first = Temp::create(dir.path(), "a", false).unwrap();
        let busy = Temp::create(dir.path(), "a", false).unwrap_err();
        assert_eq!(busy.kind(), ErrorKind::ResourceBusy);
        assert_eq!(remove_leftover(first.path()), Err(StickFault::Io { kind: "busy" }));
        drop(first);
        fs::write(temp_path(dir.path(), "a"), b"left by a power cut").unwrap();
        let fresh = Temp::create(dir.path(), "a", false).unwrap();
        assert_eq!(fs::read(fresh.path()).unwrap(), b"");
    }
}
