//! Linux, through rustix.

use super::Space;
use rustix::fs::{Advice, CWD, OFlags, RenameFlags, StatVfsMountFlags};
use rustix::io::Errno;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

pub(super) fn space(path: &Path) -> io::Result<Space> {
    let vfs = rustix::fs::statvfs(path)?;
    Ok(Space {
        free: vfs.f_bavail.saturating_mul(vfs.f_frsize),
        total: vfs.f_blocks.saturating_mul(vfs.f_frsize),
        read_only: vfs.f_flag.contains(StatVfsMountFlags::RDONLY),
    })
}

fn flags(extra: OFlags) -> io::Result<i32> {
    i32::try_from((extra | OFlags::NOFOLLOW).bits()).map_err(|_| io::ErrorKind::InvalidInput.into())
}

pub(super) fn open_uncached(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).custom_flags(flags(OFlags::empty())?).open(path)?;
    match rustix::fs::fadvise(&file, 0, None, Advice::DontNeed) {
        // A file system that keeps no cache of its own has nothing to drop.
        Ok(()) | Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP) => Ok(file),
        Err(errno) => Err(errno.into()),
    }
}

pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).custom_flags(flags(OFlags::NONBLOCK)?).open(path)
}

pub(super) fn open_existing(path: &Path) -> io::Result<File> {
    let flags = flags(OFlags::NONBLOCK)?;
    OpenOptions::new().read(true).write(true).custom_flags(flags).open(path)
}

pub(super) fn create_new(path: &Path, private: bool) -> io::Result<File> {
    let mode = if private { 0o600 } else { 0o644 };
    OpenOptions::new().read(true).write(true).create_new(true).mode(mode).open(path)
}

pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        // Some file systems in user space know only the plain rename.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
            if to.symlink_metadata().is_ok() {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            std::fs::rename(from, to)
        }
        Err(errno) => Err(errno.into()),
    }
}

pub(super) fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)
}

pub(super) fn settle(dir: &Path) -> io::Result<()> {
    let handle = File::open(dir)?;
    match rustix::fs::fsync(&handle) {
        // Not every file system can flush a folder; the flush of the whole one follows.
        Ok(()) | Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {}
        Err(errno) => return Err(errno.into()),
    }
    settle_whole(&handle)
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn settle_whole(handle: &File) -> io::Result<()> {
    match rustix::fs::syncfs(handle) {
        Ok(()) | Err(Errno::NOSYS | Errno::INVAL) => Ok(()),
        Err(errno) => Err(errno.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn settle_whole(_: &File) -> io::Result<()> {
    Ok(())
}

pub(super) fn still_named(file: &File, path: &Path) -> bool {
    match (file.metadata(), path.symlink_metadata()) {
        (Ok(held), Ok(named)) => held.ino() == named.ino() && held.dev() == named.dev(),
        (Ok(_), Err(_)) => false,
        (Err(_), _) => true,
    }
}

pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let named = |path: &Path| path.symlink_metadata().map(|m| (m.dev(), m.ino()));
    matches!((named(one), named(other)), (Ok(one), Ok(other)) if one == other)
}
