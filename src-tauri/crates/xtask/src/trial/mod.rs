//! Trying what `dist` made, as a person would who has only that. Never part of the ordinary tests: it installs much and
//! takes minutes.

pub(crate) mod debian;
mod steps;
pub(crate) mod windows;
mod wine;

use crate::packing::files::{below, read};
use crate::process::Stop;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Every file below a folder by its place in it, with its bytes.
fn tree(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, Stop> {
    let mut all = Vec::new();
    for path in below(folder)?.into_iter().filter(|path| path.is_file()) {
        let bytes = read(&path)?;
        all.push((path.strip_prefix(folder).unwrap_or(&path).to_path_buf(), bytes));
    }
    Ok(all)
}

/// Where two trees differ, in words; nothing where they are the same.
fn differences(one: &[(PathBuf, Vec<u8>)], other: &[(PathBuf, Vec<u8>)]) -> Vec<String> {
    let lacks = |of: &[(PathBuf, Vec<u8>)], path: &Path| !of.iter().any(|(p, _)| p == path);
    let mut told = Vec::new();
    for (path, bytes) in one {
        match other.iter().find(|(p, _)| p == path) {
            None => told.push(format!("only in the first: {}", path.display())),
            Some((_, theirs)) if theirs != bytes => {
                told.push(format!("differs: {}", path.display()))
            }
            Some(_) => {}
        }
    }
    let only = other.iter().filter(|(path, _)| lacks(one, path));
    told.extend(only.map(|(path, _)| format!("only in the second: {}", path.display())));
    told
}

/// Titles of the windows on a screen.
fn titles(display: &str) -> String {
    let mut look = Command::new("xwininfo");
    look.args(["-root", "-tree", "-display", display]);
    look.output().map(|o| String::from_utf8_lossy(&o.stdout).into_owned()).unwrap_or_default()
}

/// Waits until something holds.
fn until(limit: Duration, holds: &dyn Fn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < limit {
        if holds() {
            return true;
        }
        thread::sleep(Duration::from_millis(200));
    }
    false
}

/// A picture of the whole screen, and of how many colours it is: one that shows nothing has few.
fn picture(display: &str, file: &Path) -> Option<u64> {
    let mut take = Command::new("import");
    take.args(["-display", display, "-window", "root"]).arg(file);
    take.status().ok().filter(std::process::ExitStatus::success)?;
    let mut count = Command::new("identify");
    count.args(["-format", "%k"]).arg(file);
    let told = count.output().ok()?;
    String::from_utf8_lossy(&told.stdout).trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_trees_differ_by_a_byte_or_by_a_file_of_either() {
        let tree = |files: &[(&str, &str)]| -> Vec<(PathBuf, Vec<u8>)> {
            files.iter().map(|(p, b)| (PathBuf::from(p), b.as_bytes().to_vec())).collect()
        };
        let one = tree(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(differences(&one, &one).is_empty());
        let told = differences(&one, &tree(&[("a", "1"), ("b", "x"), ("d", "3")]));
        assert_eq!(told, ["differs: b", "only in the first: c", "only in the second: d"]);
    }
}
