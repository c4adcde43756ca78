//! Requests and replies about vouchers, the cash book, allowances and cash counts.

use crate::talk::book::ActRow;
use centre::{
    AllowanceLine, CashCount, NoteCount, Place, SourceId, Voucher, VoucherId, VoucherKind,
};
use norms::{Day, Month, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// A line of the cash or account book.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoucherRow {
    pub voucher: Voucher,
    pub number: String,
    pub source_name: Option<String>,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    /// Balance of this place after this line; the same for every line of a search as in the whole book.
    pub balance_vnd: Vnd,
    pub is_locked: bool,
}

/// The book of one place over a stretch of days, in order of day and number.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VoucherPage {
    pub opening_vnd: Vnd,
    pub rows: Vec<VoucherRow>,
    pub in_vnd: Vnd,
    pub out_vnd: Vnd,
    pub closing_vnd: Vnd,
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

/// An amount.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    pub amount_vnd: Vnd,
    /// Another school than the book's own; null is the book's.
    pub school: Option<norms::School>,
}

/// An amount in words, as on paper.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Words {
    pub words: String,
}

/// What was typed so far.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Suggest {
    pub query: String,
}

/// A value used before, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Suggestion {
    pub text: String,
    pub detail: Option<String>,
}

/// A file written for printing.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperFile {
    pub path: String,
    pub file_name: String,
}

/// Pages as SVG.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperPages {
    pub pages: Vec<String>,
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

/// A province's decision on allowances.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionRow {
    /// Who made it: the province, in its own words.
    pub issuer: String,
    /// Of the centre's own province.
    pub is_own: bool,
    pub decision: String,
    pub title: String,
    pub instrument: String,
    pub from: Day,
    pub is_verified: bool,
    pub is_example: bool,
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
