//! Files that lie with records: scans, pictures, minutes signed by hand. The book knows each by its hash;
//! the bytes lie beside it in a folder of their own.

pub(crate) mod attaching;
pub(crate) mod changing;
pub(crate) mod giving;
mod pictures;
mod refusing;
pub(crate) mod shelf;
pub(crate) mod shown;
pub(crate) mod talk;

use crate::core::talk::*;
use crate::listing::commands;
use centre::Attachment;
use talk::*;

commands! {
    /// The files that lie with a record, and whether each is there.
    ask shown::list_attachments(OfRecord) -> Vec<AttachmentRow>;
    /// How many files lie with each record, of those that have some.
    ask shown::count_attachments(Nothing) -> Vec<AttachedCount>;
    /// Keeps a copy of a file with a record; a picture is made smaller first and loses where it was taken.
    deed attaching::attach_file(AttachFile) -> Attached, undone;
    /// Gives a file of a record another name or note.
    act changing::rename_attachment(AttachmentForm) -> Attachment, undone;
    /// Takes a file off a record; what was sealed still names it, and its bytes stay.
    act changing::detach_file(AttachmentKey) -> Nothing, undone;
    /// Lays a copy of a file ready for the system's viewer.
    deed giving::open_attachment(AttachmentKey) -> PaperFile;
    /// Writes a copy of a file into a folder.
    deed giving::save_attachment(SaveAttachment) -> PaperFile;
}
