//! Between the modules of a crate, and between its folders, there is no circle.
//!
//! A module is a source file. It *leads to* another when its text names something of it, wherever
//! the name was re-exported on the way. What only tests name does not count.

mod naming;
mod paths;

use super::{files, short, text};
use crate::harness::root;
use naming::{Edges, House};
use std::collections::BTreeMap;

/// Crates whose inner walls are still to be built: those of `desk` come with the next commit.
const NOT_YET: &[&str] = &["desk"];

#[test]
fn no_circle_stands_between_the_modules_of_a_crate() {
    assert_none(|edges| edges);
}

#[test]
fn no_circle_stands_between_the_folders_of_a_crate() {
    assert_none(between_folders);
}

fn assert_none(view: fn(Edges) -> Edges) {
    let mut found = String::new();
    for (name, sources) in crates() {
        if !NOT_YET.contains(&name.as_str()) {
            found += &told(&name, &view(House::of(&sources).edges()));
        }
    }
    assert!(found.is_empty(), "modules that go round in a circle:\n{found}");
}

/// Our crates: name, and the files under `src` with their texts.
fn crates() -> Vec<(String, Vec<(String, String)>)> {
    let mut folders = vec![("shell".to_owned(), root().join("src-tauri/src"))];
    for entry in std::fs::read_dir(root().join("src-tauri/crates")).unwrap().flatten() {
        folders.push((entry.file_name().into_string().unwrap(), entry.path().join("src")));
    }
    let read = |folder: &std::path::Path| {
        let under = |path: &std::path::Path| {
            path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/")
        };
        files(&short(folder), &[".rs"]).iter().map(|p| (under(p), text(p))).collect()
    };
    folders.sort();
    folders.into_iter().map(|(name, folder)| (name, read(&folder))).collect()
}

/// Each circle of a graph in words, empty when there is none.
fn told(name: &str, edges: &Edges) -> String {
    let mut out = String::new();
    for circle in circles(edges) {
        out += &format!("{name}: {}\n", circle.join(" ⇄ "));
        for ((from, to), lines) in edges {
            if circle.contains(from) && circle.contains(to) {
                let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
                out += &format!("    {from} → {to}, line {}\n", lines.join(", "));
            }
        }
    }
    out
}

/// The same graph with each folder as one node. A folder holds files and folders; where a path
/// crosses from one of them to another both are named as that folder sees them, and the file
/// that is the folder's own face is seen from inside as `mod`.
fn between_folders(edges: Edges) -> Edges {
    let mut seen = Edges::new();
    for ((from, to), lines) in edges {
        let (from, to): (Vec<&str>, Vec<&str>) =
            (from.split("::").collect(), to.split("::").collect());
        let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        let node = |path: &[&str]| match path.get(..=common) {
            Some(node) => node.join("::"),
            None => format!("{}::mod", path.join("::")),
        };
        seen.entry((node(&from), node(&to))).or_default().extend(lines);
    }
    seen
}

/// The strongly connected components of more than one node (Tarjan).
fn circles(edges: &Edges) -> Vec<Vec<String>> {
    let mut walk = Walk { edges, at: BTreeMap::new(), open: Vec::new(), found: Vec::new() };
    for (from, _) in edges.keys() {
        if !walk.at.contains_key(from.as_str()) {
            walk.visit(from);
        }
    }
    walk.found
}

struct Walk<'a> {
    edges: &'a Edges,
    /// When a node was first reached.
    at: BTreeMap<&'a str, usize>,
    /// Nodes reached whose component is not closed yet.
    open: Vec<&'a str>,
    found: Vec<Vec<String>>,
}

impl<'a> Walk<'a> {
    /// The earliest open node that can be reached from this one.
    fn visit(&mut self, node: &'a str) -> usize {
        let own = self.at.len();
        self.at.insert(node, own);
        self.open.push(node);
        let mut lowest = own;
        for (_, to) in self.edges.keys().filter(|(from, _)| from == node) {
            lowest = match self.at.get(to.as_str()) {
                None => lowest.min(self.visit(to)),
                Some(at) if self.open.contains(&to.as_str()) => lowest.min(*at),
                Some(_) => lowest,
            };
        }
        if lowest == own {
            let start = self.open.iter().position(|n| *n == node).unwrap();
            let mut circle: Vec<String> = self.open.drain(start..).map(str::to_owned).collect();
            if circle.len() > 1 {
                circle.sort();
                self.found.push(circle);
            }
        }
        lowest
    }
}
