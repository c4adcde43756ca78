//! Requests and replies about allotments.

pub use centre::allotted::{AllotmentPage, AllottedRow, AllottedTotal, SourceChoice};
pub use centre::detail_book::{DetailBook, DetailKind, DetailRow};
pub use centre::forms::AllotmentForm;
use centre::{AllotmentId, SourceId};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// A budget year as of a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAllotments {
    /// Null: the year of the day.
    pub year: Option<u32>,
    /// Null: today, or the last day of a year that is over.
    pub on: Option<Day>,
}

/// Names a line of a decision.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllotmentKey {
    pub allotment_id: AllotmentId,
}

/// A book over a stretch of days.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDetailBook {
    pub kind: DetailKind,
    /// Of the book of a source; of a code: null is all of them.
    pub source_id: Option<SourceId>,
    /// Of the book of a code.
    pub budget_code: Option<String>,
    /// Null: the first of the year.
    pub from_on: Option<Day>,
    /// Null: today.
    pub to_on: Option<Day>,
}
