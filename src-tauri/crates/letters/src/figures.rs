//! The nine key figures of a report: what a person compares with the paper before sealing, what a
//! bundle states as its control totals, what an office adds up.

use crate::report::Report;
use crate::table::ShapeFault;
use norms::{MoneyFault, Total, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

norms::closed_set! {
    /// A key figure, in the order of the paper.
    pub enum Figure {
        /// Money at the quarter's beginning, cash and account together.
        Opening = "opening",
        /// Received in the quarter, over all sources.
        Received = "received",
        /// Spent in the quarter, over all sources.
        Spent = "spent",
        /// Money at the quarter's end, cash and account together.
        Closing = "closing",
        /// Cash at the quarter's end.
        Cash = "cash",
        /// Money on the account at the quarter's end.
        Account = "account",
        /// Allowances of the quarter's months.
        Allowances = "allowances",
        /// Classes and other activities.
        Activities = "activities",
        /// People who came, each time they came.
        Turns = "turns",
    }
}

impl Figure {
    /// Is it đồng? The others are counts.
    pub fn is_money(self) -> bool {
        !matches!(self, Figure::Activities | Figure::Turns)
    }

    /// The version of the tables that first stated it.
    pub const fn since(self) -> u32 {
        1
    }

    /// What of a report it is added up from.
    pub const fn made_of(self) -> MadeOf {
        match self {
            Figure::Opening => MadeOf::Sum { table: "so-du", column: "opening_vnd" },
            Figure::Received => MadeOf::Sum { table: "nguon-kinh-phi", column: "received_vnd" },
            Figure::Spent => MadeOf::Sum { table: "nguon-kinh-phi", column: "spent_vnd" },
            Figure::Closing => MadeOf::Sum { table: "so-du", column: "closing_vnd" },
            Figure::Cash => closing_of("tien-mat"),
            Figure::Account => closing_of("tien-gui"),
            Figure::Allowances => MadeOf::Sum { table: "phu-cap", column: "amount_vnd" },
            Figure::Activities => MadeOf::Rows { table: "hoat-dong" },
            Figure::Turns => MadeOf::Sum { table: "hoat-dong", column: "turns" },
        }
    }

    /// What control totals state of it; zero where they name no such figure.
    pub fn stated(self, control: &Control) -> i64 {
        control.get(self.code()).copied().unwrap_or_default()
    }

    /// A number as this figure measures it.
    ///
    /// # Errors
    /// [`MoneyFault`] for a number no amount can be.
    pub fn measure(self, number: i64) -> Result<Measure, MoneyFault> {
        if self.is_money() {
            Vnd::new(number).map(Measure::Money)
        } else {
            Ok(Measure::Count(number))
        }
    }
}

/// What a figure is added up from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeOf {
    /// The sum of a column.
    Sum { table: &'static str, column: &'static str },
    /// The cell of one row; zero without that row.
    Cell { table: &'static str, row: &'static str, column: &'static str },
    /// How many rows a table has.
    Rows { table: &'static str },
}

impl MadeOf {
    /// The table it is added up from.
    pub const fn table(self) -> &'static str {
        match self {
            MadeOf::Sum { table, .. } | MadeOf::Cell { table, .. } | MadeOf::Rows { table } => {
                table
            }
        }
    }
}

/// What a place of money holds at the quarter's end; a centre without an account has no such row.
const fn closing_of(place: &'static str) -> MadeOf {
    MadeOf::Cell { table: "so-du", row: place, column: "closing_vnd" }
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// An amount.
    Money(Vnd),
    /// A count.
    Count(i64),
}

impl Measure {
    /// The bare number: đồng, or the count.
    pub fn number(self) -> i64 {
        match self {
            Measure::Money(vnd) => vnd.dong(),
            Measure::Count(n) => n,
        }
    }

    /// The amount, of a figure that is one.
    pub fn amount(self) -> Option<Vnd> {
        match self {
            Measure::Money(vnd) => Some(vnd),
            Measure::Count(_) => None,
        }
    }

    /// The count, of a figure that is one.
    pub fn count(self) -> Option<i64> {
        match self {
            Measure::Money(_) => None,
            Measure::Count(n) => Some(n),
        }
    }
}

/// Every figure of one report.
pub type Figures = BTreeMap<Figure, Measure>;

/// Control totals as a bundle states them: the code of each figure with its bare number.
pub type Control = BTreeMap<String, i64>;

/// Why figures cannot be told.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FigureFault {
    /// A table or a column is not there.
    #[error(transparent)]
    Shape(#[from] ShapeFault),
    /// A sum no amount can be.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// A key figure that a correction changed. Its label is `ui.report.figure.<name>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChangedFigure {
    pub name: Figure,
    pub is_money: bool,
    pub before: i64,
    pub after: i64,
}

/// The key figures that the version of a report has, added up from its rows.
///
/// # Errors
/// [`FigureFault`] where a sum leaves the range of an amount.
pub fn figures(report: &Report) -> Result<Figures, FigureFault> {
    let own = Figure::ALL.into_iter().filter(|figure| figure.since() <= report.version());
    own.map(|figure| Ok((figure, figure.measure(number(report, figure)?)?))).collect()
}

/// The control totals: the key figures a person compared with the paper, as a bundle states them.
///
/// # Errors
/// As [`figures`].
pub fn control(report: &Report) -> Result<Control, FigureFault> {
    let figures = figures(report)?;
    Ok(figures.into_iter().map(|(f, measure)| (f.code().to_owned(), measure.number())).collect())
}

/// Figures that differ between two control totals, in the order of the paper.
pub fn changed_figures(before: &Control, after: &Control) -> Vec<ChangedFigure> {
    let compared = Figure::ALL.into_iter().map(|figure| ChangedFigure {
        name: figure,
        is_money: figure.is_money(),
        before: figure.stated(before),
        after: figure.stated(after),
    });
    compared.filter(|changed| changed.before != changed.after).collect()
}

/// The control totals of many bundles, added up figure by figure.
pub fn sum_of_controls<'a>(
    controls: impl IntoIterator<Item = &'a Control>,
) -> BTreeMap<Figure, Total> {
    let mut sums: BTreeMap<Figure, Total> =
        Figure::ALL.into_iter().map(|f| (f, Total::ZERO)).collect();
    for control in controls {
        for (figure, sum) in &mut sums {
            *sum = sum.with(figure.stated(control));
        }
    }
    sums
}

/// One figure over the rows of a report; blank counts as zero.
fn number(report: &Report, figure: Figure) -> Result<i64, FigureFault> {
    let made_of = figure.made_of();
    let table = report.require(made_of.table())?;
    let ints = |column: &'static str| {
        table.lines().map(move |line| Ok(line.int(column)?.unwrap_or_default()))
    };
    Ok(match made_of {
        MadeOf::Rows { .. } => i64::try_from(table.rows().len()).unwrap_or(i64::MAX),
        MadeOf::Cell { row, column, .. } => match table.line_of(row) {
            Some(line) => line.int(column)?.unwrap_or_default(),
            None => 0,
        },
        MadeOf::Sum { column, .. } => ints(column)
            .try_fold(0_i64, |sum, n: Result<i64, ShapeFault>| n.map(|n| sum.saturating_add(n)))?,
    })
}

/// A key figure at two hops, which must agree: as the sealed bundles state it, and recomputed from
/// their rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoHops {
    /// Which one.
    pub figure: Figure,
    /// Sum of what the bundles state.
    pub bundles: Total,
    /// Sum over the rows.
    pub rows: Total,
}

/// Every key figure at two hops over the counted bundles, each with its tables; in the order of the
/// paper.
///
/// # Errors
/// [`FigureFault`] where the figures of a bundle's tables cannot be made.
pub fn two_hops(counted: &[(&Control, &Report)]) -> Result<Vec<TwoHops>, FigureFault> {
    let bundles = sum_of_controls(counted.iter().map(|(stated, _)| *stated));
    let hops = bundles.into_iter().map(|(figure, bundles)| {
        let of_version = counted.iter().filter(|(_, report)| figure.since() <= report.version());
        let rows = of_version.map(|(_, report)| Ok(Total::of(number(report, figure)?)));
        Ok(TwoHops { figure, bundles, rows: rows.sum::<Result<Total, FigureFault>>()? })
    });
    hops.collect()
}

/// Does any allowance of a report rest on a figure nobody has read in its instrument?
///
/// # Errors
/// [`ShapeFault`] where the report lacks the table.
pub fn rests_on_unread(report: &Report) -> Result<bool, ShapeFault> {
    for line in report.require("phu-cap")?.lines() {
        if line.flag("is_verified")? == Some(false) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{activity, allowance, balance, report, source};

    /// A row with the name of its table.
    type Row<'a> = (&'a str, Vec<norms::Value>);

    /// What the figures of these rows are, in the order of the paper.
    fn told(rows: &[Row<'_>]) -> Vec<i64> {
        figures(&report(rows)).unwrap().into_values().map(Measure::number).collect()
    }

    #[test]
    fn the_figures_are_sums_over_the_rows_in_the_order_of_the_paper() {
        let cash = ("so-du", balance("tien-mat", 1_000, 700));
        let account = ("so-du", balance("tien-gui", 5_000, 9_000));
        let state = ("nguon-kinh-phi", source("nn", 8_000, 4_300));
        let people = ("nguon-kinh-phi", source("xh", 200, 200));
        let pay = ("phu-cap", allowance("2026-07", "g1", 460));
        let pay_next = ("phu-cap", allowance("2026-08", "g1", 506));
        let classes = [("hoat-dong", activity("h1", 30)), ("hoat-dong", activity("h2", 12))];
        let [one, two] = classes;
        // opening, received, spent, closing, cash, account, allowances, activities, turns
        let cases: [(&[Row<'_>], [i64; 9]); 6] = [
            (&[], [0, 0, 0, 0, 0, 0, 0, 0, 0]),
            (std::slice::from_ref(&cash), [1_000, 0, 0, 700, 700, 0, 0, 0, 0]),
            (&[cash.clone(), account], [6_000, 0, 0, 9_700, 700, 9_000, 0, 0, 0]),
            (&[state, people], [0, 8_200, 4_500, 0, 0, 0, 0, 0, 0]),
            (&[pay, pay_next], [0, 0, 0, 0, 0, 0, 966, 0, 0]),
            (&[one, two], [0, 0, 0, 0, 0, 0, 0, 2, 42]),
        ];
        for (rows, expected) in cases {
            assert_eq!(told(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn codes_read_back_and_stand_in_a_bundle_beside_their_numbers() {
        let codes = Figure::ALL.map(Figure::code);
        assert_eq!(codes.map(Figure::from_code), Figure::ALL.map(Some));
        assert_eq!(Figure::from_code("balance"), None);
        let counts: Vec<Figure> = Figure::ALL.into_iter().filter(|f| !f.is_money()).collect();
        assert_eq!(counts, [Figure::Activities, Figure::Turns]);
        let control = control(&report(&[("hoat-dong", activity("h1", 30))])).unwrap();
        assert_eq!(control.len(), 9);
        assert_eq!((control["activities"], control["turns"], control["cash"]), (1, 30, 0));
    }

    #[test]
    fn a_sum_no_amount_can_be_is_refused() {
        let most = Vnd::MAX.dong();
        let rows =
            [("so-du", balance("tien-mat", most, 0)), ("so-du", balance("tien-gui", most, 0))];
        assert_eq!(figures(&report(&rows)), Err(FigureFault::Money(MoneyFault::OutOfRange)));
        assert!(Figure::Cash.measure(i64::MAX).is_err());
        assert_eq!(Figure::Turns.measure(i64::MAX), Ok(Measure::Count(i64::MAX)));
    }

    #[test]
    fn changes_are_told_in_the_order_of_the_paper_and_sums_stop_at_the_largest_number() {
        let control = |figures: &[(&str, i64)]| -> Control {
            figures.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect()
        };
        let before = control(&[("turns", 30), ("spent", 400), ("cash", 7), ("unknown", 1)]);
        let after = control(&[("turns", 31), ("spent", 500), ("cash", 7), ("unknown", 2)]);
        let told: Vec<_> = changed_figures(&before, &after)
            .iter()
            .map(|c| (c.name.code(), c.before, c.after))
            .collect();
        assert_eq!(told, [("spent", 400, 500), ("turns", 30, 31)]);
        let sums = sum_of_controls([&before, &after, &control(&[("cash", i64::MAX)])]);
        assert_eq!((sums[&Figure::Spent].number(), sums[&Figure::Turns].number()), (900, 61));
        assert_eq!((sums[&Figure::Cash].number(), sums[&Figure::Opening].number()), (i64::MAX, 0));
    }

    #[test]
    fn each_figure_is_added_up_over_the_bundles_and_over_their_rows() {
        let one = report(&[("hoat-dong", activity("h1", 30))]);
        let two = report(&[("hoat-dong", activity("h1", 12)), ("hoat-dong", activity("h2", 5))]);
        let (first, second) = (control(&one).unwrap(), control(&two).unwrap());
        let mut wrong = second.clone();
        wrong.insert("turns".to_owned(), 18);
        for (counted, bundles, rows) in [
            (vec![], 0, 0),
            (vec![(&first, &one)], 30, 30),
            (vec![(&first, &one), (&second, &two)], 47, 47),
            // A bundle whose seal says otherwise than its rows is seen at once.
            (vec![(&first, &one), (&wrong, &two)], 48, 47),
        ] {
            let hops = two_hops(&counted).unwrap();
            assert_eq!(hops.iter().map(|h| h.figure).collect::<Vec<_>>(), Figure::ALL);
            let turns = hops.iter().find(|h| h.figure == Figure::Turns).unwrap();
            assert_eq!((turns.bundles.number(), turns.rows.number()), (bundles, rows));
        }
    }

    #[test]
    fn one_unread_allowance_leaves_the_report_unread() {
        let line = |month: &str, is_verified: i64| {
            let mut cells = allowance(month, "g1", 1);
            cells[12] = norms::Value::Int(is_verified);
            ("phu-cap", cells)
        };
        for (rows, is_unread) in [
            (vec![], false),
            (vec![line("2026-07", 1)], false),
            (vec![line("2026-07", 1), line("2026-08", 0)], true),
        ] {
            assert_eq!(rests_on_unread(&report(&rows)), Ok(is_unread));
        }
    }
}
