//! Small rows and reports for the tests of this room.

use crate::report::Report;
use crate::shapes::ALL;
use crate::table::Table;
use norms::Value;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A report of these rows, each with the name of its table; every other table is empty.
pub(crate) fn report(rows: &[(&str, Vec<Value>)]) -> Report {
    let tables = ALL.iter().map(|shape| {
        let own = rows.iter().filter(|(table, _)| *table == shape.name);
        Table::new(shape.name, own.map(|(_, cells)| cells.clone()).collect()).unwrap()
    });
    Report::new(tables.collect()).unwrap()
}

/// The centre's own line, of the third quarter of 2026.
pub(crate) fn centre() -> Vec<Value> {
    vec![
        text("06874-2008"),
        text("Trung tâm học tập cộng đồng xã Điền Xá"),
        text("06874"),
        text("2025-07-01"),
        text("Xã Điền Xá"),
        text("Tỉnh Quảng Ninh"),
        text("mien-nui"),
        text("co"),
        Value::Int(1),
        text("so-22"),
        text("Sở Giáo dục và Đào tạo tỉnh Quảng Ninh"),
        text("2026-01-01"),
        text("2026-Q3"),
        text("2026-07-01"),
        text("2026-09-30"),
        Value::Int(0),
    ]
}

/// A place of money with what it held at the beginning and at the end.
pub(crate) fn balance(place: &str, opening: i64, closing: i64) -> Vec<Value> {
    let amounts = [opening, 0, 0, closing, 0].map(Value::Int);
    [text(place)].into_iter().chain(amounts).chain([Value::Blank]).collect()
}

/// A source with what came in and went out in the quarter.
pub(crate) fn source(code: &str, received: i64, spent: i64) -> Vec<Value> {
    vec![
        text(code),
        text("nha-nuoc"),
        text("Nguồn"),
        Value::Int(0),
        Value::Blank,
        Value::Int(received),
        Value::Int(received),
        Value::Int(spent),
        Value::Int(spent),
        Value::Int(0),
        Value::Int(1),
        Value::Blank,
    ]
}

/// The allowance of one post for one month.
pub(crate) fn allowance(month: &str, post: &str, amount: i64) -> Vec<Value> {
    vec![
        text(month),
        text(post),
        text("Bàn Thị Mai"),
        text("giam-doc"),
        text("he-so"),
        Value::Blank,
        Value::Blank,
        Value::Int(amount),
        Value::Int(0),
        text("qn-2012"),
        text("QĐ 1"),
        text("2012-01-01"),
        Value::Int(1),
        Value::Blank,
    ]
}

/// A class with how many came.
pub(crate) fn activity(id: &str, turns: i64) -> Vec<Value> {
    let mut cells = vec![
        text(id),
        text("van-hoa"),
        text("lop"),
        text("Lớp"),
        text("2026-08-01"),
        Value::Int(1),
    ];
    cells.extend([Value::Blank, Value::Blank, Value::Blank, Value::Int(turns)]);
    cells.extend(std::iter::repeat_n(Value::Blank, 7));
    cells
}

/// A count of cash: counted, by the book.
pub(crate) fn count(day: &str, counted: i64, book: i64) -> Vec<Value> {
    let amounts = [counted, book, counted - book].map(Value::Int);
    [text(day)].into_iter().chain(amounts).chain([Value::Blank]).collect()
}
