//! A file that is no book of this program, and every verb that could harm it.

use super::said::refusal;
use crate::harness::{Centre, feed, founding, scd};
use std::path::{Path, PathBuf};

const NOW: &str = "2026-10-02T08:00:00+07:00";

/// A file offered as a book, and the codes that name it rightly.
struct Offered {
    what: &'static str,
    path: PathBuf,
    codes: &'static [&'static str],
}

fn whole(folder: &Path) -> PathBuf {
    let mut centre = Centre::founded(NOW);
    centre.voucher("thu", "2026-07-03", 1_000_000);
    let copy = folder.join("whole");
    centre.copy_book(&copy);
    copy
}

fn offered(folder: &Path) -> Vec<Offered> {
    let book = std::fs::read(whole(folder)).expect("a book");
    let place = |what: &'static str, bytes: &[u8], codes| {
        let path = folder.join(what.replace(' ', "-"));
        std::fs::write(&path, bytes).expect("a file");
        Offered { what, path, codes }
    };
    let noise: Vec<u8> =
        (0..9_000_u32).map(|i| i.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    let mut list = vec![
        place("empty", b"", &["not-a-book"]),
        place("noise", &noise, &["not-a-book"]),
        place("text", "Sổ quỹ năm 2026".as_bytes(), &["not-a-book"]),
        place("cut in the first page", &book[..2_000], &["book-damaged", "not-a-book"]),
        place("cut in the middle", &book[..book.len() / 2], &["book-damaged"]),
        place("header only", &book[..100], &["book-damaged", "not-a-book"]),
    ];
    let foreign = folder.join("foreign");
    let other = rusqlite::Connection::open(&foreign).expect("a database");
    other
        .execute_batch("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('x')")
        .expect("SQL");
    drop(other);
    list.push(Offered { what: "another program's", path: foreign, codes: &["not-a-book"] });
    let newer = folder.join("newer");
    std::fs::write(&newer, &book).expect("a file");
    let newest = rusqlite::Connection::open(&newer).expect("a database");
    newest.pragma_update(None, "user_version", 4_711).expect("a version");
    drop(newest);
    list.push(Offered { what: "newer", path: newer, codes: &["book-newer"] });
    // The number of an older step on a book that has taken all.
    let lowered = folder.join("lowered");
    std::fs::write(&lowered, &book).expect("a file");
    let lower = rusqlite::Connection::open(&lowered).expect("a database");
    lower.pragma_update(None, "user_version", 1).expect("a version");
    drop(lower);
    list.push(Offered { what: "lowered", path: lowered, codes: &["book-damaged"] });
    let directory = folder.join("directory");
    std::fs::create_dir(&directory).expect("a folder");
    list.push(Offered {
        what: "directory",
        path: directory,
        codes: &["book-missing", "not-a-book"],
    });
    list.push(Offered { what: "absent", path: folder.join("absent"), codes: &["book-missing"] });
    list
}

#[test]
fn a_foreign_file_as_book_is_named_and_not_one_byte_of_it_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("may");
    let out = folder.path().join("out.socd").display().to_string();
    for it in offered(folder.path()) {
        let before = std::fs::read(&it.path).ok();
        let book = it.path.display().to_string();
        for line in [
            vec!["call", "--book", &book, "list_acts"],
            vec!["call", "--book", &book, "list_people"],
            vec!["check", "--book", &book],
            vec!["backup", "--book", &book, "--out", &out],
        ] {
            let input = if line.contains(&"list_acts") { "{\"limit\":5}" } else { "{}" };
            let output = feed(scd(&home, &line), input);
            if it.what == "cut in the middle" && output.status.success() {
                // What was cut off may not be asked for; the check below must find it.
                assert!(line.contains(&"call"), "{line:?} found a cut book whole");
                continue;
            }
            let what = format!("{} {}", it.what, line[0]);
            let stdout = String::from_utf8_lossy(&output.stdout).into_owned();
            if line[0] == "check" && stdout.contains("\"is_whole\":false") {
                assert_eq!(output.status.code(), Some(1), "{what}");
                continue;
            }
            let error = refusal(&output, &what);
            let code = error["code"].as_str().unwrap_or_default();
            assert!(it.codes.contains(&code), "{what}: {code}");
        }
        assert_eq!(std::fs::read(&it.path).ok(), before, "{} was changed", it.what);
        assert!(!Path::new(&out).exists(), "{} was copied", it.what);
    }
}

#[test]
fn init_never_writes_over_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("may");
    for it in offered(folder.path()) {
        if it.what == "absent" {
            continue;
        }
        let before = std::fs::read(&it.path).ok();
        let book = it.path.display().to_string();
        let line = ["init", "--book", &book, "--role", "centre", "--request", "-"];
        let output = feed(scd(&home, &line), &founding().to_string());
        assert_eq!(refusal(&output, it.what)["code"], "book-exists", "{}", it.what);
        assert_eq!(std::fs::read(&it.path).ok(), before, "{} was changed", it.what);
    }
}

#[test]
fn a_refused_founding_leaves_no_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let book = folder.path().join("so.socd");
    let line =
        ["init", "--book", &book.display().to_string(), "--role", "centre", "--request", "-"];
    let output = feed(scd(&folder.path().join("may"), &line), "{\"name\":\"x\"}");
    refusal(&output, "founding");
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("the folder").flatten().collect();
    assert!(left.iter().all(|e| e.file_name() == "may"), "{left:?}");
}
