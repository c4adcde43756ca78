//! The sealed bundles this PC keeps as evidence: reports, receipts and packs of law, own and received.
//!
//! Each lies under all 64 digits of its mã gói, so that no two can want one name; a different file is
//! never written over. What an older program kept under the short name it carried is read where it
//! lies.

use crate::bundles::carry::MAX_BUNDLE;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::make_folder;
use centre::SealedReport;
use norms::Quarter;
use seal::Trust;
use std::path::{Path, PathBuf};
use stick::{Go, StickFault, Written};

/// Where a kind of bundles lies under the program's own folder.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shelf {
    /// A centre's own reports.
    Sealed,
    /// Reports an office took in, by their quarter.
    Arrived(Quarter),
    /// Receipts, at both ends.
    Receipts,
    /// Packs of law, at both ends.
    Packs,
}

impl Shelf {
    /// The folder, under the program's own.
    fn folder(self) -> String {
        match self {
            Shelf::Sealed => "goi".to_owned(),
            Shelf::Arrived(quarter) => format!("goi/{quarter}"),
            Shelf::Receipts => "goi/bien-nhan".to_owned(),
            Shelf::Packs => "goi/quy-dinh".to_owned(),
        }
    }
}

impl Shelf {
    /// The folder itself.
    pub(crate) fn place(self, home: &Path) -> PathBuf {
        home.join(self.folder())
    }
}

/// A bundle the book knows: on which shelf, by which mã gói, and how an older program called it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kept<'a> {
    pub(crate) shelf: Shelf,
    pub(crate) id: &'a str,
    /// The short name it bears on a stick.
    pub(crate) short_name: &'a str,
}

impl Kept<'_> {
    /// Where a bundle of this mã gói is laid.
    fn own_path(&self, home: &Path) -> PathBuf {
        self.shelf.place(home).join(format!("{}{}", self.id, seal::name::SUFFIX))
    }

    /// Where it lies; where it would lie when it is not there.
    pub(crate) fn path(&self, home: &Path) -> PathBuf {
        let own = self.own_path(home);
        let before = self.shelf.place(home).join(self.short_name);
        let is_before = !own.is_file() && bytes_of(&before, self.id).is_some();
        if is_before { before } else { own }
    }

    /// Does it lie there, whole?
    pub(crate) fn is_here(&self, home: &Path) -> bool {
        bytes_of(&self.path(home), self.id).is_some()
    }

    /// Its bytes, which are those of that mã gói and of no other.
    pub(crate) fn read(&self, home: &Path) -> Result<Vec<u8>, DeskError> {
        let bytes = read_here(&self.path(home))?;
        if is_of(&bytes, self.id) {
            return Ok(bytes);
        }
        Err(DeskError::new(Code::SealRefused).with("cause", "other bundle"))
    }
}

/// A sealed report as this PC keeps it.
pub(crate) fn of_report(report: &SealedReport) -> Kept<'_> {
    Kept { shelf: Shelf::Sealed, id: &report.bundle_id, short_name: &report.file_name }
}

/// Lays a bundle into a folder of a stick under its short name, and under its whole mã gói where
/// another bundle bears that name already: nothing on a stick is written over.
pub(crate) fn lay_on_stick(
    folder: &Path,
    kept: Kept<'_>,
    bytes: &[u8],
) -> Result<Written, StickFault> {
    match stick::write_verified(folder, kept.short_name, bytes, &mut |_| Go::On) {
        Err(StickFault::NameTaken) => {
            let whole = format!("{}{}", kept.id, seal::name::SUFFIX);
            stick::write_verified(folder, &whole, bytes, &mut |_| Go::On)
        }
        done => done,
    }
}

/// A bundle of this PC. Where it is not, the book is whole and its evidence is not: that is no fault
/// of a stick.
pub(crate) fn read_here(path: &Path) -> Result<Vec<u8>, DeskError> {
    stick::read_limited(path, MAX_BUNDLE).map_err(|fault| match fault {
        StickFault::NotAFile | StickFault::StickMissing => {
            DeskError::new(Code::EvidenceMissing).with("file", path.display())
        }
        fault => fault.into(),
    })
}

fn is_of(bytes: &[u8], id: &str) -> bool {
    seal::read(bytes, &Trust::SelfSigned).is_ok_and(|opened| opened.ma_goi == id)
}

/// The bytes of a file that is whole and of this mã gói.
fn bytes_of(path: &Path, id: &str) -> Option<Vec<u8>> {
    stick::read_limited(path, MAX_BUNDLE).ok().filter(|bytes| is_of(bytes, id))
}

/// A bundle on its way to its place while an act is being made ready. What speaks of it must wait for
/// it before it commits.
pub(crate) struct Laying {
    writing: std::thread::JoinHandle<Result<Option<PathBuf>, DeskError>>,
}

/// A bundle that lies where it belongs; whether it lay there before.
pub(crate) struct Laid(Option<PathBuf>);

impl Laying {
    /// Begins to lay a bundle down beside the work that follows.
    pub(crate) fn begin(home: &Path, kept: Kept<'_>, bytes: Vec<u8>) -> Laying {
        let (home, shelf) = (home.to_owned(), kept.shelf);
        let (id, short_name) = (kept.id.to_owned(), kept.short_name.to_owned());
        let writing = std::thread::spawn(move || {
            lay(&home, Kept { shelf, id: &id, short_name: &short_name }, &bytes)
        });
        Laying { writing }
    }

    /// Waits until it lies there, read back.
    pub(crate) fn done(self) -> Result<Laid, DeskError> {
        let laid = self.writing.join().map_err(|_| DeskError::fault(&"laying a bundle down"))?;
        laid.map(Laid)
    }
}

impl Laid {
    /// Takes the file away again, for the act that spoke of it was refused.
    pub(crate) fn undo(self) {
        if let Laid(Some(path)) = self {
            // What stays after all is a file no book knows: a check of the book names it.
            drop(std::fs::remove_file(path));
        }
    }
}

impl Desk {
    /// Lays a bundle down and lets the book take note of it: whole on the disk and read back before
    /// the book speaks of it. An act that is refused leaves no file behind that was not there before.
    pub(crate) fn keep_bundle<T>(
        &mut self,
        kept: Kept<'_>,
        bytes: &[u8],
        note: impl FnOnce(&mut Desk) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let laid = Laid(lay(&self.places.home, kept, bytes)?);
        let noted = note(self);
        if noted.is_err() {
            laid.undo();
        }
        noted
    }
}

impl Desk {
    /// Lays an original down again that the book knows and this disk has lost, from a file that holds
    /// it; nothing happens where it lies already.
    pub(crate) fn bring_back(&self, kept: Kept<'_>, from: &Path) -> Result<(), DeskError> {
        if kept.is_here(&self.places.home) {
            return Ok(());
        }
        match bytes_of(from, kept.id) {
            Some(bytes) => lay(&self.places.home, kept, &bytes).map(drop),
            None => Ok(()),
        }
    }
}

/// Lays it where it belongs; the path when nothing of it lay there before.
fn lay(home: &Path, kept: Kept<'_>, bytes: &[u8]) -> Result<Option<PathBuf>, DeskError> {
    if kept.is_here(home) {
        return Ok(None);
    }
    let path = kept.own_path(home);
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    set_aside(&path)?;
    // Read back before the name changes hands.
    stick::write_atomic(&path, bytes)?;
    Ok(Some(path))
}

/// A file that bears the name and is not the bundle was damaged on this disk; it is moved, never lost.
fn set_aside(path: &Path) -> Result<(), DeskError> {
    if !path.exists() {
        return Ok(());
    }
    let mut aside = (1..1000).map(|n| path.with_extension(format!("hong-{n}")));
    let aside = aside.find(|p| !p.exists()).ok_or_else(|| DeskError::new(Code::NameTaken))?;
    std::fs::rename(path, aside).map_err(|e| DeskError::new(Code::Io).with("cause", e))
}
