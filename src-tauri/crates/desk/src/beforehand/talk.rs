//! Requests and replies about cards typed beforehand and the telephone list.

use norms::{Day, Quarter};
use office::PhoneLineState;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Thirty digits as typed from a card.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckCard {
    pub digits: String,
}

/// The card of a unit.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CardForm {
    pub unit_code: String,
    pub unit_from: Day,
    pub digits: String,
}

/// The unit whose card it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CardKey {
    pub unit_code: String,
    pub unit_from: Day,
}

/// A unit, and how its seal is known.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardRow {
    pub unit_code: String,
    pub unit_from: Day,
    pub unit_name: String,
    pub parent_name: Option<String>,
    /// As typed; none before.
    pub digits: Option<String>,
    pub typed_on: Option<Day>,
    /// The newest day a seal of it was enrolled; none before the first.
    pub enrolled_on: Option<Day>,
}

/// Every unit a report is due from in a quarter, by name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardPage {
    pub rows: Vec<CardRow>,
    /// Cards that wait for their stick.
    pub typed: u32,
    /// Units whose seal is in the register.
    pub enrolled: u32,
}

/// A telephone list as pasted, for the units of a quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PhoneText {
    pub quarter: Quarter,
    pub text: String,
}

/// A line of it as it was understood.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhoneRow {
    /// Its place in what was pasted, from 1.
    pub line: u32,
    /// As pasted, its cells a dot apart.
    pub said: String,
    pub state: PhoneLineState,
    /// As the lists of this office call it.
    pub unit_name: Option<String>,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    /// Whom to call there until now, where that is another.
    pub before: Option<String>,
    /// Saving changes nothing here.
    pub is_same: bool,
}

/// The list as it was understood.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhonePage {
    pub rows: Vec<PhoneRow>,
    /// How many lines saving writes down.
    pub writes: u32,
    /// How many are left aside, for the reason each tells.
    pub aside: u32,
}

/// What was written down of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhonesSaved {
    pub saved: u32,
    pub aside: u32,
}
