//! Requests and replies about packs of law.

use crate::bundles::finding::Aside;
use crate::bundles::told::FileCode;
use centre::Superseded;
use letters::{CentreId, OfficeId, PackId};
use norms::reading::LawEntry;
use norms::{Day, Quarter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A pack of law in this book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPackRow {
    pub pack_id: PackId,
    pub office_id: OfficeId,
    pub office_name: String,
    pub number: u32,
    /// Eight letters of the edition.
    pub edition: String,
    pub applies_from: Quarter,
    pub issued_on: Day,
    pub taken_on: Day,
    pub note: String,
    pub file_name: String,
    /// Reports of the present quarter are made by it.
    pub is_current: bool,
    /// Its sealed file lies on this PC, to be copied. A book that was restored holds what the pack
    /// says; the file stayed on the other disk.
    pub is_here: bool,
    /// Entries this pack added or changed against the one before, as `rates/base-wage`.
    pub changed: Vec<String>,
    /// What the pack calls those of them that have a name, by their key.
    pub titles: BTreeMap<String, String>,
    /// It came in as changes that are not issued yet, and is no pack of this book.
    pub is_draft: bool,
}

/// All packs of this book, newest first, and how centres stand towards the newest.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPacks {
    pub packs: Vec<LawPackRow>,
    /// Eight letters of the edition the program ships.
    pub shipped_edition: String,
    /// At an office: whose newest report was made by another edition than its quarter asks.
    pub behind: Vec<CentreBehind>,
}

/// A centre that works by another edition.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CentreBehind {
    pub centre_id: CentreId,
    pub centre_name: String,
    pub quarter: Quarter,
    /// Eight letters of the edition it used.
    pub edition: String,
    /// The number of the office's pack with that edition; null when it is none of them.
    pub number: Option<u32>,
}

/// Signs the changes as a pack; the office's seal must be open.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssueLawPack {
    /// What is new, for whoever takes it in.
    pub note: String,
    /// The first quarter whose reports are made by it.
    pub applies_from: Quarter,
    /// Root of the stick, or a folder; null keeps it on this PC alone.
    pub folder: Option<String>,
    /// The highest number given out, where a book that was restored does not know it: two packs of
    /// one number would be told apart at every centre and the second refused.
    #[serde(default)]
    pub given_out: Option<u32>,
}

/// Copies a pack to a stick or folder.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CopyLawPack {
    pub pack_id: PackId,
    pub folder: String,
}

/// A pack written and read back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPackWritten {
    pub pack: LawPackRow,
    /// Where it lies: the stick's folder, or this PC's.
    pub path: String,
    pub can_eject: bool,
}

/// Where to look for packs: the root of a stick, a folder or a file.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindLawPacks {
    pub folder: String,
}

norms::closed_set! {
    /// What a pack is to this book.
    #[derive(Default)]
    pub enum PackState {
        /// Can be taken in.
        New = "new",
        /// Was taken in before.
        Known = "known",
        /// Of no use beside the newer ones.
        Older = "older",
        /// Another pack of the same number stands in the book.
        Forked = "forked",
        /// The office's seal must be compared first.
        KeyUnknown = "key-unknown",
        /// Cannot be read, or is not for this book.
        #[default]
        Refused = "refused",
    }
}

/// A pack found on a stick.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct LawPackFound {
    pub path: String,
    pub file_name: String,
    pub state: PackState,
    /// Stable code behind the state.
    pub code: FileCode,
    /// The Vietnamese sentence to it.
    pub message: String,
    /// The thirty digits of a key nobody vouches for; nothing else of such a file is read.
    pub signer: Option<String>,
    pub office_name: Option<String>,
    pub number: Option<u32>,
    pub applies_from: Option<Quarter>,
    pub issued_on: Option<Day>,
    pub note: Option<String>,
    /// Eight letters of its edition.
    pub edition: Option<String>,
    /// What it would add or change here, as `rates/base-wage`.
    pub changed: Vec<String>,
    /// What the pack calls those of them that have a name, by their key.
    pub titles: BTreeMap<String, String>,
    /// What it says that the law of this book does not, as the law is read.
    pub entries: Vec<LawEntry>,
    /// At a centre: the decisions it entered itself that this pack takes the place of.
    pub superseded: Vec<Superseded>,
    /// It is of an office above: it comes in as changes, for this office to look at and issue on.
    pub is_draft: bool,
}

/// What lies on a stick of packs.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct LawPacksFound {
    /// What can be taken in stands first.
    pub packs: Vec<LawPackFound>,
    /// What else lies there, and why it is left aside.
    pub aside: Vec<Aside>,
    /// The stick holds more than is ever looked at.
    pub is_cut_short: bool,
}

/// A pack to take in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeLawPack {
    pub path: String,
}
