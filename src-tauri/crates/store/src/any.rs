//! A record of either role, so that one journal and one undo serve both.

use crate::settings::{Single, SingleKind};
use centre::{Record, RecordKind};
use office::{Entry, EntryKind};
use serde::{Deserialize, Serialize};

/// Any record of a book. In the journal it reads as the record itself: the kinds of the two roles
/// have different names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AnyRecord {
    /// A centre's.
    Centre(Record),
    /// An office's.
    Office(Entry),
    /// A single value of either.
    Single(Single),
}

/// Which table of the book a record lives in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AnyKind {
    /// A table of the centre.
    Centre(RecordKind),
    /// A table of the office.
    Office(EntryKind),
    /// The table of single values.
    Single(SingleKind),
}

impl AnyRecord {
    /// Which table it lives in.
    pub fn kind(&self) -> AnyKind {
        match self {
            AnyRecord::Centre(record) => AnyKind::Centre(record.kind()),
            AnyRecord::Office(entry) => AnyKind::Office(entry.kind()),
            AnyRecord::Single(Single::Setting(_)) => AnyKind::Single(SingleKind::Setting),
        }
    }

    /// The text that identifies it within its table.
    pub fn key(&self) -> String {
        match self {
            AnyRecord::Centre(record) => record.key(),
            AnyRecord::Office(entry) => entry.key(),
            AnyRecord::Single(single) => single.setting().name.clone(),
        }
    }
}
