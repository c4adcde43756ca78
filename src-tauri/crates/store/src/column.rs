//! One cell: how a value of a record is written into its column, and read by the column's name. A cell
//! that cannot be what it should is `Damaged` by that name, never a default.

use crate::error::StoreError;
use centre::ActId;
use centre::personal::Personal;
use letters::{BundleId, CentreId, OfficeId, PackId, Receipt, ReceiptId};
use norms::{Day, Month, Quarter, Vnd};
use rusqlite::Row;
use rusqlite::types::{Null, ToSqlOutput, Value, ValueRef};
use std::collections::BTreeMap;

/// A value on its way into the book.
pub(crate) type Cell<'a> = ToSqlOutput<'a>;

/// A type that fills one column.
pub(crate) trait Field: Sized {
    /// As it is written.
    fn cell(&self) -> Result<Cell<'_>, StoreError>;
    /// As it is read; none when the cell cannot be one.
    fn of(value: ValueRef<'_>) -> Option<Self>;
}

/// The value of a column of this row.
pub(crate) fn field<T: Field>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    T::of(row.get_ref(name)?).ok_or_else(|| StoreError::damaged(name))
}

impl<T: Field> Field for Option<T> {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        self.as_ref().map_or(Ok(Cell::Owned(Value::Null)), T::cell)
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::of(value).map(Some),
        }
    }
}

impl Field for String {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(self.as_str()))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }
}

impl Field for i64 {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(*self))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Field for u32 {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(*self))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        i64::of(value).and_then(|n| n.try_into().ok())
    }
}

impl Field for i32 {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(*self))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        i64::of(value).and_then(|n| n.try_into().ok())
    }
}

impl Field for bool {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(*self))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        match i64::of(value) {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        }
    }
}

impl Field for Vnd {
    fn cell(&self) -> Result<Cell<'_>, StoreError> {
        Ok(Cell::from(self.dong()))
    }
    fn of(value: ValueRef<'_>) -> Option<Self> {
        i64::of(value).and_then(|dong| Vnd::new(dong).ok())
    }
}

/// Types written by a function of theirs as a text, and read from it.
macro_rules! texts {
    ($($name:ty),+: |$one:ident| $write:expr, |$text:ident| $read:expr) => {$(
        impl $crate::column::Field for $name {
            fn cell(&self) -> Result<$crate::column::Cell<'_>, $crate::error::StoreError> {
                let $one = self;
                Ok($crate::column::Cell::from($write))
            }
            fn of(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                let $text = value.as_str().ok()?;
                $read
            }
        }
    )+};
}

pub(crate) use texts;

texts! { Day, Month, Quarter: |one| one.to_string(), |text| Self::try_from(text.to_owned()).ok() }
texts! {
    ActId: |one| one.as_str(), |text| Self::try_from(text.to_owned()).ok()
}
texts! {
    BundleId, CentreId, OfficeId, PackId, ReceiptId, office::CourseId, office::HolderId:
    |one| one.as_str(), |text| Some(text.into())
}
// What has a shape of its own stands as JSON.
texts! {
    Receipt, Vec<u32>, Vec<String>, Vec<office::Known>, Vec<norms::draft::LineDraft>, BTreeMap<String, String>:
    |one| serde_json::to_string(one).map_err(|e| StoreError::Fault { detail: e.to_string() })?,
    |text| serde_json::from_str(text).ok()
}

/// A personal value as its two columns hold it: what an image remembers of one is no value, and of a book as
/// it was known nothing stands in its place.
pub(crate) fn kept(one: Option<&Personal>) -> [Cell<'_>; 2] {
    let cell = |text: Option<&str>| text.map(str::to_owned).map_or(Cell::from(Null), Cell::from);
    [cell(one.and_then(Personal::value)), cell(one.and_then(Personal::salt))]
}

/// The same, read. A value without a salt is one another hand wrote; it equals no image of the journal.
pub(crate) fn personal(
    row: &Row<'_>,
    value: &str,
    salt: &str,
) -> Result<Option<Personal>, StoreError> {
    let (told, beside) = (field::<Option<String>>(row, value)?, field(row, salt)?);
    match (told, beside) {
        (None, Some(_)) => Err(StoreError::damaged(salt)),
        (told, beside) => Ok(told.map(|value| Personal::kept(value, beside))),
    }
}

pub(crate) fn text(row: &Row<'_>, name: &str) -> Result<String, StoreError> {
    field(row, name)
}

pub(crate) fn whole(row: &Row<'_>, name: &str) -> Result<u32, StoreError> {
    field(row, name)
}

pub(crate) fn maybe_whole(row: &Row<'_>, name: &str) -> Result<Option<u32>, StoreError> {
    field(row, name)
}

pub(crate) fn count(row: &Row<'_>, name: &str) -> Result<i64, StoreError> {
    field(row, name)
}

pub(crate) fn money(row: &Row<'_>, name: &str) -> Result<Vnd, StoreError> {
    field(row, name)
}

pub(crate) fn flag(row: &Row<'_>, name: &str) -> Result<bool, StoreError> {
    field(row, name)
}

/// A value of a closed list of codes.
pub(crate) fn code<T>(
    row: &Row<'_>,
    name: &str,
    from_code: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    from_code(&text(row, name)?).ok_or_else(|| StoreError::damaged(name))
}
