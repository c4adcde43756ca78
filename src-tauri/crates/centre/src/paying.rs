//! Allowances paid: all of them or some, whole or in part, in their month or late; what is withheld, and
//! what is brought back.

use crate::id::SourceId;
use crate::money_records::{AllowanceLine, AllowancePart, Place, VoucherKind};
use crate::owing::Owed;
use crate::quarterly::AllowanceFacts;
use crate::vouchers::Unposted;
use norms::{Day, MoneyFault, Month, Vnd};

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
        /// What is owed; below zero the person owes.
        owed_vnd: Vnd,
    },
    /// What is withheld is as much as what is paid, or more.
    #[error("all-withheld")]
    AllWithheld,
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// What the parts of a payment come to, none of them more than what is owed, nor more withheld than what
/// the person owes; `owed` is as things stand.
///
/// # Errors
/// [`PayRefusal`].
pub fn amount_of(parts: &[AllowancePart], owed: &[Owed]) -> Result<Vnd, PayRefusal> {
    if parts.is_empty() {
        return Err(PayRefusal::Nothing);
    }
    fits(parts, owed)?;
    let amount = Vnd::sum(parts.iter().map(|part| part.amount_vnd))?;
    if amount.is_zero() || amount.is_negative() {
        return Err(PayRefusal::AllWithheld);
    }
    Ok(amount)
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
        // The same account twice in one payment would be looked at twice as if it were whole.
        if is_over || part.amount_vnd.is_zero() || parts.iter().take(at).any(|p| is_same(&p)) {
            let name = found.map(|owed| owed.full_name.clone()).unwrap_or_default();
            return Err(PayRefusal::MoreThanOwed { month: part.month, name, owed_vnd });
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
    let month = parts.iter().map(|part| part.month).min();
    let year = how.day.year();
    // Within its year what comes back takes the spending back; later it goes to the budget.
    let is_of_this_year = parts.iter().all(|part| part.month.year() == year);
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
