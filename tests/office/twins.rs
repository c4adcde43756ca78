//! Two communes of one name in the lists of one office: wherever the office says whose a report is, its district stands
//! beside it, on screens, in what was done and on the slip the centre carries home.

use super::playing::{self, digits};
use crate::harness::{Centre, PASSPHRASE};
use crate::quarter::papers::{centre_of, run_of};
use crate::quarter::playing::{count_cash, make_seal};
use serde_json::{Value, json};

const QUARTER: &str = "2011-Q3";
const TODAY: &str = "2011-10-03T08:00:00+07:00";
const CALLED: &str = "Xã Cộng Hòa (Huyện Yên Hưng)";

/// A centre of Cộng Hòa of Yên Hưng that sealed its third quarter of 2011.
fn sealed() -> (Centre, Value) {
    let office = "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh";
    let unit = ["07150", "2011-05-31", "Xã Cộng Hòa", "Huyện Yên Hưng", "so-22", office];
    let mut centre = centre_of(unit, "2011-07-01", TODAY);
    make_seal(&mut centre, PASSPHRASE, false);
    count_cash(&mut centre, "2011-09-30");
    let of_quarter = json!({ "quarter": QUARTER });
    let check = centre.ok("check_quarter", of_quarter.clone());
    for finding in check["findings"].as_array().unwrap() {
        if finding["severity"] == "query" {
            let (rule, row) = (&finding["rule"], &finding["row"]);
            let request = json!({ "quarter": QUARTER, "rule": rule, "row": row, "text": "Đúng" });
            centre.ok("explain_finding", request);
        }
    }
    centre.ok("print_report", of_quarter);
    let signing = json!({ "quarter": QUARTER, "signed_on": "2011-10-01", "number": "1/BC" });
    centre.ok("record_signing", signing);
    let sealed = centre.ok("seal_report", json!({ "quarter": QUARTER, "passphrase": PASSPHRASE }));
    (centre, sealed)
}

#[test]
fn a_commune_whose_name_stands_twice_is_told_with_its_district_wherever_it_is_named() {
    let (mut centre, sealed) = sealed();
    let slip =
        run_of(&centre.ok("print_slip", json!({ "bundle_id": sealed["report"]["bundle_id"] })));
    let mut office = playing::province(TODAY);
    let path = sealed["path"].clone();
    let enrol = json!({
        "path": path, "digits": digits(&mut centre), "unit_code": "07150",
        "unit_from": "2011-05-31",
    });
    assert_eq!(office.ok("enrol_centre", enrol)["unit_name"], CALLED);
    let ask = json!({ "path": path, "quarter": QUARTER });
    assert_eq!(office.ok("preview_bundle", ask)["unit_name"], CALLED);
    let import = json!({ "path": path, "quarter": QUARTER, "bundle_id": null });
    let taken = office.ok("import_bundle", import);
    assert_eq!(taken["unit_name"], CALLED);
    let id = taken["bundle_id"].clone();
    assert_eq!(office.ok("read_review", json!({ "bundle_id": id }))["bundle"]["unit_name"], CALLED);
    let remark = json!({
        "table": null, "row": null, "column": null, "rule": null, "text": "Xem lại",
    });
    let review = json!({
        "bundle_ids": [id], "verdict": "tra-lai", "remarks": [remark], "note": null,
    });
    office.ok("record_review", review);
    playing::unlock(&mut office);
    let issued = office.ok("issue_receipts", json!({ "bundle_ids": [id], "folder": null }));
    let receipt = &issued["receipts"][0];
    assert_eq!(receipt["unit_name"], CALLED);
    let ids = json!({ "receipt_ids": [receipt["receipt_id"]] });
    let printed = run_of(&office.ok("print_slips", ids));
    let acts = office.ok("list_acts", json!({ "limit": 3 }));
    for act in acts.as_array().unwrap() {
        let subject = act["subject"].as_str().unwrap();
        assert!(subject.contains("xã Cộng Hòa (Huyện Yên Hưng)"), "{act}");
    }
    // Where no program reads a PDF both are empty.
    for (paper, said) in [(printed, CALLED), (slip, "xã Cộng Hòa (Huyện Yên Hưng)")] {
        assert!(paper.is_empty() || paper.contains(said), "{said} in {paper}");
    }
}
