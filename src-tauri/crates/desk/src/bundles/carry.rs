//! Bundles on this PC and on a stick.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use centre::SealedReport;
use std::path::{Path, PathBuf};
use stick::Drive;

/// Largest bundle, in bytes.
pub(crate) const MAX_BUNDLE: u64 = 32 * 1024 * 1024;

/// Where a sealed bundle lies on this PC.
pub(crate) fn bundle_path(desk: &Desk, report: &SealedReport) -> Result<PathBuf, DeskError> {
    Ok(desk.own_folder("goi")?.join(&report.file_name))
}

pub(crate) fn drive_of(desk: &Desk, root: &Path) -> Option<Drive> {
    stick::drives(&desk.places.sticks).into_iter().find(|drive| drive.path == root)
}
