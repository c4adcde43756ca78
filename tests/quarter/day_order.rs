//! A day's order is by effect: screen, printed book, workbook and bundle show no balance below those the acts left.

use super::bundle::{Bag, number};
use super::papers::words_of;
use super::playing::{self, AFTER};
use super::stock_tools::{python, run};
use crate::harness::{Centre, PASSPHRASE};
use serde_json::json;
use std::path::Path;

/// The acts of one day in the order they were done, and what the cash box held after each: by their numbers the book
/// would show 250.000 after PC001 and less than nothing after PC003.
const DAY: [(&str, i64, &str); 4] = [
    ("chi", 3_000_000, "PC001"),
    ("thu", 500_000, "PT001"),
    ("reverse", 3_000_000, "PC002"),
    ("chi", 3_700_000, "PC003"),
];
/// What stood in it before.
const BEGUN: i64 = 3_250_000;
/// The day as every book has to show it.
const SHOWN: [(&str, i64); 4] =
    [("PT001", 3_750_000), ("PC002", 6_750_000), ("PC001", 3_750_000), ("PC003", 50_000)];

/// A centre that did them, and the least the box ever held.
fn played() -> (Centre, i64) {
    let mut centre = Centre::founded(AFTER);
    playing::make_seal(&mut centre, PASSPHRASE, false);
    let (mut held, mut least, mut first) = (BEGUN, BEGUN, None);
    for (kind, dong, numbered) in DAY {
        let made = match (kind, &first) {
            ("reverse", Some(id)) => {
                let request =
                    json!({ "voucher_id": id, "day": "2026-08-10", "reason": "Ghi nhầm" });
                centre.ok("reverse_voucher", request)
            }
            _ => centre.voucher(kind, "2026-08-10", dong),
        };
        assert_eq!(made["number"], numbered, "{made}");
        first.get_or_insert(made["voucher"]["voucher_id"].clone());
        held += if kind == "chi" { -dong } else { dong };
        least = least.min(held);
    }
    (centre, least)
}

/// Shown as the day has to be, and nowhere below what there ever was.
fn holds(shown: &[(String, i64)], least: i64, door: &str) {
    let expected: Vec<(String, i64)> =
        SHOWN.iter().map(|(number, held)| ((*number).to_owned(), *held)).collect();
    assert_eq!(shown, expected, "{door}");
    assert!(shown.iter().all(|(_, held)| *held >= least), "{door}: below {least}: {shown:?}");
}

#[test]
fn the_screen_and_the_printed_book_dip_nowhere_below_the_balances_of_acts() {
    let (mut centre, least) = played();
    let all = json!({
        "from_on": "2026-07-01", "to_on": "2026-09-30", "place": "tien-mat", "query": null,
        "account": null,
    });
    let page = centre.ok("list_vouchers", all);
    let rows = page["rows"].as_array().expect("rows").iter();
    let told = rows.map(|row| {
        let number = row["number"].as_str().expect("a number").to_owned();
        (number, row["balance_vnd"].as_i64().expect("dong"))
    });
    holds(&told.collect::<Vec<_>>(), least, "screen");

    let months = json!({ "place": "tien-mat", "first": "2026-08", "last": "2026-08" });
    let printed = words_of(&centre.ok("print_cash_book", months));
    if printed.is_empty() {
        return;
    }
    let is_line = |line: &&str| DAY.iter().any(|(_, _, number)| line.contains(number));
    let told = printed.lines().filter(is_line).map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = words.iter().find(|word| word.starts_with('P') && word.len() == 5);
        let held = words.last().expect("a balance").replace('.', "");
        ((*number.expect("a number")).to_owned(), held.parse().expect("dong"))
    });
    holds(&told.collect::<Vec<_>>(), least, "paper");
}

/// The cash book of a workbook, by its column titles: `number|balance`.
const BOOK: &str = "
import openpyxl, sys
rows = list(openpyxl.load_workbook(sys.argv[1], data_only=True)['Sổ quỹ'].iter_rows(values_only=True))
head = next(row for row in rows if 'Số chứng từ' in row)
place, at, held = (head.index(title) for title in ('Nơi giữ tiền', 'Số chứng từ', 'Tồn'))
for row in rows[rows.index(head) + 1:]:
    if row[at] and row[place] == 'Tiền mặt':
        print(row[at], int(row[held]), sep='|')
";

#[test]
fn the_bundle_and_its_workbook_dip_nowhere_below_the_balances_of_acts() {
    let (mut centre, least) = played();
    // Enough for the allowances that follow; then the quarter is closed.
    centre.voucher("thu", "2026-07-03", 15_000_000);
    centre.voucher("chi", "2026-07-04", 15_000_000 - 3 * 1_265_000);
    playing::finish(&mut centre);
    let sealed = playing::seal(&mut centre);
    let path = Path::new(sealed["path"].as_str().expect("a path"));
    let bag = Bag::open(path);
    let of_day = |shown: Vec<(String, i64)>, before: i64| -> Vec<(String, i64)> {
        let is_of_day = |(number, _): &(String, i64)| SHOWN.iter().any(|(one, _)| one == number);
        shown.into_iter().filter(is_of_day).map(|(number, held)| (number, held - before)).collect()
    };
    // What of July still lay there, and is no part of the day.
    let rows = bag.table("so-quy").into_iter().filter(|row| row["place"] == "tien-mat");
    let told: Vec<(String, i64)> =
        rows.map(|row| (row["number"].clone(), number(&row, "balance_vnd"))).collect();
    let at = told.iter().position(|(number, _)| number == SHOWN[0].0).expect("the day");
    let before = told[at].1 - SHOWN[0].1;
    holds(&of_day(told, before), least, "bundle");

    let Some(mut python) = python("the cash book of the workbook") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bao-cao.xlsx");
    std::fs::write(&file, &bag.0["data/bao-cao.xlsx"]).expect("the workbook");
    let done = run(python.env("PYTHONIOENCODING", "utf-8").arg("-c").arg(BOOK).arg(&file));
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let told = text.lines().map(|line| {
        let (number, held) = line.split_once('|').expect("two cells");
        (number.to_owned(), held.parse().expect("dong"))
    });
    holds(&of_day(told.collect(), before), least, "workbook");
}
