//! Allowances paid: all of them or some, whole or in part, in their month or late; what is withheld, and
//! what is brought back.

use crate::id::{PostId, SourceId};
use crate::money_records::{AllowanceLine, AllowancePart, Place, VoucherKind};
use crate::owing::Owed;
use crate::quarterly::AllowanceFacts;
use crate::vouchers::Unposted;
use norms::{Day, MoneyFault, Month, Vnd};
use std::collections::BTreeMap;

/// Why allowances cannot be paid so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayRefusal {
    /// Nothing is to be paid.
    #[error("nothing")]
    Nothing,
    /// Nothing is owed there, or less than that.
    #[error("more-than-owed {month} {name} {owed_vnd}")]
    MoreThanOwed {
        month: Month,
        /// Of the person, empty where no sheet names one.
        name: String,
        /// What is owed, zero where that is nothing.
        owed_vnd: Vnd,
    },
    /// More is brought back or withheld than the person owes.
    #[error("more-than-owes {month} {name} {owes_vnd}")]
    MoreThanOwes {
        month: Month,
        name: String,
        /// What the person owes, zero where that is nothing.
        owes_vnd: Vnd,
    },
    /// One person's month stands twice in it.
    #[error("twice {month} {name}")]
    Twice { month: Month, name: String },
    /// As much is withheld from a person as is paid to that person, or more.
    #[error("all-withheld")]
    AllWithheld,
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// What the parts of a payment come to, none of them more than what is owed, nor more withheld than what
/// the person owes and is paid; `owed` is as things stand, `person` who holds a post.
///
/// # Errors
/// [`PayRefusal`].
pub fn amount_of(
    parts: &[AllowancePart],
    owed: &[Owed],
    person: impl Fn(&PostId) -> String,
) -> Result<Vnd, PayRefusal> {
    if parts.is_empty() {
        return Err(PayRefusal::Nothing);
    }
    fits(parts, owed)?;
    // What one owes is withheld from nobody else's pay.
    let mut of_each: BTreeMap<String, Vec<Vnd>> = BTreeMap::new();
    for part in parts {
        of_each.entry(person(&part.post_id)).or_default().push(part.amount_vnd);
    }
    for own in of_each.into_values() {
        let is_only_withheld = own.iter().all(|vnd| vnd.is_negative());
        if is_only_withheld || Vnd::sum(own)?.is_negative() {
            return Err(PayRefusal::AllWithheld);
        }
    }
    let amount = Vnd::sum(parts.iter().map(|part| part.amount_vnd))?;
    if amount.is_zero() {
        return Err(PayRefusal::AllWithheld);
    }
    Ok(amount)
}

/// What is owed both as things stand on one day and as they stand on another: a payment of a quarter pays
/// nothing that is owed only after it, and nothing that was paid since.
pub fn owed_on_both(one: &[Owed], other: &[Owed]) -> Vec<Owed> {
    let both = one.iter().map(|owed| {
        let same = other.iter().find(|o| (o.month, &o.post_id) == (owed.month, &owed.post_id));
        let then = same.map_or(Vnd::ZERO, |owed| owed.after_vnd);
        let now = owed.after_vnd;
        let after_vnd = match (now.is_negative(), then.is_negative()) {
            (true, true) => now.max(then),
            (false, false) => now.min(then),
            _ => Vnd::ZERO,
        };
        Owed { after_vnd, ..owed.clone() }
    });
    both.collect()
}

/// The same of what is brought back: every part is of somebody who owes.
///
/// # Errors
/// [`PayRefusal`].
pub fn amount_back(parts: &[AllowancePart], owed: &[Owed]) -> Result<Vnd, PayRefusal> {
    if parts.is_empty() || parts.iter().any(|part| !part.amount_vnd.is_negative()) {
        return Err(PayRefusal::Nothing);
    }
    fits(parts, owed)?;
    Ok(Vnd::sum(parts.iter().map(|part| part.amount_vnd))?.negated())
}

fn fits(parts: &[AllowancePart], owed: &[Owed]) -> Result<(), PayRefusal> {
    for (at, part) in parts.iter().enumerate() {
        let is_same =
            |other: &&AllowancePart| (other.month, &other.post_id) == (part.month, &part.post_id);
        let found = owed.iter().find(|o| o.month == part.month && o.post_id == part.post_id);
        let owed_vnd = found.map_or(Vnd::ZERO, |owed| owed.after_vnd);
        let is_over = if part.amount_vnd.is_negative() {
            part.amount_vnd < owed_vnd
        } else {
            part.amount_vnd > owed_vnd
        };
        let name = || found.map(|owed| owed.full_name.clone()).unwrap_or_default();
        if parts.iter().take(at).any(|other| is_same(&other)) {
            return Err(PayRefusal::Twice { month: part.month, name: name() });
        }
        if part.amount_vnd.is_negative() && is_over {
            let owes_vnd = if owed_vnd.is_negative() { owed_vnd.negated() } else { Vnd::ZERO };
            return Err(PayRefusal::MoreThanOwes { month: part.month, name: name(), owes_vnd });
        }
        if is_over || part.amount_vnd.is_zero() {
            let owed_vnd = if owed_vnd.is_negative() { Vnd::ZERO } else { owed_vnd };
            return Err(PayRefusal::MoreThanOwed { month: part.month, name: name(), owed_vnd });
        }
    }
    Ok(())
}

/// Everything that is owed, as parts of one payment. What a person owes of one month is withheld from what
/// the person is owed of others, as far as that goes.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn all_owed(owed: &[Owed]) -> Result<Vec<AllowancePart>, MoneyFault> {
    let part = |one: &Owed, amount_vnd| AllowancePart {
        month: one.month,
        post_id: one.post_id.clone(),
        amount_vnd,
    };
    let mut parts = Vec::new();
    for one in owed.iter().filter(|one| !one.after_vnd.is_negative() && !one.after_vnd.is_zero()) {
        parts.push(part(one, one.after_vnd));
    }
    for one in owed.iter().filter(|one| one.after_vnd.is_negative()) {
        let own = parts.iter().filter(|p| p.post_id == one.post_id).map(|p| p.amount_vnd);
        let room = Vnd::sum(own)?;
        let withheld = room.min(one.after_vnd.negated());
        if !withheld.is_zero() && !withheld.is_negative() {
            parts.push(part(one, withheld.negated()));
        }
    }
    Ok(parts)
}

/// How a payment is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HowPaid {
    pub day: Day,
    pub place: Place,
    pub source_id: SourceId,
    pub budget_code: Option<String>,
    pub budget_year: Option<u32>,
    /// Whom the voucher names.
    pub payee: String,
    /// What for.
    pub reason: String,
}

/// The voucher of a payment, or of what is brought back; the sheet itself is its document. It bears the
/// earliest month it pays.
pub fn voucher(
    kind: VoucherKind,
    parts: &[AllowancePart],
    amount_vnd: Vnd,
    how: HowPaid,
) -> Unposted {
    let paid = parts.iter().filter(|part| !part.amount_vnd.is_negative());
    let month = paid.map(|part| part.month).min();
    let year = how.day.year();
    // Within its budget year what comes back takes the spending back; later it goes to the budget.
    let settled = how.budget_year.unwrap_or(year.unsigned_abs());
    let is_of_this_year = parts.iter().all(|part| part.month.year().unsigned_abs() == settled);
    Unposted {
        kind,
        place: how.place,
        day: how.day,
        payee: Some(how.payee),
        reason: how.reason,
        source_id: Some(how.source_id),
        budget_code: how.budget_code,
        budget_year: how.budget_year.filter(|of| *of != year.unsigned_abs()),
        amount_vnd,
        lines: Vec::new(),
        documents: 1,
        reverses: None,
        allowance_month: month.filter(|_| kind == VoucherKind::Chi),
        lessens_spending: kind == VoucherKind::Thu && is_of_this_year,
        settles: None,
        due_on: None,
    }
}

impl AllowanceFacts {
    /// The lines of a month with what was paid of each; `accounts` are of all days up to the quarter's
    /// last, `numbers` the vouchers that paid an account.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of_month(
        month: Month,
        lines: Vec<AllowanceLine>,
        accounts: &[Owed],
        numbers: impl Fn(&Owed) -> Vec<String>,
    ) -> Result<Vec<AllowanceFacts>, MoneyFault> {
        let facts = lines.into_iter().map(|line| {
            let account = accounts.iter().find(|a| a.month == month && a.post_id == line.post_id);
            let paid = |a: &Owed| a.paid_vnd.minus(a.returned_vnd);
            let mut numbers = account.map(&numbers).unwrap_or_default();
            Ok(AllowanceFacts {
                month,
                paid_vnd: account.map(paid).transpose()?.unwrap_or_default(),
                // Of several none is the voucher of the line; each is told with its part.
                voucher: if numbers.len() == 1 { numbers.pop() } else { None },
                line,
            })
        });
        facts.collect()
    }
}
