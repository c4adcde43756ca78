use super::*;
use crate::testing::{activity, allowance, balance, count, report};
use norms::Norms;

/// Names of the codes these tests meet.
fn name(list: &str, code: &str) -> String {
    match (list, code) {
        ("place", "tien-mat") => "Tiền mặt",
        ("decision", "qn-2012") => "45/2012/QĐ-UBND",
        ("facility-category", "may-tinh") => "Máy tính",
        ("yes-no", "1") => "Có",
        _ => code,
    }
    .to_owned()
}

const TELLER: Teller<'_> =
    Teller { name: &name, rule: &|id| Norms::shipped().rule(id), whole: "Cả báo cáo" };

fn reported() -> Report {
    report(&[
        ("so-du", balance("tien-mat", 5, 6)),
        ("hoat-dong", activity("hd-1", 30)),
        ("kiem-quy", count("2026-09-30", 5, 5)),
        ("phu-cap", allowance("2026-07", "p1", 100_000)),
    ])
}

#[test]
fn a_place_of_a_result_is_called_as_a_person_calls_it() {
    let report = reported();
    let places = Places::of(&report, &TELLER);
    for (rule, row, told) in [
        ("facility-item-missing", "toan-bo", "Cả báo cáo"),
        ("cash-negative", "-", "Cả báo cáo"),
        // Rows by their key, called by a code, a title, a day, a name.
        ("balance-does-not-add-up", "tien-mat", "Tiền mặt"),
        ("activity-without-evidence", "hd-1", "Lớp"),
        ("count-differs-from-book", "2026-09-30", "30/09/2026"),
        ("allowance-not-as-decided", "2026-07/p1", "Bàn Thị Mai"),
        // Rows by what a rule names them by.
        ("allowance-unverified", "qn-2012", "45/2012/QĐ-UBND"),
        // Months, days, codes and the users' own signs.
        ("month-without-activity", "2026-08", "08/2026"),
        ("no-director", "2026-08-14", "14/08/2026"),
        ("facility-item-missing", "may-tinh", "Máy tính"),
        ("voucher-number-gap", "PC", "PC"),
        // Another program's rule, and a row nobody has.
        ("no-such-rule", "hd-1", "Lớp"),
        ("no-such-rule", "2026-08", "08/2026"),
        ("activity-without-evidence", "hd-9", "hd-9"),
    ] {
        assert_eq!(places.told(rule, row), told, "{rule} {row}");
    }
}

#[test]
fn a_cell_is_said_by_its_kind() {
    for (table, column, written, said) in [
        ("so-du", "place", "tien-mat", "Tiền mặt"),
        ("so-du", "closing_vnd", "1500000", "1.500.000 đ"),
        ("so-du", "closing_vnd", "na", "–"),
        ("kiem-quy", "counted_on", "2026-09-30", "30/09/2026"),
        ("phu-cap", "month", "2026-07", "07/2026"),
        ("phu-cap", "is_verified", "1", "Có"),
        ("phu-cap", "full_name", "Bàn Thị Mai", "Bàn Thị Mai"),
        ("phu-cap", "full_name", "", ""),
        ("kiem-quy", "counted_on", "hôm qua", "hôm qua"),
    ] {
        let column = Shape::named(table).unwrap().column(column).unwrap();
        assert_eq!(cell_told(column, written, &name), said, "{table} {written}");
    }
}

#[test]
fn results_and_late_facts_are_told_without_keys_and_every_other_table_as_it_is() {
    let text = |text: &str| Value::Text(text.to_owned());
    let result = |row: &str| {
        let cells = ["balance-does-not-add-up", row, "error", "sai"].map(text);
        ("ket-qua-kiem-tra", cells.into_iter().chain([Value::Blank]).collect::<Vec<_>>())
    };
    let late = ["1", "2026-Q1", "2026-Q2", "so-du", "tien-mat", "tien-mat", "closing_vnd"];
    let late: Vec<Value> = late.into_iter().chain(["changed", "5", "1200"]).map(text).collect();
    let report = report(&[
        ("so-du", balance("tien-mat", 5, 6)),
        result("tien-mat"),
        result("toan-bo"),
        ("dieu-chinh-ky-truoc", late),
    ]);
    for (table, told) in [
        (
            "ket-qua-kiem-tra",
            "balance-does-not-add-up|Tiền mặt|error|sai|;\
             balance-does-not-add-up|Cả báo cáo|error|sai|",
        ),
        (
            "dieu-chinh-ky-truoc",
            "1|2026-Q1|2026-Q2|Tiền mặt và tiền gửi|tien-mat|Tiền mặt|Số dư cuối kỳ|changed|5 đ|1.200 đ",
        ),
        ("so-du", "tien-mat|5|0|0|6|0|"),
    ] {
        let table = report.require(table).unwrap();
        let rows = as_told(&report, table, &TELLER).unwrap().texts();
        let rows: Vec<String> = rows.iter().map(|cells| cells.join("|")).collect();
        assert_eq!(rows.join(";"), told);
    }
}
