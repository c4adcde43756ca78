use super::*;
use proptest::prelude::*;

#[test]
fn names_that_travel_are_told_from_names_that_trick() {
    let long = "a".repeat(92);
    for good in ["a", "data/du-lieu/x-1.csv", "con-gai.csv", "com10", "0.a.b", &long] {
        assert!(is_name(good), "{good}");
    }
    let longer = "a".repeat(93);
    for bad in [
        "",
        "/",
        "a/",
        "/a",
        "a//b",
        "../a",
        ".",
        "..",
        "a.",
        ".a",
        "a..b",
        "-a",
        "A",
        "a b",
        "a ",
        "a\\b",
        "c:/a",
        "a:b",
        "a\0",
        "a_b",
        "đ",
        "a\u{301}",
        "con",
        "data/nul.txt",
        "com1",
        "lpt0.csv",
        "aux",
        &longer,
    ] {
        assert!(!is_name(bad), "{bad:?}");
    }
}

#[test]
fn the_smallest_container_is_these_bytes() {
    let bytes = write(&[Entry { name: "a", bytes: b"hi" }]).unwrap();
    let expected = concat!(
        "504b0304",
        "0a00",
        "0000",
        "0000",
        "0000",
        "2100",
        "ac2a93d8",
        "02000000",
        "02000000",
        "0500",
        "0000",
        "676f692f61",
        "6869",
        "504b0102",
        "1400",
        "0a00",
        "0000",
        "0000",
        "0000",
        "2100",
        "ac2a93d8",
        "02000000",
        "02000000",
        "0500",
        "0000",
        "0000",
        "0000",
        "0000",
        "00000000",
        "00000000",
        "676f692f61",
        "504b0506",
        "0000",
        "0000",
        "0100",
        "0100",
        "33000000",
        "25000000",
        "0000",
    );
    assert_eq!(crate::digest::hex(&bytes), expected);
}

#[test]
fn a_writer_is_held_to_the_names_the_reader_takes() {
    let entry = |name| Entry { name, bytes: b"" };
    let code = |entries: &[Entry<'_>]| write(entries).unwrap_err().code;
    assert_eq!(code(&[entry("a"), entry("a")]), Code::DuplicateEntry);
    assert_eq!(code(&[entry("a/..")]), Code::EntryName);
    let names: Vec<String> = (0..65).map(|at| format!("n{at}")).collect();
    let many: Vec<Entry<'_>> = names.iter().map(|name| entry(name)).collect();
    assert_eq!(code(&many), Code::TooManyEntries);
    assert!(write(&many[..64]).is_ok());
}

/// Up to `most` letters, but never a name Windows keeps for itself: those the writer refuses.
fn a_name(most: usize) -> impl Strategy<Value = String> {
    prop::string::string_regex(&format!("[a-z]{{1,{most}}}"))
        .unwrap()
        .prop_filter("Windows keeps it", |name| {
            !["con", "prn", "aux", "nul"].contains(&name.as_str())
        })
}

proptest! {
    #[test]
    fn entries_written_are_read_back_and_written_alike(
        files in prop::collection::btree_map(a_name(6), prop::collection::vec(any::<u8>(), 0..200), 1..12),
    ) {
        let entries: Vec<Entry<'_>> = files.iter().map(|(name, bytes)| Entry { name, bytes }).collect();
        let bytes = write(&entries).unwrap();
        let read = read(&bytes).unwrap();
        prop_assert_eq!(&read, &entries);
        prop_assert_eq!(write(&read).unwrap(), bytes);
    }

    #[test]
    fn whatever_is_read_is_what_would_be_written(
        files in prop::collection::btree_map(a_name(3), prop::collection::vec(any::<u8>(), 0..9), 1..4),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
        cut in any::<prop::sample::Index>(),
        more in prop::collection::vec(any::<u8>(), 0..5),
    ) {
        let entries: Vec<Entry<'_>> = files.iter().map(|(name, bytes)| Entry { name, bytes }).collect();
        let mut bytes = write(&entries).unwrap();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if !more.is_empty() {
            let at = cut.index(bytes.len());
            bytes.splice(at..at, more);
        }
        if let Ok(read) = read(&bytes) {
            prop_assert_eq!(write(&read).unwrap(), bytes);
        }
    }

    #[test]
    fn noise_never_panics_the_walk(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&noise);
        let mut led = LOCAL.to_vec();
        led.extend(noise);
        let _ = read(&led);
    }
}
