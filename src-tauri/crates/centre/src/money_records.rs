//! Money: sources, vouchers, allowance sheets, cash counts, and the quarters they close.

use crate::id::{AdjustmentId, PostId, SourceId, VoucherId};
use letters::BundleId;
pub use letters::{Place, Series, VoucherKind};
use norms::{Day, Month, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A source of money with what it held when the book began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub source_id: SourceId,
    /// Short code, unique in the book, e.g. `N1`.
    pub code: String,
    /// Code list `funding-class`.
    pub class: String,
    pub name: String,
    /// Cash of this source on the book's first day.
    pub opening_cash_vnd: Vnd,
    /// Account money of this source on the book's first day.
    pub opening_account_vnd: Vnd,
    /// Received this year before the book's first day.
    pub received_before_vnd: Vnd,
    /// Spent this year before the book's first day.
    pub spent_before_vnd: Vnd,
    /// Allotted for the whole year, where a decision says so.
    pub allotted_year_vnd: Option<Vnd>,
    pub is_closed: bool,
    /// Its last day where it is closed: nothing is dated after it. None of one an older program closed.
    #[serde(default)]
    pub closed_on: Option<Day>,
    /// The account kept apart for its money, of a source of donations: number and where it is kept.
    #[serde(default)]
    pub account: Option<String>,
}

/// A posted voucher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Voucher {
    pub voucher_id: VoucherId,
    pub series: Series,
    pub year: u32,
    /// 1, 2, 3 … within series and year.
    pub ordinal: u32,
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    pub payee: Option<String>,
    pub reason: String,
    /// None only for transfers between cash and account, and where nobody knows yet of whose money a
    /// count found more or less.
    pub source_id: Option<SourceId>,
    /// Code list `budget-code`.
    pub budget_code: Option<String>,
    /// The budget year it is settled in; none: the year of its day.
    #[serde(default)]
    pub budget_year: Option<u32>,
    /// Positive; negative only in a reversal.
    pub amount_vnd: Vnd,
    /// Where it is of several sources or codes, each with its part; a transfer may name the sources
    /// whose money it moves. Empty: all of it is of `source_id` and `budget_code`.
    #[serde(default)]
    pub lines: Vec<VoucherLine>,
    /// Count of original documents attached on paper.
    pub documents: u32,
    pub is_void: bool,
    pub void_reason: Option<String>,
    /// The voucher this one reverses.
    pub reverses: Option<VoucherId>,
    /// Pays the allowance sheet of this month.
    pub allowance_month: Option<Month>,
    /// A receipt that takes back what was spent: no income, it lessens the spending.
    #[serde(default)]
    pub lessens_spending: bool,
    /// The advance or the difference of a count it settles, by the voucher that began it; a reversal of
    /// that one names it too.
    #[serde(default)]
    pub settles: Option<VoucherId>,
    /// Until when what it began is to be settled; of an advance to a person.
    #[serde(default)]
    pub due_on: Option<Day>,
    pub is_printed: bool,
}

/// A part of a voucher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoucherLine {
    pub source_id: SourceId,
    /// Code list `budget-code`.
    pub budget_code: Option<String>,
    /// The budget year it is settled in; none: the year of its voucher's day.
    pub budget_year: Option<u32>,
    /// Positive; negative only in a reversal.
    pub amount_vnd: Vnd,
}

impl Voucher {
    /// The number people read: `PC007`.
    pub fn number(&self) -> String {
        self.series.number(self.ordinal)
    }

    /// The book it is looked at in.
    pub fn book(&self) -> Place {
        self.kind.book(self.place)
    }
}

/// One person's allowance of one month, with everything that explains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowanceLine {
    pub post_id: PostId,
    pub full_name: String,
    pub role: String,
    /// Code list `method`.
    pub method: String,
    /// "0,30" where the method has one.
    pub coefficient: Option<String>,
    pub base_vnd: Option<Vnd>,
    /// Instrument of the base wage.
    pub base_instrument: Option<String>,
    pub base_from: Option<Day>,
    pub amount_vnd: Vnd,
    /// Id of the provincial decision.
    pub decision: String,
    /// Its number, issuer and day, readable.
    pub instrument: String,
    pub in_force_from: Day,
    /// False when the figure was not read in the instrument itself.
    pub is_verified: bool,
    /// True when the decision is the program's example, not law.
    pub is_example: bool,
}

/// What a voucher pays of one person's allowance of one month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowancePart {
    pub month: Month,
    pub post_id: PostId,
    /// Below zero what is withheld for that month, or what a receipt brings back.
    pub amount_vnd: Vnd,
}

/// What a voucher pays of whose allowances; it goes when the voucher is voided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowancePayment {
    pub voucher_id: VoucherId,
    /// The day of the voucher.
    pub day: Day,
    pub parts: Vec<AllowancePart>,
}

norms::closed_set! {
    /// What is owed more or less than a month's sheet said.
    pub enum AdjustmentKind {
        /// Owed more (truy lĩnh).
        Arrears = "truy-linh",
        /// Owed less (truy thu).
        Recovery = "truy-thu",
        /// Kept back for tax, insurance and the like.
        Deduction = "khau-tru",
    }
}

/// A change of what one person is owed for one month: learnt on its day, confirmed by a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowanceAdjustment {
    pub adjustment_id: AdjustmentId,
    /// The day it became known; its quarter tells it.
    pub day: Day,
    pub month: Month,
    pub post_id: PostId,
    pub kind: AdjustmentKind,
    /// Above zero, whatever its kind.
    pub amount_vnd: Vnd,
    pub reason: String,
}

/// A month's allowance sheet once it is settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowanceSheet {
    pub month: Month,
    pub settled_on: Day,
    /// The payment that paid the whole of it, where an older program made both at once; others
    /// are [`AllowancePayment`]s.
    pub voucher_id: Option<VoucherId>,
    pub lines: Vec<AllowanceLine>,
}

/// How many notes of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteCount {
    pub value_vnd: Vnd,
    pub count: u32,
}

/// A count of the cash box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CashCount {
    pub counted_on: Day,
    pub notes: Vec<NoteCount>,
    pub counted_vnd: Vnd,
    /// What the book said at the end of that day.
    pub book_vnd: Vnd,
    pub reason: Option<String>,
    /// Who was there when a difference was written down, by name.
    #[serde(default)]
    pub witnesses: Option<String>,
}

/// Why a query may stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    pub quarter: Quarter,
    pub rule: String,
    /// Key of the row, or `-` for a rule about the whole.
    pub row: String,
    pub text: String,
    /// What the finding showed when it was given, by the names of its sentence; none where a program of
    /// before wrote it down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<BTreeMap<String, String>>,
}

/// Where a quarter stands on its way to the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuarterState {
    pub quarter: Quarter,
    /// Closed by a seal; entries dated in it are refused.
    pub is_closed: bool,
    /// 0 for the first report, 1 for the first correction …
    pub revision: u32,
    /// Why it was opened again; none for revision 0.
    pub reason: Option<String>,
    /// Number of the paper, e.g. `12/BC-TTHTCĐ`.
    pub report_number: Option<String>,
    /// Day the director signed the paper.
    pub signed_on: Option<Day>,
    /// Mã số liệu of the figures on the paper that was printed and signed.
    pub signed_ma_so_lieu: Option<String>,
}

/// A report that was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SealedReport {
    /// Mã gói, 64 hex digits.
    pub bundle_id: BundleId,
    pub quarter: Quarter,
    pub revision: u32,
    pub sequence: u32,
    pub file_name: String,
    pub ma_so_lieu: String,
    pub signed_on: Day,
    /// Instant, RFC 3339 UTC.
    pub sealed_at: String,
    /// Mã gói of the report this one replaces.
    pub supersedes: Option<BundleId>,
    pub reason: Option<String>,
    pub size_bytes: u32,
}

/// The newest report of a quarter, by its revision: a restored book counts its bundles from 1 again, so
/// that the order of sequence may tell an older one last.
pub fn newest_report(sealed: &[SealedReport], quarter: Quarter) -> Option<&SealedReport> {
    sealed.iter().filter(|report| report.quarter == quarter).max_by_key(|report| report.revision)
}
