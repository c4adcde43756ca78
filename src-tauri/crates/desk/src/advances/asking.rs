//! The book of what is open.

use crate::advances::talk::{AdvanceMove, AdvancePage, AdvanceRow, ListAdvances};
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::first_day;
use crate::money::balances::money_before;
use centre::advances::MoneyStanding;
use centre::{RecordKind, Source};
use norms::{Day, Vnd};
use store::{AnyKind, Reading};

pub(crate) fn list_advances(
    view: View<'_>,
    request: ListAdvances,
) -> Result<AdvancePage, DeskError> {
    page(view, request.as_of.unwrap_or(view.now().today))
}

/// The book as it stood at the end of a day.
pub(crate) fn page(view: View<'_>, as_of: Day) -> Result<AdvancePage, DeskError> {
    let read = view.read()?;
    let kind = view.own()?.on(as_of).account_kind;
    let is_only = view.norms()?.is_advances_only(&kind, as_of);
    let sources = read.sources()?;
    let known = known(read, &sources, as_of)?;
    Ok(AdvancePage::of(&read.advancing_vouchers()?, &sources, known, as_of, is_only)?)
}

/// What cash, account and sources held at the end of a day, by the book's own sums: of ten years nobody reads every
/// voucher to know what three of them left open.
fn known(read: Reading<'_>, sources: &[Source], as_of: Day) -> Result<MoneyStanding, DeskError> {
    let held = money_before(read, as_of.plus_days(1)?)?;
    let sums = read.source_sums(first_day(), as_of)?;
    let left = sources.iter().map(|source| {
        let its = sums.iter().find(|one| one.source_id == source.source_id);
        source.left_after(its.map(|one| one.sums).unwrap_or_default())
    });
    let sources_vnd = Vnd::sum(left.collect::<Result<Vec<_>, _>>()?)?;
    let (cash_vnd, account_vnd) = (held.cash_vnd, held.account_vnd);
    Ok(MoneyStanding { sources_vnd, cash_vnd, account_vnd, ..MoneyStanding::default() })
}

/// What was spent beyond an advance: paid by a voucher of its own in the very act that settled the rest of it, which the
/// journal knows. One that was voided since paid nothing.
pub(crate) fn beyond(view: View<'_>, row: &AdvanceRow) -> Result<Vec<AdvanceMove>, DeskError> {
    let (read, voucher) = (view.read()?, AnyKind::Centre(RecordKind::Voucher));
    let mut beyond: Vec<AdvanceMove> = Vec::new();
    for settled in row.moves.iter().filter(|one| !one.is_returned) {
        for act in read.acts_of(RecordKind::Voucher, settled.voucher_id.as_str())? {
            if act.act != SETTLING || act.is_undone {
                continue;
            }
            for change in act.changes.iter().filter(|change| change.kind == voucher) {
                let Some(paid) = read.voucher(&change.key)? else { continue };
                let is_new = beyond.iter().all(|one| one.voucher_id != paid.voucher_id);
                if is_new && paid.settles.is_none() && !paid.is_void && paid.place.is_kept() {
                    beyond.push(AdvanceMove::of(&paid));
                }
            }
        }
    }
    for one in &mut beyond {
        // It went out of the box for what was spent: nothing of it came back.
        one.is_returned = false;
    }
    Ok(beyond)
}

/// The act that settles an advance.
const SETTLING: &str = "settle_advance";
