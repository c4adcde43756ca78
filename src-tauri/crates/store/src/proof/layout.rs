//! The layout of the book: every table, index, trigger and view as this program makes them, and no other.

use crate::column::text;
use crate::error::StoreError;
use crate::query::all;
use crate::schema;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// How the layout of a book differs from that of a fresh one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Triggers that are not there, or not as they should be.
    pub defences: Vec<String>,
    /// Whatever else is there and should not be, is not, or is otherwise: what it is, and its name.
    pub others: Vec<(String, String)>,
}

type Parts = BTreeMap<(String, String), (String, String)>;

/// Holds the layout of a book against a fresh one of the same step.
pub(super) fn layout(conn: &Connection) -> Result<Layout, StoreError> {
    let there = parts(conn)?;
    let fresh = Connection::open_in_memory()?;
    schema::create(&fresh)?;
    let wanted = parts(&fresh)?;
    let mut found = Layout::default();
    for (key, text) in &wanted {
        if there.get(key) == Some(text) {
            continue;
        }
        let (kind, name) = key;
        if kind == "trigger" {
            found.defences.push(name.clone());
        } else {
            found.others.push((kind.clone(), name.clone()));
        }
    }
    found.others.extend(there.into_keys().filter(|key| !wanted.contains_key(key)));
    Ok(found)
}

/// What SQLite made for itself is none of the layout.
fn parts(conn: &Connection) -> Result<Parts, StoreError> {
    let found = all(conn, include_str!("layout.sql"), [], |row| {
        Ok(((text(row, "type")?, text(row, "name")?), (text(row, "tbl_name")?, text(row, "text")?)))
    })?;
    Ok(found.into_iter().collect())
}
