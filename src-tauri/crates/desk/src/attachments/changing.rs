//! Another name of a file, and taking it off its record.

use crate::attachments::talk::{AttachmentForm, AttachmentKey};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use centre::{Attachment, AttachmentId, Record, RecordKind};
use store::Reading;

pub(crate) fn rename_attachment(
    doing: &mut Doing<'_>,
    request: AttachmentForm,
) -> Result<Done<Attachment>, DeskError> {
    let old = known(doing.read(), &request.attachment_id)?;
    let file = request.filled(FORMAT, old)?;
    doing.act.put(&Record::Attachment(file.clone()))?;
    Ok(Done::of(file.name.clone(), file))
}

/// The bytes stay: what was sealed before names them, and the act can be taken back.
pub(crate) fn detach_file(
    doing: &mut Doing<'_>,
    request: AttachmentKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing.read(), &request.attachment_id)?;
    doing.act.remove(RecordKind::Attachment, old.attachment_id.as_str())?;
    Ok(Done::of(old.name, Nothing {}))
}

/// A file of a record by its id.
pub(super) fn known(read: Reading<'_>, id: &AttachmentId) -> Result<Attachment, DeskError> {
    match read.record(RecordKind::Attachment, id.as_str())? {
        Some(Record::Attachment(file)) => Ok(file),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}
