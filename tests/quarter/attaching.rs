//! Files that lie with records: kept, told in the report, taken off, brought back, and whatever is no such file.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, contents};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};
use std::path::PathBuf;

/// A scan as a scanner writes it, as far as anybody here looks at it.
pub(crate) const SCAN: &[u8] = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer\n%%EOF\n";

/// A picture of one point.
const POINT: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\
    \x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\
    \x54\x78\x9c\x63\x68\x00\x00\x00\x82\x00\x81\x77\xcd\x72\xb6\x00\x00\x00\x00\x49\
    \x45\x4e\x44\xae\x42\x60\x82";

/// Lays a file down as it comes from a scanner or a phone.
pub(crate) fn lay(centre: &Centre, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = centre.path().join("may-quet");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(name), bytes).expect("a file");
    folder.join(name)
}

/// Asks that a scan be kept with a record.
pub(crate) fn request(centre: &Centre, of_kind: &str, of_key: &Value) -> Value {
    let path = lay(centre, "QĐ 31 bổ nhiệm.pdf", SCAN);
    json!({ "of_kind": of_kind, "of_key": of_key, "path": path, "name": null, "note": null })
}

/// Id of the post of the director, whom every founded centre has.
pub(crate) fn post(centre: &mut Centre) -> Value {
    let people = centre.ok("list_people", json!({ "on": null }));
    let director = |row: &&Value| row["posts"][0]["post"]["role"] == "giam-doc";
    let mut people = people.as_array().expect("people").iter();
    people.find(director).expect("a director")["posts"][0]["post"]["post_id"].clone()
}

fn listed(centre: &mut Centre, of_kind: &str, of_key: &Value) -> Vec<Value> {
    let rows = centre.ok("list_attachments", json!({ "of_kind": of_kind, "of_key": of_key }));
    rows.as_array().expect("rows").clone()
}

/// What lies in the folder of files.
fn stored(centre: &Centre) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(centre.path().join("may/tep")).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn is_whole(centre: &mut Centre) {
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole && health.findings.is_empty(), "{:?}", health.findings);
}

#[test]
fn a_scan_stays_byte_for_byte_and_one_file_serves_two_records() {
    let mut centre = Centre::founded(AFTER);
    let post = post(&mut centre);
    let ask = request(&centre, "post", &post);
    let kept = centre.ok("attach_file", ask.clone());
    let file = &kept["attachment"];
    assert_eq!(
        (&file["name"], &file["media"]),
        (&json!("QĐ 31 bổ nhiệm"), &json!("application/pdf"))
    );
    assert_eq!((&kept["is_smaller"], &kept["was_bytes"]), (&json!(false), &file["bytes"]));
    assert_eq!(std::fs::read(&stored(&centre)[0]).expect("a file"), SCAN);
    assert_eq!(centre.refused("attach_file", ask), "attachment-twice");
    let voucher = centre.voucher("thu", "2026-07-03", 15_000_000)["voucher"]["voucher_id"].take();
    let ask = request(&centre, "voucher", &voucher);
    centre.ok("attach_file", ask);
    assert_eq!(stored(&centre).len(), 1, "the same bytes lie there once");
    let counts = centre.ok("count_attachments", json!({}));
    assert_eq!(counts.as_array().map(Vec::len), Some(2), "{counts}");
    is_whole(&mut centre);
}

#[test]
fn a_record_that_goes_takes_its_files_along_and_brings_them_back() {
    let mut centre = Centre::founded(AFTER);
    let course = centre.ok("list_people", json!({ "on": null }))[0]["person"]["person_id"].take();
    let course = centre.ok("record_training", playing::training(&course))["training_id"].take();
    for (name, bytes) in [("a.pdf", SCAN), ("b.png", POINT)] {
        let path = lay(&centre, name, bytes);
        let ask = json!({ "of_kind": "training", "of_key": course, "path": path, "name": null, "note": null });
        centre.ok("attach_file", ask);
    }
    let (before, files) = (contents(&mut centre), listed(&mut centre, "training", &course));
    centre.ok("remove_training", json!({ "training_id": course }));
    assert_eq!(listed(&mut centre, "training", &course), Vec::<Value>::new());
    assert_eq!(centre.ok("count_attachments", json!({})), json!([]));
    assert_eq!(stored(&centre).len(), 2, "their bytes stay");
    is_whole(&mut centre);
    centre.ok("undo_act", json!({}));
    assert_eq!((contents(&mut centre), listed(&mut centre, "training", &course)), (before, files));
    is_whole(&mut centre);
}

#[test]
fn the_report_names_the_files_of_what_it_tells_and_no_later_act_changes_it() {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let (post, first) = (post(&mut centre), centre.source());
    let concern = playing::concern("difficulty", "thieu-thiet-bi");
    let of_concern = format!("{QUARTER}/{}", centre.ok("record_concern", concern)["position"]);
    let mut kept = Vec::new();
    for (kind, key) in [("post", &post), ("source", &first), ("concern", &json!(of_concern))] {
        let ask = request(&centre, kind, key);
        kept.push(centre.ok("attach_file", ask)["attachment"].take());
    }
    // Of a voucher of the next quarter the report says nothing.
    let next = centre.voucher("chi", "2026-10-01", 10_000)["voucher"]["voucher_id"].take();
    let ask = request(&centre, "voucher", &next);
    centre.ok("attach_file", ask);
    playing::finish(&mut centre);
    let sealed = playing::seal(&mut centre);
    let path = PathBuf::from(sealed["path"].as_str().expect("a path"));
    let rows = Bag::open(&path).table("tep-dinh-kem");
    let told: Vec<[&str; 3]> =
        rows.iter().map(|row| [&*row["of_table"], &*row["called"], &*row["name"]]).collect();
    assert_eq!(told.len(), 3, "{rows:?}");
    let name = "QĐ 31 bổ nhiệm";
    for one in [
        ["nhan-su", "Trần Văn Thưởng", name],
        ["nguon-kinh-phi", "Ngân sách xã", name],
        ["kho-khan", "00001", name],
    ] {
        assert!(told.contains(&one), "{one:?} of {told:?}");
    }
    // Taken off, given another name, put there late: what was sealed stays as it was said.
    let id = |n: usize| kept[n]["attachment_id"].clone();
    centre.ok("detach_file", json!({ "attachment_id": id(0) }));
    let name =
        json!({ "attachment_id": id(1), "name": "Quyết định giao dự toán", "note": "bản sao" });
    centre.ok("rename_attachment", name);
    let path = lay(&centre, "den-muon.png", POINT);
    let late =
        json!({ "of_kind": "post", "of_key": post, "path": path, "name": null, "note": null });
    centre.ok("attach_file", late);
    is_whole(&mut centre);
}

#[test]
fn a_file_comes_back_with_a_copy_of_the_book() {
    let mut centre = Centre::founded(AFTER);
    let post = post(&mut centre);
    let ask = request(&centre, "post", &post);
    let id = centre.ok("attach_file", ask)["attachment"]["attachment_id"].take();
    let usb = centre.path().join("usb");
    std::fs::create_dir_all(&usb).expect("a folder");
    let made = centre.ok("back_up", json!({ "folder": usb }));
    assert_eq!(made["missing"], 0);
    // Another PC, with nothing but the stick.
    let mut other = Centre::empty(AFTER);
    other.ok("restore_book", json!({ "path": made["path"] }));
    let opened = other.ok("open_attachment", json!({ "attachment_id": id }));
    assert_eq!(std::fs::read(opened["path"].as_str().expect("a path")).expect("a file"), SCAN);
    is_whole(&mut other);
    // What is gone is not there to be copied, and the copy says so.
    std::fs::remove_file(&stored(&centre)[0]).expect("gone");
    assert_eq!(centre.ok("back_up", json!({}))["missing"], 1);
}

#[test]
fn a_file_that_is_gone_or_changed_is_told_and_comes_back_by_being_put_there_again() {
    let mut centre = Centre::founded(AFTER);
    let post = post(&mut centre);
    let ask = request(&centre, "post", &post);
    let id = centre.ok("attach_file", ask.clone())["attachment"]["attachment_id"].take();
    let key = json!({ "attachment_id": id });
    let path = stored(&centre).remove(0);
    let state = |c: &mut Centre| listed(c, "post", &post)[0]["state"].clone();
    assert_eq!(state(&mut centre), "here");
    // As long as before: only reading it tells.
    let mut bent = SCAN.to_vec();
    bent[20] ^= 1;
    std::fs::write(&path, bent).expect("written");
    assert_eq!(state(&mut centre), "here");
    assert_eq!(centre.refused("open_attachment", key.clone()), "attachment-changed");
    std::fs::write(&path, "x").expect("written");
    assert_eq!(state(&mut centre), "changed");
    std::fs::remove_file(&path).expect("gone");
    assert_eq!(state(&mut centre), "missing");
    assert_eq!(centre.refused("open_attachment", key.clone()), "attachment-missing");
    // With another record it is laid down again, and serves both.
    std::fs::write(&path, "x").expect("written");
    let source = centre.source();
    let again = request(&centre, "source", &source);
    centre.ok("attach_file", again);
    assert_eq!((state(&mut centre), stored(&centre).len()), (json!("here"), 2), "set aside");
    let folder = centre.path().join("chep-ra");
    std::fs::create_dir(&folder).expect("a folder");
    for name in ["QĐ 31 bổ nhiệm.pdf", "QĐ 31 bổ nhiệm.pdf"] {
        let save = json!({ "attachment_id": id, "folder": folder });
        assert_eq!(centre.ok("save_attachment", save)["file_name"], name, "the same bytes again");
    }
    std::fs::write(folder.join("QĐ 31 bổ nhiệm.pdf"), "của ai khác").expect("written");
    let save = json!({ "attachment_id": id, "folder": folder });
    assert_eq!(centre.ok("save_attachment", save)["file_name"], "QĐ 31 bổ nhiệm (2).pdf");
}

#[test]
fn whatever_is_no_evidence_is_refused_and_leaves_nothing_behind() {
    let mut centre = Centre::founded(AFTER);
    let post = post(&mut centre);
    let before = contents(&mut centre);
    let folder = lay(&centre, "x", b"x").parent().expect("a folder").to_owned();
    std::os::unix::fs::symlink(lay(&centre, "that.pdf", SCAN), folder.join("link.pdf"))
        .expect("a link");
    let large = [SCAN, &vec![b' '; 5_100_000], b"%%EOF"].concat();
    let cases: Vec<(PathBuf, &str)> = vec![
        (lay(&centre, "rong.pdf", b""), "attachment-empty"),
        (lay(&centre, "cut.pdf", b"%PDF-1.4\n1 0 obj"), "attachment-broken"),
        (lay(&centre, "giay-moi.pdf", b"MZ\x90\0\x03"), "attachment-strange"),
        (lay(&centre, "cong-van.pdf", b"PK\x03\x04word/document.xml"), "attachment-document"),
        (lay(&centre, "anh.jpg", b"\0\0\0\x18ftypheic\0\0\0\0"), "attachment-heic"),
        (lay(&centre, "quet.pdf", b"II*\0\x08\0\0\0"), "attachment-tiff"),
        (lay(&centre, "anh2.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"), "attachment-broken"),
        (lay(&centre, "nang.pdf", &large), "attachment-too-large"),
        (folder.join("link.pdf"), "not-a-file"),
        (folder.clone(), "not-a-file"),
        (folder.join("khong-co.pdf"), "not-a-file"),
        (PathBuf::from("/dev/zero"), "not-a-file"),
    ];
    let ask = |path: &PathBuf, name: Option<&str>| json!({ "of_kind": "post", "of_key": post, "path": path, "name": name, "note": null });
    for (path, code) in cases {
        assert_eq!(centre.refused("attach_file", ask(&path, None)), code, "{}", path.display());
    }
    let good = lay(&centre, "that.pdf", SCAN);
    let long = "a".repeat(400);
    assert_eq!(centre.refused("attach_file", ask(&good, Some(&long))), "text-too-long");
    assert_eq!(centre.refused("attach_file", ask(&good, Some(" "))), "field-empty");
    let nobody = json!({ "of_kind": "post", "of_key": "0".repeat(32), "path": good, "name": null, "note": null });
    assert_eq!(centre.refused("attach_file", nobody), "record-unknown");
    assert_eq!(stored(&centre), Vec::<PathBuf>::new());
    assert_eq!(contents(&mut centre), before);
    // A name no box holds is cut to what it holds, and shown.
    let path = lay(&centre, &format!("{}.pdf", "b".repeat(240)), SCAN);
    let kept = centre.ok("attach_file", ask(&path, None));
    assert_eq!(kept["attachment"]["name"], "b".repeat(120));
}

/// A file with a record of its own.
pub(crate) fn attached(c: &mut Centre) -> Value {
    let made = c.ok("record_facility", playing::facility("loa"))["facility_id"].take();
    let request = request(c, "facility", &made);
    c.ok("attach_file", request)["attachment"]["attachment_id"].take()
}
