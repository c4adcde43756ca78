//! The centre of the book, by day.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use centre::allowances::Centre;
use centre::{Profile, ProfileFact};
use norms::Day;
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
