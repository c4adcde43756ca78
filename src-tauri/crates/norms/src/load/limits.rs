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
    fault.map(|fault| (fault.file, fault.line, fault.reason))
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
