//! The table `settings`: single values by name.

use crate::error::StoreError;
use crate::row;
use crate::rows::row;
use rusqlite::Connection;

/// A value by its name.
pub(crate) struct Setting {
    name: String,
    value: String,
}

row! {
    Setting in "settings" by name;
    columns name value;
}

pub(crate) fn get(conn: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(row::get::<Setting>(conn, name)?.map(|setting| setting.value))
}

pub(crate) fn put(conn: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    row::put(conn, &Setting { name: name.to_owned(), value: value.to_owned() })
}
