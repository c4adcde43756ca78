//! Questions to the law, each with its day.

use norms::text::OldEncoding;
use norms::{CentreFacts, Day, Month, SalaryParts, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A rate on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRate {
    pub key: String,
    pub on: Day,
}

/// An allowance over some months.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskAllowance {
    pub decision: String,
    pub role: String,
    pub area_class: String,
    pub held_from: Day,
    pub held_to: Option<Day>,
    pub first: Month,
    pub last: Month,
    pub salary: Option<SalaryParts>,
}

/// A unit of government on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskUnit {
    pub code: String,
    pub on: Day,
    /// The day on which its heirs are asked; null asks for none.
    pub heirs_on: Option<Day>,
}

/// What a centre is entitled to in a year.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskEntitlement {
    pub centre: CentreFacts,
    pub year: i32,
}

/// The period of a calendar that holds a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPeriod {
    /// `quarter`, `school-year`, …
    pub calendar: String,
    pub on: Day,
}

/// Everything that falls due between two days.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDue {
    pub from: Day,
    pub to: Day,
}

/// A principle on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskPrinciple {
    pub key: String,
    /// The decision that may answer for itself; null for the whole country.
    pub decision: Option<String>,
    pub on: Day,
}

/// Who is above the centre of a commune on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskOffices {
    pub unit_code: String,
    pub on: Day,
}

/// Months paid against what is due.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskArrears {
    pub decision: String,
    pub held: norms::Held,
    pub paid: Vec<(Month, Vnd)>,
    pub first: Month,
    pub last: Month,
}

/// A budget chapter on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskChapter {
    pub chapter: String,
    pub on: Day,
}

/// A text to fold for search.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskText {
    pub text: String,
}

/// A text as the search sees it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoldedText {
    /// Composed.
    pub nfc: String,
    /// Without marks.
    pub folded: String,
    /// When it looks like a text of an old encoding.
    pub looks_like: Option<OldEncoding>,
    /// What such a text says in Unicode: for a person to take or leave.
    pub unicode: Option<String>,
}

/// Texts to sort.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SortTexts {
    pub texts: Vec<String>,
    /// By given name, then family and middle names; else as words.
    pub are_names: bool,
}

/// Texts in Vietnamese order.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SortedTexts {
    pub texts: Vec<String>,
}

/// A unit, and what carries it on.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnitAnswer {
    /// Null when no unit bears the code on that day.
    pub unit: Option<norms::Unit>,
    /// The units that carry it on, the default heir first.
    pub heirs: Vec<norms::Heir>,
}
