//! Why a file cannot lie with a record, as errors of the border.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::attachments::{
    AttachmentRefusal, OF_BOOK_BYTES, OF_RECORD_BYTES, OF_RECORD_MOST, POINTS_MOST,
};
use stick::StickFault;

const MEGABYTE: u64 = 1_000_000;

impl From<AttachmentRefusal> for DeskError {
    fn from(refusal: AttachmentRefusal) -> DeskError {
        let megabytes = |bytes: u64| bytes / MEGABYTE;
        match refusal {
            AttachmentRefusal::Empty => DeskError::new(Code::AttachmentEmpty),
            AttachmentRefusal::Heic => DeskError::new(Code::AttachmentHeic),
            AttachmentRefusal::Tiff => DeskError::new(Code::AttachmentTiff),
            AttachmentRefusal::Document => DeskError::new(Code::AttachmentDocument),
            AttachmentRefusal::Strange => DeskError::new(Code::AttachmentStrange),
            AttachmentRefusal::Broken => DeskError::new(Code::AttachmentBroken),
            AttachmentRefusal::TooLarge { bytes, most } => DeskError::new(Code::AttachmentTooLarge)
                .with("size", bytes.div_ceil(MEGABYTE))
                .with("most", megabytes(most.into())),
            AttachmentRefusal::TooManyPoints { width, height } => {
                DeskError::new(Code::AttachmentPoints)
                    .with("width", width)
                    .with("height", height)
                    .with("most", megabytes(POINTS_MOST))
            }
            AttachmentRefusal::RecordFull => DeskError::new(Code::AttachmentRecordFull)
                .with("files", OF_RECORD_MOST)
                .with("most", megabytes(OF_RECORD_BYTES)),
            AttachmentRefusal::BookFull => {
                DeskError::new(Code::AttachmentBookFull).with("most", megabytes(OF_BOOK_BYTES))
            }
            AttachmentRefusal::Twice { name } => {
                DeskError::new(Code::AttachmentTwice).with("name", name)
            }
        }
        .at("path")
    }
}

/// What the disk of this PC refused: it is no stick that could be changed for another.
pub(super) fn of_own_disk(fault: StickFault) -> DeskError {
    match fault {
        StickFault::StickFull { .. } => DeskError::new(Code::DiskFull),
        StickFault::StickReadOnly => DeskError::new(Code::BookReadOnly),
        fault => fault.into(),
    }
}
