//! Bundles on this PC and on a stick.

use crate::core::moment::Places;
use std::path::Path;
use stick::Drive;

/// Where this program lays things on a stick: reports, receipts, packs of law, and the page for
/// whoever finds it. Copies of a report for people to look at begin with [`TO_LOOK_AT`].
pub(crate) const REPORTS: &str = "BAO-CAO-TTHTCD";
pub(crate) const RECEIPTS: &str = "BIEN-NHAN";
pub(crate) const LAW: &str = "QUY-DINH";
pub(crate) const READ_ME: &str = "DOC-TOI.html";
pub(crate) const TO_LOOK_AT: &str = "XEM_";

/// Largest bundle, in bytes.
pub(crate) const MAX_BUNDLE: u64 = 32 * 1024 * 1024;

/// The drive whose root this is.
pub(crate) fn drive_of(places: &Places, root: &Path) -> Option<Drive> {
    stick::drives(&places.sticks).into_iter().find(|drive| drive.path == root)
}
