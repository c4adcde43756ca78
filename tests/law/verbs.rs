//! A pack from the command line, and a pack in the hands of somebody without this program.

use super::playing::{base_wage, issue, wage};
use crate::harness::{Centre, feed, scd};
use crate::office::playing::{self, OFFICE_PASSPHRASE, TODAY, digits, stick};
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

/// What a verb of `scd` printed, and whether it was done.
fn verb(book: &Centre, args: &[&str], input: &str) -> (bool, Value) {
    let output = feed(scd(&book.path().join("may"), args), input);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let answer = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{args:?}: {text:?}"));
    (output.status.success(), answer)
}

#[test]
fn a_pack_is_issued_verified_and_taken_in_from_the_command_line() {
    let mut office = playing::office(TODAY);
    let mut centre = Centre::founded(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    let (book, out) = (office.book(), usb.clone());
    let (book, out) = (book.to_str().unwrap(), out.to_str().unwrap());
    let line =
        ["issue-law", "--book", book, "--note", "Lương mới", "--from", QUARTER, "--out", out];
    let line = [&line[..], &["--passphrase-file", "-"]].concat();
    assert!(!verb(&office, &line, "sai mat khau roi nhe\n").0, "another passphrase signs nothing");
    let (is_done, issued) = verb(&office, &line, &format!("{OFFICE_PASSPHRASE}\n"));
    assert!(is_done, "{issued}");
    let path = issued["ok"]["path"].as_str().unwrap().to_owned();

    let (is_known, seen) = verb(&office, &["verify", &path, "--json"], "");
    assert!(!is_known);
    assert_eq!(
        (seen["verdict"].as_str(), seen["code"].as_str()),
        (Some("refused"), Some("key-unknown"))
    );
    assert_eq!(seen["signer"].as_str(), Some(digits(&mut office).as_str()));

    let own = centre.book();
    let take = ["take-law", "--book", own.to_str().unwrap(), out];
    assert!(!verb(&centre, &take, "").0, "nobody compared the digits yet");
    let digits = digits(&mut office);
    centre.ok("pin_office", json!({ "path": path, "digits": digits }));
    let (is_done, taken) = verb(&centre, &take, "");
    assert!(is_done, "{taken}");
    assert_eq!(taken["ok"]["edition"], issued["ok"]["pack"]["edition"]);
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_700_000, "the open desk sees it at once");
    assert!(verb(&centre, &take, "").0, "what is known already is no fault");
}

#[test]
fn a_pack_is_readable_with_stock_tools_and_the_public_key_alone() {
    let mut office = playing::office(TODAY);
    let usb = tempfile::tempdir().unwrap();
    office.ok("change_law", base_wage());
    let written = issue(&mut office, "Lương mới", QUARTER, usb.path());
    let path = std::path::PathBuf::from(written["path"].as_str().unwrap());
    let key = office.ok("read_seal", json!({}))["public_key"].as_str().unwrap().to_owned();
    crate::quarter::verified_by_stock_tools(
        &path,
        "vhxh-06874",
        "dinh-muc@socongdong.v1",
        "co-quan",
        &key,
    );
}
