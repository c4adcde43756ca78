//! Counting the cash box by its notes.

use crate::money_records::{CashCount, NoteCount};
use norms::{Day, MoneyFault, Norms, Vnd};
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
