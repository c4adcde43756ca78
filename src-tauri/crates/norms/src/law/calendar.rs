//! How years are cut into periods.

use crate::{Day, DayFault};
use serde::Serialize;
use ts_rs::TS;

/// A day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct MonthDay {
    month: u32,
    day: u32,
}

impl MonthDay {
    /// `09-01`; the 29th of February is no day of every year.
    pub(crate) fn parse(text: &str) -> Option<MonthDay> {
        let (month, day) = text.split_once('-')?;
        let number = |text: &str| text.parse().ok().filter(|_| text.len() == 2);
        let (month, day) = (number(month)?, number(day)?);
        Day::new(2001, month, day).ok().map(|_| MonthDay { month, day })
    }

    pub(crate) fn of(self, year: i32) -> Result<Day, DayFault> {
        Day::new(year, self.month, self.day)
    }
}

/// A calendar from one day on: how years are cut into periods.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Calendar {
    /// `quarter`, `school-year`, …
    pub key: String,
    /// What its periods are, in Vietnamese.
    pub vi: String,
    /// What its periods are, in English.
    pub en: String,
    /// How a period is called, with holes.
    #[serde(skip)]
    pub(crate) name: String,
    /// The first days of the parts of a year, in order.
    #[serde(skip)]
    pub(crate) starts: Vec<MonthDay>,
    /// The first part begins in the year before the one the period is named after.
    #[serde(skip)]
    pub(crate) is_year_before: bool,
    /// Until when the figures of the year may still be adjusted, in the year after.
    #[serde(skip)]
    pub(crate) adjusted_until: Option<MonthDay>,
    /// First day of this cut.
    pub from: Day,
    /// Id of the act, or of the program's own proposal.
    pub source: String,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act.
    pub verified: bool,
    /// A remark.
    pub note: Option<String>,
}

impl Calendar {
    /// How many parts a year has.
    pub(crate) fn parts(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// The first days of the parts of the year named so; a month-day not later than the one
    /// before it belongs to the year after.
    fn starts_of(&self, year: i32) -> Result<Vec<Day>, DayFault> {
        let mut running = if self.is_year_before { year - 1 } else { year };
        let mut before: Option<MonthDay> = None;
        let mut days = Vec::with_capacity(self.starts.len());
        for &start in &self.starts {
            if before.is_some_and(|before| start <= before) {
                running += 1;
            }
            days.push(start.of(running)?);
            before = Some(start);
        }
        Ok(days)
    }

    /// The parts of one year end before the next year's begin.
    pub(crate) fn is_one_year(&self) -> bool {
        match (self.starts_of(2001), self.starts_of(2002)) {
            (Ok(year), Ok(next)) => {
                year.last().zip(next.first()).is_some_and(|(last, first)| last < first)
            }
            _ => false,
        }
    }

    /// First and last day of a part of a year.
    pub(crate) fn span(&self, year: i32, part: usize) -> Result<Option<(Day, Day)>, DayFault> {
        let starts = self.starts_of(year)?;
        let Some(&from) = starts.get(part) else {
            return Ok(None);
        };
        let next = match starts.get(part + 1) {
            Some(&next) => next,
            None => *self.starts_of(year + 1)?.first().ok_or(DayFault::OutOfRange)?,
        };
        Ok(Some((from, next.plus_days(-1)?)))
    }
}
