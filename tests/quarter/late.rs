//! Money that comes late: a month of a sealed quarter is paid, in whole or in part, what was learnt later is
//! owed or taken back, and the sealed quarter stays what it said.

use super::playing::{self, AFTER, QUARTER, activity, count_cash, facility, make_seal, sign};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::{Value, json};

/// What the three of this centre are due of a month.
pub(super) const MONTH: i64 = 1_265_000;
const FEBRUARY: &str = "2027-02-05T08:00:00+07:00";

/// A centre that sealed its quarter with September unpaid, nobody having settled its sheet, and the mã số
/// liệu it sealed.
pub(super) fn september_unpaid() -> (Centre, Value) {
    let mut centre = Centre::founded(AFTER);
    make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-10", 860_000);
    let source = centre.source();
    for (month, day) in [("2026-07", "2026-07-31"), ("2026-08", "2026-08-31")] {
        let request =
            json!({ "month": month, "day": day, "place": "tien-mat", "source_id": source });
        centre.ok("settle_allowances", request);
    }
    for (day, turns) in [("2026-07-18", 66), ("2026-08-04", 96), ("2026-09-16", 120)] {
        centre.ok("record_activity", activity(day, turns));
    }
    for category in ["van-phong", "dien-thoai", "may-tinh", "tu-ho-so", "phong-hoc", "ban-ghe"] {
        centre.ok("record_facility", facility(category));
    }
    count_cash(&mut centre, "2026-09-30");
    sign(&mut centre, "12/BC-TTHTCĐ");
    let sealed = playing::seal(&mut centre);
    (centre, sealed["report"]["ma_so_lieu"].clone())
}

fn month(centre: &mut Centre, month: &str) -> Value {
    centre.ok("read_allowances", json!({ "month": month }))
}

/// Everything owed, as parts of one payment, as it is offered.
fn offered(centre: &mut Centre) -> Vec<Value> {
    let owed = centre.ok("list_owed", json!({}));
    let rows = owed["rows"].as_array().expect("rows").iter();
    let parts = rows.filter(|row| row["offered_vnd"] != 0).map(|row| {
        let (month, post_id) = (&row["owed"]["month"], &row["owed"]["post_id"]);
        json!({ "month": month, "post_id": post_id, "amount_vnd": row["offered_vnd"] })
    });
    parts.collect()
}

pub(super) fn payment(centre: &mut Centre, day: &str, parts: &[Value]) -> Value {
    json!({
        "day": day, "place": "tien-mat", "source_id": centre.source(), "budget_code": null,
        "budget_year": null, "is_back": false, "parts": parts,
    })
}

/// The newest voucher of the cash book from a day on.
fn newest(centre: &mut Centre, from_on: &str) -> Value {
    let days = json!({ "from_on": from_on, "to_on": "2027-12-31", "place": "tien-mat" });
    let rows = centre.ok("list_vouchers", days)["rows"].take();
    rows.as_array().expect("rows").last().expect("a voucher").clone()
}

/// The sealed quarter still says what it said, and the book is whole.
pub(super) fn stands(centre: &mut Centre, sealed: &Value) {
    let check = centre.ok("check_quarter", json!({ "quarter": QUARTER }));
    assert_eq!(check["ma_so_lieu"], *sealed, "the sealed quarter says something else");
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}

fn rules_found(centre: &mut Centre, quarter: &str) -> Vec<String> {
    let check = centre.ok("check_quarter", json!({ "quarter": quarter }));
    let found = check["findings"].as_array().expect("findings").iter();
    found.map(|one| one["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn a_month_of_a_sealed_quarter_is_paid_in_february() {
    let (mut centre, sealed) = september_unpaid();
    // Sealing made the sheet, so that what the report said is due stays so.
    let september = month(&mut centre, "2026-09");
    assert_eq!((&september["is_settled"], &september["is_closed"]), (&json!(true), &json!(true)));
    assert_eq!(september["owed_vnd"], MONTH);
    // A sheet is of its month; a new decision does not reach into the sealed one.
    let settle = json!({ "month": "2026-09", "day": "2026-10-02", "place": "tien-mat",
        "source_id": centre.source() });
    assert_eq!(centre.refused("settle_allowances", settle), "allowance-settled");
    let reopen = json!({ "month": "2026-09" });
    assert_eq!(centre.refused("reopen_allowances", reopen), "quarter-closed");

    let mut centre = centre.later(FEBRUARY);
    let home = centre.ok("read_home", json!({ "quarter": "2026-Q4" }));
    let since = json!({ "people": 3, "month": "2026-09", "amount_vnd": MONTH });
    assert_eq!(home["owed_since"], since);
    let parts = offered(&mut centre);
    assert_eq!(parts.len(), 3);
    // Not into the sealed quarter, and not more than is owed.
    let back = payment(&mut centre, "2026-09-30", &parts);
    assert_eq!(centre.refused("pay_allowances", back), "quarter-closed");
    let mut over = parts.clone();
    over[0]["amount_vnd"] = json!(parts[0]["amount_vnd"].as_i64().expect("dong") + 1);
    let over = payment(&mut centre, "2027-02-05", &over);
    assert_eq!(centre.refused("pay_allowances", over), "payment-over-owed");

    let request = payment(&mut centre, "2027-02-05", &parts);
    let left = centre.ok("pay_allowances", request.clone());
    assert_eq!(left["rows"], json!([]));
    let voucher = newest(&mut centre, "2027-01-01")["voucher"].clone();
    assert_eq!(voucher["amount_vnd"], MONTH);
    assert_eq!(voucher["reason"], "Chi phụ cấp tháng 09/2026 theo bảng phụ cấp");
    assert!(voucher["budget_code"].is_string(), "every payment carries its code: {voucher}");
    // Once is enough.
    assert_eq!(centre.refused("pay_allowances", request), "payment-over-owed");
    assert_eq!(month(&mut centre, "2026-09")["voucher_numbers"], json!(["PC001"]));
    stands(&mut centre, &sealed);
    assert!(!rules_found(&mut centre, "2027-Q1").contains(&"payment-without-budget-code".into()));
}

#[test]
fn in_the_adjusting_month_a_payment_says_whose_budget_it_is_of() {
    let (centre, sealed) = september_unpaid();
    let mut centre = centre.later("2027-01-20T08:00:00+07:00");
    let parts = offered(&mut centre);
    let mut request = payment(&mut centre, "2027-01-20", &parts[..1]);
    request["budget_year"] = json!(2026);
    centre.ok("pay_allowances", request.clone());
    let voucher = newest(&mut centre, "2027-01-01")["voucher"].clone();
    assert_eq!((&voucher["budget_year"], &voucher["day"]), (&json!(2026), &json!("2027-01-20")));
    assert_eq!(month(&mut centre, "2026-09")["owed_vnd"], 2 * 253_000);
    stands(&mut centre, &sealed);
}

#[test]
fn a_part_is_paid_and_the_rest_is_owed_from_quarter_to_quarter() {
    let (centre, sealed) = september_unpaid();
    let mut centre = centre.later("2026-12-31T17:00:00+07:00");
    assert!(rules_found(&mut centre, "2026-Q4").contains(&"allowance-owed-before".into()));
    let mut parts = offered(&mut centre);
    parts.retain(|part| part["month"] == "2026-09");
    parts[0]["amount_vnd"] = json!(400_000);
    let some = payment(&mut centre, "2026-11-05", &parts);
    centre.ok("pay_allowances", some);
    assert_eq!(month(&mut centre, "2026-09")["owed_vnd"], MONTH - 400_000 - 2 * 253_000);
    // The quarter before, read again at both ends, leaves what this one begins with.
    let found = rules_found(&mut centre, "2026-Q4");
    assert!(!found.contains(&"allowance-carried-differs".into()), "{found:?}");
    stands(&mut centre, &sealed);
    // A void payment is owed again.
    let id = newest(&mut centre, "2026-10-01")["voucher"]["voucher_id"].clone();
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    assert_eq!(month(&mut centre, "2026-09")["owed_vnd"], MONTH);
    stands(&mut centre, &sealed);
}

/// One of the three, of a paid month of the sealed quarter: 60.000 more or less.
fn learnt(centre: &mut Centre, kind: &str) -> Value {
    let line = month(centre, "2026-08")["rows"][0]["line"].clone();
    json!({
        "day": "2026-11-02", "month": "2026-08", "post_id": line["post_id"], "kind": kind,
        "amount_vnd": 60_000, "reason": "Quyết định mới của tỉnh, áp dụng từ tháng 8",
    })
}

#[test]
fn arrears_of_a_sealed_month_are_owed_and_paid_in_the_quarter_they_became_known() {
    let (centre, sealed) = september_unpaid();
    let mut centre = centre.later("2026-12-31T17:00:00+07:00");
    let request = learnt(&mut centre, "truy-linh");
    let mut early = request.clone();
    early["day"] = json!("2026-09-30");
    assert_eq!(centre.refused("record_adjustment", early), "quarter-closed");
    centre.ok("record_adjustment", request);
    assert_eq!(month(&mut centre, "2026-08")["owed_vnd"], 60_000);
    stands(&mut centre, &sealed);
    let parts = offered(&mut centre);
    assert_eq!(parts.len(), 4, "September of three, arrears of one");
    let request = payment(&mut centre, "2026-11-30", &parts);
    centre.ok("pay_allowances", request);
    assert_eq!(newest(&mut centre, "2026-10-01")["voucher"]["amount_vnd"], MONTH + 60_000);
    assert_eq!(centre.ok("list_owed", json!({}))["rows"], json!([]));
    stands(&mut centre, &sealed);
}

#[test]
fn a_recovery_is_withheld_from_a_later_pay_or_brought_back_and_counted_once() {
    for is_withheld in [true, false] {
        let (centre, sealed) = september_unpaid();
        let mut centre = centre.later("2026-12-31T17:00:00+07:00");
        let request = learnt(&mut centre, "truy-thu");
        centre.ok("record_adjustment", request);
        assert!(rules_found(&mut centre, "2026-Q4").contains(&"allowance-to-recover".into()));
        if is_withheld {
            let parts = offered(&mut centre);
            let request = payment(&mut centre, "2026-11-30", &parts);
            centre.ok("pay_allowances", request);
            assert_eq!(newest(&mut centre, "2026-10-01")["voucher"]["amount_vnd"], MONTH - 60_000);
        } else {
            let owed = centre.ok("list_owed", json!({}))["rows"].take();
            let row = owed.as_array().expect("rows").iter();
            let row = row.into_iter().find(|row| row["owed"]["month"] == "2026-08").expect("one");
            let part = json!({ "month": "2026-08", "post_id": row["owed"]["post_id"],
                "amount_vnd": -60_000 });
            let mut request = payment(&mut centre, "2026-11-30", &[part]);
            request["is_back"] = json!(true);
            centre.ok("pay_allowances", request);
            let voucher = newest(&mut centre, "2026-10-01")["voucher"].clone();
            assert_eq!((&voucher["kind"], &voucher["series"]), (&json!("thu"), &json!("PT")));
            // Within its year it lessens what was spent, and is no income.
            assert_eq!(voucher["lessens_spending"], true);
            let sources = centre.ok("list_sources", json!({ "on": "2026-12-31" }));
            let own = (&sources[0]["received_vnd"], &sources[0]["spent_vnd"]);
            assert_eq!(own, (&json!(0), &json!(-60_000)));
        }
        let found = rules_found(&mut centre, "2026-Q4");
        assert!(!found.contains(&"allowance-to-recover".into()), "{is_withheld}: {found:?}");
        assert!(!found.iter().any(|rule| rule.starts_with("source-")), "{found:?}");
        stands(&mut centre, &sealed);
    }
}

#[test]
fn what_was_brought_back_is_reversed_only_while_nobody_was_paid_it_anew() {
    let (centre, _) = september_unpaid();
    let mut centre = centre.later("2026-12-31T17:00:00+07:00");
    let request = learnt(&mut centre, "truy-thu");
    let recovery = centre.ok("record_adjustment", request)["rows"].take();
    let of = |rows: &Value, month: &str| {
        let row = rows.as_array().expect("rows").iter().find(|row| row["owed"]["month"] == month);
        row.expect("one")["owed"]["post_id"].clone()
    };
    let post_id = of(&recovery, "2026-08");
    let part =
        |amount: i64| json!({ "month": "2026-08", "post_id": post_id, "amount_vnd": amount });
    let mut back = payment(&mut centre, "2026-11-20", &[part(-60_000)]);
    back["is_back"] = json!(true);
    centre.ok("pay_allowances", back);
    let receipt = newest(&mut centre, "2026-11-20")["voucher"]["voucher_id"].clone();
    // The recovery was a mistake: it is taken out, and what was brought back is paid once more.
    let owed = centre.ok("list_owed", json!({}));
    let adjustment = owed["adjustments"][0]["adjustment_id"].clone();
    centre.ok("remove_adjustment", json!({ "adjustment_id": adjustment }));
    let anew = payment(&mut centre, "2026-11-25", &[part(60_000)]);
    centre.ok("pay_allowances", anew);
    let paid = newest(&mut centre, "2026-11-25")["voucher"]["voucher_id"].clone();

    let reversal =
        |id: &Value| json!({ "voucher_id": id, "day": "2026-12-01", "reason": "Ghi nhầm" });
    let before = centre.ok("list_owed", json!({}));
    assert_eq!(centre.refused("reverse_voucher", reversal(&receipt)), "allowance-paid-already");
    assert_eq!(centre.ok("list_owed", json!({})), before, "refused, and nothing is written");
    centre.ok("reverse_voucher", reversal(&paid));
    centre.ok("reverse_voucher", reversal(&receipt));
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}
