//! Reading one file as TOML, and saying in an office's words why it cannot be read.
//!
//! The reader of TOML says what it met, in English and for programmers. Nothing of that reaches a
//! person: its faults are told apart by kind here, the line itself is looked at, and where nothing
//! fits the line is shown as it stands.

mod lines;
mod mending;

use crate::fault::nearest;
use crate::raw::OURS;
use crate::typed::read_money;
use crate::why::{InFile, InWriting, Why};
use lines::{Spot, money_forms};
pub(crate) use mending::every;
use serde::de::DeserializeOwned;

/// The file as its shape, or the byte at which it is none and why.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, (usize, Why)> {
    toml::from_str(text).map_err(|fault| {
        let spot = Spot::new(text, fault.span().unwrap_or(0..0));
        let message = fault.message();
        let why = of_value(message, &spot)
            .or_else(|| of_shape(message, &spot))
            .unwrap_or_else(|| spot.unwritten(message));
        (spot.at(), why)
    })
}

/// A fault of a value this program reads by itself.
fn of_value(message: &str, spot: &Spot<'_>) -> Option<Why> {
    let (code, found) = message.strip_prefix(OURS)?.split_once(' ')?;
    let (key, raw) = (spot.key(), spot.raw());
    let is = |reason: InWriting| reason.code() == code;
    Some(if is(InWriting::NeedsDay) {
        InWriting::NeedsDay.of([key, raw])
    } else if is(InWriting::DayNone) {
        InWriting::DayNone.of([found, "2025-01-31"])
    } else if is(InWriting::MoneyForm) {
        match read_money(&raw) {
            // Only what is grouped can be meant as đồng: 600.000, and not 5.5.
            Ok(Some(amount)) => {
                let [plain, grouped] = money_forms(amount);
                InWriting::MoneyForm.of([key, raw, plain, grouped])
            }
            Err(_) if raw.starts_with(|c: char| c.is_ascii_digit()) => {
                InWriting::MoneyPart.of([raw])
            }
            _ => InWriting::MoneyNone.of([raw]),
        }
    } else if is(InWriting::FactorNone) {
        InWriting::FactorNone.of([raw.as_str(), "0.30"])
    } else if code == InFile::AmountAboveZero.code() {
        InFile::AmountAboveZero.into()
    } else {
        let reason = InWriting::ALL.into_iter().find(|reason| reason.code() == code)?;
        reason.of([found])
    })
}

/// A fault against the shape of the file, as serde words it.
fn of_shape(message: &str, spot: &Spot<'_>) -> Option<Why> {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let (key, raw) = (spot.key(), spot.raw());
    let begins = |with: &str| message.starts_with(with);
    if begins("missing field") {
        return Some(InWriting::KeyMissing.of([*quoted.first()?]));
    }
    if begins("duplicate field") || begins("duplicate key") {
        let twice = quoted.first().map_or(raw.clone(), |key| (*key).to_owned());
        return Some(InWriting::KeyTwice.of([twice]));
    }
    if begins("unknown field") {
        let (written, known) = quoted.split_first()?;
        // Of two letters every short key is one slip away.
        let is_told = written.len() > 2;
        let like = nearest(written, known.iter().copied().filter(|_| is_told)).join(", ");
        return Some(InWriting::KeyUnknown.of([*written, &like, &known.join(", ")]));
    }
    if begins("unknown variant") {
        let (written, known) = quoted.split_first()?;
        let like = nearest(written, known.iter().copied()).join(", ");
        return Some(InWriting::NoChoice.of([key.as_str(), written, &like, &known.join(", ")]));
    }
    if begins("data did not match") {
        return Some(InWriting::NeedsAnswer.of([key, raw]));
    }
    if !begins("invalid type") && !begins("invalid value") && !begins("invalid length") {
        // A choice that is no text: the reader of choices has words of its own.
        return begins("wanted").then(|| InWriting::NeedsText.of([key, raw]));
    }
    let (_, expected) = message.rsplit_once("expected ")?;
    let is_number = |name: &str| {
        name.strip_prefix(['i', 'u']).is_some_and(|bits| bits.bytes().all(|b| b.is_ascii_digit()))
    };
    Some(match expected {
        "a boolean" => InWriting::NeedsYesNo.of([key, raw]),
        "a sequence" => InWriting::NeedsList.of([key, raw]),
        "a map" => InWriting::NeedsPart.of([key]),
        name if name.starts_with("struct ") => InWriting::NeedsPart.of([key]),
        name if is_number(name) || name == "integer" => InWriting::NeedsNumber.of([key, raw]),
        name if name.contains("whole number") => InWriting::NeedsAnswer.of([key, raw]),
        _ => InWriting::NeedsText.of([key, raw]),
    })
}

#[cfg(test)]
mod guide;
#[cfg(test)]
mod tests;
