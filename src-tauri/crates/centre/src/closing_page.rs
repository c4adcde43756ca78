//! A year of the book as its closings stand: its months, its quarters, and how far the budget year is.

use crate::closing_records::{BookClosing, BookPeriod, ClosingEvent};
use crate::closings::{Around, ClosingRefusal, YearStage, adjusted_until};
use norms::{Day, Due, Month, NormFault};
use serde::Serialize;
use ts_rs::TS;

norms::closed_set! {
    /// How a month of the book stands.
    pub enum MonthStands {
        /// Before the book.
        Before = "truoc-so",
        /// It is not over.
        Runs = "dang-ghi",
        /// Over and open.
        Open = "chua-khoa",
        /// Closed by an act of its own.
        Closed = "da-khoa",
        /// Its quarter is sealed.
        Sealed = "da-niem-phong",
    }
}

/// A month of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MonthRow {
    pub month: Month,
    pub stands: MonthStands,
    pub events: Vec<ClosingEvent>,
    pub can_close: bool,
    pub can_reopen: bool,
    /// Closed months that are opened with it, itself left out.
    pub with: Vec<Month>,
}

/// The days the law names of a year's settlement.
const DUES: [&str; 3] = ["adjusting-papers", "adjusting-end", "adjusting-reconciled"];

/// A year of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClosingPage {
    pub year: u32,
    /// The first and the last year there is something to close of.
    pub years: (u32, u32),
    pub stage: YearStage,
    pub adjusted_until: Option<Day>,
    pub dues: Vec<Due>,
    pub months: Vec<MonthRow>,
    /// How the budget year was closed and opened again.
    pub events: Vec<ClosingEvent>,
    pub can_close: bool,
    pub can_reopen: bool,
}

impl ClosingPage {
    /// The year, as the book stands.
    ///
    /// # Errors
    /// A year outside the calendar, or of which the law says nothing.
    pub fn of(around: &Around<'_>, year: u32) -> Result<ClosingPage, ClosingRefusal> {
        let period = BookPeriod::of_year(year).map_err(NormFault::from)?;
        let law = around.closings.law;
        let after = BookPeriod::of_year(year.saturating_add(1)).map_err(NormFault::from)?;
        let mut dues = law.deadlines_between(after.first(), after.last())?;
        dues.retain(|due| DUES.contains(&due.key.as_str()));
        let mut months = Vec::new();
        let mut month = period.first().month();
        while month.first() <= period.last() {
            months.push(row(around, month));
            month = month.next();
        }
        Ok(ClosingPage {
            year,
            years: (
                around.first_on.year().unsigned_abs().min(year),
                around.today.year().unsigned_abs().max(year),
            ),
            stage: around.closings.stage(year, around.today)?,
            adjusted_until: adjusted_until(law, year)?,
            dues,
            months,
            events: events(around, period),
            can_close: around.close_year(year).is_ok(),
            can_reopen: around.reopen_year(year, "").is_ok(),
        })
    }
}

fn events(around: &Around<'_>, period: BookPeriod) -> Vec<ClosingEvent> {
    let found = around.closings.all.iter().find(|one| one.period == period);
    found.map(|one| one.events.clone()).unwrap_or_default()
}

fn row(around: &Around<'_>, month: Month) -> MonthRow {
    let stands = if month.last() < around.first_on {
        MonthStands::Before
    } else if around.quarter_is_closed(month.quarter()) {
        MonthStands::Sealed
    } else if around.closings.month_is_closed(month) {
        MonthStands::Closed
    } else if around.today < month.last() {
        MonthStands::Runs
    } else {
        MonthStands::Open
    };
    let of = |one: BookClosing| match one.period {
        BookPeriod::Month(of) => Some(of).filter(|of| *of != month),
        BookPeriod::Year(_) => None,
    };
    let opened = around.reopen_month(month, "");
    MonthRow {
        month,
        stands,
        events: events(around, BookPeriod::Month(month)),
        can_close: around.close_month(month).is_ok(),
        can_reopen: opened.is_ok(),
        with: opened.into_iter().flatten().filter_map(of).collect(),
    }
}
