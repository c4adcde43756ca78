//! Sealing: only what was checked, printed and signed; closed afterwards; corrected with a reason;
//! a forgotten passphrase costs nothing.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, contents};
use crate::harness::{Centre, PASSPHRASE};
use seal::{PublicKey, Trust};
use serde_json::{Value, json};
use std::path::Path;

fn ask() -> Value {
    json!({ "quarter": QUARTER, "passphrase": PASSPHRASE })
}

fn bundles(centre: &Centre) -> usize {
    std::fs::read_dir(centre.path().join("may/goi")).map_or(0, Iterator::count)
}

#[test]
fn each_step_to_the_seal_is_needed() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    assert_eq!(centre.refused("seal_report", ask()), "check-not-ready");
    playing::finish(&mut centre);
    assert_eq!(centre.refused("seal_report", ask()), "seal-missing");
    playing::make_seal(&mut centre, PASSPHRASE, false);
    // A number on the paper is no figure; a new activity is.
    let late = centre.ok("record_activity", playing::activity("2026-09-20", 12));
    assert_eq!(centre.refused("seal_report", ask()), "paper-stale");
    let status = centre.ok("read_report", json!({ "quarter": QUARTER }));
    assert_eq!(status["is_paper_stale"], true);
    centre.ok("remove_activity", json!({ "activity_id": late["activity_id"] }));
    let status = centre.ok("read_report", json!({ "quarter": QUARTER }));
    assert_eq!(status["is_paper_stale"], false, "the old figures are on the signed paper again");
    assert_eq!(bundles(&centre), 0);
    playing::seal(&mut centre);
    assert_eq!(bundles(&centre), 1);
}

#[test]
fn an_unsigned_paper_is_not_sealed() {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    playing::finish(&mut centre);
    playing::seal(&mut centre);
    let revision = json!({ "quarter": QUARTER, "reason": "Sót phiếu" });
    centre.ok("open_revision", revision);
    assert_eq!(centre.refused("seal_report", ask()), "paper-not-signed");
}

#[test]
fn a_wrong_passphrase_changes_nothing() {
    let mut centre = playing::ready_to_seal();
    let before = contents(&mut centre);
    let wrong = json!({ "quarter": QUARTER, "passphrase": "bon chin tam hai mot" });
    assert_eq!(centre.refused("seal_report", wrong), "passphrase-wrong");
    assert_eq!(contents(&mut centre), before);
    assert_eq!(bundles(&centre), 0);
    assert_eq!(centre.ok("list_backups", json!({})), json!([]));
    playing::seal(&mut centre);
}

#[test]
fn a_closed_quarter_takes_nothing_in_and_gives_nothing_away() {
    let mut centre = playing::ready_to_seal();
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-07-10", "place": "tien-mat" });
    let page = centre.ok("list_vouchers", days);
    let [voucher, paid] = [0, 1].map(|row| page["rows"][row]["voucher"]["voucher_id"].clone());
    let page = centre.ok("list_activities", json!({ "quarter": QUARTER }));
    let held = page["rows"][0]["activity_id"].clone();
    playing::seal(&mut centre);
    let before = contents(&mut centre);
    let mut moved = playing::activity("2026-10-01", 10);
    moved["activity_id"] = held.clone();
    let mut opening = source_form(&mut centre);
    opening["opening_cash_vnd"] = json!(9_999_999);
    let source = centre.source();
    let entries = [
        ("record_voucher", centre.voucher_request("thu", "2026-09-30", 1_000)),
        ("record_voucher", centre.voucher_request("chi", "2026-07-01", 1_000)),
        ("void_voucher", json!({ "voucher_id": voucher, "reason": "Ghi nhầm" })),
        ("record_activity", playing::activity("2026-08-01", 10)),
        ("record_activity", moved),
        ("remove_activity", json!({ "activity_id": held })),
        ("record_cash_count", json!({ "counted_on": "2026-09-30", "notes": [] })),
        ("remove_cash_count", json!({ "day": "2026-09-30" })),
        ("reopen_allowances", json!({ "month": "2026-08" })),
        ("record_source", opening),
        ("set_report_number", json!({ "quarter": QUARTER, "number": "99/BC" })),
        ("record_signing", json!({ "quarter": QUARTER, "signed_on": "2026-10-02", "number": "9" })),
        ("seal_report", ask()),
    ];
    for (command, request) in entries {
        assert_eq!(
            centre.refused(command, request.clone()),
            "quarter-closed",
            "{command} {request}"
        );
    }
    assert_eq!(contents(&mut centre), before);
    let reversal = json!({ "voucher_id": paid, "day": "2026-10-01", "reason": "Trả lại" });
    centre.ok("reverse_voucher", reversal);
    let next = json!({
        "month": "2026-10", "day": "2026-10-02", "place": "tien-mat", "source_id": source,
    });
    assert_eq!(centre.ok("settle_allowances", next)["is_settled"], true, "October is open");
}

fn source_form(centre: &mut Centre) -> Value {
    let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
    let mut form = sources[0]["source"].clone();
    form.as_object_mut().expect("a source").remove("code");
    form
}

#[test]
fn a_correction_is_a_new_revision_that_names_the_old_one_and_its_reason() {
    let mut centre = playing::ready_to_seal();
    let first = playing::seal(&mut centre);
    assert_eq!(
        centre.refused("open_revision", json!({ "quarter": QUARTER, "reason": "" })),
        "field-empty"
    );
    let opening = json!({ "quarter": QUARTER, "reason": "Sót phiếu chi tiền điện" });
    let state = centre.ok("open_revision", opening.clone());
    assert_eq!((&state["revision"], &state["is_closed"]), (&json!(1), &json!(false)));
    assert_eq!(centre.refused("open_revision", opening), "quarter-open");
    centre.voucher("chi", "2026-09-29", 371_500);
    playing::count_cash(&mut centre, "2026-09-30");
    playing::sign(&mut centre, "13/BC-TTHTCĐ");
    let second = playing::seal(&mut centre);
    assert_eq!(second["report"]["supersedes"], first["report"]["bundle_id"]);
    let path = second["path"].as_str().expect("a path");
    let name = second["report"]["file_name"].as_str().expect("a name");
    assert!(name.contains("_L1_000002_"), "{name}");
    let info = Bag::open(Path::new(path)).info();
    assert_eq!(info["report"]["reason"], "Sót phiếu chi tiền điện");
    assert_eq!(info["report"]["revision"], 1);
    assert_eq!(info["report"]["supersedes"], first["report"]["bundle_id"]);
    assert_eq!(info["chain"]["prev"], first["report"]["bundle_id"]);
    let row = centre.ok("verify_file", json!({ "path": path }));
    assert_eq!((&row["verdict"], &row["code"]), (&json!("accepted"), &json!("supersedes")));
    let old = centre.ok("verify_file", json!({ "path": first["path"] }));
    assert_eq!(old["code"], "accepted", "the first stays what it was");
    assert_eq!(centre.ok("list_backups", json!({})).as_array().map(Vec::len), Some(2));
}

#[test]
fn a_forgotten_passphrase_costs_a_new_seal_and_nothing_else() {
    let mut centre = playing::ready_to_seal();
    let old = centre.ok("read_seal", json!({}));
    let first = playing::seal(&mut centre);
    let again = json!({ "passphrase": "hai ba bon nam sau", "is_replacement": false });
    assert_eq!(centre.refused("make_seal", again), "seal-exists");
    let new = playing::make_seal(&mut centre, "hai ba bon nam sau", true);
    assert_ne!(new["digits"], old["digits"]);
    centre.ok("open_revision", json!({ "quarter": QUARTER, "reason": "Sót phiếu" }));
    playing::sign(&mut centre, "13/BC-TTHTCĐ");
    assert_eq!(centre.refused("seal_report", ask()), "passphrase-wrong");
    let second = playing::seal_with(&mut centre, "hai ba bon nam sau");
    for (sealed, key) in [(&first, &old), (&second, &new)] {
        let line = format!("06874-2008 {}\n", key["public_key"].as_str().expect("a key"));
        let trust = Trust::parse(line.as_bytes()).expect("signers");
        let bytes = std::fs::read(sealed["path"].as_str().expect("a path")).expect("a bundle");
        seal::read(&bytes, &trust).expect("each bundle under the seal of its day");
        let row = centre.ok("verify_file", json!({ "path": sealed["path"] }));
        assert_eq!(row["verdict"], "accepted", "a centre knows its older seals: {row}");
    }
    let kept = std::fs::read_dir(centre.path().join("may/keys")).expect("keys");
    let aside =
        kept.filter(|f| f.as_ref().is_ok_and(|f| f.path().extension().is_some_and(|e| e == "cu")));
    assert_eq!(aside.count(), 2, "both copies of the old key are set aside");
}

#[test]
fn a_new_seal_that_could_not_be_noted_leaves_the_old_one_working() {
    let mut centre = playing::ready_to_seal();
    let holder = rusqlite::Connection::open(centre.book()).expect("the book");
    holder.execute_batch("BEGIN IMMEDIATE").expect("another program holds the book");
    let request = json!({ "passphrase": "hai ba bon nam sau", "is_replacement": true });
    assert_eq!(centre.refused("make_seal", request), "book-busy");
    holder.execute_batch("ROLLBACK").expect("it lets go");
    playing::seal(&mut centre);
}

#[test]
fn one_damaged_key_file_gives_way_to_its_copy() {
    let mut centre = playing::ready_to_seal();
    let key = centre.path().join("may/keys/06874-2008.scdkey");
    let whole = std::fs::read(&key).expect("the key file");
    for damage in [&whole[..20], b"", b"not a key file at all, but longer than nothing"] {
        std::fs::write(&key, damage).expect("damage");
        let wrong = json!({ "quarter": QUARTER, "passphrase": "bon chin tam hai mot" });
        assert_eq!(centre.refused("seal_report", wrong), "passphrase-wrong");
    }
    std::fs::remove_file(&key).expect("gone");
    playing::seal(&mut centre);
    let copy = centre.path().join("may/keys/06874-2008.ban-2.scdkey");
    std::fs::remove_file(copy).expect("gone too");
    centre.ok("open_revision", json!({ "quarter": QUARTER, "reason": "Sót phiếu" }));
    playing::sign(&mut centre, "13/BC-TTHTCĐ");
    assert_eq!(centre.refused("seal_report", ask()), "key-file-missing");
}

#[test]
fn the_30_digits_are_those_of_the_signing_key() {
    let mut centre = playing::ready_to_seal();
    let made = centre.ok("read_seal", json!({}));
    let sealed = playing::seal(&mut centre);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let key = bag.info()["signer_key"].as_str().and_then(PublicKey::from_hex).expect("a key");
    assert_eq!(made["digits"], key.digits().to_string());
    assert_eq!(made["public_key"], key.openssh());
}

#[test]
fn a_profile_no_bundle_could_carry_is_refused_when_it_is_typed() {
    let mut centre = playing::ready_to_seal();
    let request = json!({
        "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": "kv3",
        "account_kind": "rieng", "has_seal": true, "office_id": "Sở GD&ĐT",
        "office_name": "Sở Giáo dục và Đào tạo", "allowance_decision": "vi-du-2011",
    });
    assert_eq!(centre.refused("save_profile", request), "code-unknown");
    playing::seal(&mut centre);
}
