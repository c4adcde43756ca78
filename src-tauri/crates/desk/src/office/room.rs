//! Whose office the open book is.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::OfficeProfile;

/// The office of the open book.
pub(crate) fn office(desk: &mut Desk) -> Result<OfficeProfile, DeskError> {
    crate::core::settings::office(desk)?.ok_or_else(|| DeskError::new("not-an-office"))
}
