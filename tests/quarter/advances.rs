//! Advances and differences of counts through the whole program: given, settled, brought back, refused; what
//! the report, the check and the paper say of them.

use super::bundle::Bag;
use super::playing::{self, AFTER, QUARTER};
use crate::harness::{Centre, PASSPHRASE};
use crate::office::playing as office;
use serde_json::{Value, json};
use std::path::Path;

/// The source of the book that money is first of.
pub(crate) fn source(c: &mut Centre) -> Value {
    let mut sources = c.ok("list_sources", json!({ "on": "2026-09-30" }));
    sources[0]["source"]["source_id"].take()
}

/// An advance of a hundred thousand to a person.
pub(crate) fn given(c: &mut Centre, on: &str) -> Value {
    json!({
        "kind": "tam-ung", "place": "tien-mat", "day": on, "payee": "Nguyễn Thị Hoa",
        "reason": "Mua vật tư lớp may", "source_id": source(c), "amount_vnd": 100_000, "due_on": null,
    })
}

/// The same written down: its id.
pub(crate) fn begin(c: &mut Centre) -> Value {
    let request = given(c, "2026-09-05");
    c.ok("record_advance", request)["voucher"]["voucher_id"].take()
}

pub(crate) fn settled(advance: &Value, amount: i64) -> Value {
    let lines = [json!({ "budget_code": "6551", "amount_vnd": amount })];
    json!({
        "advance_id": advance, "day": "2026-09-10", "reason": "Vật tư", "lines": lines, "documents": 1,
        "rest": null,
    })
}

pub(crate) fn returned(advance: &Value, amount: i64) -> Value {
    json!({
        "advance_id": advance, "day": "2026-09-12", "place": "tien-mat", "payee": null,
        "reason": "Nộp lại", "amount_vnd": amount,
    })
}

/// What a count of the quarter's last day found.
pub(crate) fn found() -> Value {
    json!({ "counted_on": "2026-09-30", "reason": "Thối nhầm", "witnesses": "Bùi Văn Tám" })
}

pub(crate) fn decided(c: &mut Centre, difference: &Value) -> Value {
    json!({
        "advance_id": difference, "day": "2026-09-30", "amount_vnd": 1_000, "source_id": source(c),
        "budget_code": null, "decision": "05/QĐ-UBND", "decided_by": "UBND xã", "reason": "Xử lý",
    })
}

/// What the check of the quarter asks of one rule.
fn asked(c: &mut Centre, rule: &str) -> Option<Value> {
    let check = c.ok("check_quarter", json!({ "quarter": QUARTER }));
    let all = check["findings"].as_array().expect("findings");
    all.iter().find(|row| row["rule"] == rule).cloned()
}

#[test]
fn an_advance_goes_from_its_form_to_paper_bundle_and_office() {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    let request = given(&mut centre, "2026-07-05");
    let advance = centre.ok("record_advance", request)["voucher"]["voucher_id"].take();
    centre.ok("settle_advance", settled(&advance, 40_000));
    centre.ok("return_advance", returned(&advance, 10_000));
    playing::finish(&mut centre);
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);

    // By the days of the rule it was due on 04/08: asked about, and told at home.
    let asked = asked(&mut centre, "advance-overdue").expect("a query");
    assert_eq!(asked["severity"], "query", "{asked}");
    assert_eq!(
        (&asked["show"]["days"], &asked["show"]["closing_vnd"]),
        (&json!("57"), &json!("50000"))
    );
    let home = centre.ok("read_home", json!({ "quarter": QUARTER }));
    assert_eq!(home["open"][0]["left_vnd"], 50_000, "{home}");
    let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
    assert_eq!(sources.as_array().map(Vec::len), Some(1), "{sources}");
    let spent = |sources: &Value| sources[0]["spent_vnd"].as_i64();
    let paid = 3 * 1_265_000;
    assert_eq!(spent(&sources), Some(paid + 40_000), "only what was settled is spent");

    let sealed = office::seal(&mut centre);
    let bag = Bag::open(Path::new(sealed["path"].as_str().expect("a path")));
    let rows = bag.table("tam-ung");
    let told =
        ["begun_vnd", "settled_vnd", "returned_vnd", "closing_vnd"].map(|name| &*rows[0][name]);
    assert_eq!(told, ["100000", "40000", "10000", "50000"]);
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);

    let mut receiver = office::office(office::TODAY);
    let taken = office::received(&mut receiver, &mut centre);
    let request =
        json!({ "bundle_id": taken["bundle_id"], "table": "tam-ung", "offset": 0, "limit": 9 });
    let lines = receiver.ok("read_lines", request)["rows"].take();
    assert_eq!(lines.as_array().map(Vec::len), Some(1), "{lines}");
    let out = json!({ "quarter": QUARTER, "folder": receiver.path() });
    assert_eq!(receiver.ok("consolidate", out)["counted"], 1);

    // Settled in the next quarter, it opens there with what was left.
    let request = json!({
        "advance_id": advance, "day": "2026-10-01", "reason": "Vật tư", "documents": 1,
        "lines": [{ "budget_code": "6551", "amount_vnd": 50_000 }], "rest": null,
    });
    centre.ok("settle_advance", request.clone());
    assert_eq!(centre.refused("settle_advance", request), "advance-spent-over");
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true, "the seal stands");
}

#[test]
fn what_a_count_found_is_open_until_it_is_decided_and_the_check_follows_it() {
    let mut centre = Centre::founded(AFTER);
    centre.voucher("thu", "2026-07-03", 15_000_000);
    playing::finish(&mut centre);
    let view = centre.ok("read_cash_count", json!({ "day": "2026-09-30" }));
    let counted = view["count"]["counted_vnd"].as_i64().expect("dong");
    // One note fewer than the book says.
    let notes = [json!({ "value_vnd": 1_000, "count": (counted - 50_000) / 1_000 })];
    let count = json!({ "counted_on": "2026-09-30", "notes": notes, "reason": "Thối nhầm" });
    centre.ok("record_cash_count", count);
    assert!(asked(&mut centre, "count-differs-from-book").is_some());
    let made = centre.ok("record_difference", found());
    assert_eq!((&made["voucher"]["kind"], &made["out_vnd"]), (&json!("thieu"), &json!(50_000)));
    for rule in
        ["count-differs-from-book", "count-against-wrong-balance", "sources-differ-from-money"]
    {
        assert_eq!(asked(&mut centre, rule), None, "{rule}");
    }
    assert_eq!(centre.refused("record_difference", found()), "count-agrees");
    let view = centre.ok("read_cash_count", json!({ "day": "2026-09-30" }));
    assert_eq!(
        (&view["difference_vnd"], &view["count"]["witnesses"]),
        (&json!(0), &json!("Bùi Văn Tám"))
    );
    let id = &made["voucher"]["voucher_id"];
    let decided = decided(&mut centre, id);
    centre.ok("decide_difference", decided);
    let back = returned(id, 49_000);
    let back = json!({ "day": "2026-10-01", "place": "tien-mat", "advance_id": back["advance_id"],
        "payee": "Thủ quỹ", "reason": "Bồi hoàn", "amount_vnd": 49_000 });
    centre.ok("return_advance", back);
    let page = centre.ok("list_advances", json!({ "as_of": "2026-10-01" }));
    assert_eq!(page["standing"]["shortage_vnd"], 0, "{page}");
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);
}

#[test]
fn a_centre_without_an_account_lives_on_advances_of_its_commune() {
    let mut centre = Centre::founded(AFTER);
    let profile = json!({
        "name": "Trung tâm học tập cộng đồng xã Điền Xá", "area_class": "kv1",
        "account_kind": "khong", "has_seal": true, "office_id": "vhxh-06874",
        "office_name": "Phòng Văn hóa - Xã hội xã Điền Xá", "allowance_decision": "vi-du-2011",
        "from_on": "2026-07-02",
    });
    centre.ok("save_profile", profile);
    let page = centre.ok("list_advances", json!({ "as_of": null }));
    assert_eq!(page["is_advances_only"], true, "{page}");
    let mut request = given(&mut centre, "2026-07-05");
    request["kind"] = json!("xa-ung");
    request["amount_vnd"] = json!(20_000_000);
    let advance = centre.ok("record_advance", request)["voucher"]["voucher_id"].take();
    centre.voucher("chi", "2026-08-10", 21_000_000);
    // Spent of what the commune advanced, and of what was there before.
    assert_eq!(asked(&mut centre, "source-overspent"), None);
    centre.ok("settle_advance", settled(&advance, 18_000_000));
    let sources = centre.ok("list_sources", json!({ "on": "2026-09-30" }));
    assert_eq!(sources[0]["received_vnd"], 18_000_000, "{sources}");
    assert_eq!(centre.ok("check_book", json!({}))["is_whole"], true);
}
