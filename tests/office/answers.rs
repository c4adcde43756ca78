//! The way back: receipts found on the stick, the office's seal compared, remarks as tasks, the
//! correction, and that an older receipt never undoes a newer one.

use super::playing::{
    self, TODAY, answer, bundles, correct, desk_at, digits, found, import, seal, stick,
};
use crate::harness::Centre;
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};
use std::path::PathBuf;

fn answers(centre: &mut Centre) -> Value {
    centre.ok("read_answers", json!({ "quarter": QUARTER }))
}

fn remark() -> Value {
    json!([{
        "table": null, "row": null, "column": null, "rule": null,
        "text": "Bổ sung chứng từ gốc kèm theo",
    }])
}

/// Pins the office's seal from the first receipt and takes every new receipt in.
fn take_all(centre: &mut Centre, office: &mut Centre) {
    for receipt in found(centre) {
        if receipt["state"] == "key-unknown" {
            let digits = digits(office);
            centre.ok("pin_office", json!({ "path": receipt["path"], "digits": digits }));
        }
        centre.ok("take_receipt", json!({ "path": receipt["path"] }));
    }
}

#[test]
fn seal_import_return_correct_import_receive() {
    let (mut centre, first) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let first = first["report"]["bundle_id"].clone();
    assert_eq!(answers(&mut centre)["state"], "chua-co");

    let issued = answer(&mut office, &first, "tra-lai", remark(), &stick(&centre));
    let scan = office.ok("scan_import", json!({ "folder": stick(&centre) }));
    assert_eq!(
        scan["receipts"],
        json!([issued["receipts"][0]["receipt_id"]]),
        "it lies there, whole"
    );
    let receipt = found(&mut centre).remove(0);
    assert_eq!(receipt["state"], "key-unknown", "nobody's key is believed at first sight");
    let path = json!({ "path": receipt["path"] });
    assert_eq!(centre.refused("take_receipt", path.clone()), "receipt-refused");
    let wrong = digits(&mut centre);
    let pin = |digits: &str| json!({ "path": receipt["path"], "digits": digits });
    assert_eq!(centre.refused("pin_office", pin(&wrong)), "digits-differ");
    let right = digits(&mut office);
    centre.ok("pin_office", pin(&right));

    let taken = centre.ok("take_receipt", path);
    assert_eq!(taken["verdict"], "tra-lai");
    assert_eq!(taken["code"], issued["receipts"][0]["code"]);
    assert_eq!(answers(&mut centre)["state"], "tra-lai");
    let task = &taken["remarks"][0];
    assert_eq!(
        (task["text"].as_str(), task["is_done"].as_bool()),
        (Some("Bổ sung chứng từ gốc kèm theo"), Some(false))
    );
    let done = json!({ "receipt_id": taken["receipt_id"], "position": 1, "is_done": true });
    assert_eq!(centre.ok("mark_remark", done)["receipts"][0]["remarks"][0]["is_done"], true);

    correct(&mut centre, "Sửa theo nhận xét của nơi nhận", 250_000);
    let difference = centre.ok("read_difference", json!({ "quarter": QUARTER }));
    assert_eq!(difference["against"], 0);
    let spent = figure(&difference["figures"], "spent");
    assert_eq!(spent["after"].as_i64().unwrap() - spent["before"].as_i64().unwrap(), 250_000);
    let added = difference["cells"].as_array().unwrap();
    assert!(added.iter().any(|c| c["table"] == "chung-tu" && c["change"] == "added"));
    let second = seal(&mut centre)["report"]["bundle_id"].clone();
    assert_eq!(answers(&mut centre)["state"], "chua-co", "the old word is about the old revision");

    let path =
        bundles(&mut office, &stick(&centre)).into_iter().find(|p| p.contains("_L1_")).unwrap();
    let seen = import(&mut office, &path);
    assert_eq!(seen["state"], "correction");
    assert_eq!(seen["reason"], "Sửa theo nhận xét của nơi nhận");
    assert_eq!(figure(&seen["changes"], "spent"), spent);
    let review = office.ok("read_review", json!({ "bundle_id": second }));
    assert_eq!(figure(&review["changed_figures"], "spent"), spent);
    assert_eq!(review["changed_cells"], difference["cells"]);
    assert_eq!(
        review["row"]["state"], "can-xu-ly",
        "the return is behind it, and words wait to be read"
    );

    answer(&mut office, &second, "nhan", json!([]), &stick(&centre));
    take_all(&mut centre, &mut office);
    let last = answers(&mut centre);
    assert_eq!(last["state"], "nhan");
    assert_eq!(last["receipts"].as_array().unwrap().len(), 2);
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["counts"]["dat"], 1);
}

fn figure(figures: &Value, name: &str) -> Value {
    let all = figures.as_array().expect("figures").iter();
    let mut found = all.filter(|figure| figure["name"] == name);
    found.next().unwrap_or_else(|| panic!("{name} did not change: {figures}")).clone()
}

/// The receipts of the stick, by their place in the office's line.
fn receipt_paths(centre: &mut Centre) -> Vec<PathBuf> {
    let folder = stick(centre).join("BIEN-NHAN/06874-2008");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

#[test]
fn an_older_receipt_never_undoes_a_newer_one_in_whatever_order_they_come() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    let usb = stick(&centre);
    for (verdict, remarks) in
        [("tra-lai", remark()), ("nhan", json!([])), ("tra-lai", remark()), ("nhan", json!([]))]
    {
        answer(&mut office, &id, verdict, remarks, &usb);
    }
    let paths = receipt_paths(&mut centre);
    assert_eq!(paths.len(), 4);
    let digits = digits(&mut office);
    centre.ok("pin_office", json!({ "path": paths[0], "digits": digits }));
    let orders = [[3, 2, 1, 0], [0, 3, 1, 2], [2, 3, 0, 1], [1, 3, 2, 0]];
    let clean = std::fs::read(centre.book()).is_ok();
    assert!(clean);
    let copy = tempfile::tempdir().unwrap();
    let backup = copy.path().join("truoc.socd");
    centre.copy_book(&backup);
    for order in orders {
        let mut seen_newest = false;
        for n in order {
            centre.ok("take_receipt", json!({ "path": paths[n] }));
            seen_newest |= n == 3;
            if seen_newest {
                assert_eq!(answers(&mut centre)["state"], "nhan", "{order:?} after {n}");
            }
        }
        centre.ok("restore_book", json!({ "path": backup }));
    }
}

#[test]
fn a_decision_told_already_is_not_signed_twice_and_a_new_one_is() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    let usb = stick(&centre);
    let first = answer(&mut office, &id, "nhan", json!([]), &usb);
    let again = answer(&mut office, &id, "nhan", json!([]), &usb);
    assert_eq!(first["receipts"][0]["receipt_id"], again["receipts"][0]["receipt_id"]);
    let other = answer(&mut office, &id, "tra-lai", remark(), &usb);
    assert_ne!(first["receipts"][0]["receipt_id"], other["receipts"][0]["receipt_id"]);
    let page = office.ok("list_receipts", json!({ "quarter": QUARTER }));
    assert_eq!(page["waiting"].as_array().unwrap().len(), 0);
    let stale: Vec<bool> = page["issued"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["is_stale"].as_bool().unwrap())
        .collect();
    assert_eq!(stale, [false, true]);
    let ids: Vec<&Value> =
        page["issued"].as_array().unwrap().iter().map(|r| &r["receipt_id"]).collect();
    let slips = office.ok("print_slips", json!({ "receipt_ids": ids }));
    assert!(std::fs::read(slips["path"].as_str().unwrap()).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_receipt_whose_file_stayed_on_another_disk_is_signed_once_more() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    let usb = stick(&centre);
    let first = answer(&mut office, &id, "tra-lai", remark(), &usb)["receipts"][0].clone();
    take_all(&mut centre, &mut office);
    // A book that came back from a backup: the sealed files lie on the disk that died.
    std::fs::remove_dir_all(office.folder.path().join("may/goi/bien-nhan")).unwrap();
    let request = json!({ "bundle_ids": [id], "folder": usb });
    let again = office.ok("issue_receipts", request.clone())["receipts"][0].clone();
    assert_ne!(first["receipt_id"], again["receipt_id"]);
    assert_eq!(first["code"], again["code"], "it says the same");
    assert_eq!(office.ok("issue_receipts", request)["receipts"][0], again, "and not a third time");
    let page = office.ok("list_receipts", json!({ "quarter": QUARTER }));
    let stale: Vec<&Value> =
        page["issued"].as_array().unwrap().iter().map(|r| &r["is_stale"]).collect();
    assert_eq!(stale, [&json!(false), &json!(true)]);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    let stale: Vec<&Value> =
        review["receipts"].as_array().unwrap().iter().map(|r| &r["is_stale"]).collect();
    assert_eq!(stale, [&json!(false), &json!(true)], "the review says the same");
    take_all(&mut centre, &mut office);
    let answers = answers(&mut centre);
    assert_eq!(answers["state"], "tra-lai");
    let current: Vec<&Value> = answers["receipts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["is_current"] == json!(true))
        .map(|r| &r["receipt_id"])
        .collect();
    assert_eq!(current, [&again["receipt_id"]]);
}

#[test]
fn a_receipt_is_readable_with_stock_tools_and_the_public_key_alone() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    answer(&mut office, &id, "tra-lai", remark(), &stick(&centre));
    let path = receipt_paths(&mut centre).remove(0);
    let key = office.ok("read_seal", json!({}))["public_key"].as_str().unwrap().to_owned();
    crate::quarter::verified_by_stock_tools(
        &path,
        "vhxh-06874",
        "bien-nhan@socongdong.v1",
        "co-quan",
        &key,
    );
}

#[test]
fn receipts_of_others_are_passed_over_and_a_changed_one_is_refused() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    answer(&mut office, &id, "nhan", json!([]), &stick(&centre));
    let path = receipt_paths(&mut centre).remove(0);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x40;
    std::fs::write(path.with_file_name("BN_hong.goi.zip"), bytes).unwrap();
    let states: Vec<String> =
        found(&mut centre).iter().map(|r| r["state"].as_str().unwrap().to_owned()).collect();
    assert_eq!(states.iter().filter(|s| *s == "refused").count(), 1, "{states:?}");
    assert_eq!(states.iter().filter(|s| *s == "key-unknown").count(), 1, "{states:?}");
}

#[test]
fn the_seal_closes_after_a_quarter_of_an_hour_without_use() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    let request = json!({ "bundle_ids": [id], "verdict": "nhan", "remarks": [], "note": null });
    playing::read_explanations(&mut office, &id);
    office.ok("record_review", request);
    let issue = json!({ "bundle_ids": [id], "folder": null });
    assert_eq!(office.refused("issue_receipts", issue.clone()), "seal-closed");
    let wrong = json!({ "passphrase": "khong phai mat khau" });
    assert_eq!(office.refused("unlock_seal", wrong), "passphrase-wrong");
    playing::unlock(&mut office);
    assert_eq!(office.ok("read_session", json!({}))["is_open"], true);
    office.ok("lock_seal", json!({}));
    assert_eq!(office.refused("issue_receipts", issue.clone()), "seal-closed");
    // A desk opened anew never has it open.
    let mut later = desk_at(&office, "2026-10-02T09:00:00+07:00");
    let answer = later.answer("issue_receipts", &issue.to_string());
    assert!(answer.contains("seal-closed"), "{answer}");
}
