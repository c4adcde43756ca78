//! A centre enters its province's decision itself: its sheets follow it, its report tells it, its office computes by
//! it, and the law takes its place once the office's pack has it.

use super::late::stands;
use super::papers::{centre_of, run_of};
use super::playing::{self, AFTER, QUARTER, finish, make_seal};
use crate::faults::forging::{cell, rewritten};
use crate::harness::{Centre, PASSPHRASE};
use crate::law::playing as law;
use crate::office::playing as office;
use serde_json::{Value, json};

/// The numbers of Hải Dương's decision, as a test of Quảng Ninh borrows them: 0,25 and 0,15.
pub(crate) fn form() -> Value {
    json!({ "own_id": null, "draft": draft("21/2026/QĐ-UBND", "0,25") })
}

fn draft(number: &str, director: &str) -> Value {
    let line = |role: &str, coefficient: &str| {
        json!({
            "role": role, "area_classes": [], "method": "he-so", "coefficient": coefficient,
            "of": null, "amount_vnd": null,
        })
    };
    json!({
        "act": { "known": null, "new": {
            "number": number, "subject": "Phụ cấp trung tâm học tập cộng đồng",
            "issuer": "Ủy ban nhân dân tỉnh Quảng Ninh", "signed": "2026-06-20", "from": null,
            "is_verified": true,
        } },
        "province": "22", "from": "2026-07-01", "scope": "Cán bộ trung tâm học tập cộng đồng",
        "highest_only": true, "start": "thang-bat-dau", "stop": "thang-ke-tiep", "rounding": 1,
        "counts_for_insurance": false, "is_verified": true,
        "lines": [line("giam-doc", director), line("ke-toan", "0,15"), line("thu-quy", "0,15")],
    })
}

/// Follows a decision from a day on.
pub(crate) fn follow(centre: &mut Centre, decision: &Value, from_on: &str) {
    let now = centre.ok("book_status", json!({}))["centre"].clone();
    let profile = json!({
        "name": now["name"], "area_class": now["area_class"], "account_kind": now["account_kind"],
        "has_seal": now["has_seal"], "office_id": now["office_id"],
        "office_name": now["office_name"], "allowance_decision": decision, "from_on": from_on,
    });
    centre.ok("save_profile", profile);
}

/// A founded centre that entered its decision and follows it from the first day of the quarter.
fn following() -> (Centre, Value) {
    let mut centre = Centre::founded(AFTER);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let own = centre.ok("record_own_decision", form());
    follow(&mut centre, &own["own_id"], "2026-07-01");
    (centre, own)
}

fn amounts(view: &Value) -> Vec<i64> {
    let rows = view["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["line"]["amount_vnd"].as_i64().expect("an amount")).collect()
}

/// The rules by which something is told of the one bundle the office holds.
fn told(office: &mut Centre, bundle_id: &Value) -> Vec<(String, String)> {
    let review = office.ok("read_review", json!({ "bundle_id": bundle_id }));
    let text = |of: &Value| of.as_str().unwrap_or_default().to_owned();
    let found = review["findings"].as_array().expect("findings").iter();
    found.map(|one| (text(&one["rule"]), text(&one["kind"]))).collect()
}

/// What the printed report of the quarter says of the law it was made by; empty where no program reads it.
fn edition_on_paper(centre: &mut Centre) -> String {
    let printed = run_of(&centre.ok("print_report", json!({ "quarter": QUARTER })));
    if printed.is_empty() {
        return printed;
    }
    let (_, law) = printed.split_once("Lập theo bản quy định mã ").expect("the edition");
    let (edition, rest) = law.split_at(9);
    let own = ", kèm 1 quyết định tạm, chưa đối chiếu: 21/2026/QĐ-UBND ngày 20/06/2026.";
    assert!(rest.starts_with(own), "{law}");
    edition.to_owned()
}

#[test]
fn where_no_list_has_the_commune_both_ends_ask_the_province_alike() {
    let unit = ["17329", "2025-07-01", "Xã Vạn An", "Tỉnh Nghệ An", "vhxh-17329", "Phòng Văn hóa"];
    let mut centre = centre_of(unit, "2026-07-01", AFTER);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let own = centre.ok("record_own_decision", form());
    assert_eq!(own["province"], "40");
    follow(&mut centre, &own["own_id"], "2026-07-01");
    finish(&mut centre);
    let sealed = office::seal(&mut centre);
    let verified = centre.ok("verify_file", json!({ "path": sealed["path"] }));
    assert_eq!(verified["verdict"], "accepted", "{verified:#}");
}

#[test]
fn from_the_form_to_the_office_every_amount_is_computed_by_what_the_centre_entered() {
    let (mut centre, own) = following();
    assert_eq!(own["own_id"], "tam-22-21-2026-qd-ubnd");
    let july = centre.ok("read_allowances", json!({ "month": "2026-07" }));
    assert_eq!(amounts(&july), [632_500, 379_500, 379_500], "{july:#}");
    assert_eq!((&july["has_unverified"], &july["is_example"]), (&json!(true), &json!(false)));
    let listed = centre.ok("list_decisions", json!({}));
    let listed = listed.as_array().expect("decisions").iter();
    let listed: Vec<&Value> = listed.filter(|one| one["decision"] == own["own_id"]).collect();
    assert_eq!((listed.len(), &listed[0]["is_verified"]), (1, &json!(false)));
    finish(&mut centre);
    let sealed = office::seal(&mut centre);

    let mut receiver = office::office(office::TODAY);
    let path = office::bundles(&mut receiver, &office::stick(&centre)).remove(0);
    office::enrol(&mut receiver, &mut centre, &path);
    let looked = office::preview(&mut receiver, &path);
    let taken = office::import(&mut receiver, &path);
    assert_eq!(
        (&looked["differences"], &taken["differences"]),
        (&json!(0), &json!(0)),
        "{taken:#}"
    );
    let found = told(&mut receiver, &taken["bundle_id"]);
    let own_found = found.iter().filter(|(rule, _)| rule == "own-decision").count();
    assert_eq!(own_found, 1, "{found:?}");
    let false_alarm = |rule: &str| {
        ["allowance-not-as-decided", "allowance-amount-differs"].contains(&rule)
            || letters::DoubtKind::from_code(rule).is_some()
    };
    assert!(found.iter().all(|(rule, _)| !false_alarm(rule)), "{found:?}");

    // A rule on trial is run as the check runs it: with what the centre entered.
    let month = "first(trung-tam.area_class where month_of(to_on) == this.month)";
    for (than, count) in [(">", 0), ("<=", 9)] {
        let mut rule = law::rule();
        rule["table"] = json!("phu-cap");
        rule["only"] = json!(null);
        rule["fails"] =
            json!(format!("amount_vnd {than} due_most(decision, role, {month}, month)"));
        rule["show"] = json!({ "number": "full_name", "amount_vnd": "amount_vnd" });
        let tried = receiver.ok("try_rule", json!({ "draft": rule, "quarter": QUARTER }));
        assert_eq!((&tried["reports"], &tried["found"]), (&json!(1), &json!(count)), "{than}");
    }

    let lines = json!({
        "bundle_id": taken["bundle_id"], "table": "quyet-dinh-tam", "offset": 0, "limit": 50,
    });
    let lines = receiver.ok("read_lines", lines);
    assert_eq!(lines["rows"].as_array().map(Vec::len), Some(3), "{lines:#}");
    let verified = centre.ok("verify_file", json!({ "path": sealed["path"] }));
    assert_eq!(verified["verdict"], "accepted", "{verified:#}");
    for book in [&mut centre, &mut receiver] {
        let health = book.desk.check_book().expect("a book");
        assert!(health.is_whole, "{:?}", health.findings);
    }
}

#[test]
fn an_office_finds_an_amount_the_decision_of_the_report_does_not_grant() {
    let (mut centre, _) = following();
    finish(&mut centre);
    let sealed = office::seal(&mut centre);
    let mut receiver = office::office(office::TODAY);
    let path = office::bundles(&mut receiver, &office::stick(&centre)).remove(0);
    office::enrol(&mut receiver, &mut centre, &path);
    let good = std::fs::read(sealed["path"].as_str().expect("a path")).expect("the bundle");
    let key = office::key_of(&centre, PASSPHRASE);
    let decision = "du-lieu/quyet-dinh-tam.csv";
    // The sheets stay, and the decision that goes with them grants less, is of another province, or no decision.
    for (from, to, rule) in [
        (",0.25,", ",0.20,", "allowance-not-as-decided"),
        (",22,", ",24,", "decision-unread"),
        (",giam-doc,", ",khong-ai,", "decision-unread"),
    ] {
        let bent = rewritten(&good, &key, &|_, files| {
            let count = if from == ",22," { 3 } else { 1 };
            (0..count).for_each(|_| cell(files, decision, from, to));
        });
        let bent_path = centre.path().join("bent.goi.zip");
        std::fs::write(&bent_path, bent).expect("written");
        let bent_path = bent_path.display().to_string();
        let taken = office::import(&mut receiver, &bent_path);
        assert_eq!((&taken["is_taken"], &taken["is_clean"]), (&json!(true), &json!(false)));
        let found = told(&mut receiver, &taken["bundle_id"]);
        assert!(found.iter().any(|(found, _)| found == rule), "{to}: {found:?}");
        let out = json!({ "bundle_id": taken["bundle_id"], "reason": "thử" });
        receiver.ok("remove_bundle", out);
    }
}

#[test]
fn behind_a_seal_nothing_of_it_changes_what_was_said() {
    let (mut centre, own) = following();
    finish(&mut centre);
    let sealed = playing::seal(&mut centre)["report"]["ma_so_lieu"].clone();
    let key = json!({ "own_id": own["own_id"] });
    assert_eq!(centre.refused("remove_own_decision", key), "own-decision-sealed");
    let mut changed = form();
    changed["own_id"] = own["own_id"].clone();
    changed["draft"]["lines"][0]["coefficient"] = json!("0,50");
    assert_eq!(centre.refused("record_own_decision", changed), "own-decision-sealed");
    let ended = json!({ "own_id": own["own_id"], "on": "2026-09-30" });
    let page = centre.ok("end_own_decision", ended);
    assert_eq!(page["rows"][0]["state"], "ended");
    assert_eq!(page["rows"][0]["sealed"], QUARTER);
    stands(&mut centre, &sealed);
    let mut follower = form();
    follower["draft"] = draft("30/2026/QĐ-UBND", "0,30");
    follower["draft"]["from"] = json!("2026-10-01");
    let follower = centre.ok("record_own_decision", follower);
    follow(&mut centre, &follower["own_id"], "2026-10-01");
    stands(&mut centre, &sealed);
    let october = centre.ok("read_allowances", json!({ "month": "2026-10" }));
    assert_eq!(amounts(&october)[0], 759_000);
    // What was never followed goes again.
    let mut third = form();
    third["draft"] = draft("31/2026/QĐ-UBND", "0,30");
    third["draft"]["from"] = json!("2026-11-01");
    let third = centre.ok("record_own_decision", third);
    let page = centre.ok("remove_own_decision", json!({ "own_id": third["own_id"] }));
    assert_eq!(page["rows"].as_array().map(Vec::len), Some(2));
    stands(&mut centre, &sealed);
}

#[test]
fn the_pack_of_the_office_takes_its_place_and_what_it_changes_is_proposed() {
    let (mut centre, own) = following();
    finish(&mut centre);
    let sealed = playing::seal(&mut centre)["report"]["ma_so_lieu"].clone();
    let told = edition_on_paper(&mut centre);
    let mut issuer = office::office(office::TODAY);
    // The same number, as the office read it: 0,30 for the director.
    let mut decision = draft("21/2026/qđ-ubnd", "0,30");
    decision["act"]["new"]["from"] = json!("2026-07-01");
    issuer.ok("change_law", json!({ "draft": { "decision": decision } }));
    law::issue(&mut issuer, "Phụ cấp Quảng Ninh", QUARTER, &office::stick(&centre));
    law::take(&mut centre, &mut issuer);
    // What the seal said by which law stays said.
    assert_eq!(edition_on_paper(&mut centre), told);

    let page = centre.ok("list_own_decisions", json!({}));
    assert_eq!(page["rows"][0]["state"], "replaced", "{page:#}");
    let by = page["rows"][0]["replaced_by"].as_str().expect("a decision");
    assert!(by.contains("21/2026"), "{by}");
    assert_eq!(centre.refused("record_own_decision", form()), "own-decision-known");
    // The months that were settled by it: 50.000 and more each is proposed, and the seal stays.
    let proposals = centre.ok("list_proposals", json!({}));
    let proposals = proposals.as_array().expect("proposals");
    let of = |row: &Value| (row["month"].clone(), row["amount_vnd"].clone());
    let told: Vec<(Value, Value)> = proposals.iter().map(of).collect();
    let wanted = ["2026-07", "2026-08", "2026-09"].map(|m| (json!(m), json!(126_500)));
    assert_eq!(told, wanted, "{proposals:#?}");
    stands(&mut centre, &sealed);
    let october = centre.ok("read_allowances", json!({ "month": "2026-10" }));
    assert_eq!((&amounts(&october)[0], &october["has_unverified"]), (&759_000, &json!(false)));
    assert_ne!(october["decision"], own["own_id"]);
}

#[test]
fn what_is_no_decision_is_refused_where_it_is_wrong() {
    type Change = fn(&mut Value);
    let mut centre = Centre::founded(AFTER);
    let with = |change: fn(&mut Value)| {
        let mut request = form();
        change(&mut request["draft"]);
        request
    };
    let cases: [(Change, &str); 8] = [
        (|d| d["act"]["new"]["number"] = json!(" "), "field-empty"),
        (|d| d["act"]["new"]["subject"] = json!("x".repeat(301)), "text-too-long"),
        (|d| d["scope"] = json!(""), "field-empty"),
        (|d| d["lines"] = json!([]), "field-empty"),
        (|d| d["rounding"] = json!(0), "amount-not-positive"),
        (|d| d["from"] = json!("2029-01-01"), "day-in-future"),
        (|d| d["lines"][0]["coefficient"] = json!("mai"), "law-field"),
        (|d| d["lines"][0]["role"] = json!("khong-ai"), "law-malformed"),
    ];
    for (change, code) in cases {
        assert_eq!(centre.refused("record_own_decision", with(change)), code);
    }
    // Of another province nothing is entered, whatever was asked for.
    let made = centre.ok("record_own_decision", with(|d| d["province"] = json!("40")));
    assert_eq!(made["province"], "22");
    assert_eq!(centre.refused("record_own_decision", form()), "own-decision-twice");
    let same_day = with(|d| d["act"]["new"]["number"] = json!("22/2026/QĐ-UBND"));
    assert_eq!(centre.refused("record_own_decision", same_day), "own-decision-twice");
}
