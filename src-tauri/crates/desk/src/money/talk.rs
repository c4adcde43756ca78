//! Requests and replies about sources, vouchers, the cash book, allowances, cash counts and what a year owes.

use crate::core::talk::ActRow;
pub use centre::cash_book::{VoucherPage, VoucherRow};
pub use centre::entitlement::EntitlementRow;
pub use centre::suggesting::Suggestion;
use centre::{
    AllowanceLine, CashCount, NoteCount, Place, Source, SourceId, VoucherId, VoucherKind,
};
use norms::{Day, Month, NothingDue, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar year.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfYear {
    pub year: i32,
}

/// What the centre should have been given in a year, against what it was given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EntitlementView {
    pub year: i32,
    /// Today, or the last day of a year that is over.
    pub as_of: Day,
    /// How many months of allowances are counted, from the book's first on.
    pub months: u32,
    pub support: Vec<EntitlementRow>,
    /// Why the law names no support; null where it names some or none applies.
    pub why: Option<NothingDue>,
    /// Allowances due for those months, paid or not.
    pub allowances_vnd: Vnd,
    /// Some figure is an invented example.
    pub is_example: bool,
    /// Every figure was read in its source.
    pub is_verified: bool,
    pub due_vnd: Vnd,
    /// From the state budget, the part of the year before the book included.
    pub received_vnd: Vnd,
    /// Never below zero.
    pub owed_vnd: Vnd,
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

/// A new voucher; it gets the next number of its series.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordVoucher {
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    pub payee: Option<String>,
    pub reason: String,
    /// Null only for transfers.
    pub source_id: Option<SourceId>,
    pub budget_code: Option<String>,
    pub amount_vnd: Vnd,
    pub documents: u32,
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

/// Balances around a voucher not yet recorded.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BalanceView {
    pub before_vnd: Vnd,
    pub after_vnd: Vnd,
    /// The lowest balance of that place from that day on, with the voucher.
    pub lowest_vnd: Vnd,
    pub lowest_on: Day,
    pub source_after_vnd: Option<Vnd>,
    pub is_allowed: bool,
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

/// One person's allowance and where it comes from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AllowanceRow {
    pub line: AllowanceLine,
    pub role_name: String,
    /// Each step of the answer: rule, rate, instrument, from which day.
    pub reasons: Vec<String>,
    pub is_paid: bool,
}

/// A decision of the centre's province that the book could follow.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NewerDecision {
    pub title: String,
    pub from: Day,
}

/// A month's allowance sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AllowanceView {
    pub month: Month,
    pub is_settled: bool,
    pub is_closed: bool,
    pub decision: Option<String>,
    pub decision_title: Option<String>,
    /// The centre has chosen a decision, which only the law of later quarters knows.
    pub is_decision_later: bool,
    /// The centre's own province has a decision in force that the book does not follow.
    pub newer_decision: Option<NewerDecision>,
    pub is_example: bool,
    pub has_unverified: bool,
    pub rows: Vec<AllowanceRow>,
    /// People whose role has no allowance in the decision.
    pub without: Vec<String>,
    /// People whose allowance is a share of a salary nobody has written down.
    pub needs_salary: Vec<String>,
    pub total_vnd: Vnd,
    pub total_in_words: String,
    pub voucher_number: Option<String>,
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

/// A count of the cash box.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountCash {
    pub counted_on: Day,
    pub notes: Vec<NoteCount>,
    pub reason: Option<String>,
}

/// A count and what the book says.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CashCountView {
    pub count: Option<CashCount>,
    /// Counted less what the book says now; null before a count.
    pub difference_vnd: Option<Vnd>,
    pub is_closed: bool,
    pub book_vnd: Vnd,
    pub note_values: Vec<Vnd>,
}

/// A source and its settlement in a quarter.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SourceRow {
    pub source: Source,
    pub opening_vnd: Vnd,
    pub received_vnd: Vnd,
    pub received_year_vnd: Vnd,
    pub spent_vnd: Vnd,
    pub spent_year_vnd: Vnd,
    pub closing_vnd: Vnd,
    pub allows_allowance: bool,
}

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
}

/// Names a source.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SourceKey {
    pub source_id: SourceId,
}
