//! The table `settings`: single values by name.

use crate::column::text;
use crate::error::StoreError;
use crate::query::{execute, first};
use rusqlite::{Connection, named_params};

pub(crate) fn get(conn: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    first(conn, include_str!("get_setting.sql"), named_params! { ":name": name }, |row| {
        text(row, "value")
    })
}

pub(crate) fn put(conn: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    let params = named_params! { ":name": name, ":value": value };
    execute(conn, include_str!("put_setting.sql"), params)?;
    Ok(())
}
