//! Who may use whom, and who may use which of the packages that matter.

use super::pages::{LIST, graph};
use super::{files, short, text};
use crate::harness::root;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// Our rooms and the rooms each may use.
const DOORS: &[(&str, &[&str])] = &[
    ("norms", &[]),
    ("letters", &["norms"]),
    ("centre", &["norms", "letters"]),
    ("office", &["norms", "letters", "centre"]),
    ("store", &["norms", "letters", "centre", "office"]),
    ("seal", &[]),
    ("stick", &[]),
    ("paper", &["norms", "letters", "centre", "office"]),
    ("desk", &["norms", "letters", "centre", "office", "store", "seal", "stick", "paper"]),
    ("scd", &["desk"]),
    ("xtask", &[]),
    ("so-cong-dong", &["desk", "scd"]),
    (
        "proving-house",
        &["norms", "letters", "centre", "office", "store", "seal", "stick", "paper", "desk"],
    ),
];

/// The folders inside the desk and the folders each may use; the border and the book may use all, and
/// nobody uses the border.
const INSIDE_DESK: &[(&str, &[&str])] = &[
    ("listing", &["core"]),
    ("core", &[]),
    ("bundles", &["core"]),
    ("attachments", &["core"]),
    ("people", &["core", "bundles"]),
    ("work", &["core", "bundles", "people"]),
    ("money", &["core", "bundles", "people", "work"]),
    ("advances", &["core", "bundles", "people", "work", "money"]),
    ("allotments", &["core", "bundles", "people", "work", "money", "advances"]),
    ("closing", &["core", "bundles", "people", "work", "money", "advances", "allotments"]),
    (
        "report",
        &["core", "bundles", "people", "work", "money", "advances", "allotments", "closing"],
    ),
    (
        "answers",
        &[
            "core",
            "bundles",
            "people",
            "work",
            "money",
            "advances",
            "allotments",
            "closing",
            "report",
        ],
    ),
    ("office", &["core", "bundles"]),
    ("beforehand", &["core", "bundles", "office"]),
    (
        "law",
        &[
            "core",
            "bundles",
            "people",
            "work",
            "money",
            "advances",
            "allotments",
            "closing",
            "report",
            "office",
        ],
    ),
    (
        "book",
        &[
            "core",
            "attachments",
            "bundles",
            "people",
            "work",
            "money",
            "advances",
            "allotments",
            "closing",
            "report",
            "answers",
            "beforehand",
            "office",
            "law",
        ],
    ),
];
/// How a folder lists its commands: every folder may use it but the core.
const EVERYONES: &str = "listing";
/// Most modules of one folder of the desk: more than that and it is a hall, not a room.
const MOST_OF_A_FOLDER: usize = 16;

/// Packages that one room alone may list.
const KEPT: &[(&str, &[&str])] = &[
    ("tauri", &["so-cong-dong"]),
    ("tauri-plugin-dialog", &["so-cong-dong"]),
    ("rfd", &["so-cong-dong"]),
    // The proving house damages books on purpose.
    ("rusqlite", &["store", "proving-house"]),
    ("rust_xlsxwriter", &["paper"]),
    ("typst", &["paper"]),
    ("typst-pdf", &["paper"]),
    ("rustix", &["stick"]),
    ("windows-sys", &["stick"]),
    ("ed25519-dalek", &["seal"]),
    ("argon2", &["seal"]),
    ("image", &["desk"]),
];

fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages").clone();
    let name = |v: &Value| v["name"].as_str().expect("a name").to_owned();
    packages
        .iter()
        .map(|p| {
            let of = p["dependencies"].as_array().expect("dependencies");
            // What a room's own tests use does not pass through a door.
            let normal = of.iter().filter(|d| d["kind"] != "dev");
            (name(p), normal.map(name).collect())
        })
        .collect()
}

#[test]
fn every_room_uses_only_the_rooms_its_doors_lead_to() {
    let all = dependencies();
    let rooms: Vec<&str> = DOORS.iter().map(|(room, _)| *room).collect();
    let known: Vec<&str> = all.keys().map(String::as_str).collect();
    for room in &known {
        assert!(rooms.contains(room), "{room} has no line among the doors");
    }
    for (room, doors) in DOORS {
        let used = all.get(*room).unwrap_or_else(|| panic!("{room} is not a package"));
        for other in used.iter().filter(|d| rooms.contains(&d.as_str())) {
            assert!(doors.contains(&other.as_str()), "{room} may not use {other}");
        }
    }
}

/// The folders of the desk a text names by `crate::…`, whatever it uses of them.
fn named_inside(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: Vec<&str> = code.collect();
    let named = code.join("\n");
    let word = |rest: &str| {
        rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().map(str::to_owned)
    };
    named.split("crate::").skip(1).filter_map(word).collect()
}

#[test]
fn every_folder_of_the_desk_uses_only_the_folders_its_doors_lead_to() {
    let desk = root().join("src-tauri/crates/desk/src");
    let folders = std::fs::read_dir(&desk).expect("the desk").map(|e| e.expect("an entry").path());
    let folders = folders.filter(|path| path.is_dir() && !path.ends_with("border"));
    let mut known: Vec<String> = folders.map(|path| short(&path)).collect();
    known.sort();
    let mut listed: Vec<String> =
        INSIDE_DESK.iter().map(|(name, _)| format!("src-tauri/crates/desk/src/{name}")).collect();
    listed.sort();
    assert_eq!(known, listed, "every folder has a line among the doors");
    for (folder, doors) in INSIDE_DESK {
        for path in files(&format!("src-tauri/crates/desk/src/{folder}"), &[".rs"]) {
            let body = text(&path);
            // A door could be hidden in a list of lists.
            assert!(!body.contains("crate::{"), "{}: one line a folder", short(&path));
            for other in named_inside(&body) {
                let is_open = other == *folder
                    || doors.contains(&other.as_str())
                    || (other == EVERYONES && *folder != "core");
                assert!(is_open, "{} may not use {other}", short(&path));
            }
        }
    }
}

#[test]
fn no_folder_of_the_desk_is_a_hall() {
    for (folder, _) in INSIDE_DESK {
        let path = root().join("src-tauri/crates/desk/src").join(folder);
        let entries = std::fs::read_dir(&path).expect("a folder");
        let name = |e: std::fs::DirEntry| e.file_name().to_string_lossy().into_owned();
        let mut modules: Vec<String> = entries
            .map(|e| name(e.expect("an entry")).trim_end_matches(".rs").to_owned())
            .filter(|name| name != "mod")
            .collect();
        modules.sort();
        // A file and the folder of its parts are one module.
        modules.dedup();
        assert!(modules.len() <= MOST_OF_A_FOLDER, "{folder}: {}", modules.len());
    }
}

#[test]
fn packages_that_matter_are_kept_in_their_rooms() {
    let all = dependencies();
    for (package, keepers) in KEPT {
        for (room, used) in &all {
            let is_kept = !used.iter().any(|d| d == package) || keepers.contains(&room.as_str());
            assert!(is_kept, "{room} may not list {package}");
        }
    }
}

#[test]
fn every_room_alone_has_no_clock() {
    for room in ["norms", "letters", "centre", "office", "store", "desk"] {
        let output = Command::new(env!("CARGO"))
            .args(["tree", "-p", room, "-e", "normal", "-f", "{p} {f}", "--prefix", "none"])
            .args(["--offline", "--target", "x86_64-unknown-linux-gnu"])
            .current_dir(root())
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8_lossy(&output.stdout).into_owned();
        for line in tree.lines().filter(|l| l.starts_with("chrono ")) {
            // `paper` brings libraries that ask chrono for more; below it nothing may.
            let features: Vec<&str> = line.split([' ', ',']).collect();
            assert!(!features.contains(&"clock"), "{room}: {line}");
        }
    }
}

#[test]
fn only_the_ui_s_one_file_knows_the_window() {
    for path in files("ui/src", &[".ts", ".svelte"]) {
        let is_host = short(&path).ends_with("border/host.tauri.ts");
        assert!(is_host || !text(&path).contains("@tauri-apps"), "{}", short(&path));
    }
}

#[test]
fn parts_know_no_screen_and_screens_know_no_other_screen() {
    for path in files("ui/src/parts", &[".ts", ".svelte"]) {
        let body = text(&path);
        if short(&path).ends_with(".test.ts") {
            continue;
        }
        assert!(!body.contains("/screens/"), "{}", short(&path));
        assert!(!body.contains("border/call"), "{}", short(&path));
    }
    for (path, used) in graph() {
        let own = screen_of(&path);
        for other in used.iter().filter(|other| screen_of(other).is_some()) {
            // The list alone opens the screens.
            let is_own = own.is_some() && own == screen_of(other);
            assert!(is_own || path == LIST, "{path} imports {other}");
        }
        // The root alone opens the list.
        assert!(!path.contains('/') || !used.contains(LIST), "{path} opens the list");
    }
}

/// The wing and screen whose folder a file of the pages lies in, however deep; a file at a wing's
/// head lies in none.
fn screen_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("screens/")?;
    let (wing, rest) = inside.split_once('/')?;
    let (screen, _) = rest.split_once('/')?;
    Some(&inside[..wing.len() + 1 + screen.len()])
}
