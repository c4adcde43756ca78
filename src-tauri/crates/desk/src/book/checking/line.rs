//! Where a book says its own line of bundles ends.

use crate::core::error::DeskError;
use crate::core::view::View;
use centre::whole::LineEnd;

/// Where the book says its own line of bundles ends.
pub(super) fn line_end(view: View<'_>) -> Result<LineEnd, DeskError> {
    let read = view.read()?;
    let number = read.setting("lineage_seq")?.unwrap_or_default();
    Ok(LineEnd {
        head: read.setting("lineage_head")?.unwrap_or_default(),
        // What is no number is the end of no line.
        number: if number.is_empty() { 0 } else { number.parse().unwrap_or(u32::MAX) },
    })
}
