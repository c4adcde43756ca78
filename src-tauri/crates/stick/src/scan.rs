//! Looking for bundles on a stick somebody hands over.
//!
//! USB viruses that hide folders and leave look-alike shortcuts are common: hidden entries are
//! read like any other and flagged, look-alikes are reported, links are never followed and
//! nothing is ever run.

use crate::fault::{Place, StickFault};
use crate::temp::is_leftover;
use std::collections::VecDeque;
use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

/// How a bundle's file name ends, compared without case.
const BUNDLE: &str = ".goi.zip";
/// What Windows starts on a double click and viruses dress up as a folder or a bundle.
const STARTABLE: [&str; 12] =
    ["lnk", "exe", "scr", "pif", "com", "bat", "cmd", "vbs", "vbe", "js", "wsf", "hta"];

/// Where a scan stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanLimits {
    /// Folders below the root that are entered, one inside the other.
    pub depth: usize,
    /// Directory entries looked at, of any kind.
    pub entries: usize,
    /// Bundles listed.
    pub candidates: usize,
}

impl Default for ScanLimits {
    /// Depth 4, 5,000 entries, 500 candidates.
    fn default() -> Self {
        Self { depth: 4, entries: 5_000, candidates: 500 }
    }
}

/// A file that is called like a bundle. Nothing about its content is known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub path: PathBuf,
    /// Bytes, as the drive tells.
    pub size: u64,
    /// It, or a folder above it, is hidden from a person looking at the stick.
    pub hidden: bool,
}

/// Something startable dressed up as a folder or a bundle. Never opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoy {
    pub path: PathBuf,
    /// The folder or bundle whose name it wears, when it stands beside it.
    pub beside: Option<PathBuf>,
    /// That folder or bundle is hidden: the usual sign of a virus.
    pub hides: bool,
}

/// What a scan saw, each list in the order of its paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scanned {
    pub found: Vec<Found>,
    pub decoys: Vec<Decoy>,
    /// Our own temp files that a power cut left ([`crate::remove_leftover`]).
    pub leftovers: Vec<PathBuf>,
    /// Folders that could not be read.
    pub unreadable: Vec<PathBuf>,
    /// A limit was reached; there may be more.
    pub cut_short: bool,
}

/// Searches `dir` and the folders in it for `*.goi.zip`, nearest folders first.
///
/// # Errors
/// `stick-missing` when `dir` is not a readable folder at the start; whatever goes wrong further
/// down is listed as `unreadable`.
pub fn scan(dir: &Path, limits: ScanLimits) -> Result<Scanned, StickFault> {
    let place = Place { dir, needed: 0, begun: false };
    fs::read_dir(dir).map_err(|e| place.fault(&e))?;
    let mut out = Scanned::default();
    let mut left = limits.entries;
    let mut queue = VecDeque::from([Folder { path: dir.to_path_buf(), depth: 0, hidden: false }]);
    while let Some(folder) = queue.pop_front() {
        let entries = list(&folder, &mut left, &mut out);
        for entry in &entries {
            if entry.folder {
                if folder.depth < limits.depth {
                    let path = entry.path.clone();
                    queue.push_back(Folder { path, depth: folder.depth + 1, hidden: entry.hidden });
                } else {
                    out.cut_short = true;
                }
            } else if is_leftover(&entry.name) {
                out.leftovers.push(entry.path.clone());
            } else if entry.name.to_lowercase().ends_with(BUNDLE) {
                if out.found.len() < limits.candidates {
                    let Entry { path, size, hidden, .. } = entry.clone();
                    out.found.push(Found { path, size, hidden });
                } else {
                    out.cut_short = true;
                }
            }
        }
        out.decoys.extend(entries.iter().filter_map(|entry| decoy(entry, &entries)));
    }
    out.found.sort_by(|a, b| a.path.cmp(&b.path));
    out.decoys.sort_by(|a, b| a.path.cmp(&b.path));
    out.leftovers.sort();
    Ok(out)
}

struct Folder {
    path: PathBuf,
    depth: usize,
    hidden: bool,
}

#[derive(Clone)]
struct Entry {
    path: PathBuf,
    name: String,
    folder: bool,
    size: u64,
    hidden: bool,
}

/// The entries of one folder within what is left of the limit; links and devices are left out.
fn list(folder: &Folder, left: &mut usize, out: &mut Scanned) -> Vec<Entry> {
    let Ok(reader) = fs::read_dir(&folder.path) else {
        out.unreadable.push(folder.path.clone());
        return Vec::new();
    };
    let mut entries = Vec::new();
    for entry in reader {
        if *left == 0 {
            out.cut_short = true;
            break;
        }
        *left -= 1;
        let Ok(entry) = entry else {
            // A damaged directory can fail for ever; one bad entry ends this folder.
            out.unreadable.push(folder.path.clone());
            break;
        };
        entries.extend(read_entry(&entry, folder.hidden));
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    entries
}

fn read_entry(entry: &DirEntry, above_hidden: bool) -> Option<Entry> {
    // Of the entry itself, not of what a link points to.
    let meta = entry.metadata().ok()?;
    if !meta.is_dir() && !meta.is_file() {
        return None;
    }
    let name = entry.file_name().to_string_lossy().into_owned();
    let hidden = above_hidden || hidden_name(&name) || hidden_attribute(&meta);
    Some(Entry { path: entry.path(), name, folder: meta.is_dir(), size: meta.len(), hidden })
}

/// A dot in front hides on Linux; a name of blanks alone is how viruses hide a folder in sight.
fn hidden_name(name: &str) -> bool {
    name.starts_with('.') || name.chars().all(char::is_whitespace)
}

#[cfg(windows)]
fn hidden_attribute(meta: &fs::Metadata) -> bool {
    use std::os::windows::fs::MetadataExt;
    /// FILE_ATTRIBUTE_HIDDEN | FILE_ATTRIBUTE_SYSTEM
    const HIDDEN_OR_SYSTEM: u32 = 0x2 | 0x4;
    meta.file_attributes() & HIDDEN_OR_SYSTEM != 0
}

/// Linux shows FAT's attribute only through a call with a raw pointer; the decoys beside a hidden
/// folder give it away as well.
#[cfg(not(windows))]
fn hidden_attribute(_: &fs::Metadata) -> bool {
    false
}

/// Whether `entry` is startable and wears the name of a folder or bundle in the same folder, or
/// the ending of a bundle.
fn decoy(entry: &Entry, siblings: &[Entry]) -> Option<Decoy> {
    let name = entry.name.to_lowercase();
    let (stem, ending) = name.rsplit_once('.')?;
    if entry.folder || !STARTABLE.contains(&ending) {
        return None;
    }
    let stem = stem.trim_end();
    let worn = siblings.iter().find(|other| {
        let other_name = other.name.to_lowercase();
        (other.folder || other_name.ends_with(BUNDLE)) && other_name == stem
    });
    if worn.is_none() && !stem.ends_with(BUNDLE) {
        return None;
    }
    Some(Decoy {
        path: entry.path.clone(),
        beside: worn.map(|w| w.path.clone()),
        hides: worn.is_some_and(|w| w.hidden),
    })
}

#[cfg(test)]
mod tests;
