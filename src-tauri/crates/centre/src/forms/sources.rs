//! A source of money as it is filled in.

use crate::forms::entry::{Form, Format, Refused};
use crate::forms::limits::source;
use crate::id::SourceId;
use crate::money_records::Source;
use norms::{Day, Norms, Vnd};
use serde::Deserialize;
use ts_rs::TS;

/// A new source (no id) or a changed one. Opening amounts may change only while the first quarter is open.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    pub source_id: Option<SourceId>,
    pub class: String,
    pub name: String,
    pub opening_cash_vnd: Vnd,
    pub opening_account_vnd: Vnd,
    pub received_before_vnd: Vnd,
    pub spent_before_vnd: Vnd,
    pub allotted_year_vnd: Option<Vnd>,
    pub is_closed: bool,
    /// Its last day where it is closed; none: today.
    #[serde(default)]
    pub closed_on: Option<Day>,
}

impl SourceForm {
    /// The source it tells of, by the law of a day.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        on: Day,
    ) -> Result<SourceFilled, Vec<Refused>> {
        let mut form = Form::new(format);
        let class = form.code(law, "class", "funding-class", &self.class, on);
        let name = form.text(source::NAME, &self.name);
        let filled = SourceFilled {
            class,
            name,
            opening_cash_vnd: form.not_negative("opening_cash_vnd", self.opening_cash_vnd),
            opening_account_vnd: form.not_negative("opening_account_vnd", self.opening_account_vnd),
            received_before_vnd: form.not_negative("received_before_vnd", self.received_before_vnd),
            spent_before_vnd: form.not_negative("spent_before_vnd", self.spent_before_vnd),
            allotted_year_vnd: self
                .allotted_year_vnd
                .map(|vnd| form.not_negative("allotted_year_vnd", vnd)),
            is_closed: self.is_closed,
            closed_on: self.is_closed.then_some(self.closed_on.unwrap_or(on)),
        };
        if let Some(day) = self.closed_on {
            form.not_after("closed_on", day, on);
        }
        form.done()?;
        Ok(filled)
    }
}

/// A source as it is filled in, before it has its id and its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFilled {
    pub(super) class: String,
    pub(super) name: String,
    pub(super) opening_cash_vnd: Vnd,
    pub(super) opening_account_vnd: Vnd,
    pub(super) received_before_vnd: Vnd,
    pub(super) spent_before_vnd: Vnd,
    pub(super) allotted_year_vnd: Option<Vnd>,
    pub(super) is_closed: bool,
    pub(super) closed_on: Option<Day>,
}

impl SourceFilled {
    /// As it is written down; `code` is unique in the book, as [`crate::sources::next_code`] gives it.
    pub fn written(self, source_id: SourceId, code: String) -> Source {
        Source {
            source_id,
            code,
            class: self.class,
            name: self.name,
            opening_cash_vnd: self.opening_cash_vnd,
            opening_account_vnd: self.opening_account_vnd,
            received_before_vnd: self.received_before_vnd,
            spent_before_vnd: self.spent_before_vnd,
            allotted_year_vnd: self.allotted_year_vnd,
            is_closed: self.is_closed,
            closed_on: self.closed_on,
        }
    }
}
