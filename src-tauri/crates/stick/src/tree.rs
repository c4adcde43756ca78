//! A folder written whole: filled under a temporary name, flushed, read back, and only then named.

use crate::disk;
use crate::fault::{Place, StickFault};
use crate::folder::{check_name, must_stand};
use crate::temp::temp_path;
use crate::write::{Go, Source, Step, fill, flush_named, same};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// What a small file and its name take on a drive at most, besides its bytes.
const CLUSTER: u64 = 64 * 1024;
/// As for a single file: a drive is never filled to the brim.
const SLACK: u64 = 4 * 1024 * 1024;

/// One file of a folder.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// Where it shall stand in the folder, parts divided by `/`.
    pub to: &'a str,
    /// What it holds.
    pub content: Content<'a>,
}

/// What a file shall hold.
#[derive(Clone, Copy, Debug)]
pub enum Content<'a> {
    Bytes(&'a [u8]),
    /// As this file does, which does not change meanwhile.
    File(&'a Path),
}

/// Writes a folder `name` in `dir`: under that name it stands whole, every file flushed and read
/// back, or it is not there. Only this person can read the files. `step` as for a single file.
///
/// # Errors
/// As [`crate::write_verified`]; `name-taken` when anything stands under `name`.
pub fn write_folder(
    dir: &Path,
    name: &str,
    parts: &[Part<'_>],
    step: &mut dyn FnMut(Step) -> Go,
) -> Result<PathBuf, StickFault> {
    check_name(name)?;
    must_stand(dir)?;
    let place = |needed| Place { dir, needed, begun: true };
    let mut sources = Vec::new();
    let mut needed = SLACK;
    for part in parts {
        let source = match part.content {
            Content::Bytes(bytes) => Source::Bytes(bytes),
            Content::File(path) => {
                let meta = path.symlink_metadata().ok().filter(fs::Metadata::is_file);
                Source::File { path, len: meta.ok_or(StickFault::NotAFile)?.len() }
            }
        };
        needed = needed.saturating_add(source.len()).saturating_add(CLUSTER);
        sources.push((part.to, source));
    }
    let fail = |e: io::Error| place(needed).fault(&e);
    let path = dir.join(name);
    if path.symlink_metadata().is_ok() {
        return Err(StickFault::NameTaken);
    }
    let draft = Draft::begin(temp_path(dir, name)).map_err(fail)?;
    let free = disk::space(dir).map_err(fail)?.free;
    if free < needed {
        return Err(StickFault::StickFull { needed, free });
    }
    let mut written = Vec::new();
    for (to, source) in &sources {
        let at = draft.place(to)?;
        let mut file = disk::create_new(&at, true).map_err(fail)?;
        fill(&mut file, source, step).map_err(|e| e.at(&place(needed)))?;
        written.push((at, source));
    }
    for (at, source) in written {
        let back = disk::open_uncached(&at).map_err(fail)?;
        if !same(back, source, step).map_err(|e| e.at(&place(needed)))? {
            return Err(StickFault::ReadBackDiffers);
        }
    }
    draft.publish(&path).map_err(|e| match e.kind() {
        ErrorKind::AlreadyExists => StickFault::NameTaken,
        _ => fail(e),
    })?;
    disk::settle(dir).map_err(fail)?;
    Ok(path)
}

/// Puts one of the program's own files, whole already, in the place of another: afterwards the name
/// stands for the one or the other, and for the new one even when the power goes.
///
/// # Errors
/// As [`crate::write_atomic`].
pub fn put_in_place(from: &Path, to: &Path) -> Result<(), StickFault> {
    let dir = to.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let fail = |e: io::Error| Place { dir, needed: 0, begun: true }.fault(&e);
    flush_named(from).map_err(fail)?;
    disk::rename_over(from, to).map_err(fail)?;
    flush_named(to).map_err(fail)?;
    disk::settle(dir).map_err(fail)
}

/// Whether two paths name one file, through links, `..` and hard links.
#[must_use]
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    let (Ok(one), Ok(other)) = (one.canonicalize(), other.canonicalize()) else { return false };
    one == other || disk::is_same(&one, &other)
}

/// A folder being filled; it removes itself unless it was named.
struct Draft(Option<PathBuf>);

impl Draft {
    /// Begins anew, whatever an earlier cut left behind.
    fn begin(path: PathBuf) -> io::Result<Draft> {
        match fs::remove_dir_all(&path) {
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e),
            _ => fs::create_dir(&path)?,
        }
        Ok(Draft(Some(path)))
    }

    /// The path of a part, its folders made.
    fn place(&self, to: &str) -> Result<PathBuf, StickFault> {
        let root = self.0.as_deref().unwrap_or(Path::new(""));
        let mut at = root.to_path_buf();
        for part in to.split('/') {
            check_name(part)?;
            at.push(part);
        }
        let folder = at.parent().unwrap_or(root);
        let fail = |e: io::Error| Place { dir: root, needed: 0, begun: true }.fault(&e);
        fs::create_dir_all(folder).map_err(fail)?;
        Ok(at)
    }

    fn publish(mut self, to: &Path) -> io::Result<()> {
        disk::rename_new(self.0.as_deref().unwrap_or(Path::new("")), to)?;
        self.0 = None;
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            // Best effort on a drive that is already failing; the fault itself is reported.
            let _ = fs::remove_dir_all(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(_: Step) -> Go {
        Go::On
    }

    fn parts(book: &Path) -> [Part<'_>; 2] {
        [
            Part { to: "so.socd", content: Content::File(book) },
            Part { to: "goi/2026-Q3/a.goi.zip", content: Content::Bytes(b"whole") },
        ]
    }

    #[test]
    fn a_folder_stands_whole_under_its_name_and_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let book = dir.path().join("book");
        fs::write(&book, b"the book").unwrap();
        // What a cut left behind is no hindrance.
        fs::create_dir_all(temp_path(dir.path(), "SL").join("goi")).unwrap();
        let made = write_folder(dir.path(), "SL", &parts(&book), &mut on).unwrap();
        assert_eq!(fs::read(made.join("so.socd")).unwrap(), b"the book");
        assert_eq!(fs::read(made.join("goi/2026-Q3/a.goi.zip")).unwrap(), b"whole");
        assert!(!temp_path(dir.path(), "SL").exists());
        let again = write_folder(dir.path(), "SL", &parts(&book), &mut on);
        assert_eq!(again, Err(StickFault::NameTaken));
    }

    #[test]
    fn stopped_at_any_step_nothing_is_left() {
        let dir = tempfile::tempdir().unwrap();
        let book = dir.path().join("book");
        fs::write(&book, [7; 600_000]).unwrap();
        for last in 0.. {
            let mut left = last;
            let mut stop = |_| {
                left -= 1;
                if left < 0 { Go::Stop } else { Go::On }
            };
            let made = write_folder(dir.path(), "SL", &parts(&book), &mut stop);
            if made.is_ok() {
                assert!(last > 8, "it was never stopped");
                return;
            }
            assert_eq!(made, Err(StickFault::Cancelled));
            let left = fs::read_dir(dir.path()).unwrap().count();
            assert_eq!(left, 1, "the book alone, after {last} steps");
        }
    }

    #[test]
    fn names_that_leave_the_folder_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        for to in ["../out", "/out", "goi//a", "a:b", ""] {
            let part = Part { to, content: Content::Bytes(b"x") };
            let made = write_folder(dir.path(), "SL", &[part], &mut on);
            assert_eq!(made, Err(StickFault::Io { kind: "invalid-name" }), "{to}");
            assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0, "{to}");
        }
    }

    #[test]
    #[cfg(unix)]
    fn one_file_is_known_under_every_name_it_has() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("book"), b"x").unwrap();
        fs::write(at("other"), b"x").unwrap();
        fs::create_dir(at("in")).unwrap();
        fs::hard_link(at("book"), at("hard")).unwrap();
        std::os::unix::fs::symlink(at("book"), at("soft")).unwrap();
        for same in ["book", "hard", "soft", "in/../book"] {
            assert!(is_same_file(&at(same), &at("book")), "{same}");
        }
        assert!(!is_same_file(&at("other"), &at("book")));
        assert!(!is_same_file(&at("absent"), &at("book")));
    }
}
