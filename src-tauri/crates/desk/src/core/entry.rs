//! What may be entered: texts, codes, days, amounts. One place, so that every form refuses the
//! same things in the same words.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use norms::{Day, Norms, Vnd};

/// Gathers the faults of one form, so that a person sees all of them at once.
#[derive(Default)]
pub(crate) struct Form {
    faults: Vec<DeskError>,
}

impl Form {
    pub(crate) fn new() -> Form {
        Form::default()
    }

    /// Keeps a value or remembers why not.
    pub(crate) fn take<T: Default>(&mut self, value: Result<T, DeskError>) -> T {
        value.unwrap_or_else(|fault| {
            self.faults.push(fault);
            T::default()
        })
    }

    /// Remembers a fault when the condition does not hold.
    pub(crate) fn require(&mut self, holds: bool, fault: impl FnOnce() -> DeskError) {
        if !holds {
            self.faults.push(fault());
        }
    }

    /// All faults at once, or nothing.
    pub(crate) fn done(self) -> Result<(), DeskError> {
        DeskError::of_form(self.faults)
    }
}

/// A text that must be there: normalised, at most `max` characters.
pub(crate) fn text(field: &str, raw: &str, max: usize) -> Result<String, DeskError> {
    let text = clean(field, raw, max)?;
    if text.is_empty() { Err(DeskError::new(Code::FieldEmpty).at(field)) } else { Ok(text) }
}

/// A text that may be left out; empty is none.
pub(crate) fn maybe(
    field: &str,
    raw: Option<&str>,
    max: usize,
) -> Result<Option<String>, DeskError> {
    let text = clean(field, raw.unwrap_or_default(), max)?;
    Ok(Some(text).filter(|t| !t.is_empty()))
}

fn clean(field: &str, raw: &str, max: usize) -> Result<String, DeskError> {
    let text = seal::text::normalise(raw);
    if text.chars().count() > max {
        return Err(DeskError::new(Code::TextTooLong).at(field).with("max", max));
    }
    if norms::text::looks_like_tcvn3(&text) || norms::text::looks_like_vni(&text) {
        return Err(DeskError::new(Code::OldEncoding).at(field).with("text", &text));
    }
    seal::text::check(&text)
        .map_err(|fault| DeskError::new(Code::TextForbidden).at(field).with("why", fault.code()))?;
    Ok(text)
}

/// A code that its list holds on that day.
pub(crate) fn code(
    law: &Norms,
    field: &str,
    list: &str,
    code: &str,
    on: Day,
) -> Result<String, DeskError> {
    match law.code(list, code, on) {
        Ok(found) => Ok(found.code.clone()),
        Err(fault) => Err(DeskError::from(fault).at(field)),
    }
}

/// A code that may be left out.
pub(crate) fn maybe_code(
    law: &Norms,
    field: &str,
    list: &str,
    raw: Option<&str>,
    on: Day,
) -> Result<Option<String>, DeskError> {
    match raw.filter(|c| !c.is_empty()) {
        None => Ok(None),
        Some(raw) => code(law, field, list, raw, on).map(Some),
    }
}

/// An amount above zero.
pub(crate) fn positive(field: &str, amount: Vnd) -> Result<Vnd, DeskError> {
    if amount > Vnd::ZERO {
        Ok(amount)
    } else {
        Err(DeskError::new(Code::AmountNotPositive).at(field))
    }
}

/// An amount of zero or more.
pub(crate) fn not_negative(field: &str, amount: Vnd) -> Result<Vnd, DeskError> {
    if amount.is_negative() {
        Err(DeskError::new(Code::AmountNegative).at(field))
    } else {
        Ok(amount)
    }
}

/// A count a form can hold.
pub(crate) fn count(field: &str, n: u32) -> Result<u32, DeskError> {
    if n <= 999_999 { Ok(n) } else { Err(DeskError::new(Code::CountTooLarge).at(field)) }
}

/// A day of a fact: not before the book, not after today.
pub(crate) fn fact_day(field: &str, day: Day, first_on: Day, today: Day) -> Result<Day, DeskError> {
    if day < first_on {
        return Err(DeskError::new(Code::DayBeforeBook).at(field).with("first", first_on.office()));
    }
    if day > today {
        return Err(DeskError::new(Code::DayInFuture).at(field).with("today", today.office()));
    }
    Ok(day)
}
