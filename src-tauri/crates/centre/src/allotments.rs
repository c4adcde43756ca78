//! Allotments: what decisions say may be spent of a source in a budget year, and what no book can hold.

use crate::id::{AllotmentId, SourceId};
use crate::money_records::Source;
use norms::{AllotmentChange, Day, MoneyFault, Norms, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A line of a decision: so much more or less of a source may be spent in a budget year, under one code or any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Allotment {
    pub allotment_id: AllotmentId,
    pub source_id: SourceId,
    pub budget_year: u32,
    pub change: AllotmentChange,
    /// Code list `budget-code`; none: it may be spent under any.
    pub budget_code: Option<String>,
    /// Code list `budget-source`: what kind of budget money it is.
    pub nature: Option<String>,
    /// Code list `budget-level`.
    pub level: Option<String>,
    /// Three digits.
    pub chapter: Option<String>,
    pub number: String,
    pub decided_on: Day,
    /// Who decided, e.g. "Chủ tịch UBND xã".
    pub authority: String,
    /// Above zero, whatever it does.
    pub amount_vnd: Vnd,
    pub note: Option<String>,
}

/// Why an allotment cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AllotmentRefusal {
    /// The book has no such source.
    #[error("source-unknown")]
    SourceUnknown,
    /// Nobody allots what others give.
    #[error("not-of-state {name}")]
    NotOfState { name: String },
    /// A decision is of the budget year it is signed in, the one before or the next.
    #[error("budget-year {year}")]
    BudgetYear { year: u32 },
    /// The same line of the same decision stands already.
    #[error("twice {number}")]
    Twice { number: String },
    /// More would be taken away than was given.
    #[error("below-zero {left}")]
    BelowZero { left: Vnd },
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

impl AllotmentRefusal {
    /// The field of the form it is about.
    pub fn field(&self) -> &'static str {
        match self {
            AllotmentRefusal::SourceUnknown | AllotmentRefusal::NotOfState { .. } => "source_id",
            AllotmentRefusal::BudgetYear { .. } => "budget_year",
            AllotmentRefusal::Twice { .. } => "number",
            AllotmentRefusal::BelowZero { .. } | AllotmentRefusal::Money(_) => "amount_vnd",
        }
    }
}

/// The day by whose law a decision of a budget year is read: its own, brought into that year.
pub fn law_day(decided_on: Day, budget_year: u32) -> Day {
    let year = i32::try_from(budget_year).unwrap_or(i32::MAX);
    let end = |month, day| Day::new(year, month, day).unwrap_or(decided_on);
    decided_on.clamp(end(1, 1).min(end(12, 31)), end(12, 31).max(end(1, 1)))
}

impl Allotment {
    /// What it adds to what may be spent.
    pub fn signed(&self) -> Vnd {
        if self.change.is_more() { self.amount_vnd } else { self.amount_vnd.negated() }
    }

    /// Source, budget year and code.
    fn line(&self) -> (&SourceId, u32, Option<&str>) {
        (&self.source_id, self.budget_year, self.budget_code.as_deref())
    }
}

/// Refuses an allotment no book can hold; `all` are those it holds, this one among them or not.
///
/// # Errors
/// The first that stands against it.
pub fn can_be(
    law: &Norms,
    new: &Allotment,
    all: &[Allotment],
    sources: &[Source],
) -> Result<(), AllotmentRefusal> {
    let source = sources.iter().find(|source| source.source_id == new.source_id);
    let source = source.ok_or(AllotmentRefusal::SourceUnknown)?;
    let on = law_day(new.decided_on, new.budget_year);
    if !law.classes_of_state(on).contains(&source.class.as_str()) {
        return Err(AllotmentRefusal::NotOfState { name: source.name.clone() });
    }
    let year = new.decided_on.year().unsigned_abs();
    if new.budget_year.abs_diff(year) > 1 {
        return Err(AllotmentRefusal::BudgetYear { year });
    }
    let others: Vec<&Allotment> =
        all.iter().filter(|one| one.allotment_id != new.allotment_id).collect();
    let told = |one: &Allotment| (one.number.clone(), one.decided_on, one.change);
    let is_same = |one: &&&Allotment| one.line() == new.line() && told(one) == told(new);
    if others.iter().any(|one| is_same(&one)) {
        return Err(AllotmentRefusal::Twice { number: new.number.clone() });
    }
    let mut after: Vec<Allotment> = others.into_iter().cloned().collect();
    after.push(new.clone());
    stays_above_zero(&after, sources, new.line())
}

/// Refuses that more is taken away of a line than was given, as after one is removed.
///
/// # Errors
/// [`AllotmentRefusal::BelowZero`].
pub fn can_go(
    old: &Allotment,
    all: &[Allotment],
    sources: &[Source],
) -> Result<(), AllotmentRefusal> {
    let is_other = |one: &&Allotment| one.allotment_id != old.allotment_id;
    let after: Vec<Allotment> = all.iter().filter(is_other).cloned().collect();
    stays_above_zero(&after, sources, old.line())
}

fn stays_above_zero(
    all: &[Allotment],
    sources: &[Source],
    (source_id, year, code): (&SourceId, u32, Option<&str>),
) -> Result<(), AllotmentRefusal> {
    let its = all.iter().filter(|one| one.line() == (source_id, year, code));
    let mut left = Vnd::sum(its.map(Allotment::signed))?;
    let source = sources.iter().find(|source| source.source_id == *source_id);
    if let Some(old) = source.filter(|_| code.is_none()).and_then(|s| of_old_book(s, year, all)) {
        left = left.plus(old)?;
    }
    if left.is_negative() {
        return Err(AllotmentRefusal::BelowZero { left });
    }
    Ok(())
}

/// What an older program wrote down as allotted, of which no decision is known. It counts until a decision
/// that allots of the source is written down, for that budget year and all after it.
pub fn of_old_book(source: &Source, year: u32, all: &[Allotment]) -> Option<Vnd> {
    let takes_over = |one: &Allotment| {
        one.source_id == source.source_id
            && one.change == AllotmentChange::Allotted
            && one.budget_year <= year
    };
    source.allotted_year_vnd.filter(|vnd| *vnd > Vnd::ZERO && !all.iter().any(takes_over))
}

#[cfg(test)]
mod tests;
