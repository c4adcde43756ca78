//! Periods that are not calendar quarters, and the days reports fall due.

use crate::law::{DeadlineRule, Instrument, When};
use crate::{Day, Month, NormFault, Norms, Period, Quarter};
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

/// A day something falls due, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Due {
    /// `quarter-regime`, `literacy-commune`, …
    pub key: String,
    /// What falls due, in Vietnamese.
    pub vi: String,
    /// What falls due, in English.
    pub en: String,
    /// The day the act names.
    pub on: Day,
    /// The act says "before this day", not "by this day".
    pub is_before: bool,
    /// The last day on which the paper is in time.
    pub last_on: Day,
    /// The period the paper is about; its last day is the day the figures are of. `None` when the
    /// calendar of such periods did not hold yet.
    pub covers: Option<Period>,
    /// The act, or the program's own proposal.
    pub source: Instrument,
    /// Where in the act.
    pub article: Option<String>,
    /// A receiving office may set another day.
    pub editable: bool,
    /// Read in the act.
    pub verified: bool,
    /// What is not sure of it, or to be known beside.
    pub note: Option<String>,
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

    /// Everything that falls due from one day to another, both included, by day; nothing when
    /// `from` is the later one.
    ///
    /// # Errors
    /// `unknown-norm` when a file cites what is not there; the build refuses such a file.
    pub fn deadlines_between(&self, from: Day, to: Day) -> Result<Vec<Due>, NormFault> {
        let mut found = Vec::new();
        // A period is due in the year it is named after or in the one after that.
        for year in from.year() - 1..=to.year() {
            for rule in &self.deadlines {
                let parts: &[u32] = match &rule.when {
                    When::Quarter { .. } => &[1, 2, 3, 4],
                    When::Year { part, .. } => std::slice::from_ref(part),
                };
                for &part in parts {
                    if let Some(on) = self.due_day(rule, year, part)
                        && from <= on
                        && on <= to
                    {
                        found.push(self.told(rule, on, year, part)?);
                    }
                }
            }
        }
        found.sort_by(|a, b| (a.on, &a.key).cmp(&(b.on, &b.key)));
        Ok(found)
    }

    /// The day a rule makes a part of a year due; `None` when the rule does not hold for it, or
    /// the day lies outside the program's calendar.
    fn due_day(&self, rule: &DeadlineRule, year: i32, part: u32) -> Option<Day> {
        let (on, asked_on) = match rule.when {
            When::Quarter { months_after, day } => {
                let quarter = Quarter::new(year, part).ok()?;
                (quarter_day(quarter, months_after, day).ok()?, quarter.last())
            }
            When::Year { month, day, years_after, working_days_before, .. } => {
                let on = Day::new(year + years_after, month, day).ok()?;
                let on = on.working_days_before(working_days_before).ok()?;
                (on, on)
            }
        };
        let newest = self.deadlines.iter().rfind(|d| d.key == rule.key && d.from <= asked_on)?;
        (newest == rule && !rule.repealed).then_some(on)
    }

    fn told(&self, rule: &DeadlineRule, on: Day, year: i32, part: u32) -> Result<Due, NormFault> {
        let covers = rule.calendar.as_ref().map(|calendar| self.period(calendar, year, part));
        Ok(Due {
            key: rule.key.clone(),
            vi: rule.vi.clone(),
            en: rule.en.clone(),
            on,
            is_before: rule.is_before,
            last_on: if rule.is_before { on.plus_days(-1)? } else { on },
            covers: match covers {
                None | Some(Err(NormFault::NotInForce { .. })) => None,
                Some(period) => Some(period?),
            },
            source: self.act(&rule.source)?.clone(),
            article: rule.article.clone(),
            editable: rule.editable,
            verified: rule.verified,
            note: rule.note.clone(),
        })
    }

    fn due(&self, key: &str, quarter: Quarter) -> Result<Option<Deadline>, NormFault> {
        let holds = |d: &&DeadlineRule| d.key == key && d.from <= quarter.last();
        let Some(rule) = self.deadlines.iter().rfind(holds).filter(|rule| !rule.repealed) else {
            return Ok(None);
        };
        let When::Quarter { months_after, day } = rule.when else {
            return Ok(None);
        };
        Ok(Some(Deadline {
            on: quarter_day(quarter, months_after, day)?,
            source: self.act(&rule.source)?.clone(),
            article: rule.article.clone(),
            editable: rule.editable,
            verified: rule.verified,
        }))
    }
}

/// A day of the month so many months after the last month of a quarter.
fn quarter_day(quarter: Quarter, months_after: u32, day: u32) -> Result<Day, NormFault> {
    let mut month: Month = quarter.months()[2];
    for _ in 0..months_after {
        month = month.next();
    }
    Ok(Day::new(month.year(), month.number(), day)?)
}

#[cfg(test)]
mod tests;
