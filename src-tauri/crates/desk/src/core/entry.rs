//! What may be entered, as the centre's room judges it, by what the seal says of texts and ids.

use crate::core::error::DeskError;
use centre::forms::{self, EntryRefusal, Form, Format, Limit};
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

/// A text that must be there: tidied, no longer than its box.
pub(crate) fn text(limit: Limit, raw: &str) -> Result<String, DeskError> {
    judged(limit.field, forms::text(FORMAT, raw, limit.max))
}

/// A text that may be left out; empty is none.
pub(crate) fn maybe(limit: Limit, raw: Option<&str>) -> Result<Option<String>, DeskError> {
    judged(limit.field, forms::maybe(FORMAT, raw, limit.max))
}

/// A day of a fact: not before the book, not after today.
pub(crate) fn fact_day(field: &str, day: Day, first_on: Day, today: Day) -> Result<Day, DeskError> {
    judged(field, forms::fact_day(day, first_on, today))
}

fn judged<T>(field: &str, entered: Result<T, EntryRefusal>) -> Result<T, DeskError> {
    entered.map_err(|why| DeskError::from(why).at(field))
}
