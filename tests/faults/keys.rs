//! Lists of keys that cannot be read, command lines that cannot be meant, and marks some editors write.

use crate::harness::{feed, root, scd};
use crate::office::playing::{self, OFFICE_PASSPHRASE, TODAY};
use serde_json::{Value, json};
use std::process::Output;

fn verify(list: &str, home: &std::path::Path) -> Output {
    let bundle = root().join("tests/fixtures/v1/first.goi.zip").display().to_string();
    feed(scd(home, &["verify", &bundle, "--json", "--keys", list]), "")
}

/// The error of a run that was used wrongly: one object on stdout, exit 2, and no verdict.
fn error(output: &Output, what: &str) -> Value {
    assert_eq!(output.status.code(), Some(2), "{what}: {output:?}");
    let told: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
    assert_eq!(told.as_object().map(|all| all.len()), Some(1), "{what}: {told}");
    super::said::is_said(&told["error"], what);
    told["error"].clone()
}

#[test]
fn a_list_of_keys_that_cannot_be_read_is_told_and_no_bundle_is_judged_by_it() {
    let home = tempfile::tempdir().unwrap();
    let good = std::fs::read(root().join("tests/fixtures/v1/allowed_signers")).unwrap();
    let line = String::from_utf8(good.clone()).unwrap().lines().next().unwrap().to_owned();
    let weak = seal::PublicKey::new([0; 32]).openssh();
    let cases: Vec<(Vec<u8>, &str, Option<&str>)> = vec![
        (b"\xff\xfea".to_vec(), "keys-encoding", None),
        (format!("{line}\nx\n").into_bytes(), "keys-line", Some("2")),
        (line.replace(' ', "\u{a0}").into_bytes(), "keys-line", Some("1")),
        (
            format!("# x\n{}\n", line.replacen(' ', " valid-after=\"2020\" ", 1)).into_bytes(),
            "keys-option",
            Some("2"),
        ),
        (format!("* {weak}\n").into_bytes(), "keys-option", Some("1")),
        (format!("a {weak}\n").into_bytes(), "keys-weak-key", Some("1")),
    ];
    for (n, (bytes, code, line)) in cases.into_iter().enumerate() {
        let list = home.path().join(format!("keys-{n}"));
        std::fs::write(&list, bytes).unwrap();
        let told = error(&verify(list.to_str().unwrap(), home.path()), code);
        assert_eq!((told["code"].as_str(), told["detail"]["line"].as_str()), (Some(code), line));
    }
    for missing in [home.path().join("khong-co"), home.path().to_owned()] {
        let told = error(&verify(missing.to_str().unwrap(), home.path()), "missing");
        assert_eq!(told["code"], "keys-unreadable");
    }
    let marked = home.path().join("marked");
    std::fs::write(&marked, [b"\xef\xbb\xbf".to_vec(), good].concat()).unwrap();
    let output = verify(marked.to_str().unwrap(), home.path());
    let row: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(row["verdict"], "accepted", "a mark before the list is no part of it: {row}");
}

#[test]
fn who_asks_for_json_reads_json_even_of_a_line_that_cannot_be_meant() {
    let home = tempfile::tempdir().unwrap();
    for line in
        [&["verify", "--json"][..], &["verify", "a", "b", "--json"], &["verify", "--json", "--odd"]]
    {
        let told = error(&feed(scd(home.path(), line), ""), "misused");
        assert_eq!(told["code"], "request-malformed");
    }
    let plain = feed(scd(home.path(), &["verify"]), "");
    assert_eq!((plain.status.code(), plain.stdout.len()), (Some(2), 0));
}

#[test]
fn a_mark_before_a_passphrase_is_no_letter_of_it() {
    let mut office = playing::office(TODAY);
    office.ok("change_law", crate::law::playing::base_wage());
    let (book, file) = (office.book(), office.path().join("mat-khau.txt"));
    std::fs::write(&file, format!("\u{feff}{OFFICE_PASSPHRASE}\r\n")).unwrap();
    let line = ["issue-law", "--book", book.to_str().unwrap(), "--note", "x", "--from", "2026-Q4"];
    let line = [&line[..], &["--passphrase-file", file.to_str().unwrap()]].concat();
    let output = feed(scd(&office.path().join("may"), &line), "");
    assert!(output.status.success(), "{output:?}");
    assert_eq!(office.ok("list_law_packs", json!({}))["packs"].as_array().unwrap().len(), 1);
}
