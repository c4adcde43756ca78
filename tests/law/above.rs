//! Whose law an office may take: its own of before, and that of an office above it, once the seal was compared. What
//! comes from above is changes to look at, and binds nobody until this office issues it.

use super::playing::{base_wage, found, issue, take, wage};
use crate::harness::Centre;
use crate::office::playing::{self, TODAY, desk_over, digits, stick};
use crate::quarter::playing::{QUARTER, ready_to_seal};
use crate::quarter::random_acts::copy_folder;
use serde_json::{Value, json};

fn keys(office: &mut Centre) -> Vec<String> {
    let page = office.ok("list_law_changes", json!({}));
    let changes = page["changes"].as_array().expect("changes").iter();
    changes.map(|one| one["key"].as_str().expect("a key").to_owned()).collect()
}

#[test]
fn a_pack_from_above_is_compared_looked_at_and_issued_on_before_anybody_works_by_it() {
    let (mut province, mut office) = (playing::province(TODAY), playing::office(TODAY));
    let mut centre = ready_to_seal();
    let usb = stick(&office);
    // In a world that stands still both drew one key.
    let again = json!({ "passphrase": playing::OFFICE_PASSPHRASE, "is_replacement": true });
    province.ok("make_seal", again);
    province.ok("change_law", base_wage());
    issue(&mut province, "Lương cơ sở 2.700.000 đ", QUARTER, &usb);

    let pack = found(&mut office, &usb).remove(0);
    assert_eq!((&pack["state"], &pack["changed"]), (&json!("key-unknown"), &json!([])));
    assert_eq!(pack["signer"].as_str().expect("digits").replace(' ', "").len(), 30);
    let path = json!({ "path": pack["path"] });
    let stranger = office.ok("read_stranger", path.clone());
    assert_eq!((&stranger["is_ours"], &stranger["id"]), (&json!(true), &json!("so-22")));
    assert_eq!(office.refused("take_law_pack", path.clone()), "law-pack-refused");
    let pin = |digits: &str| json!({ "path": pack["path"], "digits": digits });
    let (wrong, right) = (digits(&mut office), digits(&mut province));
    assert_eq!(office.refused("pin_office", pin(&wrong)), "digits-differ");
    office.ok("pin_office", pin(&right));

    let pack = found(&mut office, &usb).remove(0);
    assert_eq!((&pack["state"], &pack["is_draft"]), (&json!("new"), &json!(true)), "{pack:#}");
    assert!(keys(&mut office).is_empty());
    let taken = office.ok("take_law_pack", path.clone());
    assert_eq!((&taken["is_draft"], &taken["is_current"]), (&json!(true), &json!(false)));
    assert_eq!(keys(&mut office), ["instruments/201-2026-nd-cp", "rates/base-wage"]);
    assert_eq!(wage(&mut office, "2026-09-01"), 2_530_000, "nobody works by it yet");
    assert_eq!(office.ok("list_law_packs", json!({}))["packs"], json!([]));
    assert_eq!(found(&mut office, &usb)[0]["state"], "known");
    office.ok("take_law_pack", path);
    assert_eq!(keys(&mut office).len(), 2, "twice is once");

    issue(&mut office, "Theo bản của Sở", QUARTER, &stick(&centre));
    take(&mut centre, &mut office);
    for book in [&mut office, &mut centre] {
        assert_eq!(wage(book, "2026-09-01"), 2_700_000);
        assert!(book.desk.check_book().expect("a book").is_whole);
    }
}

#[test]
fn law_goes_down_and_nowhere_else() {
    let mut commune = playing::office(TODAY);
    let mut foreign = Centre::empty(TODAY);
    foreign.ok("found_office", json!({ "office_id": "so-40", "name": "Sở của tỉnh khác" }));
    let seal = json!({ "passphrase": playing::OFFICE_PASSPHRASE, "is_replacement": false });
    foreign.ok("make_seal", seal);
    let mut province = playing::province(TODAY);
    for (issuer, taker) in
        [(&mut foreign, &mut commune), (&mut playing::office(TODAY), &mut province)]
    {
        let usb = stick(taker);
        issuer.ok("change_law", base_wage());
        issue(issuer, "Không phải của mình", QUARTER, &usb);
        let pack = found(taker, &usb).remove(0);
        let path = json!({ "path": pack["path"] });
        assert_eq!(taker.ok("read_stranger", path.clone())["is_ours"], false);
        let right = digits(issuer);
        let pin = json!({ "path": pack["path"], "digits": right });
        assert_eq!(taker.refused("pin_office", pin), "other-office");
        assert_eq!(taker.refused("take_law_pack", path), "law-pack-refused");
        assert!(keys(taker).is_empty());
    }
}

#[test]
fn an_older_book_of_the_office_finds_its_own_packs_by_its_own_key() {
    let mut office = playing::office(TODAY);
    office.ok("change_law", base_wage());
    let older = tempfile::tempdir().expect("a folder");
    copy_folder(office.path(), older.path());
    let usb = stick(&office);
    let issued = issue(&mut office, "Lương cơ sở 2.700.000 đ", QUARTER, &usb)["pack"].clone();

    let mut desk = desk_over(older.path(), TODAY);
    let mut ask = |command: &str, request: Value| -> Value {
        let answer = desk.try_answer(command, &request.to_string()).expect("an answer");
        serde_json::from_str(&answer).expect("JSON")
    };
    let pack = ask("find_law_packs", json!({ "folder": usb }))["packs"][0].clone();
    assert_eq!((&pack["state"], &pack["is_draft"]), (&json!("new"), &json!(false)), "{pack:#}");
    let taken = ask("take_law_pack", json!({ "path": pack["path"] }));
    assert_eq!(taken["pack_id"], issued["pack_id"]);
    let rate = ask("ask_rate", json!({ "key": "base-wage", "on": "2026-09-01" }));
    assert_eq!(rate["amount"], 2_700_000);
    let health = desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}
