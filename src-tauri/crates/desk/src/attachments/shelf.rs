//! Where the files of records lie: each once, under its hash, with the ending every system opens it by. None
//! is ever taken away again: the journal knows it, and a sealed report may name it.

use crate::attachments::refusing::of_own_disk;
use crate::attachments::talk::FileState;
use crate::core::codes::Code;
use crate::core::copies::parts::{hash, holds};
use crate::core::error::DeskError;
use crate::core::files::{aside, make_folder};
use centre::Attachment;
use centre::attachments::FILE_MOST;
use std::path::{Path, PathBuf};

/// The folder, under the program's own.
pub(crate) const FOLDER: &str = "tep";

/// Where a file lies, or would lie.
pub(crate) fn path(home: &Path, file: &Attachment) -> PathBuf {
    home.join(FOLDER).join(file.stored_as())
}

/// How it lies there, without reading it.
pub(crate) fn state(home: &Path, file: &Attachment) -> FileState {
    match path(home, file).symlink_metadata() {
        Ok(meta) if meta.is_file() && meta.len() == u64::from(file.bytes) => FileState::Here,
        Ok(_) => FileState::Changed,
        Err(_) => FileState::Missing,
    }
}

/// Its bytes, which are those that were put there and no others.
pub(crate) fn read(home: &Path, file: &Attachment) -> Result<Vec<u8>, DeskError> {
    let told = |code| DeskError::new(code).with("name", &file.name);
    let path = path(home, file);
    if path.symlink_metadata().is_err() {
        return Err(told(Code::AttachmentMissing));
    }
    match stick::read_limited(&path, FILE_MOST.into()) {
        Ok(bytes) if hash(&bytes) == file.sha256 => Ok(bytes),
        _ => Err(told(Code::AttachmentChanged)),
    }
}

/// A file that lies where it belongs; its path when nothing of it lay there before.
pub(super) struct Laid(Option<PathBuf>);

impl Laid {
    /// Takes the file away again, for the act that spoke of it was refused.
    pub(super) fn undo(self) {
        if let Laid(Some(path)) = self {
            // What stays after all is a file no record names: a check of the book tells it.
            drop(std::fs::remove_file(path));
        }
    }
}

/// Lays a file where it belongs, whole and read back before its name stands there. What lies under that
/// name and is something else was damaged on this disk: it is moved aside, never lost.
pub(super) fn lay(home: &Path, file: &Attachment, bytes: &[u8]) -> Result<Laid, DeskError> {
    let path = path(home, file);
    if holds(&path, &file.sha256) {
        return Ok(Laid(None));
    }
    make_folder(&home.join(FOLDER))?;
    if path.symlink_metadata().is_ok() {
        let aside = aside(&path, "hong")?;
        std::fs::rename(&path, aside).map_err(|e| DeskError::new(Code::Io).with("cause", e))?;
    }
    stick::write_atomic(&path, bytes).map_err(of_own_disk)?;
    Ok(Laid(Some(path)))
}
