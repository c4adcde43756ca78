//! Allowances: every amount tells rule, rate, instrument and day, and is paid only from where the
//! law lets it be paid.

use super::playing::{AFTER, contents};
use crate::harness::{Centre, founding};
use serde_json::{Value, json};

/// A centre whose book begins in June 2026, under a decision.
fn under(decision: Option<&str>, area_class: &str) -> Centre {
    let mut centre = Centre::empty(AFTER);
    let mut request = founding();
    request["first_on"] = json!("2026-06-01");
    request["area_class"] = json!(area_class);
    request["allowance_decision"] = json!(decision);
    request["sources"] =
        json!([source("nsnn-hang-nam", "Ngân sách xã"), source("tai-tro-tien", "Quỹ khuyến học"),]);
    centre.ok("found_centre", request);
    centre
}

fn source(class: &str, name: &str) -> Value {
    json!({
        "class": class, "name": name, "cash_vnd": 9_000_000, "account_vnd": 0,
        "received_year_vnd": 0, "spent_year_vnd": 0,
    })
}

fn of(centre: &mut Centre, month: &str) -> Value {
    centre.ok("read_allowances", json!({ "month": month }))
}

fn settle(centre: &mut Centre, month: &str, source: usize) -> Value {
    let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
    json!({
        "month": month, "day": "2026-09-30", "place": "tien-mat",
        "source_id": sources[source]["source"]["source_id"],
    })
}

#[test]
fn the_base_wage_of_the_month_counts_and_every_amount_says_why() {
    let mut centre = under(Some("vi-du-2011"), "kv3");
    // Coefficients 0,30 + 0,10 + 0,10; base wage 2.340.000 to 30/06/2026, then 2.530.000.
    for (month, base, amounts) in [
        ("2026-06", "2.340.000", [702_000, 234_000, 234_000]),
        ("2026-07", "2.530.000", [759_000, 253_000, 253_000]),
    ] {
        let view = of(&mut centre, month);
        let rows = view["rows"].as_array().expect("rows");
        let shown: Vec<_> = rows.iter().map(|r| r["line"]["amount_vnd"].as_i64()).collect();
        assert_eq!(shown, amounts.map(Some), "{month}");
        assert_eq!(view["total_vnd"], amounts.iter().sum::<i64>(), "{month}");
        for row in rows {
            tells_all(row, base);
        }
        assert_eq!((&view["is_example"], &view["has_unverified"]), (&json!(true), &json!(true)));
    }
    let june = of(&mut centre, "2026-06")["rows"][0]["line"].clone();
    assert_eq!(june["base_from"], "2024-07-01");
    assert!(june["base_instrument"].as_str().expect("an act").contains("73/2024/NĐ-CP"), "{june}");
    let july = of(&mut centre, "2026-07")["rows"][0]["line"].clone();
    assert_eq!(july["base_from"], "2026-07-01");
    assert!(july["base_instrument"].as_str().expect("an act").contains("161/2026/NĐ-CP"), "{july}");
}

/// Instrument with its day, rule, rate with its instrument and day, and the product.
fn tells_all(row: &Value, base: &str) {
    let reasons = row["reasons"].as_array().expect("reasons");
    let all: Vec<&str> = reasons.iter().map(|r| r.as_str().expect("a text")).collect();
    assert!(all.len() >= 4 && all.iter().all(|r| !r.trim().is_empty()), "{row}");
    let text = all.join("\n");
    for part in [
        row["line"]["instrument"].as_str().expect("an act"),
        row["role_name"].as_str().expect("a role"),
        row["line"]["coefficient"].as_str().expect("a coefficient"),
        row["line"]["base_instrument"].as_str().expect("an act"),
        base,
        "01/01/2011",
    ] {
        assert!(!part.is_empty() && text.contains(part), "{part:?} is not told in {text}");
    }
}

#[test]
fn the_fixed_amounts_of_nghe_an_do_not_follow_the_base_wage() {
    for (area, amount) in [("kv3", 320_000), ("khong", 260_000)] {
        let mut centre = under(Some("nghe-an-45-2013"), area);
        for month in ["2026-06", "2026-07"] {
            let view = of(&mut centre, month);
            let rows = view["rows"].as_array().expect("rows");
            assert_eq!(rows.len(), 1, "the decision grants accountant and cashier nothing");
            assert_eq!(rows[0]["line"]["amount_vnd"], amount, "{area} {month}");
            assert_eq!(rows[0]["line"]["base_vnd"], Value::Null);
            assert_eq!(view["without"], json!(["Nguyễn Thị Hường", "Đặng Quốc Vượng"]));
            // Its rates were read; from when a post earns, and how sums are rounded, was not.
            assert_eq!(view["has_unverified"], true);
            let reasons = rows[0]["reasons"].to_string();
            assert!(reasons.contains("45/2013") && reasons.contains("20/08/2013"), "{reasons}");
        }
    }
}

#[test]
fn no_decision_owes_nothing_and_pays_nothing() {
    let mut centre = under(None, "kv3");
    assert_eq!(of(&mut centre, "2026-07")["rows"], json!([]));
    let request = settle(&mut centre, "2026-07", 0);
    assert_eq!(centre.refused("settle_allowances", request), "allowance-none");
}

#[test]
fn a_donation_pays_no_allowance() {
    let mut centre = under(Some("vi-du-2011"), "kv3");
    let before = contents(&mut centre);
    let request = settle(&mut centre, "2026-07", 1);
    assert_eq!(centre.refused("settle_allowances", request), "source-forbids-allowance");
    assert_eq!(contents(&mut centre), before);
}

#[test]
fn a_sheet_is_settled_once_keeps_its_figures_and_opens_again() {
    let mut centre = under(Some("vi-du-2011"), "kv3");
    let request = settle(&mut centre, "2026-07", 0);
    let settled = centre.ok("settle_allowances", request.clone());
    assert_eq!(
        (&settled["is_settled"], &settled["voucher_numbers"]),
        (&json!(true), &json!(["PC001"]))
    );
    assert!(settled["rows"].as_array().expect("rows").iter().all(|r| r["is_paid"] == true));
    assert_eq!(centre.refused("settle_allowances", request.clone()), "allowance-settled");
    let cash = |c: &mut Centre| {
        let days = json!({ "from_on": "2026-06-01", "to_on": "2026-09-30", "place": "tien-mat" });
        c.ok("list_vouchers", days)["closing_vnd"].clone()
    };
    assert_eq!(cash(&mut centre), 18_000_000 - 1_265_000);
    // The figures of a settled sheet do not follow later changes of the profile.
    centre.ok("save_profile", profile(Some("nghe-an-45-2013")));
    assert_eq!(of(&mut centre, "2026-07")["total_vnd"], 1_265_000);
    let reopened = centre.ok("reopen_allowances", json!({ "month": "2026-07" }));
    assert_eq!(reopened["is_settled"], false);
    assert_eq!(reopened["total_vnd"], 320_000);
    assert_eq!(cash(&mut centre), 18_000_000);
    assert_eq!(
        centre.refused("reopen_allowances", json!({ "month": "2026-07" })),
        "allowance-none"
    );
    assert_eq!(centre.ok("settle_allowances", request)["voucher_numbers"], json!(["PC002"]));
}

fn profile(decision: Option<&str>) -> Value {
    json!({
        "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": "kv3",
        "account_kind": "rieng", "has_seal": true, "office_id": "vhxh-06874",
        "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá", "allowance_decision": decision,
    })
}

#[test]
fn what_a_voided_or_reversed_voucher_paid_is_owed_again() {
    let mut centre = under(Some("vi-du-2011"), "kv3");
    let request = settle(&mut centre, "2026-07", 0);
    centre.ok("settle_allowances", request);
    let days = json!({ "from_on": "2026-06-01", "to_on": "2026-09-30", "place": "tien-mat" });
    let id = centre.ok("list_vouchers", days)["rows"][0]["voucher"]["voucher_id"].clone();
    assert_eq!(of(&mut centre, "2026-07")["owed_vnd"], 0);
    let reverse = json!({ "voucher_id": id, "day": "2026-10-01", "reason": "Trả nhầm người" });
    centre.ok("reverse_voucher", reverse);
    let owed = of(&mut centre, "2026-07");
    assert_eq!((&owed["owed_vnd"], &owed["is_settled"]), (&json!(1_265_000), &json!(true)));
    centre.ok("undo_act", json!({}));
    assert_eq!(of(&mut centre, "2026-07")["owed_vnd"], 0);
    centre.ok("void_voucher", json!({ "voucher_id": id, "reason": "Ghi nhầm" }));
    assert_eq!(of(&mut centre, "2026-07")["owed_vnd"], 1_265_000);
    // The sheet is not made again: what it owes is paid.
    let again = settle(&mut centre, "2026-07", 0);
    assert_eq!(centre.refused("settle_allowances", again), "allowance-settled");
    assert!(centre.desk.check_book().expect("a book").is_whole);
}

#[test]
fn a_month_that_was_paid_on_the_eve_of_it_leaves_the_book_whole() {
    let mut centre = Centre::founded("2026-08-05T08:00:00+07:00");
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let source = centre.source();
    let request = json!({ "month": "2026-08", "day": "2026-07-31", "place": "tien-mat",
        "source_id": source });
    centre.ok("settle_allowances", request);
    let health = centre.desk.check_book().expect("a book");
    assert!(health.is_whole, "{:?}", health.findings);
}
