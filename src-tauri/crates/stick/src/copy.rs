//! Streaming copy for files too big to hold in memory (copies of the book, attachments).

use crate::fault::{Place, StickFault};
use crate::write::{Go, Source, Step, Written, put};
use std::path::Path;

/// Copies a whole file with every guarantee of [`crate::write_verified`]: write-once name, temp,
/// flush, uncached read-back against the source.
///
/// The source must not change meanwhile: hand in a finished copy of a book, never the open one.
/// A source that changed gives `read-back-differs` and leaves nothing behind.
///
/// # Errors
/// `not-a-file` when `from` is no ordinary file, otherwise as [`crate::write_verified`].
pub fn copy_verified(
    from: &Path,
    to: &Path,
    step: &mut dyn FnMut(Step) -> Go,
) -> Result<Written, StickFault> {
    let meta = from.symlink_metadata().map_err(|_| StickFault::NotAFile)?;
    if !meta.is_file() {
        return Err(StickFault::NotAFile);
    }
    let name = to.file_name().and_then(|n| n.to_str());
    let name = name.ok_or(StickFault::Io { kind: "invalid-name" })?;
    let dir = match to.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    // Opened once beforehand so that an unreadable source is not blamed on the target.
    let source_place = Place { dir: from, needed: 0, begun: true };
    drop(crate::disk::open_plain(from).map_err(|e| source_place.fault(&e))?);
    put(dir, name, &Source::File { path: from, len: meta.len() }, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(_: Step) -> Go {
        Go::On
    }

    #[test]
    fn a_copy_is_whole_write_once_and_a_no_op_the_second_time() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("a.socd"), dir.path().join("b.socd"));
        let bytes: Vec<u8> = (0..700_001_u32).map(|i| i.to_le_bytes()[1]).collect();
        std::fs::write(&from, &bytes).unwrap();
        assert!(!copy_verified(&from, &to, &mut on).unwrap().already_there);
        assert_eq!(std::fs::read(&to).unwrap(), bytes);
        assert!(copy_verified(&from, &to, &mut on).unwrap().already_there);
        std::fs::write(&from, b"another book").unwrap();
        assert_eq!(copy_verified(&from, &to, &mut on), Err(StickFault::NameTaken));
        assert_eq!(std::fs::read(&to).unwrap(), bytes);
    }

    #[test]
    fn a_source_that_changes_on_the_way_leaves_no_copy() {
        let dir = tempfile::tempdir().unwrap();
        let (from, to) = (dir.path().join("a"), dir.path().join("b"));
        std::fs::write(&from, [1; 900_000]).unwrap();
        let mut meddle = |step| {
            if step == Step::Flushing {
                std::fs::write(&from, [2; 900_000]).unwrap();
            }
            Go::On
        };
        assert_eq!(copy_verified(&from, &to, &mut meddle), Err(StickFault::ReadBackDiffers));
        assert!(!to.exists());
    }

    #[test]
    fn only_ordinary_files_are_copied() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("b");
        for from in [dir.path().to_path_buf(), dir.path().join("absent")] {
            assert_eq!(copy_verified(&from, &to, &mut on), Err(StickFault::NotAFile));
        }
    }
}
