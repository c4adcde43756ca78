//! Files of law taken from a folder or a stick at once: read and judged together, all or nothing.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::law::changing::{is_meant, list_law_changes, said};
use crate::law::files::{drafted, miswritten};
use crate::law::talk::{LawChanges, LawFileFault, LawFileFound, LawFiles, LawFolder, TakeLawFiles};
use centre::{LawChange, Record};
use norms::why::{InFile, Why};
use norms::{LoadFault, PackFault};
use std::path::{Path, PathBuf};

/// How deep below the folder files are looked for, and how many are read.
const DEEPEST: usize = 4;
const MOST_FILES: usize = 500;
const LARGEST_FILE: u64 = 262_144;

/// What lies in a folder, judged as the law it would make.
struct Judged {
    found: Vec<LawFileFound>,
    files: norms::LawFiles,
    /// Path and text of what differs from the law drafted so far.
    changed: Vec<(String, String)>,
}

pub(crate) fn preview_law_files(view: View<'_>, request: LawFolder) -> Result<LawFiles, DeskError> {
    view.office()?;
    let judged = judge(view, &stick::meant(&request.folder))?;
    let is_whole = judged.found.iter().all(|file| file.fault.is_none());
    let changes = if is_whole && !judged.changed.is_empty() {
        let issued = view.laws()?.files()?;
        let changes = changes(view, &judged);
        Some(said(view, &issued, &drafted(view)?, &judged.files, changes)?)
    } else {
        None
    };
    Ok(LawFiles { files: judged.found, changes })
}

pub(crate) fn take_law_files(
    doing: &mut Doing<'_>,
    request: TakeLawFiles,
) -> Result<Done<LawChanges>, DeskError> {
    let view = doing.view();
    view.office()?;
    let judged = judge(view, &stick::meant(&request.folder))?;
    if let Some(fault) = judged.found.iter().find_map(|file| file.fault.as_ref()) {
        return Err(fault.error.clone().at("folder"));
    }
    if judged.changed.is_empty() {
        return Err(DeskError::new(Code::LawNoFiles).at("folder"));
    }
    is_meant(&drafted(view)?, &judged.files, request.is_sure)?;
    let changes = changes(view, &judged);
    let title = changes.first().map(|change| change.title.clone()).unwrap_or_default();
    for change in changes {
        doing.act.put(&Record::LawChange(change))?;
    }
    Ok(Done::of(title, list_law_changes(doing.view(), Nothing {})?))
}

fn changes(view: View<'_>, judged: &Judged) -> Vec<LawChange> {
    let change = |(path, text): &(String, String)| LawChange {
        path: path.clone(),
        text: text.clone(),
        title: norms::LawFiles::key_of(path).to_owned(),
        changed_on: view.now().today,
    };
    judged.changed.iter().map(change).collect()
}

/// Reads every file, each by itself, then all of them beside the law as it is drafted.
fn judge(view: View<'_>, folder: &Path) -> Result<Judged, DeskError> {
    let before = drafted(view)?;
    let (mut files, mut found, mut changed) = (before.clone(), Vec::new(), Vec::new());
    for path in gathered(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        let (place, read) = read(&path, &name);
        let read = read.and_then(|text| put(&mut files, &place, text));
        let stood = before.get(&place);
        let is_new = stood.is_none();
        let is_same = read.as_ref().is_ok_and(|text| stood == Some(text));
        let key = norms::LawFiles::key_of(&place).to_owned();
        let fault = read.as_ref().err().and_then(|all| told(all));
        if let Some(text) = read.ok().filter(|_| !is_same) {
            changed.push((place, text));
        }
        found.push(LawFileFound { name, key, is_new, is_same, fault });
    }
    let mut judged = Judged { found, files, changed };
    if judged.found.iter().all(|file| file.fault.is_none())
        && let Err(fault) = together(&before, &judged)
    {
        let key = norms::LawFiles::key_of(&fault.file);
        let fault = told(std::slice::from_ref(&fault));
        // What no longer stands may be a file nobody brought: it is told at the first that was.
        let nth = judged.found.iter().position(|file| file.key == key).unwrap_or_default();
        if let Some(file) = judged.found.get_mut(nth) {
            file.fault = fault;
        }
    }
    Ok(judged)
}

/// Is it law, with nothing lost and every rule asking for what a report has?
fn together(before: &norms::LawFiles, judged: &Judged) -> Result<(), LoadFault> {
    let after = judged.files.read()?;
    if let Some(name) = after.lost(&before.read()?) {
        let lost = |(path, _): &&(String, String)| name.starts_with(norms::LawFiles::key_of(path));
        let file = judged.changed.iter().find(lost).or(judged.changed.first());
        let file = file.map(|(path, _)| path.clone()).unwrap_or_default();
        return Err(LoadFault { file, line: 1, why: InFile::NameLost.of([name]) });
    }
    judged.changed.iter().try_for_each(|(path, _)| letters::rule_fits(&judged.files, path))
}

/// All that is wrong with a file; none where nothing is.
fn told(all: &[LoadFault]) -> Option<LawFileFault> {
    let line = u32::try_from(all.first()?.line).unwrap_or(u32::MAX);
    let [why, why_en] = LoadFault::told(all);
    Some(LawFileFault { line, why, why_en, error: miswritten(all)? })
}

/// The place in the law of a file, and its text; a text that is no file of its folder is refused.
fn read(path: &Path, name: &str) -> (String, Result<String, Vec<LoadFault>>) {
    let named = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let folder = named(path.parent().and_then(Path::file_name));
    let place = format!("{folder}/{}", named(path.file_name()));
    let refused = |why: Why| vec![LoadFault { file: name.to_owned(), line: 1, why }];
    let bytes = match stick::read_limited(path, LARGEST_FILE) {
        Ok(bytes) => bytes,
        Err(_) => return (place, Err(refused(InFile::FileUnread.into()))),
    };
    let Ok(text) = String::from_utf8(bytes) else {
        return (place, Err(refused(InFile::NotText.into())));
    };
    let text = norms::text::nfc(text.trim_start_matches('\u{feff}'));
    let all = norms::misread_all(&place, &text);
    if all.is_empty() {
        return (place, Ok(text));
    }
    let named = |fault| LoadFault { file: name.to_owned(), ..fault };
    (place, Err(all.into_iter().map(named).collect()))
}

fn put(files: &mut norms::LawFiles, place: &str, text: String) -> Result<String, Vec<LoadFault>> {
    let refused = |why: Why| vec![LoadFault { file: place.to_owned(), line: 1, why }];
    match files.put(place, &text) {
        Ok(()) => Ok(text),
        Err(PackFault::TooLarge) => Err(refused(InFile::FileTooLarge.into())),
        Err(_) => Err(refused(InFile::FileName.into())),
    }
}

/// Every `.toml` below the folder, in order of path; links are not followed.
fn gathered(folder: &Path) -> Result<Vec<PathBuf>, DeskError> {
    let missing = || DeskError::new(Code::LawNoFiles).at("folder");
    let mut found = Vec::new();
    let mut ahead = vec![(folder.to_owned(), 0)];
    while let Some((place, depth)) = ahead.pop() {
        let entries = match std::fs::read_dir(&place) {
            Ok(entries) => entries,
            Err(_) if depth == 0 => return Err(missing()),
            Err(_) => continue,
        };
        for entry in entries.flatten() {
            let (path, Ok(kind)) = (entry.path(), entry.file_type()) else { continue };
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            if kind.is_dir() && depth < DEEPEST && !is_hidden {
                ahead.push((path, depth + 1));
            } else if kind.is_file()
                && !is_hidden
                && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"))
            {
                found.push(path);
            }
        }
    }
    found.sort();
    if found.is_empty() {
        return Err(missing());
    }
    if found.len() > MOST_FILES {
        return Err(DeskError::new(Code::TooLarge).at("folder"));
    }
    Ok(found)
}
