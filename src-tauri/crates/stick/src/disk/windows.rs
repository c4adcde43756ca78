//! Windows: the standard library wherever it reaches, four calls of the system where it does not.

use super::Space;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) mod raw;

/// Read past the cache; buffers and lengths are then whole sectors.
const FILE_FLAG_NO_BUFFERING: u32 = 0x2000_0000;
/// Open the link itself instead of what it points to.
const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
/// Needed to open a folder at all.
const FILE_FLAG_BACKUP_SEMANTICS: u32 = 0x0200_0000;
const FILE_ATTRIBUTE_REPARSE_POINT: u32 = 0x400;
/// A scanner of viruses holds a fresh file for a moment; a rename is tried again.
const RENAME_TRIES: u32 = 5;
const RENAME_PAUSE: Duration = Duration::from_millis(200);
/// Access denied, sharing violation, lock violation.
const HELD_FOR_A_MOMENT: [i32; 3] = [5, 32, 33];

pub(super) fn space(path: &Path) -> io::Result<Space> {
    let (free, total) = raw::space(path)?;
    // Only a volume root can be asked for its write protection; the probe finds it elsewhere.
    let read_only = raw::volume(path).is_some_and(|v| v.read_only);
    Ok(Space { free, total, read_only })
}

pub(super) fn open_uncached(path: &Path) -> io::Result<File> {
    let flags = FILE_FLAG_NO_BUFFERING | FILE_FLAG_OPEN_REPARSE_POINT;
    match OpenOptions::new().read(true).custom_flags(flags).open(path) {
        Ok(file) => refuse_link(file),
        // Network and virtual drives may not know the flag; a plain read is then all there is.
        Err(_) => open_plain(path),
    }
}

pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    refuse_link(
        OpenOptions::new().read(true).custom_flags(FILE_FLAG_OPEN_REPARSE_POINT).open(path)?,
    )
}

pub(super) fn open_existing(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    refuse_link(
        options.read(true).write(true).custom_flags(FILE_FLAG_OPEN_REPARSE_POINT).open(path)?,
    )
}

fn refuse_link(file: File) -> io::Result<File> {
    if file.metadata()?.file_attributes() & FILE_ATTRIBUTE_REPARSE_POINT != 0 {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    Ok(file)
}

/// The folder of the user's profile keeps other users out; `private` needs nothing more here.
pub(super) fn create_new(path: &Path, _private: bool) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create_new(true).open(path)
}

pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    // The rename of the standard library replaces; two programs in the same millisecond are
    // kept apart by the lock on the temp file.
    if to.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    rename_over(from, to)
}

pub(super) fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    let mut tries = 1;
    loop {
        match std::fs::rename(from, to) {
            Err(e)
                if tries < RENAME_TRIES
                    && e.raw_os_error().is_some_and(|raw| HELD_FOR_A_MOMENT.contains(&raw)) =>
            {
                tries += 1;
                std::thread::sleep(RENAME_PAUSE);
            }
            other => return other,
        }
    }
}

/// On FAT, flushing the *root* folder flushes the volume and any other folder does nothing; it
/// needs rights a plain user may lack. The flush of the final file has done the work already.
pub(super) fn settle(dir: &Path) -> io::Result<()> {
    dir.metadata()?;
    let root: PathBuf = dir.ancestors().last().unwrap_or(dir).to_path_buf();
    let opened = OpenOptions::new()
        .read(true)
        .write(true)
        .custom_flags(FILE_FLAG_BACKUP_SEMANTICS)
        .open(root);
    if let Ok(handle) = opened {
        // Denied to plain users; see above.
        let _ = handle.sync_all();
    }
    Ok(())
}

/// Windows does not delete a file that is open without sharing; the lock alone decides.
pub(super) fn still_named(_: &File, path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let named = |path: &Path| File::open(path).ok().and_then(|file| raw::identity(&file));
    matches!((named(one), named(other)), (Some(one), Some(other)) if one == other)
}
