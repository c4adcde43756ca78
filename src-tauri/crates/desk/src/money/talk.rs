//! Requests and replies about sources, vouchers, the cash book, allowances, cash counts and what a year owes.

use crate::core::talk::ActRow;
pub use centre::allowance_view::{AllowanceRow, AllowanceView, NewerDecision};
pub use centre::cash::CashCountView;
pub use centre::cash_book::{VoucherPage, VoucherRow};
pub use centre::covering::BalanceView;
pub use centre::entitlement::{EntitlementRow, EntitlementView};
pub use centre::forms::{CountCash, RecordVoucher, SourceForm};
pub use centre::sources::SourceRow;
pub use centre::suggesting::Suggestion;
use centre::{Place, SourceId, VoucherId, VoucherKind};
use norms::{Day, Month, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar year.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfYear {
    pub year: i32,
}

/// A stretch of the cash book.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListVouchers {
    pub from_on: Day,
    pub to_on: Day,
    /// Which book: cash or account.
    pub place: Place,
    /// Search without marks in number, payee, reason; null for all.
    pub query: Option<String>,
}

/// Names a voucher.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoucherKey {
    pub voucher_id: VoucherId,
}

/// Voids a voucher; its number stays.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoidVoucher {
    pub voucher_id: VoucherId,
    pub reason: String,
}

/// Writes the opposite of a voucher on a day of an open quarter.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReverseVoucher {
    pub voucher_id: VoucherId,
    pub day: Day,
    pub reason: String,
}

/// A voucher with its words and history.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoucherDetail {
    pub row: VoucherRow,
    pub amount_in_words: String,
    pub reverses_number: Option<String>,
    pub reversed_by_number: Option<String>,
    pub history: Vec<ActRow>,
}

/// What a voucher would do to the balances.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskBalance {
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    pub source_id: Option<SourceId>,
    pub amount_vnd: Vnd,
}

/// What was typed so far.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Suggest {
    pub query: String,
}

/// Names a month.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfMonth {
    pub month: Month,
}

/// Settles a month's sheet and pays it with one voucher.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleAllowances {
    pub month: Month,
    pub day: Day,
    pub place: Place,
    pub source_id: SourceId,
}

/// Names a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfDay {
    pub day: Day,
}

/// Names a source.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceKey {
    pub source_id: SourceId,
}
