//! The steps that make a book, and how a file says which step it is at.

use crate::error::StoreError;
use rusqlite::Connection;

/// `SOCD`: marks a file as a book of this program.
pub const APPLICATION_ID: i64 = 0x534F_4344;

/// Every step, in order. Until release 1.0 the first may be rewritten; from then on never.
pub const MIGRATIONS: &[&str] = &[concat!(
    include_str!("../migrations/0001_book.sql"),
    include_str!("../migrations/0001_office.sql"),
)];

/// The step a book of this program is at.
pub const VERSION: i64 = 1;

pub(crate) fn create(conn: &Connection) -> Result<(), StoreError> {
    for step in MIGRATIONS {
        conn.execute_batch(step)?;
    }
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    conn.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

/// Refuses a foreign file and a newer book by name.
pub(crate) fn check(conn: &Connection) -> Result<(), StoreError> {
    let application_id: i64 = conn.pragma_query_value(None, "application_id", |r| r.get(0))?;
    if application_id != APPLICATION_ID {
        return Err(StoreError::NotABook);
    }
    let found: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    if found > VERSION {
        return Err(StoreError::Newer { found, known: VERSION });
    }
    if found < 1 {
        return Err(StoreError::damaged("user_version"));
    }
    Ok(())
}
