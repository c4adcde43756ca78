//! Months and budget years that are closed by an act of their own and opened again with a reason.

use letters::{Flaw, FlawCode};
use norms::{Day, DayFault, Month};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use ts_rs::TS;

/// What is closed by an act of its own: a month, `2026-09`, or a budget year, `2026`. A quarter is closed by
/// its seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub enum BookPeriod {
    Month(Month),
    /// Named by its first month.
    Year(Month),
}

impl BookPeriod {
    /// A budget year.
    ///
    /// # Errors
    /// A year outside the calendar.
    pub fn of_year(year: u32) -> Result<BookPeriod, DayFault> {
        let year = i32::try_from(year).map_err(|_| DayFault::OutOfRange)?;
        Ok(BookPeriod::Year(Month::new(year, 1)?))
    }

    /// As the column `kind` has it.
    pub fn kind(self) -> &'static str {
        match self {
            BookPeriod::Month(_) => "thang",
            BookPeriod::Year(_) => "nam",
        }
    }

    pub fn first(self) -> Day {
        match self {
            BookPeriod::Month(month) | BookPeriod::Year(month) => month.first(),
        }
    }

    pub fn last(self) -> Day {
        match self {
            BookPeriod::Month(month) => month.last(),
            BookPeriod::Year(january) => january.quarter().next().next().next().last(),
        }
    }

    /// The year it is or lies in.
    pub fn year(self) -> u32 {
        // A year of the calendar has four digits.
        self.first().year().unsigned_abs()
    }

    /// As the office writes it.
    pub fn office(self) -> String {
        match self {
            BookPeriod::Month(month) => month.office(),
            BookPeriod::Year(january) => january.year().to_string(),
        }
    }
}

impl fmt::Display for BookPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BookPeriod::Month(month) => month.fmt(f),
            BookPeriod::Year(january) => january.year().fmt(f),
        }
    }
}

impl FromStr for BookPeriod {
    type Err = DayFault;
    fn from_str(text: &str) -> Result<BookPeriod, DayFault> {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_year {
            return format!("{text}-01").parse().map(BookPeriod::Year);
        }
        text.parse().map(BookPeriod::Month)
    }
}

impl TryFrom<String> for BookPeriod {
    type Error = DayFault;
    fn try_from(text: String) -> Result<BookPeriod, DayFault> {
        text.parse()
    }
}

impl From<BookPeriod> for String {
    fn from(period: BookPeriod) -> String {
        period.to_string()
    }
}

norms::closed_set! {
    /// What was done with a month or a year; a code of the list `closing-change`.
    pub enum ClosingChange {
        Closed = "khoa",
        Reopened = "mo-lai",
    }
}

/// It was closed, or opened again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClosingEvent {
    pub change: ClosingChange,
    pub day: Day,
    /// Why it was opened again.
    pub reason: Option<String>,
}

/// A month or a budget year that was closed, and whatever became of that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BookClosing {
    pub period: BookPeriod,
    /// After the last of what was done.
    pub is_closed: bool,
    /// In the order they were done.
    pub events: Vec<ClosingEvent>,
}

impl BookClosing {
    /// What no act would have written: it is closed first, then opened and closed by turns, opened with a
    /// reason, never before it was over and never earlier than the turn before.
    pub fn flaw(&self) -> Option<Flaw> {
        let turns = [ClosingChange::Closed, ClosingChange::Reopened].into_iter().cycle();
        let by_turns = self.events.iter().zip(turns).all(|(event, turn)| {
            let has_reason = event.reason.is_some();
            event.change == turn && has_reason == (turn == ClosingChange::Reopened)
        });
        let in_order = self.events.is_sorted_by_key(|event| event.day);
        let is_over = self.events.iter().all(|event| event.day >= self.period.last());
        let rules = [
            ("events", !self.events.is_empty() && by_turns),
            ("is_closed", self.is_closed == (self.events.len() % 2 == 1)),
            ("day", in_order && is_over),
        ];
        let broken = rules.into_iter().find(|(_, holds)| !holds)?;
        Some(Flaw::at(FlawCode::ClosingDiffers, self.period.office(), broken.0))
    }

    /// It with one thing more done; by a clock that went back no earlier than what was done before.
    #[must_use]
    pub fn then(mut self, change: ClosingChange, day: Day, reason: Option<String>) -> BookClosing {
        let day = self.events.last().map_or(day, |before| before.day.max(day));
        self.is_closed = change == ClosingChange::Closed;
        self.events.push(ClosingEvent { change, day, reason });
        self
    }

    /// One nothing was done with yet.
    pub fn begun(period: BookPeriod) -> BookClosing {
        BookClosing { period, is_closed: false, events: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_a_month_or_a_year_and_nothing_else() {
        for (text, told) in [
            ("2026-09", "thang 2026-09-01 2026-09-30"),
            ("2024-02", "thang 2024-02-01 2024-02-29"),
            ("2026", "nam 2026-01-01 2026-12-31"),
            ("2024", "nam 2024-01-01 2024-12-31"),
            ("2026-13", "-"),
            ("2026-Q3", "-"),
            ("0099", "-"),
            ("26", "-"),
            ("", "-"),
        ] {
            let read = text.parse::<BookPeriod>();
            let said = read.map_or("-".to_owned(), |period| {
                assert_eq!(period.to_string(), text);
                format!("{} {} {}", period.kind(), period.first(), period.last())
            });
            assert_eq!(said, told, "{text}");
        }
    }

    #[test]
    fn it_is_closed_by_the_last_of_what_was_done() {
        let day: Day = "2026-10-01".parse().unwrap();
        let month = BookClosing::begun("2026-09".parse().unwrap());
        assert!(!month.is_closed);
        let closed = month.then(ClosingChange::Closed, day, None);
        assert!(closed.is_closed);
        let opened = closed.then(ClosingChange::Reopened, day, Some("Sót phiếu".into()));
        assert!(!opened.is_closed);
        assert!(opened.then(ClosingChange::Closed, day, None).is_closed);
    }

    #[test]
    fn what_no_act_would_have_written_is_a_flaw() {
        use ClosingChange::{Closed, Reopened};
        for (events, told) in [
            (&[][..], "events"),
            (&[(Closed, "2026-10-01")], "-"),
            (&[(Closed, "2026-10-01"), (Reopened, "2026-10-01")], "-"),
            (&[(Reopened, "2026-10-01")], "events"),
            (&[(Closed, "2026-10-01"), (Closed, "2026-10-02")], "events"),
            (&[(Closed, "2026-09-29")], "day"),
            (&[(Closed, "2026-10-05"), (Reopened, "2026-10-04")], "day"),
        ] {
            let mut month = BookClosing::begun("2026-09".parse().unwrap());
            for (change, on) in events {
                let reason = (*change == Reopened).then(|| "Sót phiếu".to_owned());
                month.is_closed = *change == Closed;
                month.events.push(ClosingEvent {
                    change: *change,
                    day: on.parse().unwrap(),
                    reason,
                });
            }
            let said = month.flaw().map_or("-".to_owned(), |flaw| flaw.detail);
            assert_eq!(said, told, "{events:?}");
        }
    }
}
