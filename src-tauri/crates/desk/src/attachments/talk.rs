//! Requests and replies about files of records.

pub use centre::attachments::AttachedCount;
pub use centre::forms::AttachmentForm;
use centre::{AttachedTo, Attachment, AttachmentId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a record.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfRecord {
    pub of_kind: AttachedTo,
    /// Its key within its kind.
    pub of_key: String,
}

/// A file to be kept with a record.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachFile {
    pub of_kind: AttachedTo,
    pub of_key: String,
    /// Where it lies now; it stays there as it is.
    pub path: String,
    /// What it is called; none: as it is called there.
    pub name: Option<String>,
    pub note: Option<String>,
}

/// A file that was kept.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Attached {
    pub attachment: Attachment,
    /// How large it was; a picture may be smaller now.
    pub was_bytes: u32,
    /// Was it a picture of more points than paper needs?
    pub is_smaller: bool,
}

/// Names a file of a record.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentKey {
    pub attachment_id: AttachmentId,
}

/// Asks for a copy in a folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveAttachment {
    pub attachment_id: AttachmentId,
    pub folder: String,
}

norms::closed_set! {
    /// How the bytes of a file lie here, as far as its length tells; opening it reads them.
    pub enum FileState {
        /// It is there.
        Here = "here",
        /// It is not there.
        Missing = "missing",
        /// Another file is there.
        Changed = "changed",
    }
}

/// A file of a record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttachmentRow {
    pub attachment: Attachment,
    pub state: FileState,
}
