//! Names, header and receiver of a report by day: a commune is called as on the quarter's last day, the
//! report goes to who receives on the day it is signed, and what was sealed stays said.

use super::bundle::Bag;
use super::papers::words_of;
use super::playing::make_seal;
use crate::harness::{Centre, PASSPHRASE, founding};
use serde_json::{Value, json};
use std::path::Path;

/// A centre of the town of Tiên Yên, which became a commune of the province on 01/07/2025.
fn of_tien_yen(now: &str) -> Centre {
    let mut centre = Centre::empty(now);
    let mut request = founding();
    for (field, value) in [
        ("unit_code", "06862"),
        ("unit_from", "2004-01-01"),
        ("unit_name", "Thị trấn Tiên Yên"),
        ("parent_name", "Huyện Tiên Yên"),
        ("name", "Trung tâm học tập cộng đồng Tiên Yên"),
        ("office_id", "huyen-199"),
        ("office_name", "Phòng Giáo dục và Đào tạo huyện Tiên Yên"),
        ("first_on", "2025-04-01"),
    ] {
        request[field] = json!(value);
    }
    request["allowance_decision"] = Value::Null;
    centre.ok("found_centre", request);
    make_seal(&mut centre, PASSPHRASE, false);
    centre
}

/// Everything counted and explained, printed, signed, sealed: the words of the paper and the bundle.
fn sealed(centre: &mut Centre, quarter: &str, days: [&str; 2]) -> (String, Bag) {
    let [last, signed_on] = days;
    super::playing::count_cash(centre, last);
    let of_quarter = json!({ "quarter": quarter });
    let check = centre.ok("check_quarter", of_quarter.clone());
    for finding in check["findings"].as_array().expect("findings") {
        let request = json!({
            "quarter": quarter, "rule": finding["rule"], "row": finding["row"], "text": "Đúng",
        });
        centre.ok("explain_finding", request);
    }
    let number = format!("{quarter}/BC");
    let signing = json!({ "quarter": quarter, "signed_on": signed_on, "number": number });
    centre.ok("record_signing", signing);
    let printed = centre.ok("print_report", of_quarter);
    let request = json!({ "quarter": quarter, "passphrase": PASSPHRASE });
    let sealed = centre.ok("seal_report", request);
    let path = Path::new(sealed["path"].as_str().expect("a path"));
    (words_of(&printed), Bag::open(path))
}

/// What the table of the centre says of its place and its receiver.
fn placed(bag: &Bag) -> [String; 4] {
    let row = bag.table("trung-tam").remove(0);
    ["unit_name", "parent_name", "office_id", "office_name"].map(|column| row[column].clone())
}

#[test]
fn a_quarter_that_falls_due_after_the_districts_goes_to_the_commune() {
    let mut centre = of_tien_yen("2025-07-10T08:00:00+07:00");
    let (words, bag) = sealed(&mut centre, "2025-Q2", ["2025-06-30", "2025-07-10"]);
    let office = "Phòng Văn hóa - Xã hội xã Tiên Yên";
    assert_eq!(placed(&bag), ["Thị trấn Tiên Yên", "Huyện Tiên Yên", "vhxh-06862", office]);
    assert_eq!(bag.info()["audience"], "vhxh-06862");
    assert!(words.is_empty() || words.contains(&format!("Kính gửi: {office}.")), "{words}");
    assert!(words.is_empty() || words.contains("UBND THỊ TRẤN TIÊN YÊN"), "{words}");
    assert!(centre.desk.check_book().expect("a book").is_whole);

    // The next quarter knows no district and no town any more, and the sealed one stays as it was.
    let mut centre = centre.later("2025-10-05T08:00:00+07:00");
    let (words, bag) = sealed(&mut centre, "2025-Q3", ["2025-09-30", "2025-10-05"]);
    assert_eq!(placed(&bag), ["Xã Tiên Yên", "Tỉnh Quảng Ninh", "vhxh-06862", office]);
    assert!(!words.contains("Huyện") && !words.contains("THỊ TRẤN"), "{words}");
    assert!(words.is_empty() || words.contains("UBND XÃ TIÊN YÊN"), "{words}");
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}

#[test]
fn signed_before_that_day_it_goes_to_the_district() {
    let mut centre = of_tien_yen("2025-06-30T08:00:00+07:00");
    let (_, bag) = sealed(&mut centre, "2025-Q2", ["2025-06-30", "2025-06-30"]);
    assert_eq!(bag.info()["audience"], "huyen-199");
    assert_eq!(placed(&bag)[3], "Phòng Giáo dục và Đào tạo huyện Tiên Yên");
    // Whatever day it is looked at, and whatever receiver is chosen later.
    let mut centre = centre.later("2025-08-10T08:00:00+07:00");
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}

#[test]
fn a_receiver_chosen_before_the_day_of_signing_is_the_one_of_paper_and_bundle() {
    let mut centre = of_tien_yen("2025-07-08T08:00:00+07:00");
    centre.ok(
        "save_profile",
        json!({
            "name": "Trung tâm học tập cộng đồng Tiên Yên", "area_class": "kv3",
            "account_kind": "rieng", "has_seal": true, "office_id": "so-22",
            "office_name": "Sở Giáo dục và Đào tạo Quảng Ninh", "allowance_decision": null,
            "from_on": "2025-07-08",
        }),
    );
    let (words, bag) = sealed(&mut centre, "2025-Q2", ["2025-06-30", "2025-07-08"]);
    assert_eq!(bag.info()["audience"], "so-22");
    assert_eq!(placed(&bag)[2..], ["so-22", "Sở Giáo dục và Đào tạo Quảng Ninh"]);
    assert!(words.is_empty() || words.contains("Sở Giáo dục và Đào tạo Quảng Ninh."), "{words}");
    assert!(centre.desk.check_book().expect("a book").is_whole);
}
