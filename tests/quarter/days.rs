//! Facts with days: what is learnt late is written down with its own day. The sealed quarter keeps what it
//! said, what somebody gets or owes by it is proposed, and the next report tells it.

use super::late::{september_unpaid, stands};
use super::playing::AFTER;
use crate::harness::{Centre, founding};
use serde_json::{Value, json};

/// A centre of a province whose book begins in a year of before, under a decision.
fn under(
    unit: (&str, &str, &str),
    first_on: &str,
    area_class: &str,
    decision: Option<&str>,
) -> Centre {
    let mut centre = Centre::empty(AFTER);
    let mut request = founding();
    let (code, name, province) = unit;
    request["unit_code"] = json!(code);
    request["unit_from"] = json!("2004-01-01");
    request["unit_name"] = json!(name);
    request["parent_name"] = json!(province);
    request["first_on"] = json!(first_on);
    request["area_class"] = json!(area_class);
    request["allowance_decision"] = json!(decision);
    centre.ok("found_centre", request);
    centre
}

const DIEN_XA: (&str, &str, &str) = ("06874", "Xã Điền Xá", "Tỉnh Quảng Ninh");

/// The profile as it stands, with some of it said otherwise.
fn save(centre: &mut Centre, change: &Value) {
    let status = centre.ok("book_status", json!({}));
    let mut request = json!({});
    for field in [
        "name",
        "area_class",
        "account_kind",
        "has_seal",
        "office_id",
        "office_name",
        "allowance_decision",
    ] {
        request[field] = status["centre"][field].clone();
    }
    for (field, value) in change.as_object().expect("a change") {
        request[field] = value.clone();
    }
    centre.ok("save_profile", request);
}

/// `name amount` of a month, in the order of its sheet.
fn month(centre: &mut Centre, month: &str) -> Vec<i64> {
    let view = centre.ok("read_allowances", json!({ "month": month }));
    let rows = view["rows"].as_array().expect("rows").iter();
    rows.map(|row| row["line"]["amount_vnd"].as_i64().expect("dong")).collect()
}

/// `kind name month amount cause` of everything that is proposed.
fn proposed(centre: &mut Centre) -> Vec<String> {
    let all = centre.ok("list_proposals", json!({}));
    let text = |one: &Value, field: &str| one[field].as_str().expect("a text").to_owned();
    let line = |one: &Value| {
        let amount = one["amount_vnd"].as_i64().expect("dong");
        let [kind, name, month, cause] =
            ["kind", "full_name", "month", "cause"].map(|field| text(one, field));
        format!("{kind} {name} {month} {amount} {cause}")
    };
    all.as_array().expect("a list").iter().map(line).collect()
}

/// What the report of a quarter tells of quarters before it.
fn told(centre: &mut Centre, quarter: &str) -> Vec<String> {
    let lines = centre.ok("list_late", json!({ "quarter": quarter }));
    lines.as_array().expect("lines").iter().map(ToString::to_string).collect()
}

#[test]
fn an_area_class_changed_today_changes_no_past_month() {
    let mut centre = under(DIEN_XA, "2013-08-01", "kv3", Some("nghe-an-45-2013"));
    let before = month(&mut centre, "2013-08");
    assert_eq!(before.iter().sum::<i64>(), 320_000);
    save(&mut centre, &json!({ "area_class": "khong" }));
    assert_eq!(month(&mut centre, "2013-08"), before);
    assert_eq!(month(&mut centre, "2026-08"), before, "before the day it was changed");
    assert_eq!(month(&mut centre, "2026-10").iter().sum::<i64>(), 260_000);
    // Said to be so from September 2013 on, it is so from then on and no earlier.
    save(&mut centre, &json!({ "area_class": "kv2" }));
    save(&mut centre, &json!({ "area_class": "khong", "from_on": "2013-09-10" }));
    assert_eq!(month(&mut centre, "2013-08"), before);
    assert_eq!(month(&mut centre, "2013-09").iter().sum::<i64>(), 260_000);
    let facts = centre.ok("list_profile_facts", json!({}));
    let facts: Vec<String> =
        facts.as_array().expect("facts").iter().map(ToString::to_string).collect();
    assert_eq!(facts, [r#"{"from_on":"2013-09-10","kind":"area_class","value":"khong"}"#]);
    // Taken back, and that taken back.
    let key = json!({ "kind": "area_class", "from_on": "2013-09-10" });
    centre.ok("remove_profile_fact", key.clone());
    assert_eq!(centre.refused("remove_profile_fact", key), "record-unknown");
    assert_eq!(month(&mut centre, "2013-09"), before);
    centre.ok("undo_act", json!({}));
    assert_eq!(month(&mut centre, "2013-09").iter().sum::<i64>(), 260_000);
    assert!(centre.desk.check_book().expect("a book").is_whole);
}

#[test]
fn a_newer_decision_erases_nothing_of_the_one_before() {
    // Lâm Đồng, December 2014: 0,40 and 0,30 of 1.150.000.
    let mut centre = under(
        ("24778", "Xã Xuân Trường", "Tỉnh Lâm Đồng"),
        "2014-12-01",
        "kv1",
        Some("lam-dong-70-2014"),
    );
    let person = centre.ok(
        "record_person",
        json!({ "person_id": null, "full_name": "Vũ Thị Chi", "is_female": null, "birth_year": null,
            "main_job": null, "phone": null, "is_trained": false, "note": null }),
    )["person"]["person_id"]
        .clone();
    centre.ok("record_post", post(&person, "pho-giam-doc", "2014-01-01"));
    assert_eq!(month(&mut centre, "2014-12"), [460_000, 345_000]);
    save(&mut centre, &json!({ "allowance_decision": "vi-du-cach-tinh" }));
    assert_eq!(month(&mut centre, "2014-12"), [460_000, 345_000]);
    assert_eq!(month(&mut centre, "2019-12"), [596_000, 447_000], "0,40 and 0,30 of 1.490.000");
    let of_2020 = centre.ok("read_allowances", json!({ "month": "2020-02" }));
    assert_eq!(of_2020["decision"], "vi-du-cach-tinh", "from its own day on");
}

fn post(person: &Value, role: &str, from_on: &str) -> Value {
    json!({
        "post_id": null, "person_id": person, "role": role, "decision_no": "15/QĐ-UBND",
        "decision_on": "2026-10-20", "from_on": from_on, "to_on": null, "end_reason": null,
        "sending_school": null, "salary": null,
    })
}

#[test]
fn an_appointment_signed_in_october_from_august_is_proposed_and_told_and_the_seal_stands() {
    let (centre, sealed) = september_unpaid();
    let mut centre = centre.later("2026-10-20T08:00:00+07:00");
    assert_eq!(proposed(&mut centre), [""; 0]);
    let people = centre.ok("list_people", json!({ "on": null }));
    let person = people[0]["person"].clone();
    let new = centre.ok(
        "record_person",
        json!({ "person_id": null, "full_name": "Đỗ Văn Cường", "is_female": false,
            "birth_year": 1980, "main_job": null, "phone": null, "is_trained": false, "note": null }),
    )["person"]["person_id"]
        .clone();
    centre.ok("record_post", post(&new, "pho-giam-doc", "2026-08-01"));
    let found = proposed(&mut centre);
    let line = |month: &str| format!("truy-linh Đỗ Văn Cường {month} 506000 giu-chuc-vu");
    assert_eq!(found, [line("2026-08"), line("2026-09")]);
    stands(&mut centre, &sealed);
    let home = centre.ok("read_home", json!({ "quarter": "2026-Q4" }));
    assert_eq!(home["proposals"], 2);
    // A person confirms the first; what is confirmed is proposed no more.
    let all = centre.ok("list_proposals", json!({}));
    let confirm = json!({
        "day": "2026-10-20", "month": "2026-08", "post_id": all[0]["post_id"], "kind": "truy-linh",
        "amount_vnd": 506_000, "reason": "Quyết định ký tháng 10, giữ chức từ tháng 8",
    });
    centre.ok("record_adjustment", confirm);
    assert_eq!(proposed(&mut centre), [line("2026-09")]);
    // The post goes again: what was confirmed is to be taken back.
    let row = centre.ok("list_people", json!({ "on": null }));
    let row = row.as_array().expect("people").iter().find(|r| r["person"]["person_id"] == new);
    let held = row.expect("Cường")["posts"][0]["post"].clone();
    let mut ended = held.clone();
    ended["from_on"] = json!("2026-10-01");
    centre.ok("record_post", ended);
    assert_eq!(proposed(&mut centre), ["truy-thu Đỗ Văn Cường 2026-08 506000 khong-giu-chuc-vu"]);
    centre.ok("undo_act", json!({}));
    assert!(!person.is_null());
    let lines = told(&mut centre, "2026-Q4");
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains("Đỗ Văn Cường") && lines[0].contains("Ghi thêm"), "{lines:?}");
    stands(&mut centre, &sealed);
}

/// Everything a person can say of registers after the seal: the sealed quarter hears none of it.
#[test]
fn registers_changed_behind_a_seal_leave_its_tables_as_they_were() {
    let (centre, sealed) = september_unpaid();
    let mut centre = centre.later("2026-10-20T08:00:00+07:00");
    let people = centre.ok("list_people", json!({ "on": null }));
    let mut person = people[0]["person"].clone();
    person["full_name"] = json!("Trần Thị Tên Khác");
    person["birth_year"] = json!(1970);
    centre.ok("record_person", person);
    stands(&mut centre, &sealed);
    let mut held = people[1]["posts"][0]["post"].clone();
    held["from_on"] = json!("2026-08-15");
    held["decision_no"] = json!("99/QĐ");
    centre.ok("record_post", held.clone());
    stands(&mut centre, &sealed);
    held["to_on"] = json!("2026-09-10");
    held["end_reason"] = json!("nghi-huu");
    centre.ok("record_post", held);
    stands(&mut centre, &sealed);
    for facility in centre.ok("list_facilities", json!({}))["rows"].as_array().expect("rows") {
        let id = json!({ "facility_id": facility["facility"]["facility_id"] });
        centre.ok("remove_facility", id);
    }
    stands(&mut centre, &sealed);
    let source = centre.ok("list_sources", json!({ "on": "2026-09-30" }))[0]["source"].clone();
    let mut renamed = source;
    renamed["name"] = json!("Tên nguồn khác");
    renamed["allotted_year_vnd"] = json!(99_000_000);
    for gone in ["code", "closed_on"] {
        renamed.as_object_mut().expect("a source").remove(gone);
    }
    centre.ok("record_source", renamed);
    stands(&mut centre, &sealed);
    let change = json!({
        "area_class": "kv1", "name": "Tên trung tâm khác", "has_seal": false,
        "account_kind": "khong", "from_on": "2026-07-01",
    });
    save(&mut centre, &change);
    stands(&mut centre, &sealed);
    // Its paper bears the names of when it was sealed.
    let page = centre.ok("report_page", json!({ "quarter": "2026-Q3", "page": 1 }));
    let svg = page["svg"].as_str().expect("a page");
    assert!(!svg.is_empty());
    let lines = told(&mut centre, "2026-Q4").join("\n");
    for what in ["Khu vực", "Có con dấu riêng", "Đến ngày", "Từ ngày", "Bỏ ra"] {
        assert!(lines.contains(what), "{what}: {lines}");
    }
    assert!(!lines.contains("Họ và tên"), "a spelling is no fact of a quarter");
}

#[test]
fn sources_and_the_centre_are_told_as_of_any_day() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-10", 860_000);
    centre.voucher("chi", "2026-09-15", 40_000);
    let mut second = json!({
        "class": "hoc-phi", "name": "Học phí", "opening_cash_vnd": 70_000, "opening_account_vnd": 5_000,
        "received_before_vnd": 0, "spent_before_vnd": 0, "allotted_year_vnd": null, "is_closed": false,
    });
    let source = centre.ok("record_source", second.clone())["source"].clone();
    (second["source_id"], second["closed_on"]) = (source["source_id"].clone(), json!("2026-08-20"));
    second["is_closed"] = json!(true);
    centre.ok("record_source", second);
    save(&mut centre, &json!({ "area_class": "kv2", "from_on": "2026-08-15" }));
    let quarter: norms::Quarter = "2026-Q3".parse().expect("a quarter");
    let mut on = quarter.first();
    while on <= quarter.last() {
        let rows = centre.ok("list_sources", json!({ "on": on }));
        let rows = rows.as_array().expect("sources");
        let left: i64 = rows.iter().map(|row| row["closing_vnd"].as_i64().expect("dong")).sum();
        let held: i64 = ["tien-mat", "tien-gui"]
            .map(|place| {
                let days = json!({ "from_on": on, "to_on": on, "place": place });
                centre.ok("list_vouchers", days)["closing_vnd"].as_i64().expect("dong")
            })
            .iter()
            .sum();
        assert_eq!(left, held, "{on}");
        let open: Vec<bool> = rows.iter().map(|row| row["is_open"] == true).collect();
        let day = on.to_string();
        assert_eq!(open, [true, *"2026-08-20" >= *day], "{on}");
        let class = centre.ok("read_profile_on", json!({ "on": on }))["area_class"].clone();
        let expected = if *"2026-08-15" <= *day { "kv2" } else { "kv3" };
        assert_eq!(class, expected, "{on}");
        on = on.plus_days(1).expect("a day");
    }
    let received = |on: &str| json!({ "on": on });
    let row = |centre: &mut Centre, on| centre.ok("list_sources", received(on))[0].clone();
    let (early, late) = (row(&mut centre, "2026-07-02"), row(&mut centre, "2026-07-31"));
    assert_eq!((&early["received_vnd"], &late["received_vnd"]), (&json!(0), &json!(15_000_000)));
    assert_eq!((&early["spent_vnd"], &late["spent_vnd"]), (&json!(0), &json!(860_000)));
}
