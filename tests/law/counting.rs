//! Which pack counts for which quarter, whatever came first, and what follows from one.

use super::carrying::pack_files;
use super::playing::{base_wage, decision, found, issue, renamed, rule, take, wage};
use crate::harness::{Centre, founding};
use crate::office::playing::{self, TODAY, digits, stick, unlock};
use crate::quarter::playing::{QUARTER, ready_to_seal};
use serde_json::{Value, json};

/// The centre's profile with some of it changed.
fn follow(centre: &mut Centre, change: Value) {
    let founding = founding();
    let mut profile = json!({});
    for field in [
        "name",
        "area_class",
        "account_kind",
        "has_seal",
        "office_id",
        "office_name",
        "allowance_decision",
    ] {
        profile[field] = founding[field].clone();
    }
    for (field, value) in change.as_object().unwrap() {
        profile[field] = value.clone();
    }
    centre.ok("save_profile", profile);
}

#[test]
fn a_pack_that_was_skipped_still_counts_for_the_quarters_before_the_newer_one() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    office.ok("change_law", renamed());
    issue(&mut office, "Hai", "2026-Q4", &usb);
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    issue(&mut office, "Ba", "2026-Q4", &usb);
    let paths = pack_files(&usb);
    let digits = digits(&mut office);
    centre.ok("pin_office", json!({ "path": paths[0], "digits": digits }));
    centre.ok("take_law_pack", json!({ "path": paths[2] }));
    let september = |centre: &mut Centre| {
        let view = centre.ok("read_law_file", json!({ "key": "rates/base-wage" }));
        let page =
            centre.ok("list_law", json!({ "section": "rates", "query": null, "on": "2026-09-30" }));
        assert!(view["text"].is_string());
        page["entries"][0]["value"].as_str().unwrap().to_owned()
    };
    assert_eq!(september(&mut centre), "2.530.000 đ", "the third quarter has no pack yet");
    let second = json!({ "path": paths[1] });
    assert_eq!(centre.refused("take_law_pack", second), "law-pack-older", "the third says it all");
    centre.ok("take_law_pack", json!({ "path": paths[0] }));
    assert_eq!(september(&mut centre), "2.700.000 đ", "the first counts for the third quarter");
    let packs = centre.ok("list_law_packs", json!({}))["packs"].clone();
    let numbers: Vec<u64> =
        packs.as_array().unwrap().iter().map(|p| p["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, [3, 1]);
    assert_eq!(
        (packs[0]["is_current"].as_bool(), packs[1]["is_current"].as_bool()),
        (Some(true), Some(false))
    );
    // The months of the quarter were settled by the wage of before: what is owed more is proposed.
    let proposed = centre.ok("list_proposals", json!({}));
    let first = &proposed[0];
    let told = (&first["kind"], &first["cause"], &first["was_vnd"], &first["is_vnd"]);
    let more = (json!("truy-linh"), json!("luong-co-so"), json!(759_000), json!(810_000));
    assert_eq!(told, (&more.0, &more.1, &more.2, &more.3), "{proposed}");
}

#[test]
fn what_a_new_pack_asks_is_asked_of_the_reports_already_held() {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let open = |office: &mut Centre| {
        office.ok("read_board", json!({ "quarter": QUARTER }))["rows"][0]["open"].clone()
    };
    let before = open(&mut office);
    office.ok("change_law", json!({ "draft": { "rule": rule() } }));
    issue(&mut office, "Quy tắc mới", QUARTER, &stick(&centre));
    let after = open(&mut office);
    assert_ne!(before, after, "the board knows what the new rule finds");
    let id = sealed["report"]["bundle_id"].clone();
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    let found = review["findings"].as_array().unwrap();
    assert!(found.iter().any(|f| f["rule"] == "chi-mot-lan-qua-lon"));
}

#[test]
fn a_decision_that_came_with_a_later_pack_stops_no_earlier_quarter() {
    let mut centre = Centre::founded(TODAY);
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", json!({ "draft": { "decision": decision() } }));
    issue(&mut office, "Mức của tỉnh", "2026-Q4", &usb);
    take(&mut centre, &mut office);
    follow(&mut centre, json!({ "allowance_decision": "91-35-2026-qd-ubnd" }));
    let of = |centre: &mut Centre, month: &str| {
        centre.ok("read_allowances", json!({ "month": month }))["total_vnd"].clone()
    };
    // The law of the third quarter does not know it: the month goes on by the decision before.
    assert_eq!(of(&mut centre, "2026-09"), 1_265_000);
    centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(of(&mut centre, "2026-10"), 885_500);
    let later = |centre: &mut Centre, month: &str| {
        centre.ok("read_allowances", json!({ "month": month }))["is_decision_later"].clone()
    };
    assert_eq!(
        (later(&mut centre, "2026-09"), later(&mut centre, "2026-10")),
        (false.into(), false.into())
    );
    // Six months before the book, three by the decision of before, one by the new one.
    let due = centre.ok("read_entitlement", json!({ "year": 2026 }));
    assert_eq!(
        (due["as_of"].as_str(), due["allowances_vnd"].as_i64()),
        (Some("2026-10-02"), Some(6 * 1_170_000 + 3 * 1_265_000 + 885_500))
    );
}

#[test]
fn a_decision_chosen_anew_leaves_the_months_before_it_to_the_one_before() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    let mut own = decision();
    own["province"] = json!("22");
    own["from"] = json!("2026-11-01");
    office.ok("change_law", json!({ "draft": { "decision": own } }));
    issue(&mut office, "Mức của tỉnh", "2026-Q4", &usb);
    let read =
        |centre: &mut Centre, month: &str| centre.ok("read_allowances", json!({ "month": month }));
    let total =
        |centre: &mut Centre, month: &str| read(centre, month)["total_vnd"].as_i64().unwrap();
    let due = |centre: &mut Centre| {
        let due = centre.ok("read_entitlement", json!({ "year": 2026 }));
        due["allowances_vnd"].as_i64().unwrap()
    };
    let settled: i64 =
        ["2026-07", "2026-08", "2026-09"].map(|m| total(&mut centre, m)).iter().sum();
    let october = total(&mut centre, "2026-10");
    assert!(settled > 0 && october > 0, "the book follows an example so far");
    let before_book = 6 * 1_170_000;
    assert_eq!(due(&mut centre), before_book + settled + october);

    take(&mut centre, &mut office);
    assert_eq!(read(&mut centre, "2026-10")["newer_decision"], Value::Null);
    let told = &read(&mut centre, "2026-11")["newer_decision"];
    assert_eq!(told["from"], "2026-11-01", "the province has a decision of its own now");
    let chosen = "22-35-2026-qd-ubnd";
    let decisions = centre.ok("list_decisions", json!({}));
    let decisions = decisions.as_array().unwrap();
    assert!(decisions.iter().all(|row| row["issuer"] != ""));
    let last = decisions.last().unwrap();
    assert_eq!(last["is_example"], true, "what is no law stands last");

    follow(&mut centre, json!({ "allowance_decision": chosen }));
    assert_eq!(total(&mut centre, "2026-10"), october, "nobody is paid less for October");
    assert_eq!(total(&mut centre, "2026-09"), settled / 3);
    assert_eq!(due(&mut centre), before_book + settled + october);
    let november = read(&mut centre, "2026-11");
    assert_eq!(november["decision"], chosen);
    assert_eq!(november["newer_decision"], Value::Null);
    assert_eq!(november["rows"][0]["line"]["amount_vnd"], 885_500);
}

#[test]
fn a_pack_of_another_office_is_not_this_centre_s_law() {
    let mut centre = ready_to_seal();
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    issue(&mut office, "Một", QUARTER, &usb);
    let path = pack_files(&usb).remove(0);
    let digits = digits(&mut office);
    centre.ok("pin_office", json!({ "path": path, "digits": digits }));
    let name = "Sở Giáo dục và Đào tạo Quảng Ninh";
    follow(&mut centre, json!({ "office_id": "so-22", "office_name": name }));
    assert_eq!(centre.refused("take_law_pack", json!({ "path": path })), "law-pack-refused");
    assert_eq!(found(&mut centre, &usb)[0]["code"], "wrong-audience");
}

#[test]
fn a_pack_whose_file_is_lost_is_issued_again_as_the_next_and_says_the_same() {
    let mut centre = Centre::founded(TODAY);
    let mut office = playing::office(TODAY);
    let usb = stick(&centre);
    office.ok("change_law", base_wage());
    let first = issue(&mut office, "Lương mới", QUARTER, &usb)["pack"].clone();
    take(&mut centre, &mut office);
    let here = |office: &mut Centre| {
        office.ok("list_law_packs", json!({}))["packs"][0]["is_here"] == json!(true)
    };
    assert!(here(&mut office));
    // A book that came back from a backup onto another disk: the files of packs did not come with it.
    let kept = office.folder.path().join("may/goi/quy-dinh");
    std::fs::remove_dir_all(&kept).unwrap();
    assert!(!here(&mut office));
    let copy = json!({ "pack_id": first["pack_id"], "folder": usb });
    assert_eq!(office.refused("copy_law_pack", copy), "law-pack-missing");
    assert_eq!(wage(&mut office, "2026-09-01"), 2_700_000, "what it says stands in the book");

    // Pack 2 was given out after the backup: the book does not know it, the clerk does.
    unlock(&mut office);
    let request = json!({
        "note": "Như bản số 1", "applies_from": QUARTER, "folder": usb, "given_out": 2,
    });
    let again = office.ok("issue_law_pack", request)["pack"].clone();
    assert_eq!((&again["number"], &again["edition"]), (&json!(3), &first["edition"]));
    assert!(here(&mut office));
    let unchanged = json!({ "note": "x", "applies_from": QUARTER, "folder": null });
    assert_eq!(office.refused("issue_law_pack", unchanged), "law-unchanged");
    let taken = take(&mut centre, &mut office);
    assert_eq!((&taken["number"], &taken["changed"]), (&json!(3), &json!([])));
    assert_eq!(wage(&mut centre, "2026-09-01"), 2_700_000);
}
