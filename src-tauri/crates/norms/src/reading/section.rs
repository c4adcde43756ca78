//! The sections of the law, each with its entries.

use super::condition::Titles;
use super::entry::LawEntry;
use super::{acts, calendars, figures, grants, lists, rules, values};
use crate::{Day, Norms};

/// A section of the law, as the screen has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Rates, such as the base wage.
    Rates,
    /// Provincial decisions on allowances.
    Decisions,
    /// Levels of support.
    Supports,
    /// What every province may answer for itself.
    Principles,
    /// What the program adds up itself.
    Figures,
    /// Calendars, and what falls due in the year of the day.
    Calendars,
    /// Lists of codes.
    Codes,
    /// Rules of checking.
    Rules,
    /// Acts of law.
    Instruments,
    /// Forms of paper.
    Forms,
    /// Who receives reports.
    Offices,
    /// Units of government.
    Units,
}

impl Section {
    /// Every section in the order of the screen.
    pub const ALL: [Section; 12] = [
        Section::Rates,
        Section::Decisions,
        Section::Supports,
        Section::Principles,
        Section::Figures,
        Section::Calendars,
        Section::Codes,
        Section::Rules,
        Section::Instruments,
        Section::Forms,
        Section::Offices,
        Section::Units,
    ];

    /// Its permanent code, as requests and links name it.
    pub fn code(self) -> &'static str {
        match self {
            Section::Rates => "rates",
            Section::Decisions => "decisions",
            Section::Supports => "supports",
            Section::Principles => "principles",
            Section::Figures => "figures",
            Section::Calendars => "calendars",
            Section::Codes => "codes",
            Section::Rules => "rules",
            Section::Instruments => "instruments",
            Section::Forms => "forms",
            Section::Offices => "offices",
            Section::Units => "units",
        }
    }

    /// The section of a code.
    pub fn named(code: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|section| section.code() == code)
    }

    /// Its entries as they stand on a day. `titles` gives what a report calls its tables and
    /// columns, for the conditions of rules.
    pub fn entries(self, law: &Norms, on: Day, titles: &dyn Titles) -> Vec<LawEntry> {
        match self {
            Section::Rates => values::rates(law, on),
            Section::Decisions => values::decisions(law, on),
            Section::Supports => grants::supports(law, on),
            Section::Principles => grants::principles(law, on),
            Section::Figures => figures::figures(law, on),
            Section::Calendars => calendars::calendars(law, on),
            Section::Codes => lists::codes(law, on),
            Section::Rules => rules::rules(law, on, titles),
            Section::Instruments => acts::instruments(law, on),
            Section::Forms => acts::forms(law, on),
            Section::Offices => calendars::offices(law, on),
            Section::Units => lists::units(law, on),
        }
    }
}
