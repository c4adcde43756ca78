//! What is said about closing months and budget years.

pub use centre::closing_page::{ClosingPage, MonthRow, MonthStands};
pub use centre::closings::YearStage;
pub use centre::{ClosingChange, ClosingEvent};
use norms::Month;
use serde::Deserialize;
use ts_rs::TS;

/// Opens a closed month again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenMonth {
    pub month: Month,
    pub reason: String,
}

/// Opens a closed budget year again.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReopenYear {
    pub year: i32,
    pub reason: String,
}
