//! The folders of the program on this PC, and the files it writes for the printer.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::PaperFile;
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
