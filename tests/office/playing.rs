//! An office with its book, and centres whose reports it receives.

use crate::harness::{Centre, PASSPHRASE, StillWorld};
use crate::quarter::playing::{self, AFTER, QUARTER};
use desk::{Desk, Places};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// The passphrase of the office's seal.
pub(crate) const OFFICE_PASSPHRASE: &str = "nha gach mai ngoi do";

/// The office that receives from Điền Xá alone, with a seal of its own.
pub(crate) fn office(now: &str) -> Centre {
    let request = json!({ "office_id": "vhxh-06874", "name": "Phòng Văn hóa - Xã hội xã Điền Xá" });
    founded(now, request)
}

/// The office that receives from the whole province.
pub(crate) fn province(now: &str) -> Centre {
    let name = "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh";
    founded(now, json!({ "office_id": "so-22", "name": name }))
}

fn founded(now: &str, request: Value) -> Centre {
    let mut office = Centre::empty(now);
    office.ok("found_office", request);
    office.ok("make_seal", json!({ "passphrase": OFFICE_PASSPHRASE, "is_replacement": false }));
    office
}

/// A centre that sealed its third quarter and copied it to its stick.
pub(crate) fn handed_in() -> (Centre, Value) {
    let mut centre = playing::ready_to_seal();
    let sealed = seal(&mut centre);
    (centre, sealed)
}

/// Seals what is ready and copies it to the stick.
pub(crate) fn seal(centre: &mut Centre) -> Value {
    let request = json!({ "quarter": QUARTER, "passphrase": PASSPHRASE });
    let sealed = centre.ok("seal_report", request);
    let stick = stick(centre);
    let report = &sealed["report"];
    // Copied a while later, by the program opened again: what is made after it draws the ids it drew
    // when copying was no act yet, so that bundles of version 1 are still made byte for byte.
    let later = AFTER.replace("T08:00", &format!("T08:3{}", report["revision"]));
    let copy = json!({ "bundle_id": report["bundle_id"], "folder": stick });
    desk_at(centre, &later).try_answer("copy_to_stick", &copy.to_string()).expect("copied");
    sealed
}

/// The centre's stick.
pub(crate) fn stick(centre: &Centre) -> PathBuf {
    let stick = centre.path().join("usb");
    std::fs::create_dir_all(&stick).expect("a stick");
    stick
}

/// Every bundle the office sees on a stick.
pub(crate) fn bundles(office: &mut Centre, stick: &Path) -> Vec<String> {
    let scan = office.ok("scan_import", json!({ "folder": stick }));
    let paths = scan["paths"].as_array().expect("paths");
    paths.iter().map(|path| path.as_str().expect("a path").to_owned()).collect()
}

pub(crate) fn preview(office: &mut Centre, path: &str) -> Value {
    office.ok("preview_bundle", json!({ "path": path, "quarter": QUARTER }))
}

pub(crate) fn import(office: &mut Centre, path: &str) -> Value {
    office.ok("import_bundle", json!({ "path": path, "quarter": QUARTER, "bundle_id": null }))
}

/// The 30 digits of the seal of a book, as its paper shows them.
pub(crate) fn digits(book: &mut Centre) -> String {
    book.ok("read_seal", json!({}))["digits"].as_str().expect("digits").to_owned()
}

/// Enrols the centre whose bundle lies there under Điền Xá.
pub(crate) fn enrol(office: &mut Centre, centre: &mut Centre, path: &str) -> Value {
    let digits = digits(centre);
    let request = json!({
        "path": path, "digits": digits, "unit_code": "06874", "unit_from": "2025-07-01",
    });
    office.ok("enrol_centre", request)
}

/// The only bundle of the centre, enrolled and taken in.
pub(crate) fn received(office: &mut Centre, centre: &mut Centre) -> Value {
    let path = bundles(office, &stick(centre)).remove(0);
    enrol(office, centre, &path);
    import(office, &path)
}

pub(crate) fn unlock(office: &mut Centre) {
    office.ok("unlock_seal", json!({ "passphrase": OFFICE_PASSPHRASE }));
}

/// Reads what the centre says of every query of a bundle, and accepts it.
pub(crate) fn read_explanations(office: &mut Centre, bundle_id: &Value) {
    let view = office.ok("read_review", json!({ "bundle_id": bundle_id }));
    for finding in view["findings"].as_array().expect("findings") {
        let is_said = finding["kind"] == "query" && !finding["explanation"].is_null();
        if is_said && finding["is_read"] == false {
            let (rule, row) = (&finding["rule"], &finding["row"]);
            let request = json!({ "bundle_id": bundle_id, "rule": rule, "row": row });
            office.ok("accept_explanation", request);
        }
    }
}

/// Decides and writes the receipt to the stick.
pub(crate) fn answer(
    office: &mut Centre,
    bundle_id: &Value,
    verdict: &str,
    remarks: Value,
    stick: &Path,
) -> Value {
    let request = json!({
        "bundle_ids": [bundle_id], "verdict": verdict, "remarks": remarks, "note": null,
    });
    if verdict == "nhan" {
        read_explanations(office, bundle_id);
    }
    office.ok("record_review", request);
    unlock(office);
    office.ok("issue_receipts", json!({ "bundle_ids": [bundle_id], "folder": stick }))
}

/// The receipts a centre finds on its stick.
pub(crate) fn found(centre: &mut Centre) -> Vec<Value> {
    let stick = stick(centre);
    let found = centre.ok("find_receipts", json!({ "folder": stick }));
    found["receipts"].as_array().expect("receipts").clone()
}

/// Opens the quarter again, adds a payment, and makes it ready to be sealed anew.
pub(crate) fn correct(centre: &mut Centre, reason: &str, dong: i64) {
    centre.ok("open_revision", json!({ "quarter": QUARTER, "reason": reason }));
    centre.voucher("chi", "2026-09-28", dong);
    playing::count_cash(centre, "2026-09-30");
    playing::sign(centre, "13/BC-TTHTCĐ");
}

/// A desk over the same book on another day.
pub(crate) fn desk_at(centre: &Centre, now: &str) -> Desk {
    desk_over(centre.path(), now)
}

/// A desk over the book of a folder.
pub(crate) fn desk_over(folder: &Path, now: &str) -> Desk {
    let places = Places {
        home: folder.join("may"),
        book: Some(folder.join("so.socd")),
        sticks: vec![folder.join("usb")],
    };
    Desk::new(places, Box::new(StillWorld::at(now)))
}

/// The day everything happens, unless a test says otherwise.
pub(crate) const TODAY: &str = AFTER;

/// A bundle sealed again with the centre's own key after its metadata were changed: what a centre
/// with a changed program could do.
pub(crate) fn reseal(centre: &Centre, from: &str, to: &Path, change: impl Fn(&mut seal::Info)) {
    reseal_with(&key_of(centre, PASSPHRASE), Path::new(from), to, change);
}

/// The key in a book's data folder.
pub(crate) fn key_of(book: &Centre, passphrase: &str) -> seal::SigningSeed {
    let keys = book.path().join("may/keys");
    let key = std::fs::read_dir(keys).expect("keys").next().expect("a key").expect("a key").path();
    let key = std::fs::read(key).expect("the key file");
    seal::keyfile::open(&key, passphrase).expect("the passphrase")
}

/// A bundle sealed again with that key.
pub(crate) fn reseal_with(
    seed: &seal::SigningSeed,
    from: &Path,
    to: &Path,
    change: impl Fn(&mut seal::Info),
) {
    let bytes = std::fs::read(from).expect("the bundle");
    let opened = seal::read(&bytes, &seal::Trust::SelfSigned).expect("a whole bundle");
    let mut info = opened.info.clone();
    change(&mut info);
    let files: Vec<(String, Vec<u8>)> = opened.files.into_iter().collect();
    let sealed = seal::write(opened.kind, info, &files, seed).expect("sealed again");
    std::fs::write(to, sealed.bytes).expect("written");
}

/// The same book on another PC: its next seal begins a line of its own.
pub(crate) fn twin_of(centre: &mut Centre) -> Centre {
    let folder = tempfile::tempdir().unwrap();
    centre.copy_book(&folder.path().join("so.socd"));
    let keys = folder.path().join("may/keys");
    std::fs::create_dir_all(&keys).unwrap();
    for key in std::fs::read_dir(centre.path().join("may/keys")).unwrap() {
        let key = key.unwrap();
        std::fs::copy(key.path(), keys.join(key.file_name())).unwrap();
    }
    let desk = desk_over(folder.path(), "2026-10-02T11:00:00+07:00");
    Centre { folder, desk }
}

/// An office that holds the report of a centre, and a second one of the same quarter from the same
/// book on another PC: the office, and the two bundles in that order.
pub(crate) fn two_machines() -> (Centre, Value, Value) {
    two_machines_and(|_, _| ())
}

/// The same; something is done with the first before the second comes.
pub(crate) fn two_machines_and(
    between: impl FnOnce(&mut Centre, &Value),
) -> (Centre, Value, Value) {
    let mut first = playing::ready_to_seal();
    let mut second = twin_of(&mut first);
    let one = seal(&mut first)["report"]["bundle_id"].clone();
    let two = seal(&mut second)["report"]["bundle_id"].clone();
    let mut office = office(TODAY);
    let path = bundles(&mut office, &stick(&first)).remove(0);
    enrol(&mut office, &mut first, &path);
    import(&mut office, &path);
    between(&mut office, &one);
    let path = bundles(&mut office, &stick(&second)).remove(0);
    let taken = import(&mut office, &path);
    assert_eq!(
        (taken["state"].as_str(), taken["is_clean"].as_bool()),
        (Some("quarantined"), Some(false))
    );
    (office, one, two)
}
