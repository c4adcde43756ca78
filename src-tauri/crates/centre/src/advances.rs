//! What is open: money given to persons as advances, money the commune advanced to its centre, and what a
//! count of cash found too much or too little. Each is begun by one voucher and settled by others that
//! name it; none of it is income or spending before it is settled.

use crate::balances::Effect;
use crate::money_records::{Place, Source, Voucher, VoucherKind};
use letters::of_source;
use norms::{Day, MoneyFault, Norms, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Within how many days an advance to a person is settled, where nothing else was agreed.
const ADVANCE_DAYS: &str = "advance-days";

/// Why something cannot be done with what is open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdvanceRefusal {
    /// The book has nothing of that name that could be settled so.
    #[error("unknown")]
    Unknown,
    /// More would be settled than is open on some day.
    #[error("over {number} {over} {on}")]
    Over {
        /// Number of the voucher that began it.
        number: String,
        /// By how much.
        over: Vnd,
        /// The first day that is so.
        on: Day,
    },
    /// A person spent more than is open, and nobody said where the rest is paid from.
    #[error("spent-over {number} {over} {on}")]
    SpentOver {
        /// Number of the voucher that began it.
        number: String,
        /// By how much.
        over: Vnd,
        /// The day of the settlement.
        on: Day,
    },
    /// It would be settled before there was anything.
    #[error("not-yet {number} {on}")]
    NotYet {
        /// Number of the voucher that began it.
        number: String,
        /// The day it was begun.
        on: Day,
    },
    /// It would be due before it is given.
    #[error("due-before {day} {due_on}")]
    DueBefore {
        /// The day it is given.
        day: Day,
        /// Until when it is to be settled.
        due_on: Day,
    },
    /// What was settled of it stands in the way.
    #[error("settled {number} {by}")]
    Settled {
        /// Its number.
        number: String,
        /// Number of the newest voucher that settles it.
        by: String,
    },
    /// A count that agrees with the book has no difference.
    #[error("no-difference {0}")]
    NoDifference(Day),
    /// A sum left the bounds of money.
    #[error(transparent)]
    Money(#[from] MoneyFault),
}

/// Until when an advance given on a day is to be settled; none where no law says so yet.
pub fn due_by_law(law: &Norms, given_on: Day) -> Option<Day> {
    let days = law.principle(ADVANCE_DAYS, given_on).ok()?.value.number()?;
    given_on.plus_days(days).ok()
}

/// One thing that is open, or was.
#[derive(Clone, Debug)]
pub struct Open {
    /// The voucher that began it; a void one began nothing.
    pub begun: Voucher,
    /// What settles it, and the reversal of what began it, by day; none of it void.
    pub moves: Vec<Voucher>,
}

/// What of one thing was open around some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenSums {
    /// Open on the eve.
    pub before_vnd: Vnd,
    /// Begun within, less what was reversed of that.
    pub begun_vnd: Vnd,
    /// Spent, accepted, decided upon within.
    pub settled_vnd: Vnd,
    /// Brought back in money within.
    pub returned_vnd: Vnd,
    /// Open at the end.
    pub after_vnd: Vnd,
}

impl Open {
    /// Everything these vouchers began, by day and number, with what settles it.
    pub fn all(vouchers: &[Voucher]) -> Vec<Open> {
        let mut moves: BTreeMap<&str, Vec<&Voucher>> = BTreeMap::new();
        for voucher in vouchers.iter().filter(|v| !v.is_void) {
            if let Some(id) = &voucher.settles {
                moves.entry(id.as_str()).or_default().push(voucher);
            }
        }
        // The reversal of what began something settles it and begins nothing.
        let begins = |v: &&Voucher| v.kind.opens() && v.settles.is_none();
        let mut all: Vec<&Voucher> = vouchers.iter().filter(begins).collect();
        all.sort_by_key(|v| (v.day, v.series, v.ordinal));
        let open = |begun: &Voucher| {
            let mut of: Vec<Voucher> = moves
                .get(begun.voucher_id.as_str())
                .map(|of| of.iter().map(|v| (*v).clone()).collect())
                .unwrap_or_default();
            of.sort_by_key(|v| (v.day, v.series, v.ordinal));
            Open { begun: begun.clone(), moves: of }
        };
        all.into_iter().map(open).collect()
    }

    /// What a voucher adds to it: above zero it opens more, below it settles.
    fn adds(&self, voucher: &Voucher) -> Vnd {
        let open = voucher.effect().open;
        if self.begun.kind.is_claim() { open } else { open.negated() }
    }

    fn whole(&self) -> impl Iterator<Item = &Voucher> {
        std::iter::once(&self.begun).chain(&self.moves)
    }

    /// What is open of it at the end of a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn left_on(&self, day: Day) -> Result<Vnd, MoneyFault> {
        Vnd::sum(self.whole().filter(|v| v.day <= day).map(|v| self.adds(v)))
    }

    /// The least that is open at the end of a day or of any later one, and the first day it is so.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn least_from(&self, day: Day) -> Result<(Vnd, Day), MoneyFault> {
        let mut least = (self.left_on(day)?, day);
        for on in self.moves.iter().map(|v| v.day).filter(|on| *on > day) {
            let left = self.left_on(on)?;
            if left < least.0 {
                least = (left, on);
            }
        }
        Ok(least)
    }

    /// What of it was open around some days, and why it changed.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn over(&self, from: Day, to: Day) -> Result<OpenSums, MoneyFault> {
        let mut sums = OpenSums::default();
        for voucher in self.whole().filter(|v| v.day <= to) {
            let added = self.adds(voucher);
            let part = match voucher {
                v if v.day < from => &mut sums.before_vnd,
                v if v.kind.opens() => &mut sums.begun_vnd,
                v if v.place.is_kept() => &mut sums.returned_vnd,
                _ => &mut sums.settled_vnd,
            };
            *part = part.plus(added)?;
            sums.after_vnd = sums.after_vnd.plus(added)?;
        }
        sums.settled_vnd = sums.settled_vnd.negated();
        sums.returned_vnd = sums.returned_vnd.negated();
        Ok(sums)
    }

    /// Refuses what left less than nothing open on any day, or is settled by what cannot settle it.
    ///
    /// # Errors
    /// [`AdvanceRefusal::Settled`] where what began it is gone, [`AdvanceRefusal::Over`] else.
    pub fn must_hold(&self) -> Result<(), AdvanceRefusal> {
        let fits = |v: &&Voucher| v.kind.opens() || of_kind(v.kind, v.place, self.begun.kind);
        if self.moves.iter().any(|v| !fits(&v)) {
            return Err(AdvanceRefusal::Unknown);
        }
        let first = self.whole().map(|v| v.day).min().unwrap_or(self.begun.day);
        let (least, on) = self.least_from(first)?;
        if !least.is_negative() {
            return Ok(());
        }
        let number = self.begun.number();
        let is_gone = self.begun.is_void || self.moves.iter().any(|v| v.kind.opens());
        match self.moves.iter().rfind(|v| !v.kind.opens()) {
            Some(by) if is_gone => Err(AdvanceRefusal::Settled { number, by: by.number() }),
            _ => Err(AdvanceRefusal::Over { number, over: least.negated(), on }),
        }
    }
}

/// Does one of that kind and place settle what one of kind `begun` began?
fn of_kind(kind: VoucherKind, place: Place, begun: VoucherKind) -> bool {
    kind.settles(place).is_some_and(|kinds| kinds.contains(&begun))
}

/// Where all the money stood at the end of a day: what sources are left with, and where it lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct MoneyStanding {
    pub sources_vnd: Vnd,
    pub cash_vnd: Vnd,
    pub account_vnd: Vnd,
    /// Open with persons.
    pub persons_vnd: Vnd,
    /// Owed to the commune.
    pub commune_vnd: Vnd,
    /// Counted too much, not decided upon.
    pub surplus_vnd: Vnd,
    /// Counted too little, not decided upon.
    pub shortage_vnd: Vnd,
}

impl MoneyStanding {
    /// Where it lies, together.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn lies(&self) -> Result<Vnd, MoneyFault> {
        let there = [self.cash_vnd, self.account_vnd, self.persons_vnd, self.shortage_vnd];
        Vnd::sum(there)?.minus(self.commune_vnd)?.minus(self.surplus_vnd)
    }

    /// Are sources left with just what lies somewhere?
    pub fn holds(&self) -> bool {
        self.lies() == Ok(self.sources_vnd)
    }

    /// The part of it that what one of that kind began stands in; none of what begins nothing.
    fn part(&mut self, begun: VoucherKind) -> Option<&mut Vnd> {
        match begun {
            VoucherKind::TamUng => Some(&mut self.persons_vnd),
            VoucherKind::XaUng => Some(&mut self.commune_vnd),
            VoucherKind::Thua => Some(&mut self.surplus_vnd),
            VoucherKind::Thieu => Some(&mut self.shortage_vnd),
            _ => None,
        }
    }

    /// The same with what was open at the end of a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn with_open(mut self, all: &[Open], day: Day) -> Result<MoneyStanding, MoneyFault> {
        for open in all.iter().filter(|open| !open.begun.is_void) {
            let left = open.left_on(day)?;
            if let Some(part) = self.part(open.begun.kind) {
                *part = part.plus(left)?;
            }
        }
        Ok(self)
    }

    fn after(mut self, voucher: &Voucher, begun: Option<VoucherKind>) -> Result<Self, MoneyFault> {
        let Effect { cash, account, open, .. } = voucher.effect();
        self.cash_vnd = self.cash_vnd.plus(cash)?;
        self.account_vnd = self.account_vnd.plus(account)?;
        for share in voucher.shares() {
            let amount = share.amount_vnd.dong();
            let of = of_source(voucher.kind, voucher.place, voucher.lessens_spending, amount);
            self.sources_vnd = self.sources_vnd.plus(Vnd::new(of.0)?)?.minus(Vnd::new(of.1)?)?;
        }
        // What settles nothing that was begun stands nowhere, and the whole does not hold.
        if let Some((part, kind)) = begun.and_then(|kind| Some((self.part(kind)?, kind))) {
            *part = part.plus(if kind.is_claim() { open } else { open.negated() })?;
        }
        Ok(self)
    }
}

/// Where the money stood at the end of every day something moved, by day.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn standings(
    sources: &[Source],
    vouchers: &[Voucher],
) -> Result<Vec<(Day, MoneyStanding)>, MoneyFault> {
    let begun: BTreeMap<&str, VoucherKind> =
        vouchers.iter().map(|v| (v.voucher_id.as_str(), v.kind)).collect();
    let mut order: Vec<&Voucher> = vouchers.iter().filter(|v| !v.is_void).collect();
    order.sort_by_key(|v| v.day);
    let mut standing = opening(sources)?;
    let mut days: Vec<(Day, MoneyStanding)> = Vec::new();
    for voucher in order {
        let of = voucher.settles.as_ref().and_then(|id| begun.get(id.as_str())).copied();
        let of = of.or_else(|| voucher.kind.opens().then_some(voucher.kind));
        standing = standing.after(voucher, of)?;
        match days.last_mut() {
            Some((day, end)) if *day == voucher.day => *end = standing,
            _ => days.push((voucher.day, standing)),
        }
    }
    Ok(days)
}

/// What there was when the book began.
fn opening(sources: &[Source]) -> Result<MoneyStanding, MoneyFault> {
    let cash_vnd = Vnd::sum(sources.iter().map(|source| source.opening_cash_vnd))?;
    let account_vnd = Vnd::sum(sources.iter().map(|source| source.opening_account_vnd))?;
    let sources_vnd = cash_vnd.plus(account_vnd)?;
    Ok(MoneyStanding { sources_vnd, cash_vnd, account_vnd, ..MoneyStanding::default() })
}

/// Where the money stood at the end of a day.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn standing_on(
    sources: &[Source],
    vouchers: &[Voucher],
    day: Day,
) -> Result<MoneyStanding, MoneyFault> {
    let before: Vec<Voucher> = vouchers.iter().filter(|v| v.day <= day).cloned().collect();
    let last = standings(sources, &before)?.last().map(|(_, standing)| *standing);
    last.map_or_else(|| opening(sources), Ok)
}

#[cfg(test)]
mod tests;
