//! Requests and replies about sources, vouchers, the cash book, allowances, cash counts and what a year owes.

use crate::core::talk::ActRow;
use centre::accounts::AccountOf;
pub use centre::allowance_view::{AllowanceRow, AllowanceView, NewerDecision};
pub use centre::cash::CashCountView;
pub use centre::cash_book::{VoucherPage, VoucherRow};
pub use centre::covering::BalanceView;
pub use centre::entitlement::{EntitlementRow, EntitlementView};
pub use centre::entitlement_years::{EntitlementYear, EntitlementYears};
pub use centre::forms::{CountCash, GiftForm, OwnDecisionForm, RecordVoucher, SourceForm};
pub use centre::gifts::{GiftChoice, GiftPage, GiftRow, GiftTotal};
pub use centre::handover::HandOver;
use centre::owing::Owed;
pub use centre::proposing::Proposal;
pub use centre::sources::SourceRow;
pub use centre::suggesting::Suggestion;
use centre::{
    AdjustmentId, AdjustmentKind, AllowanceAdjustment, AllowancePart, GiftId, OwnDecisionRow,
    Place, PostId, SourceId, VoucherId, VoucherKind,
};
use norms::{Day, Month, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The decisions a centre entered itself, by first day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwnDecisions {
    /// Code of the province its commune lies in today, the only one it enters decisions of; empty where no
    /// list has the commune.
    pub province: String,
    pub province_name: String,
    pub rows: Vec<OwnDecisionRow>,
}

/// Names an own decision.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnDecisionKey {
    pub own_id: String,
}

/// The last day an own decision is followed.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndOwnDecision {
    pub own_id: String,
    pub on: Day,
}

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
    /// One of the accounts alone; null: all of the place.
    #[serde(default)]
    pub account: Option<AccountOf>,
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

/// Says again what a voucher says; kind and place as they are.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MendVoucher {
    pub voucher_id: VoucherId,
    pub to: RecordVoucher,
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

/// Pays allowances with one voucher, of whatever months; or takes in what somebody brings back.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PayAllowances {
    pub day: Day,
    pub place: Place,
    pub source_id: SourceId,
    /// Null: the one the law names for allowances.
    pub budget_code: Option<String>,
    /// Null: the year of the day.
    pub budget_year: Option<u32>,
    /// It comes back: every part is below zero.
    pub is_back: bool,
    /// What of whose month; below zero what is withheld.
    pub parts: Vec<AllowancePart>,
}

/// What was learnt of somebody's allowance of a month that is settled.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordAdjustment {
    pub day: Day,
    pub month: Month,
    pub post_id: PostId,
    pub kind: AdjustmentKind,
    pub amount_vnd: Vnd,
    pub reason: String,
}

/// Names one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AdjustmentKey {
    pub adjustment_id: AdjustmentId,
}

/// What somebody is owed of a month, and how much of it is offered to be paid now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwedRow {
    pub owed: Owed,
    /// Below zero: withheld from what the person is owed of other months.
    pub offered_vnd: Vnd,
}

/// Everything that is owed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwedPage {
    pub rows: Vec<OwedRow>,
    pub adjustments: Vec<AllowanceAdjustment>,
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

/// The gifts of a year; null: of all years.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListGifts {
    pub year: Option<i32>,
}

/// Names a gift.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiftKey {
    pub gift_id: GiftId,
}
