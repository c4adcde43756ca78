//! Whose book it is, what a person has set in it, and the days and quarters it stands at.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::talk::Settings;
use crate::core::view::View;
use centre::allowances::Centre;
use centre::quarters::{earliest_open, newest_known_day};
use centre::{Profile, ProfileFact, QuarterState};
use norms::{Day, Quarter, Vnd, amount_in_words};
use store::Reading;

/// As it was founded, with what changed since.
pub(crate) struct Own {
    founded: Profile,
    facts: Vec<ProfileFact>,
}

impl Own {
    /// None before its first run, and in the book of an office.
    pub(crate) fn maybe(read: Reading<'_>) -> Result<Option<Own>, DeskError> {
        let Some(founded) = read.profile()? else { return Ok(None) };
        Ok(Some(Own { founded, facts: read.profile_facts()? }))
    }

    pub(crate) fn of(read: Reading<'_>) -> Result<Own, DeskError> {
        Own::maybe(read)?.ok_or_else(|| DeskError::new(Code::NoBookYet))
    }

    /// As it was founded.
    pub(crate) fn founded(&self) -> &Profile {
        &self.founded
    }

    pub(crate) fn facts(&self) -> &[ProfileFact] {
        &self.facts
    }

    /// The centre on a day.
    pub(crate) fn on(&self, day: Day) -> Profile {
        self.founded.on(&self.facts, day)
    }

    pub(crate) fn centre(&self) -> Centre<'_> {
        Centre { profile: &self.founded, facts: &self.facts }
    }
}

/// The newest day the book knows: no clock may honestly stand before it.
pub(crate) fn clock_floor(view: View<'_>) -> Result<Option<Day>, DeskError> {
    let act = view.read()?.acts(1)?.into_iter().next();
    Ok(newest_known_day(
        view.read()?.last_voucher_day()?,
        act.as_ref().map(|line| line.at.as_str()),
    ))
}

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
