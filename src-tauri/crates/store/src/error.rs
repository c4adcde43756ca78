//! Why the book could not do what it was asked.

use crate::closing::Closed;

/// A failure of the book, with a stable code.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file at that path.
    #[error("book-missing")]
    Missing,
    /// A file is there already where a new book should be made.
    #[error("book-exists")]
    Exists,
    /// The file is not a book of this program.
    #[error("not-a-book")]
    NotABook,
    /// The book was written by a newer program.
    #[error("book-newer")]
    Newer { found: i64, known: i64 },
    /// A cell or a row that cannot be: the book was damaged outside this program.
    #[error("book-damaged")]
    Damaged { what: String },
    /// The disk is full.
    #[error("disk-full")]
    DiskFull,
    /// The disk has no room to make a book of an older program one of this.
    #[error("book-needs-room")]
    NoRoom { needed: u64, free: u64 },
    /// The file or its disk cannot be written.
    #[error("book-read-only")]
    ReadOnly,
    /// Another program holds the book.
    #[error("book-busy")]
    Busy,
    /// A defence of the schema refused the change; the code is the defence's own.
    #[error("refused-by-book")]
    Refused { code: String },
    /// A record is still used by another.
    #[error("record-in-use")]
    InUse,
    /// Reading or writing failed.
    #[error("book-io")]
    Io { detail: String },
    /// A request that the schema cannot hold: a fault of this program.
    #[error("store-fault")]
    Fault { detail: String },
}

/// Codes that triggers of the schema raise.
const DEFENCES: &[&str] = &[
    Closed::Quarter.says(),
    Closed::Month.says(),
    Closed::Year.says(),
    "voucher-posted",
    "voucher-number-gap",
    "journal-posted",
    "report-sealed",
];

impl StoreError {
    /// The stable code.
    pub fn code(&self) -> &str {
        match self {
            StoreError::Missing => "book-missing",
            StoreError::Exists => "book-exists",
            StoreError::NotABook => "not-a-book",
            StoreError::Newer { .. } => "book-newer",
            StoreError::Damaged { .. } => "book-damaged",
            StoreError::DiskFull => "disk-full",
            StoreError::NoRoom { .. } => "book-needs-room",
            StoreError::ReadOnly => "book-read-only",
            StoreError::Busy => "book-busy",
            StoreError::Refused { code } => code,
            StoreError::InUse => "record-in-use",
            StoreError::Io { .. } => "book-io",
            StoreError::Fault { .. } => "fault",
        }
    }

    pub(crate) fn damaged(what: impl Into<String>) -> StoreError {
        StoreError::Damaged { what: what.into() }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::ErrorCode;
        let detail = error.to_string();
        let rusqlite::Error::SqliteFailure(cause, message) = &error else {
            return StoreError::Fault { detail };
        };
        let message = message.as_deref().unwrap_or_default();
        match cause.code {
            ErrorCode::DiskFull => StoreError::DiskFull,
            // SQLite calls it so when there is no room for the index of the write-ahead log.
            _ if cause.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => StoreError::DiskFull,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::NotADatabase => StoreError::NotABook,
            ErrorCode::DatabaseCorrupt => StoreError::damaged("file"),
            ErrorCode::CannotOpen | ErrorCode::SystemIoFailure => StoreError::Io { detail },
            ErrorCode::ConstraintViolation if message.contains("FOREIGN KEY") => StoreError::InUse,
            ErrorCode::ConstraintViolation => match DEFENCES.iter().find(|d| message.contains(**d))
            {
                Some(code) => StoreError::Refused { code: (*code).to_owned() },
                None => StoreError::Fault { detail },
            },
            _ => StoreError::Fault { detail },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FIRST_CLOSINGS, MIGRATIONS};

    #[test]
    fn what_a_closed_quarter_says_is_a_code() {
        let later = MIGRATIONS.iter().flat_map(|step| step.closes);
        for closing in FIRST_CLOSINGS.iter().chain(later) {
            assert!(DEFENCES.contains(&closing.says.says()), "{}", closing.table);
        }
    }
}
