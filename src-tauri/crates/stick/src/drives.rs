//! Which drives a person could carry away.

use crate::disk;
use std::path::{Path, PathBuf};

mod drive;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(windows)]
mod windows;
#[cfg(target_os = "linux")]
use linux as os;
#[cfg(windows)]
use windows as os;

use drive::last_part;

pub use drive::Drive;
#[cfg(target_os = "linux")]
pub(crate) use linux::device_of;

/// Lists removable drives that are ready, then the folders `extra` that exist, for demonstrations
/// and tests. On a system this room does not know, the list holds `extra` alone; choosing a
/// folder by hand always stays possible.
#[must_use]
pub fn drives(extra: &[PathBuf]) -> Vec<Drive> {
    let mut all = os::removable();
    all.extend(extra.iter().filter_map(|folder| as_drive(folder)));
    all
}

fn as_drive(folder: &Path) -> Option<Drive> {
    if !folder.is_dir() {
        return None;
    }
    let space = disk::space(folder).ok()?;
    Some(Drive {
        path: folder.to_path_buf(),
        label: last_part(folder),
        file_system: "folder".to_owned(),
        free_bytes: space.free,
        total_bytes: space.total,
        removable: true,
        read_only: space.read_only,
    })
}

/// Systems without a listing of their own.
#[cfg(not(any(target_os = "linux", windows)))]
mod os {
    pub(super) fn removable() -> Vec<super::Drive> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_added_by_hand_are_listed_when_they_exist() {
        let root = tempfile::tempdir().unwrap();
        let stick = root.path().join("stick");
        std::fs::create_dir(&stick).unwrap();
        let absent = root.path().join("absent");
        let listed = drives(&[stick.clone(), absent]);
        let ours: Vec<_> = listed.iter().filter(|d| d.file_system == "folder").collect();
        assert_eq!(ours.len(), 1);
        assert_eq!((ours[0].path.as_path(), ours[0].label.as_str()), (stick.as_path(), "stick"));
        assert!(ours[0].removable && !ours[0].read_only);
        assert!(ours[0].total_bytes >= ours[0].free_bytes);
    }
}
