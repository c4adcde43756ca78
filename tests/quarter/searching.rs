//! What is looked for in the book of cash is found over the whole book, however it is written.

use crate::harness::Centre;
use crate::quarter::playing::AFTER;
use serde_json::json;

#[test]
fn a_voucher_is_found_by_its_amount_its_number_and_its_words_over_all_months() {
    let mut centre = Centre::founded(AFTER);
    for (kind, day, dong, payee) in [
        ("thu", "2026-07-03", 15_000_000, "Phạm Đức Nghĩa"),
        ("thu", "2026-07-20", 1_200_000, "Đặng Thị Lụa"),
        ("chi", "2026-08-05", 12_000, "Hiệu sách Tiên Yên"),
        ("chi", "2026-09-25", 1_250_000, "Đặng Thị Lụa"),
        ("thu", "2026-09-28", 200_000, "Phạm Đức Nghĩa"),
    ] {
        let mut request = centre.voucher_request(kind, day, dong);
        request["payee"] = json!(payee);
        request["reason"] = json!("Việc của quý");
        centre.ok("record_voucher", request);
    }
    for (query, found) in [
        ("1200000", &["PT002"][..]),
        ("1,200,000", &["PT002"]),
        ("1.200.000", &["PT002"]),
        ("1 200 000", &["PT002"]),
        ("1,2tr", &["PT002"]),
        ("1.250.000 đ", &["PC002"]),
        ("12k", &["PC001"]),
        ("15 triệu", &["PT001"]),
        ("PT3", &["PT003"]),
        ("PT003", &["PT003"]),
        ("pt 3", &["PT003"]),
        ("pc-2", &["PC002"]),
        ("dang thi lua", &["PT002", "PC002"]),
        ("lụa 1250000", &["PC002"]),
        ("7777777", &[]),
    ] {
        let whole = json!({
            "from_on": "1945-01-01", "to_on": "2199-12-31", "place": "tien-mat", "query": query,
            "account": null,
        });
        let page = centre.ok("list_vouchers", whole);
        let rows = page["rows"].as_array().expect("rows").iter();
        let numbers: Vec<&str> =
            rows.map(|row| row["number"].as_str().expect("a number")).collect();
        assert_eq!(numbers, found, "{query}");
    }
}
