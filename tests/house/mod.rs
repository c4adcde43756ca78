//! The rules of the house, as tests.

mod border;
mod boxes;
mod budgets;
mod build;
mod circles;
mod doors;
mod format;
mod keys;
mod law;
mod licences;
mod pages;
mod same_bytes;
mod schema;
mod statements;
mod words;

use crate::harness::root;
use std::path::{Path, PathBuf};

/// Every file under a folder with one of these endings, build output and packages left out.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !["target", "node_modules", "dist", "gen", ".git", ".svelte-check"]
                .contains(&name.as_str())
            {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|e| name.ends_with(e)) {
            found.push(path);
        }
    }
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// A path as the project sees it.
fn short(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
