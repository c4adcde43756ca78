//! Requests and replies about what is open.

pub use centre::advance_page::{AdvanceMove, AdvancePage, AdvanceRow};
pub use centre::advances::MoneyStanding;
pub use centre::forms::{
    DecideDifference, RecordAdvance, RecordDifference, ReturnAdvance, SettleAdvance, SpentLine,
};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// The book of what is open, as of a day; null: today.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListAdvances {
    pub as_of: Option<Day>,
}
