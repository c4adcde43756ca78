//! The table `settings`: single values by name. Each is journalled as records are, but for those that
//! are derived: which line of the journal is the last, by which law the findings were found, and which
//! day is the newest known.

use crate::error::StoreError;
use crate::row;
use crate::rows::row;
use rusqlite::Connection;
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

    /// The setting it is.
    pub fn setting(&self) -> &Setting {
        let Single::Setting(setting) = self;
        setting
    }
}

row! {
    Setting in "settings" by name;
    columns name value;
}

/// Settings that are derived, and none of the journal's.
const DERIVED: [&str; 4] = ["journal_end", "findings_law", "waiting_law", "clock_floor"];

/// Every setting that is journalled.
pub(crate) fn journalled(conn: &Connection) -> Result<Vec<Single>, StoreError> {
    let all = row::list::<Setting>(conn)?;
    let kept = all.into_iter().filter(|one| !DERIVED.contains(&one.name.as_str()));
    Ok(kept.map(Single::Setting).collect())
}

/// The names of all that are journalled.
pub(crate) fn journalled_names(conn: &Connection) -> Result<Vec<String>, StoreError> {
    Ok(journalled(conn)?.into_iter().map(|Single::Setting(one)| one.name).collect())
}

pub(crate) fn get(conn: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    Ok(row::get::<Setting>(conn, name)?.map(|setting| setting.value))
}

pub(crate) fn put(conn: &Connection, name: &str, value: &str) -> Result<(), StoreError> {
    row::put(conn, &Setting { name: name.to_owned(), value: value.to_owned() })
}
