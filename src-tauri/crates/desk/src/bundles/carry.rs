//! Bundles on this PC and on a stick.

use crate::core::moment::Places;
use std::path::Path;
use stick::Drive;

/// Largest bundle, in bytes.
pub(crate) const MAX_BUNDLE: u64 = 32 * 1024 * 1024;

/// The drive whose root this is.
pub(crate) fn drive_of(places: &Places, root: &Path) -> Option<Drive> {
    stick::drives(&places.sticks).into_iter().find(|drive| drive.path == root)
}
