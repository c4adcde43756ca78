//! Whose book it is, what a person has set in it, and the days and quarters it stands at.

use crate::core::error::DeskError;
use crate::core::talk::Settings;
use crate::core::view::View;
use centre::closings::Closings;
use centre::quarters::earliest_open;
use centre::{Profile, QuarterState};
use norms::{Day, Quarter, Vnd, amount_in_words};
use store::Reading;

/// The earliest quarter that is not closed, from the book's first to today's.
pub(crate) fn open_quarter(
    view: View<'_>,
    profile: &Profile,
    today: Day,
) -> Result<Quarter, DeskError> {
    Ok(earliest_open(profile.first_on, today, &view.read()?.quarters()?))
}

/// A quarter as the book knows it; one it never heard of has begun.
pub(crate) fn quarter_state(
    read: Reading<'_>,
    quarter: Quarter,
) -> Result<QuarterState, DeskError> {
    Ok(read.quarter(quarter)?.unwrap_or_else(|| QuarterState::begun(quarter)))
}

pub(crate) fn is_closed(read: Reading<'_>, quarter: Quarter) -> Result<bool, DeskError> {
    Ok(quarter_state(read, quarter)?.is_closed)
}

/// Refuses an entry dated in a closed quarter, naming the quarter.
pub(crate) fn must_be_open(read: Reading<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    let open = quarter_state(read, day.quarter())?.must_be_open();
    open.map_err(|refusal| DeskError::from(refusal).at(field))
}

/// Refuses what is dated in a quarter, a month or a year that is closed, naming it.
pub(crate) fn must_take(view: View<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    must_be_open(view.read()?, day, field)?;
    let (all, law) = (view.read()?.closings()?, view.norms()?);
    let taken = Closings { all: &all, law: &law }.takes(day);
    taken.map_err(|refusal| DeskError::from(refusal).at(field))
}

impl View<'_> {
    /// What a person has set; what nobody set has its usual value.
    pub(crate) fn settings(self) -> Result<Settings, DeskError> {
        let book = self.read()?;
        Ok(Settings::of(|name| book.setting(name))?)
    }

    /// An amount in the words this book prints.
    pub(crate) fn in_words(self, amount: Vnd) -> Result<String, DeskError> {
        Ok(amount_in_words(amount, self.settings()?.school()))
    }
}
