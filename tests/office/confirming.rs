//! Machines that were replaced, books that were copied, seals that were renewed: a person vouches,
//! may think again, and nothing that was vouched for before is lost by it.

use super::playing::{self, TODAY, bundles, correct, digits, enrol, seal, stick};
use crate::harness::{Centre, PASSPHRASE};
use crate::quarter::playing::{QUARTER, make_seal, sign};
use serde_json::{Value, json};

fn standings(office: &mut Centre) -> Vec<(String, String)> {
    let ask = json!({ "unit_code": "06874", "unit_from": "2025-07-01", "quarter": QUARTER });
    let detail = office.ok("read_centre", ask);
    let row = |b: &Value| {
        let text = |name: &str| b[name].as_str().unwrap().to_owned();
        (text("bundle_id"), text("standing"))
    };
    detail["bundles"].as_array().unwrap().iter().map(row).collect()
}

fn standing(office: &mut Centre, bundle_id: &Value) -> String {
    let all = standings(office);
    all.into_iter().find(|(id, _)| *bundle_id == id.as_str()).expect("the bundle").1
}

fn confirm(office: &mut Centre, bundle_id: &Value) -> Value {
    let request = json!({ "bundle_id": bundle_id, "reason": "Gọi điện hỏi giám đốc" });
    office.ok("confirm_bundle", request)
}

#[test]
fn two_machines_with_a_report_each_wait_for_a_person_who_may_think_again() {
    let (mut office, one, two) = playing::two_machines();
    assert_eq!(standing(&mut office, &one), "counted");
    assert_eq!(standing(&mut office, &two), "new-machine");
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["rows"][0]["state"], "can-xu-ly", "what is held back is never forgotten");

    // Held for two reasons at once, and asked about once.
    let todo = office.ok("list_todo", json!({ "quarter": QUARTER }));
    let held = &todo["held"][0];
    assert_eq!(held["bundle_id"], two);
    assert_eq!(held["held_for"], json!(["new-machine", "two-reports"]));
    let confirmed = confirm(&mut office, &two);
    assert_eq!((&confirmed["standing"], &confirmed["held_for"]), (&json!("counted"), &json!([])));
    assert_eq!(standing(&mut office, &one), "superseded");
    // One act, which names the bundle by the code on its paper, and is taken back whole.
    let acts = office.ok("list_acts", json!({ "limit": 2 }));
    let subject = acts[0]["subject"].as_str().unwrap();
    assert!(subject.contains(confirmed["ma_so_lieu"].as_str().unwrap()), "{subject}");
    assert_ne!(acts[1]["act"], "confirm_bundle");
    office.ok("undo_act", json!({}));
    assert_eq!(standing(&mut office, &one), "counted");
    assert_eq!(standing(&mut office, &two), "new-machine");
    confirm(&mut office, &two);
    assert_eq!(confirm(&mut office, &one)["standing"], "counted");
    assert_eq!(standing(&mut office, &two), "superseded");
    // Thinking again: the other is chosen, and both machines stay vouched for.
    assert_eq!(confirm(&mut office, &two)["standing"], "counted");
    assert_eq!(standing(&mut office, &one), "superseded");
    let again = json!({ "bundle_id": two, "reason": "lần nữa" });
    assert_eq!(office.refused("confirm_bundle", again), "standing-clear");
}

#[test]
fn enrolling_a_new_seal_lets_in_what_waited_for_it_and_never_moves_a_centre() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::province(TODAY);
    // Addressed to the commune's own office: here only the register is looked at.
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    correct(&mut centre, "Thiếu một phiếu", 90_000);
    centre.ok("make_seal", json!({ "passphrase": PASSPHRASE, "is_replacement": true }));
    sign(&mut centre, "14/BC-TTHTCĐ");
    seal(&mut centre);
    let paths = bundles(&mut office, &stick(&centre));
    let newer = paths.iter().find(|p| p.contains("_L1_")).unwrap();
    let elsewhere = json!({
        "path": newer, "digits": digits(&mut centre),
        "unit_code": "06652", "unit_from": "2025-07-01",
    });
    assert_eq!(office.refused("enrol_centre", elsewhere), "centre-elsewhere");
    let row = enrol(&mut office, &mut centre, newer);
    assert_eq!(row["unit_code"], "06874");
}

#[test]
fn a_renewed_seal_shuts_the_sitting_that_was_opened_with_the_old_one() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    let review = json!({ "bundle_ids": [id], "verdict": "nhan", "remarks": [], "note": null });
    playing::read_explanations(&mut office, &id);
    office.ok("record_review", review);
    playing::unlock(&mut office);
    make_seal(&mut office, playing::OFFICE_PASSPHRASE, true);
    let issue = json!({ "bundle_ids": [id], "folder": null });
    assert_eq!(office.refused("issue_receipts", issue), "seal-closed");
}

#[test]
fn practice_receipts_and_practice_seals_never_reach_a_real_book() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    playing::answer(&mut office, &id, "nhan", json!([]), &stick(&centre));
    let folder = stick(&centre).join("BIEN-NHAN/06874-2008");
    let real = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let practice = folder.join("BN_mau.goi.zip");
    let of_office = playing::key_of(&office, playing::OFFICE_PASSPHRASE);
    playing::reseal_with(&of_office, &real, &practice, |info| info.sample = true);
    std::fs::remove_file(&real).unwrap();
    let found = playing::found(&mut centre);
    assert_eq!(found[0]["code"], "key-unknown", "{found:?}");
    let pin = json!({ "path": practice, "digits": digits(&mut office) });
    assert_eq!(centre.refused("pin_office", pin), "receipt-refused");
}
