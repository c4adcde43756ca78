//! What may be entered, as the centre's room judges it, by what the seal says of texts and ids.

use crate::core::error::DeskError;
use centre::forms::{self, EntryRefusal, Form, Format};
use norms::Day;

/// What the format of bundles bears.
pub(crate) const FORMAT: Format = Format {
    normalise: seal::text::normalise,
    check: |text| seal::text::check(text).map_err(seal::text::TextFault::code),
    is_id: seal::info::is_id,
};

/// A form of which nothing was refused yet.
pub(crate) fn form() -> Form {
    Form::new(FORMAT)
}

/// A text that must be there: tidied, at most `max` characters.
pub(crate) fn text(field: &str, raw: &str, max: usize) -> Result<String, DeskError> {
    judged(field, forms::text(FORMAT, raw, max))
}

/// A text that may be left out; empty is none.
pub(crate) fn maybe(
    field: &str,
    raw: Option<&str>,
    max: usize,
) -> Result<Option<String>, DeskError> {
    judged(field, forms::maybe(FORMAT, raw, max))
}

/// A day of a fact: not before the book, not after today.
pub(crate) fn fact_day(field: &str, day: Day, first_on: Day, today: Day) -> Result<Day, DeskError> {
    judged(field, forms::fact_day(day, first_on, today))
}

fn judged<T>(field: &str, entered: Result<T, EntryRefusal>) -> Result<T, DeskError> {
    entered.map_err(|why| DeskError::from(why).at(field))
}
