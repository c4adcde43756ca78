//! Verified copies of the book, made in a folder under a name that says whose, when and why.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::{BackupRow, CopyWhy};
use crate::core::view::View;
use std::path::Path;
use stick::Go;

pub(crate) const FOLDER: &str = "sao-luu";

/// `SL_<centre or office>_<yyyymmdd>T<hhmmss>Z_<why>.socd`.
fn file_name(view: View<'_>, why: CopyWhy) -> Result<String, DeskError> {
    let centre = view.read()?.profile()?.map(|p| p.centre_id.to_string());
    let office = view.maybe_office()?.map(|o| o.office_id.to_string());
    let owner = centre.or(office).unwrap_or_else(|| "so".to_owned());
    let stamp: String = view.now().instant.chars().filter(char::is_ascii_alphanumeric).collect();
    Ok(format!("SL_{owner}_{stamp}_{why}.socd"))
}

fn read_name(name: &str) -> Option<(String, CopyWhy)> {
    let inner = name.strip_prefix("SL_")?.strip_suffix(".socd")?;
    let mut parts = inner.rsplitn(3, '_');
    let (why, stamp) = (parts.next()?, parts.next()?);
    let second = stamp.split('-').next().unwrap_or(stamp);
    let digits: String = second.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != 14 {
        return None;
    }
    let why = CopyWhy::from_code(why)?;
    let at = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default().to_owned();
    let made_at = format!(
        "{}-{}-{}T{}:{}:{}Z",
        at(0..4),
        at(4..6),
        at(6..8),
        at(8..10),
        at(10..12),
        at(12..14)
    );
    Some((made_at, why))
}

/// The name itself, or with a number after its second when two copies fall into one.
fn free_name(folder: &Path, name: &str) -> String {
    let numbered = (2..100).map(|n| name.replacen("Z_", &format!("Z-{n}_"), 1));
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names.find(|n| !folder.join(n).exists()).unwrap_or_else(|| name.to_owned())
}

/// Makes sure no leftover of an earlier cut stands in the way.
pub(crate) fn gone(path: &Path) -> Result<(), DeskError> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(DeskError::new(Code::Io).with("cause", e))
        }
        _ => Ok(()),
    }
}

/// Makes a verified copy in a folder, the program's own when none is named.
pub(crate) fn make(
    desk: &mut Desk,
    folder: Option<&Path>,
    why: CopyWhy,
) -> Result<BackupRow, DeskError> {
    let own = desk.own_folder(FOLDER)?;
    let name = desk.ask(|view| file_name(view, why))?;
    // SQLite writes the copy under another name; it gets its own only when it has been read back.
    let draft = own.join(format!("~{name}"));
    gone(&draft)?;
    desk.book()?.copy_to(&draft)?;
    let folder = folder.unwrap_or(&own);
    let to = folder.join(free_name(folder, &name));
    let copied = stick::copy_verified(&draft, &to, &mut |_| Go::On);
    gone(&draft)?;
    copied?;
    row(&to).ok_or_else(|| DeskError::new(Code::BackupUnknown))
}

pub(crate) fn row(path: &Path) -> Option<BackupRow> {
    let name = path.file_name()?.to_str()?;
    let (made_at, why) = read_name(name)?;
    let size_bytes = std::fs::symlink_metadata(path).ok()?.len();
    Some(BackupRow {
        path: path.display().to_string(),
        file_name: name.to_owned(),
        made_at,
        size_bytes,
        why,
    })
}
