//! How much one file, and all of them, may hold: a pack is read within seconds whoever wrote it.

use crate::Norms;
use std::time::{Duration, Instant};

const ACT: (&str, &str) = (
    "instruments/a.toml",
    "number = \"1\"\nvi = \"x\"\nen = \"x\"\nissuer = \"x\"\nverified = true\n",
);

/// Line and reason of the fault of files read beside one act; none when they are law.
fn read(files: &[(String, String)]) -> Option<(String, usize, String)> {
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let files: Vec<(&str, &str)> = std::iter::once(ACT).chain(files).collect();
    let began = Instant::now();
    let fault = Norms::from_files("", &files).err();
    assert!(began.elapsed() < Duration::from_secs(5), "took {:?}", began.elapsed());
    fault.map(|fault| (fault.file, fault.line, fault.why.en()))
}

/// The n-th of ever later days.
fn day(year: usize, n: usize) -> String {
    format!("{}-{:02}-{:02}", year + n / 336, n / 28 % 12 + 1, n % 28 + 1)
}

/// Head of seven lines, then codes and acts that carry them, three and four lines each.
fn list(codes: usize, carried: usize) -> Vec<(String, String)> {
    let mut text = "list = \"c\"\nvi = \"x\"\nen = \"x\"\nfrom = 2000-01-01\nsource = \"a\"\n\
                    verified = true\n\n"
        .to_owned();
    for n in 0..codes {
        text.push_str(&format!("[[code]]\ncode = \"c{n}\"\nvi = \"x\"\nen = \"x\"\n"));
    }
    for n in 0..carried {
        let on = day(2001, n);
        text.push_str(&format!("[[carried]]\nfrom = {on}\nsource = \"a\"\nverified = true\n"));
    }
    vec![("codes/c.toml".to_owned(), text)]
}

#[test]
fn a_list_is_carried_so_often_and_grows_so_long() {
    let refused =
        |line: usize, reason: &str| Some(("codes/c.toml".to_owned(), line, reason.to_owned()));
    for (codes, carried, expected) in [
        (100, 40, None),
        (1, 41, refused(8 + 4 + 40 * 4, "carried more than 40 times")),
        (500, 500, refused(8 + 500 * 4 + 9 * 4, "more than 5000 wordings")),
        (2_500, 1, None),
        (2_501, 1, refused(8 + 2_501 * 4, "more than 5000 wordings")),
        (5_000, 0, None),
        (9_000, 0, refused(8 + 5_000 * 4, "more than 5000 wordings")),
    ] {
        assert_eq!(read(&list(codes, carried)), expected, "{codes} codes, {carried} times");
    }
}

/// So many entries as lines of their own, in a file that begins with `head`.
fn lines(head: &str, list: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let entries: String = (0..count).map(|n| format!("  {{ {} }},\n", entry(n))).collect();
    format!("{head}{list} = [\n{entries}]\n")
}

#[test]
fn a_file_holds_so_many_entries_and_all_files_so_many() {
    let deadlines = |count| {
        let entry = |n: usize| {
            format!(
                "key = \"k{n}\", vi = \"x\", en = \"x\", from = 2020-01-01, months_after = 0, \
                 day = 1, editable = true, source = \"a\", verified = true"
            )
        };
        lines("", "deadline", count, entry)
    };
    let levels = |key: &str, year: usize, count| {
        let head =
            format!("key = \"{key}\"\nvi = \"x\"\nen = \"x\"\nprovince = \"22\"\nsource = \"a\"\n");
        let entry = |n: usize| {
            let from = day(year, n);
            format!(
                "kind = \"hang-nam\", amount = 1, from = {from}, is_minimum = true, verified = true"
            )
        };
        lines(&head, "level", count, entry)
    };
    let deadline = |count| vec![("calendars/d.toml".to_owned(), deadlines(count))];
    let level = |count| vec![("supports/s.toml".to_owned(), levels("s", 2000, count))];
    let reason = "more than 2000 entries in one file";
    for (files, expected) in [
        (deadline(2_000), None),
        (deadline(2_001), Some(("calendars/d.toml", 2_002, reason))),
        (deadline(20_000), Some(("calendars/d.toml", 2_002, reason))),
        (level(2_000), None),
        (level(2_001), Some(("supports/s.toml", 2_007, reason))),
    ] {
        let expected = expected.map(|(file, line, says)| (file.to_owned(), line, says.to_owned()));
        assert_eq!(read(&files), expected);
    }
    let many: Vec<(String, String)> = (0..6)
        .map(|n| (format!("supports/s{n}.toml"), levels(&format!("s{n}"), 2000 + n * 10, 1_000)))
        .collect();
    let over = ("supports/s5.toml".to_owned(), 7, "more than 5000 entries in all".to_owned());
    assert_eq!(read(&many[..5]), None);
    assert_eq!(read(&many), Some(over));
}

/// Codes of units, each with the unit above it, all of one kind, from days on.
fn units(entries: &[(&str, &str, &str)]) -> Vec<(String, String)> {
    let kinds = "list = \"unit-kind\"\nvi = \"x\"\nen = \"x\"\nfrom = 2000-01-01\nsource = \"a\"\n\
                 verified = true\n[[code]]\ncode = \"k\"\nvi = \"X\"\nen = \"x\"\n";
    let head = "province = \"22\"\nfrom = 2000-01-01\ncomplete = false\nsource = \"a\"\n\
                verified = true\n";
    let text = lines(head, "unit", entries.len(), |n| {
        let (code, parent, from) = entries[n];
        let parent = if parent.is_empty() { "" } else { &format!("parent = \"{parent}\", ") };
        format!("code = \"{code}\", kind = \"k\", name = \"n\", {parent}from = {from}")
    });
    vec![("codes/unit-kind.toml".to_owned(), kinds.to_owned()), ("units/u.toml".to_owned(), text)]
}

#[test]
fn units_lie_in_units_of_shorter_codes_and_never_in_a_loop() {
    const ON: &str = "2000-01-01";
    let longer = "the unit above has a code of 2 or 3 digits, fewer than its own";
    let parentless = "a province has no parent, every other unit has one";
    for (entries, expected) in [
        (&[("22", "", ON), ("199", "22", ON), ("06874", "199", ON), ("06875", "22", ON)][..], None),
        (&[("00001", "00002", ON), ("00002", "00001", ON)], Some((7, longer))),
        (&[("00001", "00001", ON)], Some((7, longer))),
        (&[("22", "", ON), ("198", "22", ON), ("199", "198", ON)], Some((9, longer))),
        (&[("199", "06874", ON)], Some((7, longer))),
        (&[("06874", "2", ON)], Some((7, longer))),
        (&[("06874", "2x", ON)], Some((7, longer))),
        (&[("22", "23", ON)], Some((7, parentless))),
        (&[("06874", "", ON)], Some((7, parentless))),
    ] {
        let said = |(line, says): (usize, &str)| ("units/u.toml".to_owned(), line, says.to_owned());
        assert_eq!(read(&units(entries)), expected.map(said), "{entries:?}");
    }
    let days: Vec<String> = (0..51).map(|n| day(2000, n)).collect();
    let entries: Vec<(&str, &str, &str)> = days.iter().map(|on| ("22", "", on.as_str())).collect();
    let over = ("units/u.toml".to_owned(), 57, "more than 50 entries of one code".to_owned());
    assert_eq!(read(&units(&entries[..50])), None);
    assert_eq!(read(&units(&entries)), Some(over));
}

#[test]
fn units_that_divide_and_join_again_are_followed_in_time() {
    const ON: &str = "2000-01-01";
    let mut files = units(&[("22", "", ON), ("00001", "22", ON), ("00002", "22", ON)]);
    // Forty times both give a part to each other: a path a choice would be a million millions.
    let mut text = String::new();
    for n in 1..=40 {
        text.push_str(&format!(
            "[[event]]\non = {}\nsource = \"a\"\nverified = true\n",
            day(2001, n)
        ));
        text.push_str("heirs = [\n");
        for (from, to, default) in [(1, 1, true), (1, 2, false), (2, 2, true), (2, 1, false)] {
            text.push_str(&format!(
                "  {{ from = \"0000{from}\", to = \"0000{to}\", share = \"mot-phan\", \
                 default = {default} }},\n"
            ));
        }
        text.push_str("]\n");
    }
    files.push(("units/succession.toml".to_owned(), text));
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let files: Vec<(&str, &str)> = std::iter::once(ACT).chain(files).collect();
    let norms = Norms::from_files("", &files).unwrap();
    let heirs = norms.successors("00001", "2026-01-01".parse().unwrap()).unwrap();
    let found: Vec<(&str, bool, usize)> =
        heirs.iter().map(|h| (h.unit.code.as_str(), h.is_default, h.steps.len())).collect();
    assert_eq!(found, [("00001", true, 40), ("00002", false, 40)]);
}
