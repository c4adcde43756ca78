//! The operating system, in the few calls this room needs. Everything above is plain Rust.

use std::fs::File;
use std::io;
use std::path::Path;

mod space;
#[cfg(unix)]
mod unix;
#[cfg(unix)]
use unix as os;
#[cfg(windows)]
pub(crate) mod windows;
#[cfg(windows)]
use windows as os;

pub(crate) use space::Space;

/// Asks the file system that holds `path` for its room.
pub(crate) fn space(path: &Path) -> io::Result<Space> {
    os::space(path)
}

/// Opens for reading so that the bytes come from the device and not from memory. The file must
/// have been flushed before: pages not yet written cannot be dropped.
pub(crate) fn open_uncached(path: &Path) -> io::Result<File> {
    os::open_uncached(path)
}

/// Opens for reading; refuses a link in the last place and never waits on a pipe.
pub(crate) fn open_plain(path: &Path) -> io::Result<File> {
    os::open_plain(path)
}

/// Opens for reading and writing without following a link in the last place.
pub(crate) fn open_existing(path: &Path) -> io::Result<File> {
    os::open_existing(path)
}

/// Creates a file nobody has made before; `private` keeps other users of this PC out.
pub(crate) fn create_new(path: &Path, private: bool) -> io::Result<File> {
    os::create_new(path, private)
}

/// Renames, failing with `AlreadyExists` when the new name is taken.
pub(crate) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    os::rename_new(from, to)
}

/// Renames over whatever file stands under the new name.
pub(crate) fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    os::rename_over(from, to)
}

/// Makes names in `dir` durable and asks the whole file system to settle.
///
/// Measured on FAT32: flushing the directory alone can leave a final name of zero bytes, so
/// callers flush the *renamed file* first; this comes after it.
pub(crate) fn settle(dir: &Path) -> io::Result<()> {
    os::settle(dir)
}

/// Whether `file` is still what `path` names. Unknown counts as yes.
pub(crate) fn still_named(file: &File, path: &Path) -> bool {
    os::still_named(file, path)
}

/// Whether two names, neither of them a link, stand for one file.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    os::is_same(one, other)
}
