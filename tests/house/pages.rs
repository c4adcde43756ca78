//! The window's pages: what each file imports, which rooms may use which, and no way round in a
//! circle.

use super::{files, short, text};
use std::collections::{BTreeMap, BTreeSet};

/// Where the pages lie.
const PAGES: &str = "ui/src/";

/// The list that holds every screen; only the root of the program opens it.
pub(super) const LIST: &str = "screens/pages.ts";

/// What every screen may use, each line with what it may use itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("border", &[]),
    ("style", &[]),
    ("words", &["border", "format"]),
    ("format", &["border", "words"]),
    ("parts", &["words", "format"]),
    // Where the window is and whose book is open; a screen by its name, and the way to the law.
    ("frame", &["border", "words", "format", "parts"]),
    // A form, its draft, the attempt to save it, what was refused, leaving it half typed.
    ("forms", &["border", "words", "format", "parts", "frame"]),
    // What goes between the two ends: figures and what changed in them, sticks, files, seals.
    ("carry", &["border", "words", "format", "parts", "frame", "forms"]),
];

/// The wings: the others a wing may use, and its screens.
const WINGS: &[(&str, &[&str], &[&str])] = &[
    ("book", &[], &["start", "first-run", "settings", "backup", "shortcuts"]),
    (
        "centre",
        &[],
        &[
            "home",
            "cash-book",
            "voucher",
            "allowances",
            "people",
            "secondments",
            "trainings",
            "collaborators",
            "committee",
            "closings",
            "handings",
            "meetings",
            "sources",
            "allotments",
            "books",
            "activities",
            "plans",
            "facilities",
            "report",
            "answers",
            "cash-count",
            "advances",
            "concerns",
            "gifts",
        ],
    ),
    (
        "office",
        &[],
        &[
            "board",
            "import",
            "receipts",
            "todo",
            "review",
            "centres",
            "centre",
            "figures",
            "lines",
            "cards",
            "courses",
            "consolidate",
            "phones",
        ],
    ),
    // A change of the law is written and tried at an office.
    ("law", &["office"], &["law", "law-change", "own-decisions"]),
];

/// The paths a file imports: `from '…'`, `import '…'` and `import('…')`. A dynamic import of
/// something that is no plain text cannot be followed and is refused.
fn imports(body: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for word in ["from", "import"] {
        for (at, _) in body.match_indices(word) {
            let is_whole = |c: Option<char>| {
                c.is_none_or(|c| !c.is_alphanumeric() && !['_', '$', '.'].contains(&c))
            };
            let after = &body[at + word.len()..];
            if !is_whole(body[..at].chars().next_back()) {
                continue;
            }
            let rest = after.trim_start();
            let called = rest.strip_prefix('(').filter(|_| word == "import").map(str::trim_start);
            let path = quoted(called.unwrap_or(rest));
            assert!(called.is_none() || path.is_some(), "what is imported? {}", line(rest));
            found.extend(path);
        }
    }
    found
}

/// The text between the quotes a piece of code begins with.
fn quoted(code: &str) -> Option<&str> {
    let quote = code.chars().next().filter(|c| ['\'', '"'].contains(c))?;
    code[1..].split([quote, '\n']).next()
}

fn line(code: &str) -> &str {
    code.lines().next().unwrap_or_default()
}

/// The path that an import leads to from the folder of a file, `.` and `..` walked; none when it
/// names a package.
fn led_to(file: &str, import: &str) -> Option<String> {
    if !import.starts_with('.') {
        return None;
    }
    let mut path: Vec<&str> = file.split('/').collect();
    path.pop();
    for step in import.split('/') {
        match step {
            "." => {}
            ".." => drop(path.pop()),
            _ => path.push(step),
        }
    }
    Some(path.join("/"))
}

/// Every file of the pages, by its path below `ui/src`, with the files of the pages it imports.
pub(super) fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let paths = files("ui/src", &[".ts", ".svelte", ".css"]);
    let bodies: BTreeMap<String, String> = paths.iter().map(|p| (short(p), text(p))).collect();
    let file = |path: &str| {
        let endings = ["", ".ts", ".svelte.ts"];
        endings.iter().map(|e| format!("{path}{e}")).find(|p| bodies.contains_key(p))
    };
    let own = |path: &str| path.trim_start_matches(PAGES).to_owned();
    let mut all = BTreeMap::new();
    for (path, body) in bodies.iter().filter(|(path, _)| !path.ends_with(".css")) {
        let mut used = BTreeSet::new();
        for to in imports(body).into_iter().filter_map(|import| led_to(path, import)) {
            // Sentences and help lie beside the pages.
            if to.starts_with("assets/") {
                continue;
            }
            used.insert(own(&file(&to).unwrap_or_else(|| panic!("{path}: {to} is no file"))));
        }
        all.insert(own(path), used);
    }
    all
}

/// The room a file stands in: a folder, a wing, a screen, the list of screens, or the root.
fn room(path: &str) -> &str {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        [_] => "root",
        [_, _] if path == LIST => "list",
        // A file at the head of a wing is the whole wing's.
        ["screens", wing, _] => &path["screens/".len()..][..wing.len()],
        ["screens", wing, screen, _, ..] => {
            &path["screens/".len()..][..wing.len() + 1 + screen.len()]
        }
        [folder, ..] => folder,
        [] => "",
    }
}

/// Which rooms each room may use, itself among them; the root may use all.
fn doors() -> BTreeMap<String, BTreeSet<String>> {
    let set = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<BTreeSet<_>>();
    let mut doors: BTreeMap<String, BTreeSet<String>> =
        ROOMS.iter().map(|(room, may)| ((*room).to_owned(), set(may))).collect();
    let common = set(&ROOMS.iter().map(|(room, _)| *room).collect::<Vec<_>>());
    let mut list = common.clone();
    for (wing, others, screens) in WINGS {
        let mut may = common.clone();
        may.extend(others.iter().map(|other| (*other).to_owned()));
        doors.insert((*wing).to_owned(), may.clone());
        may.insert((*wing).to_owned());
        for screen in *screens {
            list.insert(format!("{wing}/{screen}"));
            doors.insert(format!("{wing}/{screen}"), may.clone());
        }
    }
    doors.insert("list".to_owned(), list);
    for (room, may) in &mut doors {
        may.insert(room.clone());
    }
    doors
}

#[test]
fn every_room_of_the_pages_uses_only_the_rooms_its_doors_lead_to() {
    let doors = doors();
    let mut forbidden = Vec::new();
    for (path, used) in graph() {
        let own = room(&path);
        if own == "root" {
            continue;
        }
        let may = doors.get(own).unwrap_or_else(|| panic!("{path}: {own} has no line of doors"));
        let wrong = used.iter().filter(|other| !may.contains(room(other)));
        forbidden.extend(wrong.map(|other| format!("{path} may not use {other}")));
    }
    assert!(forbidden.is_empty(), "{}", forbidden.join("\n"));
}

#[test]
fn no_room_of_the_pages_is_forgotten_among_the_doors() {
    let standing: BTreeSet<String> = graph().keys().map(|path| room(path).to_owned()).collect();
    let mut doors: BTreeSet<String> = doors().into_keys().collect();
    // Style has no code; the root needs no line.
    doors.remove("style");
    doors.insert("root".to_owned());
    assert_eq!(standing, doors);
}

/// Files that import one another in a circle; empty when there is none.
fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut left = graph.clone();
    // Whoever uses nobody that is left stands in no circle.
    while let Some(free) = left.iter().find(|(_, used)| used.is_empty()).map(|(f, _)| f.clone()) {
        left.remove(&free);
        for used in left.values_mut() {
            used.remove(&free);
        }
    }
    // Each that is left uses one that is left: the walk comes back to where it was.
    let mut way: Vec<String> = Vec::new();
    let mut at = left.keys().next().cloned();
    while let Some(here) = at {
        if let Some(start) = way.iter().position(|seen| *seen == here) {
            return way.split_off(start);
        }
        at = left.get(&here).and_then(|used| used.first()).cloned();
        way.push(here);
    }
    Vec::new()
}

#[test]
fn no_two_files_of_the_pages_import_one_another_in_a_circle() {
    let graph = graph();
    let edges: usize = graph.values().map(BTreeSet::len).sum();
    assert!(graph.len() > 200 && edges > 1000, "{} files, {edges} imports", graph.len());
    let circle = circle(&graph);
    assert!(circle.is_empty(), "a circle: {}", circle.join(" → "));
}

#[test]
fn what_is_imported_is_read_in_every_way_of_writing_it() {
    for (code, expected) in [
        ("import { go } from '../route.svelte';", &["../route.svelte"][..]),
        ("import type { Params } from \"./route\";", &["./route"]),
        ("import {\n  a,\n  b,\n} from\n  '../b';", &["../b"]),
        ("import Screen, { type Row } from './Screen.svelte';", &["./Screen.svelte"]),
        ("export { shown } from '../shown';", &["../shown"]),
        ("export * from '../all';", &["../all"]),
        ("import './fills.css';", &["./fills.css"]),
        ("const { a } = await import('../screens');", &["../screens"]),
        ("void import(\n  '../later'\n).then(done);", &["../later"]),
        ("type Row = import('../rows').Row;", &["../rows"]),
        ("import { onMount } from 'svelte';", &["svelte"]),
        ("const from = '../not-imported';", &[]),
        ("t('ui.import.from', { from: 'a' });", &[]),
        ("const found = import.meta.glob;", &[]),
        ("reimport './a'; xfrom './b'; Array.from('c');", &[]),
    ] {
        assert_eq!(imports(code), expected, "{code}");
    }
}

#[test]
#[should_panic(expected = "what is imported?")]
fn an_import_of_what_is_no_plain_text_is_refused() {
    imports("const page = await import(`../${name}/Screen.svelte`);");
}

#[test]
fn an_import_is_followed_from_the_folder_of_its_file() {
    for (file, import, expected) in [
        (
            "ui/src/screens/home/Bands.svelte",
            "./state.svelte",
            Some("ui/src/screens/home/state.svelte"),
        ),
        (
            "ui/src/screens/home/Bands.svelte",
            "../people/state",
            Some("ui/src/screens/people/state"),
        ),
        ("ui/src/screens/home/Bands.svelte", "../../words/words", Some("ui/src/words/words")),
        ("ui/src/screens/home/Bands.svelte", "../../../../assets/a.json", Some("assets/a.json")),
        ("ui/src/screens/home/Bands.svelte", "./../home/a/../b", Some("ui/src/screens/home/b")),
        ("ui/src/App.svelte", "svelte", None),
    ] {
        assert_eq!(led_to(file, import).as_deref(), expected, "{file}: {import}");
    }
}

#[test]
fn a_circle_is_found_wherever_it_lies() {
    let graph = |lines: &[(&str, &str)]| -> BTreeMap<String, BTreeSet<String>> {
        let used = |line: &str| line.split_whitespace().map(str::to_owned).collect();
        lines.iter().map(|(file, line)| ((*file).to_owned(), used(line))).collect()
    };
    for (lines, expected) in [
        (&[("a", "b c"), ("b", "c"), ("c", "")][..], &[][..]),
        (&[("a", "a")], &["a"]),
        (&[("a", "b d"), ("b", "c"), ("c", "b"), ("d", "")], &["b", "c"]),
        (&[("a", ""), ("b", "c"), ("c", "d"), ("d", "b")], &["b", "c", "d"]),
    ] {
        assert_eq!(circle(&graph(lines)), expected, "{lines:?}");
    }
}

#[test]
fn many_files_at_once_are_taken_from_the_assets_and_the_screens_alone() {
    for path in files("ui/src", &[".ts", ".svelte"]) {
        for taken in text(&path).split("import.meta.glob").skip(1) {
            let from = taken.split(['\'', '"']).nth(1).unwrap_or_default();
            // The screens themselves are found by the one list that only the root opens.
            let is_list =
                short(&path) == "ui/src/screens/pages.ts" && from == "./*/*/Screen.svelte";
            assert!(from.contains("../assets/") || is_list, "{}: {from}", short(&path));
        }
    }
}

/// The pages ask the core through `call`, whose names are the keys of the border's map: a name the
/// core does not know does not compile, by whatever variable it comes. What TypeScript cannot hold
/// is that nobody talks it out of it.
#[test]
fn nothing_in_the_pages_gets_past_the_types_of_the_border() {
    for path in files("ui/src", &[".ts", ".svelte"]) {
        let (own, body) = (short(&path), text(&path));
        for way in ["as any", ": any", "<any", "@ts-ignore", "@ts-expect-error", "@ts-nocheck"] {
            assert!(!holds(&body, way), "{own}: {way}");
        }
        for (at, _) in body.match_indices("call(") {
            let name = body[at..].split([',', ')', '\n']).next().unwrap_or_default();
            assert!(!name.contains(" as "), "{own}: {name}");
        }
        // The carrier takes any name; `call` alone asks it.
        let is_call = own.ends_with("border/call.ts");
        assert!(is_call || !body.contains("host()("), "{own} asks the core past `call`");
    }
}

/// Whether code holds these words, and not as the beginning of longer ones (`as anyone`).
fn holds(body: &str, words: &str) -> bool {
    body.match_indices(words).any(|(at, _)| {
        let after = body[at + words.len()..].chars().next();
        after.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    })
}
