//! Courses the people of the centre went to.

use crate::id::{PersonId, TrainingId};
use norms::Day;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Training {
    pub training_id: TrainingId,
    pub title: String,
    /// Code list `training-topic`.
    pub topic: String,
    pub from_on: Day,
    pub to_on: Day,
    /// How many days it took.
    pub days: u32,
    /// Who held it.
    pub by_whom: String,
    pub place: Option<String>,
    /// What whoever went to it was given.
    pub certificate: Option<String>,
    pub note: Option<String>,
    /// Who went to it.
    pub trainees: Vec<Trainee>,
}

/// Somebody who went to a course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Trainee {
    pub person_id: PersonId,
    pub certificate_no: Option<String>,
}

/// Why a course cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrainingRefusal {
    /// Nobody of the centre went to it.
    #[error("nobody")]
    Nobody,
    /// Somebody is named twice.
    #[error("named-twice")]
    Twice,
    /// It took more days than there are from its first to its last.
    #[error("too-many-days {most}")]
    TooManyDays {
        /// How many there are.
        most: i64,
    },
}

impl TrainingRefusal {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            TrainingRefusal::Nobody | TrainingRefusal::Twice => "trainees",
            TrainingRefusal::TooManyDays { .. } => "days",
        }
    }
}

impl Training {
    /// Was that person at it, and was it over by that day?
    pub fn trained(&self, id: &PersonId, on: Day) -> bool {
        self.to_on <= on && self.trainees.iter().any(|one| one.person_id == *id)
    }
}

/// Refuses a course nobody went to or somebody twice, or of more days than it lasted.
///
/// # Errors
/// The first that stands against it.
pub fn can_be(one: &Training) -> Result<(), TrainingRefusal> {
    let most = one.from_on.days_until(one.to_on).saturating_add(1);
    if i64::from(one.days) > most {
        return Err(TrainingRefusal::TooManyDays { most });
    }
    if one.trainees.is_empty() {
        return Err(TrainingRefusal::Nobody);
    }
    let is_again = |(at, trainee): (usize, &Trainee)| {
        one.trainees.iter().take(at).any(|before| before.person_id == trainee.person_id)
    };
    if one.trainees.iter().enumerate().any(is_again) {
        return Err(TrainingRefusal::Twice);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
