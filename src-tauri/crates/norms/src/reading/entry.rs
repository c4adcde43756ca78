//! An entry of the law as it is said: what holds, its history, its facts.

use crate::Day;
use crate::closed_set;
use crate::text::{Haystack, Needle};
use serde::Serialize;
use ts_rs::TS;

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

impl LawEntry {
    /// Does every word of the search stand somewhere in it: in its titles, what holds, its history?
    pub fn holds(&self, needle: &Needle) -> bool {
        let mut text = format!("{} {} {}", self.title_vi, self.title_en, self.value);
        text.push_str(&format!(" {}", self.value_en.as_deref().unwrap_or_default()));
        for value in &self.history {
            let en = value.value_en.as_deref().unwrap_or_default();
            text.push_str(&format!(" {} {en} {}", value.value, value.cited));
        }
        Haystack::new(&text).holds(needle)
    }

    /// Does it stand in the file of that key (`rates/base-wage`)? Most are a file each; calendars,
    /// last days, units and offices share theirs.
    pub fn stands_in(&self, file: &str) -> bool {
        let folder = |key: &str| key.split('/').next().map(str::to_owned);
        let entry = self.key.as_str();
        match file.split_once('/') {
            Some(("units", name)) => {
                let code = entry.strip_prefix("units/");
                code.is_some_and(|code| name.starts_with(&format!("{code}-")))
            }
            Some(("codes", "figure")) => {
                folder(entry).as_deref() == Some("figures") || entry == file
            }
            Some(("offices", _)) => folder(entry).as_deref() == Some("offices"),
            Some(("calendars", _)) => entry.split('#').next() == Some(file),
            _ => entry == file,
        }
    }
}

closed_set! {
    /// Where a value stands in time.
    #[ts(rename = "LawValueState")]
    pub enum ValueState {
        /// It holds.
        Now = "now",
        /// It will hold.
        Later = "later",
        /// It held.
        Past = "past",
        /// The law that is coming does not have it any more.
        Removed = "removed",
    }
}

closed_set! {
    /// What a fact is about.
    #[ts(rename = "LawFactName")]
    pub enum FactName {
        /// The last day it is adjusted by acts before it.
        AdjustedUntil = "adjusted_until",
        /// The act it amends.
        Amends = "amends",
        /// Who read it.
        CheckedBy = "checked_by",
        /// Does it count for social insurance?
        CountsForInsurance = "counts_for_insurance",
        /// Its last day.
        Ended = "ended",
        /// What is wrong where it finds something.
        Fails = "fails",
        /// Its first day.
        From = "from",
        /// Is only the highest of several posts paid?
        HighestOnly = "highest_only",
        /// Who issued it.
        Issuer = "issuer",
        /// What kind of it it is.
        Kind = "kind",
        /// What its reader should know.
        Note = "note",
        /// Which rows it looks at.
        Only = "only",
        /// Its order.
        Order = "order",
        /// What it belongs to.
        Parent = "parent",
        /// The province it is of.
        Province = "province",
        /// To how many đồng it rounds.
        Rounding = "rounding",
        /// Where or for what it holds.
        Scope = "scope",
        /// Where a finding is mended.
        Screen = "screen",
        /// How grave a finding is.
        Severity = "severity",
        /// The act that replaced it.
        ReplacedBy = "replaced_by",
        /// The act it replaces.
        Replaces = "replaces",
        /// The day it was signed.
        Signed = "signed",
        /// From when in a month it is paid.
        Start = "start",
        /// Until when in a month it is paid.
        Stop = "stop",
        /// Whether it is on.
        Switches = "switches",
        /// The table it looks at.
        Table = "table",
    }
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
    /// On the day asked.
    pub state: ValueState,
}

/// A fact about an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LawFact {
    /// Its name is `ui.law.fact.<name>`.
    pub name: FactName,
    pub value: String,
    /// The same in English, where it is another text.
    pub value_en: Option<String>,
    /// The entry it is about, such as the act that replaced this one.
    pub key: Option<String>,
}
