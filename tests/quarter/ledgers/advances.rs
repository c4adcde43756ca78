//! The lines of a ledger that are about advances and differences of counts.

use super::{day, dong, place, source, voucher};
use crate::harness::Centre;
use serde_json::{Value, json};

/// `ứng người`, `ứng xã`, `quyết PC001`, `trả PC001`, `đếm quỹ`, `xử lý PT001`.
pub(super) fn played(book: &mut Centre, what: &str, cells: &[&str]) -> Value {
    let [on, _, at, from, amount, reason, ..] = cells else { panic!("{cells:?}") };
    let (verb, of) = what.split_once(' ').expect("a verb and what of");
    let number = of.trim_start_matches("lý ");
    match (verb, of) {
        ("ứng", of) => {
            let kind = if of == "xã" { "xa-ung" } else { "tam-ung" };
            let request = json!({
                "kind": kind, "place": place(at), "day": day(on), "payee": "Nguyễn Thị Hoa",
                "reason": reason, "source_id": source(book, from), "amount_vnd": dong(amount),
                "due_on": null,
            });
            book.ask("record_advance", request)
        }
        ("quyết", _) => {
            let rest = if at.is_empty() { Value::Null } else { json!(place(at)) };
            let lines = [json!({ "budget_code": "6551", "amount_vnd": dong(amount) })];
            let request = json!({
                "advance_id": voucher(book, number), "day": day(on), "reason": reason, "lines": lines,
                "documents": 1, "rest": rest,
            });
            book.ask("settle_advance", request)
        }
        ("trả", _) => {
            let request = json!({
                "advance_id": voucher(book, number), "day": day(on), "place": place(at),
                "payee": null, "reason": reason, "amount_vnd": dong(amount),
            });
            book.ask("return_advance", request)
        }
        ("đếm", _) => {
            let notes = [json!({ "value_vnd": 1_000, "count": dong(amount) / 1_000 })];
            book.ok(
                "record_cash_count",
                json!({ "counted_on": day(on), "notes": notes, "reason": null }),
            );
            let request =
                json!({ "counted_on": day(on), "reason": reason, "witnesses": "Bùi Văn Tám" });
            book.ask("record_difference", request)
        }
        _ => {
            let request = json!({
                "advance_id": voucher(book, number), "day": day(on), "amount_vnd": dong(amount),
                "source_id": source(book, from), "budget_code": null, "decision": "05/QĐ-UBND",
                "decided_by": "UBND xã", "reason": reason,
            });
            book.ask("decide_difference", request)
        }
    }
}

/// Sources, cash, account, with persons, of the commune, surplus, shortage at the end of a day.
pub(super) fn check(book: &mut Centre, cells: &[&str], at: &str) {
    let page = book.ok("list_advances", json!({ "as_of": day(cells[1]) }));
    let columns = [
        "sources_vnd",
        "cash_vnd",
        "account_vnd",
        "persons_vnd",
        "commune_vnd",
        "surplus_vnd",
        "shortage_vnd",
    ];
    assert_eq!(cells.len(), columns.len() + 2, "{at}: columns");
    for (column, expected) in columns.into_iter().zip(&cells[2..]) {
        assert_eq!(page["standing"][column], dong(expected), "{at}: {column}");
    }
}
