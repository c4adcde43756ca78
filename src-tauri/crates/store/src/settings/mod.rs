//! The table `settings`: single values by name. Each is journalled as records are, but for those that
//! are derived: which line of the journal is the last, and by which law the findings were found.

use crate::column::text;
use crate::error::StoreError;
use crate::query::{all, execute, first};
use rusqlite::{Connection, named_params};
use serde::{Deserialize, Serialize};

/// The setting every founded book has: whose book it is.
pub(crate) const ROLE: &str = "role";

/// A setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    pub name: String,
    pub value: String,
}

/// A setting as the journal keeps it: beside the records of the roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "row", rename_all = "snake_case")]
pub enum Single {
    Setting(Setting),
}

/// The kind of settings, as the journal names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SingleKind {
    Setting,
}

impl Single {
    pub(crate) fn of(name: &str, value: &str) -> Single {
        Single::Setting(Setting { name: name.to_owned(), value: value.to_owned() })
    }

    pub(crate) fn setting(&self) -> &Setting {
        let Single::Setting(setting) = self;
        setting
    }
}

/// Every setting that is journalled.
pub(crate) fn journalled(conn: &Connection) -> Result<Vec<Single>, StoreError> {
    all(conn, include_str!("list_settings.sql"), [], |row| {
        Ok(Single::of(&text(row, "name")?, &text(row, "value")?))
    })
}

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

pub(crate) fn remove(conn: &Connection, name: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_setting.sql"), named_params! { ":name": name })?;
    Ok(())
}
