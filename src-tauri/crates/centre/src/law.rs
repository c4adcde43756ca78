//! Packs of law and rules a book works by.

use letters::{OfficeId, PackId};
use norms::{Day, Quarter};
use serde::{Deserialize, Serialize};

/// A pack of law: signed by an office, kept whole, so that what was computed with it can be
/// computed with it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawPack {
    /// Mã gói of the pack.
    pub pack_id: PackId,
    /// Who issued it.
    pub office_id: OfficeId,
    pub office_name: String,
    /// Place among the packs of that office, from 1; a lower one never follows a higher one.
    pub number: u32,
    /// The hash over its files.
    pub edition: String,
    /// Reports of this quarter and later ones are made by it; earlier ones by the pack before.
    pub applies_from: Quarter,
    pub issued_on: Day,
    /// The day it came into this book.
    pub taken_on: Day,
    /// Which came in how manieth; the later one goes before where both apply.
    pub ordinal: u32,
    /// What is new in it, in the office's words.
    pub note: String,
    pub file_name: String,
    /// All its files, as one text.
    pub content: String,
}

/// One file of law an office has changed and not issued yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LawChange {
    /// Path under the norms folder.
    pub path: String,
    /// The file as it shall be.
    pub text: String,
    /// What was done, in a few words.
    pub title: String,
    pub changed_on: Day,
}
