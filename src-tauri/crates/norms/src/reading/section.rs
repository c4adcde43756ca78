//! The sections of the law, each with its entries.

use super::condition::Titles;
use super::entry::LawEntry;
use super::{acts, calendars, figures, grants, lists, rules, values};
use crate::{Day, Norms, closed_set};

closed_set! {
    /// A section of the law, as the screen has them.
    #[ts(rename = "LawSectionName")]
    pub enum Section {
        /// Rates, such as the base wage.
        Rates = "rates",
        /// Provincial decisions on allowances.
        Decisions = "decisions",
        /// Levels of support.
        Supports = "supports",
        /// What every province may answer for itself.
        Principles = "principles",
        /// What the program adds up itself.
        Figures = "figures",
        /// Calendars, and what falls due in the year of the day.
        Calendars = "calendars",
        /// Lists of codes.
        Codes = "codes",
        /// Rules of checking.
        Rules = "rules",
        /// Acts of law.
        Instruments = "instruments",
        /// Forms of paper.
        Forms = "forms",
        /// Who receives reports.
        Offices = "offices",
        /// Units of government.
        Units = "units",
    }
}

impl Section {
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
