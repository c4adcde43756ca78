//! What stands in the program of others' work: by licences that let it be given away, from the one registry, without a
//! network's client; and the list that About shows is what cargo builds.

use super::text;
use crate::harness::{root, skip};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const LIST: &str = "assets/licences/libraries.tsv";
const BESIDE: &str = "assets/licences/beside.tsv";
const LINUX: &str = "x86_64-unknown-linux-gnu";
const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Licences under which the program may be given to anybody with no more than its notices. MPL-2.0 asks for the source of
/// its own files alone, which the registry has.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// What would bring a network's client or a second of what the house has one of.
const BANNED: &[&str] =
    &["curl-sys", "hyper", "native-tls", "openssl-sys", "reqwest", "ring", "rustls", "ureq"];
/// Libraries that are there more than once, as far as the number of them goes. It may shrink.
const MOST_TWICE: usize = 25;

/// Name, version and licence of every library a system's programs are built of; none where cargo cannot tell here.
fn libraries(system: &str, rest: &[&str]) -> Option<BTreeSet<(String, String, String)>> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "-p", "so-cong-dong", "-p", "scd", "-e", "normal"])
        .args(["--prefix", "none", "-f", "{p}\t{l}", "--target", system])
        .args(rest)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    if !output.status.success() {
        return None;
    }
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = printed.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('\t'));
    let foreign = lines.filter(|(package, _)| !package.contains('/'));
    Some(
        foreign
            .map(|(package, licence)| {
                let mut words = package.split_whitespace();
                let mut word = || words.next().expect("name and version").to_owned();
                let (name, version) = (word(), word());
                let licence = licence.trim_end_matches(" (*)").to_owned();
                (name, version.trim_start_matches('v').to_owned(), licence)
            })
            .collect(),
    )
}

fn listed() -> Vec<(String, String, String)> {
    let parts = |line: &str| -> [String; 3] {
        let parts: Vec<_> = line.split('\t').map(str::to_owned).collect();
        parts.try_into().unwrap_or_else(|_| panic!("{LIST}: {line}"))
    };
    let list = text(&root().join(LIST));
    list.lines().map(parts).map(|[name, version, licence]| (name, version, licence)).collect()
}

#[test]
fn about_lists_exactly_what_is_built_in() {
    let mut built = libraries(LINUX, &["--offline"]).expect("what runs here is fetched");
    // Libraries of the other system are fetched by nobody who does not build for it.
    let windows = libraries(WINDOWS, &["--offline"]).or_else(|| libraries(WINDOWS, &[]));
    let is_whole = windows.is_some();
    built.extend(windows.unwrap_or_default());
    if std::env::var_os("UPDATE_GOLDEN").is_some() && is_whole {
        let line = |(n, v, l): &(String, String, String)| format!("{n}\t{v}\t{l}\n");
        std::fs::write(root().join(LIST), built.iter().map(line).collect::<String>()).unwrap();
    }
    let listed: BTreeSet<_> = listed().into_iter().collect();
    let renew = "renew it: UPDATE_GOLDEN=1 cargo test --test proof house::licences";
    let missing: Vec<_> = built.difference(&listed).collect();
    assert!(missing.is_empty(), "{missing:?}; {renew}");
    if is_whole {
        let stale: Vec<_> = listed.difference(&built).collect();
        assert!(stale.is_empty(), "{stale:?}; {renew}");
    } else {
        skip("house::licences::windows", "the libraries for Windows cannot be fetched here");
    }
}

/// Does one of the licences offered, with all it asks for together, stand among the allowed?
fn is_allowed(licence: &str) -> bool {
    // `MIT/Apache-2.0` is how it was written before SPDX had `OR`.
    let licence = licence.replace('/', " OR ").replace(['(', ')'], " ");
    licence.split(" AND ").all(|asked| {
        asked.split(" OR ").any(|one| {
            let plain = one.trim().trim_end_matches(" WITH LLVM-exception");
            ALLOWED.contains(&plain)
        })
    })
}

#[test]
fn every_licence_lets_the_program_be_given_away() {
    for (licence, allowed) in [
        ("MIT/Apache-2.0", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
        ("MIT AND GPL-3.0", false),
        ("AGPL-3.0", false),
        ("", false),
    ] {
        assert_eq!(is_allowed(licence), allowed, "{licence}");
    }
    for (name, version, licence) in listed() {
        assert!(is_allowed(&licence), "{name} {version}: {licence}");
    }
    for line in text(&root().join(BESIDE)).lines() {
        let [name, licence, file] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{BESIDE}: {line}");
        };
        assert!(is_allowed(licence), "{name}: {licence}");
        // Packages of the pages are fetched by their own test's set-up.
        assert!(file.starts_with("ui/node_modules/") || root().join(file).is_file(), "{file}");
    }
}

#[test]
fn every_library_is_of_the_registry_and_none_is_banned_or_needlessly_there_twice() {
    let lock: toml::Table = text(&root().join("Cargo.lock")).parse().expect("the lock file");
    for package in lock["package"].as_array().expect("packages") {
        let source = package.get("source").and_then(|source| source.as_str());
        let is_ours_or_registry =
            source.is_none_or(|s| s.starts_with("registry+https://github.com/rust-lang/"));
        assert!(is_ours_or_registry, "{package}");
    }
    let mut versions = BTreeMap::<String, Vec<String>>::new();
    for (name, version, _) in listed() {
        assert!(!BANNED.contains(&name.as_str()), "{name} is banned");
        versions.entry(name).or_default().push(version);
    }
    versions.retain(|_, of_one| of_one.len() > 1);
    assert!(versions.len() <= MOST_TWICE, "{}: {versions:?}", versions.len());
}
