//! H45 to H52: layout, manifests, hashes.

use super::expect_all;
use super::forge::Parts;
use crate::code::Code;
use crate::code::Code::{
    FileExtra, FileMissing, HashMismatch, Layout, ManifestForm, SignatureMismatch,
};
use crate::manifest::{BAGIT, MANIFEST, TAG_MANIFEST};

const PDF: &str = "data/bao-cao.pdf";
const TABLE: &str = "data/du-lieu/lop.csv";

fn parts() -> Parts {
    Parts::valid()
}

#[test]
fn what_is_not_where_it_belongs_is_refused() {
    let swapped = {
        let (pdf, table) = (parts().get(PDF), parts().get(TABLE));
        parts().set(PDF, table).set(TABLE, pdf).zip()
    };
    let bad_bagit = parts().set(BAGIT, "BagIt-Version: 0.97\n").retag().resign().zip();
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H45 the signature first", parts().swap(0, 1).zip(), Layout),
        ("H45 tag files swapped", parts().swap(2, 3).zip(), Layout),
        ("H45 payload swapped", parts().swap(5, 6).zip(), Layout),
        ("H45 payload before tag files", parts().swap(2, 6).zip(), Layout),
        ("H46 an unlisted data file", parts().add(7, "data/x.csv", b"x").zip(), FileExtra),
        ("H47 an unlisted tag file", parts().add(5, "ghi-chu.txt", b"x").zip(), FileExtra),
        ("H47 at the end", parts().add(7, "zz.txt", b"x").zip(), FileExtra),
        ("H48 a listed file missing", parts().remove(TABLE).zip(), FileMissing),
        ("H49 two files swapped", swapped, HashMismatch),
        ("H49 a tag file changed", parts().set(BAGIT, "x").zip(), HashMismatch),
        ("no bagit.txt", parts().remove(BAGIT).zip(), Layout),
        ("no manifest", parts().remove(MANIFEST).zip(), Layout),
        ("no metadata", parts().remove("thong-tin.json").zip(), Layout),
        ("another bagit.txt, signed", bad_bagit, Layout),
        ("a huge manifest", parts().set(MANIFEST, vec![b'a'; 16 * 1024 + 1]).zip(), Layout),
        ("one entry", parts().raw_first().zip(), Layout),
    ];
    expect_all(cases);
}

impl Parts {
    fn raw_first(mut self) -> Parts {
        self.0.truncate(1);
        self
    }
}

#[test]
fn manifests_hold_their_own_lines_only_even_when_signed() {
    let table_line = |parts: &Parts| {
        let text = parts.text(MANIFEST);
        text.lines().find(|line| line.ends_with(TABLE)).unwrap().to_owned()
    };
    let in_tags = |line: &str| {
        let text = parts().text(TAG_MANIFEST);
        let mut lines: Vec<&str> = text.lines().chain([line]).collect();
        lines.sort_by_key(|line| line.split_once("  ").map(|(_, path)| path));
        parts().set(TAG_MANIFEST, lines.join("\n") + "\n").resign().zip()
    };
    let tags = parts().text(TAG_MANIFEST);
    let bagit_line = tags.lines().next().unwrap();
    let in_manifest = format!("{bagit_line}\n{}", parts().text(MANIFEST));
    let fewer: Vec<&str> = tags.lines().take(2).collect();
    let cases: &[(&str, Vec<u8>, Code)] = &[
        ("H50 data in the tag manifest", in_tags(&table_line(&parts())), Layout),
        (
            "H50 a tag in the manifest",
            parts().set(MANIFEST, in_manifest).retag().resign().zip(),
            Layout,
        ),
        (
            "a tag line fewer",
            parts().set(TAG_MANIFEST, fewer.join("\n") + "\n").resign().zip(),
            Layout,
        ),
        (
            "H51 line ends of Windows",
            parts().set(TAG_MANIFEST, tags.replace('\n', "\r\n")).zip(),
            SignatureMismatch,
        ),
    ];
    expect_all(cases);
}

#[test]
fn a_manifest_has_one_form_even_when_signed() {
    type Change = fn(&str) -> String;
    let changes: &[(&str, Change)] = &[
        ("capitals", |text| text.to_uppercase()),
        ("capitals in the hash", |text| {
            let (hash, rest) = text.split_at(64);
            hash.to_uppercase() + rest
        }),
        ("one space", |text| text.replacen("  ", " ", 1)),
        ("a binary mark", |text| text.replacen("  ", " *", 1)),
        ("another order", |text| {
            let mut lines: Vec<&str> = text.lines().collect();
            lines.reverse();
            lines.join("\n") + "\n"
        }),
        ("a line twice", |text| {
            let (first, _) = text.split_once('\n').unwrap();
            format!("{first}\n{text}")
        }),
        ("no line end", |text| text.trim_end().to_owned()),
        ("line ends of Windows", |text| text.replace('\n', "\r\n")),
        ("nothing", |_| String::new()),
        ("a mark of byte order", |text| format!("\u{feff}{text}")),
    ];
    let mut cases: Vec<(&str, Vec<u8>, Code)> = Vec::new();
    for (what, change) in changes {
        let tags = change(&parts().text(TAG_MANIFEST));
        cases.push((what, parts().set(TAG_MANIFEST, tags).resign().zip(), ManifestForm));
        let listed = change(&parts().text(MANIFEST));
        cases.push((what, parts().set(MANIFEST, listed).retag().resign().zip(), ManifestForm));
    }
    expect_all(&cases);
}
