//! Help while a voucher is typed: what it would do to the balances, and what was written before.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::money::balances;
use crate::money::talk::{AskBalance, BalanceView, Suggest, Suggestion};
use centre::{Place, VoucherKind, effect};
use norms::{Day, Vnd, text};

/// How many of the newest vouchers suggestions are drawn from.
const REMEMBERED: u32 = 400;

/// How many suggestions are offered.
const OFFERED: usize = 8;

pub(crate) fn ask_balance(desk: &mut Desk, request: AskBalance) -> Result<BalanceView, DeskError> {
    let change = effect(request.kind, request.place, request.amount_vnd);
    let place = match request.kind {
        VoucherKind::Rut => Place::TienGui,
        VoucherKind::Gui => Place::TienMat,
        VoucherKind::Thu | VoucherKind::Chi => request.place,
    };
    let read = desk.read()?;
    let (cash, account) = balances::money_before(read, request.day.plus_days(1)?)?;
    let before_vnd = if place == Place::TienMat { cash } else { account };
    let (lowest_vnd, lowest_on) =
        balances::lowest_after(read, request.day, place, change.at(place))?;
    let source_after_vnd = match &request.source_id {
        None => None,
        Some(id) => source_after(read, id.as_str(), change.source)?,
    };
    Ok(BalanceView {
        before_vnd,
        after_vnd: before_vnd.plus(change.at(place))?,
        is_allowed: !lowest_vnd.is_negative() || !change.at(place).is_negative(),
        lowest_vnd,
        lowest_on,
        source_after_vnd,
    })
}

fn source_after(read: store::Reading<'_>, id: &str, change: Vnd) -> Result<Option<Vnd>, DeskError> {
    let Some(source) = read.source(id)? else {
        return Ok(None);
    };
    let sums = read.source_sums(Day::new(1945, 1, 1)?, Day::new(2199, 12, 31)?)?;
    let opening = source.opening_cash_vnd.plus(source.opening_account_vnd)?;
    let sum = sums.iter().find(|s| s.source_id == source.source_id).map(|s| s.sums);
    let sum = sum.unwrap_or_default();
    let now = opening.plus(sum.received_vnd)?.minus(sum.spent_vnd)?;
    Ok(Some(now.plus(change)?))
}

pub(crate) fn suggest_payees(
    desk: &mut Desk,
    request: Suggest,
) -> Result<Vec<Suggestion>, DeskError> {
    let people = desk.read()?.people()?;
    let used = desk.read()?.recent_vouchers(REMEMBERED)?;
    let used = used.into_iter().filter_map(|v| v.payee).map(|payee| (payee, None));
    let known = people.into_iter().map(|p| (p.full_name, p.main_job));
    Ok(offer(used.chain(known), &request.query))
}

pub(crate) fn suggest_reasons(
    desk: &mut Desk,
    request: Suggest,
) -> Result<Vec<Suggestion>, DeskError> {
    let used = desk.read()?.recent_vouchers(REMEMBERED)?;
    Ok(offer(used.into_iter().map(|v| (v.reason, None)), &request.query))
}

fn offer(
    candidates: impl Iterator<Item = (String, Option<String>)>,
    query: &str,
) -> Vec<Suggestion> {
    let mut offered: Vec<Suggestion> = Vec::new();
    for (candidate, detail) in candidates {
        // Hòa and Hoà are one word: the one used last is offered.
        let key = text::fold_marked(&candidate);
        let is_new = offered.iter().all(|s| text::fold_marked(&s.text) != key);
        if is_new && (query.is_empty() || text::matches(&candidate, query)) {
            offered.push(Suggestion { text: candidate, detail });
            if offered.len() == OFFERED {
                break;
            }
        }
    }
    offered
}
