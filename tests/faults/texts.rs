//! Text files as editors of old PCs write them, and names that are no text: each is read for what it
//! says or refused by name at every door, and nothing is judged by a file nobody could read.

use crate::harness::{Centre, feed, founding, root, scd};
use crate::law::playing::base_wage;
use crate::office::playing::{OFFICE_PASSPHRASE, TODAY, bundles, office};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Output;

/// A text as an editor writes it: how, and whether it can still be read for what it says.
type Written = (&'static str, fn(&str) -> Vec<u8>, bool);

const EDITORS: [Written; 10] = [
    ("plain", |text| text.into(), true),
    ("with a mark", |text| format!("\u{feff}{text}").into(), true),
    ("of Windows", |text| text.replace('\n', "\r\n").into(), true),
    (
        "of Windows with a mark",
        |text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into(),
        true,
    ),
    ("with empty lines behind", |text| format!("{text}\n\n").into(), true),
    ("in UTF-16", |text| wide("\u{feff}", text, u16::to_le_bytes), false),
    ("in UTF-16, the other way", |text| wide("\u{feff}", text, u16::to_be_bytes), false),
    ("in UTF-16 without a mark", |text| wide("", text, u16::to_le_bytes), false),
    (
        "with bytes of Windows-1258",
        |text| [text.as_bytes(), b"\n# \xd0\xe0 N\xe3ng\n"].concat(),
        false,
    ),
    ("cut within a letter", |text| [text.as_bytes(), b"\xe1\xba"].concat(), false),
];

fn wide(mark: &str, text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

fn told(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_default()
}

/// `scd` ran, was refused or was used wrongly, and never broke down.
fn code(output: &Output, what: &str) -> i32 {
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("panicked"), "{what}: {said}");
    let code = output.status.code().expect(what);
    assert!((0..=2).contains(&code), "{what}: {code} {said}");
    code
}

#[test]
fn a_list_of_keys_is_read_or_named_and_nothing_is_judged_by_what_was_not_read() {
    let home = tempfile::tempdir().unwrap();
    let list = std::fs::read_to_string(root().join("tests/fixtures/v1/allowed_signers")).unwrap();
    let bundle = root().join("tests/fixtures/v1/first.goi.zip").display().to_string();
    for (how, write, is_read) in EDITORS {
        let file = home.path().join("keys");
        std::fs::write(&file, write(&list)).unwrap();
        let line = ["verify", &bundle, "--json", "--keys", file.to_str().unwrap()];
        let output = feed(scd(home.path(), &line), "");
        let told = told(&output);
        if is_read {
            assert_eq!((code(&output, how), &told["verdict"]), (0, &json!("accepted")), "{how}");
        } else {
            assert_eq!((code(&output, how), &told["verdict"]), (2, &Value::Null), "{how}: {told}");
            let said = told["error"]["code"].as_str().unwrap_or_default();
            assert!(["keys-encoding", "keys-line"].contains(&said), "{how}: {told}");
        }
    }
}

#[test]
fn a_file_of_the_law_is_read_or_named() {
    let mut office = office(TODAY);
    let act = "number = \"50/2024/NQ-HĐND\"\nvi = \"Mức phụ cấp\"\nissuer = \"HĐND tỉnh\"\n\
               signed = 2024-12-10\nfrom = 2025-01-01\nverified = true\n";
    for (how, write, is_read) in EDITORS {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("instruments/nq-50-2024.toml");
        std::fs::create_dir(folder.path().join("instruments")).unwrap();
        std::fs::write(&file, write(act)).unwrap();
        let seen = office.ok("preview_law_files", json!({ "folder": folder.path() }));
        let fault = &seen["files"][0]["fault"];
        assert_eq!(fault.is_null(), is_read, "{how}: {fault}");
        let why = fault["why"].as_str().unwrap_or_default();
        assert!(is_read || why.contains("UTF-8") || why.contains("chữ"), "{how}: {fault}");
    }
}

#[test]
fn a_request_is_read_or_named() {
    for (how, write, is_read) in EDITORS {
        let home = tempfile::tempdir().unwrap();
        let (book, file) = (home.path().join("so.socd"), home.path().join("yeu-cau.json"));
        // What is behind the object in bytes is no comment to JSON either.
        std::fs::write(&file, write(&founding().to_string())).unwrap();
        let (own, request) = (book.to_str().unwrap(), file.to_str().unwrap());
        let line = ["init", "--book", own, "--role", "centre", "--request", request];
        let output = feed(scd(home.path(), &line), "");
        assert_eq!(code(&output, how) == 0, is_read, "{how}: {output:?}");
        assert_eq!(book.exists(), is_read, "{how}");
        if !is_read {
            continue;
        }
        let line = ["call", "--book", own, "list_sources"];
        let ask = String::from_utf8(write("{\"on\":\"2026-09-30\"}")).unwrap();
        let output = feed(scd(home.path(), &line), &ask);
        assert_eq!(told(&output)["ok"][0]["source"]["name"], "Ngân sách xã", "{how}: {output:?}");
    }
}

#[test]
fn a_passphrase_is_read_or_named() {
    let mut office = office(TODAY);
    let file = office.path().join("mat-khau.txt");
    let book = office.book().display().to_string();
    office.ok("change_law", base_wage());
    // One change, one pack: what is read makes it, and goes last.
    let unread = EDITORS.into_iter().filter(|(.., is_read)| !is_read);
    for (how, write, is_read) in unread.chain([EDITORS[3]]) {
        std::fs::write(&file, write(OFFICE_PASSPHRASE)).unwrap();
        let line = ["issue-law", "--book", &book, "--note", "x", "--from", "2026-Q4"];
        let line = [&line[..], &["--passphrase-file", file.to_str().unwrap()]].concat();
        let output = feed(scd(&office.path().join("may"), &line), "");
        assert_eq!(code(&output, how) == 0, is_read, "{how}: {output:?}");
        assert_eq!(packs(&mut office), usize::from(is_read), "{how}");
    }
}

fn packs(office: &mut Centre) -> usize {
    office.ok("list_law_packs", json!({}))["packs"].as_array().unwrap().len()
}

/// Names of files and folders as zips and telephones of other places leave them: TCVN3, Windows-1258,
/// UTF-16, a letter cut in two; and two that a careless reader makes one.
#[cfg(unix)]
const ODD: [&[u8]; 10] = [
    b"\xc0\xed.goi.zip",
    b"B\xb8o c\xb8o \xaei\xd2n X\xb8.zip",
    b"Trung t\xe2m \xd0i\xean X\xe1",
    b"\xff\xfeBC",
    b"BC_06649 \xe1\xba.goi.zip",
    b"\xc0",
    b"\xc1",
    b"a \xf0\x9f b.zip",
    b"\x80\x81 (1).zip",
    b"X\xb7/\xa7i\xd2n/BC.goi.zip",
];

#[cfg(unix)]
fn odd(name: &[u8]) -> &Path {
    use std::os::unix::ffi::OsStrExt;
    Path::new(std::ffi::OsStr::from_bytes(name))
}

#[cfg(unix)]
#[test]
fn a_bundle_under_a_name_that_is_no_text_is_found_and_read_at_every_door() {
    let mut office = office(TODAY);
    let bundle = std::fs::read(root().join("tests/fixtures/v1/first.goi.zip")).unwrap();
    let stick = tempfile::tempdir().unwrap();
    let keys = root().join("tests/fixtures/v1/allowed_signers");
    for name in ODD {
        let path = stick.path().join(odd(name));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &bundle).unwrap();
        let mut command =
            scd(stick.path(), &["verify", "--json", "--keys", keys.to_str().unwrap()]);
        command.arg(&path);
        let output = feed(command, "");
        assert_eq!(code(&output, "verify"), 0, "{path:?}: {output:?}");
        assert_eq!(told(&output)["verdict"], "accepted", "{path:?}");
    }
    let paths = bundles(&mut office, stick.path());
    assert_eq!(paths.len(), ODD.len());
    for path in paths {
        let row = office.ok("preview_bundle", json!({ "path": path, "quarter": null }));
        assert_eq!(row["state"], "key-unknown", "{path:?}: {row}");
        assert!(!row["file_name"].as_str().unwrap().is_empty(), "{path:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_word_that_is_no_text_breaks_nothing_wherever_it_stands() {
    let home = tempfile::tempdir().unwrap();
    let lines: [(&[&str], i32); 14] = [
        (&["verify"], 1),
        (&["verify", "--json"], 1),
        (&["verify", "x", "--json", "--keys"], 2),
        (&["check", "--book"], 1),
        (&["call", "--book"], 2),
        (&["call", "--book", "so.socd"], 1),
        (&["import", "--book", "so.socd"], 1),
        (&["take-law", "--book", "so.socd"], 1),
        (&["restore", "--book", "so.socd", "--from"], 1),
        (&["init", "--book", "so.socd", "--role", "centre", "--request"], 2),
        (&["issue-law", "--book", "so.socd", "--from", "2026-Q4", "--note"], 2),
        (&["consolidate", "--book", "so.socd", "--xlsx", "a.xlsx", "--quarter"], 2),
        (&["--now"], 2),
        (&[], 2),
    ];
    for (line, exit) in lines {
        for name in ODD {
            let mut command = scd(home.path(), line);
            command.arg(odd(name)).current_dir(home.path());
            let output = feed(command, "{}");
            assert_eq!(code(&output, &format!("{line:?}")), exit, "{line:?} {name:?}: {output:?}");
        }
        // Nothing is done under another name.
        for left in std::fs::read_dir(home.path()).unwrap() {
            let left = left.unwrap().file_name();
            assert!(left.to_str().is_some_and(|name| name.is_ascii()), "{line:?}: {left:?}");
        }
    }
}
