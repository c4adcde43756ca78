//! Verified copies of the book with everything that belongs to it, each a folder under a name that
//! says whose, when and why.
//!
//! In the program's own folder copies share what they hold beside the book by hash, so that one costs
//! only what is new; a copy elsewhere is complete in itself. One reader reads both.

pub(crate) mod list;
pub(crate) mod parts;

use crate::core::codes::Code;
use crate::core::copies::list::{BOOK, List, Listed, NAME};
use crate::core::copies::parts::{Part, hash, hash_of, parts, share, size};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::{make_folder, owner_id, stamp};
use crate::core::talk::{BackupRow, CopyWhy};
use crate::core::view::View;
use std::path::{Path, PathBuf};
use stick::{Content, Go};

pub(crate) const FOLDER: &str = "sao-luu";
/// The store that copies in one folder share, beside them.
pub(crate) const STORE: &str = "kho";
/// Largest list that is read: a hundred thousand files.
const LARGEST_LIST: u64 = 16 * 1024 * 1024;

/// `SL_<centre or office>_<yyyymmdd>T<hhmmss>Z_<why>`.
fn name(view: View<'_>, why: CopyWhy) -> Result<String, DeskError> {
    let owner = owner_id(view)?.unwrap_or_else(|| "so".to_owned());
    Ok(format!("SL_{owner}_{}_{why}", stamp(&view.now().instant)))
}

/// When and why a copy was made, by its name.
pub(crate) fn read_name(name: &str) -> Option<(String, CopyWhy)> {
    let inner = name.strip_prefix("SL_")?;
    let mut parts = inner.strip_suffix(".socd").unwrap_or(inner).rsplitn(3, '_');
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

/// Takes away what copies that were cut left behind in the program's own folder: drafts, each as big as
/// a book. What cannot be removed hinders nothing.
fn tidy(own: &Path) {
    for entry in std::fs::read_dir(own).into_iter().flatten().flatten() {
        let path = entry.path();
        if !entry.file_name().to_string_lossy().starts_with('~') {
            continue;
        }
        drop(if path.is_dir() {
            std::fs::remove_dir_all(path)
        } else {
            std::fs::remove_file(path)
        });
    }
}

/// Makes a verified copy in the program's own folder.
pub(crate) fn make(desk: &mut Desk, why: CopyWhy) -> Result<BackupRow, DeskError> {
    let own = desk.own_folder(FOLDER)?;
    let made = make_under(desk, &own, why)?;
    desk.has_sat = false;
    Ok(made)
}

/// Makes a verified copy in a folder, under the name that tells of it.
pub(crate) fn make_under(
    desk: &mut Desk,
    folder: &Path,
    why: CopyWhy,
) -> Result<BackupRow, DeskError> {
    let name = desk.ask(|view| name(view, why))?;
    let name = free_name(folder, &name);
    let path = make_at(desk, folder, &name)?;
    row(&path).ok_or_else(|| DeskError::new(Code::BackupUnknown))
}

/// Makes a verified copy as this folder, where nothing is.
pub(crate) fn make_at(desk: &mut Desk, folder: &Path, name: &str) -> Result<PathBuf, DeskError> {
    let own = desk.own_folder(FOLDER)?;
    tidy(&own);
    // SQLite writes the copy under another name; it gets its own only when it has been read back.
    let draft = own.join(format!("~{name}.socd"));
    gone(&draft)?;
    let made = match desk.book()?.copy_to(&draft) {
        Ok(_) => filled(desk, &draft, folder, name),
        Err(error) => Err(error.into()),
    };
    gone(&draft)?;
    made
}

fn filled(desk: &mut Desk, book: &Path, folder: &Path, name: &str) -> Result<PathBuf, DeskError> {
    let parts = parts(desk)?;
    let own = desk.own_place(FOLDER);
    let is_own = folder == own;
    let store = own.join(STORE);
    if is_own {
        make_folder(&store)?;
    }
    let (sha256, mut bytes) = hash_of(book)?;
    let mut files = vec![Listed { sha256, path: BOOK.to_owned() }];
    for Part { from, path } in &parts {
        let content = stick::read_limited(from, parts::LARGEST)?;
        bytes = bytes.saturating_add(size(&content));
        let sha256 = if is_own { share(&store, &content)? } else { hash(&content) };
        files.push(Listed { sha256, path: path.clone() });
    }
    let missing = parts::missing(desk, &parts)?;
    let list = List { files, missing, bytes }.written();
    let mut given = vec![
        stick::Part { to: BOOK, content: Content::File(book) },
        stick::Part { to: NAME, content: Content::Bytes(list.as_bytes()) },
    ];
    if !is_own {
        let beside = parts.iter();
        given.extend(beside.map(|p| stick::Part { to: &p.path, content: Content::File(&p.from) }));
    }
    Ok(stick::write_folder(folder, name, &given, &mut |_| Go::On)?)
}

/// A copy as it stands in the list of copies; a file alone is one that older programs made, of the
/// book without what belongs to it.
pub(crate) fn row(path: &Path) -> Option<BackupRow> {
    let name = path.file_name()?.to_str()?;
    let (made_at, why) = read_name(name)?;
    let meta = std::fs::symlink_metadata(path).ok()?;
    let list = if meta.is_dir() { Some(read_list(path)?) } else { None };
    Some(BackupRow {
        path: stick::told(path),
        file_name: name.to_owned(),
        made_at,
        size_bytes: list.as_ref().map_or(meta.len(), |list| list.bytes),
        is_whole: list.is_some(),
        files: list.as_ref().map_or(1, |list| count(list.files.len())),
        missing: list.map_or(0, |list| count(list.missing.len())),
        why,
    })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The list of a copy that is a folder.
pub(crate) fn read_list(folder: &Path) -> Option<List> {
    List::read(&stick::read_limited(&folder.join(NAME), LARGEST_LIST).ok()?)
}

/// The end of a sitting: what the office took in or gave out since its last copy is copied, once. A
/// copy that cannot be made stops nothing: the sitting stays unfinished, and its next end tries anew.
pub(crate) fn end_sitting(desk: &mut Desk) -> Option<BackupRow> {
    if !desk.has_sat {
        return None;
    }
    make(desk, CopyWhy::Sitting).ok()
}
