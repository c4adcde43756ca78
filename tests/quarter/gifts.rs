//! Gifts in kind and in money: written down, composed, printed, sealed, opened at the office; and no
//! đồng of them in cash, account or source but what a receipt brought in.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER, facility, gift, gift_of_money};
use crate::harness::{Centre, PASSPHRASE, skip};
use crate::office::playing as office;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The words of a printed paper, one space between them; none where no tool reads them.
fn words(path: &Value) -> Option<String> {
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", "-enc", "UTF-8", path.as_str().expect("a path"), "-"]);
    let Ok(read) = reader.output() else {
        skip("gifts", "no pdftotext");
        return None;
    };
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Everything of money the book says of the quarter.
fn money(centre: &mut Centre) -> [Value; 2] {
    let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
    let days = json!({ "from_on": "2026-07-01", "to_on": "2026-12-31", "place": "tien-mat" });
    [sources, centre.ok("list_vouchers", days)]
}

#[test]
fn a_computer_the_so_gave_goes_from_its_form_to_paper_bundle_and_office_and_touches_no_money() {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    let receipt = centre.voucher("thu", "2026-07-03", 15_000_000);
    let before = money(&mut centre);
    let computer = centre.ok("record_facility", facility("may-tinh"));
    let mut given = gift("2026-08-12");
    given["facility_id"] = computer["facility_id"].clone();
    let made = centre.ok("record_gift", given);
    centre.ok("record_gift", gift_of_money("2026-07-03", 5_000_000, &receipt));
    assert_eq!(money(&mut centre), before, "a gift is in no sum of money");
    let named = json!({ "facility_id": computer["facility_id"] });
    assert_eq!(centre.refused("remove_facility", named), "record-in-use");

    playing::finish(&mut centre);
    let papers = ["so", "cong-khai"].map(|paper| {
        let ask = json!({ "year": 2026, "paper": paper });
        words(&centre.ok("print_gifts", ask)["path"])
    });
    for text in papers.iter().flatten() {
        for expected in ["Máy vi tính để bàn", "15.000.000", "PT001", "20.000.000"] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }
    let report = centre.ok("print_report", json!({ "quarter": QUARTER }));
    if let Some(text) = words(&report["path"]) {
        let expected = "Biểu 05a. Tài trợ, viện trợ, cấp bằng hiện vật trong kỳ";
        assert!(text.contains(expected), "{text}");
    }

    let sealed = office::seal(&mut centre);
    let verified = centre.ok("verify_file", json!({ "path": sealed["path"] }));
    assert_eq!(verified["code"], "accepted", "{verified}");
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let rows = bag.table("tai-tro");
    let told = rows.iter().find(|row| row["gift_id"] == made["gift_id"].as_str().unwrap());
    let told = told.expect("the computer");
    assert_eq!((rows.len(), &*told["value_vnd"], &*told["voucher"]), (2, "15000000", ""));
    assert_eq!(&*told["used_for"], "Hiện vật của trung tâm");

    // One of the sealed quarter that became known late is written, and the seal still holds.
    centre.ok("record_gift", gift("2026-09-01"));
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);

    let mut receiver = office::office(office::TODAY);
    let taken = office::received(&mut receiver, &mut centre);
    let request = json!({
        "bundle_id": taken["bundle_id"], "table": "tai-tro", "offset": 0, "limit": 9,
    });
    let lines = receiver.ok("read_lines", request)["rows"].take();
    assert_eq!(lines.as_array().map(Vec::len), Some(2), "{lines}");
    let out = json!({ "quarter": QUARTER, "folder": receiver.path() });
    assert_eq!(receiver.ok("consolidate", out)["counted"], 1);
}

/// The same request with another value in a field.
fn with(request: &Value, field: &str, value: &Value) -> Value {
    let mut changed = request.clone();
    changed[field] = value.clone();
    changed
}

#[test]
fn what_the_commune_pays_is_of_no_donation() {
    let mut centre = Centre::founded(AFTER);
    let source = json!({
        "class": "tai-tro-tien", "name": "Quỹ ủng hộ", "opening_cash_vnd": 0,
        "opening_account_vnd": 0, "received_before_vnd": 0, "spent_before_vnd": 0,
        "allotted_year_vnd": null, "is_closed": false,
    });
    let id = centre.ok("record_source", source)["source"]["source_id"].clone();
    let paid = centre.voucher_request("chi", "2026-07-20", 100_000);
    let paid = with(&paid, "place", &json!("tai-xa"));
    centre.ok("record_voucher", paid.clone());
    assert_eq!(centre.refused("record_voucher", with(&paid, "source_id", &id)), "source-donated");
}

#[test]
fn a_receipt_keeps_bringing_what_its_gifts_come_to() {
    let mut centre = Centre::founded(AFTER);
    let receipt = centre.voucher("thu", "2026-07-03", 1_000_000);
    centre.ok("record_gift", gift_of_money("2026-07-03", 600_000, &receipt));
    let more = gift_of_money("2026-07-03", 400_001, &receipt);
    assert_eq!(centre.refused("record_gift", more), "gift-over-receipt");
    let request = centre.voucher_request("thu", "2026-07-03", 599_999);
    let id = &receipt["voucher"]["voucher_id"];
    let mend = |to: &Value| json!({ "voucher_id": id, "to": to });
    assert_eq!(centre.refused("mend_voucher", mend(&request)), "gift-over-receipt");
    centre.ok("mend_voucher", mend(&with(&request, "amount_vnd", &json!(600_000))));
    // Once it is void, the gift is in no book: that is asked about.
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let found = check["findings"].as_array().expect("findings");
    assert!(found.iter().any(|one| one["rule"] == "gift-money-not-in-book"), "{check:#}");
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);
}

#[test]
fn no_source_in_kind_is_made_and_what_an_old_book_has_of_one_takes_no_voucher() {
    let mut centre = Centre::founded(AFTER);
    let class = |class: &str| {
        json!({
            "class": class, "name": "Hiện vật", "opening_cash_vnd": 0, "opening_account_vnd": 0,
            "received_before_vnd": 0, "spent_before_vnd": 0, "allotted_year_vnd": null,
            "is_closed": false,
        })
    };
    assert_eq!(centre.refused("record_source", class("tai-tro-hien-vat")), "source-class-in-kind");
    let mut made = class("tai-tro-tien");
    made["source_id"] = centre.ok("record_source", made.clone())["source"]["source_id"].clone();
    let id = made["source_id"].clone();
    let plain = centre.voucher_request("thu", "2026-07-20", 100_000);
    let of_it = with(&plain, "source_id", &id);
    let written = centre.ok("record_voucher", of_it.clone());

    // As a program before gifts let it be.
    let book = rusqlite::Connection::open(centre.book()).expect("the book");
    let old = "UPDATE sources SET class = 'tai-tro-hien-vat' WHERE name = 'Hiện vật'";
    assert_eq!(book.execute(old, []), Ok(1));
    drop(book);
    assert_eq!(centre.refused("record_voucher", of_it.clone()), "source-in-kind");
    let mut split = plain.clone();
    split["lines"] = json!([
        { "source_id": split["source_id"], "budget_code": null, "budget_year": null, "amount_vnd": 40_000 },
        { "source_id": id, "budget_code": null, "budget_year": null, "amount_vnd": 60_000 },
    ]);
    split["source_id"] = json!(null);
    assert_eq!(centre.refused("record_voucher", split), "source-in-kind");
    let other = centre.voucher("thu", "2026-07-20", 100_000);
    let mend = json!({ "voucher_id": other["voucher"]["voucher_id"], "to": of_it });
    assert_eq!(centre.refused("mend_voucher", mend), "source-in-kind");
    // What was written of it then is taken back.
    let back = json!({
        "voucher_id": written["voucher"]["voucher_id"], "day": "2026-07-21", "reason": "Ghi nhầm",
    });
    centre.ok("reverse_voucher", back);
    // It may still be changed itself.
    let mut same = class("tai-tro-hien-vat");
    same["source_id"] = id;
    same["is_closed"] = json!(true);
    centre.ok("record_source", same);
}
