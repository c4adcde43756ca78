//! Enrolment, preview and import: what each file is, and that looking and refusing write nothing.

use super::playing::{self, TODAY, bundles, digits, enrol, import, preview, stick};
use crate::harness::Centre;
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

fn arrivals(office: &mut Centre) -> u64 {
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    board["counts"]["arrived"].as_u64().unwrap()
}

#[test]
fn a_bundle_goes_from_a_strangers_seal_to_the_board() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);

    let seen = preview(&mut office, &path);
    assert_eq!(seen["state"], "key-unknown");
    assert_eq!(seen["can_take"], false);
    let told = digits(&mut centre);
    assert_eq!(seen["signer"], told.as_str());
    assert!(seen["message"].as_str().unwrap().contains(&told), "{seen}");
    assert_eq!((&seen["centre_name"], &seen["unit_name"]), (&json!(null), &json!(null)));
    let stranger = office.ok("read_stranger", json!({ "path": path }));
    assert_eq!(stranger["unit_code"], "06874");

    enrol(&mut office, &mut centre, &path);
    let seen = preview(&mut office, &path);
    // What its centre explained is to be read before anybody accepts it.
    assert_eq!((seen["state"].as_str(), seen["is_clean"].as_bool()), (Some("new"), Some(false)));
    assert_eq!((&seen["open_queries"], &seen["explained"]), (&json!(0), &json!(1)));
    assert_eq!(seen["ma_so_lieu"], sealed["ma_so_lieu"]);
    assert_eq!(arrivals(&mut office), 0, "looking writes nothing");

    let taken = import(&mut office, &path);
    assert_eq!(taken["is_taken"], true);
    assert_eq!(taken["is_clean"], false);
    assert_eq!(arrivals(&mut office), 1);
    let kept = office.path().join("may/goi").join(QUARTER);
    let kept = std::fs::read_dir(kept).unwrap().next().unwrap().unwrap().path();
    assert_eq!(std::fs::read(kept).unwrap(), std::fs::read(&path).unwrap(), "byte for byte");
}

#[test]
fn the_same_bundle_twice_changes_nothing() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    let before = office.ok("list_acts", json!({ "limit": 500 }));
    let again = import(&mut office, &path);
    assert_eq!((again["state"].as_str(), again["is_taken"].as_bool()), (Some("known"), Some(true)));
    assert_eq!(office.ok("list_acts", json!({ "limit": 500 })), before);
}

#[test]
fn digits_are_shown_beside_rightly_typed_ones_only_and_wrong_ones_enrol_nobody() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    let right = digits(&mut centre);
    let first = right.split(' ').next().unwrap();
    let compared =
        office.ok("compare_digits", json!({ "path": path, "digits": format!("{first} 12") }));
    assert_eq!(compared["groups"][0]["state"], "same");
    assert_eq!(compared["groups"][1]["state"], "open");
    assert!(compared["groups"][1]["found"].is_null());
    assert_eq!(compared["is_same"], false);

    // The digits of another seal hold in themselves and differ.
    let other = digits(&mut office);
    let request = |digits: &str| json!({ "path": path, "digits": digits, "unit_code": "06874", "unit_from": "2025-07-01" });
    assert_eq!(office.refused("enrol_centre", request(&other)), "digits-differ");
    assert_eq!(office.refused("enrol_centre", request("12345")), "digits-wrong");
    let elsewhere = json!({
        "path": path, "digits": right, "unit_code": "06652", "unit_from": "2025-07-01",
    });
    assert_eq!(office.refused("enrol_centre", elsewhere), "unit-unknown");
    assert_eq!(preview(&mut office, &path)["state"], "key-unknown");
}

#[test]
fn a_changed_byte_another_quarter_another_office_and_holiday_photos_store_nothing() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);

    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let folder = office.path().join("odd");
    std::fs::create_dir_all(&folder).unwrap();
    let at = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let damaged = at("BC_hong.goi.zip", &bytes);
    let photos = at("anh.goi.zip", b"PK\x03\x04 not a bundle at all");
    let empty = at("BC_rong.goi.zip", b"");
    for (path, code) in [(&damaged, "damaged"), (&photos, "truncated"), (&empty, "empty")] {
        let seen = import(&mut office, path);
        assert_eq!((seen["state"].as_str(), seen["code"].as_str()), (Some("refused"), Some(code)));
        assert_eq!(seen["is_taken"], false);
    }
    let other_quarter = json!({ "path": path, "quarter": "2026-Q2", "bundle_id": null });
    let seen = office.ok("import_bundle", other_quarter);
    assert_eq!(seen["state"], "wrong-quarter");
    assert_eq!(
        (seen["expected"].as_str(), seen["found"].as_str()),
        (Some("2026-Q2"), Some(QUARTER))
    );

    let mut other = playing::province(TODAY);
    // Of a stranger nothing is read before somebody asks to compare its digits; then it is told.
    let seen = preview(&mut other, &path);
    assert_eq!((&seen["state"], &seen["found"]), (&json!("key-unknown"), &json!(null)));
    let asked = other.ask("read_stranger", json!({ "path": path }));
    assert_eq!(asked["error"]["code"], "stranger-refused", "{asked}");
    assert_eq!(asked["error"]["detail"]["cause"], "wrong-audience");
    assert_eq!(arrivals(&mut office), 0);
    assert!(!office.path().join("may/goi").join(QUARTER).exists());
}

#[test]
fn a_centres_key_that_seals_in_anothers_name_is_told_by_both_names() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    let forged = office.path().join("BC_gia.goi.zip");
    playing::reseal(&centre, &path, &forged, |info| {
        info.centre.id = "06652-2008".into();
        info.centre.name = "Trung tâm học tập cộng đồng xã Khác".into();
    });
    let seen = preview(&mut office, &forged.display().to_string());
    assert_eq!(seen["code"], "impersonation");
    assert_eq!(seen["expected"], "Trung tâm học tập cộng đồng xã Khác");
    assert_eq!(seen["found"], "Trung tâm học tập cộng đồng xã Điền Xá");
}

#[test]
fn what_the_preview_showed_is_what_is_taken_or_nothing() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    let request = json!({ "path": path, "quarter": QUARTER, "bundle_id": "00".repeat(32) });
    assert_eq!(office.refused("import_bundle", request), "bundle-changed");
    assert_eq!(arrivals(&mut office), 0);
}

#[test]
fn a_layer_taken_out_leaves_the_board_as_if_it_had_never_come_and_can_come_again() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let board = |office: &mut Centre| -> Value {
        let mut board = office.ok("read_board", json!({ "quarter": QUARTER }));
        board["rows"].take()
    };
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    let before = board(&mut office);
    import(&mut office, &path);
    let with = board(&mut office);
    let id = sealed["report"]["bundle_id"].clone();
    let request = json!({ "bundle_id": id, "reason": "Nhận nhầm" });
    office.ok("remove_bundle", request);
    assert_eq!(board(&mut office), before);
    import(&mut office, &path);
    assert_eq!(board(&mut office), with);
    assert!(office.desk.check_book().unwrap().is_whole);
}

#[test]
fn an_office_keeps_copies_of_its_book_and_goes_back_to_one() {
    let (mut centre, _) = playing::handed_in();
    let mut office = playing::office(TODAY);
    let path = bundles(&mut office, &stick(&centre)).remove(0);
    enrol(&mut office, &mut centre, &path);
    let made = office.ok("back_up", json!({ "folder": null }));
    assert!(made["file_name"].as_str().unwrap().starts_with("SL_vhxh-06874_"), "{made}");
    import(&mut office, &path);
    assert_eq!(arrivals(&mut office), 1);
    office.ok("restore_book", json!({ "path": made["path"] }));
    assert_eq!(arrivals(&mut office), 0);
    let mut other = playing::province(TODAY);
    let foreign = json!({ "path": made["path"] });
    assert_eq!(other.refused("restore_book", foreign), "other-centre", "another office's copy");
    // The originals lie beside the book: what the copy does not know comes again from the stick.
    assert_eq!(import(&mut office, &path)["is_taken"], true);
}
