//! What a drive is to the one who chooses among them.

use std::path::{Path, PathBuf};

/// A drive offered for writing or reading. Sizes in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drive {
    /// The folder (Linux: mount point) or root (Windows: `E:\`).
    pub path: PathBuf,
    /// The name given when formatting, or the last part of the path.
    pub label: String,
    /// As the system calls it (`vfat`, `exfat`, `NTFS` …); `folder` for one added by hand.
    pub file_system: String,
    pub free_bytes: u64,
    pub total_bytes: u64,
    /// By type or by bus: USB hard disks count, the PC's own disk does not.
    pub removable: bool,
    /// Mounted read-only or write-protected by its switch.
    pub read_only: bool,
}

/// The last part of a path, for a drive without a name of its own.
pub(crate) fn last_part(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
