//! The steps that make a book, and how a file says which step it is at.

use crate::error::StoreError;
use rusqlite::Connection;

/// `SOCD`: marks a file as a book of this program.
pub const APPLICATION_ID: i64 = 0x534F_4344;

/// Every step, in order: what makes a book of version n out of one of n − 1. A step that landed is
/// never rewritten; a test holds their hashes.
pub const MIGRATIONS: &[&str] = &[
    concat!(
        include_str!("../migrations/0001_book.sql"),
        include_str!("../migrations/0001_office.sql"),
    ),
    include_str!("../migrations/0002_evidence.sql"),
    include_str!("../migrations/0003_report_versions.sql"),
];

/// The step a book of this program is at: how many steps there are.
pub const VERSION: i64 = 3;

pub(crate) fn create(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    raise(conn, 0)
}

/// Takes every step a file at `found` has not taken, in one transaction.
pub(crate) fn raise(conn: &Connection, found: i64) -> Result<(), StoreError> {
    let tx = conn.unchecked_transaction()?;
    for (step, number) in MIGRATIONS.iter().zip(1..) {
        if number > found {
            tx.execute_batch(step)?;
        }
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    Ok(tx.commit()?)
}

/// Refuses a foreign file and a newer book by name; which step the file is at.
pub(crate) fn check(conn: &Connection) -> Result<i64, StoreError> {
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
    Ok(found)
}
