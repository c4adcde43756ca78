//! Bundles on this PC and on a stick.

use crate::core::moment::Places;
use crate::core::view::View;
use centre::SealedReport;
use std::path::{Path, PathBuf};
use stick::Drive;

/// Largest bundle, in bytes.
pub(crate) const MAX_BUNDLE: u64 = 32 * 1024 * 1024;

/// Where a sealed bundle lies on this PC.
pub(crate) fn bundle_path(view: View<'_>, report: &SealedReport) -> PathBuf {
    view.own_place("goi").join(&report.file_name)
}

/// The drive whose root this is.
pub(crate) fn drive_of(places: &Places, root: &Path) -> Option<Drive> {
    stick::drives(&places.sticks).into_iter().find(|drive| drive.path == root)
}
