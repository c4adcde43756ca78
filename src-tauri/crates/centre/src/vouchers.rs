//! A voucher's life: posted under the next number, voided, reversed; and what stands against each.

use crate::balances::{Effect, effect};
use crate::covering::{BelowZero, Course};
use crate::id::{SourceId, VoucherId};
use crate::money_records::{Place, QuarterState, Series, Source, Voucher, VoucherKind};
use crate::quarters::QuarterRefusal;
use norms::{Day, MoneyFault, Month, Vnd};

/// Why a voucher cannot be posted, voided or reversed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoucherRefusal {
    /// The quarter of its day is closed.
    #[error(transparent)]
    Quarter(#[from] QuarterRefusal),
    /// It names a source the book does not have.
    #[error("source-unknown")]
    SourceUnknown,
    /// Its source was closed.
    #[error("source-closed {name}")]
    SourceClosed {
        /// Name of the source.
        name: String,
    },
    /// Cash or account would end some day below zero.
    #[error("below-zero {0:?}")]
    BelowZero(BelowZero),
    /// It pays a settled allowance sheet and goes with it: taken back alone, the sheet would still
    /// say that people were paid.
    #[error("pays-sheet {0}")]
    PaysSheet(Month),
    /// It is void already.
    #[error("void {number}")]
    Void {
        /// Its number.
        number: String,
    },
    /// It reverses another one, and a reversal is not reversed.
    #[error("is-reversal {number}")]
    IsReversal {
        /// Its number.
        number: String,
    },
    /// It was reversed already.
    #[error("reversed {by}")]
    Reversed {
        /// Number of the reversal.
        by: String,
    },
    /// The reversal would be dated before what it reverses.
    #[error("reversal-before {0}")]
    BeforeReversed(Day),
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// A voucher as it is filled in, before it has a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unposted {
    pub kind: VoucherKind,
    pub place: Place,
    pub day: Day,
    pub payee: Option<String>,
    pub reason: String,
    /// None only for transfers between cash and account.
    pub source_id: Option<SourceId>,
    /// Code list `budget-code`.
    pub budget_code: Option<String>,
    /// Positive; negative only in a reversal.
    pub amount_vnd: Vnd,
    /// Count of original documents attached on paper.
    pub documents: u32,
    /// The voucher this one reverses.
    pub reverses: Option<VoucherId>,
    /// Pays the allowance sheet of this month.
    pub allowance_month: Option<Month>,
}

impl Unposted {
    /// The series it will be numbered in.
    pub fn series(&self) -> Series {
        Series::of(self.kind, self.place)
    }

    /// The year it will be numbered in.
    pub fn year(&self) -> u32 {
        // A day lies in a year of four digits.
        self.day.year().unsigned_abs()
    }

    /// What it will do to the balances.
    pub fn effect(&self) -> Effect {
        effect(self.kind, self.place, self.amount_vnd)
    }

    /// Refuses what the book could not bear: `state` is of the quarter of its day, `source` the one
    /// it names, `course` how the money runs from its day on.
    ///
    /// # Errors
    /// The quarter closed, then the source unknown or closed, then money missing.
    pub fn may_be_posted(
        &self,
        state: &QuarterState,
        source: Option<&Source>,
        course: &Course,
    ) -> Result<(), VoucherRefusal> {
        state.must_be_open()?;
        match source {
            None if self.source_id.is_some() => return Err(VoucherRefusal::SourceUnknown),
            Some(source) if source.is_closed => {
                return Err(VoucherRefusal::SourceClosed { name: source.name.clone() });
            }
            _ => {}
        }
        covered(course, self.effect())
    }

    /// The posted voucher, numbered after the last of its series and year, 0 where there is none.
    pub fn posted(self, voucher_id: VoucherId, last_ordinal: u32) -> Voucher {
        Voucher {
            voucher_id,
            series: self.series(),
            year: self.year(),
            ordinal: last_ordinal.saturating_add(1),
            kind: self.kind,
            place: self.place,
            day: self.day,
            payee: self.payee,
            reason: self.reason,
            source_id: self.source_id,
            budget_code: self.budget_code,
            amount_vnd: self.amount_vnd,
            documents: self.documents,
            is_void: false,
            void_reason: None,
            reverses: self.reverses,
            allowance_month: self.allowance_month,
            is_printed: false,
        }
    }
}

impl Voucher {
    /// Refuses to take back alone what pays an allowance sheet; the sheet is opened again instead.
    ///
    /// # Errors
    /// [`VoucherRefusal::PaysSheet`].
    pub fn must_not_pay_a_sheet(&self) -> Result<(), VoucherRefusal> {
        match self.allowance_month {
            Some(month) if !self.is_void => Err(VoucherRefusal::PaysSheet(month)),
            _ => Ok(()),
        }
    }

    /// Refuses to void it: `state` is of the quarter of its day, `reversal` what reversed it,
    /// `course` how the money runs from its day on.
    ///
    /// # Errors
    /// The quarter closed, then void or reversed already, then money missing without it.
    pub fn may_be_voided(
        &self,
        state: &QuarterState,
        reversal: Option<&Voucher>,
        course: &Course,
    ) -> Result<(), VoucherRefusal> {
        state.must_be_open()?;
        if self.is_void {
            return Err(VoucherRefusal::Void { number: self.number() });
        }
        not_reversed(reversal)?;
        let gone = self.effect();
        let change = Effect {
            cash: gone.cash.negated(),
            account: gone.account.negated(),
            source: gone.source.negated(),
        };
        covered(course, change)
    }

    /// The same voucher, void; its number stays.
    pub fn voided(&self, reason: &str) -> Voucher {
        Voucher { is_void: true, void_reason: Some(reason.to_owned()), ..self.clone() }
    }

    /// The voucher that reverses this one on a day, `reversal` being what reversed it before. It is
    /// still to be posted, with all that stands against that.
    ///
    /// # Errors
    /// It pays a sheet, is void, is a reversal itself, is reversed already, or is of a later day.
    pub fn reversed(
        &self,
        day: Day,
        reason: String,
        reversal: Option<&Voucher>,
    ) -> Result<Unposted, VoucherRefusal> {
        self.must_not_pay_a_sheet()?;
        if self.is_void {
            return Err(VoucherRefusal::Void { number: self.number() });
        }
        if self.reverses.is_some() {
            return Err(VoucherRefusal::IsReversal { number: self.number() });
        }
        not_reversed(reversal)?;
        if day < self.day {
            return Err(VoucherRefusal::BeforeReversed(self.day));
        }
        Ok(Unposted {
            kind: self.kind,
            place: self.place,
            day,
            payee: self.payee.clone(),
            reason,
            source_id: self.source_id.clone(),
            budget_code: self.budget_code.clone(),
            amount_vnd: self.amount_vnd.negated(),
            documents: 0,
            reverses: Some(self.voucher_id.clone()),
            allowance_month: None,
        })
    }
}

fn not_reversed(reversal: Option<&Voucher>) -> Result<(), VoucherRefusal> {
    match reversal {
        Some(other) => Err(VoucherRefusal::Reversed { by: other.number() }),
        None => Ok(()),
    }
}

fn covered(course: &Course, change: Effect) -> Result<(), VoucherRefusal> {
    match course.missing_for(change)? {
        Some(below) => Err(VoucherRefusal::BelowZero(below)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
