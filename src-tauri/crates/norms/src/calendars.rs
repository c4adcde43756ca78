//! Years and parts of years that reports are about, as the files give them.

use crate::fault::NormFault;
use crate::law::Instrument;
use crate::norms::unknown;
use crate::{Day, DayFault, Norms};
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

    fn of(self, year: i32) -> Result<Day, DayFault> {
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

/// A period of a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Period {
    /// Key of the calendar.
    pub calendar: String,
    /// As the office writes it: `Quý III năm 2026`, `Năm học 2025 - 2026`.
    pub name: String,
    /// The year it is named after; for a school year the first of the two.
    pub year: i32,
    /// Which part of that year, from 1.
    pub part: u32,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Last day figures of the period may still be adjusted, where the act says one.
    pub adjusted_until: Option<Day>,
    /// The act, or the program's own proposal.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// Read in the act.
    pub verified: bool,
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
    fn span(&self, year: i32, part: usize) -> Result<Option<(Day, Day)>, DayFault> {
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

impl Norms {
    /// Every calendar, in file order; one key may stand several times, by first day.
    pub fn calendars(&self) -> &[Calendar] {
        &self.calendars
    }

    /// The period of a calendar that holds a day, as the calendar was cut on that day.
    ///
    /// # Errors
    /// `unknown-norm` with the nearest keys, `not-in-force`, `day-out-of-range` at the edge of
    /// the program's calendar.
    pub fn period_of(&self, calendar: &str, day: Day) -> Result<Period, NormFault> {
        let cut = self.calendar(calendar, day)?;
        for year in [day.year() - 1, day.year(), day.year() + 1] {
            for part in 0..cut.starts.len() {
                // A year outside the program's calendar holds no day of it.
                if let Ok(Some((from, to))) = cut.span(year, part)
                    && from <= day
                    && day <= to
                {
                    return self.named(cut, year, part, from, to);
                }
            }
        }
        Err(DayFault::OutOfRange.into())
    }

    /// The n-th period, from 1, of the year a calendar names so, as it was cut on the period's
    /// first day.
    ///
    /// # Errors
    /// `unknown-norm` when the calendar has no such part, `not-in-force`, `day-out-of-range`.
    pub fn period(&self, calendar: &str, year: i32, part: u32) -> Result<Period, NormFault> {
        let none = || NormFault::UnknownNorm {
            kind: "period",
            key: format!("{calendar} {year} {part}"),
            nearest: Vec::new(),
        };
        let nth = usize::try_from(part).ok().and_then(|n| n.checked_sub(1)).ok_or_else(none)?;
        let newest = self.calendar(calendar, Day::new(2199, 12, 31)?)?;
        let (from, to) = newest.span(year, nth)?.ok_or_else(none)?;
        let cut = self.calendar(calendar, from)?;
        match cut.span(year, nth)? {
            Some(span) if span == (from, to) => self.named(cut, year, nth, from, to),
            _ => Err(none()),
        }
    }

    fn calendar(&self, key: &str, on: Day) -> Result<&Calendar, NormFault> {
        let keys = self.calendars.iter().map(|c| c.key.as_str());
        let first = self
            .calendars
            .iter()
            .find(|c| c.key == key)
            .ok_or_else(|| unknown("calendar", key, keys))?;
        let newest = self.calendars.iter().rfind(|c| c.key == key && c.from <= on);
        newest.ok_or_else(|| NormFault::NotInForce {
            what: key.to_owned(),
            on,
            first: Some(first.from),
        })
    }

    fn named(
        &self,
        cut: &Calendar,
        year: i32,
        nth: usize,
        from: Day,
        to: Day,
    ) -> Result<Period, NormFault> {
        let part = u32::try_from(nth + 1).map_err(|_| DayFault::OutOfRange)?;
        let name = cut
            .name
            .replace("{year}", &year.to_string())
            .replace("{next_year}", &(year + 1).to_string())
            .replace("{part}", &part.to_string())
            .replace("{roman}", ["I", "II", "III", "IV"].get(nth).copied().unwrap_or("?"));
        Ok(Period {
            calendar: cut.key.clone(),
            name,
            year,
            part,
            from,
            to,
            adjusted_until: match cut.adjusted_until {
                Some(until) => Some(until.of(to.year() + 1)?),
                None => None,
            },
            source: self.act(&cut.source)?.clone(),
            article: cut.article.clone(),
            verified: cut.verified,
        })
    }
}
