//! Drives with a letter, as the system describes their volumes.

use super::Drive;
use crate::disk::windows::raw;
use std::path::PathBuf;

/// Drives with a letter that are removable by type or hang on USB.
pub(crate) fn removable() -> Vec<Drive> {
    let ready = |root: PathBuf| {
        let volume = raw::volume(&root)?;
        let (free_bytes, total_bytes) = raw::space(&root).ok()?;
        let letter = root.to_string_lossy().trim_end_matches('\\').to_owned();
        Some(Drive {
            label: if volume.label.is_empty() { letter } else { volume.label },
            file_system: volume.file_system,
            path: root,
            free_bytes,
            total_bytes,
            removable: true,
            read_only: volume.read_only,
        })
    };
    raw::letters().into_iter().filter(|root| raw::carried(root)).filter_map(ready).collect()
}
