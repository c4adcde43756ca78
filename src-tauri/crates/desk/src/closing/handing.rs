//! Hand-overs between two holders of a post: written down with the money of that day, removed, printed.

use crate::closing::talk::{HandingOverKey, HandingPage};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::money::balances::money_before;
use centre::forms::{HandedMoney, HandingOverForm};
use centre::{HandingOver, HandingOverId, Record, RecordKind};
use norms::Day;

pub(crate) fn list_handings_over(view: View<'_>, _: Nothing) -> Result<HandingPage, DeskError> {
    let (read, law) = (view.read()?, view.norms()?);
    let days = (view.profile()?.first_on, view.now().today);
    let (people, posts) = (read.people()?, read.posts()?);
    Ok(HandingPage::of(&law, (&people, &posts), read.handings_over()?, days))
}

/// The money at the end of a day, and what was counted of it.
fn money(view: View<'_>, on: Day) -> Result<HandedMoney, DeskError> {
    let read = view.read()?;
    let held = money_before(read, on.plus_days(1)?)?;
    let counted_vnd = read.cash_count(on)?.map(|count| count.counted_vnd);
    Ok(HandedMoney { cash_vnd: held.cash_vnd, account_vnd: held.account_vnd, counted_vnd })
}

pub(crate) fn record_handing_over(
    doing: &mut Doing<'_>,
    request: HandingOverForm,
) -> Result<Done<HandingOver>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let filled = request.filled(&*view.norms()?, FORMAT, profile.first_on, view.now().today)?;
    let money = money(view, request.handed_on)?;
    let id = match &request.handing_over_id {
        Some(id) => known(doing.view(), id)?.handing_over_id,
        None => doing.id(HandingOverId::from_random),
    };
    let handed = filled(id, money);
    doing.act.put(&Record::HandingOver(handed.clone()))?;
    Ok(Done::of(format!("{} – {}", handed.from_name, handed.to_name), handed))
}

pub(crate) fn remove_handing_over(
    doing: &mut Doing<'_>,
    request: HandingOverKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing.view(), &request.handing_over_id)?;
    doing.act.remove(RecordKind::HandingOver, old.handing_over_id.as_str())?;
    Ok(Done::of(format!("{} – {}", old.from_name, old.to_name), Nothing {}))
}

pub(crate) fn known(view: View<'_>, id: &HandingOverId) -> Result<HandingOver, DeskError> {
    match view.read()?.record(RecordKind::HandingOver, id.as_str())? {
        Some(Record::HandingOver(handed)) => Ok(handed),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}
