//! Teachers a school sends to the centre for a time: by which decision, what lengthened their stay, when it
//! ended. The post a teacher holds at the centre stands beside it: allowances hang on posts alone.

use crate::id::{PersonId, SecondmentId};
use norms::{Day, Norms, Quarter};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many months a teacher may be seconded at a time, and after how many its end is told.
const MOST_MONTHS: &str = "secondment-most-months";
const WARN_MONTHS: &str = "secondment-warn-months";

/// A teacher sent to the centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Secondment {
    pub secondment_id: SecondmentId,
    pub person_id: PersonId,
    /// The school that sends, and goes on paying.
    pub school: String,
    /// Code list `school-level`.
    pub level: String,
    pub subject: Option<String>,
    /// Of the teacher's working time, in hundredths.
    pub share: u32,
    pub decision_no: String,
    pub decision_on: Day,
    /// Who decided, e.g. "Chủ tịch UBND xã".
    pub authority: String,
    pub from_on: Day,
    /// The last day by the decision; none where it names none.
    pub until_on: Option<Day>,
    /// The last day there was; none while it lasts.
    pub ended_on: Option<Day>,
    /// Code list `secondment-end`.
    pub end_reason: Option<String>,
    /// Code list `secondment-protected`: why the law would not have the teacher sent.
    pub protected: Option<String>,
    /// The last day of that.
    pub protected_until: Option<Day>,
    pub note: Option<String>,
    /// What lengthened the stay, in order.
    pub extensions: Vec<Extension>,
}

/// A decision by which a teacher stays longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    pub decision_no: String,
    pub decision_on: Day,
    /// The new last day.
    pub until_on: Day,
}

/// How long the law lets a secondment last, from its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Term {
    pub months: i64,
    /// From this day on its end is told.
    pub warn_on: Day,
    /// The first day beyond it.
    pub limit_on: Day,
    /// Read in the law.
    pub is_verified: bool,
}

/// Why a secondment cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SecondmentRefusal {
    /// An extension that makes the stay no longer.
    #[error("not-longer {until_on}")]
    NotLonger {
        /// The last day without it.
        until_on: Day,
    },
    /// The decision names no last day: there is nothing to lengthen.
    #[error("no-last-day")]
    NoLastDay,
    /// It ended after the last day anybody decided.
    #[error("beyond-decided {until_on}")]
    BeyondDecided {
        /// That day.
        until_on: Day,
    },
    /// The teacher is seconded by another decision on some of those days.
    #[error("already-seconded {from_on}")]
    Already {
        /// The first day of the other.
        from_on: Day,
    },
}

impl SecondmentRefusal {
    /// The field of the form it is about.
    pub fn field(self) -> &'static str {
        match self {
            SecondmentRefusal::NotLonger { .. } | SecondmentRefusal::NoLastDay => "until_on",
            SecondmentRefusal::BeyondDecided { .. } => "ended_on",
            SecondmentRefusal::Already { .. } => "from_on",
        }
    }
}

impl Secondment {
    /// The last day by its decisions.
    pub fn decided_until(&self) -> Option<Day> {
        self.extensions.last().map_or(self.until_on, |one| Some(one.until_on))
    }

    /// The last day there was or will be; none where nobody named one.
    pub fn last_on(&self) -> Option<Day> {
        self.ended_on.or(self.decided_until())
    }

    /// Is the teacher at the centre on that day, as far as is known?
    pub fn is_on(&self, day: Day) -> bool {
        self.from_on <= day && self.last_on().is_none_or(|last| day <= last)
    }

    /// As it stood when that day ended. An end of a later day had not come. A decision that lengthens it
    /// counts once it is signed, and for the days it is about whenever that was.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Secondment {
        let mut then = Secondment { extensions: Vec::new(), ..self.clone() };
        for one in &self.extensions {
            let has_begun = then.decided_until().is_some_and(|until| until < day);
            if one.decision_on <= day || has_begun {
                then.extensions.push(one.clone());
            }
        }
        if self.ended_on.is_some_and(|ended| ended > day) {
            then.ended_on = None;
            then.end_reason = None;
        }
        then
    }

    /// How long the law of a day lets it last; none where the law says nothing of it.
    pub fn term(&self, law: &Norms, on: Day) -> Option<Term> {
        let most = law.principle(MOST_MONTHS, on).ok()?;
        let warn = law.principle(WARN_MONTHS, on).ok()?;
        let months = most.value.number()?;
        Some(Term {
            months,
            warn_on: self.from_on.months_later(warn.value.number()?).ok()?,
            limit_on: self.from_on.months_later(months).ok()?,
            is_verified: most.verified,
        })
    }

    /// Does its end have to be seen to on that day: while it lasts, from the month the law is asked for on,
    /// unless it ends within the term anyway and its last day is written down as its end.
    pub fn is_near(&self, term: &Term, on: Day) -> bool {
        self.is_on(on) && self.ended_on.is_none() && on >= term.warn_on
    }

    /// Does it last beyond the term, or will it by what is decided?
    pub fn is_over(&self, term: &Term, on: Day) -> bool {
        let last = self.last_on().unwrap_or(on);
        last >= term.limit_on
    }

    /// Is it on some of those days?
    pub fn meets(&self, from_on: Day, to_on: Option<Day>) -> bool {
        to_on.is_none_or(|to| self.from_on <= to)
            && self.last_on().is_none_or(|last| from_on <= last)
    }
}

/// Refuses a secondment whose extensions lengthen nothing, that ended after anybody decided, or that meets
/// another of the same teacher. `all` may hold it as it was.
///
/// # Errors
/// The first that stands against it.
pub fn can_be(one: &Secondment, all: &[Secondment]) -> Result<(), SecondmentRefusal> {
    let mut until = one.until_on;
    for extension in &one.extensions {
        let before = until.ok_or(SecondmentRefusal::NoLastDay)?;
        if extension.until_on <= before {
            return Err(SecondmentRefusal::NotLonger { until_on: before });
        }
        until = Some(extension.until_on);
    }
    if let (Some(ended), Some(until_on)) = (one.ended_on, until)
        && ended > until_on
    {
        return Err(SecondmentRefusal::BeyondDecided { until_on });
    }
    let meets = |other: &&Secondment| {
        other.secondment_id != one.secondment_id
            && other.person_id == one.person_id
            && other.meets(one.from_on, one.last_on())
    };
    match all.iter().find(meets) {
        Some(other) => Err(SecondmentRefusal::Already { from_on: other.from_on }),
        None => Ok(()),
    }
}

/// Those a quarter's report tells, as they stood on its last day.
pub fn told(all: &[Secondment], quarter: Quarter) -> Vec<Secondment> {
    let (first, last) = (quarter.first(), quarter.last());
    let then = all.iter().map(|one| one.as_of(last));
    then.filter(|one| one.meets(first, Some(last))).collect()
}

#[cfg(test)]
mod tests;
