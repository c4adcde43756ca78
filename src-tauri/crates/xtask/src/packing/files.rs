//! Files of a package: put whole under their final name, with the time of the source.

use crate::process::Stop;
use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

fn failed(path: &Path, why: impl std::fmt::Display) -> Stop {
    Stop::Failed(format!("{}: {why}", path.display()))
}

/// A folder that is there.
pub(crate) fn folder(path: &Path) -> Result<(), Stop> {
    fs::create_dir_all(path).map_err(|e| failed(path, e))
}

/// A folder of this program's own, empty: what an earlier run left in it goes.
pub(crate) fn fresh(path: &Path) -> Result<(), Stop> {
    if path.exists() {
        fs::remove_dir_all(path).map_err(|e| failed(path, e))?;
    }
    folder(path)
}

/// Writes a file whole: beside its place, flushed, renamed, read back.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), Stop> {
    if let Some(parent) = path.parent() {
        folder(parent)?;
    }
    let beside = path.with_file_name(format!(".{}.new", name(path)));
    let write = || {
        let mut file = File::create(&beside)?;
        std::io::Write::write_all(&mut file, bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        fs::read(path)
    };
    let again = write().map_err(|e| failed(path, e))?;
    if again == bytes { Ok(()) } else { Err(failed(path, "it reads back otherwise than written")) }
}

/// What a file holds.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Stop> {
    fs::read(path).map_err(|e| failed(path, e))
}

/// What a text file holds.
pub(crate) fn text(path: &Path) -> Result<String, Stop> {
    fs::read_to_string(path).map_err(|e| failed(path, e))
}

/// The same bytes at another place.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    put(to, &read(from)?)
}

/// How many bytes a file has.
pub(crate) fn size(path: &Path) -> Result<u64, Stop> {
    fs::metadata(path).map(|m| m.len()).map_err(|e| failed(path, e))
}

/// The last part of a path.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Everything below a folder, in the order of its names, folders before what they hold.
pub(crate) fn below(folder: &Path) -> Result<Vec<PathBuf>, Stop> {
    let entries = fs::read_dir(folder).map_err(|e| failed(folder, e))?;
    let mut here = Vec::new();
    for entry in entries {
        here.push(entry.map_err(|e| failed(folder, e))?.path());
    }
    here.sort();
    let mut all = Vec::new();
    for path in here {
        let is_folder = path.is_dir();
        all.push(path.clone());
        if is_folder {
            all.extend(below(&path)?);
        }
    }
    Ok(all)
}

/// Gives every file below a folder the same rights and the same time, whatever this machine's were; what `runs` says
/// may be run.
pub(crate) fn settle(
    folder: &Path,
    time: SystemTime,
    runs: &dyn Fn(&Path) -> bool,
) -> Result<(), Stop> {
    let mut all = below(folder)?;
    all.push(folder.to_path_buf());
    for path in all {
        let mode = if path.is_dir() || runs(&path) { 0o755 } else { 0o644 };
        let settle = || {
            rights(&path, mode)?;
            File::open(&path)?.set_times(FileTimes::new().set_modified(time).set_accessed(time))
        };
        settle().map_err(|e| failed(&path, e))?;
    }
    Ok(())
}

#[cfg(unix)]
fn rights(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Packages are made on Linux alone; elsewhere this program must still compile and say so.
#[cfg(not(unix))]
fn rights(_: &Path, _: u32) -> std::io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::time::Duration;

    #[test]
    fn a_tree_is_settled_and_listed_in_one_order_whatever_it_was_made_in() {
        let dir = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        assert!(fresh(&dir).is_ok());
        for file in ["b/x", "a", "b/a"] {
            assert!(put(&dir.join(file), file.as_bytes()).is_ok(), "{file}");
        }
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_300_000_000);
        assert!(settle(&dir, time, &|path| path.ends_with("x")).is_ok());
        let Ok(all) = below(&dir) else { panic!("the folder is read") };
        let short: Vec<_> = all.iter().map(|p| p.strip_prefix(&dir).unwrap().to_owned()).collect();
        assert_eq!(short, ["a", "b", "b/a", "b/x"].map(PathBuf::from));
        for path in &all {
            let about = fs::metadata(path).unwrap();
            assert_eq!(about.modified().unwrap(), time);
            let runs = path.is_dir() || path.ends_with("x");
            assert_eq!(about.permissions().mode() & 0o777, if runs { 0o755 } else { 0o644 });
        }
        fs::remove_dir_all(&dir).unwrap();
    }
}
