//! What one holder of a post hands over to the next, as it is kept.

use crate::id::HandingOverId;
use norms::{Day, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A hand-over, as its record on paper says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HandingOver {
    pub handing_over_id: HandingOverId,
    pub handed_on: Day,
    /// Code list `roles`: the post that is handed over.
    pub role: String,
    pub from_name: String,
    pub to_name: String,
    /// Names of those who saw it.
    pub witnesses: String,
    /// What the book said at the end of that day.
    pub cash_vnd: Vnd,
    pub account_vnd: Vnd,
    /// What was counted that day.
    pub counted_vnd: Option<Vnd>,
    /// Advances and other things under way.
    pub under_way: Option<String>,
    pub papers: String,
    pub keys: Option<String>,
    pub note: Option<String>,
}
