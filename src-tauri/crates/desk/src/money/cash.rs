//! Counting the cash box by notes, against what the book says.

use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::money::balances;
use crate::money::talk::{CashCountView, CountCash, OfDay};
use centre::{CashCount, Record, RecordKind};

pub(crate) fn read_cash_count(view: View<'_>, request: OfDay) -> Result<CashCountView, DeskError> {
    let read = view.read()?;
    let book_vnd = balances::money_before(read, request.day.plus_days(1)?)?.cash_vnd;
    let is_closed = settings::is_closed(read, request.day.quarter())?;
    let law = view.law_of(request.day.quarter())?;
    Ok(CashCountView::of(&law, request.day, read.cash_count(request.day)?, book_vnd, is_closed)?)
}

pub(crate) fn record_cash_count(
    doing: &mut Doing<'_>,
    request: CountCash,
) -> Result<Done<CashCount>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let law = view.law_of(request.counted_on.quarter())?;
    let filled = request.filled(&law, FORMAT, profile.first_on, today)?;
    settings::must_take(doing.view(), request.counted_on, "counted_on")?;
    let after = request.counted_on.plus_days(1)?;
    let book_vnd = balances::money_before(doing.read(), after)?.cash_vnd;
    // Counted again, it keeps who was there when its difference was written down.
    let before = doing.read().cash_count(request.counted_on)?;
    let count = CashCount { witnesses: before.and_then(|one| one.witnesses), ..filled(book_vnd)? };
    doing.act.put(&Record::CashCount(count.clone()))?;
    Ok(Done::of(request.counted_on.office(), count))
}

pub(crate) fn remove_cash_count(
    doing: &mut Doing<'_>,
    request: OfDay,
) -> Result<Done<Nothing>, DeskError> {
    settings::must_take(doing.view(), request.day, "day")?;
    doing.act.remove(RecordKind::CashCount, &request.day.to_string())?;
    Ok(Done::of(request.day.office(), Nothing {}))
}
