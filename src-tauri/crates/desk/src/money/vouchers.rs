//! Receipts, payments and transfers: recorded, voided, reversed, listed with running balances.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::settings;
use crate::core::telling;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use crate::money::balances;
use crate::money::gifts;
use crate::money::owing::must_not_be_overpaid;
use crate::money::talk::{
    ListVouchers, MendVoucher, RecordVoucher, ReverseVoucher, VoidVoucher, VoucherDetail,
    VoucherKey, VoucherPage, VoucherRow,
};
use crate::people::collaborators::must_still_cover;
use centre::accounts;
use centre::cash_book::BookAround;
use centre::closings::{Closings, YearAct};
use centre::forms::EntryRefusal;
use centre::sources::Sources;
use centre::vouchers::{Around, Unposted};
use centre::{AllowancePart, AllowancePayment, Place, Record, RecordKind, Voucher, VoucherId};
use norms::{Day, Month, Quarter};
use std::collections::BTreeSet;

pub(crate) fn list_vouchers(
    view: View<'_>,
    request: ListVouchers,
) -> Result<VoucherPage, DeskError> {
    if request.to_on < request.from_on {
        let (first, last) = (request.from_on, request.to_on);
        return Err(DeskError::from(EntryRefusal::DayOrder { first, last }).at("to_on"));
    }
    let read = view.read()?;
    let vouchers = read.vouchers(request.from_on, request.to_on)?;
    let sources = read.sources()?;
    let closed = closed_quarters(view)?;
    let query = request.query.as_deref().unwrap_or_default();
    let has_accounts = sources.iter().any(|source| source.account.is_some());
    let is_bank = request.place == Place::TienGui;
    let before = match (&request.account, is_bank && has_accounts) {
        (None, false) => Vec::new(),
        _ => read.vouchers(first_day(), request.from_on.plus_days(-1)?)?,
    };
    let accounts = if is_bank {
        accounts::balances(&[&before[..], &vouchers[..]].concat(), &sources)?
    } else {
        Vec::new()
    };
    let (opening_vnd, vouchers) = match &request.account {
        None => (balances::money_before(read, request.from_on)?.at(request.place), vouchers),
        Some(_) if !is_bank => {
            return Err(DeskError::new(Code::CodeUnknown)
                .at("place")
                .with("code", request.place.code()));
        }
        Some(of) => (of.balance(&before, &sources)?, of.parts(&vouchers, &sources)?),
    };
    let around = BookAround { opening_vnd, sources: &sources, closed: &closed };
    let page = VoucherPage::of(request.place, &vouchers, around, query)?;
    Ok(VoucherPage { accounts, ..page })
}

fn closed_quarters(view: View<'_>) -> Result<Vec<Quarter>, DeskError> {
    let states = view.read()?.quarters()?;
    Ok(states.into_iter().filter(|q| q.is_closed).map(|q| q.quarter).collect())
}

/// The row of one voucher with its balance in the book of its own place.
pub(crate) fn row_of(view: View<'_>, id: &VoucherId) -> Result<VoucherRow, DeskError> {
    let voucher = view.read()?.voucher(id.as_str())?;
    let voucher = voucher.ok_or_else(|| DeskError::new(Code::VoucherUnknown))?;
    let page = list_vouchers(
        view,
        ListVouchers {
            from_on: voucher.day,
            to_on: voucher.day,
            place: voucher.book(),
            query: None,
            account: None,
        },
    )?;
    let found = page.rows.into_iter().find(|row| row.voucher.voucher_id == *id);
    found.ok_or_else(|| DeskError::new(Code::VoucherUnknown))
}

pub(crate) fn record_voucher(
    doing: &mut Doing<'_>,
    request: RecordVoucher,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let filled = request.filled(&*view.norms()?, FORMAT, profile.first_on, today)?;
    let voucher = post(doing, filled)?;
    let (subject, id) = (voucher.number(), voucher.voucher_id);
    Ok(Done::of(subject, row_of(doing.view(), &id)?))
}

/// Posts a filled voucher: gives it id and number, and refuses what the book could not bear.
pub(crate) fn post(doing: &mut Doing<'_>, filled: Unposted) -> Result<Voucher, DeskError> {
    let read = doing.read();
    let sources = read.sources()?;
    let state = settings::quarter_state(read, filled.day.quarter())?;
    let course = balances::course(read, filled.day)?;
    let law = doing.view().norms()?;
    filled.may_be_posted(&state, Sources { all: &sources, law: &law }, &course)?;
    // What is taken back of a year that is put right is no new voucher of it.
    let act = if filled.reverses.is_some() { YearAct::PutRight } else { YearAct::Write };
    takes(doing.view(), act, filled.day, filled.budget_years())?;
    let voucher_id = doing.id(VoucherId::from_random);
    let last = doing.read().last_ordinal(filled.series(), filled.year())?;
    let voucher = filled.posted(voucher_id, last);
    doing.act.put(&Record::Voucher(voucher.clone()))?;
    balances::must_be_open(doing.read(), &voucher)?;
    Ok(voucher)
}

/// Refuses what falls into a closed month, or into a budget year that takes it no more.
fn takes(view: View<'_>, act: YearAct, day: Day, years: BTreeSet<u32>) -> Result<(), DeskError> {
    let (all, law) = (view.read()?.closings()?, view.norms()?);
    let taken = Closings { all: &all, law: &law }.take_voucher(act, day, years);
    taken.map_err(|refusal| DeskError::from(refusal).at("day"))
}

pub(crate) fn known(doing: &Doing<'_>, id: &VoucherId) -> Result<Voucher, DeskError> {
    doing.read().voucher(id.as_str())?.ok_or_else(|| DeskError::new(Code::VoucherUnknown))
}

pub(crate) fn void_voucher(
    doing: &mut Doing<'_>,
    request: VoidVoucher,
) -> Result<Done<VoucherRow>, DeskError> {
    let reason = entry::text(limits::void::REASON, &request.reason)?;
    let voucher = known(doing, &request.voucher_id)?;
    voucher.must_not_pay_a_sheet(sheet_of(doing, &voucher)?)?;
    void(doing, &voucher, &reason)?;
    Ok(Done::of(voucher.number(), row_of(doing.view(), &request.voucher_id)?))
}

/// The sheet an older program paid whole by this voucher as it made it.
fn sheet_of(doing: &Doing<'_>, voucher: &Voucher) -> Result<Option<Month>, DeskError> {
    let Some(month) = voucher.allowance_month else { return Ok(None) };
    let sheet = doing.read().allowance_sheet(month)?;
    Ok(sheet.filter(|s| s.voucher_id.as_ref() == Some(&voucher.voucher_id)).map(|s| s.month))
}

/// Mends what a voucher says; what it is stays, and so does its number.
pub(crate) fn mend_voucher(
    doing: &mut Doing<'_>,
    request: MendVoucher,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let law = &*view.norms()?;
    let to = request.to.filled(law, FORMAT, profile.first_on, today)?;
    let voucher = known(doing, &request.voucher_id)?;
    let read = doing.read();
    let id = voucher.voucher_id.as_str();
    let counts = read.cash_counts(voucher.day.min(to.day), last_day())?;
    let state = settings::quarter_state(read, voucher.day.quarter())?;
    let reversal = read.reversal_of(id)?;
    let around = Around {
        state: &state,
        reversal: reversal.as_ref(),
        last_count: counts.last().map(|count| count.counted_on),
        pays: read.paying_vouchers()?.iter().any(|one| one.voucher_id == voucher.voucher_id),
        sources: Sources { all: &read.sources()?, law },
    };
    takes(doing.view(), YearAct::PutRight, voucher.day, voucher.budget_years())?;
    let mended = voucher.mended(to, around)?;
    takes(doing.view(), YearAct::Write, mended.day, mended.budget_years())?;
    gifts::must_still_be_brought(read, &mended)?;
    must_still_cover(read, &mended)?;
    doing.act.put(&Record::Voucher(mended))?;
    balances::must_be_covered(doing.read(), "amount_vnd")?;
    Ok(Done::of(voucher.number(), row_of(doing.view(), &request.voucher_id)?))
}

/// Voids a voucher of an open quarter; its number stays. What it paid of allowances is owed again.
pub(crate) fn void(
    doing: &mut Doing<'_>,
    voucher: &Voucher,
    reason: &str,
) -> Result<(), DeskError> {
    let read = doing.read();
    let state = settings::quarter_state(read, voucher.day.quarter())?;
    let reversal = read.reversal_of(voucher.voucher_id.as_str())?;
    let course = balances::course(read, voucher.day)?;
    voucher.may_be_voided(&state, reversal.as_ref(), &course)?;
    takes(doing.view(), YearAct::PutRight, voucher.day, voucher.budget_years())?;
    doing.act.put(&Record::Voucher(voucher.voided(reason)))?;
    balances::must_be_open(doing.read(), voucher)?;
    let id = voucher.voucher_id.as_str();
    if doing.read().record(RecordKind::AllowancePayment, id)?.is_some() {
        doing.act.remove(RecordKind::AllowancePayment, id)?;
        must_not_be_overpaid(doing.read())?;
    }
    Ok(())
}

pub(crate) fn reverse_voucher(
    doing: &mut Doing<'_>,
    request: ReverseVoucher,
) -> Result<Done<VoucherRow>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let reason = entry::text(limits::reverse::REASON, &request.reason)?;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    let old = known(doing, &request.voucher_id)?;
    let before = doing.read().reversal_of(old.voucher_id.as_str())?;
    old.must_not_pay_a_sheet(sheet_of(doing, &old)?)?;
    let (all, law) = (doing.read().closings()?, view.norms()?);
    let closed = |year| Closings { all: &all, law: &law }.year_is_closed(year);
    let filled = old.reversed(request.day, reason, before.as_ref(), closed)?;
    let reversal = post(doing, filled)?;
    take_back(doing, &old, &reversal)?;
    let (subject, id) = (reversal.number(), reversal.voucher_id);
    Ok(Done::of(subject, row_of(doing.view(), &id)?))
}

/// A reversal of what paid allowances takes its parts back: they are owed again. One of what was brought
/// back pays anew, and is refused where that was paid by another voucher since.
fn take_back(doing: &mut Doing<'_>, old: &Voucher, reversal: &Voucher) -> Result<(), DeskError> {
    let id = old.voucher_id.as_str();
    let found = doing.read().record(RecordKind::AllowancePayment, id)?;
    let Some(Record::AllowancePayment(payment)) = found else { return Ok(()) };
    let parts = payment.parts.into_iter().map(|part| {
        let amount_vnd = part.amount_vnd.negated();
        AllowancePart { amount_vnd, ..part }
    });
    let (voucher_id, day) = (reversal.voucher_id.clone(), reversal.day);
    let payment = AllowancePayment { voucher_id, day, parts: parts.collect() };
    doing.act.put(&Record::AllowancePayment(payment))?;
    must_not_be_overpaid(doing.read())
}

pub(crate) fn read_voucher(
    view: View<'_>,
    request: VoucherKey,
) -> Result<VoucherDetail, DeskError> {
    let row = row_of(view, &request.voucher_id)?;
    let id = request.voucher_id.as_str();
    let history = view.read()?.acts_of(RecordKind::Voucher, id)?;
    let reverses_number = match &row.voucher.reverses {
        Some(old) => view.read()?.voucher(old.as_str())?.map(|v| v.number()),
        None => None,
    };
    let reversed_by_number = view.read()?.reversal_of(id)?.map(|v| v.number());
    Ok(VoucherDetail {
        amount_in_words: view.in_words(row.voucher.amount_vnd)?,
        reverses_number,
        reversed_by_number,
        history: history.into_iter().map(|line| telling::act_row(line, false)).collect(),
        row,
    })
}
