//! Bundles on this PC and on a stick.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::moment::Places;
use std::path::{Path, PathBuf};
use stick::Drive;

/// Where this program lays things on a stick: reports, receipts, packs of law, and the page for
/// whoever finds it. Copies of a report for people to look at begin with [`TO_LOOK_AT`].
pub(crate) const REPORTS: &str = "BAO-CAO-TTHTCD";
pub(crate) const RECEIPTS: &str = "BIEN-NHAN";
pub(crate) const LAW: &str = "QUY-DINH";
pub(crate) const READ_ME: &str = "DOC-TOI.html";
pub(crate) const TO_LOOK_AT: &str = "XEM_";

/// Largest bundle of any kind, in bytes; the seal holds each kind to its own limit.
pub(crate) const MAX_BUNDLE: u64 = 64 * 1024 * 1024;

/// What was made lies whole on this PC; only its copy did not come about. Asked again, it is copied.
pub fn not_copied(error: &DeskError, kept: &Path) -> DeskError {
    let told = DeskError::new(Code::NotCopied).with("path", kept.display());
    // What happened to the copy, in the words that are said of it elsewhere.
    let why = error.message.split(". ").next().unwrap_or_default();
    told.with("cause", error.code).with("why", why)
}

/// What stands at the root of a stick that carries reports, receipts or packs of law.
const MARKS: [&str; 4] = ["BAO-CAO-TTHTCD", "BIEN-NHAN", "QUY-DINH", "DOC-TOI.html"];

/// The root of what carries reports and holds this folder: a stick, or a folder that was chosen
/// instead of one.
pub(crate) fn carries_reports(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let is_marked = |root: &&Path| MARKS.iter().any(|mark| root.join(mark).exists());
    folder.ancestors().find(is_marked).map(Path::to_owned)
}

/// The drive whose root this is.
pub(crate) fn drive_of(places: &Places, root: &Path) -> Option<Drive> {
    stick::drives(&places.sticks).into_iter().find(|drive| drive.path == root)
}
