//! Sources of money: what they held when the book began, what is left, the code of a new one.

use crate::balances::SourceSums;
use crate::money_records::Source;
use crate::quarterly::SourceFacts;
use crate::records::Profile;
use norms::{Day, Decision, MoneyFault, Norms, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// The sources of a book, and the law that says of each class whether money of it comes and goes.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// All there are.
    pub all: &'a [Source],
    /// What says so.
    pub law: &'a Norms,
}

impl Source {
    /// What is left of it after it received and spent these sums since the book began.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn left_after(&self, sums: SourceSums) -> Result<Vnd, MoneyFault> {
        let opening = self.opening_cash_vnd.plus(self.opening_account_vnd)?;
        opening.plus(sums.received_vnd)?.minus(sums.spent_vnd)
    }

    /// May something of it be dated on a day? Not after its last.
    pub fn takes(&self, day: Day) -> bool {
        !self.is_closed || self.closed_on.is_some_and(|last| day <= last)
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

impl SourceFacts {
    /// A source around a quarter, as of one of its days. `sums` are of the time before the quarter, of
    /// the part of its year before it, and of the quarter up to that day; `decision` is the one
    /// allowances follow in the day's month.
    pub fn of(
        source: Source,
        [before, year_before, within]: [SourceSums; 3],
        law: &Norms,
        profile: &Profile,
        decision: Option<&Decision>,
        on: Day,
    ) -> SourceFacts {
        let class = law.code("funding-class", &source.class, on);
        let decision = decision.map(|d| d.id.as_str());
        SourceFacts {
            allows_allowance: class.is_ok_and(|class| law.may_pay_allowance(decision, class, on)),
            book_began_this_year: profile.first_on.year() == on.year(),
            before,
            year_before,
            within,
            source,
        }
    }
}

/// A source and its settlement in a quarter, up to a day of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourceRow {
    pub source: Source,
    pub opening_vnd: Vnd,
    pub received_vnd: Vnd,
    pub received_year_vnd: Vnd,
    pub spent_vnd: Vnd,
    pub spent_year_vnd: Vnd,
    pub closing_vnd: Vnd,
    pub allows_allowance: bool,
    /// May something of it be dated on the day that is looked at?
    pub is_open: bool,
}

impl SourceRow {
    /// The row of a source as of a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(facts: SourceFacts, on: Day) -> Result<SourceRow, MoneyFault> {
        Ok(SourceRow {
            is_open: facts.source.takes(on),
            opening_vnd: facts.opening()?,
            received_vnd: facts.within.received_vnd,
            received_year_vnd: facts.received_year()?,
            spent_vnd: facts.within.spent_vnd,
            spent_year_vnd: facts.spent_year()?,
            closing_vnd: facts.closing()?,
            allows_allowance: facts.allows_allowance,
            source: facts.source,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, profile, source, vnd};
    use norms::Quarter;

    #[test]
    fn a_source_is_settled_over_the_quarter_and_over_the_year() {
        let sums =
            |received, spent| SourceSums { received_vnd: vnd(received), spent_vnd: vnd(spent) };
        let purse = Source {
            received_before_vnd: vnd(70),
            spent_before_vnd: vnd(30),
            ..source("N1", 100, 0)
        };
        // What was before the book counts to the year the book began in, and to no other.
        for (first_on, received_year, spent_year) in
            [("2026-01-05", 70 + 20 + 5, 30 + 10 + 40), ("2025-01-05", 20 + 5, 10 + 40)]
        {
            let centre = Profile { first_on: day(first_on), ..profile() };
            let around = [sums(50, 20), sums(20, 10), sums(5, 40)];
            let on = day("2026-09-30");
            let law = Norms::shipped();
            let facts = SourceFacts::of(purse.clone(), around, law, &centre, None, on);
            let row = SourceRow::of(facts, on).unwrap();
            assert_eq!((row.opening_vnd, row.closing_vnd), (vnd(130), vnd(95)));
            assert_eq!((row.received_vnd, row.spent_vnd), (vnd(5), vnd(40)));
            let year = (row.received_year_vnd, row.spent_year_vnd);
            assert_eq!(year, (vnd(received_year), vnd(spent_year)), "{first_on}");
        }
    }

    #[test]
    fn a_class_the_law_does_not_know_pays_no_allowance() {
        let law = Norms::shipped();
        let quarter: Quarter = "2026-Q3".parse().unwrap();
        let allowed = |class: &str| {
            let source = Source { class: class.into(), ..source("N1", 0, 0) };
            let sums = [SourceSums::default(); 3];
            SourceFacts::of(source, sums, law, &profile(), None, quarter.last()).allows_allowance
        };
        for code in law.codes("funding-class", quarter.last()) {
            let may = law.may_pay_allowance(None, code, quarter.last());
            assert_eq!(allowed(&code.code), may, "{}", code.code);
        }
        assert!(!allowed("khong-co"));
    }

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
        let renamed = Source {
            name: "tên khác".into(),
            is_closed: true,
            closed_on: Some(day("2026-09-30")),
            ..cash.clone()
        };
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
