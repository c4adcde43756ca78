//! What a centre should have been given over the years of its book, against what it was given: what a year lacks
//! stays owed in the next, and what came too much lessens it.

use crate::entitlement::EntitlementView;
use norms::{Day, MoneyFault, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// A year among the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntitlementYear {
    pub year: i32,
    /// Today, or the last day of a year that is over.
    pub as_of: Day,
    /// How many months of allowances are counted.
    pub months: u32,
    /// How many of them lie before the book.
    pub months_before: u32,
    pub support_vnd: Vnd,
    pub allowances_vnd: Vnd,
    pub due_vnd: Vnd,
    pub received_vnd: Vnd,
    /// Due less received; below zero: more came than was due.
    pub difference_vnd: Vnd,
    /// The same of the years before it.
    pub before_vnd: Vnd,
    /// The same of this year and all before it.
    pub carried_vnd: Vnd,
}

/// The years of the book, oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EntitlementYears {
    pub rows: Vec<EntitlementYear>,
    pub due_vnd: Vnd,
    pub received_vnd: Vnd,
    /// Due less received over all years; below zero: more came than was due.
    pub carried_vnd: Vnd,
    /// Some figure is an invented example.
    pub is_example: bool,
    /// Every figure was read in its source.
    pub is_verified: bool,
}

impl EntitlementYears {
    /// Of the years as each is told by itself, oldest first.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(years: &[EntitlementView]) -> Result<EntitlementYears, MoneyFault> {
        let mut rows = Vec::new();
        let mut carried_vnd = Vnd::ZERO;
        for one in years {
            let difference_vnd = one.due_vnd.minus(one.received_vnd)?;
            let before_vnd = carried_vnd;
            carried_vnd = carried_vnd.plus(difference_vnd)?;
            rows.push(EntitlementYear {
                year: one.year,
                as_of: one.as_of,
                months: one.months,
                months_before: one.months_before,
                support_vnd: one.due_vnd.minus(one.allowances_vnd)?,
                allowances_vnd: one.allowances_vnd,
                due_vnd: one.due_vnd,
                received_vnd: one.received_vnd,
                difference_vnd,
                before_vnd,
                carried_vnd,
            });
        }
        Ok(EntitlementYears {
            due_vnd: Vnd::sum(rows.iter().map(|row| row.due_vnd))?,
            received_vnd: Vnd::sum(rows.iter().map(|row| row.received_vnd))?,
            carried_vnd,
            is_example: years.iter().any(|one| one.is_example),
            is_verified: years.iter().all(|one| one.is_verified),
            rows,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, vnd};
    use proptest::prelude::*;

    fn year(year: i32, due: i64, received: i64) -> EntitlementView {
        EntitlementView {
            year,
            as_of: day(&format!("{year}-12-31")),
            months: 12,
            months_before: 0,
            support: vec![],
            why: None,
            allowances_vnd: vnd(due / 2),
            is_example: false,
            is_verified: year != 2025,
            due_vnd: vnd(due),
            received_vnd: vnd(received),
            owed_vnd: vnd((due - received).max(0)),
        }
    }

    #[test]
    fn what_a_year_lacks_stays_owed_and_what_came_too_much_lessens_it() {
        let years = [year(2024, 100, 70), year(2025, 100, 150), year(2026, 80, 20)];
        let told = EntitlementYears::of(&years).unwrap();
        let rows = told.rows.iter().map(|row| {
            let sums = [row.before_vnd, row.difference_vnd, row.carried_vnd].map(Vnd::dong);
            (row.year, sums)
        });
        let expected = [(2024, [0, 30, 30]), (2025, [30, -50, -20]), (2026, [-20, 60, 40])];
        assert_eq!(rows.collect::<Vec<_>>(), expected);
        assert_eq!(
            (told.due_vnd, told.received_vnd, told.carried_vnd),
            (vnd(280), vnd(240), vnd(40))
        );
        assert!(!told.is_verified && !told.is_example);
    }

    proptest! {
        /// Over all years what is carried is everything due less everything received, however it was spread.
        #[test]
        fn nothing_is_lost_between_the_years(all in prop::collection::vec((0_i64..500, 0_i64..500), 0..8)) {
            let years: Vec<EntitlementView> =
                (2019..).zip(&all).map(|(of, (due, received))| year(of, *due, *received)).collect();
            let told = EntitlementYears::of(&years).unwrap();
            prop_assert_eq!(told.carried_vnd.dong(), told.due_vnd.dong() - told.received_vnd.dong());
            for pair in told.rows.windows(2) {
                prop_assert_eq!(pair[0].carried_vnd, pair[1].before_vnd);
            }
        }
    }
}
