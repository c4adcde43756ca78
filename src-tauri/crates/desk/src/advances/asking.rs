//! The book of what is open.

use crate::advances::talk::{AdvanceMove, AdvancePage, AdvanceRow, ListAdvances};
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use centre::RecordKind;
use norms::Day;
use store::AnyKind;

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
    let vouchers = read.vouchers(first_day(), last_day())?;
    Ok(AdvancePage::of(&vouchers, &read.sources()?, as_of, is_only)?)
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
