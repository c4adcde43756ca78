//! What is closed takes nothing in and gives nothing away: months by an act of their own, budget years with
//! the time in which they are still adjusted; what each state of a year allows is one table.

use crate::closing_records::{BookClosing, BookPeriod, ClosingChange};
use crate::money_records::{QuarterState, Voucher, VoucherLine};
use crate::vouchers::Unposted;
use norms::{Day, Month, NormFault, Norms, Quarter};
use std::collections::BTreeSet;

/// The calendar that says how long a budget year is adjusted.
const CALENDAR: &str = "financial-year";

norms::closed_set! {
    /// How far a budget year is on a day.
    pub enum YearStage {
        /// It runs.
        Open = "dang-thuc-hien",
        /// It is over, and what was under way is still written to it.
        Adjusting = "chinh-ly",
        /// Nothing new is written to it; what was is put right and settled.
        Settling = "quyet-toan",
        /// It was closed.
        Closed = "da-khoa",
    }
}

norms::closed_set! {
    /// What is done with a budget year.
    pub enum YearAct {
        /// A receipt, a payment or a transfer that is settled in it.
        Write = "ghi",
        /// What was written is mended, voided or reversed within it.
        PutRight = "sua",
        /// A month of it is closed or opened again.
        CloseMonth = "khoa-thang",
        /// A sealed quarter of it is opened again.
        OpenQuarter = "mo-quy",
        /// It is closed.
        Close = "khoa-nam",
        /// It is opened again.
        Reopen = "mo-nam",
        /// Its settlement is printed as final.
        Settle = "quyet-toan",
    }
}

/// What each state of a year allows, in the order of [`YearStage::ALL`].
pub const ALLOWED: [(YearAct, [bool; 4]); 7] = [
    // . . . . . . . . . . runs   adjusted settled closed
    (YearAct::Write, [true, true, false, false]),
    (YearAct::PutRight, [true, true, true, false]),
    (YearAct::CloseMonth, [true, true, true, false]),
    (YearAct::OpenQuarter, [true, true, true, false]),
    (YearAct::Close, [false, true, true, false]),
    (YearAct::Reopen, [false, false, false, true]),
    (YearAct::Settle, [false, false, false, true]),
];

impl YearStage {
    /// May it be done in this state?
    pub fn allows(self, act: YearAct) -> bool {
        let row = ALLOWED.iter().find(|(one, _)| *one == act);
        let at = YearStage::ALL.iter().position(|one| *one == self);
        row.zip(at).is_some_and(|((_, allowed), at)| allowed.get(at) == Some(&true))
    }
}

/// Why something is not done with a month or a year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClosingRefusal {
    #[error("month-closed {0}")]
    MonthClosed(Month),
    #[error("month-open {0}")]
    MonthOpen(Month),
    #[error("month-runs {0}")]
    MonthRuns(Month),
    /// An earlier one of the book is still open.
    #[error("month-before-open {0}")]
    BeforeOpen(Month),
    #[error("quarter-closed {0}")]
    QuarterClosed(Quarter),
    #[error("year-closed {0}")]
    YearClosed(u32),
    #[error("year-open {0}")]
    YearOpen(u32),
    #[error("year-runs {0}")]
    YearRuns(u32),
    /// Its time of adjusting is over: nothing new is settled in it.
    #[error("year-adjusted {0}")]
    YearAdjusted(u32),
    /// A quarter of it is not sealed.
    #[error("year-quarter-open {0}")]
    QuarterOpen(Quarter),
    /// The year before it is not closed.
    #[error("year-before-open {0}")]
    YearBeforeOpen(u32),
    /// A later one is closed: it is opened first.
    #[error("year-after-closed {0}")]
    YearAfterClosed(u32),
    #[error("before-book {0}")]
    BeforeBook(Day),
    #[error(transparent)]
    Law(#[from] NormFault),
}

/// Until when a budget year is adjusted, where the law says so.
///
/// # Errors
/// The law knows no such calendar, or none of that year.
pub fn adjusted_until(law: &Norms, year: u32) -> Result<Option<Day>, NormFault> {
    let last = BookPeriod::of_year(year)?.last();
    Ok(law.period_of(CALENDAR, last)?.adjusted_until)
}

/// Everything of a book that was closed by an act of its own, with the law that says how long a year is
/// adjusted.
#[derive(Clone, Copy, Debug)]
pub struct Closings<'a> {
    pub all: &'a [BookClosing],
    pub law: &'a Norms,
}

impl Closings<'_> {
    fn is_closed(&self, period: BookPeriod) -> bool {
        self.all.iter().any(|one| one.period == period && one.is_closed)
    }

    pub fn month_is_closed(&self, month: Month) -> bool {
        self.is_closed(BookPeriod::Month(month))
    }

    pub fn year_is_closed(&self, year: u32) -> bool {
        BookPeriod::of_year(year).is_ok_and(|year| self.is_closed(year))
    }

    /// How far a budget year is on a day.
    ///
    /// # Errors
    /// The law says nothing of such years.
    pub fn stage(&self, year: u32, on: Day) -> Result<YearStage, NormFault> {
        if self.year_is_closed(year) {
            return Ok(YearStage::Closed);
        }
        if on <= BookPeriod::of_year(year)?.last() {
            return Ok(YearStage::Open);
        }
        let is_adjusted = adjusted_until(self.law, year)?.is_some_and(|until| on <= until);
        Ok(if is_adjusted { YearStage::Adjusting } else { YearStage::Settling })
    }

    /// Refuses what a year does not allow on a day.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn allows(&self, act: YearAct, year: u32, on: Day) -> Result<(), ClosingRefusal> {
        let stage = self.stage(year, on)?;
        if stage.allows(act) {
            return Ok(());
        }
        Err(match stage {
            YearStage::Closed => ClosingRefusal::YearClosed(year),
            YearStage::Settling if act == YearAct::Write => ClosingRefusal::YearAdjusted(year),
            YearStage::Open if act == YearAct::Close => ClosingRefusal::YearRuns(year),
            _ => ClosingRefusal::YearOpen(year),
        })
    }

    /// Refuses what is dated in a closed month, or whose day lies in a closed year.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn takes(&self, day: Day) -> Result<(), ClosingRefusal> {
        if self.month_is_closed(day.month()) {
            return Err(ClosingRefusal::MonthClosed(day.month()));
        }
        let year = day.year().unsigned_abs();
        if self.year_is_closed(year) { Err(ClosingRefusal::YearClosed(year)) } else { Ok(()) }
    }

    /// The same of a voucher that is settled in these budget years, by what is done with it.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn take_voucher(
        &self,
        act: YearAct,
        day: Day,
        years: impl IntoIterator<Item = u32>,
    ) -> Result<(), ClosingRefusal> {
        self.takes(day)?;
        years.into_iter().try_for_each(|year| self.allows(act, year, day))
    }
}

fn years_of(own: u32, budget_year: Option<u32>, lines: &[VoucherLine]) -> BTreeSet<u32> {
    if lines.is_empty() {
        return BTreeSet::from([budget_year.unwrap_or(own)]);
    }
    lines.iter().map(|line| line.budget_year.unwrap_or(own)).collect()
}

impl Unposted {
    /// The budget years it is settled in; of a transfer whose money nobody named the year of its day.
    pub fn budget_years(&self) -> BTreeSet<u32> {
        years_of(self.year(), self.budget_year, &self.lines)
    }
}

impl Voucher {
    /// The same of one that was posted.
    pub fn budget_years(&self) -> BTreeSet<u32> {
        years_of(self.year, self.budget_year, &self.lines)
    }
}

/// A book around its closings: since when it is kept, which quarters were sealed, what day it is.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub closings: Closings<'a>,
    pub quarters: &'a [QuarterState],
    pub first_on: Day,
    pub today: Day,
}

impl Around<'_> {
    pub(crate) fn quarter_is_closed(&self, quarter: Quarter) -> bool {
        self.quarters.iter().any(|state| state.quarter == quarter && state.is_closed)
    }

    fn found(&self, period: BookPeriod) -> BookClosing {
        let found = self.closings.all.iter().find(|one| one.period == period);
        found.cloned().unwrap_or_else(|| BookClosing::begun(period))
    }

    /// A month, closed: it is over, and no earlier one of the book is open.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn close_month(&self, month: Month) -> Result<BookClosing, ClosingRefusal> {
        if month.last() < self.first_on {
            return Err(ClosingRefusal::BeforeBook(self.first_on));
        }
        self.closings.allows(YearAct::CloseMonth, month.year().unsigned_abs(), self.today)?;
        if self.closings.month_is_closed(month) {
            return Err(ClosingRefusal::MonthClosed(month));
        }
        if self.quarter_is_closed(month.quarter()) {
            return Err(ClosingRefusal::QuarterClosed(month.quarter()));
        }
        if self.today < month.last() {
            return Err(ClosingRefusal::MonthRuns(month));
        }
        let mut before = self.first_on.month();
        while before < month {
            let is_closed = self.closings.month_is_closed(before);
            if !is_closed && !self.quarter_is_closed(before.quarter()) {
                return Err(ClosingRefusal::BeforeOpen(before));
            }
            before = before.next();
        }
        let found = self.found(BookPeriod::Month(month));
        Ok(found.then(ClosingChange::Closed, self.today, None))
    }

    /// A closed month, opened again; every closed month after it whose quarter is open goes with it, for it
    /// rests on what this one leaves.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn reopen_month(
        &self,
        month: Month,
        reason: &str,
    ) -> Result<Vec<BookClosing>, ClosingRefusal> {
        if !self.closings.month_is_closed(month) {
            return Err(ClosingRefusal::MonthOpen(month));
        }
        self.closings.allows(YearAct::CloseMonth, month.year().unsigned_abs(), self.today)?;
        if self.quarter_is_closed(month.quarter()) {
            return Err(ClosingRefusal::QuarterClosed(month.quarter()));
        }
        let goes = |one: &&BookClosing| match one.period {
            BookPeriod::Month(of) => {
                of >= month && one.is_closed && !self.quarter_is_closed(of.quarter())
            }
            BookPeriod::Year(_) => false,
        };
        let opened = self
            .closings
            .all
            .iter()
            .filter(goes)
            .cloned()
            .map(|one| one.then(ClosingChange::Reopened, self.today, Some(reason.to_owned())));
        Ok(opened.collect())
    }

    /// A budget year, closed: it is over, every quarter of it is sealed, and the one before it is closed.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn close_year(&self, year: u32) -> Result<BookClosing, ClosingRefusal> {
        let period = self.of_book(year)?;
        self.closings.allows(YearAct::Close, year, self.today)?;
        let mut quarter = period.first().max(self.first_on).quarter();
        while quarter.first() <= period.last() {
            if !self.quarter_is_closed(quarter) {
                return Err(ClosingRefusal::QuarterOpen(quarter));
            }
            quarter = quarter.next();
        }
        let before = year.saturating_sub(1);
        if self.first_on < period.first() && !self.closings.year_is_closed(before) {
            return Err(ClosingRefusal::YearBeforeOpen(before));
        }
        Ok(self.found(period).then(ClosingChange::Closed, self.today, None))
    }

    /// A closed year, opened again; later ones are opened first.
    ///
    /// # Errors
    /// [`ClosingRefusal`].
    pub fn reopen_year(&self, year: u32, reason: &str) -> Result<BookClosing, ClosingRefusal> {
        let period = self.of_book(year)?;
        self.closings.allows(YearAct::Reopen, year, self.today)?;
        let after = year.saturating_add(1);
        if self.closings.year_is_closed(after) {
            return Err(ClosingRefusal::YearAfterClosed(after));
        }
        let reason = Some(reason.to_owned());
        Ok(self.found(period).then(ClosingChange::Reopened, self.today, reason))
    }

    /// A year of this book.
    fn of_book(&self, year: u32) -> Result<BookPeriod, ClosingRefusal> {
        let period = BookPeriod::of_year(year).map_err(NormFault::from)?;
        if period.last() < self.first_on {
            return Err(ClosingRefusal::BeforeBook(self.first_on));
        }
        Ok(period)
    }
}

#[cfg(test)]
mod tests;
