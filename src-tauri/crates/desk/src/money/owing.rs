//! What is owed of allowances, as the book has it.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::world::{first_day, last_day};
use centre::owing::{Owed, Owing};
use centre::{AllowanceAdjustment, AllowancePayment, AllowanceSheet, PaidPart, Voucher};
use norms::{Day, Month};
use store::Reading;

/// The records that speak of it.
pub(crate) struct Records {
    sheets: Vec<AllowanceSheet>,
    payments: Vec<AllowancePayment>,
    adjustments: Vec<AllowanceAdjustment>,
    vouchers: Vec<Voucher>,
}

impl Records {
    pub(crate) fn of(read: Reading<'_>) -> Result<Records, DeskError> {
        Ok(Records {
            sheets: read.allowance_sheets()?,
            payments: read.allowance_payments()?,
            adjustments: read.allowance_adjustments()?,
            vouchers: read.paying_vouchers()?,
        })
    }

    /// With the sheets of months nobody settled yet, as they would be.
    pub(crate) fn with(mut self, due: impl IntoIterator<Item = AllowanceSheet>) -> Records {
        self.sheets.extend(due);
        self
    }

    pub(crate) fn sheets(&self) -> &[AllowanceSheet] {
        &self.sheets
    }

    pub(crate) fn owing(&self) -> Owing<'_> {
        Owing {
            sheets: &self.sheets,
            payments: &self.payments,
            adjustments: &self.adjustments,
            vouchers: &self.vouchers,
        }
    }

    /// The numbers of the vouchers that pay a month, in the order they were written.
    pub(crate) fn numbers_of(&self, month: Month) -> Vec<String> {
        let mut numbers = Vec::new();
        for part in self.owing().parts().iter().filter(|part| part.month == month) {
            let number = part.voucher.number();
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// Every account from the first day of all up to that one.
    pub(crate) fn up_to(&self, day: Day) -> Result<Vec<Owed>, DeskError> {
        Ok(self.owing().over(first_day(), day)?)
    }

    /// What was paid over some days, part by part, in the order of the vouchers; `name` is asked where
    /// no sheet names the person.
    pub(crate) fn paid(
        &self,
        from: Day,
        to: Day,
        name: impl Fn(&Owed) -> String,
    ) -> Result<Vec<PaidPart>, DeskError> {
        let accounts = self.up_to(to)?;
        let mut parts = self.owing().parts();
        parts.retain(|part| from <= part.voucher.day && part.voucher.day <= to);
        parts.sort_by_key(|part| (part.voucher.day, part.voucher.series, part.voucher.ordinal));
        let told = parts.into_iter().map(|part| {
            let is_it = |a: &&Owed| a.month == part.month && a.post_id == *part.post_id;
            PaidPart {
                voucher_id: part.voucher.voucher_id.clone(),
                number: part.voucher.number(),
                month: part.month,
                post_id: part.post_id.clone(),
                full_name: accounts.iter().find(is_it).map(&name).unwrap_or_default(),
                amount_vnd: part.amount_vnd,
            }
        });
        Ok(told.collect())
    }
}

/// Refuses an act after which more was paid to somebody than was ever due.
pub(crate) fn must_not_be_overpaid(read: Reading<'_>) -> Result<(), DeskError> {
    let accounts = Records::of(read)?.up_to(last_day())?;
    match accounts.iter().find(|owed| owed.is_overpaid()) {
        None => Ok(()),
        Some(owed) => Err(DeskError::new(Code::AllowancePaidAlready).with("month", owed.month)),
    }
}
