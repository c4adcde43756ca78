//! The book as a file, for the command line: its health, a bundle by its path.

use crate::book::checking;
use crate::book::talk::BookHealth;
use crate::bundles::carry::MAX_BUNDLE;
use crate::core::codes::Code;
use crate::core::copies;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::report::talk::VerifyRow;
use crate::report::verifying;
use seal::Trust;
use std::path::Path;
use stick::Go;

impl Desk {
    /// The end of a sitting, for who closes the program: what an office took in or gave out since
    /// its last copy is copied. Whether a copy was made.
    pub fn end_sitting(&mut self) -> bool {
        self.turn().is_ok_and(|_turn| copies::end_sitting(self).is_some())
    }

    /// Checks the whole book; the cost grows with it.
    pub fn check_book(&mut self) -> Result<BookHealth, DeskError> {
        let _turn = self.turn()?;
        self.book()?;
        self.ask(|view| checking::check_book(view, Nothing {}))
    }
}

/// Largest list of keys: many thousand lines.
const LARGEST_LIST: u64 = 4 * 1024 * 1024;

/// The bytes of a list of keys; what is no plain file or larger than any list is refused.
pub fn read_list(path: &Path) -> Result<Vec<u8>, DeskError> {
    Ok(stick::read_limited(path, LARGEST_LIST)?)
}

/// Verifies a bundle in a file. What cannot be read at all is refused like any bundle.
pub fn verify_path(path: &Path, trust: &Trust) -> VerifyRow {
    // A link a person names is what it leads to.
    let whole = path.canonicalize();
    match stick::read_limited(whole.as_deref().unwrap_or(path), MAX_BUNDLE) {
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
