//! The table `law_changes`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::LawChange;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &LawChange) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_law_change.sql"),
        named_params! {
            ":path": &r.path,
            ":text": &r.text,
            ":title": &r.title,
            ":changed_on": r.changed_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, path: &str) -> Result<Option<LawChange>, StoreError> {
    first(conn, include_str!("get_law_change.sql"), named_params! { ":path": path }, read)
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<LawChange>, StoreError> {
    all(conn, include_str!("list_law_changes.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection, path: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_law_change.sql"), named_params! { ":path": path })?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<LawChange, StoreError> {
    Ok(LawChange {
        path: text(row, "path")?,
        text: text(row, "text")?,
        title: text(row, "title")?,
        changed_on: parsed(row, "changed_on")?,
    })
}
