//! What was closed by an act of its own and opened again, as the report of a quarter tells it.

use super::cells::{maybe, text};
use crate::closing_records::{BookClosing, BookPeriod, ClosingEvent};
use crate::quarterly::Quarterly;
use norms::{Quarter, Value};

pub(super) fn closing_rows(q: &Quarterly) -> Vec<Vec<Value>> {
    let of = |closing: &BookClosing| {
        let told = closing.events.iter().zip(1_u32..);
        let told = told.filter(|(event, _)| is_told(closing, event, q.quarter));
        let rows = told.map(|(event, nth)| {
            vec![
                text(closing.period.to_string()),
                text(format!("{nth:05}")),
                text(event.change.code()),
                text(event.day.to_string()),
                maybe(event.reason.as_ref()),
            ]
        });
        rows.collect::<Vec<_>>()
    };
    q.closings.iter().flat_map(of).collect()
}

/// Is it of a month of the quarter or of the budget year before it, or was it done within the quarter? Each event
/// so stands in the report of what it is about and in that of when it was done.
fn is_told(closing: &BookClosing, event: &ClosingEvent, quarter: Quarter) -> bool {
    let is_of = match closing.period {
        BookPeriod::Month(month) => month.quarter() == quarter,
        BookPeriod::Year(_) => quarter.number() == 4 && quarter.contains(closing.period.last()),
    };
    is_of || quarter.contains(event.day)
}
