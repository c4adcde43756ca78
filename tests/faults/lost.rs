//! What is lost or cut is said where it is met: evidence that is not there when a copy is made, a copy
//! that is damaged itself, a bundle whose end is missing, a path with nothing in it.

use crate::harness::{Centre, feed, scd};
use crate::office::playing::{self, TODAY, bundles, office, seal, stick};
use crate::quarter::playing::{QUARTER, ready_to_seal};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// A centre with a sealed report, the stick it was copied to, and its file on this PC.
fn sealed() -> (Centre, PathBuf, PathBuf) {
    let mut centre = ready_to_seal();
    seal(&mut centre);
    let usb = stick(&centre);
    let goi = centre.path().join("may/goi");
    let entries = std::fs::read_dir(goi).unwrap().flatten().map(|e| e.path());
    let kept = entries.into_iter().find(|path| path.is_file()).unwrap();
    (centre, usb, kept)
}

fn backup(centre: &Centre, out: &Path) -> (Value, String, bool) {
    let (book, home) = (centre.book(), centre.path().join("may"));
    let line = ["backup", "--book", book.to_str().unwrap(), "--out", out.to_str().unwrap()];
    let output = feed(scd(&home, &line), "");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (serde_json::from_slice(&output.stdout).unwrap(), said, output.status.success())
}

#[test]
fn a_copy_says_what_was_lost_before_it_and_holds_the_rest() {
    let (mut centre, _, kept) = sealed();
    let whole = centre.ok("back_up", json!({ "folder": null }));
    assert_eq!(whole["missing"], 0);
    let id = kept.file_name().unwrap().to_str().unwrap().trim_end_matches(".goi.zip").to_owned();
    let aside = centre.path().join("khac.goi.zip");
    std::fs::rename(&kept, &aside).unwrap();
    let made = centre.ok("back_up", json!({ "folder": null }));
    let files = |copy: &Value| copy["files"].as_u64().unwrap();
    assert_eq!((&made["missing"], files(&made) + 1), (&json!(1), files(&whole)));
    assert_eq!(centre.ok("list_backups", json!({}))[0]["missing"], 1);
    let list = Path::new(made["path"].as_str().unwrap()).join("DANH-SACH.txt");
    assert!(std::fs::read_to_string(list).unwrap().contains(&format!("# thieu {id}\n")));
    let request = json!({ "path": made["path"] });
    assert_eq!(centre.ok("preview_restore", request)["is_whole"], true, "it is whole as a copy");
    // The command line takes an empty folder, never one with something in it.
    let out = centre.path().join("ra");
    std::fs::create_dir(&out).unwrap();
    let (answer, said, _) = backup(&centre, &out);
    assert_eq!(answer["ok"]["missing"], json!([id]), "{answer}");
    assert!(said.contains("Bản sao thiếu 1 gói"), "{said}");
    let (answer, ..) = backup(&centre, &out);
    assert_eq!(answer["error"]["code"], "name-taken");
    std::fs::rename(&aside, &kept).unwrap();
    let (answer, said, _) = backup(&centre, &centre.path().join("ra-2"));
    assert_eq!(answer["ok"]["missing"], json!([]));
    assert!(!said.contains("thiếu"), "{said}");
}

#[test]
fn a_copy_that_is_damaged_is_told_as_a_copy() {
    let (mut centre, ..) = sealed();
    let made = centre.ok("back_up", json!({ "folder": null }));
    let book = Path::new(made["path"].as_str().unwrap()).join("so.socd");
    let good = std::fs::read(&book).unwrap();
    let noise = |at: usize| {
        let mut bytes = good.clone();
        bytes[at..at + 600].fill(0xa5);
        bytes
    };
    for bytes in [noise(0), noise(8_192), good[..good.len() / 2].to_vec(), Vec::new()] {
        std::fs::write(&book, bytes).unwrap();
        for command in ["preview_restore", "restore_book"] {
            let code = centre.refused(command, json!({ "path": made["path"] }));
            assert_eq!(code, "backup-damaged");
        }
    }
    let told = centre.ask("preview_restore", json!({ "path": made["path"] }));
    assert!(
        told["error"]["message"].as_str().unwrap().contains("Sổ hiện nay giữ nguyên"),
        "{told}"
    );
}

#[test]
fn a_bundle_that_was_cut_is_told_as_cut_at_doors_for_others() {
    let (mut centre, usb, _) = sealed();
    let mut office = office(TODAY);
    let report = bundles(&mut office, &usb).remove(0);
    let bytes = std::fs::read(&report).unwrap();
    let folder = centre.path().join("cut");
    std::fs::create_dir(&folder).unwrap();
    let name = Path::new(&report).file_name().unwrap();
    for length in [0, 300, bytes.len() / 2, bytes.len() - 40] {
        std::fs::write(folder.join(name), &bytes[..length]).unwrap();
        for door in ["find_receipts", "find_law_packs"] {
            let found = centre.ok(door, json!({ "folder": folder }));
            let reasons = found["aside"].as_array().unwrap();
            assert_eq!(reasons.len(), 1, "{door} {length}: {found}");
            assert_eq!(reasons[0]["reason"], "cut-bundle", "{door} {length}: {found}");
        }
    }
    std::fs::write(folder.join(name), &bytes).unwrap();
    let found = centre.ok("find_receipts", json!({ "folder": folder }));
    assert_eq!(found["aside"][0]["reason"], "report");
}

#[test]
fn a_path_with_nothing_in_it_is_told_beside_one_with_a_bundle() {
    let (centre, usb, _) = sealed();
    let mut office = office(TODAY);
    let report = bundles(&mut office, &usb).remove(0);
    let empty = centre.path().join("rong");
    std::fs::create_dir(&empty).unwrap();
    let Centre { folder, desk } = office;
    drop(desk);
    let (book, home) = (folder.path().join("so.socd"), folder.path().join("may"));
    let empty = empty.to_str().unwrap();
    let line = ["import", "--dry-run", "--book", book.to_str().unwrap(), &report, empty];
    let output = feed(scd(&home, &line), "");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&answer["ok"]["files"], &answer["ok"]["empty"]), (&json!(1), &json!([empty])));
    assert!(String::from_utf8_lossy(&output.stderr).contains(empty), "{output:?}");
    assert!(!output.status.success());
}

#[cfg(unix)]
#[test]
fn a_link_a_person_names_is_what_it_leads_to() {
    let (centre, usb, _) = sealed();
    let mut office = office(TODAY);
    let report = bundles(&mut office, &usb).remove(0);
    let link = centre.path().join("loi-tat.goi.zip");
    std::os::unix::fs::symlink(&report, &link).unwrap();
    let whole = std::fs::canonicalize(&report).unwrap();
    assert_eq!(bundles(&mut office, &link), [whole.to_str().unwrap()]);
    let row = desk::verify_path(&link, &seal::Trust::SelfSigned);
    assert_eq!(serde_json::to_value(row).unwrap()["code"], "accepted");
}

#[test]
fn a_receipt_that_lies_here_alone_is_told_so_and_one_of_a_bundle_taken_out_too() {
    let (mut centre, usb, _) = sealed();
    let mut office = office(TODAY);
    let id = playing::received(&mut office, &mut centre)["bundle_id"].clone();
    let ids = json!([id]);
    let review = json!({ "bundle_ids": ids, "verdict": "nhan", "remarks": [], "note": null });
    playing::read_explanations(&mut office, &id);
    office.ok("record_review", review);
    playing::unlock(&mut office);
    let mut told = |folder: Value| {
        office.ok("issue_receipts", json!({ "bundle_ids": ids, "folder": folder }));
        let board = office.ok("read_board", json!({ "quarter": QUARTER }));
        let rows = board["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["bundle_id"] == id).unwrap();
        row["receipt"].clone()
    };
    assert_eq!(told(Value::Null), "here");
    assert_eq!(told(json!(usb)), "copied");
    let digits = playing::digits(&mut office);
    let path = playing::found(&mut centre)[0]["path"].clone();
    centre.ok("pin_office", json!({ "path": path, "digits": digits }));
    let found = &playing::found(&mut centre)[0];
    assert_eq!((&found["number"], found["decided_on"].is_string()), (&json!("1/2026"), true));
    office.ok("remove_bundle", json!({ "bundle_id": id, "reason": "Nhận nhầm" }));
    let page = office.ok("list_receipts", json!({ "quarter": QUARTER }));
    let issued = &page["issued"][0];
    assert_eq!((&issued["is_stale"], &issued["is_taken_out"]), (&json!(true), &json!(true)));
}
