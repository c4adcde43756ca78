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
        found += &told(&name, &view(House::of(&sources).edges()));
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

/// What a case is about, its files (under `src`) with their texts, and who leads to whom.
type Case = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "a use, a path in a signature, a call",
        &[
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "fn b(c: &crate::c::C) {}"),
            ("c.rs", "fn c() { crate::a::a() }"),
        ],
        &["a→b", "b→c", "c→a"],
    ),
    (
        "nested trees with self, a new name and a comma at the end",
        &[
            (
                "a.rs",
                "use crate::{b::{self, deep::{X, Y as Z,}}, c::C};\nfn a() { b::f(); Z::g() }",
            ),
            ("b.rs", "mod deep;"),
            ("b/deep.rs", ""),
            ("c.rs", ""),
        ],
        &["a→b", "a→b::deep", "a→c"],
    ),
    (
        "a module brought in names nothing until something of it is named",
        &[("a.rs", "use crate::b;"), ("b.rs", "")],
        &[],
    ),
    (
        "a name the root or a folder shows on is of the file it comes from",
        &[
            ("lib.rs", "mod a; mod f; mod t; pub use f::One; pub use t::t;"),
            ("a.rs", "use crate::One;\nuse crate::f::{Two as Deux};\nfn a() { crate::t() }"),
            ("f/mod.rs", "mod one; mod two; pub use one::*; pub(crate) use two::{Two, Zwei};"),
            ("f/one.rs", "pub struct One;"),
            ("f/two.rs", "use super::One;"),
            ("t.rs", "pub fn t() {}"),
        ],
        &["a→f::one", "a→f::two", "a→t", "f::two→f::one"],
    ),
    (
        "a folder that shows its own uses nothing; one that calls or holds them does",
        &[
            ("f.rs", "mod one; mod two;\npub use one::{One, make};\nfn f() { two::go(); make() }"),
            ("f/one.rs", "use super::two::Two;"),
            ("f/two.rs", "fn make(f: super::F) {}"),
            ("g.rs", "mod one;\npub use one::One;\nfn make(make: u8) -> u8 { self.make.make() }"),
            ("g/one.rs", ""),
        ],
        &["f→f::one", "f→f::two", "f::one→f::two", "f::two→f"],
    ),
    (
        "what comes in whole is looked for where it stands",
        &[
            ("a.rs", "use crate::f::*;\nfn a(x: Far) { println!() }"),
            (
                "f.rs",
                "mod one; mod two; pub use one::*; pub use two::*;\nfn f() { make(); other() }",
            ),
            ("f/one.rs", "pub fn make() {}"),
            ("f/two.rs", "pub use crate::g::Far;"),
            ("g.rs", "pub struct Far;"),
        ],
        &["a→f", "a→g", "f→f::one", "f::two→g"],
    ),
    (
        "super is the file above, and from a module inside a file the file",
        &[
            ("a.rs", "mod b; mod inner { use super::b::B; use super::super::c::C; }"),
            ("a/b.rs", "use super::super::c::C;\nfn b() { super::a() }"),
            ("c.rs", "mod inner { fn c() { super::c() } }"),
        ],
        &["a→a::b", "a→c", "a::b→a", "a::b→c"],
    ),
    (
        "comments, strings, characters and lifetimes name nothing",
        &[
            ("a.rs", "//! [`crate::b::B`]\n/* crate::b::B /* nested */ crate::b::B */\nfn a() {}"),
            (
                "b.rs",
                r###"const B: &str = "\" crate::a::A"; const C: &str = r#"" crate::a::A"#;"###,
            ),
            (
                "c.rs",
                "fn c<'a>(q: char) { ['\"', '\\'', '{']; crate::b::b::<'a>() } // crate::a::A",
            ),
        ],
        &["c→b"],
    ),
    (
        "what only tests name, and what only tests are",
        &[
            (
                "a.rs",
                "#[cfg(test)]\nmod tests { use crate::b::B; }\n#[cfg(test)]\nuse crate::b::B;",
            ),
            ("b.rs", "#[cfg(test)]\n#[path = \"x.rs\"]\nmod played;\nuse crate::c::C;"),
            ("b/played.rs", "use crate::a::A;"),
            ("b/slow_tests.rs", "use crate::a::A;"),
            ("c/tests.rs", "use crate::a::A;"),
            ("c.rs", "#[cfg(unix)]\nuse crate::a::A;"),
            ("testing.rs", "use crate::a::A;"),
        ],
        &["b→c", "c→a"],
    ),
    (
        "other crates, and things of one's own, are nowhere",
        &[
            ("a.rs", "use b::B; use std::fmt::Display; fn a(x: ::b::B) { Self::b(); Kind::B }"),
            ("b.rs", "enum Kind { A } fn b() { self::b(); Kind::A }"),
        ],
        &[],
    ),
    (
        "two systems, two files under one name",
        &[
            (
                "a.rs",
                "mod b; mod c;\n#[cfg(unix)]\nuse b as os;\n#[cfg(windows)]\nuse c as os;\nfn a() { os::f() }",
            ),
            ("a/b.rs", ""),
            ("a/c.rs", ""),
        ],
        &["a→a::b", "a→a::c"],
    ),
];

#[test]
fn every_name_leads_where_it_leads_in_rust() {
    for (what, texts, expected) in CASES {
        let edges: Vec<String> =
            of(texts).keys().map(|(from, to)| format!("{from}→{to}")).collect();
        assert_eq!(edges, *expected, "{what}");
    }
}

fn of(texts: &[(&str, &str)]) -> Edges {
    let owned: Vec<_> = texts.iter().map(|(f, t)| ((*f).to_owned(), (*t).to_owned())).collect();
    House::of(&owned).edges()
}

#[test]
fn circles_are_found_and_told_with_their_lines() {
    let two = [
        ("a.rs", "\nuse crate::b::B;"),
        ("b.rs", "fn b() {\n    crate::a::a();\n    crate::a::a()\n}"),
    ];
    assert_eq!(told("x", &of(&two)), "x: a ⇄ b\n    a → b, line 2\n    b → a, line 2, 3\n");
    // A chain, two circles that touch in nothing, and one through three.
    let graph = |pairs: &[&str]| -> Edges {
        let pair = |p: &&str| (p[..1].to_owned(), p[1..].to_owned());
        pairs.iter().map(|p| (pair(p), [1].into())).collect()
    };
    for (pairs, expected) in [
        (&["ab", "bc", "ac"][..], &[][..]),
        (&["ab", "bc", "ca", "cd", "de", "ed", "ea", "xa"], &["abcde"]),
        (&["ab", "ba", "bc", "cd", "dc"], &["cd", "ab"]),
        (&["ab", "bc", "ca", "ad"], &["abc"]),
    ] {
        let found: Vec<String> = circles(&graph(pairs)).iter().map(|c| c.concat()).collect();
        assert_eq!(found, expected, "{pairs:?}");
    }
}

#[test]
fn folders_go_round_where_their_files_do_not() {
    let texts = [
        ("f/mod.rs", "mod a; mod b; use a::A;"),
        ("f/a.rs", "use crate::g::c::C;"),
        ("f/b.rs", "use super::a::A;"),
        ("g.rs", "mod c; mod d;"),
        ("g/c.rs", ""),
        ("g/d.rs", "use crate::f::b::B;"),
    ];
    assert_eq!(told("x", &of(&texts)), "");
    assert_eq!(
        told("x", &between_folders(of(&texts))),
        "x: f ⇄ g\n    f → g, line 1\n    g → f, line 1\n"
    );
}
