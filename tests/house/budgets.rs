//! How long a thing may be, and what may stand where everyone sees it.

use super::{files, short, text};
use crate::harness::root;

const RUST_FILE: usize = 400;
const RUST_FUNCTION: usize = 70;
const SQL_STATEMENT: usize = 60;
const SVELTE_FILE: usize = 200;

/// All that may be seen at the top, dot-files and the tool files beside it.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "README.md",
    "assets",
    "src-tauri",
    "tests",
    "ui",
    "rust-toolchain.toml",
    "clippy.toml",
    "target",
];

#[test]
fn files_and_functions_keep_to_their_budgets() {
    let mut over = Vec::new();
    let mut rust = files("src-tauri", &[".rs"]);
    rust.extend(files("tests", &[".rs"]));
    for path in &rust {
        let body = text(path);
        let lines = body.lines().count();
        if lines > RUST_FILE {
            over.push(format!("{} has {lines} lines", short(path)));
        }
        for (name, length) in functions(&body) {
            if length > RUST_FUNCTION {
                over.push(format!("{}: fn {name} has {length} lines", short(path)));
            }
        }
    }
    for path in files("ui/src", &[".svelte"]) {
        let lines = text(&path).lines().count();
        if lines > SVELTE_FILE {
            over.push(format!("{} has {lines} lines", short(&path)));
        }
    }
    assert!(over.is_empty(), "over budget:\n{}", over.join("\n"));
}

/// Every function with its length, from its first line to the brace at its indentation.
fn functions(body: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = body.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let Some(rest) = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "async fn "]
            .iter()
            .find_map(|start| trimmed.strip_prefix(start))
        else {
            continue;
        };
        let indent = line.len() - trimmed.len();
        let close = format!("{}}}", " ".repeat(indent));
        let end = lines.iter().skip(at).position(|l| *l == close).unwrap_or(0);
        let name = rest.split(['(', '<']).next().unwrap_or_default().to_owned();
        found.push((name, end + 1));
    }
    found
}

#[test]
fn the_measure_of_functions_measures() {
    let body = "fn a() {\n    1\n}\n    pub fn b<T>() {\n    }\n";
    assert_eq!(functions(body), [("a".to_owned(), 3), ("b".to_owned(), 2)]);
}

#[test]
fn a_statement_of_sql_is_short() {
    for path in files("src-tauri/crates/store", &[".sql"]) {
        for statement in text(&path).split(";\n") {
            let lines = statement.trim().lines().count();
            assert!(lines <= SQL_STATEMENT, "{}: {lines} lines", short(&path));
        }
    }
}

#[test]
fn the_visible_top_level_holds_nothing_more() {
    for entry in std::fs::read_dir(root()).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || TOP.contains(&name.as_str()), "{name} at the top");
    }
}

#[test]
fn every_test_file_is_used() {
    let main = text(&root().join("tests/main.rs"));
    for path in files("tests", &[".rs"]) {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let folder = path.parent().unwrap();
        if folder == root().join("tests") {
            let is_root = ["main", "lib"].contains(&stem.as_str());
            assert!(is_root || main.contains(&format!("mod {stem};")), "{}", short(&path));
            continue;
        }
        let (named_in, name) = if stem == "mod" {
            let name = folder.file_name().unwrap().to_string_lossy().into_owned();
            (folder.parent().unwrap().to_owned(), name)
        } else {
            (folder.to_owned(), stem)
        };
        let parent = ["main.rs", "mod.rs"].iter().map(|f| named_in.join(f)).find(|f| f.is_file());
        let beside = named_in.with_extension("rs");
        let parent = parent.unwrap_or(beside);
        assert!(text(&parent).contains(&format!("mod {name};")), "{} is forgotten", short(&path));
    }
}

#[test]
fn nothing_says_it_is_unfinished() {
    let marks =
        ["todo!", "unimplemented!", "TO-DO", "FIX-ME", "#[ignore"].map(|m| m.replace('-', ""));
    let mut sources = files("src-tauri", &[".rs", ".sql", ".typ"]);
    sources.extend(files("ui/src", &[".ts", ".svelte"]));
    for path in sources {
        let body = text(&path);
        for mark in &marks {
            assert!(!body.contains(mark.as_str()), "{}: {mark}", short(&path));
        }
    }
}
