//! The table `drafts`: what is being typed, kept outside the journal.

use crate::book::Book;
use crate::column::text;
use crate::error::StoreError;
use crate::query::{all, execute};
use rusqlite::named_params;

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

impl Book {
    /// Keeps a draft, replacing the one of the same key.
    pub fn keep_draft(&self, draft: &Draft) -> Result<(), StoreError> {
        let params = named_params! {
            ":key": &draft.key, ":body": &draft.body, ":kept_at": &draft.kept_at,
        };
        execute(&self.conn, include_str!("put_draft.sql"), params)?;
        Ok(())
    }

    /// Forgets a draft.
    pub fn drop_draft(&self, key: &str) -> Result<(), StoreError> {
        let params = named_params! { ":key": key };
        execute(&self.conn, include_str!("remove_draft.sql"), params)?;
        Ok(())
    }

    /// All kept drafts, oldest first.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        all(&self.conn, include_str!("list_drafts.sql"), [], |row| {
            Ok(Draft {
                key: text(row, "key")?,
                body: text(row, "body")?,
                kept_at: text(row, "kept_at")?,
            })
        })
    }
}
