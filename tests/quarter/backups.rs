//! Copies of the book, and going back to one.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, contents};
use crate::harness::{Centre, PASSPHRASE, founding};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn newest(centre: &mut Centre) -> Value {
    centre.ok("list_backups", json!({}))[0].clone()
}

fn path(row: &Value) -> Value {
    json!({ "path": row["path"] })
}

/// What lies beside the book besides the book.
fn litter(centre: &Centre) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(centre.path()).expect("the folder");
    let names = entries.map(|e| e.expect("an entry").path());
    let kept = ["so.socd", "so.socd-wal", "so.socd-shm", "may", "usb"];
    names.filter(|p| !kept.iter().any(|k| p.ends_with(k))).collect()
}

#[test]
fn every_seal_leaves_a_verified_copy_of_the_book() {
    let mut centre = playing::ready_to_seal();
    let sealed = playing::seal(&mut centre);
    let row = newest(&mut centre);
    assert_eq!((&row["why"], &row["path"]), (&json!("niem-phong"), &sealed["backup_path"]));
    let view = centre.ok("preview_restore", path(&row));
    assert_eq!(view["acts_then"], view["acts_now"]);
    let held = view["holdings"].as_array().expect("holdings");
    assert!(held.iter().all(|h| h["then"] == h["now"] && h["missing"] == 0), "{view}");
    assert_eq!((&held[1]["what"], &held[1]["then"]), (&json!("bao-cao"), &json!(1)));
    assert_eq!(view["last_voucher_on"], "2026-09-30");
    assert_eq!(view["centre_name"], "Trung tâm học tập cộng đồng xã Điền Xá");
}

#[test]
fn a_restored_book_is_the_book_of_that_day_and_says_so() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let before = contents(&mut centre);
    let made = centre.ok("back_up", json!({}));
    centre.voucher("chi", "2026-07-04", 1_000_000);
    let after = contents(&mut centre);
    let view = centre.ok("preview_restore", path(&made));
    let vouchers = json!({ "what": "phieu", "then": 1, "now": 2, "missing": 1 });
    assert_eq!(view["holdings"][0], vouchers);
    let restored = centre.ok("restore_book", path(&made));
    assert_eq!(contents(&mut centre), before);
    let acts = centre.ok("list_acts", json!({ "limit": 1 }));
    assert_eq!(acts[0]["act"], "restore_book", "the journal says it");
    assert!(centre.desk.check_book().expect("a book").is_whole);
    assert_eq!(litter(&centre), Vec::<PathBuf>::new());
    // And back again, to the book as it was before the restore.
    centre.ok("restore_book", json!({ "path": restored["kept_path"] }));
    assert_eq!(contents(&mut centre), after);
    centre.voucher("chi", "2026-07-05", 1_000);
}

#[test]
fn a_copy_taken_by_hand_from_an_open_book_restores_and_leaves_no_litter() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let centre = centre.later("2026-10-03T08:00:00+07:00");
    // A name that an address would have to escape.
    let copy = centre.path().join("Sổ của tôi #1 (50%)?.socd");
    std::fs::copy(centre.book(), &copy).expect("a copy");
    let mut centre = centre;
    let before = contents(&mut centre);
    centre.voucher("chi", "2026-07-04", 1_000_000);
    centre.ok("restore_book", json!({ "path": copy }));
    assert_eq!(contents(&mut centre), before);
    std::fs::remove_file(copy).expect("the copy goes");
    assert_eq!(litter(&centre), Vec::<PathBuf>::new());
}

#[test]
fn what_is_no_copy_of_this_centre_is_refused_and_changes_nothing() {
    let mut centre = Centre::founded(AFTER);
    let before = contents(&mut centre);
    let mut other = Centre::empty(AFTER);
    let mut request = founding();
    request["unit_code"] = json!("06877");
    other.ok("found_centre", request);
    let theirs = other.ok("back_up", json!({}));
    let folder = centre.path().to_owned();
    let text = folder.join("text.socd");
    std::fs::write(&text, "not a book").expect("a file");
    let whole = std::fs::read(other.book()).expect("their book");
    let cut = centre.path().join("cut.socd");
    std::fs::write(&cut, &whole[..whole.len() / 2]).expect("a file");
    let mut flipped = whole.clone();
    let middle = whole.len() / 2;
    flipped[middle..middle + 64].fill(0xA5);
    let bent = centre.path().join("bent.socd");
    std::fs::write(&bent, flipped).expect("a file");
    for (file, codes) in [
        (Path::new(theirs["path"].as_str().expect("a path")), ["other-centre"].as_slice()),
        (&text, &["not-a-book"]),
        (&cut, &["backup-damaged", "not-a-book"]),
        (&bent, &["backup-damaged", "other-centre"]),
        (&centre.path().join("absent.socd"), &["book-missing"]),
        (&folder, &["backup-is-book"]),
    ] {
        let code = centre.refused("restore_book", json!({ "path": file }));
        assert!(codes.contains(&code.as_str()), "{}: {code}", file.display());
        assert_eq!(contents(&mut centre), before, "{}", file.display());
    }
    assert_eq!(centre.ok("list_backups", json!({})), json!([]), "nothing was restored");
}

#[test]
fn what_is_sealed_after_a_restore_begins_a_new_line_that_names_the_old() {
    let mut centre = playing::ready_to_seal();
    let first = playing::seal(&mut centre);
    let old = chain(&first);
    let copy = newest(&mut centre);
    let mut centre = centre.later("2026-10-03T08:00:00+07:00");
    centre.ok("restore_book", path(&copy));
    let second = correct(&mut centre);
    let new = chain(&second);
    assert_ne!(new["lineage"], old["lineage"]);
    assert_eq!((&new["seq"], &new["prev"]), (&json!(1), &json!("")));
    let head = json!([{
        "id": first["report"]["bundle_id"], "lineage": old["lineage"], "seq": 1,
    }]);
    assert_eq!(new["parents"], head);
    let third = correct(&mut centre);
    let next = chain(&third);
    assert_eq!((&next["lineage"], &next["seq"]), (&new["lineage"], &json!(2)));
    assert_eq!(next["parents"], json!([]), "a line is joined once");
}

#[test]
fn a_book_restored_from_before_its_first_seal_does_not_seal_the_same_number_twice() {
    let mut centre = playing::ready_to_seal();
    let copy = centre.ok("back_up", json!({}));
    let first = playing::seal(&mut centre);
    let mut centre = centre.later("2026-10-03T08:00:00+07:00");
    centre.ok("restore_book", path(&copy));
    let second = playing::seal(&mut centre);
    let (old, new) = (chain(&first), chain(&second));
    assert_eq!(new["seq"], 1);
    assert_ne!(new["lineage"], old["lineage"], "two bundles would claim one place in one line");
}

fn chain(sealed: &Value) -> Value {
    let path = Path::new(sealed["path"].as_str().expect("a path"));
    Bag::open(path).info()["chain"].clone()
}

/// Opens the quarter again and seals it anew.
fn correct(centre: &mut Centre) -> Value {
    centre.ok("open_revision", json!({ "quarter": QUARTER, "reason": "Sót phiếu" }));
    playing::sign(centre, "13/BC-TTHTCĐ");
    let request = json!({ "quarter": QUARTER, "passphrase": PASSPHRASE });
    centre.ok("seal_report", request)
}

#[test]
fn copies_made_within_one_second_are_two_copies() {
    let mut centre = Centre::founded(AFTER);
    centre.ok("back_up", json!({}));
    centre.voucher("thu", "2026-07-03", 1_000);
    centre.ok("back_up", json!({}));
    let rows = centre.ok("list_backups", json!({}));
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
    let folder = centre.path().join("may/sao-luu");
    let names = std::fs::read_dir(folder).expect("copies").map(|e| e.expect("one").file_name());
    assert!(names.into_iter().all(|n| !n.to_string_lossy().starts_with('~')), "no draft is left");
}

/// A centre with a copy that is a folder, and that folder.
fn copied() -> (Centre, PathBuf) {
    let mut centre = playing::ready_to_seal();
    playing::seal(&mut centre);
    let made = centre.ok("back_up", json!({}));
    let folder = PathBuf::from(made["path"].as_str().expect("a path"));
    (centre.later("2026-10-03T08:00:00+07:00"), folder)
}

#[test]
fn neither_the_book_nor_a_key_goes_on_a_stick_that_carries_reports() {
    let mut centre = Centre::founded(AFTER);
    for mark in ["BAO-CAO-TTHTCD", "BIEN-NHAN", "QUY-DINH", "DOC-TOI.html"] {
        let usb = tempfile::tempdir().expect("a stick");
        let inner = usb.path().join("sao luu");
        std::fs::create_dir(&inner).expect("a folder");
        match mark {
            "DOC-TOI.html" => std::fs::write(usb.path().join(mark), "x").expect("a page"),
            _ => std::fs::create_dir(usb.path().join(mark)).expect("a folder"),
        }
        for folder in [usb.path(), &inner, &inner.join("../sao luu")] {
            let code = centre.refused("back_up", json!({ "folder": folder }));
            assert_eq!(code, "backup-on-report-stick", "{mark}: {}", folder.display());
            let out = centre.desk.back_up_to(&folder.join("SL")).expect_err("refused");
            assert_eq!(out.code.as_str(), "backup-on-report-stick", "{mark}");
        }
        let left = crate::faults::said::files(usb.path());
        assert!(left.iter().all(|file| file.ends_with("DOC-TOI.html")), "{mark}: {left:?}");
    }
    centre.ok("make_seal", json!({ "passphrase": PASSPHRASE, "is_replacement": false }));
    for own in ["may/keys", "may/goi"] {
        let folder = centre.path().join(own);
        std::fs::create_dir_all(&folder).expect("a folder");
        assert_eq!(centre.refused("back_up", json!({ "folder": folder })), "backup-inside");
    }
    // A stick that is kept for copies alone takes one that is complete in itself.
    let usb = tempfile::tempdir().expect("a stick");
    let made = centre.ok("back_up", json!({ "folder": usb.path() }));
    let folder = Path::new(made["path"].as_str().expect("a path"));
    let names: Vec<String> = crate::faults::said::files(folder)
        .iter()
        .map(|file| file.strip_prefix(folder).expect("inside").display().to_string())
        .collect();
    let keys = ["keys/06874-2008.ban-2.scdkey", "keys/06874-2008.scdkey"];
    assert_eq!(names, ["DANH-SACH.txt", keys[0], keys[1], "so.socd"]);
}

#[test]
fn the_open_book_is_no_copy_of_itself_under_any_name() {
    let mut centre = Centre::founded(AFTER);
    let book = centre.book();
    let at = |name: &str| centre.path().join(name);
    std::fs::hard_link(&book, at("cung.socd")).expect("a hard link");
    let mut names = vec![book.clone(), at("may/../so.socd"), at("cung.socd"), centre.path().into()];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&book, at("lien-ket.socd")).expect("a link");
        std::os::unix::fs::symlink(centre.path(), at("thu-muc")).expect("a link");
        names.extend([at("lien-ket.socd"), at("thu-muc"), at("thu-muc/so.socd")]);
    }
    std::fs::create_dir_all(at("may")).expect("a folder");
    let before = contents(&mut centre);
    for name in names {
        let code = centre.refused("restore_book", json!({ "path": name }));
        assert_eq!(code, "backup-is-book", "{}", name.display());
        assert_eq!(contents(&mut centre), before);
    }
}

#[test]
fn a_copy_with_one_file_missing_or_changed_is_refused_before_anything_is_put_in_place() {
    let (mut centre, folder) = copied();
    let before = contents(&mut centre);
    let store = folder.parent().expect("a folder").join("kho");
    let shared = crate::faults::said::files(&store).remove(0);
    let list = folder.join("DANH-SACH.txt");
    let (whole, text) =
        (std::fs::read(&shared).expect("a file"), std::fs::read(&list).expect("it"));
    let mut bent = whole.clone();
    bent[whole.len() / 2] ^= 1;
    let request = json!({ "path": folder });
    let mut refused = |what: &str| {
        for command in ["preview_restore", "restore_book"] {
            assert_eq!(centre.refused(command, request.clone()), "backup-damaged", "{what}");
        }
        assert_eq!(contents(&mut centre), before, "{what}");
    };
    std::fs::write(&shared, bent).expect("bent");
    refused("bent");
    std::fs::remove_file(&shared).expect("gone");
    refused("missing");
    std::fs::write(&shared, &whole).expect("as it was");
    std::fs::write(&list, &text[..text.len() - 80]).expect("cut");
    refused("a cut list");
    std::fs::write(&list, &text).expect("as it was");
    // What is missing from the store comes back with the next copy.
    std::fs::remove_file(&shared).expect("gone");
    centre.ok("back_up", json!({}));
    for named in [folder.clone(), folder.join("so.socd"), list] {
        centre.ok("preview_restore", json!({ "path": named }));
    }
    centre.ok("restore_book", request);
}

#[test]
fn what_lies_here_already_is_never_written_over() {
    let (mut centre, folder) = copied();
    let home = centre.path().join("may");
    let bundle = crate::faults::said::files(&home.join("goi")).remove(0);
    let sealed = std::fs::read(&bundle).expect("a bundle");
    // Another key since the copy, a damaged bundle, and a file the copy does not know.
    let new = "hai muoi tam chin bon";
    centre.ok("make_seal", json!({ "passphrase": new, "is_replacement": true }));
    let key = std::fs::read(home.join("keys/06874-2008.scdkey")).expect("the new key");
    std::fs::write(&bundle, b"damaged").expect("damaged");
    std::fs::write(home.join("goi/khac.goi.zip"), b"of this life").expect("a file");
    let held = |bytes: &[u8]| {
        let all = crate::faults::said::files(&home);
        all.iter().any(|f| f.is_file() && std::fs::read(f).expect("a file") == bytes)
    };
    for _ in 0..2 {
        centre.ok("restore_book", json!({ "path": folder }));
        assert_eq!(std::fs::read(&bundle).expect("a bundle"), sealed, "the bundle is whole again");
        for (what, bytes) in
            [("damaged", &b"damaged"[..]), ("of this life", b"of this life"), ("key", &key)]
        {
            assert!(held(bytes), "{what} is kept");
        }
    }
    // The seal the restored book knows opens, and is where people look for it.
    centre.ok("open_revision", json!({ "quarter": QUARTER, "reason": "Sót phiếu" }));
    playing::sign(&mut centre, "13/BC-TTHTCĐ");
    let seal = |passphrase: &str| json!({ "quarter": QUARTER, "passphrase": passphrase });
    assert_eq!(centre.refused("seal_report", seal(new)), "passphrase-wrong");
    centre.ok("seal_report", seal(PASSPHRASE));
}

#[test]
fn a_restore_waits_until_no_other_window_has_the_book_open() {
    let (mut centre, folder) = copied();
    let before = contents(&mut centre);
    let other = rusqlite::Connection::open(centre.book()).expect("another window");
    let count: i64 = other.query_row("SELECT count(*) FROM journal", [], |r| r.get(0)).expect("it");
    assert!(count > 0);
    assert_eq!(centre.refused("restore_book", json!({ "path": folder })), "book-busy");
    assert_eq!(contents(&mut centre), before);
    drop(other);
    centre.ok("restore_book", json!({ "path": folder }));
    assert_eq!(litter(&centre), Vec::<PathBuf>::new());
}

#[test]
fn a_copy_of_an_older_program_is_listed_restored_and_says_what_it_lacks() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let copies = centre.path().join("may/sao-luu");
    std::fs::create_dir_all(&copies).expect("a folder");
    let old = copies.join("SL_06874-2008_20261001T010203Z_tay.socd");
    centre.copy_book(&old);
    let row = newest(&mut centre);
    assert_eq!((&row["is_whole"], &row["files"]), (&json!(false), &json!(1)), "{row}");
    assert_eq!(row["made_at"], "2026-10-01T01:02:03Z");
    let view = centre.ok("preview_restore", path(&row));
    assert_eq!(view["is_whole"], false);
    centre.voucher("thu", "2026-07-04", 1_000);
    centre.ok("restore_book", path(&row));
    let page = json!({ "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat" });
    assert_eq!(centre.ok("list_vouchers", page)["rows"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_book_that_cannot_be_read_any_more_gives_way_to_a_copy_and_is_kept() {
    let (mut centre, folder) = copied();
    let before = contents(&mut centre);
    let centre = centre.later("2026-10-04T08:00:00+07:00");
    let noise: Vec<u8> =
        (0..9_000_u32).map(|i| i.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
    std::fs::write(centre.book(), &noise).expect("damaged");
    let mut centre = centre.later("2026-10-05T08:00:00+07:00");
    let request = json!({ "path": folder });
    let view = centre.ok("preview_restore", request.clone());
    assert_eq!(view["acts_now"], 0, "{view}");
    let restored = centre.ok("restore_book", request);
    let kept = std::fs::read(restored["kept_path"].as_str().expect("a path")).expect("kept");
    assert!(kept == noise, "what was damaged is kept byte for byte");
    assert_eq!(contents(&mut centre), before);
}

#[test]
fn a_copy_made_by_version_1_is_restored_as_a_book_of_this_program_and_leaves_no_litter() {
    for name in ["centre", "office"] {
        let folder = tempfile::tempdir().expect("a folder");
        let from = crate::harness::root().join(format!("tests/fixtures/v1/{name}.socd"));
        let mut desk =
            crate::office::playing::desk_over(folder.path(), "2026-12-01T08:00:00+07:00");
        desk.restore_to_new(&from).expect("restored");
        let mut book = Centre { folder, desk };
        assert_eq!(book.ok("list_acts", json!({ "limit": 1 }))[0]["act"], "restore_book");
        assert_eq!(litter(&book), Vec::<PathBuf>::new(), "{name}");
        // The book is whole; the files a bare copy does not hold are another question.
        store::look_at(&book.book()).unwrap_or_else(|e| panic!("{name}: {e}"));
        // And what it is now is copied and gone back to as any other.
        let made = book.ok("back_up", json!({}));
        assert_eq!(book.ok("preview_restore", path(&made))["is_whole"], true);
        book.ok("restore_book", path(&made));
        assert_eq!(litter(&book), Vec::<PathBuf>::new(), "{name}");
    }
}
