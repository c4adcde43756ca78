//! Plans: the days of a period, what was done of each target by a day, and the plan that follows one.

#[cfg(test)]
mod tests;

use crate::balances::SourceSums;
use crate::id::{PlanId, SourceId};
use crate::money_records::Source;
use crate::plan_records::{Plan, PlanKind, Target};
use crate::premises::{FacilityOn, facilities_on};
use crate::records::{Activity, Facility, FacilityMovement, Person, Post, Profile};
use norms::{Added, Counted, Day, Measure, MoneyFault, Norms, Quarter, Vnd};
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// All of it, in basis points.
const WHOLE: i128 = 10_000;

/// Why a plan or a target cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanRefusal {
    /// No such stage, year or quarter.
    #[error("period-unknown")]
    PeriodUnknown,
    /// The book has a plan of it.
    #[error("taken {period}")]
    Taken {
        /// The period.
        period: String,
    },
    /// Nobody knows what follows the last stage.
    #[error("no-next")]
    NoNext,
    /// Due before the plan begins or after it ends.
    #[error("due-outside {from} {to}")]
    DueOutside {
        /// The plan's first day.
        from: Day,
        /// Its last.
        to: Day,
    },
    /// The measure is counted whole.
    #[error("not-narrowed")]
    NotNarrowed,
}

/// The first and the last day of a period; none where there is no such period.
pub fn span(law: &Norms, kind: PlanKind, period: &str) -> Option<(Day, Day)> {
    match kind {
        PlanKind::Stage => law.plan_stage(period),
        PlanKind::Year => {
            let year: i32 = period.parse().ok().filter(|year| (1990..=2100).contains(year))?;
            let is_plain = year.to_string() == period;
            let (first, last) = (Day::new(year, 1, 1).ok()?, Day::new(year, 12, 31).ok()?);
            is_plain.then_some((first, last))
        }
        PlanKind::Quarter => {
            let quarter: Quarter = period.parse().ok()?;
            Some((quarter.first(), quarter.last()))
        }
    }
}

/// The period that begins the day after one ends.
fn next_period(law: &Norms, kind: PlanKind, to_on: Day) -> Option<String> {
    let first = to_on.plus_days(1).ok()?;
    match kind {
        PlanKind::Stage => law.plan_stage_from(first).map(str::to_owned),
        PlanKind::Year => Some(first.year().to_string()),
        PlanKind::Quarter => Some(first.quarter().to_string()),
    }
}

impl Plan {
    /// The plan of the period that follows: its targets as they were planned, nothing done, nobody has
    /// approved it.
    ///
    /// # Errors
    /// [`PlanRefusal::NoNext`].
    pub fn rolled(&self, law: &Norms, plan_id: PlanId) -> Result<Plan, PlanRefusal> {
        let period = next_period(law, self.kind, self.to_on).ok_or(PlanRefusal::NoNext)?;
        let (from_on, to_on) = span(law, self.kind, &period).ok_or(PlanRefusal::NoNext)?;
        let months = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month_number());
        let later = months(from_on) - months(self.from_on);
        let again = |target: &Target| {
            let due_on = target.due_on.and_then(|due| due.months_later(later).ok());
            Target { due_on, said: None, said_vnd: None, ..target.clone() }
        };
        Ok(Plan {
            plan_id,
            kind: self.kind,
            period,
            from_on,
            to_on,
            number: None,
            issued_on: None,
            approved_on: None,
            approved_by: None,
            note: self.note.clone(),
            targets: self.targets.iter().map(again).collect(),
        })
    }

    /// The number of a target that is new.
    pub fn next_number(&self) -> u32 {
        let highest = self.targets.iter().map(|one| one.number).max();
        highest.unwrap_or_default().saturating_add(1)
    }

    /// The same with a target, new or changed.
    #[must_use]
    pub fn with(mut self, target: Target) -> Plan {
        match self.targets.iter_mut().find(|one| one.number == target.number) {
            Some(known) => *known = target,
            None => self.targets.push(target),
        }
        self
    }

    /// How it stood on a day: who approved it later had not approved it yet.
    #[must_use]
    pub fn as_of(&self, on: Day) -> Plan {
        let is_approved = self.approved_on.is_some_and(|day| day <= on);
        let is_issued = self.issued_on.is_none_or(|day| day <= on);
        Plan {
            number: self.number.clone().filter(|_| is_issued),
            issued_on: self.issued_on.filter(|_| is_issued),
            approved_on: self.approved_on.filter(|_| is_approved),
            approved_by: self.approved_by.clone().filter(|_| is_approved),
            ..self.clone()
        }
    }
}

/// What of the book targets are counted of, from the first day of a plan to the day it is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Doings<'a> {
    pub profile: &'a Profile,
    pub from: Day,
    pub on: Day,
    pub activities: &'a [Activity],
    pub people: &'a [Person],
    pub posts: &'a [Post],
    pub facilities: &'a [Facility],
    pub movements: &'a [FacilityMovement],
    pub sources: &'a [Source],
    /// What each source received and spent in those days.
    pub sums: &'a [(SourceId, SourceSums)],
}

impl Doings<'_> {
    /// How much of a measure was done. What the first run told of the year before the book counts where
    /// the plan is of that year or more, and only to the whole: nobody said of what it was.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn done(&self, measure: &Measure<'_>, of: Option<&str>) -> Result<i128, MoneyFault> {
        Ok(match measure.counts {
            Counted::Activities => self.activities(measure, of),
            Counted::Posts => {
                let held = self.held(measure, of);
                wide(held.count())
            }
            Counted::People => self.people(measure, of),
            Counted::Premises => self.premises(measure, of)?,
            Counted::Received | Counted::Spent => self.money(measure, of),
            Counted::ByHand => 0,
        })
    }

    fn is_within(&self, day: Day) -> bool {
        self.from <= day && day <= self.on
    }

    /// Does the plan hold the part of a year that was before the book?
    fn holds_before(&self) -> bool {
        let first_on = self.profile.first_on;
        Day::new(first_on.year(), 1, 1).is_ok_and(|day| self.from <= day) && first_on <= self.on
    }

    fn activities(&self, measure: &Measure<'_>, of: Option<&str>) -> i128 {
        let adds = |one: &Activity| -> i128 {
            match measure.adds {
                Added::Each => 1,
                Added::Turns => one.turns.into(),
                Added::TurnsFemale => one.turns_female.unwrap_or_default().into(),
                Added::TurnsMinority => one.turns_minority.unwrap_or_default().into(),
                Added::Persons => one.persons.unwrap_or_default().into(),
                Added::Sessions => one.sessions.into(),
                Added::Amount => one.cost_vnd.unwrap_or_default().dong().into(),
                _ => 0,
            }
        };
        let held = self.activities.iter().filter(|one| {
            let class = one.source_class.as_deref().unwrap_or_default();
            let bears = [
                ("activity-group", one.group.as_str()),
                ("activity-form", one.form.as_str()),
                ("funding-class", class),
            ];
            self.is_within(one.held_on) && measure.takes(&bears, of)
        });
        let before: i128 = match measure.adds {
            Added::Each => self.profile.classes_before.into(),
            Added::Turns => self.profile.turns_before.into(),
            _ => 0,
        };
        let counts_before = measure.is_of_all(of) && self.holds_before();
        held.map(adds).sum::<i128>() + if counts_before { before } else { 0 }
    }

    /// The posts held on the day that a measure takes.
    fn held<'b>(
        &'b self,
        measure: &'b Measure<'_>,
        of: Option<&'b str>,
    ) -> impl Iterator<Item = &'b Post> {
        self.posts.iter().filter(move |post| {
            post.is_held_on(self.on) && measure.takes(&[("roles", post.role.as_str())], of)
        })
    }

    /// Whoever holds two posts is one person.
    fn people(&self, measure: &Measure<'_>, of: Option<&str>) -> i128 {
        let ids: BTreeSet<_> = self.held(measure, of).map(|post| &post.person_id).collect();
        let is_counted = |person: &&Person| match measure.adds {
            Added::Trained => person.is_trained,
            Added::Female => person.is_female == Some(true),
            _ => true,
        };
        let people = self.people.iter().filter(|person| ids.contains(&person.person_id));
        wide(people.filter(is_counted).count())
    }

    fn premises(&self, measure: &Measure<'_>, of: Option<&str>) -> Result<i128, MoneyFault> {
        let there = facilities_on(self.facilities, self.movements, self.on)?;
        let taken = there.iter().filter(|one| {
            let facility = &one.facility;
            let bears = [
                ("facility-category", facility.category.as_str()),
                ("relation", facility.relation.as_str()),
                ("funding-class", facility.source_class.as_deref().unwrap_or_default()),
            ];
            measure.takes(&bears, of)
        });
        let adds = |one: &FacilityOn| -> i128 {
            match measure.adds {
                Added::Quantity => one.quantity.into(),
                Added::Usable => one.usable.into(),
                _ => one.value_vnd.unwrap_or_default().dong().into(),
            }
        };
        Ok(taken.map(adds).sum())
    }

    fn money(&self, measure: &Measure<'_>, of: Option<&str>) -> i128 {
        let is_received = measure.counts == Counted::Received;
        let taken = self
            .sources
            .iter()
            .filter(|source| measure.takes(&[("funding-class", source.class.as_str())], of));
        let done = taken.map(|source| -> i128 {
            let own = self.sums.iter().find(|(id, _)| *id == source.source_id);
            let sums = own.map(|(_, sums)| *sums).unwrap_or_default();
            let (within, before) = if is_received {
                (sums.received_vnd, source.received_before_vnd)
            } else {
                (sums.spent_vnd, source.spent_before_vnd)
            };
            let before = if self.holds_before() { before } else { Vnd::ZERO };
            i128::from(within.dong()) + i128::from(before.dong())
        });
        done.sum()
    }
}

fn wide(count: usize) -> i128 {
    i128::try_from(count).unwrap_or(i128::MAX)
}

/// A target with what was done of it by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TargetRow {
    pub target: Target,
    /// As a Vietnamese paper calls it.
    pub called: String,
    pub unit: Option<String>,
    /// Planned and done are amounts of money.
    pub is_money: bool,
    /// A person says what was done.
    pub by_hand: bool,
    /// None: nobody said it, or the list knows the measure no more.
    pub done: Option<u32>,
    pub done_vnd: Option<Vnd>,
    /// Done of planned in basis points; none where nothing is planned or nothing said.
    pub percent: Option<u32>,
}

impl TargetRow {
    /// A target by the doings of its plan.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(law: &Norms, target: &Target, doings: &Doings<'_>) -> Result<TargetRow, MoneyFault> {
        let measure = law.plan_measure(&target.measure, doings.on);
        let by_hand = measure.is_some_and(|measure| measure.counts == Counted::ByHand);
        let counted = match measure.filter(|_| !by_hand) {
            Some(measure) => Some(doings.done(&measure, target.of_code.as_deref())?),
            None => None,
        };
        let is_money = target.planned_vnd.is_some();
        let (mut done, mut done_vnd) = (target.said, target.said_vnd);
        if let Some(counted) = counted {
            let counted = counted.clamp(i128::from(i64::MIN), i128::from(i64::MAX));
            let dong = i64::try_from(counted).unwrap_or_default();
            done = (!is_money).then(|| u32::try_from(counted.max(0)).unwrap_or(u32::MAX));
            done_vnd = if is_money { Some(Vnd::new(dong)?) } else { None };
        }
        let unit = measure.map(|measure| measure.unit()).filter(|unit| !unit.is_empty());
        Ok(TargetRow {
            called: called(law, target, measure.as_ref(), doings.on),
            unit: target.unit.clone().or(unit.map(str::to_owned)),
            is_money,
            by_hand,
            percent: percent_of(target, done, done_vnd),
            done,
            done_vnd,
            target: target.clone(),
        })
    }
}

/// As a paper calls a target: the measure, to what it is narrowed, what its own words say more.
fn called(law: &Norms, target: &Target, measure: Option<&Measure<'_>>, on: Day) -> String {
    let own = target.what.clone().unwrap_or_default();
    let Some(measure) = measure else {
        return if own.is_empty() { target.measure.clone() } else { own };
    };
    if measure.counts == Counted::ByHand && !own.is_empty() {
        return own;
    }
    let narrowed = target.of_code.as_deref().zip(measure.by());
    let narrowed = narrowed.map(|(code, list)| {
        law.code(list, code, on).map_or(code.to_owned(), |known| known.vi.clone())
    });
    let said = [Some(measure.code.vi.clone()), narrowed].into_iter().flatten();
    let said = said.collect::<Vec<_>>().join(": ");
    if own.is_empty() { said } else { format!("{said} ({own})") }
}

fn percent_of(target: &Target, done: Option<u32>, done_vnd: Option<Vnd>) -> Option<u32> {
    let planned = target.planned.map(i128::from);
    let planned = planned.or(target.planned_vnd.map(|vnd| vnd.dong().into()));
    let done = done.map(i128::from).or(done_vnd.map(|vnd| vnd.dong().into()));
    let (planned, done) = (planned.filter(|planned| *planned > 0)?, done?.max(0));
    u32::try_from(done * WHOLE / planned).ok()
}

/// A plan with what was done of each of its targets by a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanRow {
    pub plan: Plan,
    /// The day its targets are counted by: that it is looked at, its own last at the latest.
    pub on: Day,
    pub targets: Vec<TargetRow>,
}

/// The plans of a book as of a day, the newest first, stages before years before quarters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PlanPage {
    pub on: Day,
    pub rows: Vec<PlanRow>,
}
