//! Files a stranger hands over as bundles.

use super::said::is_said;
use crate::harness::{Centre, feed, scd};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A stored zip of one entry whose header promises four gigabytes.
fn lying_zip() -> Vec<u8> {
    let mut bytes = b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0".to_vec();
    bytes.extend([0; 4]);
    bytes.extend([0xFF; 8]);
    bytes.extend([13, 0, 0, 0]);
    bytes.extend(b"goi/bagit.txt");
    bytes
}

/// A zip whose one entry is deflated zeros: small outside, large inside.
fn bomb() -> Vec<u8> {
    // Stored deflate blocks would not be small; a run of one byte is a fixed-code match, repeated.
    let mut bytes = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\x21\0".to_vec();
    bytes.extend([0; 4]);
    bytes.extend(60_000_u32.to_le_bytes());
    bytes.extend(4_000_000_000_u32.to_le_bytes());
    bytes.extend([13, 0, 0, 0]);
    bytes.extend(b"goi/bagit.txt");
    bytes.extend(std::iter::repeat_n(0xAA, 60_000));
    bytes
}

fn offered(folder: &Path) -> Vec<(PathBuf, &'static [&'static str])> {
    let place = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let mut list: Vec<(PathBuf, &'static [&'static str])> = vec![
        (place("rong.goi.zip", b""), &["empty"]),
        (place("trang.goi.zip", b"<html><script>alert(1)</script></html>"), &["not-a-bundle"]),
        (place("nen.goi.zip", &bomb()), &["repacked"]),
        (place("doi.goi.zip", &lying_zip()), &["truncated", "repacked", "too-large"]),
        (place("dau.goi.zip", b"PK\x03\x04"), &["truncated"]),
        (
            place("cuoi.goi.zip", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
            &["not-a-bundle", "repacked", "empty"],
        ),
        (folder.join("khong-co.goi.zip"), &["unreadable"]),
    ];
    let large = folder.join("lon.goi.zip");
    std::fs::File::create(&large).and_then(|f| f.set_len(65 * 1024 * 1024)).expect("a large file");
    list.push((large, &["too-large"]));
    let directory = folder.join("thu-muc.goi.zip");
    std::fs::create_dir(&directory).expect("a folder");
    list.push((directory, &["unreadable"]));
    #[cfg(unix)]
    {
        let link = folder.join("lien-ket.goi.zip");
        std::os::unix::fs::symlink("/etc/passwd", &link).expect("a link");
        // A link is what it leads to.
        list.push((link, &["not-a-bundle"]));
        list.push((PathBuf::from("/dev/zero"), &["unreadable"]));
    }
    list
}

#[test]
fn the_command_line_refuses_each_with_its_code_and_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, codes) in offered(folder.path()) {
        let file = path.display().to_string();
        let output = feed(scd(folder.path(), &["verify", &file, "--json"]), "");
        let row: Value = serde_json::from_slice(&output.stdout).expect("one JSON object");
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert_eq!(row["verdict"], "refused", "{file}");
        let code = row["code"].as_str().unwrap_or_default();
        assert!(codes.contains(&code), "{file}: {code}");
        let message = row["message"].as_str().unwrap_or_default();
        assert!(!message.is_empty() && !message.starts_with("bundle."), "{file}: {code}");
        for unread in ["unit", "period", "revision", "sequence"] {
            assert_eq!(row[unread], Value::Null, "{file}: nothing was parsed");
        }
    }
}

#[test]
fn the_window_refuses_each_and_the_book_does_not_notice() {
    let mut centre = Centre::founded("2026-10-02T08:00:00+07:00");
    let before = centre.ok("list_acts", json!({ "limit": 100 }));
    let folder = tempfile::tempdir().expect("a folder");
    for (path, codes) in offered(folder.path()) {
        let answer = centre.ask("verify_file", json!({ "path": path }));
        let what = path.display().to_string();
        if answer["error"].is_object() {
            is_said(&answer["error"], &what);
            let code = answer["error"]["code"].as_str().unwrap_or_default();
            assert!(["not-a-file", "too-large"].contains(&code), "{what}: {code}");
        } else {
            assert_eq!(answer["ok"]["verdict"], "refused", "{what}");
            let code = answer["ok"]["code"].as_str().unwrap_or_default();
            assert!(codes.contains(&code), "{what}: {code}");
        }
    }
    assert_eq!(centre.ok("list_acts", json!({ "limit": 100 })), before);
}
