//! A database file as this program opens it: hardened, its failures named.

use crate::error::StoreError;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use std::time::Duration;

pub(crate) fn io(error: &std::io::Error) -> StoreError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => StoreError::DiskFull,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            StoreError::ReadOnly
        }
        std::io::ErrorKind::NotFound => StoreError::Missing,
        _ => StoreError::Io { detail: error.to_string() },
    }
}

/// So many pages of 4 KiB the write-ahead log may hold before it is folded in the midst of the work.
const LONGEST_LOG: u32 = 8192;

pub(crate) fn harden(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(Duration::from_secs(5))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // Every command but the loop that takes a stick in folds the log by itself; within that loop the same
    // pages of indexes would be written into the file again and again.
    conn.pragma_update(None, "wal_autocheckpoint", LONGEST_LOG)?;
    // What is erased is overwritten: of a personal value nothing stays behind in a free page.
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.set_limit(Limit::SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024)?;
    conn.set_limit(Limit::SQLITE_LIMIT_COLUMN, 200)?;
    conn.set_limit(Limit::SQLITE_LIMIT_EXPR_DEPTH, 100)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}
