//! Reading one cell by the name of its column; a cell that cannot be is `Damaged` by that name.

use crate::error::StoreError;
use norms::Vnd;
use rusqlite::{Row, types::FromSql};

fn cell<T: FromSql>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    row.get(name).map_err(|error| match error {
        rusqlite::Error::InvalidColumnType(..) | rusqlite::Error::IntegralValueOutOfRange(..) => {
            StoreError::damaged(name)
        }
        other => StoreError::from(other),
    })
}

pub(crate) fn text(row: &Row<'_>, name: &str) -> Result<String, StoreError> {
    cell(row, name)
}

pub(crate) fn maybe_text(row: &Row<'_>, name: &str) -> Result<Option<String>, StoreError> {
    cell(row, name)
}

pub(crate) fn whole(row: &Row<'_>, name: &str) -> Result<u32, StoreError> {
    cell(row, name)
}

pub(crate) fn maybe_whole(row: &Row<'_>, name: &str) -> Result<Option<u32>, StoreError> {
    cell(row, name)
}

pub(crate) fn count(row: &Row<'_>, name: &str) -> Result<i64, StoreError> {
    cell(row, name)
}

pub(crate) fn money(row: &Row<'_>, name: &str) -> Result<Vnd, StoreError> {
    Vnd::new(cell(row, name)?).map_err(|_| StoreError::damaged(name))
}

pub(crate) fn maybe_money(row: &Row<'_>, name: &str) -> Result<Option<Vnd>, StoreError> {
    let dong: Option<i64> = cell(row, name)?;
    dong.map(Vnd::new).transpose().map_err(|_| StoreError::damaged(name))
}

pub(crate) fn maybe_flag(row: &Row<'_>, name: &str) -> Result<Option<bool>, StoreError> {
    match cell::<Option<i64>>(row, name)? {
        None => Ok(None),
        Some(0) => Ok(Some(false)),
        Some(1) => Ok(Some(true)),
        Some(_) => Err(StoreError::damaged(name)),
    }
}

pub(crate) fn flag(row: &Row<'_>, name: &str) -> Result<bool, StoreError> {
    maybe_flag(row, name)?.ok_or_else(|| StoreError::damaged(name))
}

/// A day, month, quarter or id from its text.
pub(crate) fn parsed<T: TryFrom<String>>(row: &Row<'_>, name: &str) -> Result<T, StoreError> {
    T::try_from(text(row, name)?).map_err(|_| StoreError::damaged(name))
}

pub(crate) fn maybe_parsed<T: TryFrom<String>>(
    row: &Row<'_>,
    name: &str,
) -> Result<Option<T>, StoreError> {
    maybe_text(row, name)?.map(T::try_from).transpose().map_err(|_| StoreError::damaged(name))
}

/// A value of a closed list of codes.
pub(crate) fn code<T>(
    row: &Row<'_>,
    name: &str,
    from_code: fn(&str) -> Option<T>,
) -> Result<T, StoreError> {
    from_code(&text(row, name)?).ok_or_else(|| StoreError::damaged(name))
}
