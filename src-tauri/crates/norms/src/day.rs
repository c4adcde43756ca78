//! Civil days, months and quarters. An instant is none of these.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// Why a text is not a day, month or quarter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DayFault {
    /// The text does not have the shape `2026-09-28`, `2026-09` or `2026-Q3`, or names no such day.
    #[error("day-malformed")]
    Malformed,
    /// A day its month has not.
    #[error("day-none {0}")]
    None(NoSuchDay),
    /// Outside 1945–2199: surely a slip of the finger.
    #[error("day-out-of-range")]
    OutOfRange,
}

/// A day as it was written, which its month has not: 29/02/2025, 31/11/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchDay {
    pub day: u32,
    pub month: Month,
}

impl fmt::Display for NoSuchDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{}", self.day, self.month.office())
    }
}

impl FromStr for NoSuchDay {
    type Err = DayFault;
    /// From `29/02/2025`, as a fault tells it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let [day, month, year] = text.split('/').collect::<Vec<_>>()[..] else {
            return Err(DayFault::Malformed);
        };
        match Day::new(number(year, 4)?, number(month, 2)?, number(day, 2)?) {
            Err(DayFault::None(none)) => Ok(none),
            _ => Err(DayFault::Malformed),
        }
    }
}

/// A civil day, `2026-09-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(NaiveDate);

/// A civil month, `2026-09`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Month {
    year: i32,
    month: u32,
}

/// A calendar quarter, `2026-Q3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Quarter {
    year: i32,
    quarter: u32,
}

impl Day {
    /// A day by its numbers.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Day, DayFault> {
        let month_of = Month::new(year, month)?;
        NaiveDate::from_ymd_opt(year, month, day).map(Day).ok_or(match day {
            29..=31 => DayFault::None(NoSuchDay { day, month: month_of }),
            _ => DayFault::Malformed,
        })
    }

    /// The month it lies in.
    pub fn month(self) -> Month {
        Month { year: self.0.year(), month: self.0.month() }
    }

    /// The quarter it lies in.
    pub fn quarter(self) -> Quarter {
        self.month().quarter()
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The day of its month, 1–31.
    pub fn of_month(self) -> u32 {
        self.0.day()
    }

    /// The number of its month, 1–12.
    pub fn month_number(self) -> u32 {
        self.0.month()
    }

    /// Days from `self` to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Day) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// The day `n` days later (earlier when negative).
    pub fn plus_days(self, n: i64) -> Result<Day, DayFault> {
        let delta = chrono::TimeDelta::try_days(n).ok_or(DayFault::OutOfRange)?;
        let day = self.0.checked_add_signed(delta).ok_or(DayFault::OutOfRange)?;
        in_range(day.year())?;
        Ok(Day(day))
    }

    /// As the office writes it: `28/09/2026`.
    pub fn office(self) -> String {
        format!("{:02}/{:02}/{}", self.0.day(), self.0.month(), self.0.year())
    }

    /// As a paper says it: `ngày 05 tháng 02 năm 2026`; the day with a zero below 10, the month
    /// with a zero below 3 (NĐ 30/2020/NĐ-CP, Phụ lục I).
    pub fn in_words(self) -> String {
        format!("ngày {:02} {}", self.0.day(), self.month().in_words())
    }

    /// The chrono value, for a room that must hand it to a library.
    pub fn civil(self) -> NaiveDate {
        self.0
    }
}

impl Month {
    /// A month by its numbers.
    pub fn new(year: i32, month: u32) -> Result<Month, DayFault> {
        in_range(year)?;
        if (1..=12).contains(&month) { Ok(Month { year, month }) } else { Err(DayFault::Malformed) }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1–12.
    pub fn number(self) -> u32 {
        self.month
    }

    /// As the office writes it: `09/2026`.
    pub fn office(self) -> String {
        format!("{:02}/{}", self.month, self.year)
    }

    /// `tháng 02 năm 2026`, `tháng 3 năm 2026`: a zero below 3.
    pub fn in_words(self) -> String {
        let zero = if self.month < 3 { "0" } else { "" };
        format!("tháng {zero}{} năm {}", self.month, self.year)
    }

    /// Its quarter.
    pub fn quarter(self) -> Quarter {
        Quarter { year: self.year, quarter: self.month.div_ceil(3) }
    }

    /// Its first day.
    pub fn first(self) -> Day {
        Day(NaiveDate::from_ymd_opt(self.year, self.month, 1).expect("a month is built in range"))
    }

    /// Its last day.
    pub fn last(self) -> Day {
        Day(self.next().first().0.pred_opt().expect("a month is built in range"))
    }

    /// The month after.
    #[must_use]
    pub fn next(self) -> Month {
        if self.month == 12 {
            Month { year: self.year + 1, month: 1 }
        } else {
            Month { year: self.year, month: self.month + 1 }
        }
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Month {
        if self.month == 1 {
            Month { year: self.year - 1, month: 12 }
        } else {
            Month { year: self.year, month: self.month - 1 }
        }
    }

    /// True when the day lies in it.
    pub fn contains(self, day: Day) -> bool {
        day.month() == self
    }
}

impl Quarter {
    /// A quarter by its numbers.
    pub fn new(year: i32, quarter: u32) -> Result<Quarter, DayFault> {
        in_range(year)?;
        if (1..=4).contains(&quarter) {
            Ok(Quarter { year, quarter })
        } else {
            Err(DayFault::Malformed)
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// 1–4.
    pub fn number(self) -> u32 {
        self.quarter
    }

    /// Its three months.
    pub fn months(self) -> [Month; 3] {
        let first = Month { year: self.year, month: (self.quarter - 1) * 3 + 1 };
        [first, first.next(), first.next().next()]
    }

    /// Its first day.
    pub fn first(self) -> Day {
        self.months()[0].first()
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.months()[2].last()
    }

    /// The quarter after.
    #[must_use]
    pub fn next(self) -> Quarter {
        self.months()[2].next().quarter()
    }

    /// The quarter before.
    #[must_use]
    pub fn previous(self) -> Quarter {
        self.months()[0].previous().quarter()
    }

    /// True when the day lies in it.
    pub fn contains(self, day: Day) -> bool {
        day.quarter() == self
    }

    /// I, II, III or IV.
    pub fn roman(self) -> &'static str {
        match self.quarter {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        }
    }

    /// `quý III năm 2026`.
    pub fn in_words(self) -> String {
        format!("quý {} năm {}", self.roman(), self.year)
    }
}

fn in_range(year: i32) -> Result<(), DayFault> {
    if (1945..=2199).contains(&year) { Ok(()) } else { Err(DayFault::OutOfRange) }
}

fn number<T: FromStr>(text: &str, digits: usize) -> Result<T, DayFault> {
    if text.len() != digits || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DayFault::Malformed);
    }
    text.parse().map_err(|_| DayFault::Malformed)
}

impl FromStr for Day {
    type Err = DayFault;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [y, m, d] => Day::new(number(y, 4)?, number(m, 2)?, number(d, 2)?),
            _ => Err(DayFault::Malformed),
        }
    }
}

impl FromStr for Month {
    type Err = DayFault;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split('-').collect::<Vec<_>>().as_slice() {
            [y, m] => Month::new(number(y, 4)?, number(m, 2)?),
            _ => Err(DayFault::Malformed),
        }
    }
}

impl FromStr for Quarter {
    type Err = DayFault;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (y, q) = text.split_once("-Q").ok_or(DayFault::Malformed)?;
        Quarter::new(number(y, 4)?, number(q, 1)?)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.quarter)
    }
}

macro_rules! text_form {
    ($($name:ident),*) => {$(
        impl TryFrom<String> for $name {
            type Error = DayFault;
            fn try_from(text: String) -> Result<Self, Self::Error> { text.parse() }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String { value.to_string() }
        }
    )*};
}
text_form!(Day, Month, Quarter);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_know_their_months_and_neighbours() {
        let q: Quarter = "2026-Q4".parse().unwrap();
        assert_eq!(q.first().to_string(), "2026-10-01");
        assert_eq!(q.last().to_string(), "2026-12-31");
        assert_eq!(q.next().to_string(), "2027-Q1");
        assert_eq!(q.next().previous(), q);
        assert!(q.contains("2026-11-30".parse().unwrap()));
    }

    #[test]
    fn papers_say_days_months_and_quarters_with_the_zeros_the_decree_asks() {
        for (iso, office, words) in [
            ("2026-02-05", "05/02/2026", "ngày 05 tháng 02 năm 2026"),
            ("2026-01-31", "31/01/2026", "ngày 31 tháng 01 năm 2026"),
            ("2026-03-09", "09/03/2026", "ngày 09 tháng 3 năm 2026"),
            ("2011-07-14", "14/07/2011", "ngày 14 tháng 7 năm 2011"),
            ("2026-12-10", "10/12/2026", "ngày 10 tháng 12 năm 2026"),
        ] {
            let day: Day = iso.parse().unwrap();
            assert_eq!((day.office().as_str(), day.in_words().as_str()), (office, words));
        }
        let month: Month = "2026-09".parse().unwrap();
        assert_eq!(
            (month.office().as_str(), month.in_words().as_str()),
            ("09/2026", "tháng 9 năm 2026")
        );
        for (iso, words) in [
            ("2026-Q1", "quý I năm 2026"),
            ("2026-Q2", "quý II năm 2026"),
            ("2026-Q3", "quý III năm 2026"),
            ("2026-Q4", "quý IV năm 2026"),
        ] {
            assert_eq!(iso.parse::<Quarter>().unwrap().in_words(), words);
        }
    }

    #[test]
    fn texts_that_are_no_day_are_refused() {
        for bad in
            ["", "2026-9-1", "2026-02-30", "28/09/2026", "0026-01-01", "2026-13-01", "+026-01-01"]
        {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
        assert_eq!("2024-02-29".parse::<Day>().unwrap().office(), "29/02/2024");
    }
}
