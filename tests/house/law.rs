//! The law stands in its files: the program names no act, and no code of the lists it has to know
//! something of. What it must know of a code, the list says as a field, and `norms` asks it.

use super::{files, short, text};
use norms::Norms;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Lists whose codes no program names.
const LISTS: [&str; 3] = ["roles", "funding-class", "facility-category"];
const ENDINGS: &[&str] = &[".rs", ".typ", ".ts", ".svelte", ".sql"];
/// Rooms that may: the law itself, and the players of the demonstration.
const MAY: [&str; 2] = ["src-tauri/crates/norms/", "src-tauri/crates/scd/"];
/// The same letters for something else, and what: a file and a word of it.
const OTHER: &[(&str, &str)] = &[
    // The table `van-phong` of what an office knows beside a report.
    ("src-tauri/crates/letters/src/shapes/beside.rs", "van-phong"),
    ("src-tauri/crates/office/src/view.rs", "van-phong"),
    // Signature files of the format, which knows no law.
    ("src-tauri/crates/seal/src/kinds.rs", "giam-doc"),
    ("src-tauri/crates/seal/src/kinds.rs", "ke-toan"),
];

/// Ids of every act, and every code the lists ever had.
fn words() -> BTreeSet<&'static str> {
    let law = Norms::shipped();
    let acts = law.instruments().map(|act| act.id.as_str());
    let codes = LISTS.iter().flat_map(|list| law.all_codes(list)).map(|code| code.code.as_str());
    let words: BTreeSet<&str> = acts.chain(codes).collect();
    assert!(words.len() > 120, "only {} words", words.len());
    words
}

/// Is a file a test by its own name or place?
fn is_test(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let ends = ["tests.rs", ".test.ts", "testing.ts"].iter().any(|end| name.ends_with(end));
    ends || path.components().any(|part| part.as_os_str() == "tests")
}

/// The line of the module that begins behind an attribute; none where something else does.
fn module(rest: &str) -> Option<&str> {
    let lines = rest.lines().map(str::trim);
    let mut items = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '/']));
    items.next().filter(|item| item.contains("mod "))
}

/// Modules a file has for its tests alone, in files of their own.
fn test_modules(path: &Path, text: &str) -> Vec<PathBuf> {
    let beside = path.parent().unwrap_or(path);
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_head = ["lib", "mod", "main"].contains(&stem);
    let folder = if is_head { beside.to_owned() } else { beside.join(stem) };
    let after = text.split("#[cfg(test)]").skip(1).filter_map(|rest| {
        let (_, name) = module(rest)?.strip_suffix(';')?.rsplit_once("mod ")?;
        Some(name.to_owned())
    });
    after.map(|name| folder.join(format!("{name}.rs"))).collect()
}

/// What of a text runs: no comments, no tests at its end.
fn running(text: &str) -> Vec<(usize, &str)> {
    let inline = |at: usize| module(&text[at..]).is_some_and(|item| item.ends_with('{'));
    let end = text.match_indices("#[cfg(test)]").map(|(at, _)| at).find(|at| inline(*at));
    let text = &text[..end.unwrap_or(text.len())];
    let is_said = |line: &str| {
        let line = line.trim_start();
        !["//", "--", "* ", "/*", "<!--"].iter().any(|mark| line.starts_with(mark))
    };
    text.lines().enumerate().filter(|(_, line)| is_said(line)).collect()
}

/// The words that stand in quotes of any kind on a line.
fn named<'a>(line: &str, words: &BTreeSet<&'a str>) -> Vec<&'a str> {
    let quoted = |word: &str| {
        ['"', '\'', '`'].iter().any(|quote| line.contains(&format!("{quote}{word}{quote}")))
    };
    let has_quotes = line.contains(['"', '\'', '`']);
    words
        .iter()
        .filter(|word| has_quotes && line.contains(**word) && quoted(word))
        .copied()
        .collect()
}

/// Every file that runs, with its text.
fn sources() -> Vec<(String, String)> {
    let all: Vec<PathBuf> =
        ["src-tauri", "ui/src"].iter().flat_map(|folder| files(folder, ENDINGS)).collect();
    let texts: Vec<(PathBuf, String)> = all.into_iter().map(|p| (p.clone(), text(&p))).collect();
    let for_tests: BTreeSet<PathBuf> =
        texts.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    let runs = texts.into_iter().filter(|(path, _)| !is_test(path) && !for_tests.contains(path));
    let named = runs.map(|(path, text)| (short(&path), text));
    named.filter(|(path, _)| !MAY.iter().any(|room| path.starts_with(room))).collect()
}

#[test]
fn no_act_and_no_code_of_these_lists_is_named_outside_the_law() {
    let words = words();
    let sources = sources();
    assert!(sources.len() > 400, "only {} files", sources.len());
    let (mut found, mut met) = (Vec::new(), BTreeSet::new());
    for (path, text) in &sources {
        for (nth, line) in running(text) {
            for word in named(line, &words) {
                match OTHER.iter().find(|other| **other == (path.as_str(), word)) {
                    Some(other) => {
                        met.insert(other);
                    }
                    None => found.push(format!("{path}:{} {word}", nth + 1)),
                }
            }
        }
    }
    assert!(found.is_empty(), "ask the law by a field of the list instead:\n{}", found.join("\n"));
    let stale: Vec<_> = OTHER.iter().filter(|other| !met.contains(other)).collect();
    assert!(stale.is_empty(), "no longer there: {stale:?}");
}

#[test]
fn a_paper_prints_the_number_of_no_act_that_the_law_did_not_give_it() {
    let numbers = Norms::shipped().instruments().map(|act| act.number.as_str());
    let numbers: Vec<&str> = numbers.filter(|number| number.contains('/')).collect();
    let mut found = Vec::new();
    for (path, text) in sources() {
        for (nth, line) in running(&text) {
            let hits = numbers.iter().filter(|number| line.contains(**number));
            found.extend(hits.map(|number| format!("{path}:{} {number}", nth + 1)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_name_in_quotes_is_seen_and_one_in_a_comment_or_a_test_is_not() {
    let words = BTreeSet::from(["giam-doc", "ke-toan"]);
    for (line, expected) in [
        ("let role = \"giam-doc\";", &["giam-doc"][..]),
        ("where role = 'ke-toan' or role = 'giam-doc'", &["giam-doc", "ke-toan"]),
        ("`pho-giam-doc`", &[]),
        ("giam-doc", &[]),
    ] {
        assert_eq!(named(line, &words), expected, "{line}");
    }
    let file = "// \"giam-doc\"\nlet a = \"b\";\n#[cfg(test)]\nmod c;\nlet d = 1;\n#[cfg(test)]\nmod tests {\n\"ke-toan\"\n}\n";
    let lines: Vec<&str> = running(file).into_iter().map(|(_, line)| line).collect();
    assert_eq!(lines, ["let a = \"b\";", "#[cfg(test)]", "mod c;", "let d = 1;"]);
    assert_eq!(test_modules(Path::new("x/lib.rs"), file), [PathBuf::from("x/c.rs")]);
    assert_eq!(test_modules(Path::new("x/y.rs"), file), [PathBuf::from("x/y/c.rs")]);
}
