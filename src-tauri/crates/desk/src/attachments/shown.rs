//! Which files lie with which record.

use crate::attachments::shelf;
use crate::attachments::talk::{AttachedCount, AttachmentRow, OfRecord};
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use centre::attachments::counted;

pub(crate) fn list_attachments(
    view: View<'_>,
    request: OfRecord,
) -> Result<Vec<AttachmentRow>, DeskError> {
    let files = view.read()?.attachments_of(request.of_kind, &request.of_key)?;
    let row =
        |attachment| AttachmentRow { state: shelf::state(view.home(), &attachment), attachment };
    Ok(files.into_iter().map(row).collect())
}

pub(crate) fn count_attachments(
    view: View<'_>,
    _: Nothing,
) -> Result<Vec<AttachedCount>, DeskError> {
    Ok(counted(&view.read()?.attachments()?))
}
