//! What may lie with a record, and what a report tells of it.

use crate::attachment::{AttachedTo, Attachment, MediaType};
use crate::records::RecordKind;
use serde::Serialize;
use ts_rs::TS;

/// The most bytes of a file as it is kept.
pub const FILE_MOST: u32 = 5_000_000;
/// The most bytes of a picture before it is made smaller.
pub const PICTURE_MOST: u32 = 40_000_000;
/// The most points of a picture: more than any phone takes, and what a small PC can still hold in memory.
pub const POINTS_MOST: u64 = 64_000_000;
/// The most points along the longer edge of a picture as it is kept: a page of A4 stays readable.
pub const EDGE_MOST: u32 = 2_000;
/// The most files of one record, and the most bytes they are together.
pub const OF_RECORD_MOST: usize = 20;
pub const OF_RECORD_BYTES: u64 = 30_000_000;
/// The most bytes all files of a book are together, so that a copy of it still goes to a stick.
pub const OF_BOOK_BYTES: u64 = 2_000_000_000;

impl AttachedTo {
    /// The kind of record it is.
    pub const fn kind(self) -> RecordKind {
        match self {
            AttachedTo::ProfileFact => RecordKind::ProfileFact,
            AttachedTo::Post => RecordKind::Post,
            AttachedTo::Secondment => RecordKind::Secondment,
            AttachedTo::Training => RecordKind::Training,
            AttachedTo::CommitteeDecision => RecordKind::CommitteeDecision,
            AttachedTo::CommitteeMeeting => RecordKind::CommitteeMeeting,
            AttachedTo::Plan => RecordKind::Plan,
            AttachedTo::Facility => RecordKind::Facility,
            AttachedTo::FacilityMovement => RecordKind::FacilityMovement,
            AttachedTo::Activity => RecordKind::Activity,
            AttachedTo::Source => RecordKind::Source,
            AttachedTo::Allotment => RecordKind::Allotment,
            AttachedTo::Voucher => RecordKind::Voucher,
            AttachedTo::AllowanceSheet => RecordKind::AllowanceSheet,
            AttachedTo::OwnDecision => RecordKind::OwnDecision,
            AttachedTo::CashCount => RecordKind::CashCount,
            AttachedTo::Gift => RecordKind::Gift,
            AttachedTo::Concern => RecordKind::Concern,
        }
    }

    /// What files of a kind of record belong to; none where they cannot.
    pub fn of(kind: RecordKind) -> Option<AttachedTo> {
        AttachedTo::ALL.into_iter().find(|one| one.kind() == kind)
    }
}

/// Why a file cannot lie with a record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentRefusal {
    /// It has no bytes.
    #[error("empty")]
    Empty,
    /// A picture as newer phones keep it, which other programs do not read.
    #[error("heic")]
    Heic,
    /// A picture as scanners keep it, which other programs do not show.
    #[error("tiff")]
    Tiff,
    /// A document that is still written on.
    #[error("document")]
    Document,
    /// Nothing a record is proven by.
    #[error("strange")]
    Strange,
    /// It begins as what it says and does not end so.
    #[error("broken")]
    Broken,
    /// More bytes than a file may have.
    #[error("too-large {bytes} {most}")]
    TooLarge { bytes: u64, most: u32 },
    /// A picture of more points than can be held.
    #[error("too-many-points {width} {height}")]
    TooManyPoints { width: u32, height: u32 },
    /// The record has as many as it may, or they are as large as they may be.
    #[error("record-full")]
    RecordFull,
    /// The files of the book are as large as they may be.
    #[error("book-full")]
    BookFull,
    /// The same file lies with the same record already.
    #[error("twice {name}")]
    Twice { name: String },
}

/// What a file is, by its bytes and never by its name.
///
/// # Errors
/// What it is instead.
pub fn media_of(bytes: &[u8]) -> Result<MediaType, AttachmentRefusal> {
    let begins = |with: &[u8]| bytes.starts_with(with);
    if bytes.is_empty() {
        return Err(AttachmentRefusal::Empty);
    }
    if begins(b"%PDF-") {
        return if ends_as_pdf(bytes) {
            Ok(MediaType::Pdf)
        } else {
            Err(AttachmentRefusal::Broken)
        };
    }
    if begins(&[0xff, 0xd8, 0xff]) {
        return Ok(MediaType::Jpeg);
    }
    if begins(b"\x89PNG\r\n\x1a\n") {
        return Ok(MediaType::Png);
    }
    let brand = bytes.get(4..12).and_then(|head| head.strip_prefix(b"ftyp"));
    if matches!(brand, Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif")) {
        return Err(AttachmentRefusal::Heic);
    }
    if begins(b"II*\0") || begins(b"MM\0*") {
        return Err(AttachmentRefusal::Tiff);
    }
    // Word and Excel of today are archives, those of before have a head of their own.
    if begins(b"PK\x03\x04") || begins(&[0xd0, 0xcf, 0x11, 0xe0]) || begins(b"{\\rtf") {
        return Err(AttachmentRefusal::Document);
    }
    Err(AttachmentRefusal::Strange)
}

/// A PDF ends with its mark; some programs write a little after it.
fn ends_as_pdf(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"%%EOF";
    let tail = bytes.get(bytes.len().saturating_sub(2048)..).unwrap_or(bytes);
    tail.windows(MARK.len()).any(|part| part == MARK)
}

/// Refuses a file that has no room beside the others.
///
/// # Errors
/// The first that stands against it.
pub fn can_attach(new: &Attachment, all: &[Attachment]) -> Result<(), AttachmentRefusal> {
    if new.bytes > FILE_MOST {
        return Err(AttachmentRefusal::TooLarge { bytes: new.bytes.into(), most: FILE_MOST });
    }
    let is_beside = |one: &&Attachment| (one.of_kind, &one.of_key) == (new.of_kind, &new.of_key);
    let beside: Vec<&Attachment> = all.iter().filter(is_beside).collect();
    if let Some(same) = beside.iter().find(|one| one.sha256 == new.sha256) {
        return Err(AttachmentRefusal::Twice { name: same.name.clone() });
    }
    let bytes = u64::from(new.bytes);
    let sum: u64 = beside.iter().map(|one| u64::from(one.bytes)).sum();
    if beside.len() >= OF_RECORD_MOST || sum.saturating_add(bytes) > OF_RECORD_BYTES {
        return Err(AttachmentRefusal::RecordFull);
    }
    let whole: u64 = all.iter().map(|one| u64::from(one.bytes)).sum();
    if whole.saturating_add(bytes) > OF_BOOK_BYTES {
        return Err(AttachmentRefusal::BookFull);
    }
    Ok(())
}

/// How many files lie with a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AttachedCount {
    pub of_kind: AttachedTo,
    pub of_key: String,
    pub files: u32,
}

/// How many files lie with each record that has any.
pub fn counted(all: &[Attachment]) -> Vec<AttachedCount> {
    let mut counts = std::collections::BTreeMap::<(AttachedTo, &str), u32>::new();
    for one in all {
        let files = counts.entry((one.of_kind, &one.of_key)).or_default();
        *files = files.saturating_add(1);
    }
    let told = |((of_kind, of_key), files): ((AttachedTo, &str), u32)| AttachedCount {
        of_kind,
        of_key: of_key.to_owned(),
        files,
    };
    counts.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests;
