//! Keeping a file with a record.

use crate::attachments::pictures::fitted;
use crate::attachments::shelf;
use crate::attachments::talk::{AttachFile, Attached};
use crate::core::codes::Code;
use crate::core::copies::parts::{hash, size};
use crate::core::desk::Desk;
use crate::core::doing::Done;
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::view::View;
use centre::attachments::{AttachmentRefusal, FILE_MOST, PICTURE_MOST, can_attach, media_of};
use centre::forms::{AttachmentForm, called_of};
use centre::{AttachedTo, Attachment, AttachmentId, MediaType, Record};
use std::path::Path;
use stick::StickFault;

pub(crate) fn attach_file(desk: &mut Desk, request: AttachFile) -> Result<Attached, DeskError> {
    // Asked before a large file is read for nothing.
    desk.ask(|view| record_is_there(view, request.of_kind, &request.of_key))?;
    let path = stick::meant(&request.path);
    let (raw, media) = taken(&path)?;
    let was_bytes = u32::try_from(raw.len()).unwrap_or(u32::MAX);
    let kept = fitted(raw, media)?;
    let file = filed(desk, &request, &path, &kept.bytes, kept.media)?;
    desk.ask(|view| Ok(can_attach(&file, &view.read()?.attachments()?)?))?;
    let laid = shelf::lay(&desk.places.home, &file, &kept.bytes)?;
    let noted = desk.act("attach_file", |doing| {
        record_is_there(doing.view(), file.of_kind, &file.of_key)?;
        can_attach(&file, &doing.read().attachments()?)?;
        let attachment_id = doing.id(AttachmentId::from_random);
        let file = Attachment { attachment_id, ..file };
        doing.act.put(&Record::Attachment(file.clone()))?;
        Ok(Done::of(file.name.clone(), file))
    });
    match noted {
        Ok(attachment) => Ok(Attached { attachment, was_bytes, is_smaller: kept.is_smaller }),
        Err(error) => {
            laid.undo();
            Err(error)
        }
    }
}

/// Files lie with the records of a centre alone.
fn record_is_there(view: View<'_>, of: AttachedTo, key: &str) -> Result<(), DeskError> {
    view.own()?;
    match view.read()?.record(of.kind(), key)? {
        Some(_) => Ok(()),
        None => Err(DeskError::new(Code::RecordUnknown)),
    }
}

/// The bytes of an ordinary file and what they are. Only a picture may be larger than what is kept.
fn taken(path: &Path) -> Result<(Vec<u8>, MediaType), DeskError> {
    let too_large = |bytes| AttachmentRefusal::TooLarge { bytes, most: FILE_MOST };
    let raw = stick::read_limited(path, PICTURE_MOST.into()).map_err(|fault| match fault {
        StickFault::TooLarge { size, .. } => DeskError::from(too_large(size)),
        fault => DeskError::from(fault).at("path"),
    })?;
    let media = media_of(&raw)?;
    if media == MediaType::Pdf && size(&raw) > u64::from(FILE_MOST) {
        return Err(too_large(size(&raw)).into());
    }
    Ok((raw, media))
}

/// The record of the file, which has its id when it is written down.
fn filed(
    desk: &mut Desk,
    request: &AttachFile,
    path: &Path,
    bytes: &[u8],
    media: MediaType,
) -> Result<Attachment, DeskError> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let attachment_id = AttachmentId::from_random([0; 16]);
    let file = Attachment {
        attachment_id: attachment_id.clone(),
        of_kind: request.of_kind,
        of_key: request.of_key.clone(),
        name: String::new(),
        sha256: hash(bytes),
        bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        media,
        added_on: desk.now().today,
        note: None,
    };
    let called = || stem.and_then(|stem| called_of(&stem, FORMAT));
    // A name no bundle bears is called by what it is.
    let name = request.name.clone().or_else(called).unwrap_or_else(|| media.ending().to_owned());
    let form = AttachmentForm { attachment_id, name, note: request.note.clone() };
    Ok(form.filled(FORMAT, file)?)
}
