//! The safe write: probe, room, temp, flush, rename, flush again, settle, read back.
//!
//! The order is the one that survived power cuts on FAT32 and exFAT: without the second flush of
//! the *renamed* file, FAT32 kept the final name with zero bytes.

use crate::disk;
use crate::fault::{Place, StickFault};
use crate::folder::{check_name, must_stand};
use crate::temp::{self, Temp};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Bytes moved between two looks at the person's wish to stop.
pub(crate) const CHUNK: usize = 256 * 1024;
/// A stick is never filled to the brim: folders and the FAT itself need room too.
const SLACK: u64 = 4 * 1024 * 1024;
/// Buffers for uncached reading must start on a sector border on Windows.
const SECTOR: usize = 4096;

/// How far a write has come; for a progress bar. Counts are bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking whether the drive is there, writable and roomy enough.
    Checking,
    /// Filling the temporary file.
    Writing { done: u64, total: u64 },
    /// Waiting for the drive to store what it was given; can take seconds.
    Flushing,
    /// Reading everything back past the cache and comparing.
    ReadingBack { done: u64, total: u64 },
}

/// The answer of a person watching: go on, or stop and leave nothing behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    On,
    Stop,
}

/// A file that stands under its final name, flushed and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub path: PathBuf,
    /// The same bytes stood there before; nothing was written.
    pub already_there: bool,
}

/// What is to be written; can be read as often as needed.
pub(crate) enum Source<'a> {
    Bytes(&'a [u8]),
    /// A file that keeps its length while it is copied.
    File {
        path: &'a Path,
        len: u64,
    },
}

impl Source<'_> {
    pub(crate) fn len(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => size(bytes.len()),
            Self::File { len, .. } => *len,
        }
    }

    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(match self {
            Self::Bytes(bytes) => Box::new(*bytes),
            Self::File { path, .. } => Box::new(disk::open_plain(path)?),
        })
    }
}

/// A count of bytes in memory as a file size.
pub(crate) fn size(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}

pub(crate) type Watch<'a> = &'a mut dyn FnMut(Step) -> Go;

/// Writes `bytes` as `name` in `dir` so that the name stands for the whole file or is absent.
///
/// `dir` must exist (see [`crate::folder`]); `name` is a plain file name. `step` is asked before
/// every 256 KiB and may stop the work at any time before the last byte was read back.
/// On any fault the temporary file is removed and `name` is as it was before.
///
/// # Errors
/// `stick-missing`, `stick-read-only`, `stick-full` (needs 2 × size + 4 MiB), `name-taken` (other
/// bytes stand there), `stick-pulled`, `read-back-differs`, `cancelled`, `io`.
pub fn write_verified(
    dir: &Path,
    name: &str,
    bytes: &[u8],
    step: &mut dyn FnMut(Step) -> Go,
) -> Result<Written, StickFault> {
    put(dir, name, &Source::Bytes(bytes), step)
}

/// The engine of [`write_verified`] and [`crate::copy_verified`].
pub(crate) fn put(
    dir: &Path,
    name: &str,
    source: &Source<'_>,
    step: Watch<'_>,
) -> Result<Written, StickFault> {
    check_name(name)?;
    must_stand(dir)?;
    ask(step, Step::Checking)?;
    let needed = source.len().saturating_mul(2).saturating_add(SLACK);
    let place = Place { dir, needed, begun: true };
    let fail = |e: io::Error| place.fault(&e);

    temp::probe(dir, name).map_err(fail)?;
    let free = disk::space(dir).map_err(fail)?.free;
    let path = dir.join(name);
    if stands_already(&path, source, step).map_err(|e| e.at(&place))? {
        return Ok(Written { path, already_there: true });
    }
    // Asked only now: a full stick that already holds this very file is no fault.
    if free < needed {
        return Err(StickFault::StickFull { needed, free });
    }

    let mut temp = Temp::create(dir, name, false).map_err(fail)?;
    fill(temp.file().map_err(fail)?, source, step).map_err(|e| e.at(&place))?;
    temp.publish(&path, false).map_err(|e| match e.kind() {
        ErrorKind::AlreadyExists => StickFault::NameTaken,
        _ => fail(e),
    })?;
    let fresh = Unproven(Some(path));
    flush_named(fresh.path()).map_err(fail)?;
    disk::settle(dir).map_err(fail)?;
    let back = disk::open_uncached(fresh.path()).map_err(fail)?;
    if !same(back, source, step).map_err(|e| e.at(&place))? {
        return Err(StickFault::ReadBackDiffers);
    }
    Ok(Written { path: fresh.prove(), already_there: false })
}

/// Replaces one of the program's own files (key, backup, sealed copy): afterwards `path` holds
/// `bytes` whole, or what it held before. The new bytes are read back before the name changes
/// hands. Only this person can read the file.
///
/// # Errors
/// `stick-missing` when the folder is not there, otherwise as [`write_verified`]; `name-taken`
/// when a folder or a link stands under `path`.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), StickFault> {
    replace(path, bytes, true)
}

/// Like [`write_atomic`] for a page that changes with every hand-over and is for everybody to
/// read (the reader's page on a stick). Never for bundles: their names are write-once.
///
/// # Errors
/// As [`write_atomic`].
pub fn write_page(path: &Path, bytes: &[u8]) -> Result<(), StickFault> {
    replace(path, bytes, false)
}

fn replace(path: &Path, bytes: &[u8], private: bool) -> Result<(), StickFault> {
    let name = path.file_name().and_then(|n| n.to_str());
    let name = name.ok_or(StickFault::Io { kind: "invalid-name" })?;
    check_name(name)?;
    let dir = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    must_stand(dir)?;
    if path.symlink_metadata().is_ok_and(|m| !m.is_file()) {
        return Err(StickFault::NameTaken);
    }
    let place = Place { dir, needed: size(bytes.len()), begun: true };
    let fail = |e: io::Error| place.fault(&e);
    let source = Source::Bytes(bytes);
    let watch: Watch<'_> = &mut |_| Go::On;

    let mut temp = Temp::create(dir, name, private).map_err(fail)?;
    fill(temp.file().map_err(fail)?, &source, watch).map_err(|e| e.at(&place))?;
    let back = disk::open_uncached(temp.path()).map_err(fail)?;
    if !same(back, &source, watch).map_err(|e| e.at(&place))? {
        return Err(StickFault::ReadBackDiffers);
    }
    temp.publish(path, true).map_err(fail)?;
    flush_named(path).map_err(fail)?;
    disk::settle(dir).map_err(fail)
}

/// Either a fault that is already named, or one the system raised at a place still to be told.
pub(crate) enum Broke {
    Named(StickFault),
    Io(io::Error),
}

impl Broke {
    pub(crate) fn at(self, place: &Place<'_>) -> StickFault {
        match self {
            Self::Named(fault) => fault,
            Self::Io(error) => place.fault(&error),
        }
    }
}

impl From<io::Error> for Broke {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<StickFault> for Broke {
    fn from(fault: StickFault) -> Self {
        Self::Named(fault)
    }
}

fn ask(step: Watch<'_>, at: Step) -> Result<(), StickFault> {
    match step(at) {
        Go::On => Ok(()),
        Go::Stop => Err(StickFault::Cancelled),
    }
}

/// Whether the same bytes stand under the final name, on the drive and not only in memory.
fn stands_already(path: &Path, source: &Source<'_>, step: Watch<'_>) -> Result<bool, Broke> {
    let meta = match path.symlink_metadata() {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
        other => other?,
    };
    if !meta.is_file() || meta.len() != source.len() {
        return Err(StickFault::NameTaken.into());
    }
    // The earlier write may have been cut before its flush; make up for it first.
    flush_named(path)?;
    if same(disk::open_uncached(path)?, source, step)? {
        return Ok(true);
    }
    Err(StickFault::NameTaken.into())
}

/// Copies the source into the open temp file and flushes it.
pub(crate) fn fill(file: &mut File, source: &Source<'_>, step: Watch<'_>) -> Result<(), Broke> {
    let total = source.len();
    let mut from = source.open()?;
    let mut buffer = vec![0; CHUNK];
    let mut done = 0;
    loop {
        ask(step, Step::Writing { done, total })?;
        let got = read_up_to(&mut from, &mut buffer)?;
        if got == 0 {
            break;
        }
        file.write_all(&buffer[..got])?;
        done += size(got);
    }
    ask(step, Step::Flushing)?;
    file.sync_all()?;
    Ok(())
}

/// Opens the file under its final name and flushes it: on FAT this is what makes the directory
/// entry of a renamed file durable.
pub(crate) fn flush_named(path: &Path) -> io::Result<()> {
    disk::open_existing(path)?.sync_all()
}

/// Compares a freshly opened file with the source, byte for byte.
pub(crate) fn same(mut back: File, source: &Source<'_>, step: Watch<'_>) -> Result<bool, Broke> {
    let total = source.len();
    if back.metadata()?.len() != total {
        return Ok(false);
    }
    let mut from = source.open()?;
    let mut expected = vec![0; CHUNK];
    let mut raw = vec![0; CHUNK + SECTOR];
    let start = raw.as_ptr().align_offset(SECTOR).min(SECTOR);
    let window = &mut raw[start..start + CHUNK];
    let mut done = 0;
    while done < total {
        ask(step, Step::ReadingBack { done, total })?;
        let got = match back.read(window) {
            Err(e) if e.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        };
        let wanted = read_up_to(&mut from, &mut expected[..got])?;
        if got == 0 || wanted != got || window[..got] != expected[..got] {
            return Ok(false);
        }
        done += size(got);
    }
    // A source that grew meanwhile is not what stands on the drive either.
    Ok(read_up_to(&mut from, &mut expected[..1])? == 0)
}

/// Reads until the buffer is full or the source ends.
fn read_up_to(from: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(got) => filled += got,
            Err(e) if e.kind() == ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

/// A final name not yet read back: it goes again unless proven.
struct Unproven(Option<PathBuf>);

impl Unproven {
    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new(""))
    }

    fn prove(mut self) -> PathBuf {
        self.0.take().unwrap_or_default()
    }
}

impl Drop for Unproven {
    fn drop(&mut self) {
        if let Some(path) = self.0.take()
            && fs::remove_file(&path).is_ok()
        {
            // Best effort on a drive that is already failing; the fault itself is reported.
            let _ = path.parent().map(disk::settle);
        }
    }
}

#[cfg(test)]
mod tests;
