//! What a post earns in a month, by the decision of the province.
//!
//! The three shapes, and what a change of the base wage does to each (recomputed, recomputed,
//! left alone), are TT 13/2026/TT-BNV article 3.

use crate::law::{Decision, Instrument, Line, Method, Rate, StartRule, StopRule};
use crate::{Day, Month, NormFault, Norms, Quarter, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The key of the base wage among the rates.
pub const BASE_WAGE: &str = "base-wage";

/// What a decision needs to know about a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostFacts {
    /// Code in `roles`.
    pub role: String,
    /// Code in `area-class`.
    pub area_class: String,
}

/// The allowance of one post for one month, with all that explains it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Allowance {
    /// How it was computed.
    pub method: Method,
    /// `0.40`, for `he-so` and `phan-tram`.
    pub coefficient: Option<String>,
    /// The base wage of the month, for `he-so`.
    pub base: Option<Rate>,
    /// Đồng for the month, rounded as the decision says.
    pub amount: Vnd,
    /// The decision.
    pub decision_id: String,
    /// The act behind the line.
    pub instrument: Instrument,
    /// First day of the line that was applied.
    pub in_force_from: Day,
    /// The line, and the base wage if one was used, were read in their sources.
    pub verified: bool,
    /// The decision is an invented example.
    pub is_example: bool,
}

/// A decimal text of at most three places, in thousandths: `0.40` is 400.
pub(crate) fn thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 4 || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    if text.contains('.') && part.is_empty() {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}

/// `amount × numerator ÷ denominator`, to the nearest multiple of `unit`, half up.
fn share(amount: Vnd, numerator: i64, denominator: i64, unit: i64) -> Result<Vnd, NormFault> {
    let exact = i128::from(amount.dong()) * i128::from(numerator);
    let step = i128::from(denominator) * i128::from(unit);
    let rounded = (2 * exact + step).div_euclid(2 * step) * i128::from(unit);
    let dong = i64::try_from(rounded).map_err(|_| crate::MoneyFault::OutOfRange)?;
    Ok(Vnd::new(dong)?)
}

impl Norms {
    /// The allowance of a post for a month.
    ///
    /// The month's own base wage is used, as of its first day (it has always changed on a first).
    /// A decision covers the whole month it takes effect in.
    ///
    /// # Errors
    /// `not-in-force`, `no-line`, `salary-needed`, `unknown-norm`, `unknown-code`.
    pub fn allowance(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        month: Month,
    ) -> Result<Allowance, NormFault> {
        self.compute(decision_id, facts, None, month)
    }

    /// The same for a decision that may grant a share of a salary (salary with the allowances of
    /// position and long service that the law adds to it).
    ///
    /// # Errors
    /// As [`Norms::allowance`], save `salary-needed`.
    pub fn allowance_on_salary(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        salary: Vnd,
        month: Month,
    ) -> Result<Allowance, NormFault> {
        self.compute(decision_id, facts, Some(salary), month)
    }

    fn compute(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        salary: Option<Vnd>,
        month: Month,
    ) -> Result<Allowance, NormFault> {
        let decision = self.decision(decision_id)?;
        if decision.from.month() > month {
            return Err(NormFault::NotInForce {
                what: decision.id.clone(),
                on: month.first(),
                first: Some(decision.from),
            });
        }
        self.code("roles", &facts.role, month.last())?;
        self.code("area-class", &facts.area_class, month.last())?;
        let line = line_for(decision, facts, month).ok_or_else(|| NormFault::NoLine {
            decision_id: decision.id.clone(),
            role: facts.role.clone(),
            area_class: facts.area_class.clone(),
        })?;
        let (amount, base) = self.amount(decision, line, salary, month)?;
        Ok(Allowance {
            method: line.method,
            coefficient: line.coefficient.clone(),
            amount,
            decision_id: decision.id.clone(),
            instrument: self.act(&line.source)?.clone(),
            in_force_from: line.from,
            verified: line.verified && base.as_ref().is_none_or(|rate| rate.verified),
            is_example: decision.is_example,
            base,
        })
    }

    fn amount(
        &self,
        decision: &Decision,
        line: &Line,
        salary: Option<Vnd>,
        month: Month,
    ) -> Result<(Vnd, Option<Rate>), NormFault> {
        let factor = line.coefficient.as_deref().and_then(thousandths).unwrap_or(0);
        let fixed = line.amount.unwrap_or(Vnd::ZERO);
        let unit = decision.rounding;
        Ok(match line.method {
            Method::HeSo => {
                let base = self.rate(BASE_WAGE, month.first())?;
                (share(base.amount, factor, 1_000, unit)?, Some(base))
            }
            Method::PhanTram => {
                let salary = salary.ok_or_else(|| NormFault::SalaryNeeded {
                    decision_id: decision.id.clone(),
                    role: line.role.clone(),
                })?;
                (share(salary, factor, 100_000, unit)?, None)
            }
            Method::SoTienThang => (fixed, None),
            Method::SoTienNam => {
                // The difference of two rounded running totals, so that twelve months add up.
                let done = i64::from(month.number());
                let until_now = share(fixed, done, 12, 1)?;
                (until_now.minus(share(fixed, done - 1, 12, 1)?)?, None)
            }
        })
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
        let decision = self.decision(decision_id)?;
        let first = match decision.start {
            StartRule::ThangKeTiep => from.month().next(),
            StartRule::DenNgay15 if from.of_month() > 15 => from.month().next(),
            StartRule::ThangBatDau | StartRule::DenNgay15 => from.month(),
        };
        let ended = to.is_some_and(|to| match decision.stop {
            StopRule::ThangKeTiep => to < from || month > to.month(),
            StopRule::ThangKetThuc => to < from || month >= to.month(),
        });
        Ok(first <= month && !ended)
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

    /// Does one person with several posts receive the highest allowance only?
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn highest_only(&self, decision_id: &str) -> Result<bool, NormFault> {
        Ok(self.decision(decision_id)?.highest_only)
    }

    /// Of the allowances one person earns in one month, which are paid: all, or the first of the
    /// highest where the decision grants the highest only.
    ///
    /// # Errors
    /// `unknown-norm`.
    pub fn paid_of(&self, decision_id: &str, amounts: &[Vnd]) -> Result<Vec<bool>, NormFault> {
        let all = !self.highest_only(decision_id)?;
        let highest = amounts.iter().max();
        let first = amounts.iter().position(|amount| Some(amount) == highest);
        Ok((0..amounts.len()).map(|nth| all || Some(nth) == first).collect())
    }
}

/// The newest line for the facts that began in or before the month; one that names the class of
/// area goes before one for all.
fn line_for<'a>(decision: &'a Decision, facts: &PostFacts, month: Month) -> Option<&'a Line> {
    decision
        .lines
        .iter()
        .filter(|l| l.role == facts.role && l.from.month() <= month)
        .filter(|l| l.area_classes.is_empty() || l.area_classes.contains(&facts.area_class))
        .max_by_key(|l| (l.from, !l.area_classes.is_empty()))
}

#[cfg(test)]
#[path = "allowance/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
