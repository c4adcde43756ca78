//! Advances and differences of counts in a book that is played with: what may be done next, and what must hold
//! whatever was done.

use super::random_acts::Book;
use super::random_moves::Move;
use serde_json::{Value, json};

/// What was begun by a day. What sources are left with lies in cash, in the account or in what is open, on
/// that day and on one some weeks before it; nothing is settled beyond what it was.
pub(super) fn standing(book: &mut Book, on: &str, sources: i64, held: i64) -> Vec<Value> {
    let page = book.centre.ok("list_advances", json!({ "as_of": on }));
    let told = |page: &Value, name: &str| page["standing"][name].as_i64().expect("dong");
    let open = |page: &Value| {
        told(page, "persons_vnd") + told(page, "shortage_vnd")
            - told(page, "commune_vnd")
            - told(page, "surplus_vnd")
    };
    assert_eq!(sources, held + open(&page), "sources are not what is there: {page}");
    assert_eq!(told(&page, "sources_vnd"), sources, "{page}");
    let drawn = book.today.plus_days(-17).expect("a day");
    let before = book.centre.ok("list_advances", json!({ "as_of": drawn }));
    let lies = told(&before, "cash_vnd") + told(&before, "account_vnd") + open(&before);
    assert_eq!(told(&before, "sources_vnd"), lies, "{before}");
    let rows = |page: &Value| page["rows"].as_array().expect("rows").clone();
    for row in rows(&page).iter().chain(&rows(&before)) {
        let of = |name: &str| row[name].as_i64().expect("dong");
        assert!(of("left_vnd") >= 0, "more is settled than was begun: {row}");
        let left = of("begun_vnd") - of("settled_vnd") - of("returned_vnd");
        assert_eq!(of("left_vnd"), left, "{row}");
    }
    rows(&page)
}

/// An advance, a settlement of any that is known, or what is done about a count.
pub(super) fn next(book: &mut Book) -> Move {
    let known = book.seen.advances.clone();
    match (book.chance.draw(8), book.chance.any(&known)) {
        (0..=2, _) | (_, None) => begin(book),
        (3, _) => {
            let request = json!({
                "counted_on": book.day(), "reason": "Thối nhầm", "witnesses": "Bùi Văn Tám",
            });
            ("record_difference", request)
        }
        (4 | 5, Some(row)) => settle(book, &row),
        (6, Some(row)) => bring_back(book, &row),
        (_, Some(row)) => decide(book, &row),
    }
}

fn begin(book: &mut Book) -> Move {
    let kind = book.chance.text(&["tam-ung", "tam-ung", "xa-ung", "thua"]);
    let place = book.chance.text(&["tien-mat", "tien-mat", "tien-gui", "tam-ung"]);
    let (day, source, amount) = (book.day(), book.source(), amount(book, 30));
    let request = json!({
        "kind": kind, "place": place, "day": day, "payee": "Nguyễn Thị Hoa",
        "reason": "Mua vật tư", "source_id": source, "amount_vnd": amount, "due_on": null,
    });
    ("record_advance", request)
}

fn settle(book: &mut Book, row: &Value) -> Move {
    let rest = match book.chance.draw(3) {
        0 => json!("tien-mat"),
        1 => json!("tien-gui"),
        _ => Value::Null,
    };
    let line = |amount: i64| json!({ "budget_code": "6652", "amount_vnd": amount });
    let lines = [line(amount(book, 12)), line(amount(book, 6))];
    let lines = if book.chance.is_one_of(2) { &lines[..1] } else { &lines[..] };
    let request = json!({
        "advance_id": row["voucher"]["voucher_id"], "day": book.day(), "reason": "Vật tư",
        "lines": lines, "documents": 1, "rest": rest,
    });
    ("settle_advance", request)
}

fn bring_back(book: &mut Book, row: &Value) -> Move {
    let request = json!({
        "advance_id": row["voucher"]["voucher_id"], "day": book.day(), "payee": null,
        "place": book.chance.text(&["tien-mat", "tien-gui"]), "reason": "Nộp lại",
        "amount_vnd": amount(book, 8),
    });
    ("return_advance", request)
}

fn decide(book: &mut Book, row: &Value) -> Move {
    let (day, source, amount) = (book.day(), book.source(), amount(book, 8));
    let request = json!({
        "advance_id": row["voucher"]["voucher_id"], "day": day, "amount_vnd": amount,
        "source_id": source, "budget_code": null, "decision": "05/QĐ", "decided_by": "UBND xã",
        "reason": "Xử lý",
    });
    ("decide_difference", request)
}

/// Up to so many times fifty thousand.
fn amount(book: &mut Book, most: usize) -> i64 {
    i64::try_from(1 + book.chance.draw(most)).expect("small") * 50_000
}
