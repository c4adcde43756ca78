//! Help while a voucher is typed: what it would do to the balances, and what was written before.

use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use crate::money::balances;
use crate::money::talk::{AskBalance, BalanceView, Suggest, Suggestion};
use centre::effect;
use centre::suggesting::offer;
use norms::Vnd;

/// How many of the newest vouchers suggestions are drawn from.
const REMEMBERED: u32 = 400;

pub(crate) fn ask_balance(view: View<'_>, request: AskBalance) -> Result<BalanceView, DeskError> {
    let read = view.read()?;
    let course = balances::course(read, request.day)?;
    let outlook = course.outlook(request.kind, request.place, request.amount_vnd)?;
    let source_after_vnd = match &request.source_id {
        None => None,
        Some(id) => {
            let change = effect(request.kind, request.place, request.amount_vnd).source;
            source_after(read, id.as_str(), change)?
        }
    };
    Ok(BalanceView { source_after_vnd, ..outlook })
}

fn source_after(read: store::Reading<'_>, id: &str, change: Vnd) -> Result<Option<Vnd>, DeskError> {
    let Some(source) = read.source(id)? else {
        return Ok(None);
    };
    let sums = read.source_sums(first_day(), last_day())?;
    let sum = sums.iter().find(|s| s.source_id == source.source_id).map(|s| s.sums);
    Ok(Some(source.left_after(sum.unwrap_or_default())?.plus(change)?))
}

pub(crate) fn suggest_payees(
    view: View<'_>,
    request: Suggest,
) -> Result<Vec<Suggestion>, DeskError> {
    let people = view.read()?.people()?;
    let used = view.read()?.recent_vouchers(REMEMBERED)?;
    let used = used.into_iter().filter_map(|v| v.payee).map(|payee| (payee, None));
    let known = people.into_iter().map(|p| (p.full_name, p.main_job));
    Ok(offer(used.chain(known), &request.query))
}

pub(crate) fn suggest_reasons(
    view: View<'_>,
    request: Suggest,
) -> Result<Vec<Suggestion>, DeskError> {
    let used = view.read()?.recent_vouchers(REMEMBERED)?;
    Ok(offer(used.into_iter().map(|v| (v.reason, None)), &request.query))
}
