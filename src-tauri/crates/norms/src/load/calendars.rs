//! Calendars, and the last days that hang on them.

use super::file::File;
use crate::Norms;
use crate::fault::LoadFault;
use crate::law::{Calendar, DeadlineRule, MonthDay, When};
use crate::raw::{self, Every};
use crate::why::{InFile, Why};

/// What a name of a period may be filled with.
const HOLES: [&str; 4] = ["{year}", "{next_year}", "{part}", "{roman}"];

impl Norms {
    pub(super) fn add_calendars(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::CalendarFile = file.parse()?;
        file.not_too_many(&f.calendar, self.calendars.len())?;
        for entry in f.calendar {
            let at = entry.span().start;
            let e = entry.into_inner();
            let misfit = |why: Why| file.fault(at, why);
            if self.calendars.iter().any(|c| c.key == e.key && c.from >= e.from) {
                return Err(misfit(InFile::DaysOfOne.of([e.key])));
            }
            let month_day = |text: &String| {
                MonthDay::parse(text).ok_or_else(|| misfit(InFile::MonthDay.of([text.as_str()])))
            };
            let bare = HOLES.iter().fold(e.name.clone(), |name, hole| name.replace(hole, ""));
            if bare.contains(['{', '}']) || bare == e.name {
                return Err(misfit(InFile::PeriodName.of([HOLES.join(" ")])));
            }
            let source = self.cited(file, &e.source)?;
            let calendar = Calendar {
                key: e.key,
                en: raw::english(&e.vi, e.en),
                vi: e.vi,
                name: e.name,
                starts: e.starts.iter().map(month_day).collect::<Result<_, _>>()?,
                is_year_before: e.year_before,
                adjusted_until: e.adjusted_until.as_ref().map(month_day).transpose()?,
                from: e.from,
                verified: e.verified && self.has_read_days(&source),
                source,
                article: e.article,
                note: e.note,
            };
            if !calendar.is_one_year() {
                return Err(misfit(InFile::NotOneYear.into()));
            }
            self.calendars.push(calendar);
        }
        Ok(())
    }

    pub(super) fn add_deadlines(&mut self, file: &File<'_>) -> Result<(), LoadFault> {
        let f: raw::DeadlineFile = file.parse()?;
        file.not_too_many(&f.deadline, self.deadlines.len())?;
        for entry in f.deadline {
            let at = entry.span().start;
            let e = entry.into_inner();
            let when = when(&e).map_err(|reason| file.fault(at, reason))?;
            if self.deadlines.iter().any(|d| d.key == e.key && d.from >= e.from) {
                return Err(file.fault(at, InFile::DaysOfOne.of([e.key])));
            }
            let source = self.cited(file, &e.source)?;
            self.deadlines.push(DeadlineRule {
                key: e.key,
                en: raw::english(&e.vi, e.en),
                vi: e.vi,
                from: e.from,
                repealed: e.repealed,
                when,
                calendar: e.calendar.map(toml::Spanned::into_inner),
                is_before: e.before,
                editable: e.editable,
                verified: e.verified && self.has_read_days(&source),
                source,
                article: e.article,
                note: e.note,
            });
        }
        Ok(())
    }

    /// Every calendar a last day names is there, and has the part it names.
    pub(super) fn check_deadlines(&self, files: &[File<'_>]) -> Result<(), LoadFault> {
        let is_theirs = |f: &&File<'_>| f.path.starts_with("calendars/") && !is_of_calendars(f);
        for file in files.iter().filter(is_theirs) {
            let f: raw::DeadlineFile = file.parse()?;
            for entry in &f.deadline {
                let entry = entry.get_ref();
                let Some(named) = &entry.calendar else {
                    continue;
                };
                let parts = match entry.every {
                    Every::Quarter => 4,
                    Every::Year => entry.part.unwrap_or(1),
                };
                let is_there = self
                    .calendars
                    .iter()
                    .any(|calendar| calendar.key == *named.get_ref() && calendar.parts() >= parts);
                if !is_there {
                    let key = named.get_ref();
                    let why = InFile::NoCalendar.of([key.clone(), parts.to_string()]);
                    return Err(file.at(named, why));
                }
            }
        }
        Ok(())
    }
}

/// The file of calendars among the files of last days.
pub(super) fn is_of_calendars(file: &File<'_>) -> bool {
    file.stem() == "periods"
}

fn when(e: &raw::DeadlineEntry) -> Result<When, InFile> {
    if e.working_days_before.is_some_and(|days| !(1..=20).contains(&days)) {
        return Err(InFile::WorkingDays);
    }
    let working_days_before = e.working_days_before.unwrap_or(0);
    match (e.every, e.months_after, e.month) {
        (Every::Quarter, Some(months_after), None) => {
            if !(1..=28).contains(&e.day) || months_after > 12 {
                return Err(InFile::QuarterDay);
            }
            if e.part.is_some() || e.years_after.is_some() || working_days_before > 0 {
                return Err(InFile::OfYearOnly);
            }
            Ok(When::Quarter { months_after, day: e.day })
        }
        (Every::Year, None, Some(month)) => {
            let years_after = e.years_after.unwrap_or(0);
            let part = e.part.unwrap_or(1);
            // Every year has the day, leap or not.
            if crate::Day::new(2001, month, e.day).is_err() {
                return Err(InFile::NoDayOfYear);
            }
            if !(0..=1).contains(&years_after) || part == 0 {
                return Err(InFile::YearPart);
            }
            Ok(When::Year { month, day: e.day, years_after, part, working_days_before })
        }
        (Every::Quarter, ..) => Err(InFile::QuarterHas),
        (Every::Year, ..) => Err(InFile::YearHas),
    }
}
