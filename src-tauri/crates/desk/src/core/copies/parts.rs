//! What belongs to a book besides its file, and the store in which copies share it.

use crate::core::copies::list::{FOLDERS, is_inside};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::key_stem;
use seal::digest::{hex, sha256};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Largest file that is read whole; a bundle has at most a sixteenth of it.
pub(crate) const LARGEST: u64 = 512 * 1024 * 1024;

/// A file of the program's folder that belongs to the book.
pub(crate) struct Part {
    pub(crate) from: PathBuf,
    /// Its place in the folder, parts divided by `/`.
    pub(crate) path: String,
}

/// Every file that belongs to the open book, by path. Of the keys those of its owner: another book
/// in this folder, the sample, has its own.
pub(crate) fn parts(desk: &mut Desk) -> Result<Vec<Part>, DeskError> {
    let keys = format!("keys/{}.", desk.ask(key_stem)?);
    let mut found = Vec::new();
    for folder in FOLDERS {
        walk(&desk.own_place(folder), folder, &mut found)?;
    }
    found.retain(|part| !part.path.starts_with("keys/") || part.path.starts_with(&keys));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Bundles and files of records the book knows that are in none of these files, by mã gói and by hash:
/// evidence that was lost before the copy. A file's name tells which it is; a bundle by a short name of an
/// older program is opened for it.
pub(crate) fn missing(desk: &mut Desk, parts: &[Part]) -> Result<Vec<String>, DeskError> {
    let mut known: BTreeSet<String> = desk.ask(|view| {
        let (held, packs) = (view.read()?.held()?, view.read()?.law_packs()?);
        let bundles = [held.reports, held.bundles, held.receipts].into_iter().flatten();
        Ok(bundles.chain(packs.into_iter().map(|pack| pack.pack_id.to_string())).collect())
    })?;
    let mut others = Vec::new();
    for Part { from, path } in parts.iter().filter(|part| part.path.starts_with("goi/")) {
        let id = path.rsplit('/').next().and_then(|name| name.strip_suffix(seal::name::SUFFIX));
        if !id.is_some_and(|id| known.remove(id)) {
            others.push(from);
        }
    }
    for from in others {
        if known.is_empty() {
            break;
        }
        let read = seal::read(&stick::read_limited(from, LARGEST)?, &seal::Trust::SelfSigned);
        if let Ok(opened) = read {
            known.remove(opened.ma_goi.as_str());
        }
    }
    let files = desk.ask(|view| Ok(view.read()?.attachments()?))?;
    let kept: BTreeSet<&str> =
        parts.iter().filter_map(|part| part.path.strip_prefix("tep/")).collect();
    let gone = files.iter().filter(|file| !kept.contains(file.stored_as().as_str()));
    known.extend(gone.map(|file| file.sha256.clone()));
    Ok(known.into_iter().collect())
}

fn walk(folder: &Path, way: &str, found: &mut Vec<Part>) -> Result<(), DeskError> {
    let entries = match std::fs::read_dir(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(io)?,
    };
    for entry in entries {
        let entry = entry.map_err(io)?;
        let kind = entry.file_type().map_err(io)?;
        let name = entry.file_name();
        // A name no other system can hold, or one that a cut write left, is no file of the book.
        let Some(name) = name.to_str().filter(|name| !name.starts_with('~')) else { continue };
        let path = format!("{way}/{name}");
        if kind.is_dir() {
            walk(&entry.path(), &path, found)?;
        } else if kind.is_file() && is_inside(&path) {
            found.push(Part { from: entry.path(), path });
        }
    }
    Ok(())
}

fn io(error: std::io::Error) -> DeskError {
    DeskError::new(crate::core::codes::Code::Io).with("cause", error)
}

/// Hash and size of a file.
pub(crate) fn hash_of(path: &Path) -> Result<(String, u64), DeskError> {
    let bytes = stick::read_limited(path, LARGEST)?;
    Ok((hash(&bytes), size(&bytes)))
}

/// Keeps a file in the shared store under its hash: written once, and again only where what lies
/// there is not what its name says. Returns the hash.
pub(crate) fn share(store: &Path, bytes: &[u8]) -> Result<String, DeskError> {
    let hash = hash(bytes);
    let path = store.join(&hash);
    if !holds(&path, &hash) {
        stick::write_atomic(&path, bytes)?;
    }
    Ok(hash)
}

/// Whether a file is there and is what its hash says.
pub(crate) fn holds(path: &Path, hash: &str) -> bool {
    hash_of(path).is_ok_and(|(found, _)| found == hash)
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

pub(crate) fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
