//! What is owed to whom of which month's allowance: sheets say what is due, payments what was paid,
//! adjustments what was learnt later.

use crate::id::{PostId, VoucherId};
use crate::money_records::{
    AdjustmentKind, AllowanceAdjustment, AllowancePayment, AllowanceSheet, Voucher, VoucherKind,
};
use norms::{Day, MoneyFault, Month, Vnd};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// What one person is owed for one month around a stretch of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Owed {
    pub month: Month,
    pub post_id: PostId,
    /// As the sheet of the month wrote it, empty where there is none.
    pub full_name: String,
    /// Owed on the eve; below zero the person owes.
    pub before_vnd: Vnd,
    /// By the sheet of the month, where the month lies within.
    pub due_vnd: Vnd,
    pub arrears_vnd: Vnd,
    pub recovery_vnd: Vnd,
    pub deducted_vnd: Vnd,
    /// Brought back in cash or to the account.
    pub returned_vnd: Vnd,
    /// Paid; a part withheld for this month is below zero.
    pub paid_vnd: Vnd,
    /// Owed at the end; below zero the person owes.
    pub after_vnd: Vnd,
}

impl Owed {
    /// One of which nothing was ever said.
    pub fn of(month: Month, post_id: PostId) -> Owed {
        Owed {
            month,
            post_id,
            full_name: String::new(),
            before_vnd: Vnd::ZERO,
            due_vnd: Vnd::ZERO,
            arrears_vnd: Vnd::ZERO,
            recovery_vnd: Vnd::ZERO,
            deducted_vnd: Vnd::ZERO,
            returned_vnd: Vnd::ZERO,
            paid_vnd: Vnd::ZERO,
            after_vnd: Vnd::ZERO,
        }
    }

    /// Owed at the end of what happened within.
    fn closed(mut self) -> Result<Owed, MoneyFault> {
        let more = Vnd::sum([self.before_vnd, self.due_vnd, self.arrears_vnd, self.returned_vnd])?;
        let less = Vnd::sum([self.recovery_vnd, self.deducted_vnd, self.paid_vnd])?;
        self.after_vnd = more.minus(less)?;
        Ok(self)
    }

    /// What was learnt later: more owed, or below zero less.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn learnt(&self) -> Result<Vnd, MoneyFault> {
        self.arrears_vnd.minus(self.recovery_vnd)
    }

    /// Was more paid than was ever due? What is learnt later makes somebody owe, a payment never. Of an
    /// account of all days.
    pub fn is_overpaid(&self) -> bool {
        let less = Vnd::sum([self.recovery_vnd, self.deducted_vnd]);
        let ever = less.and_then(|less| self.after_vnd.plus(less));
        ever.is_ok_and(Vnd::is_negative)
    }

    /// Nothing was owed, nothing happened, nothing is owed.
    fn is_still(&self) -> bool {
        let all = [
            self.before_vnd,
            self.due_vnd,
            self.arrears_vnd,
            self.recovery_vnd,
            self.deducted_vnd,
            self.returned_vnd,
            self.paid_vnd,
        ];
        all.into_iter().all(Vnd::is_zero)
    }
}

/// To how many people something is owed of months before a day, since when, and how much in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OwedSince {
    pub people: usize,
    pub month: Month,
    pub amount_vnd: Vnd,
}

impl OwedSince {
    /// What is owed of months that were over before a day; none where that is nothing.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(owed: &[Owed], before: Day) -> Result<Option<OwedSince>, MoneyFault> {
        let is_older = |one: &&Owed| one.month.last() < before;
        let is_owed = |one: &&Owed| !one.after_vnd.is_negative() && !one.after_vnd.is_zero();
        let rows: Vec<&Owed> = owed.iter().filter(is_older).filter(is_owed).collect();
        let people: BTreeSet<&PostId> = rows.iter().map(|one| &one.post_id).collect();
        let amount_vnd = Vnd::sum(rows.iter().map(|one| one.after_vnd))?;
        let month = rows.iter().map(|one| one.month).min();
        Ok(month.map(|month| OwedSince { people: people.len(), month, amount_vnd }))
    }
}

/// Everything that speaks of what is owed.
#[derive(Clone, Copy, Debug)]
pub struct Owing<'a> {
    pub sheets: &'a [AllowanceSheet],
    pub payments: &'a [AllowancePayment],
    pub adjustments: &'a [AllowanceAdjustment],
    /// Those that pay, void ones too.
    pub vouchers: &'a [Voucher],
}

/// What one voucher does to one account.
#[derive(Clone, Debug)]
pub struct Part<'a> {
    pub voucher: &'a Voucher,
    pub month: Month,
    pub post_id: &'a PostId,
    /// Below zero what is withheld, or what a receipt brings back.
    pub amount_vnd: Vnd,
}

impl<'a> Owing<'a> {
    /// What vouchers that are not void paid or brought back; of a sheet an older program paid as it
    /// was made, every line.
    pub fn parts(&self) -> Vec<Part<'a>> {
        let voucher =
            |id: &VoucherId| self.vouchers.iter().find(|v| v.voucher_id == *id && !v.is_void);
        let mut parts = Vec::new();
        for payment in self.payments {
            let Some(voucher) = voucher(&payment.voucher_id) else { continue };
            parts.extend(payment.parts.iter().map(|part| Part {
                voucher,
                month: part.month,
                post_id: &part.post_id,
                amount_vnd: part.amount_vnd,
            }));
        }
        for sheet in self.sheets {
            let Some(voucher) = sheet.voucher_id.as_ref().and_then(voucher) else { continue };
            parts.extend(sheet.lines.iter().map(|line| Part {
                voucher,
                month: sheet.month,
                post_id: &line.post_id,
                amount_vnd: line.amount_vnd,
            }));
        }
        parts
    }

    /// The numbers of the vouchers that touched an account up to a day.
    pub fn numbers(&self, month: Month, post_id: &PostId, to: Day) -> Vec<String> {
        let parts = self.parts().into_iter();
        let own = parts.filter(|p| p.month == month && p.post_id == post_id && p.voucher.day <= to);
        own.map(|part| part.voucher.number()).collect()
    }

    /// Every account in which something was owed, happened or is owed, by month, then as the sheet
    /// orders its lines.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn over(&self, from: Day, to: Day) -> Result<Vec<Owed>, MoneyFault> {
        let mut accounts = Accounts::new();
        for sheet in self.sheets.iter().filter(|sheet| sheet.month.first() <= to) {
            for line in &sheet.lines {
                at(&mut accounts, sheet.month, &line.post_id, |owed| {
                    owed.full_name.clone_from(&line.full_name);
                    let field = if sheet.month.last() < from {
                        &mut owed.before_vnd
                    } else {
                        &mut owed.due_vnd
                    };
                    add(field, line.amount_vnd)
                })?;
            }
        }
        for one in self.adjustments.iter().filter(|one| one.day <= to) {
            at(&mut accounts, one.month, &one.post_id, |owed| {
                let is_more = one.kind == AdjustmentKind::Arrears;
                if one.day < from {
                    let amount = one.amount_vnd;
                    return add(
                        &mut owed.before_vnd,
                        if is_more { amount } else { amount.negated() },
                    );
                }
                let field = match one.kind {
                    AdjustmentKind::Arrears => &mut owed.arrears_vnd,
                    AdjustmentKind::Recovery => &mut owed.recovery_vnd,
                    AdjustmentKind::Deduction => &mut owed.deducted_vnd,
                };
                add(field, one.amount_vnd)
            })?;
        }
        for part in self.parts().into_iter().filter(|part| part.voucher.day <= to) {
            at(&mut accounts, part.month, part.post_id, |owed| {
                if part.voucher.day < from {
                    return add(&mut owed.before_vnd, part.amount_vnd.negated());
                }
                match part.voucher.kind {
                    VoucherKind::Thu => add(&mut owed.returned_vnd, part.amount_vnd.negated()),
                    _ => add(&mut owed.paid_vnd, part.amount_vnd),
                }
            })?;
        }
        let place = |owed: &Owed| {
            let sheet = self.sheets.iter().find(|sheet| sheet.month == owed.month);
            let lines = sheet.map_or(&[][..], |sheet| &sheet.lines);
            lines.iter().position(|line| line.post_id == owed.post_id).unwrap_or(usize::MAX)
        };
        let all = accounts.into_values().filter(|owed| !owed.is_still()).map(Owed::closed);
        let mut all = all.collect::<Result<Vec<Owed>, MoneyFault>>()?;
        all.sort_by_cached_key(|owed| (owed.month, place(owed)));
        Ok(all)
    }
}

type Accounts = BTreeMap<(Month, PostId), Owed>;

fn at(
    accounts: &mut Accounts,
    month: Month,
    post: &PostId,
    change: impl FnOnce(&mut Owed) -> Result<(), MoneyFault>,
) -> Result<(), MoneyFault> {
    let owed = accounts.entry((month, post.clone()));
    change(owed.or_insert_with(|| Owed::of(month, post.clone())))
}

fn add(sum: &mut Vnd, more: Vnd) -> Result<(), MoneyFault> {
    *sum = sum.plus(more)?;
    Ok(())
}

#[cfg(test)]
mod tests;
