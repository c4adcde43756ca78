//! The decision: remarks bound to places with the value seen, the paper matched, lines opened.

use super::playing::{self, TODAY};
use crate::harness::Centre;
use crate::quarter::playing::QUARTER;
use serde_json::{Value, json};

fn received() -> (Centre, Centre, Value) {
    let (mut centre, sealed) = playing::handed_in();
    let mut office = playing::office(TODAY);
    playing::received(&mut office, &mut centre);
    let id = sealed["report"]["bundle_id"].clone();
    (centre, office, id)
}

#[test]
fn both_ends_say_the_same_of_an_untouched_report() {
    let (_centre, mut office, id) = received();
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    let findings = review["findings"].as_array().unwrap();
    assert!(findings.iter().all(|f| f["kind"] != "difference"), "{findings:#?}");
    assert_eq!(review["bundle"]["standing"], "counted");
    // What waits is what the centre said, to be read; then nothing does.
    assert_eq!((&review["row"]["state"], &review["row"]["open"]), (&json!("can-xu-ly"), &json!(1)));
    playing::read_explanations(&mut office, &id);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!((&review["row"]["state"], &review["row"]["open"]), (&json!("cho-duyet"), &json!(0)));
}

#[test]
fn a_remark_carries_the_value_seen_and_the_place_in_words() {
    let (_centre, mut office, id) = received();
    let lines = json!({ "bundle_id": id, "table": "chung-tu", "offset": 0, "limit": 50 });
    let lines = office.ok("read_lines", lines);
    let columns = lines["columns"].as_array().unwrap();
    let amount = columns.iter().position(|c| c["name"] == "amount_vnd").unwrap();
    let key = lines["keys"][0].clone();
    let remark = json!({
        "table": "chung-tu", "row": key, "column": "amount_vnd", "rule": null,
        "text": "Đối chiếu lại số tiền với chứng từ gốc",
    });
    let request = json!({
        "bundle_ids": [id], "verdict": "tra-lai", "remarks": [remark], "note": "Gửi lại trước 15/10",
    });
    office.ok("record_review", request);
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!(review["row"]["state"], "tra-lai");
    let written = &review["remarks"][0];
    assert_eq!(written["seen"], lines["rows"][0][amount]);
    let place = written["place"].as_str().unwrap();
    assert!(place.starts_with("Chứng từ thu, chi: ") && place.ends_with(", Số tiền"), "{place}");
    assert_eq!(review["receipts"][0]["verdict"], "tra-lai");
}

#[test]
fn returning_without_a_remark_and_an_unknown_verdict_change_nothing() {
    let (_centre, mut office, id) = received();
    let request = |verdict: &str| json!({ "bundle_ids": [id], "verdict": verdict, "remarks": [], "note": null });
    assert_eq!(office.refused("record_review", request("tra-lai")), "remark-missing");
    assert_eq!(office.refused("record_review", request("khac")), "request-malformed");
    let issue = json!({ "bundle_ids": [id], "folder": null });
    assert_eq!(office.refused("issue_receipts", issue), "review-unknown");
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!(review["row"]["state"], "can-xu-ly");
}

#[test]
fn a_decision_is_taken_back_by_name() {
    let (_centre, mut office, id) = received();
    let request = json!({ "bundle_ids": [id], "verdict": "nhan", "remarks": [], "note": null });
    assert_eq!(office.refused("record_review", request.clone()), "explanations-unread");
    playing::read_explanations(&mut office, &id);
    office.ok("record_review", request);
    assert_eq!(office.ok("undo_act", json!({}))["act"]["act"], "record_review");
    let review = office.ok("read_review", json!({ "bundle_id": id }));
    assert_eq!(review["row"]["state"], "cho-duyet");
}

#[test]
fn the_paper_is_matched_by_its_code_and_a_slip_of_one_letter_names_the_group() {
    let (mut centre, mut office, id) = received();
    let report = centre.ok("read_report", json!({ "quarter": QUARTER }));
    let code = report["sealed"][0]["ma_so_lieu"].as_str().unwrap().to_owned();
    let spaced = format!("{} {}", code[..4].to_lowercase(), &code[4..]);
    let matched = office.ok("match_paper", json!({ "code": spaced }));
    assert_eq!(matched["bundle"]["bundle_id"], id);
    assert_eq!(matched["row"]["paper_on"], "2026-10-02");

    let last = if code.ends_with('A') { "B" } else { "A" };
    let slipped = format!("{}{last}", &code[..7]);
    let answer = office.ask("match_paper", json!({ "code": slipped }));
    assert_eq!(answer["error"]["code"], "paper-unknown");
    assert_eq!(answer["error"]["detail"]["group"], "2");
}

#[test]
fn totals_are_those_of_the_bundle_down_to_its_lines() {
    let (mut centre, mut office, id) = received();
    let figures = office.ok("read_figures", json!({ "quarter": QUARTER }));
    let report = centre.ok("read_report", json!({ "quarter": QUARTER }));
    for (total, figure) in
        figures["totals"].as_array().unwrap().iter().zip(report["figures"].as_array().unwrap())
    {
        assert_eq!(total["name"], figure["name"]);
        let said = if total["is_money"] == true { "amount_vnd" } else { "count" };
        assert_eq!(total["total"], figure[said], "{}", total["name"]);
    }
    assert_eq!(figures["counted"], 1);
    let request = json!({ "bundle_id": id, "table": "nguon-kinh-phi", "offset": 0, "limit": 50 });
    let lines = office.ok("read_lines", request);
    let spent = lines["columns"].as_array().unwrap().iter().position(|c| c["name"] == "spent_vnd");
    let sum: i64 = lines["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row[spent.unwrap()].as_str().unwrap().parse::<i64>().unwrap())
        .sum();
    assert_eq!(figures["totals"][2]["total"], sum);
    assert_eq!(figures["classes"][0]["spent_vnd"], sum);

    let out = office.path().join("out");
    std::fs::create_dir_all(&out).unwrap();
    let made = office.ok("consolidate", json!({ "quarter": QUARTER, "folder": out }));
    for control in made["controls"].as_array().unwrap() {
        assert_eq!(control["bundles"], control["rows"], "{}", control["name"]);
    }
    for path in ["xlsx_path", "pdf_path"] {
        assert!(std::path::Path::new(made[path].as_str().unwrap()).is_file());
    }
}

#[test]
fn contacts_and_a_unit_without_a_centre_change_who_is_missing() {
    let mut office = playing::province(TODAY);
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["counts"]["expected"], 54);
    assert_eq!(board["counts"]["chua_nop"], 54);
    let row = board["rows"][0].clone();
    let contact = |is_expected: bool| {
        json!({
            "unit_code": row["unit_code"], "unit_from": row["unit_from"],
            "contact_name": "Lê Thị Hoa", "phone": "0203 123 456", "note": null,
            "is_expected": is_expected,
        })
    };
    let saved = office.ok("save_contact", contact(true));
    assert_eq!(saved["phone"], "0203 123 456");
    let list = office.ok("print_phone_list", json!({ "quarter": QUARTER }));
    let pdf = std::fs::read(list["path"].as_str().unwrap()).unwrap();
    assert!(pdf.starts_with(b"%PDF"));
    office.ok("save_contact", contact(false));
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["counts"]["expected"], 53);
    office.ok("undo_act", json!({}));
    let board = office.ok("read_board", json!({ "quarter": QUARTER }));
    assert_eq!(board["counts"]["expected"], 54);
}

#[test]
fn only_accepted_reports_are_added_up_where_that_is_asked_and_the_others_are_named() {
    let (_centre, mut office, id) = received();
    let only = json!({ "quarter": QUARTER, "accepted_only": true });
    let all = office.ok("read_figures", json!({ "quarter": QUARTER }));
    let none = office.ok("read_figures", only.clone());
    assert_eq!((&all["counted"], &none["counted"]), (&json!(1), &json!(0)));
    assert_eq!(all["concluded"], json!({ "accepted": 0, "unreviewed": 1, "returned": 0 }));
    assert_eq!(none["missing"].as_array().unwrap().len(), 1);
    let out = office.path().join("dat");
    std::fs::create_dir_all(&out).unwrap();
    let ask = json!({ "quarter": QUARTER, "folder": out, "accepted_only": true });
    assert_eq!(office.refused("consolidate", ask.clone()), "quarter-empty");
    playing::read_explanations(&mut office, &id);
    let request = json!({ "bundle_ids": [id], "verdict": "nhan", "remarks": [], "note": null });
    office.ok("record_review", request);
    let figures = office.ok("read_figures", only);
    for part in ["totals", "classes", "counted"] {
        assert_eq!(figures[part], all[part], "{part}");
    }
    assert_eq!(figures["concluded"]["accepted"], 1);
    let made = office.ok("consolidate", ask);
    assert!(made["xlsx_path"].as_str().unwrap().ends_with("_dat.xlsx"), "{made}");
    let whole = office.ok("consolidate", json!({ "quarter": QUARTER, "folder": out }));
    assert_ne!(made["xlsx_path"], whole["xlsx_path"], "one does not take the place of the other");
}
