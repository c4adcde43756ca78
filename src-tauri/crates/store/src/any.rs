//! A record of either role, so that one journal and one undo serve both.

use crate::settings::{Single, SingleKind};
use centre::personal::{Personal, PersonalField};
use centre::{Record, RecordKind, classes};
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

    /// What of it is personal.
    pub fn personal(&mut self) -> Vec<(PersonalField, &mut Option<Personal>)> {
        match self {
            AnyRecord::Centre(record) => classes::of(record),
            AnyRecord::Office(_) | AnyRecord::Single(_) => Vec::new(),
        }
    }

    /// This image beside what stands: where it remembers a personal value that stands, it has it; the others
    /// stay as they stand, and are named. No image of the journal brings such a value back.
    pub(crate) fn beside(mut self, stands: Option<&AnyRecord>) -> (AnyRecord, Vec<PersonalField>) {
        let mut stands = stands.cloned();
        let kept = stands.as_mut().map(AnyRecord::personal).unwrap_or_default();
        let mut kept: Vec<Option<Personal>> =
            kept.into_iter().map(|(_, value)| value.take()).collect();
        kept.reverse();
        let mut lost = Vec::new();
        for (field, value) in self.personal() {
            let now = kept.pop().flatten();
            if value.as_ref().is_none_or(Personal::is_here) {
                continue;
            }
            if now != *value {
                lost.push(field);
            }
            *value = now;
        }
        (self, lost)
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
