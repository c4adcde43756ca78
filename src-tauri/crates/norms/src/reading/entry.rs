//! An entry of the law as it is said: what holds, its history, its facts.

use crate::Day;
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
