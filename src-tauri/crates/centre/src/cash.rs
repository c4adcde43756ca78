//! Counting the cash box by its notes.

use crate::money_records::{CashCount, NoteCount};
use norms::{Day, MoneyFault, Norms, Quarter, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// What notes are worth together.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn worth(notes: &[NoteCount]) -> Result<Vnd, MoneyFault> {
    let products = notes.iter().map(|n| n.value_vnd.times(i64::from(n.count)));
    Vnd::sum(products.collect::<Result<Vec<_>, _>>()?)
}

/// Within how many last working days of a quarter its cash is counted.
const COUNT_DAYS: &str = "cash-count-days";

/// Does a count of this day stand for the end of a quarter? One of the last working days does, and one of the first day
/// after: the last day is often a day of rest. By a law that says nothing of it the last day alone.
pub fn stands_for(law: &Norms, quarter: Quarter, counted_on: Day) -> bool {
    let last = quarter.last();
    let said = law.principle(COUNT_DAYS, last).ok().and_then(|days| days.value.number());
    let is_next = last.plus_days(1) == Ok(counted_on);
    let left = counted_on.working_days_until(last);
    is_next
        || counted_on == last
        || (counted_on <= last && left.is_ok_and(|left| left < said.unwrap_or(0)))
}

/// The counts a report of a quarter tells: those of its days; where none of them stands for its end though there was
/// cash, that of the first day after.
pub fn counts_told(
    law: &Norms,
    quarter: Quarter,
    had_cash: bool,
    mut within: Vec<CashCount>,
    next: Option<CashCount>,
) -> Vec<CashCount> {
    let is_counted = within.iter().any(|count| stands_for(law, quarter, count.counted_on));
    within.extend(next.filter(|_| had_cash && !is_counted));
    within
}

impl CashCount {
    /// How much more was counted than the book says, below zero when less was; `book_vnd` may be of
    /// now, when vouchers of that day were written after the count.
    ///
    /// # Errors
    /// A difference beyond the bounds of money.
    pub fn difference(&self, book_vnd: Vnd) -> Result<Vnd, MoneyFault> {
        self.counted_vnd.minus(book_vnd)
    }
}

/// A count and what the book says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CashCountView {
    pub count: Option<CashCount>,
    /// Counted less what the book says now; null before a count.
    pub difference_vnd: Option<Vnd>,
    pub is_closed: bool,
    pub book_vnd: Vnd,
    /// Of the notes in use on the day, in the order they are counted.
    pub note_values: Vec<Vnd>,
}

impl CashCountView {
    /// A day's count, if there was one, against what the book says now.
    ///
    /// # Errors
    /// A difference beyond the bounds of money.
    pub fn of(
        law: &Norms,
        on: Day,
        count: Option<CashCount>,
        book_vnd: Vnd,
        is_closed: bool,
    ) -> Result<CashCountView, MoneyFault> {
        let difference = count.as_ref().map(|count| count.difference(book_vnd));
        Ok(CashCountView {
            difference_vnd: difference.transpose()?,
            note_values: law.notes(on),
            is_closed,
            count,
            book_vnd,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::vnd;

    #[test]
    fn a_count_of_the_last_working_days_or_of_the_first_day_after_stands_for_the_quarter() {
        let law = Norms::shipped();
        let quarter = "2026-Q3".parse().unwrap();
        for (on, stands) in [
            ("2026-09-25", false),
            ("2026-09-28", true),
            ("2026-09-30", true),
            ("2026-10-01", true),
            ("2026-10-02", false),
        ] {
            assert_eq!(stands_for(law, quarter, on.parse().unwrap()), stands, "{on}");
        }
        // By a law that does not say: the last day, or the one after.
        let silent = Norms::default();
        let told = ["2026-09-29", "2026-09-30", "2026-10-01"]
            .map(|on| stands_for(&silent, quarter, on.parse().unwrap()));
        assert_eq!(told, [false, true, true]);
        let count = |on: &str| CashCount {
            counted_on: on.parse().unwrap(),
            notes: Vec::new(),
            counted_vnd: vnd(5),
            book_vnd: vnd(5),
            reason: None,
            witnesses: None,
        };
        for (had_cash, within, told) in [
            (true, &["2026-08-31"][..], "2026-08-31 2026-10-01"),
            (true, &["2026-09-29"], "2026-09-29"),
            (false, &["2026-08-31"], "2026-08-31"),
            (true, &[], "2026-10-01"),
        ] {
            let within = within.iter().map(|on| count(on)).collect();
            let found = counts_told(law, quarter, had_cash, within, Some(count("2026-10-01")));
            let days: Vec<String> =
                found.iter().map(|count| count.counted_on.to_string()).collect();
            assert_eq!(days.join(" "), told);
        }
    }

    #[test]
    fn notes_are_worth_their_value_times_their_count() {
        for (notes, sum) in [
            (&[][..], 0),
            (&[(500_000, 3)], 1_500_000),
            (&[(500_000, 2), (200_000, 0), (10_000, 7), (500, 1)], 1_070_500),
        ] {
            let notes: Vec<NoteCount> = notes
                .iter()
                .map(|(v, count)| NoteCount { value_vnd: vnd(*v), count: *count })
                .collect();
            assert_eq!(worth(&notes), Ok(vnd(sum)));
        }
        let all = NoteCount { value_vnd: Vnd::MAX, count: 2 };
        assert_eq!(worth(&[all]), Err(MoneyFault::OutOfRange));
    }

    #[test]
    fn the_difference_is_what_was_counted_less_what_the_book_says() {
        for (counted, book, difference) in [(500, 500, 0), (500, 700, -200), (700, 500, 200)] {
            let count = CashCount {
                counted_on: "2026-09-30".parse().unwrap(),
                notes: vec![],
                counted_vnd: vnd(counted),
                book_vnd: vnd(1),
                reason: None,
                witnesses: None,
            };
            assert_eq!(count.difference(vnd(book)), Ok(vnd(difference)));
        }
    }

    #[test]
    fn a_count_is_held_against_what_the_book_says_now() {
        let count = |counted| CashCount {
            counted_on: "2026-09-30".parse().unwrap(),
            notes: vec![],
            counted_vnd: vnd(counted),
            book_vnd: vnd(0),
            reason: None,
            witnesses: None,
        };
        let (law, on) = (Norms::shipped(), "2026-09-30".parse().unwrap());
        for (counted, book, difference) in
            [(None, 500, None), (Some(500), 500, Some(0)), (Some(400), 500, Some(-100))]
        {
            let view = CashCountView::of(law, on, counted.map(count), vnd(book), false).unwrap();
            assert_eq!(view.difference_vnd, difference.map(vnd), "{counted:?} {book}");
            assert_eq!((view.note_values.len(), view.note_values[0]), (11, vnd(500_000)));
        }
    }
}
