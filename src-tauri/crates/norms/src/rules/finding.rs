//! What a rule says of one place.

use super::rule::Severity;
use crate::Value;
use std::collections::BTreeMap;

/// One place a rule dislikes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// Its severity.
    pub severity: Severity,
    /// The table, for a rule that looks at rows.
    pub table: Option<String>,
    /// The row in `table`, from 0; the caller turns it into the row's key.
    pub row: Option<usize>,
    /// Named by the rule itself: its `key`, an item, a month. When present it stands for the
    /// place instead of the row's key; absent together with `row` for the report as a whole.
    pub key: Option<String>,
    /// Values for the sentence, by the name of the placeholder: `…_vnd` is money, `…_on` a day,
    /// `…_month` a month, `…_code`, `…_no` and `…_year` a name in digits, the rest a count, a
    /// text, or a code (see `Rule::codes`).
    pub show: BTreeMap<String, Value>,
}
