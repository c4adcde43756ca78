//! The guide beside the law files names every key the reader takes and no other, and its example is
//! law that is computed by.

use super::tests::refused;
use crate::why::{InWriting, Reason, Why};
use crate::{LawFiles, Norms, PostFacts};
use std::collections::{BTreeMap, BTreeSet};

const GUIDE: &str = include_str!("../../../../../assets/norms/DOC-TRUOC.md");

/// What the guide says of each part of a file: its keys, and whether they must be there.
fn said() -> BTreeMap<&'static str, BTreeMap<&'static str, bool>> {
    let mut parts: BTreeMap<&str, BTreeMap<&str, bool>> = BTreeMap::new();
    for section in GUIDE.split("\n#### ").skip(1) {
        let (title, text) = section.split_once('\n').unwrap();
        let rows =
            text.lines().skip_while(|l| !l.starts_with("| `")).take_while(|l| l.starts_with("| `"));
        let keys = rows.map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let is_needed = match cells[1] {
                "có" => true,
                "không" => false,
                other => panic!("{title}: {other}"),
            };
            (cells[0].trim_matches('`'), is_needed)
        });
        parts.insert(title, keys.collect());
    }
    parts
}

/// A value the reader takes for a key, found by what it says of others.
fn value(why: &Why) -> String {
    match why.reason() {
        Reason::Writing(InWriting::NoChoice) => {
            format!("\"{}\"", why.named()[3].split(", ").next().unwrap())
        }
        Reason::Writing(InWriting::NeedsDay | InWriting::DayNone) => "2025-01-31".to_owned(),
        Reason::Writing(InWriting::NeedsNumber) => "1".to_owned(),
        Reason::Writing(InWriting::NeedsYesNo | InWriting::NeedsAnswer) => "true".to_owned(),
        Reason::Writing(InWriting::NeedsList) => "[]".to_owned(),
        Reason::Writing(InWriting::NeedsPart) => "{ vi = \"x\" }".to_owned(),
        _ => panic!("no value for {}", why.vi()),
    }
}

/// The keys that must stand under `head` and those that may, as the reader itself says.
fn taken(path: &str, head: &str) -> (BTreeSet<String>, BTreeSet<String>, String) {
    let (mut needed, mut text) = (BTreeSet::new(), head.to_owned());
    let named = |why: &Why, nth: usize| why.named()[nth].clone();
    while let Some((_, why)) = refused(path, &text) {
        match why.reason() {
            Reason::Writing(InWriting::KeyMissing) => {
                let key = named(&why, 0);
                assert!(needed.insert(key.clone()), "{path}: {key} twice");
                text.push_str(&format!("{key} = \"x\"\n"));
            }
            Reason::Writing(_) => {
                let (before, _) = text.rsplit_once(" = ").unwrap();
                text = format!("{before} = {}\n", value(&why));
            }
            _ => break,
        }
    }
    let (_, why) = refused(path, &format!("{head}khoa-la = 1\n")).unwrap();
    assert_eq!(why.reason(), InWriting::KeyUnknown.into(), "{}", why.vi());
    (needed, named(&why, 2).split(", ").map(str::to_owned).collect(), text)
}

#[test]
fn the_guide_names_every_key_the_reader_takes_and_which_must_be_there() {
    let said = said();
    assert!(said.len() >= 18, "{:?}", said.keys());
    for (title, keys) in &said {
        let (place, part) = title
            .split_once(" [[")
            .map_or((*title, ""), |(place, part)| (place, part.trim_end_matches(']')));
        let path =
            if place.contains('/') { format!("{place}.toml") } else { format!("{place}/x.toml") };
        let head = if part.is_empty() {
            String::new()
        } else {
            // The file's own keys first, for they stand above its parts.
            let (_, _, text) = taken(&path, "");
            let own: String = text
                .lines()
                .filter(|l| !l.starts_with(&format!("{part} = ")))
                .fold(String::new(), |own, line| own + line + "\n");
            format!("{own}[[{part}]]\n")
        };
        let (needed, takes, _) = taken(&path, &head);
        let told: BTreeSet<String> = keys.keys().map(|key| (*key).to_owned()).collect();
        assert_eq!(told, takes, "{title}: keys");
        let must = keys.iter().filter(|(_, must)| **must).map(|(key, _)| (*key).to_owned());
        assert_eq!(must.collect::<BTreeSet<_>>(), needed, "{title}: keys that must be there");
    }
    for folder in crate::load::FOLDERS {
        let is_told = said.keys().any(|title| title.starts_with(folder));
        assert!(is_told, "the guide has no keys of {folder}");
    }
}

/// The files of the guide's example, by path.
fn example() -> Vec<(&'static str, &'static str)> {
    let blocks = GUIDE.split("```toml\n").skip(1).filter_map(|block| block.split("```").next());
    blocks
        .filter_map(|block| {
            let (path, text) = block.strip_prefix("# tệp ")?.split_once('\n')?;
            Some((path, text))
        })
        .collect()
}

#[test]
fn the_example_of_the_guide_is_law_and_computes_each_way() {
    let mut files = LawFiles::shipped();
    for (path, text) in example() {
        files.put(path, text).unwrap();
    }
    let law = files.read().unwrap();
    let month = |text: &str| text.parse().unwrap();
    let decision = law.decision("40-nq-50-2024").unwrap();
    let mut methods = BTreeSet::new();
    for (role, at, amount) in [
        ("giam-doc", "2025-06", 702_000),
        ("giam-doc", "2026-07", 759_000),
        ("pho-giam-doc-truc", "2025-06", 468_000),
        ("pho-giam-doc", "2025-06", 500_000),
        ("ke-toan", "2025-06", 600_000),
        ("thu-quy", "2025-06", 300_000),
    ] {
        let facts = PostFacts { role: role.to_owned(), area_class: "kv1".to_owned() };
        let salary = crate::SalaryParts {
            salary: crate::Vnd::new(4_500_000).unwrap(),
            position: crate::Vnd::new(500_000).unwrap(),
            seniority: crate::Vnd::new(900_000).unwrap(),
        };
        let due = law.allowance_on_salary(&decision.id, &facts, salary, month(at)).unwrap();
        assert_eq!(due.amount.dong(), amount, "{role} {at}");
        methods.insert(decision.lines.iter().find(|l| l.role == role).unwrap().method.code());
    }
    assert_eq!(methods.len(), 4, "{methods:?}");
    let doubts = crate::doubts(Norms::shipped(), &law);
    let told: Vec<&str> = doubts.iter().map(|doubt| doubt.kind.code()).collect();
    assert_eq!(told, ["role-without-line"], "whoever is in charge has no line of his own");
}
