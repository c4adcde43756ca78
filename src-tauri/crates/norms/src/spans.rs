//! Counting on from a day: months, and working days, Monday to Friday. Which holidays a year has is decided year by year
//! and is in no file, so none is counted off.

use crate::{Day, DayFault, Month};

/// The first Monday of the program's calendar.
const A_MONDAY: (i32, u32, u32) = (1945, 1, 1);

impl Day {
    /// The same day so many months on, or that month's last.
    ///
    /// # Errors
    /// `day-out-of-range`.
    pub fn months_later(self, months: i64) -> Result<Day, DayFault> {
        let whole = (i64::from(self.year()) * 12 + i64::from(self.month_number()) - 1)
            .checked_add(months)
            .ok_or(DayFault::OutOfRange)?;
        let year = i32::try_from(whole.div_euclid(12)).map_err(|_| DayFault::OutOfRange)?;
        let number = u32::try_from(whole.rem_euclid(12) + 1).map_err(|_| DayFault::OutOfRange)?;
        let last = Month::new(year, number)?.last().of_month();
        Day::new(year, number, self.of_month().min(last))
    }

    fn is_working(self) -> Result<bool, DayFault> {
        let (year, month, day) = A_MONDAY;
        Ok(Day::new(year, month, day)?.days_until(self).rem_euclid(7) < 5)
    }

    /// How many working days come after this day, up to another and that one included; none where it is not later.
    ///
    /// # Errors
    /// `day-out-of-range` at the edge of the program's calendar.
    pub fn working_days_until(self, to: Day) -> Result<i64, DayFault> {
        let whole = self.days_until(to).max(0) / 7;
        let mut day = self.plus_days(whole * 7)?;
        let mut count = whole * 5;
        while day < to {
            day = day.plus_days(1)?;
            count += i64::from(day.is_working()?);
        }
        Ok(count)
    }

    /// The day so many working days before this one.
    ///
    /// # Errors
    /// `day-out-of-range`.
    pub fn working_days_before(self, count: u32) -> Result<Day, DayFault> {
        let mut day = self;
        let mut left = count;
        while left > 0 {
            day = day.plus_days(-1)?;
            left -= u32::from(day.is_working()?);
        }
        Ok(day)
    }
}

#[cfg(test)]
#[path = "spans/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
