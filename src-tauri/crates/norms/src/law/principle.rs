//! What a principle is, and every answer the law ever gave to it.

use crate::Day;
use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;

/// What kind of answer a principle takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PrincipleKind {
    /// Yes or no.
    YesNo,
    /// A whole number above zero, of some unit.
    Number,
}

/// An answer: a truth value or a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(untagged)]
pub enum PrincipleValue {
    /// Yes is true.
    YesNo(bool),
    /// Of the principle's unit.
    Number(#[ts(type = "number")] i64),
}

impl PrincipleValue {
    /// The kind of principle it can answer.
    pub fn kind(self) -> PrincipleKind {
        match self {
            PrincipleValue::YesNo(_) => PrincipleKind::YesNo,
            PrincipleValue::Number(_) => PrincipleKind::Number,
        }
    }

    /// True for yes; a number is never yes.
    pub fn is_yes(self) -> bool {
        self == PrincipleValue::YesNo(true)
    }

    /// The number, if it is one.
    pub fn number(self) -> Option<i64> {
        match self {
            PrincipleValue::YesNo(_) => None,
            PrincipleValue::Number(number) => Some(number),
        }
    }
}

/// `yes`, `no` or the digits.
impl fmt::Display for PrincipleValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PrincipleValue::YesNo(true) => f.write_str("yes"),
            PrincipleValue::YesNo(false) => f.write_str("no"),
            PrincipleValue::Number(number) => write!(f, "{number}"),
        }
    }
}

impl<'de> Deserialize<'de> for PrincipleValue {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Answer;
        impl serde::de::Visitor<'_> for Answer {
            type Value = PrincipleValue;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false or a whole number")
            }
            fn visit_bool<E>(self, said: bool) -> Result<PrincipleValue, E> {
                Ok(PrincipleValue::YesNo(said))
            }
            fn visit_i64<E>(self, said: i64) -> Result<PrincipleValue, E> {
                Ok(PrincipleValue::Number(said))
            }
        }
        from.deserialize_any(Answer)
    }
}

/// What a principle is called, on every day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PrincipleTitle {
    /// `highest-allowance-only`, … permanent.
    pub key: String,
    /// The principle as a sentence, in Vietnamese.
    pub vi: String,
    /// The same in English.
    pub en: String,
    /// What kind of answer it takes.
    pub kind: PrincipleKind,
    /// `days`, `working-days`, `months`, `months-a-year`, `years` or `vnd`, for a number.
    pub unit: Option<String>,
}

/// A principle as stored.
#[derive(Clone, Debug)]
pub(crate) struct PrincipleLaw {
    pub(crate) title: PrincipleTitle,
    /// By ascending day.
    pub(crate) values: Vec<PrincipleEntry>,
}

/// One answer of a principle as stored.
#[derive(Clone, Debug)]
pub struct PrincipleEntry {
    /// First day of the answer.
    pub from: Day,
    /// `None` ends the principle.
    pub value: Option<PrincipleValue>,
    /// Id of the act that gives it.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}
