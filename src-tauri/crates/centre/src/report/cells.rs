//! Cells of a report, made of what a record holds.

use norms::{Day, Value, Vnd};

pub(super) fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}
pub(super) fn maybe(value: Option<&String>) -> Value {
    value.filter(|t| !t.is_empty()).map_or(Value::Blank, text)
}
pub(super) fn day(value: Option<Day>) -> Value {
    value.map_or(Value::Blank, |d| text(d.to_string()))
}
pub(super) fn vnd(value: Vnd) -> Value {
    Value::Int(value.dong())
}
pub(super) fn count(value: u32) -> Value {
    Value::Int(i64::from(value))
}
pub(super) fn flag(value: bool) -> Value {
    Value::Int(i64::from(value))
}
