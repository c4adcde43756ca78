//! What a post earns over some months, each month with the steps its amount hangs on.

use crate::arrears::{Held, salary_in};
use crate::{Allowance, Month, NormFault, Norms, Vnd, closed_set};
use serde::Serialize;
use ts_rs::TS;

/// Longest stretch of months one question is answered for.
const MOST_MONTHS: usize = 120;

closed_set! {
    /// Why a month earns nothing.
    pub enum NothingDue {
        /// The decision or a rate it rests on does not hold yet, or no longer.
        NotInForce = "not-in-force",
        /// The decision grants this role nothing.
        NoLine = "no-line",
        /// It is a share of a salary, and no salary was given.
        SalaryNeeded = "salary-needed",
        /// The post was not held, or earns nothing by its facts.
        NotEntitled = "not-entitled",
    }
}

/// One month of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TriedMonth {
    pub month: Month,
    /// Zero with a reason where nothing is due.
    pub amount_vnd: Vnd,
    /// Why nothing is due; null where something is.
    pub why: Option<NothingDue>,
    /// `0,35 × 2.530.000 đ`, in figures.
    pub reasons: Vec<String>,
}

/// Why there is no answer for a stretch of months.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MonthsFault {
    /// It has no month, or more than ten years of them.
    #[error("months-stretch")]
    Stretch,
    /// The law gave none for a month.
    #[error(transparent)]
    Norm(#[from] NormFault),
}

impl Norms {
    /// What a post earns from `first` to `last`, both included: zero with its reason in a month that
    /// earns nothing.
    ///
    /// # Errors
    /// [`MonthsFault`]; a decision, a role or a class of area nobody knows is one of the law's.
    pub fn earnings(
        &self,
        decision_id: &str,
        held: &Held,
        first: Month,
        last: Month,
    ) -> Result<Vec<TriedMonth>, MonthsFault> {
        let mut all = Vec::new();
        let mut month = first;
        while month <= last && all.len() < MOST_MONTHS {
            all.push(self.earned(decision_id, held, month)?);
            month = month.next();
        }
        if all.is_empty() || month <= last { Err(MonthsFault::Stretch) } else { Ok(all) }
    }

    fn earned(
        &self,
        decision_id: &str,
        held: &Held,
        month: Month,
    ) -> Result<TriedMonth, NormFault> {
        let nothing = |why: NothingDue| TriedMonth {
            month,
            amount_vnd: Vnd::ZERO,
            why: Some(why),
            reasons: Vec::new(),
        };
        let (from, to) = (held.from, held.to);
        let salary = salary_in(held, month);
        match self.allowance_for(decision_id, &held.facts, from, to, salary, month) {
            Ok(None) => Ok(nothing(NothingDue::NotEntitled)),
            Ok(Some(allowance)) => Ok(TriedMonth {
                month,
                amount_vnd: allowance.amount,
                why: None,
                reasons: steps(&allowance),
            }),
            Err(NormFault::NotInForce { .. }) => Ok(nothing(NothingDue::NotInForce)),
            Err(NormFault::NoLine { .. }) => Ok(nothing(NothingDue::NoLine)),
            Err(NormFault::SalaryNeeded { .. }) => Ok(nothing(NothingDue::SalaryNeeded)),
            Err(other) => Err(other),
        }
    }
}

/// The steps an amount hangs on, in figures.
fn steps(allowance: &Allowance) -> Vec<String> {
    let mut steps =
        vec![format!("{} · {}", allowance.instrument.cited(), allowance.in_force_from.office())];
    let amount = allowance.amount;
    if let (Some(coefficient), Some(base)) = (&allowance.coefficient, &allowance.base) {
        let (act, from) = (base.source.cited(), base.from.office());
        steps.push(format!("{} đ · {act} · {from}", base.amount));
        let coefficient = coefficient.replace('.', ",");
        steps.push(format!("{coefficient} × {} đ{} = {amount} đ", base.amount, days(allowance)));
    } else if let (Some(percent), Some(salary)) = (&allowance.coefficient, &allowance.salary) {
        let of = salary.sum_of(&allowance.of).unwrap_or(Vnd::ZERO);
        let percent = percent.replace('.', ",");
        steps.push(format!("{percent}% × {of} đ{} = {amount} đ", days(allowance)));
    } else {
        steps.push(format!("{amount} đ{}", days(allowance)));
    }
    steps
}

/// ` × 12/30` where only a part of the month earns.
fn days(allowance: &Allowance) -> String {
    allowance.days.map_or_else(String::new, |days| format!(" × {}/{}", days.held, days.of))
}

#[cfg(test)]
mod tests;
