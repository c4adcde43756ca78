//! What a post earns in a month, by the decision of the province.
//!
//! The three shapes, and what a change of the base wage does to each (recomputed, recomputed,
//! left alone), are TT 13/2026/TT-BNV article 3.

use crate::law::{Decision, Instrument, Line, Method, Rate, SalaryPart, thousandths};
use crate::{Day, MoneyFault, Month, NormFault, Norms, Vnd};
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

/// A salary of one month in the parts the law adds up; none is below zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SalaryParts {
    /// Đồng of rank and step.
    pub salary: Vnd,
    /// Đồng of the allowance of a position.
    pub position: Vnd,
    /// Đồng of the allowance of seniority beyond the scale.
    pub seniority: Vnd,
}

impl SalaryParts {
    /// The sum of the parts named.
    ///
    /// # Errors
    /// `money-out-of-range` when the sum is, or when a part is below zero.
    pub fn sum_of(&self, parts: &[SalaryPart]) -> Result<Vnd, MoneyFault> {
        if [self.salary, self.position, self.seniority].into_iter().any(Vnd::is_negative) {
            return Err(MoneyFault::OutOfRange);
        }
        Vnd::sum(parts.iter().map(|part| match part {
            SalaryPart::Luong => self.salary,
            SalaryPart::PhuCapChucVu => self.position,
            SalaryPart::ThamNienVuotKhung => self.seniority,
        }))
    }
}

/// The days of a month that earn, where a decision counts by days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DaysHeld {
    /// How many days earn; at least 1.
    pub held: u32,
    /// How many days the month has, 28–31.
    pub of: u32,
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
    /// The salary the share was taken of, for `phan-tram`.
    pub salary: Option<SalaryParts>,
    /// The parts of it that count, for `phan-tram`.
    pub of: Vec<SalaryPart>,
    /// The days that earn, where the decision counts days and not all of the month earns.
    pub days: Option<DaysHeld>,
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

/// `amount × numerator ÷ denominator`, to the nearest multiple of `unit`, half up.
fn share(amount: Vnd, numerator: i64, denominator: i64, unit: i64) -> Result<Vnd, NormFault> {
    let exact = i128::from(amount.dong()) * i128::from(numerator);
    let step = i128::from(denominator) * i128::from(unit);
    let rounded = (2 * exact + step).div_euclid(2 * step) * i128::from(unit);
    let dong = i64::try_from(rounded).map_err(|_| MoneyFault::OutOfRange)?;
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
        self.compute(decision_id, facts, None, month, None)
    }

    /// The same for a decision that may grant a share of a salary: of the parts its line names.
    ///
    /// # Errors
    /// As [`Norms::allowance`], save `salary-needed`; `money-out-of-range` for a negative part.
    pub fn allowance_on_salary(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        salary: SalaryParts,
        month: Month,
    ) -> Result<Allowance, NormFault> {
        self.compute(decision_id, facts, Some(salary), month, None)
    }

    /// `days` are given where only a part of the month earns.
    pub(crate) fn compute(
        &self,
        decision_id: &str,
        facts: &PostFacts,
        salary: Option<SalaryParts>,
        month: Month,
        days: Option<DaysHeld>,
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
        let base = match line.method {
            Method::HeSo => Some(self.rate(BASE_WAGE, month.first())?),
            Method::PhanTram | Method::SoTienThang | Method::SoTienNam => None,
        };
        let wage = match line.method {
            Method::HeSo => base.as_ref().map_or(Vnd::ZERO, |rate| rate.amount),
            Method::PhanTram => salary
                .ok_or_else(|| NormFault::SalaryNeeded {
                    decision_id: decision.id.clone(),
                    role: line.role.clone(),
                })?
                .sum_of(&line.of)?,
            Method::SoTienThang | Method::SoTienNam => line.amount.unwrap_or(Vnd::ZERO),
        };
        Ok(Allowance {
            method: line.method,
            coefficient: line.coefficient.clone(),
            salary: salary.filter(|_| line.method == Method::PhanTram),
            of: line.of.clone(),
            days,
            amount: granted(line, wage, month, days, decision.rounding)?,
            decision_id: decision.id.clone(),
            instrument: self.act(&line.source)?.clone(),
            in_force_from: line.from,
            verified: line.verified && base.as_ref().is_none_or(|rate| rate.verified),
            is_example: decision.is_example,
            base,
        })
    }
}

/// What a line makes of its wage (base wage, salary or fixed amount) in a month, rounded once.
fn granted(
    line: &Line,
    wage: Vnd,
    month: Month,
    days: Option<DaysHeld>,
    unit: i64,
) -> Result<Vnd, NormFault> {
    let factor = line.coefficient.as_deref().and_then(thousandths).unwrap_or(0);
    let part = days.unwrap_or(DaysHeld { held: 1, of: 1 });
    let (held, of) = (i64::from(part.held), i64::from(part.of));
    match line.method {
        Method::HeSo => share(wage, factor * held, 1_000 * of, unit),
        Method::PhanTram => share(wage, factor * held, 100_000 * of, unit),
        Method::SoTienThang if days.is_none() => Ok(wage),
        Method::SoTienThang => share(wage, held, of, unit),
        Method::SoTienNam => {
            // The difference of two rounded running totals, so that twelve months add up.
            let done = i64::from(month.number());
            let whole = share(wage, done, 12, 1)?.minus(share(wage, done - 1, 12, 1)?)?;
            if days.is_none() { Ok(whole) } else { share(whole, held, of, unit) }
        }
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
