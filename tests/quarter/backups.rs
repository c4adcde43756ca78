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
        (&cut, &["book-damaged", "not-a-book"]),
        (&bent, &["book-damaged", "other-centre"]),
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
