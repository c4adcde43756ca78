//! Years and parts of years that reports are about, as the files give them.

use crate::fault::{NormFault, unknown};
use crate::law::{Calendar, Instrument};
use crate::{Day, DayFault, Norms};
use serde::Serialize;
use ts_rs::TS;

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
