//! The table `drafts`: what is being typed, kept outside the journal.

use crate::column::text;
use crate::error::StoreError;
use crate::query::{all, execute};
use rusqlite::{Connection, named_params};

/// Something half typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub key: String,
    /// Whatever that form needs to be filled again.
    pub body: String,
    /// Instant, RFC 3339 UTC.
    pub kept_at: String,
}

pub(crate) fn put(conn: &Connection, draft: &Draft) -> Result<(), StoreError> {
    let params = named_params! {
        ":key": &draft.key, ":body": &draft.body, ":kept_at": &draft.kept_at,
    };
    execute(conn, include_str!("put_draft.sql"), params)?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, key: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_draft.sql"), named_params! { ":key": key })?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Draft>, StoreError> {
    all(conn, include_str!("list_drafts.sql"), [], |row| {
        Ok(Draft {
            key: text(row, "key")?,
            body: text(row, "body")?,
            kept_at: text(row, "kept_at")?,
        })
    })
}
