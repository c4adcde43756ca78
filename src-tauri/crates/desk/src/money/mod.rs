//! Money: sources, gifts, vouchers, balances, allowances and their decisions, counts, what a year owes.

pub(crate) mod allowances;
pub(crate) mod balances;
pub(crate) mod cash;
pub(crate) mod decisions;
pub(crate) mod entitlement;
pub(crate) mod gifts;
pub(crate) mod help;
pub(crate) mod owing;
pub(crate) mod own_decisions;
pub(crate) mod paying;
pub(crate) mod proposing;
pub(crate) mod sources;
pub(crate) mod talk;
pub(crate) mod vouchers;

use crate::core::talk::*;
use crate::listing::commands;
use centre::{CashCount, Gift, OwnDecision};
use talk::*;

commands! {
    /// Sources and their settlement in the quarter of a day, up to that day.
    ask sources::list_sources(OnDay) -> Vec<SourceRow>;
    /// Records a source, new or changed.
    act sources::record_source(SourceForm) -> SourceRow, undone;
    /// Removes a source that nothing uses.
    act sources::remove_source(SourceKey) -> Nothing, undone;

    /// What was given in a year, by kind, and what a gift may name.
    ask gifts::list_gifts(ListGifts) -> GiftPage;
    /// Records a gift, new or changed.
    act gifts::record_gift(GiftForm) -> Gift, undone;
    /// Removes a gift entered by mistake.
    act gifts::remove_gift(GiftKey) -> Nothing, undone;

    /// The book of cash or account over some days, with running balances.
    ask vouchers::list_vouchers(ListVouchers) -> VoucherPage;
    /// Records a receipt, payment or transfer and gives it the next number.
    act vouchers::record_voucher(RecordVoucher) -> VoucherRow, undone;
    /// Voids a voucher; its number is kept.
    act vouchers::void_voucher(VoidVoucher) -> VoucherRow, undone;
    /// Mends what a voucher says; kind, place and number stay.
    act vouchers::mend_voucher(MendVoucher) -> VoucherRow, undone;
    /// Writes the opposite of a voucher.
    act vouchers::reverse_voucher(ReverseVoucher) -> VoucherRow, undone;
    /// A voucher whole, with its history.
    ask vouchers::read_voucher(VoucherKey) -> VoucherDetail;

    /// What a voucher would do to the balances.
    ask help::ask_balance(AskBalance) -> BalanceView;
    /// Payees used before.
    ask help::suggest_payees(Suggest) -> Vec<Suggestion>;
    /// Reasons used before.
    ask help::suggest_reasons(Suggest) -> Vec<Suggestion>;

    /// Until when who leaves a post on a day is paid, and since when who comes.
    ask decisions::read_handover(OnDay) -> Option<HandOver>;
    /// The allowances of a month, computed or settled, each with its reasons.
    ask allowances::read_allowances(OfMonth) -> AllowanceView;
    /// Settles a month's allowances and pays them with one voucher.
    act allowances::settle_allowances(SettleAllowances) -> AllowanceView, undone;
    /// Settles a month's allowances; what is due is owed from then on.
    act allowances::make_allowance_sheet(OfMonth) -> AllowanceView, undone;

    /// Everything owed of allowances, and what was learnt of them later.
    ask paying::list_owed(Nothing) -> OwedPage;

    /// What would be owed more or less of settled months as the facts stand now.
    ask proposing::list_proposals(Nothing) -> Vec<Proposal>;

    /// Pays allowances with one voucher, or takes in what is brought back.
    act paying::pay_allowances(PayAllowances) -> OwedPage, undone;
    /// Writes down arrears, a recovery or a deduction.
    act paying::record_adjustment(RecordAdjustment) -> OwedPage, undone;
    /// Takes one back.
    act paying::remove_adjustment(AdjustmentKey) -> OwedPage, undone;

    /// Decisions of the province the centre entered itself, provisionally.
    ask own_decisions::list_own_decisions(Nothing) -> OwnDecisions;
    /// Records one, new or changed.
    act own_decisions::record_own_decision(OwnDecisionForm) -> OwnDecision, undone;
    /// A person has read what the law says in place of one.
    act own_decisions::note_superseded(OwnDecisionKey) -> OwnDecisions;
    /// Ends one: from the next day on the centre follows it no more.
    act own_decisions::end_own_decision(EndOwnDecision) -> OwnDecisions, undone;
    /// Removes one no sheet follows.
    act own_decisions::remove_own_decision(OwnDecisionKey) -> OwnDecisions, undone;

    /// Opens a settled sheet again; its vouchers are voided.
    act allowances::reopen_allowances(OfMonth) -> AllowanceView, undone;

    /// The cash count of a day and what the book says.
    ask cash::read_cash_count(OfDay) -> CashCountView;
    /// Records a cash count.
    act cash::record_cash_count(CountCash) -> CashCount, undone;
    /// Removes a cash count.
    act cash::remove_cash_count(OfDay) -> Nothing, undone;

    /// What this centre should have been given in a year, and what it was given.
    ask entitlement::read_entitlement(OfYear) -> EntitlementView;
    /// The same over the years of the book: what a year lacked is carried to the next.
    ask entitlement::list_entitlement_years(Nothing) -> EntitlementYears;
}
