//! The book as a file, for the command line: its health, a bundle by its path.

use crate::bundles::carry::MAX_BUNDLE;
use crate::core::codes::Code;
use crate::core::copies;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::report::talk::VerifyRow;
use crate::report::verifying;
use seal::Trust;
use serde::Serialize;
use std::path::Path;
use stick::Go;

/// What a check of the whole book found.
#[derive(Clone, Debug, Serialize)]
pub struct BookHealth {
    /// Nothing was found.
    pub is_whole: bool,
    /// SQLite's own complaints.
    pub integrity: Vec<String>,
    /// Rows that point to rows that are not there.
    pub dangling: u64,
    /// The first journal line whose chain does not hold.
    pub broken_journal_line: Option<i64>,
    /// Series whose numbers have a gap.
    pub number_gaps: u64,
    /// Vouchers whose kept effect is not what their amount says.
    pub wrong_balances: u64,
}

impl Desk {
    /// The end of a sitting, for who closes the program: what an office took in or gave out since
    /// its last copy is copied. Whether a copy was made.
    pub fn end_sitting(&mut self) -> bool {
        copies::end_sitting(self).is_some()
    }

    /// Checks the whole book; the cost grows with it.
    pub fn check_book(&mut self) -> Result<BookHealth, DeskError> {
        let health = self.book()?.health()?;
        Ok(BookHealth {
            is_whole: health.is_whole(),
            integrity: health.integrity,
            dangling: health.dangling,
            broken_journal_line: health.broken_journal_line,
            number_gaps: health.number_gaps,
            wrong_balances: health.wrong_balances,
        })
    }
}

/// Verifies a bundle in a file. What cannot be read at all is refused like any bundle.
pub fn verify_path(path: &Path, trust: &Trust) -> VerifyRow {
    match stick::read_limited(path, MAX_BUNDLE) {
        Ok(bytes) => verifying::verify_bytes(&bytes, trust),
        Err(stick::StickFault::TooLarge { .. }) => verifying::unread(seal::Code::TooLarge),
        Err(_) => verifying::unread(seal::Code::Unreadable),
    }
}

impl Desk {
    /// Copies a file the desk wrote to where the caller wants it: whole or not at all, never over
    /// another file.
    pub fn copy_out(from: &Path, to: &Path) -> Result<(), DeskError> {
        if to.exists() {
            return Err(DeskError::new(Code::NameTaken));
        }
        stick::copy_verified(from, to, &mut |_| Go::On)?;
        Ok(())
    }
}
