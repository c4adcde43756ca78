//! What was paid held against what is due: arrears to pay, over-payments to take back.

use crate::{Allowance, Day, Month, NormFault, Norms, PostFacts, SalaryParts, Vnd};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A post over several months.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// What the decision needs to know about it.
    pub facts: PostFacts,
    /// First day held.
    pub from: Day,
    /// Last day held; `None` while it is held.
    pub to: Option<Day>,
    /// The salary from a month on, in any order; needed only for a share of a salary.
    pub salaries: Vec<(Month, SalaryParts)>,
}

/// Why a month differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ArrearReason {
    /// Nothing was paid for a month that earns.
    ChuaChi,
    /// Less was paid than is due.
    ChiThieu,
    /// More was paid than is due.
    ChiThua,
    /// Paid for a month that does not earn.
    KhongDuocHuong,
}

impl ArrearReason {
    /// `chua-chi`, `chi-thieu`, `chi-thua` or `khong-duoc-huong`.
    pub fn code(self) -> &'static str {
        match self {
            ArrearReason::ChuaChi => "chua-chi",
            ArrearReason::ChiThieu => "chi-thieu",
            ArrearReason::ChiThua => "chi-thua",
            ArrearReason::KhongDuocHuong => "khong-duoc-huong",
        }
    }
}

/// One month whose payment is not what is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Arrear {
    /// The month.
    pub month: Month,
    /// What the decision grants for it; zero for a month that does not earn.
    pub due: Vnd,
    /// What was paid for it, all payments together.
    pub paid: Vnd,
    /// `due − paid`: above zero is to be paid (truy lĩnh), below zero to be taken back (truy thu).
    pub difference: Vnd,
    /// Why.
    pub reason: ArrearReason,
    /// How the due amount is made; `None` for a month that does not earn.
    pub allowance: Option<Allowance>,
}

impl Norms {
    /// The months from `first` to `last`, both included, whose payments differ from what is due.
    ///
    /// Several payments for one month count together; payments for months outside the range are
    /// not looked at. A month that was paid right does not appear.
    ///
    /// # Errors
    /// As [`Norms::allowance_for`]: a month that earns and lies before the decision is
    /// `not-in-force`, never zero.
    pub fn arrears(
        &self,
        decision_id: &str,
        held: &Held,
        paid: &[(Month, Vnd)],
        first: Month,
        last: Month,
    ) -> Result<Vec<Arrear>, NormFault> {
        let mut arrears = Vec::new();
        let mut month = first;
        while month <= last {
            let of_month = paid.iter().filter(|(of, _)| *of == month).map(|(_, amount)| *amount);
            let was_paid = Vnd::sum(of_month)?;
            let salary = salary_in(held, month);
            let (from, to) = (held.from, held.to);
            let allowance =
                self.allowance_for(decision_id, &held.facts, from, to, salary, month)?;
            let due = allowance.as_ref().map_or(Vnd::ZERO, |allowance| allowance.amount);
            let difference = due.minus(was_paid)?;
            if !difference.is_zero() {
                let reason = match (&allowance, difference.is_negative()) {
                    (None, true) => ArrearReason::KhongDuocHuong,
                    (_, true) => ArrearReason::ChiThua,
                    (_, false) if was_paid.is_zero() => ArrearReason::ChuaChi,
                    (_, false) => ArrearReason::ChiThieu,
                };
                let paid = was_paid;
                arrears.push(Arrear { month, due, paid, difference, reason, allowance });
            }
            month = month.next();
        }
        Ok(arrears)
    }
}

/// The newest salary that began in or before the month.
pub(crate) fn salary_in(held: &Held, month: Month) -> Option<SalaryParts> {
    let begun = held.salaries.iter().filter(|(since, _)| *since <= month);
    begun.max_by_key(|(since, _)| *since).map(|(_, salary)| *salary)
}

#[cfg(test)]
mod tests;
