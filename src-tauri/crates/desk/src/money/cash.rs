//! Counting the cash box by notes, against what the book says.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::money::balances;
use crate::money::talk::{CashCountView, CountCash, OfDay};
use centre::cash::worth;
use centre::{CashCount, NoteCount, Record, RecordKind};
use norms::Vnd;

/// Notes in use, in đồng: the polymer and paper series of the State Bank still accepted.
const NOTES: [i64; 11] =
    [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200];

pub(crate) fn read_cash_count(view: View<'_>, request: OfDay) -> Result<CashCountView, DeskError> {
    let read = view.read()?;
    let book_vnd = balances::money_before(read, request.day.plus_days(1)?)?.cash_vnd;
    let note_values = NOTES.into_iter().map(Vnd::new).collect::<Result<Vec<_>, _>>()?;
    let count = read.cash_count(request.day)?;
    let difference = count.as_ref().map(|c| c.difference(book_vnd));
    Ok(CashCountView {
        difference_vnd: difference.transpose()?,
        is_closed: settings::is_closed(read, request.day.quarter())?,
        count,
        book_vnd,
        note_values,
    })
}

pub(crate) fn record_cash_count(
    doing: &mut Doing<'_>,
    request: CountCash,
) -> Result<Done<CashCount>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let mut form = Form::new();
    if let Err(f) = entry::fact_day("counted_on", request.counted_on, profile.first_on, today) {
        form.require(false, || f);
    }
    let reason = form.take(entry::maybe("reason", request.reason.as_deref(), 300));
    for note in &request.notes {
        form.take(entry::count("notes", note.count));
        form.require(NOTES.contains(&note.value_vnd.dong()), || {
            DeskError::new(Code::CodeUnknown).at("notes").with("code", note.value_vnd)
        });
    }
    form.done()?;
    let notes: Vec<NoteCount> = request.notes.into_iter().filter(|n| n.count > 0).collect();
    let counted_vnd = worth(&notes)?;
    settings::must_be_open(doing.read(), request.counted_on, "counted_on")?;
    let after = request.counted_on.plus_days(1)?;
    let book_vnd = balances::money_before(doing.read(), after)?.cash_vnd;
    let count = CashCount { counted_on: request.counted_on, notes, counted_vnd, book_vnd, reason };
    doing.act.put(&Record::CashCount(count.clone()))?;
    Ok(Done::of(request.counted_on.office(), count))
}

pub(crate) fn remove_cash_count(
    doing: &mut Doing<'_>,
    request: OfDay,
) -> Result<Done<Nothing>, DeskError> {
    settings::must_be_open(doing.read(), request.day, "day")?;
    doing.act.remove(RecordKind::CashCount, &request.day.to_string())?;
    Ok(Done::of(request.day.office(), Nothing {}))
}
