//! What is being typed, kept so that a power cut loses nothing.

use crate::book::talk::{DraftKept, DraftKey, KeepDraft};
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use centre::forms::EntryRefusal;
use store::Draft;

/// The longest draft, in bytes.
const LONGEST_DRAFT: usize = 64 * 1024;

pub(crate) fn keep_draft(desk: &mut Desk, request: KeepDraft) -> Result<DraftKept, DeskError> {
    let count = request.body.len();
    if count > LONGEST_DRAFT {
        let too_long = EntryRefusal::TooLong { count, max: LONGEST_DRAFT };
        return Err(DeskError::from(too_long).at("body"));
    }
    if request.key.is_empty() || request.key.len() > 64 {
        return Err(DeskError::new(Code::FieldEmpty).at("key"));
    }
    let kept_at = desk.now().instant;
    let draft = Draft { key: request.key, body: request.body, kept_at: kept_at.clone() };
    desk.book()?.keep_draft(&draft)?;
    Ok(DraftKept { kept_at })
}

pub(crate) fn drop_draft(desk: &mut Desk, request: DraftKey) -> Result<Nothing, DeskError> {
    desk.book()?.drop_draft(&request.key)?;
    Ok(Nothing {})
}
