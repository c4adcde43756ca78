//! H01 to H44: the container and the names in it.

use super::expect_all;
use super::forge::{Parts, Raw, RawEntry};
use crate::code::Code;
use crate::code::Code::{
    Damaged, DuplicateEntry, Empty, EntryName, ExtraBytes, NotABundle, Repacked, TooLarge,
    TooManyEntries, Truncated,
};
use crate::container;
use crate::testing::sealed;

type Case = (&'static str, Vec<u8>, Code);

fn good() -> Vec<u8> {
    sealed().bytes
}

fn raw() -> Raw {
    Parts::valid().raw()
}

#[test]
fn the_forgers_bench_makes_a_good_bundle_when_nothing_is_bent() {
    assert_eq!(raw().zip(), good());
    assert_eq!(super::verdict(&good()), "accepted");
    let anew = Parts::valid().relist().resign().zip();
    assert_eq!(anew, good());
}

#[test]
fn whole_files_that_are_no_bundle_are_named() {
    let with = |bytes: &[u8], more: &[u8]| [bytes, more].concat();
    let half = good().len() / 2;
    let mut zeroed = good();
    let at = zeroed.windows(9).position(|window| window == b"%PDF-1.7 ").unwrap();
    zeroed[at..at + 9].fill(0);
    let comment = |comment: &[u8]| Raw { comment: comment.into(), ..raw() }.zip();
    let cases: &[Case] = &[
        ("H01 nothing", vec![], Empty),
        ("H02 zeros", vec![0; 4096], NotABundle),
        ("H03 first half", good()[..half].into(), Truncated),
        ("H06 a stretch zeroed", zeroed, Damaged),
        ("H07 one byte more", with(&good(), b"\0"), ExtraBytes),
        ("H08 two bundles", with(&good(), &good()), ExtraBytes),
        ("H09 a comment", comment(b"hi"), ExtraBytes),
        ("H10 a zip in the comment", comment(&good()), ExtraBytes),
        ("H11 a program in front", with(b"MZ\x90\0", &good()), NotABundle),
        ("H30 too large", vec![b'P'; 64 * 1024 * 1024 + 1], TooLarge),
        ("H30 larger than a report, and none", vec![b'P'; 33 * 1024 * 1024], NotABundle),
        ("H31 an empty zip", Raw::default().zip(), NotABundle),
        ("H32 a page", b"<!doctype html><p>hi".to_vec(), NotABundle),
        ("H33 gzip", b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), NotABundle),
        ("H33 rar", b"Rar!\x1a\x07\x01\0".to_vec(), NotABundle),
        ("H33 7z", b"7z\xbc\xaf\x27\x1c\0\x04".to_vec(), NotABundle),
        ("two bytes of the magic", b"PK".to_vec(), Truncated),
        ("three bytes of another", b"PKx".to_vec(), NotABundle),
    ];
    expect_all(cases);
}

#[test]
fn bent_directories_are_bytes_that_do_not_follow_from_the_entries() {
    let doubled = |bytes: &[u8]| {
        let mut raw = raw();
        let mut twin = raw.entries[6].clone();
        twin.bytes = bytes.to_vec();
        twin.size = u32::try_from(bytes.len()).unwrap();
        twin.packed_size = twin.size;
        raw.entries.push(twin);
        raw.zip()
    };
    let mut many = raw();
    many.entries.extend((0..70).map(|at| RawEntry::new(&format!("goi/data/x{at}"), b"x")));
    let cases: &[Case] = &[
        ("H12 a gap", Raw { gap: b"gap!gap!".to_vec(), ..raw() }.zip(), ExtraBytes),
        ("H13 a hidden entry", raw().bend(6, |entry| entry.hidden = true), ExtraBytes),
        ("H14 no directory", good()[..directory_at()].to_vec(), Truncated),
        ("H15 an entry twice", doubled(&raw().entries[6].bytes), DuplicateEntry),
        ("H16 a name twice", doubled(b"id,ten\n1,x\n"), DuplicateEntry),
        (
            "H17 another name in the directory",
            raw().bend(6, |entry| entry.central_name = b"goi/data/du-lieu/max.csv".to_vec()),
            ExtraBytes,
        ),
        ("H18 two at one offset", raw().bend(6, |entry| entry.offset = Some(0)), ExtraBytes),
        ("H19 another count", Raw { count_off: 1, ..raw() }.zip(), ExtraBytes),
        ("H27 a link", raw().bend(6, |e| e.attributes = 0xA1FF_0000), ExtraBytes),
        ("H28 too many", many.zip(), TooManyEntries),
        ("H34 more disks", Raw { disk: 1, ..raw() }.zip(), ExtraBytes),
    ];
    expect_all(cases);
}

/// Where the directory of the good bundle begins.
fn directory_at() -> usize {
    good().windows(4).position(|window| window == b"PK\x01\x02").unwrap()
}

#[test]
fn entries_packed_by_another_tool_are_told_from_damage() {
    let packed = |method| {
        raw().bend(6, |entry| {
            entry.method = method;
            entry.size = 200 * 1024 * 1024;
        })
    };
    let all = |change: fn(&mut RawEntry)| {
        let mut raw = raw();
        raw.entries.iter_mut().for_each(change);
        raw.zip()
    };
    let huge = |entry: &mut RawEntry| {
        entry.size = u32::MAX;
        entry.packed_size = u32::MAX;
    };
    let cases: &[Case] = &[
        ("H20 deflate", raw().bend(0, |entry| entry.method = 8), Repacked),
        ("H21 times of another tool", all(|entry| entry.time = 0x6d2f), Repacked),
        ("H22 zip64 sizes", raw().bend(6, huge), Truncated),
        ("H23 an extra field", raw().bend(6, |e| e.extra = b"UT\x01\0\0".to_vec()), Repacked),
        ("H24 the UTF-8 flag", raw().bend(6, |entry| entry.flags = 0x800), Repacked),
        ("H25 the encryption flag", raw().bend(6, |entry| entry.flags = 1), Repacked),
        ("H26 a time", raw().bend(6, |entry| entry.time = 1), Repacked),
        ("H29 a bomb", packed(8), Repacked),
        ("H29 a stored bomb", packed(0), Repacked),
        ("H35 a descriptor", raw().bend(6, |entry| entry.flags = 8), Repacked),
    ];
    expect_all(cases);
}

#[test]
fn a_name_is_a_file_or_a_folder_and_never_both() {
    for [one, other] in [
        ["data/a", "data/a/b"],
        ["data/a/b", "data/a"],
        ["data/du-lieu", "data/du-lieu/mat.csv"],
        ["data/bao-cao.pdf", "data/bao-cao.pdf/x"],
        ["thong-tin.json", "thong-tin.json/x"],
        ["data/a", "data/a/b/c"],
    ] {
        let entry = |name: &'static str| container::Entry { name, bytes: b"x" };
        let written = container::write(&[entry(one), entry(other)]);
        assert_eq!(written.map_err(|fault| fault.code), Err(EntryName), "{one} {other}");
        let mut forged = raw();
        forged.entries.truncate(2);
        for name in [one, other] {
            forged.entries.push(RawEntry::new(&format!("goi/{name}"), b"x"));
        }
        assert_eq!(super::verdict(&forged.zip()), "entry-name", "{one} {other}");
    }
    let beside = [("data/a", "data/a-b"), ("data/a.b", "data/a"), ("data/a", "data/ab/c")];
    for (one, other) in beside {
        let entry = |name: &'static str| container::Entry { name, bytes: b"x" };
        assert!(container::write(&[entry(one), entry(other)]).is_ok(), "{one} {other}");
    }
}

#[test]
fn no_name_leaves_the_bag_or_means_two_things() {
    let long = [b"goi/data/".to_vec(), vec![b'a'; 291]].concat();
    let names: &[(&str, &[u8])] = &[
        ("H36 parents", b"../../evil.exe"),
        ("H36 parents inside", b"goi/data/../../evil.exe"),
        ("H37 backslashes", b"goi\\data\\evil.exe"),
        ("H38 a drive", b"C:/evil.txt"),
        ("H38 a root", b"/etc/passwd"),
        ("H39 a twin in capitals", b"goi/data/BAO-CAO.pdf"),
        ("H40 a NUL", b"goi/data/a\0.csv"),
        ("H41 a stream", b"goi/data/a.csv:ads"),
        ("H42 a device", b"goi/data/con"),
        ("H42 a device with a suffix", b"goi/data/nul.csv"),
        ("H43 a dot behind", b"goi/data/a."),
        ("H43 a space behind", b"goi/data/a "),
        ("H43 a folder", b"goi/data/a/"),
        ("H43 300 bytes", &long),
        ("H44 composed", "goi/data/ộ".as_bytes()),
        ("H44 decomposed", "goi/data/o\u{302}\u{323}".as_bytes()),
        ("H44 a lookalike", "goi/data/\u{430}.csv".as_bytes()),
        ("H44 no UTF-8", b"goi/data/\xff"),
        ("another folder", b"bag/data/a"),
        ("no folder", b"goi"),
        ("nothing", b""),
    ];
    let cases: Vec<Case> =
        names.iter().map(|(what, name)| (*what, raw().renamed(6, name), EntryName)).collect();
    expect_all(&cases);
}
