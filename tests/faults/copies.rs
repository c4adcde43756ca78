//! What was made and could not be copied: it is said that it is made and where it lies, and asked
//! again it is copied and not made once more.

use crate::harness::{Centre, PASSPHRASE, feed, scd};
use crate::law::playing::base_wage;
use crate::office::playing::{self, OFFICE_PASSPHRASE, TODAY, stick};
use crate::quarter::playing::{QUARTER, ready_to_seal};
use serde_json::{Value, json};
use std::path::Path;

/// A verb with a passphrase, into a folder.
fn verb(book: &Centre, args: &[&str], out: &Path, passphrase: &str) -> Value {
    let file = book.book();
    let place = ["--book", file.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let line = [args, &place[..], &["--passphrase-file", "-"]].concat();
    let output = feed(scd(&book.path().join("may"), &line), passphrase);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{args:?}: {output:?}"))
}

/// The error says that it is made and where, and there it lies.
fn is_made(answer: &Value) -> Vec<u8> {
    let error = &answer["error"];
    super::said::is_said(error, "not copied");
    assert_eq!(
        (&error["code"], &error["detail"]["cause"]),
        (&json!("not-copied"), &json!("stick-missing"))
    );
    let path = error["detail"]["path"].as_str().unwrap();
    assert!(error["message"].as_str().unwrap().contains(path), "{error}");
    std::fs::read(path).unwrap()
}

#[test]
fn a_report_is_sealed_once_and_copied_when_asked_again() {
    let mut centre = ready_to_seal();
    let (missing, usb) = (centre.path().join("khong-co"), stick(&centre));
    let line = ["seal", "--quarter", QUARTER];
    let kept = is_made(&verb(&centre, &line, &missing, PASSPHRASE));
    let again = verb(&centre, &line, &usb, PASSPHRASE);
    let path = again["ok"]["copied"]["path"].as_str().unwrap_or_else(|| panic!("{again}"));
    assert_eq!(std::fs::read(path).unwrap(), kept);
    let status = centre.ok("read_report", json!({ "quarter": QUARTER }));
    assert_eq!(status["sealed"].as_array().unwrap().len(), 1, "sealed once");
}

#[test]
fn a_pack_keeps_its_number_and_is_copied_when_asked_again() {
    let mut office = playing::office(TODAY);
    let (missing, usb) = (office.path().join("khong-co"), stick(&office));
    office.ok("change_law", base_wage());
    let line = |note: &'static str| ["issue-law", "--note", note, "--from", QUARTER];
    let kept = is_made(&verb(&office, &line("Một"), &missing, OFFICE_PASSPHRASE));
    let other = verb(&office, &line("Khác"), &usb, OFFICE_PASSPHRASE);
    assert_eq!(other["error"]["code"], "law-unchanged", "another pack is not what was asked");
    let again = verb(&office, &line("Một"), &usb, OFFICE_PASSPHRASE);
    let path = again["ok"]["path"].as_str().unwrap_or_else(|| panic!("{again}"));
    assert_eq!(std::fs::read(path).unwrap(), kept);
    assert_eq!(again["ok"]["pack"]["number"], 1);
    assert_eq!(office.ok("list_law_packs", json!({}))["packs"].as_array().unwrap().len(), 1);
}

#[test]
fn a_receipt_is_signed_once_and_copied_when_asked_again() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let ids = json!([sealed["report"]["bundle_id"]]);
    playing::read_explanations(&mut office, &sealed["report"]["bundle_id"]);
    office.ok(
        "record_review",
        json!({ "bundle_ids": ids, "verdict": "nhan", "remarks": [], "note": null }),
    );
    let (missing, usb) = (office.path().join("khong-co"), stick(&centre));
    let kept = is_made(&verb(&office, &["receipts"], &missing, OFFICE_PASSPHRASE));
    let again = verb(&office, &["receipts"], &usb, OFFICE_PASSPHRASE);
    assert_eq!(again["ok"]["receipts"].as_array().map(Vec::len), Some(1), "{again}");
    let found = playing::found(&mut centre).remove(0);
    assert_eq!(std::fs::read(found["path"].as_str().unwrap()).unwrap(), kept);
    let page = office.ok("list_receipts", json!({ "quarter": QUARTER }));
    assert_eq!(page["issued"].as_array().unwrap().len(), 1, "signed once");
}
