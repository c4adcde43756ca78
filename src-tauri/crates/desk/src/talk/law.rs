//! Requests and replies about the law: reading it, asking it, changing it, carrying it in packs.

use crate::talk::report::FindingRow;
use norms::draft::{DecisionDraft, LawDraft};
use norms::{Day, Month, Quarter, SalaryParts, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// One section of the law, as of a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListLaw {
    /// `rates`, `decisions`, `supports`, `principles`, `codes`, `rules`, `instruments`,
    /// `calendars`, `forms`, `units`.
    pub section: String,
    /// Words to find, marks not needed; null for all.
    pub query: Option<String>,
    /// The day it is asked for; null is today.
    pub on: Option<Day>,
}

/// Where the law of this book stands, and one section of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPage {
    pub section: String,
    pub on: Day,
    /// Every section with how many entries it has, in the order of the screen.
    pub sections: Vec<LawSection>,
    /// Eight letters of the edition, as people compare them.
    pub edition: String,
    /// The pack it came in; null for what the program ships.
    pub pack: Option<LawPackRow>,
    pub entries: Vec<LawEntry>,
    /// More entries than are listed match.
    pub is_cut_short: bool,
}

/// A section and its size.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawSection {
    pub section: String,
    pub count: u32,
    pub unverified: u32,
}

/// One rate, decision, list, rule, act, calendar, form or unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LawEntry {
    /// Permanent: `rates/base-wage`, `rules/cash-negative`, `instruments/nd-161-2026-nd-cp`.
    pub key: String,
    pub title_vi: String,
    pub title_en: String,
    /// What holds on the day asked, in figures or in the law's own words.
    pub value: String,
    /// The same in English, where it is another text.
    pub value_en: Option<String>,
    /// Nothing holds yet, or no longer.
    pub is_in_force: bool,
    /// All of it was read in its source.
    pub is_verified: bool,
    /// Invented for demonstration.
    pub is_example: bool,
    /// Changed here and not issued yet.
    pub is_draft: bool,
    /// Every value, newest first; for a list its codes in their order.
    pub history: Vec<LawValue>,
    /// Further facts, a name and a value each.
    pub facts: Vec<LawFact>,
}

/// A value from one day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LawValue {
    pub from: Option<Day>,
    pub value: String,
    /// The same in English, where it is another text.
    pub value_en: Option<String>,
    pub note: Option<String>,
    /// The act, to be opened as `instruments/<id>`.
    pub instrument: Option<String>,
    /// The act as a reader cites it.
    pub cited: String,
    pub article: Option<String>,
    pub is_verified: bool,
    /// `now`, `later` or `past`, on the day asked.
    pub state: String,
}

/// A fact about an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LawFact {
    /// Code of its name: `scope`, `start`, `expression`, `issuer`, …
    pub name: String,
    pub value: String,
    /// The same in English, where it is another text.
    pub value_en: Option<String>,
    /// The entry it is about, such as the act that replaced this one.
    pub key: Option<String>,
}

/// A pack of law in this book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawPackRow {
    pub pack_id: String,
    pub office_id: String,
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
    pub centre_id: String,
    pub centre_name: String,
    pub quarter: Quarter,
    /// Eight letters of the edition it used.
    pub edition: String,
    /// The number of the office's pack with that edition; null when it is none of them.
    pub number: Option<u32>,
}

/// A change of the law, to be looked at or kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLaw {
    pub draft: LawDraft,
}

/// Files of law changed at this office and not issued yet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawChanges {
    pub changes: Vec<LawChangeRow>,
    /// What they say that the law did not say before, as the law is read: of each entry the new
    /// values alone.
    pub entries: Vec<LawEntry>,
    /// Eight letters of the edition the changes make.
    pub edition: String,
}

/// One changed file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LawChangeRow {
    /// The entry: `rates/base-wage`.
    pub key: String,
    pub title: String,
    pub changed_on: Day,
    /// The file as it shall be.
    pub text: String,
    pub is_new: bool,
}

/// A changed file by its entry.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LawKey {
    pub key: String,
}

/// A file of law as a person edited it, for what no form covers.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeLawFile {
    /// `rates/base-wage`.
    pub key: String,
    /// The text it was edited from; empty for a new file.
    pub was: String,
    pub text: String,
    /// What was done, in a few words.
    pub title: String,
}

/// A decision tried on one person before it is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryDecision {
    pub draft: DecisionDraft,
    pub role: String,
    pub area_class: String,
    /// The post is held from …
    pub held_from: Day,
    /// … to; null while it is held.
    pub held_to: Option<Day>,
    pub first: Month,
    pub last: Month,
    /// The salary, for a share of a salary; null where none is asked.
    pub salary: Option<SalaryParts>,
}

/// What an allowance comes to, month by month.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Tried {
    pub months: Vec<TriedMonth>,
    pub total_vnd: Vnd,
    pub total_in_words: String,
}

/// One month of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TriedMonth {
    pub month: Month,
    /// Zero with a reason where nothing is due.
    pub amount_vnd: Vnd,
    /// How it comes about, or the code of why nothing is due: `not-in-force`, `no-line`,
    /// `salary-needed`, `not-entitled`.
    pub why: Option<String>,
    /// `0,35 × 2.530.000 đ`, in figures.
    pub reasons: Vec<String>,
}

/// A rule tried over what the office holds of a quarter before it is kept.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryRule {
    pub draft: norms::draft::RuleDraft,
    pub quarter: Quarter,
}

/// What a rule would find.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleTried {
    /// How many reports it was run over.
    pub reports: u32,
    /// How many places it would find.
    pub found: u32,
    /// The first of them.
    pub examples: Vec<RuleExample>,
}

/// One place a rule would find.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RuleExample {
    pub centre_id: String,
    pub centre_name: String,
    pub finding: FindingRow,
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
    pub pack_id: String,
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

/// A pack found on a stick.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct LawPackFound {
    pub path: String,
    pub file_name: String,
    /// `new`, `known`, `older`, `forked`, `key-unknown` or `refused`.
    pub state: String,
    /// Stable code behind the state.
    pub code: String,
    /// The Vietnamese sentence to it.
    pub message: String,
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
}

/// A pack to take in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeLawPack {
    pub path: String,
}
