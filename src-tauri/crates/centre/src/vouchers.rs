//! A voucher's life: posted under the next number, voided, reversed; and what stands against each.

use crate::balances::{Effect, effect};
use crate::covering::{BelowZero, Course};
use crate::id::{SourceId, VoucherId};
use crate::money_records::{Place, QuarterState, Series, Voucher, VoucherKind, VoucherLine};
use crate::quarters::QuarterRefusal;
use crate::sources::Sources;
use norms::{Day, MoneyFault, Month, Quarter, Vnd};

/// Why a voucher cannot be posted, voided or reversed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VoucherRefusal {
    /// The quarter of its day is closed.
    #[error(transparent)]
    Quarter(#[from] QuarterRefusal),
    /// It names a source the book does not have.
    #[error("source-unknown")]
    SourceUnknown,
    /// The commune only pays: it takes nothing in for its centre.
    #[error("place-unfit")]
    PlaceUnfit,
    /// Its source was closed.
    #[error("source-closed {name}")]
    SourceClosed { name: String },
    /// Of its source no money comes or goes: what is given so is a gift.
    #[error("source-in-kind {name}")]
    SourceInKind {
        /// Name of the source.
        name: String,
    },
    /// What was donated to the centre the commune does not spend for it.
    #[error("source-donated {name}")]
    SourceDonated {
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
    /// It pays allowances: what it paid is voided and paid anew.
    #[error("pays {number}")]
    Pays {
        /// Its number.
        number: String,
    },
    /// It was printed: what stands on paper is voided and written anew.
    #[error("printed {number}")]
    Printed {
        /// Its number.
        number: String,
    },
    /// Cash was counted on its day or later.
    #[error("counted {0}")]
    Counted(Day),
    /// Its day would lie in another quarter.
    #[error("other-quarter {0}")]
    OtherQuarter(Quarter),
    /// Its kind and its place stay what they are.
    #[error("other-kind")]
    OtherKind,
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
    /// The budget year it is settled in; none: the year of its day.
    pub budget_year: Option<u32>,
    /// Positive; negative only in a reversal.
    pub amount_vnd: Vnd,
    /// Its parts, where it is of several sources or codes.
    pub lines: Vec<VoucherLine>,
    /// Count of original documents attached on paper.
    pub documents: u32,
    /// The voucher this one reverses.
    pub reverses: Option<VoucherId>,
    /// Pays the allowance sheet of this month.
    pub allowance_month: Option<Month>,
    /// Takes back what was spent, and is no income.
    pub lessens_spending: bool,
    /// The voucher that began what it settles.
    pub settles: Option<VoucherId>,
    pub due_on: Option<Day>,
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

    /// Refuses what the book could not bear: `state` is of the quarter of its day, `sources` all there
    /// are, `course` how the money runs from its day on.
    ///
    /// # Errors
    /// The quarter closed, then a source unknown, closed or without money, then money missing.
    pub fn may_be_posted(
        &self,
        state: &QuarterState,
        sources: Sources<'_>,
        course: &Course,
    ) -> Result<(), VoucherRefusal> {
        state.must_be_open()?;
        let is_settling = self.kind.names_settled(self.place, self.reverses.is_some());
        if !self.kind.is_possible(self.place) || is_settling != self.settles.is_some() {
            return Err(VoucherRefusal::PlaceUnfit);
        }
        self.sources_take_it(sources)?;
        covered(course, self.effect())
    }

    fn sources_take_it(&self, sources: Sources<'_>) -> Result<(), VoucherRefusal> {
        for id in self.source_id.iter().chain(self.lines.iter().map(|line| &line.source_id)) {
            let found = sources.all.iter().find(|source| source.source_id == *id);
            let source = found.ok_or(VoucherRefusal::SourceUnknown)?;
            let name = || source.name.clone();
            if !source.takes(self.day) {
                return Err(VoucherRefusal::SourceClosed { name: name() });
            }
            // What an older program let be written is taken back all the same.
            if self.reverses.is_some() {
                continue;
            }
            let is_of = |classes: Vec<&str>| classes.contains(&source.class.as_str());
            if is_of(sources.law.classes_in_kind(self.day)) {
                return Err(VoucherRefusal::SourceInKind { name: name() });
            }
            if self.place == Place::TaiXa && is_of(sources.law.classes_of_donations(self.day)) {
                return Err(VoucherRefusal::SourceDonated { name: name() });
            }
        }
        Ok(())
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
            budget_year: self.budget_year,
            amount_vnd: self.amount_vnd,
            lines: self.lines,
            documents: self.documents,
            is_void: false,
            void_reason: None,
            reverses: self.reverses,
            allowance_month: self.allowance_month,
            lessens_spending: self.lessens_spending,
            settles: self.settles,
            due_on: self.due_on,
            is_printed: false,
        }
    }
}

impl VoucherLine {
    fn negated(&self, budget_year: Option<u32>) -> VoucherLine {
        VoucherLine { amount_vnd: self.amount_vnd.negated(), budget_year, ..self.clone() }
    }
}

/// What stands around a voucher that is to be mended.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// Of the quarter of its day.
    pub state: &'a QuarterState,
    /// What reverses it.
    pub reversal: Option<&'a Voucher>,
    /// The newest count of cash.
    pub last_count: Option<Day>,
    /// It pays allowances.
    pub pays: bool,
    /// Those it may be of.
    pub sources: Sources<'a>,
}

impl Voucher {
    /// Its parts by source and code; those of a voucher of one source are one. A transfer whose money
    /// nobody named has none.
    pub fn shares(&self) -> Vec<VoucherLine> {
        if !self.lines.is_empty() {
            return self.lines.clone();
        }
        let one = self.source_id.clone().map(|source_id| VoucherLine {
            source_id,
            budget_code: self.budget_code.clone(),
            budget_year: self.budget_year,
            amount_vnd: self.amount_vnd,
        });
        one.into_iter().collect()
    }

    /// The same voucher as `to` says it, number, kind and place as they were.
    ///
    /// # Errors
    /// What is not mended but voided and written anew (a count of cash holds how much lay there when, and not what it was
    /// paid for): the trigger `vouchers_are_posted` says the same.
    pub fn mended(&self, to: Unposted, around: Around<'_>) -> Result<Voucher, VoucherRefusal> {
        around.state.must_be_open()?;
        // What settles something says so by another form: it is voided and written anew.
        if (to.kind, to.place) != (self.kind, self.place) || self.settles.is_some() {
            return Err(VoucherRefusal::OtherKind);
        }
        if self.is_void {
            return Err(VoucherRefusal::Void { number: self.number() });
        }
        if self.reverses.is_some() {
            return Err(VoucherRefusal::IsReversal { number: self.number() });
        }
        not_reversed(around.reversal)?;
        if around.pays || self.allowance_month.is_some() {
            return Err(VoucherRefusal::Pays { number: self.number() });
        }
        if self.is_printed {
            return Err(VoucherRefusal::Printed { number: self.number() });
        }
        if to.day.quarter() != self.day.quarter() {
            return Err(VoucherRefusal::OtherQuarter(self.day.quarter()));
        }
        let moves = (to.day, to.amount_vnd) != (self.day, self.amount_vnd);
        let after = |on: &Day| moves && *on >= self.day.min(to.day);
        around.last_count.filter(after).map_or(Ok(()), |on| Err(VoucherRefusal::Counted(on)))?;
        to.sources_take_it(around.sources)?;
        Ok(Voucher {
            day: to.day,
            payee: to.payee,
            reason: to.reason,
            source_id: to.source_id,
            budget_code: to.budget_code,
            budget_year: to.budget_year,
            amount_vnd: to.amount_vnd,
            lines: to.lines,
            documents: to.documents,
            ..self.clone()
        })
    }

    /// Refuses to take back alone what an older program paid together with its sheet; that sheet is opened
    /// again instead. What pays sheets otherwise is taken back like any voucher: it is owed again.
    ///
    /// # Errors
    /// [`VoucherRefusal::PaysSheet`].
    pub fn must_not_pay_a_sheet(&self, sheet: Option<Month>) -> Result<(), VoucherRefusal> {
        match sheet {
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
        let (cash, account) = (gone.cash.negated(), gone.account.negated());
        covered(course, Effect { cash, account, ..Effect::default() })
    }

    /// The same voucher, void; its number stays.
    pub fn voided(&self, reason: &str) -> Voucher {
        Voucher { is_void: true, void_reason: Some(reason.to_owned()), ..self.clone() }
    }

    /// The voucher that reverses this one on a day, `reversal` being what reversed it before and `closed` the
    /// budget years that are. It is still to be posted, with all that stands against that.
    ///
    /// # Errors
    /// It is void, is a reversal itself, is reversed already, or is of a later day.
    pub fn reversed(
        &self,
        day: Day,
        reason: String,
        reversal: Option<&Voucher>,
        closed: impl Fn(u32) -> bool,
    ) -> Result<Unposted, VoucherRefusal> {
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
        // It takes back what was settled in the budget year it was of, whenever that is written; of a year that
        // was closed it counts to its own.
        let year = day.year().unsigned_abs();
        let of_year = |own: Option<u32>| {
            Some(own.unwrap_or(self.year)).filter(|of| *of != year && !closed(*of))
        };
        Ok(Unposted {
            kind: self.kind,
            place: self.place,
            day,
            payee: self.payee.clone(),
            reason,
            source_id: self.source_id.clone(),
            budget_code: self.budget_code.clone(),
            budget_year: of_year(self.budget_year),
            amount_vnd: self.amount_vnd.negated(),
            lines: self.lines.iter().map(|line| line.negated(of_year(line.budget_year))).collect(),
            documents: 0,
            reverses: Some(self.voucher_id.clone()),
            allowance_month: None,
            lessens_spending: self.lessens_spending,
            settles: self.settles.clone().or(self.kind.opens().then(|| self.voucher_id.clone())),
            due_on: None,
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
