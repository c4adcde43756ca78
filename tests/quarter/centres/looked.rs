//! What a ledger looks up in a book: a year settled, an allotment, what a source is left with.

use super::{day, dong, none_or};
use crate::harness::Centre;
use serde_json::json;

/// Năm, mang sang, đã nhận, đã chi, trong đó sau 31/12 nhận và chi, còn lại.
pub(super) fn settled(book: &mut Centre, cells: &[&str], at: &str) {
    let year: i32 = cells[1].parse().expect("a year");
    let page = book.ok("read_settlement", json!({ "year": year }));
    let columns = [
        "opening_vnd",
        "received_vnd",
        "spent_vnd",
        "received_after_vnd",
        "spent_after_vnd",
        "left_vnd",
    ];
    let said = columns.map(|column| page["total"][column].as_i64().expect("an amount"));
    let written: Vec<i64> = cells[2..].iter().map(|cell| dong(cell)).collect();
    assert_eq!(said[..], written[..], "{at}");
}

/// Ngày, tiểu mục, được sử dụng, đã dùng, còn, vượt.
pub(super) fn allotted(book: &mut Centre, cells: &[&str], at: &str) {
    let on = day(cells[1]);
    let year: i32 = on[..4].parse().expect("a year");
    let page = book.ok("list_allotments", json!({ "year": year, "on": on }));
    let row = match cells[2] {
        "cộng" => &page["total"],
        code => {
            let mut rows = page["rows"].as_array().expect("rows").iter();
            let found = rows.find(|row| row["budget_code"] == none_or(code));
            found.unwrap_or_else(|| panic!("{at}: no such line in {page:#}"))
        }
    };
    let columns = ["total_vnd", "spent_vnd", "left_vnd", "over_vnd"];
    let said = columns.map(|column| row[column].as_i64().expect("an amount"));
    let written: Vec<i64> = cells[3..].iter().map(|cell| dong(cell)).collect();
    assert_eq!(said[..], written[..], "{at}: {row}");
}

/// Ngày, nguồn, còn lại.
pub(super) fn left(book: &mut Centre, cells: &[&str], at: &str) {
    let rows = book.ok("list_sources", json!({ "on": day(cells[1]) }));
    let mut rows = rows.as_array().expect("sources").iter();
    let row = rows.find(|row| row["source"]["code"] == cells[2]).expect("a source");
    assert_eq!(row["closing_vnd"], dong(cells[3]), "{at}");
}
