//! What each name of a crate stands for, and so which of its modules names which.

use super::paths::Source;
use std::collections::{BTreeMap, BTreeSet};

/// From one module to another, with the lines that name it.
pub(super) type Edges = BTreeMap<(String, String), BTreeSet<usize>>;

/// A crate: its modules by path (`a::b`, the root is empty), and what each name stands for.
pub(super) struct House {
    modules: BTreeMap<String, Source>,
    /// Full path of a name that a `use` made, and the paths it may stand for.
    bound: BTreeMap<String, Vec<(String, Vec<String>)>>,
}

/// Where a path ends.
#[derive(Debug, PartialEq)]
enum End {
    Module(String),
    /// In something that stands in this module.
    Item(String),
}

fn join(path: &str, word: &str) -> String {
    if path.is_empty() { word.to_owned() } else { format!("{path}::{word}") }
}

fn parent(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(parent, _)| parent)
}

impl House {
    pub(super) fn of(sources: &[(String, String)]) -> House {
        let mut modules: BTreeMap<String, Source> = BTreeMap::new();
        for (file, text) in sources {
            let path = file.trim_end_matches(".rs").replace('/', "::");
            let path = match path.rsplit_once("::") {
                Some((folder, "mod")) => folder.to_owned(),
                None if ["lib", "main"].contains(&path.as_str()) => String::new(),
                _ => path,
            };
            modules.entry(path).or_default().read(text);
        }
        let of_tests: Vec<String> = modules
            .iter()
            .flat_map(|(path, source)| source.tests.iter().map(move |name| join(path, name)))
            .collect();
        modules.retain(|path, _| {
            let name = path.rsplit("::").next().unwrap();
            let is_named_so = ["tests", "testing"].contains(&name) || name.ends_with("_tests");
            let under = |test: &String| path == test || path.starts_with(&format!("{test}::"));
            !(is_named_so || of_tests.iter().any(under))
        });
        let mut bound: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for (path, source) in &modules {
            for name in source.names.iter().filter(|n| n.bound.is_some()) {
                let scope = name.scope.iter().fold(path.clone(), |path, word| join(&path, word));
                let full = join(&scope, name.bound.as_deref().unwrap());
                bound.entry(full).or_default().push((scope, name.path.clone()));
            }
        }
        House { modules, bound }
    }

    /// Every place a path leads to, read in a scope; none when it leaves the crate. `deep` stops
    /// names that stand for each other.
    fn ends(&self, here: &str, path: &[String], first: bool, deep: usize) -> Vec<End> {
        let Some((word, rest)) = path.split_first() else {
            return vec![End::Module(here.to_owned())];
        };
        match word.as_str() {
            "crate" => return self.ends("", rest, false, deep),
            "self" => return self.ends(here, rest, false, deep),
            "super" => return self.ends(parent(here), rest, false, deep),
            _ => {}
        }
        let full = join(here, word);
        let bound = self.bound.get(&full).filter(|_| deep < 9);
        // A module and a function may have one name; only the last word can be the function.
        if self.modules.contains_key(&full) && (bound.is_none() || !rest.is_empty()) {
            return self.ends(&full, rest, false, deep);
        }
        let mut found = Vec::new();
        for (scope, path) in bound.into_iter().flatten() {
            for end in self.ends(scope, path, true, deep + 1) {
                match end {
                    End::Module(module) => found.extend(self.ends(&module, rest, false, deep)),
                    item => found.push(item),
                }
            }
        }
        if bound.is_none() {
            found = self.through_globs(here, path, deep);
            if found.is_empty() && !first {
                found.push(End::Item(self.file_of(here).to_owned()));
            }
        }
        found
    }

    /// The same where a `use …::*` has brought the first word of the path in.
    fn through_globs(&self, here: &str, path: &[String], deep: usize) -> Vec<End> {
        let holds = |module: &String| {
            let full = join(module, &path[0]);
            self.modules.get(module).is_some_and(|source| source.things.contains(&path[0]))
                || self.bound.contains_key(&full)
                || self.modules.contains_key(&full)
        };
        let whole = self.brought_in_whole(here, deep).into_iter().filter(holds);
        whole.flat_map(|module| self.ends(&module, path, false, deep + 1)).collect()
    }

    /// Modules all of whose names stand in this one too.
    fn brought_in_whole(&self, here: &str, deep: usize) -> Vec<String> {
        let mut found = Vec::new();
        let globs = self.bound.get(&join(here, "*")).filter(|_| deep < 9);
        for (scope, glob) in globs.into_iter().flatten() {
            for end in self.ends(scope, glob, true, deep + 1) {
                if let End::Module(module) = end {
                    found.extend(self.brought_in_whole(&module, deep + 1));
                    found.push(module);
                }
            }
        }
        found
    }

    /// The file a path inside it stands in.
    fn file_of<'a>(&self, mut path: &'a str) -> &'a str {
        while !self.modules.contains_key(path) && !path.is_empty() {
            path = parent(path);
        }
        path
    }

    /// Who names whom. The root is no node, and a folder that shows its own to the others does
    /// not thereby use them.
    pub(super) fn edges(&self) -> Edges {
        let mut edges = Edges::new();
        for (from, source) in self.modules.iter().filter(|(path, _)| !path.is_empty()) {
            for name in &source.names {
                let scope = name.scope.iter().fold(from.clone(), |path, word| join(&path, word));
                for end in self.ends(&scope, &name.path, true, 0) {
                    let to = match end {
                        End::Item(to) => to,
                        End::Module(to) if name.bound.as_deref() == Some("*") => to,
                        End::Module(_) => continue,
                    };
                    let own = name.shown && to.starts_with(&format!("{from}::"));
                    if !own && to != *from && !to.is_empty() {
                        edges.entry((from.clone(), to)).or_default().insert(name.line);
                    }
                }
            }
        }
        edges
    }
}
