//! Bundles on this PC and on a stick.

use crate::bundles::kept::{Kept, Shelf};
use crate::core::moment::Places;
use centre::SealedReport;
use std::path::Path;
use stick::{Drive, Go, StickFault, Written};

/// Largest bundle, in bytes.
pub(crate) const MAX_BUNDLE: u64 = 32 * 1024 * 1024;

/// A sealed report as this PC keeps it.
pub(crate) fn kept(report: &SealedReport) -> Kept<'_> {
    Kept { shelf: Shelf::Sealed, id: &report.bundle_id, short_name: &report.file_name }
}

/// Lays a bundle into a folder of a stick under its short name, and under its whole mã gói where
/// another bundle bears that name already: nothing on a stick is written over.
pub(crate) fn lay(folder: &Path, kept: Kept<'_>, bytes: &[u8]) -> Result<Written, StickFault> {
    match stick::write_verified(folder, kept.short_name, bytes, &mut |_| Go::On) {
        Err(StickFault::NameTaken) => {
            let whole = format!("{}{}", kept.id, seal::name::SUFFIX);
            stick::write_verified(folder, &whole, bytes, &mut |_| Go::On)
        }
        done => done,
    }
}

/// The drive whose root this is.
pub(crate) fn drive_of(places: &Places, root: &Path) -> Option<Drive> {
    stick::drives(&places.sticks).into_iter().find(|drive| drive.path == root)
}
