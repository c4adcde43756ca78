//! Periods that are not calendar quarters, and the days reports fall due.

use crate::law::{DeadlineRule, Instrument};
use crate::{Day, Month, NormFault, Norms, Quarter};
use serde::Serialize;
use ts_rs::TS;

/// A last day for handing in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deadline {
    /// The last day.
    pub on: Day,
    /// The act, or the program's own proposal.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// A receiving office may set another day.
    pub editable: bool,
    /// Read in the act.
    pub verified: bool,
}

/// The two last days of a quarter's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Deadlines {
    /// Of the ministry's regime of periodic reports; `None` before there was one.
    pub regime: Option<Deadline>,
    /// For handing in to the local office; the program's proposal until the office says another.
    pub hand_in: Deadline,
}

/// The administrative quarter: from the 15th of the month before to the 14th of its last month.
///
/// # Errors
/// `day-out-of-range` at the edge of the calendar.
pub fn administrative_quarter(quarter: Quarter) -> Result<(Day, Day), NormFault> {
    let [first, _, last] = quarter.months();
    let before = first.previous();
    Ok((Day::new(before.year(), before.number(), 15)?, Day::new(last.year(), last.number(), 14)?))
}

/// The quarter whose administrative period holds the day.
pub fn administrative_quarter_of(day: Day) -> Quarter {
    let quarter = day.quarter();
    let is_last_month = day.month() == quarter.months()[2];
    if is_last_month && day.of_month() >= 15 { quarter.next() } else { quarter }
}

/// The school year that holds the day, by its first calendar year: September to August.
pub fn school_year_of(day: Day) -> i32 {
    if day.month_number() >= 9 { day.year() } else { day.year() - 1 }
}

/// First and last day of the school year that begins in `year`.
///
/// # Errors
/// `day-out-of-range` outside the program's calendar.
pub fn school_year(year: i32) -> Result<(Day, Day), NormFault> {
    Ok((Day::new(year, 9, 1)?, Day::new(year + 1, 8, 31)?))
}

/// `2025 - 2026`, as the office writes a school year.
pub fn school_year_name(year: i32) -> String {
    format!("{year} - {}", year + 1)
}

impl Norms {
    /// The last days for the report of a quarter.
    ///
    /// # Errors
    /// `unknown-norm` when the proposal is missing from the files; `day-out-of-range`.
    pub fn deadline(&self, quarter: Quarter) -> Result<Deadlines, NormFault> {
        Ok(Deadlines {
            regime: self.due("quarter-regime", quarter)?,
            hand_in: self.due("quarter-hand-in", quarter)?.ok_or_else(|| {
                NormFault::NotInForce {
                    what: "quarter-hand-in".to_owned(),
                    on: quarter.last(),
                    first: None,
                }
            })?,
        })
    }

    fn due(&self, key: &str, quarter: Quarter) -> Result<Option<Deadline>, NormFault> {
        let holds = |d: &&DeadlineRule| d.key == key && d.from <= quarter.last();
        let Some(rule) = self.deadlines.iter().rfind(holds) else {
            return Ok(None);
        };
        let mut month: Month = quarter.months()[2];
        for _ in 0..rule.months_after {
            month = month.next();
        }
        Ok(Some(Deadline {
            on: Day::new(month.year(), month.number(), rule.day)?,
            source: self.act(&rule.source)?.clone(),
            article: rule.article.clone(),
            editable: rule.editable,
            verified: rule.verified,
        }))
    }
}

#[cfg(test)]
mod tests;
