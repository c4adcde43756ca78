//! Is a centre's book sound? What must hold between its records, whatever wrote them: the same
//! judgement that refuses an act, asked of everything at once.

mod advances;
mod held;
mod people;
#[cfg(test)]
mod tests;

use crate::allowances::total;
use crate::balances::Ledger;
use crate::cash::worth;
use crate::closing_records::BookClosing;
use crate::gifts::{brought_by, goes_where_it_can};
use crate::money_records::{
    CashCount, Place, QuarterState, SealedReport, Series, Source, Voucher, VoucherKind, VoucherLine,
};
use crate::owing::{Owed, Owing};
use crate::premises::can_be;
use crate::records::{Facility, FacilityMovement, Gift};
use letters::{Flaw, FlawCode};
use norms::{MoneyFault, Norms, Vnd};
use std::collections::{BTreeMap, BTreeSet};

pub use held::Held;
use held::named;

/// Everything that does not hold, whatever the law; nothing for a sound book.
pub fn flaws(held: &Held) -> Vec<Flaw> {
    let mut flaws = gaps(&held.vouchers);
    flaws.extend(held.vouchers.iter().filter_map(|v| ill_formed(v, &held.sources)));
    flaws.extend(reversals(&held.vouchers));
    flaws.extend(Place::KEPT.iter().filter_map(|p| below_zero(held, *p)));
    flaws.extend(advances::open(held));
    // Where a voucher is no voucher, that is told of it, and its money lies nowhere.
    if !flaws.iter().any(|flaw| flaw.code == FlawCode::VoucherForm) {
        flaws.extend(advances::lies_nowhere(held));
    }
    flaws.extend(sheets(held));
    flaws.extend(payments(held));
    flaws.extend(overpaid(held));
    flaws.extend(held.counts.iter().filter_map(miscounted));
    flaws.extend(held.facilities.iter().filter_map(|one| impossible(one, &held.movements)));
    flaws.extend(held.gifts.iter().filter_map(|gift| misgiven(gift, held)));
    flaws.extend(quarters(&held.quarters, &held.sealed));
    flaws.extend(held.closings.iter().filter_map(BookClosing::flaw));
    flaws
}

/// The same of plans and people, by the law the book works by; most small books need none for it.
///
/// # Errors
/// That law cannot be read.
pub fn flaws_by_law<L: std::ops::Deref<Target = Norms>, E>(
    held: &Held,
    law: impl FnOnce() -> Result<L, E>,
) -> Result<Vec<Flaw>, E> {
    let is_none = held.plans.is_empty() && held.secondments.is_empty();
    if is_none && held.trainings.is_empty() && held.committee.is_empty() {
        return Ok(Vec::new());
    }
    let law = law()?;
    let mut flaws = people::plans(held, &law);
    flaws.extend(people::people(held, &law));
    Ok(flaws)
}

fn gaps(vouchers: &[Voucher]) -> Vec<Flaw> {
    let mut series: BTreeMap<(u32, Series), Vec<u32>> = BTreeMap::new();
    for voucher in vouchers {
        series.entry((voucher.year, voucher.series)).or_default().push(voucher.ordinal);
    }
    let mut flaws = Vec::new();
    for ((year, series), mut ordinals) in series {
        ordinals.sort_unstable();
        // The first place whose number is not its own: missing, or there twice.
        if let Some((wanted, found)) = (1..).zip(&ordinals).find(|(wanted, found)| wanted != *found)
        {
            let place = format!("{}{wanted:03}/{year}", series.code());
            flaws.push(Flaw::at(FlawCode::NumberGap, place, found.to_string()));
        }
    }
    flaws
}

/// What posting a voucher sees to.
fn ill_formed(voucher: &Voucher, sources: &[Source]) -> Option<Flaw> {
    let is_reversal = voucher.reverses.is_some();
    let of_series = Series::of(voucher.kind, voucher.place);
    let shares = voucher.shares();
    let is_split = !voucher.lines.is_empty();
    let is_known = |line: &VoucherLine| sources.iter().any(|s| s.source_id == line.source_id);
    let parts = Vnd::sum(voucher.lines.iter().map(|line| line.amount_vnd));
    let names_settled = voucher.kind.names_settled(voucher.place, is_reversal);
    let rules = [
        ("series", voucher.series == of_series),
        ("place", voucher.kind.is_possible(voucher.place)),
        ("year", voucher.year == voucher.day.year().unsigned_abs()),
        ("amount_vnd", voucher.amount_vnd.is_negative() == is_reversal),
        ("amount_vnd", !voucher.amount_vnd.is_zero()),
        ("source_id", !shares.is_empty() || !voucher.kind.names_source()),
        ("source_id", voucher.source_id.is_none() || (!is_split && voucher.kind.names_source())),
        ("source_id", shares.iter().all(is_known)),
        ("lines", !is_split || parts == Ok(voucher.amount_vnd)),
        ("lessens_spending", !voucher.lessens_spending || voucher.kind == VoucherKind::Thu),
        ("settles", names_settled == voucher.settles.is_some()),
        ("due_on", voucher.due_on.is_none() || voucher.kind == VoucherKind::TamUng),
        ("void_reason", voucher.is_void == voucher.void_reason.is_some()),
    ];
    let broken = rules.into_iter().find(|(_, holds)| !holds)?;
    Some(Flaw::at(FlawCode::VoucherForm, named(voucher), broken.0))
}

fn reversals(vouchers: &[Voucher]) -> Vec<Flaw> {
    let by_id: BTreeMap<&str, &Voucher> =
        vouchers.iter().map(|v| (v.voucher_id.as_str(), v)).collect();
    let mut reversed: BTreeSet<&str> = BTreeSet::new();
    let mut flaws = Vec::new();
    for reversal in vouchers.iter().filter(|v| !v.is_void) {
        let Some(id) = &reversal.reverses else { continue };
        let broken = match by_id.get(id.as_str()) {
            None => Some("reverses"),
            Some(original) => {
                let rules = [
                    ("amount_vnd", original.amount_vnd.negated() == reversal.amount_vnd),
                    ("kind", original.kind == reversal.kind),
                    ("place", original.place == reversal.place),
                    ("source_id", original.source_id == reversal.source_id),
                    ("settles", settled_alike(original, reversal)),
                    ("lines", original.lines.len() == reversal.lines.len()),
                    ("day", original.day <= reversal.day),
                    ("is_void", !original.is_void),
                    ("reverses", original.reverses.is_none()),
                    ("twice", reversed.insert(id.as_str())),
                ];
                rules.into_iter().find(|(_, holds)| !holds).map(|(what, _)| what)
            }
        };
        flaws.extend(broken.map(|w| Flaw::at(FlawCode::ReversalDiffers, named(reversal), w)));
    }
    flaws
}

/// A reversal settles what the reversed one did, or takes back what it began.
fn settled_alike(original: &Voucher, reversal: &Voucher) -> bool {
    let begun = original.kind.opens().then_some(&original.voucher_id);
    reversal.settles.as_ref() == original.settles.as_ref().or(begun)
}

/// The first day a place ends lowest, where that is below zero.
fn below_zero(held: &Held, place: Place) -> Option<Flaw> {
    let opened = |source: &Source| match place {
        Place::TienMat => source.opening_cash_vnd,
        Place::TienGui => source.opening_account_vnd,
        _ => Vnd::ZERO,
    };
    let opening = Vnd::sum(held.sources.iter().map(opened));
    let lowest = opening.and_then(|o| Ledger::of(place, o, &held.vouchers)).map(|l| l.lowest);
    match lowest {
        Ok(lowest) if !lowest.balance_vnd.is_negative() => None,
        Ok(lowest) => {
            let day = lowest.day.map(|day| day.to_string()).unwrap_or_default();
            let detail = format!("{place} {}", lowest.balance_vnd.dong());
            Some(Flaw::at(FlawCode::BelowZero, day, detail))
        }
        Err(fault) => Some(Flaw::at(FlawCode::BelowZero, "", fault.to_string())),
    }
}

/// Every sheet an older program paid as it made it, and its voucher, from both ends.
fn sheets(held: &Held) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let mut tell = |place: String, detail: &str| {
        flaws.push(Flaw::at(FlawCode::AllowanceSheet, place, detail));
    };
    for sheet in &held.sheets {
        let Some(id) = &sheet.voucher_id else { continue };
        let broken = match held.vouchers.iter().find(|v| v.voucher_id == *id) {
            None => Some("voucher_id"),
            Some(paid) if paid.is_void => Some("is_void"),
            Some(paid) if paid.allowance_month != Some(sheet.month) => Some("allowance_month"),
            Some(paid) if Ok(paid.amount_vnd) != total(&sheet.lines) => Some("amount_vnd"),
            Some(_) => None,
        };
        if let Some(broken) = broken {
            tell(sheet.month.to_string(), broken);
        }
    }
    for voucher in held.vouchers.iter().filter(|v| !v.is_void) {
        let Some(month) = voucher.allowance_month else { continue };
        let id = &voucher.voucher_id;
        let is_told = held.payments.iter().any(|payment| payment.voucher_id == *id);
        let mut of_month = held.sheets.iter().filter(|s| s.month == month);
        if !is_told && !of_month.any(|sheet| sheet.voucher_id.as_ref() == Some(id)) {
            tell(named(voucher), &month.to_string());
        }
    }
    flaws
}

/// Every payment of allowances and its voucher.
fn payments(held: &Held) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for payment in &held.payments {
        let voucher = held.vouchers.iter().find(|v| v.voucher_id == payment.voucher_id);
        let parts = Vnd::sum(payment.parts.iter().map(|part| part.amount_vnd));
        let of = |voucher: &Voucher| match voucher.kind {
            VoucherKind::Thu => parts.as_ref().map(|sum| sum.negated()) == Ok(voucher.amount_vnd),
            VoucherKind::Chi => parts == Ok(voucher.amount_vnd),
            _ => false,
        };
        let broken = match voucher {
            None => Some("voucher_id"),
            Some(voucher) if voucher.is_void => Some("is_void"),
            Some(voucher) if voucher.day != payment.day => Some("day"),
            Some(voucher) if !of(voucher) => Some("amount_vnd"),
            Some(_) => None,
        };
        let place = || voucher.map_or_else(|| payment.day.to_string(), named);
        flaws.extend(broken.map(|what| Flaw::at(FlawCode::AllowanceSheet, place(), what)));
    }
    flaws
}

/// Accounts of which more was paid than was ever due: what was learnt later can make somebody owe, a
/// payment never.
fn overpaid(held: &Held) -> Vec<Flaw> {
    let owing = Owing {
        sheets: &held.sheets,
        payments: &held.payments,
        adjustments: &held.adjustments,
        vouchers: &held.vouchers,
    };
    let learnt = held.adjustments.iter().map(|one| one.day);
    // A month may be paid before it begins.
    let months = held.sheets.iter().map(|sheet| sheet.month.last());
    let days = held.vouchers.iter().map(|voucher| voucher.day).chain(learnt).chain(months);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else { return Vec::new() };
    // Everything lies within: a sheet of an earlier month was on the eve what it is.
    let accounts = match owing.over(first, last) {
        Ok(accounts) => accounts,
        Err(fault) => return vec![Flaw::at(FlawCode::AllowanceSheet, "", fault.to_string())],
    };
    let over = accounts.into_iter().filter(Owed::is_overpaid);
    over.map(|owed| Flaw::at(FlawCode::AllowanceSheet, owed.month.to_string(), owed.full_name))
        .collect()
}

fn miscounted(count: &CashCount) -> Option<Flaw> {
    let notes: Result<Vnd, MoneyFault> = worth(&count.notes);
    if notes == Ok(count.counted_vnd) {
        return None;
    }
    let detail = notes.map_or_else(|fault| fault.to_string(), |worth| worth.dong().to_string());
    Some(Flaw::at(FlawCode::NotesDiffer, count.counted_on.to_string(), detail))
}

fn impossible(facility: &Facility, movements: &[FacilityMovement]) -> Option<Flaw> {
    let why = can_be(facility, movements).err()?;
    Some(Flaw::at(FlawCode::PremisesDiffer, facility.name.clone(), why.to_string()))
}

/// What writing a gift down sees to. Its receipt may have been voided since: a rule asks about that.
fn misgiven(gift: &Gift, held: &Held) -> Option<Flaw> {
    let named = held.vouchers.iter().find(|v| Some(&v.voucher_id) == gift.voucher_id.as_ref());
    let others = held.gifts.iter().filter(|other| other.gift_id != gift.gift_id);
    let brought = named.filter(|v| !v.is_void).map(|v| brought_by(v, gift.value_vnd, others));
    let refusal = goes_where_it_can(gift).and(brought.unwrap_or(Ok(()))).err()?;
    let place = format!("{} {}", gift.received_on, gift.what);
    Some(Flaw::at(FlawCode::GiftDiffers, place, refusal.field()))
}

/// What was sealed of every quarter, and where the quarter says it stands.
fn quarters(states: &[QuarterState], sealed: &[SealedReport]) -> Vec<Flaw> {
    let known = states.iter().map(|s| s.quarter).chain(sealed.iter().map(|r| r.quarter));
    let known: BTreeSet<_> = known.collect();
    let mut flaws = Vec::new();
    for quarter in known {
        let begun = QuarterState::begun(quarter);
        let state = states.iter().find(|s| s.quarter == quarter).unwrap_or(&begun);
        let mut reports: Vec<&SealedReport> =
            sealed.iter().filter(|r| r.quarter == quarter).collect();
        reports.sort_by_key(|r| r.revision);
        if let Some(broken) = broken_quarter(state, &reports) {
            flaws.push(Flaw::at(FlawCode::QuarterDiffers, quarter.to_string(), broken));
        }
    }
    for report in sealed.iter().filter(|r| r.sequence != 1) {
        let before = report.sequence.checked_sub(1);
        if !sealed.iter().any(|other| Some(other.sequence) == before) {
            flaws.push(Flaw::at(FlawCode::LineDiffers, report.file_name.clone(), "sequence"));
        }
    }
    flaws
}

/// `reports` are those of the quarter, by revision.
fn broken_quarter(state: &QuarterState, reports: &[&SealedReport]) -> Option<&'static str> {
    let count = u32::try_from(reports.len()).unwrap_or(u32::MAX);
    let is_counted = (0..).zip(reports).all(|(n, report)| report.revision == n);
    let replaces = |report: &&&SealedReport| match &report.supersedes {
        None => report.revision == 0,
        Some(id) => reports.iter().any(|r| r.bundle_id == *id && r.revision < report.revision),
    };
    let last = reports.last();
    let signed = last.map(|r| (Some(r.signed_on), Some(r.ma_so_lieu.as_str())));
    let rules = [
        ("revision", is_counted),
        ("supersedes", reports.iter().all(|r| replaces(&r))),
        ("is_closed", count == state.revision.saturating_add(u32::from(state.is_closed))),
        (
            "signed_on",
            !state.is_closed
                || signed == Some((state.signed_on, state.signed_ma_so_lieu.as_deref())),
        ),
        ("reason", !state.is_closed || last.is_some_and(|r| r.reason == state.reason)),
    ];
    rules.into_iter().find(|(_, holds)| !holds).map(|(what, _)| what)
}

/// Where a book says its own line of bundles ends: the mã gói and its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineEnd {
    pub head: String,
    pub number: u32,
}

/// Does a book's own line end with a bundle it knows? `own` are the bundles this book sealed, with
/// their numbers where it keeps them.
pub fn line_flaw(end: &LineEnd, own: &[(&str, Option<u32>)]) -> Option<Flaw> {
    let is_so = match own.iter().find(|(id, _)| *id == end.head) {
        Some((_, number)) => number.is_none_or(|n| n == end.number),
        None => end.head.is_empty() && end.number == 0 && own.is_empty(),
    };
    (!is_so).then(|| Flaw::at(FlawCode::LineDiffers, end.head.clone(), end.number.to_string()))
}
