//! Reading what somebody else wrote: one bounded copy in memory, taken once.

use crate::disk;
use crate::fault::{Place, StickFault};
use crate::write::size;
use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

/// Reads an ordinary file of at most `max` bytes into memory.
///
/// Links, folders, pipes and devices are refused without being opened for real. A read that ends
/// before the length the drive told (a loose contact) is tried once more from the start.
///
/// # Errors
/// `not-a-file`, `too-large`, `stick-missing` (the folder is gone), `stick-pulled`,
/// `io` (`cut-short` when both tries ended early).
pub fn read_limited(path: &Path, max: u64) -> Result<Vec<u8>, StickFault> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let meta = match path.symlink_metadata() {
        Ok(meta) => meta,
        Err(e)
            if e.kind() == ErrorKind::NotFound && (dir.as_os_str().is_empty() || dir.is_dir()) =>
        {
            return Err(StickFault::NotAFile);
        }
        Err(e) => {
            return Err(Place { dir, needed: 0, begun: false }.fault(&e));
        }
    };
    if !meta.is_file() {
        return Err(StickFault::NotAFile);
    }
    let place = Place { dir, needed: 0, begun: true };
    match once(path, max) {
        Ok(bytes) => Ok(bytes),
        Err(Short::Fault(fault)) => Err(fault),
        Err(Short::Io(_)) => match once(path, max) {
            Ok(bytes) => Ok(bytes),
            Err(Short::Fault(fault)) => Err(fault),
            Err(Short::Io(error)) => Err(place.fault(&error)),
        },
    }
}

/// The first `head` bytes of an ordinary file and the last `tail`, fewer where it is shorter: enough
/// to see what sort of file it is.
///
/// # Errors
/// `not-a-file`, or `io`.
pub fn ends(path: &Path, head: usize, tail: usize) -> Result<(Vec<u8>, Vec<u8>), StickFault> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let place = Place { dir, needed: 0, begun: true };
    let read = || -> io::Result<Option<(Vec<u8>, Vec<u8>)>> {
        let mut file = disk::open_plain(path)?;
        let meta = file.metadata()?;
        if !meta.is_file() {
            return Ok(None);
        }
        let (mut first, mut last) = (Vec::new(), Vec::new());
        Read::by_ref(&mut file).take(size(head)).read_to_end(&mut first)?;
        if tail > 0 {
            file.seek(SeekFrom::Start(meta.len().saturating_sub(size(tail))))?;
            file.take(size(tail)).read_to_end(&mut last)?;
        }
        Ok(Some((first, last)))
    };
    read().map_err(|error| place.fault(&error))?.ok_or(StickFault::NotAFile)
}

/// Bytes free for this person on the disk that holds a folder.
///
/// # Errors
/// `stick-missing` when the folder is not there, otherwise `io`.
pub fn free_bytes(folder: &Path) -> Result<u64, StickFault> {
    let place = Place { dir: folder, needed: 0, begun: false };
    disk::space(folder).map(|space| space.free).map_err(|e| place.fault(&e))
}

enum Short {
    /// Final; a second try would say the same.
    Fault(StickFault),
    /// May go away at a second try.
    Io(io::Error),
}

impl From<io::Error> for Short {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn once(path: &Path, max: u64) -> Result<Vec<u8>, Short> {
    let file = disk::open_plain(path)?;
    let meta = file.metadata()?;
    if !meta.is_file() {
        return Err(Short::Fault(StickFault::NotAFile));
    }
    let told = meta.len();
    if told > max {
        return Err(Short::Fault(StickFault::TooLarge { limit: max, size: told }));
    }
    let bytes = take(file, told)?;
    Ok(bytes)
}

/// Reads exactly the told number of bytes; fewer or more is an `UnexpectedEof`.
fn take(from: impl Read, told: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One more than told: a file growing under our hands must not pass for whole.
    from.take(told.saturating_add(1)).read_to_end(&mut bytes)?;
    if size(bytes.len()) == told { Ok(bytes) } else { Err(ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("goi");
        std::fs::write(&path, b"12345").unwrap();
        assert_eq!(read_limited(&path, 5).unwrap(), b"12345");
        assert_eq!(read_limited(&path, 4), Err(StickFault::TooLarge { limit: 4, size: 5 }));
        std::fs::write(&path, b"").unwrap();
        assert_eq!(read_limited(&path, 0).unwrap(), b"");
    }

    #[test]
    fn what_is_not_an_ordinary_file_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read_limited(dir.path(), 9), Err(StickFault::NotAFile));
        assert_eq!(read_limited(&dir.path().join("absent"), 9), Err(StickFault::NotAFile));
        assert_eq!(read_limited(&dir.path().join("no/such"), 9), Err(StickFault::StickMissing));
        assert_eq!(read_limited(Path::new("/dev/zero"), 9), Err(StickFault::NotAFile));
    }

    #[test]
    #[cfg(unix)]
    fn links_and_pipes_are_refused_without_waiting() {
        let dir = tempfile::tempdir().unwrap();
        let [file, link, pipe] = ["file", "link", "pipe"].map(|name| dir.path().join(name));
        std::fs::write(&file, b"x").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        assert_eq!(read_limited(&link, 9), Err(StickFault::NotAFile));
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        assert_eq!(read_limited(&pipe, 9), Err(StickFault::NotAFile));
    }

    #[test]
    fn a_read_shorter_or_longer_than_told_is_not_whole() {
        assert_eq!(take(&b"abc"[..], 3).unwrap(), b"abc");
        for told in [2, 4] {
            assert_eq!(take(&b"abc"[..], told).unwrap_err().kind(), ErrorKind::UnexpectedEof);
        }
    }
}
