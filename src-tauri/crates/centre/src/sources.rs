//! Sources of money: what they held when the book began, what is left, the code of a new one.

use crate::balances::SourceSums;
use crate::money_records::Source;
use norms::{MoneyFault, Vnd};

impl Source {
    /// What is left of it after it received and spent these sums since the book began.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn left_after(&self, sums: SourceSums) -> Result<Vnd, MoneyFault> {
        let opening = self.opening_cash_vnd.plus(self.opening_account_vnd)?;
        opening.plus(sums.received_vnd)?.minus(sums.spent_vnd)
    }

    /// The four figures the book's first quarter rests on.
    fn openings(&self) -> [Vnd; 4] {
        [
            self.opening_cash_vnd,
            self.opening_account_vnd,
            self.received_before_vnd,
            self.spent_before_vnd,
        ]
    }
}

/// Does writing, changing (`old` to `new`) or removing a source touch what the book began with? Then
/// the first quarter must be open. A source that brings nothing touches nothing.
pub fn touches_opening(old: Option<&Source>, new: Option<&Source>) -> bool {
    let of = |source: Option<&Source>| source.map(Source::openings).unwrap_or_default();
    of(old) != of(new)
}

/// `N1`, `N2` … : one more than the highest ever given, so that a code is never used again while a
/// higher one stands. A code of another form is not counted.
pub fn next_code(sources: &[Source]) -> String {
    let number = |s: &Source| s.code.strip_prefix('N').and_then(|n| n.parse::<u32>().ok());
    let highest = sources.iter().filter_map(number).max().unwrap_or(0);
    format!("N{}", highest.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{source, vnd};

    #[test]
    fn the_next_code_is_one_more_than_the_highest_in_any_order() {
        for (codes, next) in [
            (&[][..], "N1"),
            (&["N1"], "N2"),
            (&["N3", "N1"], "N4"),
            (&["N9", "N10"], "N11"),
            (&["X7", "N", "Nx"], "N1"),
            (&["N4294967295"], "N4294967295"),
        ] {
            let sources: Vec<Source> = codes.iter().map(|code| source(code, 0, 0)).collect();
            assert_eq!(next_code(&sources), next, "{codes:?}");
        }
    }

    #[test]
    fn opening_money_is_touched_by_what_brings_changes_or_takes_some() {
        let nothing = source("N1", 0, 0);
        let cash = source("N1", 500, 0);
        let account = source("N1", 0, 500);
        let received = Source { received_before_vnd: vnd(500), ..nothing.clone() };
        let spent = Source { spent_before_vnd: vnd(500), ..nothing.clone() };
        let renamed = Source { name: "tên khác".into(), is_closed: true, ..cash.clone() };
        let allotted = Source { allotted_year_vnd: Some(vnd(9)), ..cash.clone() };
        for (old, new, touches) in [
            (None, Some(&nothing), false),
            (Some(&nothing), None, false),
            (None, Some(&cash), true),
            (None, Some(&account), true),
            (None, Some(&received), true),
            (None, Some(&spent), true),
            (Some(&cash), None, true),
            (Some(&cash), Some(&renamed), false),
            (Some(&cash), Some(&allotted), false),
            (Some(&cash), Some(&nothing), true),
            // The same sum at another place is another opening.
            (Some(&cash), Some(&account), true),
            (Some(&received), Some(&spent), true),
        ] {
            assert_eq!(touches_opening(old, new), touches, "{old:?} -> {new:?}");
        }
    }

    #[test]
    fn what_is_left_is_both_openings_and_what_came_less_what_went() {
        for (cash, account, received, spent, left) in
            [(300, 200, 0, 0, 500), (300, 200, 1_000, 400, 1_100), (0, 0, 100, 150, -50)]
        {
            let sums = SourceSums { received_vnd: vnd(received), spent_vnd: vnd(spent) };
            assert_eq!(source("N1", cash, account).left_after(sums), Ok(vnd(left)));
        }
    }
}
