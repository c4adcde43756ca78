//! Days, amounts and coefficients as people write them into files. What can be read in one way only
//! is read; a number that could be two is refused, and the reader of files says how to write it.

use crate::typed::{TypedFault, read_day, read_money};
use crate::why::{InFile, InWriting, Reason};
use crate::{Day, Vnd};
use serde::{Deserialize, Deserializer};
use toml::Value;

/// What a fault of a value begins with on its way through the reader of TOML: a code of ours, then
/// what was found.
pub(crate) const OURS: &str = "why:";

fn told<E: serde::de::Error>(reason: impl Into<Reason>, found: &str) -> E {
    E::custom(format!("{OURS}{} {found}", reason.into().code()))
}

/// A day as TOML writes it, or as a text: `2025-01-31`, `31/01/2025`.
pub(crate) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Day, D::Error> {
    let (text, day) = match Value::deserialize(from)? {
        Value::Datetime(day) => (day.to_string(), day.to_string().parse().ok()),
        Value::String(text) => {
            // Two digits of a year, and a day without one, would be guesses.
            let is_whole = text.trim().split(['/', '-', '.']).next_back().map(str::len) == Some(4);
            let typed = is_whole.then(|| read_day(&text, 0).ok().flatten()).flatten();
            let day = text.trim().parse().ok().or(typed);
            (text, day)
        }
        other => return Err(told(InWriting::NeedsDay, &other.to_string())),
    };
    day.ok_or_else(|| told(InWriting::DayNone, &text))
}

pub(crate) fn some_day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Day>, D::Error> {
    day(from).map(Some)
}

/// An amount as a whole number, or as a text with its groups: `600_000`, `"600.000 đ"`. A number
/// with a point is none: TOML reads `600.000` as six hundred.
pub(super) fn some_money<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vnd>, D::Error> {
    match Value::deserialize(from)? {
        Value::Integer(dong) => {
            Vnd::new(dong).map(Some).map_err(|_| told(InWriting::MoneyRange, &dong.to_string()))
        }
        Value::String(text) => match read_money(&text) {
            Ok(Some(amount)) => Ok(Some(amount)),
            Err(TypedFault::MoneyNegative) => Err(told(InFile::AmountAboveZero, &text)),
            Err(TypedFault::MoneyFraction) => Err(told(InWriting::MoneyPart, &text)),
            Err(TypedFault::MoneyTooBig) => Err(told(InWriting::MoneyRange, &text)),
            Ok(None) | Err(_) => Err(told(InWriting::MoneyNone, &text)),
        },
        other => Err(told(InWriting::MoneyForm, &other.to_string())),
    }
}

/// A coefficient as a text or as a number: `"0.30"`, `"0,3"`, `0.3`, `10`.
pub(super) fn some_factor<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    match Value::deserialize(from)? {
        Value::String(text) => Ok(Some(text)),
        Value::Float(number) => Ok(Some(number.to_string())),
        Value::Integer(number) => Ok(Some(number.to_string())),
        other => Err(told(InWriting::FactorNone, &other.to_string())),
    }
}

/// The English beside a Vietnamese text; the Vietnamese itself where none is written.
pub(crate) fn english(vi: &str, en: Option<String>) -> String {
    en.unwrap_or_else(|| vi.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Written {
        #[serde(default, deserialize_with = "some_money")]
        amount: Option<Vnd>,
        #[serde(default, deserialize_with = "some_day")]
        from: Option<Day>,
    }

    /// What is typed into a box, by the table both ends read, as a line of a file says it.
    fn lines(table: &str, key: &str) -> Vec<(String, String, String)> {
        let rows = table.lines().filter(|row| !row.starts_with('#') && !row.contains('{'));
        let rows = rows.filter_map(|row| row.split_once('\t'));
        let lines = rows.map(|(typed, outcome)| {
            let typed = typed.replace('~', "\u{a0}");
            let line = format!("{key} = {}", Value::String(typed.clone()));
            (typed, outcome.to_owned(), line)
        });
        let lines: Vec<_> = lines.collect();
        assert!(lines.len() > 30, "the table was not read");
        lines
    }

    #[test]
    fn an_amount_of_a_file_is_what_a_box_reads_of_it_or_refused() {
        for (typed, outcome, line) in lines(include_str!("../../tests/typed/money.tsv"), "amount") {
            let found = toml::from_str::<Written>(&line);
            // An empty box is no amount; a file that says it has one must say it.
            match outcome.parse() {
                Ok(dong) => assert_eq!(found.unwrap().amount, Vnd::new(dong).ok(), "{typed:?}"),
                Err(_) => assert!(found.is_err(), "{typed:?}"),
            }
        }
    }

    #[test]
    fn a_day_of_a_file_is_what_a_box_reads_of_it_where_its_year_is_whole() {
        let mut whole = 0;
        for (typed, outcome, line) in lines(include_str!("../../tests/typed/day.tsv"), "from") {
            let found = toml::from_str::<Written>(&line).ok().and_then(|file| file.from);
            let read: Option<Day> = outcome.parse().ok();
            // Two digits of a year and a day without one would be guesses in a file.
            assert!(found.is_none() || found == read, "{typed:?}");
            whole += usize::from(found.is_some());
        }
        assert!(whole >= 3, "{whole}");
    }
}
