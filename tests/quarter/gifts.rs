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
const OWN: &str = "3713.0.1029384, Kho bạc Nhà nước khu vực III";

/// A source of donations as it is filled in.
fn donors(account: &Value) -> Value {
    json!({
        "source_id": null, "class": "tai-tro-tien", "name": "Hội đồng hương",
        "opening_cash_vnd": 0, "opening_account_vnd": 0, "received_before_vnd": 0,
        "spent_before_vnd": 0, "allotted_year_vnd": null, "is_closed": false, "account": account,
    })
}

/// A quarter with donated and common money in the account, and the source of what was donated.
fn with_two_purses() -> (Centre, Value) {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    let made = centre.ok("record_source", donors(&Value::Null))["source"]["source_id"].clone();
    let common = centre.source();
    centre.voucher("thu", "2026-07-03", 15_000_000);
    for (kind, source, day, amount) in [
        ("thu", &made, "2026-08-03", 9_000_000),
        ("thu", &common, "2026-08-04", 4_000_000),
        ("chi", &made, "2026-08-20", 2_500_000),
    ] {
        let mut voucher = centre.voucher_request(kind, day, amount);
        (voucher["place"], voucher["source_id"]) = (json!("tien-gui"), source.clone());
        centre.ok("record_voucher", voucher);
    }
    playing::finish(&mut centre);
    (centre, made)
}

fn is_asked(centre: &mut Centre) -> bool {
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    let all = check["findings"].as_array().expect("findings");
    all.iter().any(|row| row["rule"] == "donation-without-account" && row["severity"] == "query")
}

#[test]
fn donated_money_is_asked_for_its_account_until_its_source_names_one() {
    let (mut centre, made) = with_two_purses();
    assert!(is_asked(&mut centre), "donated money, and no account");
    let mut named = donors(&json!(OWN));
    named["source_id"] = made;
    let wrong = with(&named, "class", &json!("nsnn-hang-nam"));
    assert_eq!(centre.refused("record_source", wrong), "source-not-donated");
    assert_eq!(centre.ok("book_status", json!({}))["has_account_apart"], json!(false));
    centre.ok("record_source", named);
    assert!(!is_asked(&mut centre));
    assert_eq!(centre.ok("book_status", json!({}))["has_account_apart"], json!(true));
    let report = centre.ok("print_report", json!({ "quarter": QUARTER }));
    if let Some(text) = words(&report["path"]) {
        assert!(text.contains("TK riêng: 3713.0.1029384"), "{text}");
    }
}

#[test]
fn the_book_of_the_account_is_read_and_printed_account_by_account() {
    let (mut centre, made) = with_two_purses();
    let mut named = donors(&json!(OWN));
    named["source_id"] = made;
    centre.ok("record_source", named);
    let days = |account: &Value| {
        json!({
            "from_on": "2026-08-10", "to_on": "2026-09-30", "place": "tien-gui",
            "account": account,
        })
    };
    let mut seen = |account: &Value| {
        let page = centre.ok("list_vouchers", days(account));
        let of = |name: &str| page[name].as_i64().expect("dong");
        let rows = page["rows"].as_array().expect("rows").len();
        (of("opening_vnd"), of("out_vnd"), of("closing_vnd"), rows)
    };
    let own = json!({ "account": OWN });
    assert_eq!(seen(&Value::Null), (21_000_000, 2_500_000, 18_500_000, 1));
    assert_eq!(seen(&own), (9_000_000, 2_500_000, 6_500_000, 1));
    assert_eq!(seen(&json!({ "account": null })), (12_000_000, 0, 12_000_000, 0));
    let left = json!([
        { "account": null, "balance_vnd": 12_000_000 },
        { "account": OWN, "balance_vnd": 6_500_000 },
    ]);
    assert_eq!(centre.ok("list_vouchers", days(&Value::Null))["accounts"], left);
    let cash = with(&days(&own), "place", &json!("tien-mat"));
    assert_eq!(centre.refused("list_vouchers", cash), "code-unknown");
    let printed = centre.ok(
        "print_cash_book",
        json!({ "place": "tien-gui", "first": "2026-08", "last": "2026-08", "account": own }),
    );
    if let Some(text) = words(&printed["path"]) {
        for expected in ["Tài khoản riêng: 3713.0.1029384", "9.000.000", "6.500.000"] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert!(!text.contains("12.000.000"), "{text}");
    }
}

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
