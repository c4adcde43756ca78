//! The journal against the copies of the book on this PC: one that was cut, end and mark together, is
//! known to them.

use crate::book::backups::made;
use crate::book::copy::Copy;
use crate::core::copies::read_name;
use crate::core::error::DeskError;
use crate::core::view::View;
use letters::{Flaw, FlawCode};
use std::path::Path;

/// Told once, by the newest copy that knows more.
pub(super) fn flaws(view: View<'_>) -> Result<Vec<Flaw>, DeskError> {
    let mut copies: Vec<(String, String, Copy)> = made(view)
        .iter()
        .filter_map(|path| {
            let name = named(path)?;
            Some((read_name(&name)?.0, name, Copy::at(path).ok()?))
        })
        .collect();
    copies.sort_by(|a, b| (&b.0, &b.1).cmp(&(&a.0, &a.1)));
    for (_, name, copy) in copies {
        if let Some(line) = view.read()?.lost_to(&copy.book)? {
            return Ok(vec![Flaw::at(FlawCode::JournalBehind, name, line.to_string())]);
        }
    }
    Ok(Vec::new())
}

fn named(path: &Path) -> Option<String> {
    path.file_name()?.to_str().map(str::to_owned)
}
