//! The folders of the program on this PC, and the files it writes for the printer.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::PaperFile;
use crate::core::view::View;
use std::path::{Path, PathBuf};

pub(crate) fn make_folder(path: &Path) -> Result<(), DeskError> {
    std::fs::create_dir_all(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::StorageFull => DeskError::new(Code::DiskFull),
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            DeskError::new(Code::BookReadOnly)
        }
        _ => DeskError::new(Code::Io).with("cause", e),
    })
}

/// Id of the centre or office whose book it is; none before its first run.
pub(crate) fn owner_id(view: View<'_>) -> Result<Option<String>, DeskError> {
    let centre = view.read()?.profile()?.map(|p| p.centre_id.to_string());
    let office = view.maybe_office()?.map(|o| o.office_id.to_string());
    Ok(centre.or(office))
}

/// What the names of the book's key files begin with; the sample has keys of its own.
pub(crate) fn key_stem(view: View<'_>) -> Result<String, DeskError> {
    if view.is_sample()? {
        return Ok("mau".to_owned());
    }
    Ok(owner_id(view)?.unwrap_or_default())
}

/// A free name beside a file of the program's own, for what may not be overwritten.
pub(crate) fn aside(path: &Path, stamp: &str) -> Result<PathBuf, DeskError> {
    let mut names = (1..1000).map(|n| path.with_extension(format!("{stamp}-{n}.cu")));
    names.find(|p| p.symlink_metadata().is_err()).ok_or_else(|| DeskError::new(Code::NameTaken))
}

/// The instant as it stands in names of files: `20261002T010000Z`.
pub(crate) fn stamp(instant: &str) -> String {
    instant.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Files for the printer lie in the program's own folder and may be written again.
pub(crate) fn write_print(desk: &Desk, name: &str, bytes: &[u8]) -> Result<PaperFile, DeskError> {
    let path = desk.own_folder("in")?.join(name);
    stick::write_atomic(&path, bytes)?;
    Ok(PaperFile { path: path.display().to_string(), file_name: name.to_owned() })
}

impl Desk {
    /// Where a folder of the program's own is, or would be.
    pub(crate) fn own_place(&self, name: &str) -> PathBuf {
        self.places.home.join(name)
    }

    /// A folder of the program's own, made when it is not there.
    pub(crate) fn own_folder(&self, name: &str) -> Result<PathBuf, DeskError> {
        let path = self.own_place(name);
        make_folder(&path)?;
        Ok(path)
    }
}
