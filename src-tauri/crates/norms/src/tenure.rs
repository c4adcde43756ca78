//! From which day to which a post earns, and for how much of a month.
//!
//! Where no act says when a concurrent post starts to earn, a decision's file names one of four
//! rules; the stop from the month after is the pattern of TT 78/2005/TT-BNV.

use crate::allowance::DaysHeld;
use crate::law::{Decision, StartRule, StopRule};
use crate::{Allowance, Day, Month, NormFault, Norms, PostFacts, Quarter, SalaryParts};

impl Norms {
    /// What a post held `from`–`to` (inclusive; `None` while it is held) earns in a month:
    /// entitlement and amount in one. `None` when the start and stop rules, or a day before the
    /// decision under `theo-ngay`, leave the month without a day that earns. A `theo-ngay` month
    /// held in part earns its days' share, rounded once as the decision says. `salary` is needed
    /// for `phan-tram` only.
    ///
    /// # Errors
    /// As [`Norms::allowance`]; `salary-needed`; `money-out-of-range` for a negative salary.
    pub fn allowance_for(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        from: Day,
        to: Option<Day>,
        salary: Option<SalaryParts>,
        month: Month,
    ) -> Result<Option<Allowance>, NormFault> {
        let Some((first, last)) = self.days_earning(decision_id, from, to, month)? else {
            return Ok(None);
        };
        let held = last.of_month() - first.of_month() + 1;
        self.allowance_of_days(decision_id, facts, salary, month, held).map(Some)
    }

    /// The first and the last day of a month on which a post held `from`–`to` earns; the whole month
    /// where the decision does not count days.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn days_earning(
        &self,
        decision_id: &str,
        from: Day,
        to: Option<Day>,
        month: Month,
    ) -> Result<Option<(Day, Day)>, NormFault> {
        let decision = self.decision(decision_id)?;
        let Some((mut first, last)) = earning_days(decision, from, to, month) else {
            return Ok(None);
        };
        if decision.start == StartRule::TheoNgay && decision.from.month() == month {
            first = first.max(decision.from);
        }
        Ok((first <= last).then_some((first, last)))
    }

    /// What a post earns for so many days of a month, rounded once; for all of them its whole month's.
    ///
    /// # Errors
    /// As [`Norms::allowance_for`].
    pub fn allowance_of_days(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        salary: Option<SalaryParts>,
        month: Month,
        held: u32,
    ) -> Result<Allowance, NormFault> {
        let of = month.last().of_month();
        let days = (held < of).then_some(DaysHeld { held, of });
        self.compute(decision_id, facts, salary, month, days)
    }

    /// Does a post held `from`–`to` (inclusive; `None` while it is held) earn in the month? Only
    /// the decision's start and stop rules are asked; whether the decision was in force is
    /// [`Norms::allowance`]'s answer.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn is_entitled(
        &self,
        decision_id: &str,
        from: Day,
        to: Option<Day>,
        month: Month,
    ) -> Result<bool, NormFault> {
        Ok(earning_days(self.decision(decision_id)?, from, to, month).is_some())
    }

    /// The months of a quarter in which the post earns.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn entitled_months(
        &self,
        decision_id: &str,
        from: Day,
        to: Option<Day>,
        quarter: Quarter,
    ) -> Result<Vec<Month>, NormFault> {
        let mut months = Vec::new();
        for month in quarter.months() {
            if self.is_entitled(decision_id, from, to, month)? {
                months.push(month);
            }
        }
        Ok(months)
    }
}

/// The first and the last day of the month that earn under the decision's rules.
fn earning_days(
    decision: &Decision,
    from: Day,
    to: Option<Day>,
    month: Month,
) -> Option<(Day, Day)> {
    if to.is_some_and(|to| to < from) {
        return None;
    }
    let starts = match decision.start {
        StartRule::TheoNgay => from,
        StartRule::ThangKeTiep => from.month().next().first(),
        StartRule::DenNgay15 if from.of_month() > 15 => from.month().next().first(),
        StartRule::ThangBatDau | StartRule::DenNgay15 => from.month().first(),
    };
    let stops = to.map(|to| match decision.stop {
        StopRule::TheoNgay => to,
        StopRule::ThangKeTiep => to.month().last(),
        StopRule::ThangKetThuc => to.month().previous().last(),
    });
    let first = month.first().max(starts);
    let last = stops.map_or(month.last(), |stops| stops.min(month.last()));
    (first <= last).then_some((first, last))
}

#[cfg(test)]
#[path = "tenure/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
