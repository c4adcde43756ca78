//! Is there the money? What a change on one day does to that day and to every later one.

use crate::balances::{Effect, effect, lowest_with};
use crate::money_records::{Place, Source, VoucherKind};
use norms::{Day, MoneyFault, Vnd};
use serde::Serialize;
use ts_rs::TS;

/// What lies in the cash box and in the account at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// In the cash box.
    pub cash_vnd: Vnd,
    /// In the account.
    pub account_vnd: Vnd,
}

impl Holdings {
    /// What there is after the vouchers brought this change, the openings of all sources included.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn since_opening(sources: &[Source], change: Holdings) -> Result<Holdings, MoneyFault> {
        let opened = |of: fn(&Source) -> Vnd| Vnd::sum(sources.iter().map(of));
        Ok(Holdings {
            cash_vnd: change.cash_vnd.plus(opened(|s| s.opening_cash_vnd)?)?,
            account_vnd: change.account_vnd.plus(opened(|s| s.opening_account_vnd)?)?,
        })
    }

    /// The part at a place.
    pub fn at(self, place: Place) -> Vnd {
        match place {
            Place::TienMat => self.cash_vnd,
            Place::TienGui => self.account_vnd,
            _ => Vnd::ZERO,
        }
    }
}

/// What all vouchers of one day together add to cash and account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayChange {
    /// The day.
    pub day: Day,
    /// Added to the cash box, below zero when more went out.
    pub cash_vnd: Vnd,
    /// Added to the account, below zero when more went out.
    pub account_vnd: Vnd,
}

impl DayChange {
    fn at(&self, place: Place) -> Vnd {
        match place {
            Place::TienMat => self.cash_vnd,
            Place::TienGui => self.account_vnd,
            _ => Vnd::ZERO,
        }
    }
}

/// A balance that would end some day below zero, which no day may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BelowZero {
    /// Where the money is missing.
    pub place: Place,
    /// How much is missing at the lowest, above zero.
    pub short_vnd: Vnd,
    /// The first day that ends so low.
    pub on: Day,
}

/// How cash and account run from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The first day looked at.
    pub day: Day,
    /// What there was before that day began.
    pub before: Holdings,
    /// What that day and each later one changed, ascending by day.
    pub changes: Vec<DayChange>,
}

/// Balances around a voucher not yet recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BalanceView {
    pub before_vnd: Vnd,
    pub after_vnd: Vnd,
    /// The lowest balance of that place from that day on, with the voucher.
    pub lowest_vnd: Vnd,
    pub lowest_on: Day,
    pub source_after_vnd: Option<Vnd>,
    pub is_allowed: bool,
}

impl Course {
    /// The balance of a place at the end of the first day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn end_of_day(&self, place: Place) -> Result<Vnd, MoneyFault> {
        let of_day = self.changes.iter().filter(|change| change.day == self.day);
        self.before.at(place).plus(Vnd::sum(of_day.map(|change| change.at(place)))?)
    }

    /// The lowest end-of-day balance of a place and the first day it is reached, with one change
    /// more on the first day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn lowest(&self, place: Place, change: Vnd) -> Result<(Vnd, Day), MoneyFault> {
        let changes: Vec<(Day, Vnd)> =
            self.changes.iter().map(|change| (change.day, change.at(place))).collect();
        let lowest = lowest_with(self.before.at(place), self.day, change, &changes)?;
        Ok((lowest.balance_vnd, lowest.day.unwrap_or(self.day)))
    }

    fn below_zero(&self, place: Place, change: Vnd) -> Result<Option<BelowZero>, MoneyFault> {
        let (lowest, on) = self.lowest(place, change)?;
        let short_vnd = lowest.negated();
        Ok(lowest.is_negative().then_some(BelowZero { place, short_vnd, on }))
    }

    /// What would be missing if this change were made on the first day; cash is looked at first,
    /// and only where the change takes money out: a change that brings some is never to blame.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn missing_for(&self, change: Effect) -> Result<Option<BelowZero>, MoneyFault> {
        for place in [Place::TienMat, Place::TienGui] {
            if change.at(place).is_negative()
                && let Some(below) = self.below_zero(place, change.at(place))?
            {
                return Ok(Some(below));
            }
        }
        Ok(None)
    }

    /// What is missing as things stand; cash is looked at first.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn missing(&self) -> Result<Option<BelowZero>, MoneyFault> {
        match self.below_zero(Place::TienMat, Vnd::ZERO)? {
            Some(below) => Ok(Some(below)),
            None => self.below_zero(Place::TienGui, Vnd::ZERO),
        }
    }

    /// What a voucher on the first day would do to the book it is looked at in. It is allowed where no
    /// day ends below zero, or it is not this voucher that takes money out. What its source is left
    /// with is not told here.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn outlook(
        &self,
        kind: VoucherKind,
        place: Place,
        amount: Vnd,
    ) -> Result<BalanceView, MoneyFault> {
        let book = kind.book(place);
        let change = effect(kind, place, amount).at(book);
        let before_vnd = self.end_of_day(book)?;
        let (lowest_vnd, lowest_on) = self.lowest(book, change)?;
        Ok(BalanceView {
            before_vnd,
            after_vnd: before_vnd.plus(change)?,
            lowest_vnd,
            lowest_on,
            source_after_vnd: None,
            is_allowed: kind.is_possible(place)
                && (!lowest_vnd.is_negative() || !change.is_negative()),
        })
    }
}

#[cfg(test)]
mod tests;
