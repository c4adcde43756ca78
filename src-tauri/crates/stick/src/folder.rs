//! Folders on a stick, and the names that may stand in them.

use crate::disk;
use crate::fault::{Place, StickFault};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Longest file name accepted, in bytes: what FAT, exFAT, NTFS and ext4 all hold.
const NAME_MAX: usize = 255;

/// Makes sure the folders `parts` stand under `root`, one inside the other, and returns the last.
///
/// `root` itself must exist: were it made, a pulled stick would turn into a folder on the hard
/// disk at the empty mount point.
///
/// # Errors
/// `stick-missing`, `stick-read-only`, `stick-pulled`; `name-taken` when a file or a link stands
/// where a folder must; `io` (`invalid-name`).
pub fn folder(root: &Path, parts: &[&str]) -> Result<PathBuf, StickFault> {
    must_stand(root)?;
    let mut path = root.to_path_buf();
    for part in parts {
        check_name(part)?;
        let place = Place { dir: root, needed: 0, begun: true };
        let parent = path.clone();
        path.push(part);
        match std::fs::create_dir(&path) {
            Ok(()) => disk::settle(&parent).map_err(|e| place.fault(&e))?,
            Err(e) if e.kind() == ErrorKind::AlreadyExists => {
                if !path.symlink_metadata().is_ok_and(|m| m.is_dir()) {
                    return Err(StickFault::NameTaken);
                }
            }
            // Windows and read-only mounts may refuse before they look whether it exists.
            Err(_) if path.symlink_metadata().is_ok_and(|m| m.is_dir()) => {}
            Err(e) => return Err(place.fault(&e)),
        }
    }
    Ok(path)
}

/// The folder to write into must be there already.
pub(crate) fn must_stand(dir: &Path) -> Result<(), StickFault> {
    let place = Place { dir, needed: 0, begun: false };
    match dir.metadata() {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(StickFault::StickMissing),
        Err(e) => Err(place.fault(&e)),
    }
}

/// Refuses names that are no plain file name on FAT, NTFS or ext4: a bundle written on Linux
/// must be readable on the office's Windows.
pub(crate) fn check_name(name: &str) -> Result<(), StickFault> {
    const BAD: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let port = stem.len() == 4
        && (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.ends_with(|c: char| c.is_ascii_digit());
    let bad = name.is_empty()
        || name.len() > NAME_MAX
        || name.ends_with(['.', ' '])
        || name.contains(|c: char| c.is_control() || BAD.contains(&c))
        || port
        || DEVICES.contains(&stem.as_str());
    if bad { Err(StickFault::Io { kind: "invalid-name" }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_drive_cannot_hold_are_refused() {
        for good in ["BC_06874-2008_2026-Q3_L0_000001_3128dd1a.goi.zip", "DOC-TOI.html", ".an"] {
            assert_eq!(check_name(good), Ok(()), "{good}");
        }
        let long = "a".repeat(256);
        for bad in
            ["", ".", "..", "a/b", "a\\b", "c:x", "a\0b", "con.zip", "LPT1", "x.", "x ", &long]
        {
            assert_eq!(check_name(bad), Err(StickFault::Io { kind: "invalid-name" }), "{bad}");
        }
    }

    #[test]
    fn folders_are_made_under_a_root_that_stands_and_only_there() {
        let root = tempfile::tempdir().unwrap();
        let made = folder(root.path(), &["BAO-CAO-TTHTCD", "2026-Q3"]).unwrap();
        assert!(made.is_dir());
        assert_eq!(folder(root.path(), &["BAO-CAO-TTHTCD", "2026-Q3"]).unwrap(), made);
        let pulled = root.path().join("pulled");
        assert_eq!(folder(&pulled, &["a"]), Err(StickFault::StickMissing));
        assert!(!pulled.exists());
        std::fs::write(root.path().join("tep"), b"x").unwrap();
        assert_eq!(folder(root.path(), &["tep"]), Err(StickFault::NameTaken));
        assert!(folder(root.path(), &[".."]).is_err());
    }

    #[test]
    #[cfg(unix)]
    fn a_link_planted_as_a_folder_is_not_entered() {
        let root = tempfile::tempdir().unwrap();
        let outside = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(outside.path(), root.path().join("BAO-CAO")).unwrap();
        assert_eq!(folder(root.path(), &["BAO-CAO", "2026-Q3"]), Err(StickFault::NameTaken));
        assert!(std::fs::read_dir(outside.path()).unwrap().next().is_none());
    }
}
