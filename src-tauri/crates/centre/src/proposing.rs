//! What is owed more or less than was settled, as the facts stand now: proposed, never posted. A new wage, a
//! newer decision, a post or a class of area that is learnt late changes no sheet; it shows here, month by
//! month, until a person confirms it.

use crate::allowances::reasons;
use crate::id::PostId;
use crate::money_records::{AdjustmentKind, AllowanceLine};
use crate::owing::Owed;
use norms::{MoneyFault, Month, Norms, Vnd};
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

norms::closed_set! {
    /// What made the difference.
    pub enum Cause {
        /// The month was held and nobody had said so.
        Held = "giu-chuc-vu",
        /// The month was not held after all, or earns nothing.
        NotHeld = "khong-giu-chuc-vu",
        /// Another decision rules the month.
        Decision = "quyet-dinh",
        /// The base wage of the month is another.
        BaseWage = "luong-co-so",
        /// The coefficient or the amount the decision grants is another.
        Figure = "muc-phu-cap",
        /// The post earns for more or fewer days, or of another salary.
        Extent = "ngay-huong",
        /// Somebody confirmed more or less before than is so now.
        Confirmed = "da-ghi",
    }
}

/// One person's month that is owed more or less.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Proposal {
    pub month: Month,
    pub post_id: PostId,
    pub full_name: String,
    /// Arrears or a recovery.
    pub kind: AdjustmentKind,
    /// Above zero.
    pub amount_vnd: Vnd,
    /// As the sheet said, with what was confirmed since.
    pub was_vnd: Vnd,
    /// As it would be said now.
    pub is_vnd: Vnd,
    pub cause: Cause,
    /// Each step of the answer then and now; empty where there was or is none.
    pub was: Vec<String>,
    pub is: Vec<String>,
}

/// A month as it was settled and as it would be now.
#[derive(Clone, Copy, Debug)]
pub struct Settled<'a> {
    pub month: Month,
    pub was: &'a [AllowanceLine],
    pub is: &'a [AllowanceLine],
}

impl Settled<'_> {
    /// What is proposed of the month, in the order of its sheet, then of those it did not name. `accounts`
    /// are those of the month: arrears less recoveries of them were confirmed already.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn proposals(&self, law: &Norms, accounts: &[Owed]) -> Result<Vec<Proposal>, MoneyFault> {
        let lines = self.was.iter().chain(self.is).map(|line| (&line.post_id, &line.full_name));
        let all = lines.chain(accounts.iter().map(|one| (&one.post_id, &one.full_name)));
        let mut proposals = Vec::new();
        let mut met: BTreeSet<&PostId> = BTreeSet::new();
        for (post_id, full_name) in all {
            if !met.insert(post_id) {
                continue;
            }
            let find = |lines: &'_ [AllowanceLine]| {
                lines.iter().find(|one| one.post_id == *post_id).cloned()
            };
            let account = accounts.iter().find(|account| account.post_id == *post_id);
            let (was, is) = (find(self.was), find(self.is));
            let amount = |line: &Option<AllowanceLine>| {
                line.as_ref().map_or(Vnd::ZERO, |line| line.amount_vnd)
            };
            let learnt = account.map_or(Ok(Vnd::ZERO), Owed::learnt)?;
            let was_vnd = amount(&was).plus(learnt)?;
            let more = amount(&is).minus(was_vnd)?;
            if more.is_zero() {
                continue;
            }
            let is_less = more.is_negative();
            let steps = |of: &Option<AllowanceLine>| {
                of.as_ref().map_or_else(Vec::new, |line| reasons(law, line, self.month))
            };
            proposals.push(Proposal {
                month: self.month,
                post_id: post_id.clone(),
                full_name: full_name.clone(),
                kind: if is_less { AdjustmentKind::Recovery } else { AdjustmentKind::Arrears },
                amount_vnd: if is_less { more.negated() } else { more },
                was_vnd,
                is_vnd: amount(&is),
                cause: cause(was.as_ref(), is.as_ref()),
                was: steps(&was),
                is: steps(&is),
            });
        }
        Ok(proposals)
    }
}

/// The first of the steps an amount hangs on that differs.
fn cause(was: Option<&AllowanceLine>, is: Option<&AllowanceLine>) -> Cause {
    match (was, is) {
        (None, Some(_)) => Cause::Held,
        (_, None) => Cause::NotHeld,
        (Some(was), Some(is)) if was.decision != is.decision => Cause::Decision,
        (Some(was), Some(is)) if was.base_vnd != is.base_vnd => Cause::BaseWage,
        (Some(was), Some(is)) if (&was.coefficient, &was.role) != (&is.coefficient, &is.role) => {
            Cause::Figure
        }
        (Some(was), Some(is)) if was.amount_vnd != is.amount_vnd => Cause::Extent,
        _ => Cause::Confirmed,
    }
}

#[cfg(test)]
mod tests;
