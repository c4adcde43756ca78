//! Going through a stick somebody hands over.
//!
//! USB viruses that hide folders and leave look-alike shortcuts are common: hidden entries are
//! read like any other and flagged, look-alikes are reported, links are never followed and
//! nothing is ever run.

use crate::fault::{Place, StickFault};
use crate::temp::is_leftover;
use std::collections::{HashMap, VecDeque};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// How a bundle's file name ends, compared without case.
const BUNDLE: &str = ".goi.zip";
/// What Windows starts on a double click and viruses dress up as a folder or a bundle.
const STARTABLE: [&str; 12] =
    ["lnk", "exe", "scr", "pif", "com", "bat", "cmd", "vbs", "vbe", "js", "wsf", "hta"];

/// What an operating system keeps on a stick for itself, compared without case: nothing a person
/// carries lies in there, and what a person threw away is not to be handed in.
const OF_SYSTEM: [&str; 10] = [
    "system volume information",
    "$recycle.bin",
    "recycler",
    "found.000",
    ".trashes",
    ".trash-1000",
    ".spotlight-v100",
    ".fseventsd",
    ".temporaryitems",
    "lost+found",
];
/// Files of the same sort.
const FILES_OF_SYSTEM: [&str; 6] =
    ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "autorun.inf", "indexervolumeguid"];
/// Where a Mac lays its shadows of the files in a zip.
const OF_MAC: &str = "__macosx";

/// Where a scan stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanLimits {
    /// Folders below the root that are entered, one inside the other.
    pub depth: usize,
    /// Directory entries looked at, of any kind.
    pub entries: usize,
}

impl Default for ScanLimits {
    /// Depth 16, 50,000 entries: a full stick of photographs.
    fn default() -> Self {
        Self { depth: 16, entries: 50_000 }
    }
}

/// An ordinary file. Nothing about its content is known yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub path: PathBuf,
    /// Bytes, as the drive tells.
    pub size: u64,
    /// It, or a folder above it, is hidden from a person looking at the stick.
    pub hidden: bool,
}

impl Found {
    /// Is it called as bundles are?
    pub fn is_named_as_bundle(&self) -> bool {
        is_bundle_name(&name_of(&self.path))
    }
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
    /// Files and folders of the operating system; the folders were not entered.
    pub of_system: Vec<PathBuf>,
    /// The shadows a Mac lays beside files; the folders were not entered.
    pub shadows: Vec<PathBuf>,
    /// Links and devices, which are never followed.
    pub links: Vec<PathBuf>,
    /// Folders that could not be read.
    pub unreadable: Vec<PathBuf>,
    /// A limit was reached; there may be more.
    pub cut_short: bool,
}

/// Lists the files in `dir` and the folders in it, nearest folders first.
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
                match entry.lower.as_str() {
                    OF_MAC => out.shadows.push(entry.path.clone()),
                    name if OF_SYSTEM.contains(&name) => out.of_system.push(entry.path.clone()),
                    _ if folder.depth < limits.depth => {
                        let path = entry.path.clone();
                        let depth = folder.depth + 1;
                        queue.push_back(Folder { path, depth, hidden: entry.hidden });
                    }
                    _ => out.cut_short = true,
                }
            }
        }
        dress(&entries, &mut out);
    }
    out.found.sort_by(|a, b| a.path.cmp(&b.path));
    out.decoys.sort_by(|a, b| a.path.cmp(&b.path));
    for paths in [&mut out.leftovers, &mut out.of_system, &mut out.shadows, &mut out.links] {
        paths.sort();
    }
    Ok(out)
}

/// Sorts the files of one folder by what their names say.
fn dress(entries: &[Entry], out: &mut Scanned) {
    let worn: HashMap<&str, &Entry> = entries
        .iter()
        .filter(|entry| entry.folder || is_bundle_name(&entry.lower))
        .map(|entry| (entry.lower.as_str(), entry))
        .collect();
    for entry in entries.iter().filter(|entry| !entry.folder) {
        if let Some(decoy) = decoy(entry, &worn) {
            out.decoys.push(decoy);
        } else if is_leftover(&entry.name) {
            out.leftovers.push(entry.path.clone());
        } else if FILES_OF_SYSTEM.contains(&entry.lower.as_str()) {
            out.of_system.push(entry.path.clone());
        } else {
            let Entry { path, size, hidden, .. } = entry.clone();
            out.found.push(Found { path, size, hidden });
        }
    }
}

fn is_bundle_name(name: &str) -> bool {
    name.to_lowercase().ends_with(BUNDLE)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
    lower: String,
    folder: bool,
    size: u64,
    hidden: bool,
}

/// The files and folders of one folder within what is left of the limit.
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
        match read_entry(&entry, folder.hidden) {
            Ok(Some(entry)) => entries.push(entry),
            Ok(None) => out.links.push(entry.path()),
            Err(_) => out.unreadable.push(entry.path()),
        }
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    entries
}

/// A file or folder; none for a link or a device.
fn read_entry(entry: &DirEntry, above_hidden: bool) -> io::Result<Option<Entry>> {
    // Of the entry itself, not of what a link points to.
    let meta = entry.metadata()?;
    if !meta.is_dir() && !meta.is_file() {
        return Ok(None);
    }
    let name = entry.file_name().to_string_lossy().into_owned();
    let hidden = above_hidden || hidden_name(&name) || hidden_attribute(&meta);
    let (path, lower) = (entry.path(), name.to_lowercase());
    Ok(Some(Entry { path, lower, name, folder: meta.is_dir(), size: meta.len(), hidden }))
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
fn decoy(entry: &Entry, worn: &HashMap<&str, &Entry>) -> Option<Decoy> {
    let (stem, ending) = entry.lower.rsplit_once('.')?;
    if !STARTABLE.contains(&ending) {
        return None;
    }
    let stem = stem.trim_end();
    let worn = worn.get(stem);
    if worn.is_none() && !stem.ends_with(BUNDLE) {
        return None;
    }
    Some(Decoy {
        path: entry.path.clone(),
        beside: worn.map(|worn| worn.path.clone()),
        hides: worn.is_some_and(|worn| worn.hidden),
    })
}

#[cfg(test)]
mod tests;
