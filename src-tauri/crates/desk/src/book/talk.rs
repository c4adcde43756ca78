//! Requests and replies about the book itself: its state, its beginning, its settings, its copies.

use crate::core::talk::{ActRow, ClockRow, OfficeProfile, Settings};
pub use centre::forms::{FoundCentre, OpeningSource, SaveProfile};
use centre::personal::PersonalField;
use centre::{FactKind, Profile};
pub use letters::FlawCode;
use letters::{OfficeId, Role};
use norms::{Day, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the book stands; the first thing a window asks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BookStatus {
    /// Null before the first run is done.
    pub role: Option<Role>,
    pub is_sample: bool,
    pub centre: Option<Profile>,
    /// From how much an amount is asked about where it is typed; null where the law has no answer.
    pub amount_asked_from: Option<Vnd>,
    /// Some source keeps its money in an account of its own.
    pub has_account_apart: bool,
    pub office: Option<OfficeProfile>,
    /// The earliest quarter not yet closed, on or before today's.
    pub open_quarter: Option<Quarter>,
    /// Even that one is sealed: until the next begins nothing is entered.
    pub is_all_sealed: bool,
    /// The day one goes by.
    pub today: Day,
    /// What is in doubt of it; null where the clock is believed or vouched for.
    pub clock: Option<ClockRow>,
    pub settings: Settings,
    /// Kept drafts: what was being typed when the program last ended.
    pub drafts: Vec<DraftRow>,
    pub has_seal: bool,
    /// Instant of the last act, RFC 3339 UTC.
    pub last_act_at: Option<String>,
    /// The last act can be taken back.
    pub can_undo: bool,
    pub last_backup_on: Option<Day>,
    pub version: String,
    /// Eight letters of the edition of the newest law, in two groups.
    pub norms_edition: String,
}

/// What the program is made of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct About {
    pub version: String,
    /// The source it was built of; null where nobody was handed it.
    pub build: Option<String>,
    /// Fonts, icons and what draws the pages.
    pub beside: Vec<BuiltIn>,
    pub libraries: Vec<BuiltIn>,
}

/// The work of others that is built in.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BuiltIn {
    pub name: String,
    pub version: Option<String>,
    /// As SPDX names it.
    pub licence: String,
}

/// Names a fact of the centre.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProfileFactKey {
    pub kind: FactKind,
    pub from_on: Day,
}

/// An office's first run.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FoundOffice {
    pub office_id: OfficeId,
    pub name: String,
}

norms::closed_set! {
    /// One of the two books on a machine.
    pub enum WhichBook {
        /// The centre's or the office's own.
        Real = "real",
        /// The one to practise in.
        Sample = "sample",
    }
}

/// Which book this program works on.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseBook {
    pub which: WhichBook,
}

/// Keeps what is being typed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// Which form: `first-run`, `voucher`, …
    pub key: String,
    /// Whatever the form needs to be filled again; at most 64 KiB.
    pub body: String,
}

/// A draft was kept.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftKept {
    /// Instant, RFC 3339 UTC.
    pub kept_at: String,
}

/// Names a draft.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftKey {
    pub key: String,
}

/// A kept draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DraftRow {
    pub key: String,
    pub body: String,
    /// Instant, RFC 3339 UTC.
    pub kept_at: String,
}

/// A passphrase the program offers.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferedPassphrase {
    pub passphrase: String,
    /// The same words with their marks: as they are said, not typed.
    pub reading: String,
}

/// Makes the centre's seal.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakeSeal {
    pub passphrase: String,
    /// True after "forgotten": the old key is set aside and a new one made.
    pub is_replacement: bool,
}

/// The centre's seal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SealRow {
    /// Thirty digits in six groups of five.
    pub digits: String,
    pub made_at: String,
    pub public_key: String,
}

/// The newest acts first.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListActs {
    pub limit: u32,
}

/// The act that was taken back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Undone {
    pub act: ActRow,
    /// Personal values the journal does not hold: these stay as they stand.
    pub lost: Vec<PersonalField>,
}

/// Makes a copy of the book.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BackUp {
    /// Folder; the program's own when null.
    pub folder: Option<String>,
}

/// A copy that was made where the caller of the command line wanted it.
#[derive(Clone, Debug, Serialize)]
pub struct CopyMade {
    pub size_bytes: u64,
    /// Bundles the book knows that were not there to be copied, by mã gói.
    pub missing: Vec<String>,
}

/// Names a copy to restore from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RestoreFrom {
    pub path: String,
}

norms::closed_set! {
    /// What a person would miss in a book.
    pub enum HoldingKind {
        Vouchers = "phieu",
        /// Reports this centre sealed.
        Reports = "bao-cao",
        /// Bundles this office took in.
        Bundles = "goi",
        /// Conclusions on bundles.
        Reviews = "ket-luan",
        /// Receipts: signed by this office, or come back to this centre.
        Receipts = "bien-nhan",
    }
}

/// How many of a kind both books hold.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Holding {
    pub what: HoldingKind,
    pub then: u64,
    pub now: u64,
    /// Those of now that the copy does not know.
    pub missing: u64,
}

/// What restoring would change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RestoreView {
    pub path: String,
    pub made_at: String,
    pub centre_name: String,
    pub acts_then: u64,
    pub acts_now: u64,
    /// Of the kinds the role of the book has.
    pub holdings: Vec<Holding>,
    pub last_voucher_on: Option<Day>,
    /// With all that belongs to the book; else the book alone, as older programs copied it.
    pub is_whole: bool,
    /// Files in the copy, the book among them.
    pub files: u32,
}

/// The book was replaced; the book as it was is kept.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Restored {
    pub kept_path: String,
}

/// What a check of the whole book found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BookHealth {
    /// Nothing was found but notes.
    pub is_whole: bool,
    /// SQLite's own complaints.
    pub integrity: Vec<String>,
    /// Rows that point to rows that are not there.
    pub dangling: u64,
    /// The first journal line whose chain does not hold.
    pub broken_journal_line: Option<i64>,
    /// The line the book wrote last, when the journal has it no more.
    pub cut_journal_line: Option<i64>,
    /// Series whose numbers have a gap.
    pub number_gaps: u64,
    /// Vouchers whose kept effect is not what their amount says.
    pub wrong_balances: u64,
    /// Everything found, by code and place.
    pub findings: Vec<FlawRow>,
}

/// One thing found by the check of a book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlawRow {
    pub code: FlawCode,
    /// Worth a word, and no error.
    pub is_note: bool,
    /// A voucher's number and year, a month, a day, a mã gói, a file; empty for the book as a whole.
    pub place: String,
    /// For the person one calls.
    pub detail: String,
    pub sentence_vi: String,
    pub sentence_en: String,
}
