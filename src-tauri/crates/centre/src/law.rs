//! Packs of law and rules a book works by, and decisions a centre entered itself.

use letters::{OfficeId, PackId};
use norms::draft::LineDraft;
use norms::{Day, Quarter, StartRule, StopRule};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// A decision of the province as the centre entered it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnDecision {
    /// Permanent; sheets and reports name it so.
    pub own_id: String,
    /// Number and sign as printed.
    pub number: String,
    pub signed_on: Option<Day>,
    /// Who issued it.
    pub issuer: String,
    /// What the act is about.
    pub subject: String,
    /// Two-digit code of the centre's province.
    pub province: String,
    /// The day it takes effect.
    pub from_on: Day,
    /// The last day the centre follows it; none while it does.
    pub to_on: Option<Day>,
    /// To whom and what it applies.
    pub scope: String,
    /// One person with several posts receives the highest allowance only.
    pub highest_only: bool,
    pub start: StartRule,
    pub stop: StopRule,
    /// Rounded to a multiple of this many đồng.
    pub rounding: u32,
    pub counts_for_insurance: bool,
    /// What it grants, one line a role and group of classes.
    pub lines: Vec<LineDraft>,
}
