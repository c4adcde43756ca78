//! A value while a rule runs.

use crate::Value;
use std::borrow::Cow;

/// A value while a rule runs; texts are borrowed from the tables or the rule where they can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Blank,
    NotApplicable,
    Int(i64),
    Text(Cow<'a, str>),
}

impl<'a> From<&'a Value> for Cell<'a> {
    fn from(value: &'a Value) -> Cell<'a> {
        match value {
            Value::Blank => Cell::Blank,
            Value::NotApplicable => Cell::NotApplicable,
            Value::Int(n) => Cell::Int(*n),
            Value::Text(text) => Cell::Text(Cow::Borrowed(text)),
        }
    }
}

impl From<Cell<'_>> for Value {
    fn from(cell: Cell<'_>) -> Value {
        match cell {
            Cell::Blank => Value::Blank,
            Cell::NotApplicable => Value::NotApplicable,
            Cell::Int(n) => Value::Int(n),
            Cell::Text(text) => Value::Text(text.into_owned()),
        }
    }
}
