//! The settlement of a budget year: each source by the year its money was settled in, whenever it moved. Money
//! written in January while the year before is adjusted counts to that year; the sum of four quarters would not
//! say so.

use crate::closing_records::BookPeriod;
use crate::closings::YearStage;
use crate::id::SourceId;
use crate::money_records::{Source, Voucher};
use letters::of_source;
use norms::{Day, MoneyFault, NormFault, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Why a year cannot be settled.
#[derive(Debug, thiserror::Error)]
pub enum SettlementFault {
    #[error(transparent)]
    Money(#[from] MoneyFault),
    /// A year outside the calendar, or of which the law says nothing.
    #[error(transparent)]
    Law(#[from] NormFault),
}

/// The sums of a source, or of all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct SettledSums {
    /// Left of the years before.
    pub opening_vnd: Vnd,
    /// Planned: allotted for the whole year, where a decision says so.
    pub allotted_vnd: Option<Vnd>,
    pub received_vnd: Vnd,
    pub spent_vnd: Vnd,
    /// Of what was received and spent, what moved after the year's end.
    pub received_after_vnd: Vnd,
    pub spent_after_vnd: Vnd,
    pub left_vnd: Vnd,
}

/// A source over a budget year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourceSettled {
    pub source_id: SourceId,
    pub code: String,
    pub class: String,
    pub name: String,
    pub sums: SettledSums,
}

/// What was spent of a source under a budget code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CodeSettled {
    pub source_code: String,
    pub source_name: String,
    /// None where nobody said one.
    pub budget_code: Option<String>,
    pub spent_vnd: Vnd,
    pub spent_after_vnd: Vnd,
}

/// A budget year, settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Settlement {
    pub year: u32,
    pub stage: YearStage,
    pub adjusted_until: Option<Day>,
    pub sources: Vec<SourceSettled>,
    pub total: SettledSums,
    pub codes: Vec<CodeSettled>,
    pub codes_total: CodeTotal,
    /// The year's last day, or today while it runs.
    pub held_on: Day,
    /// Cash and account at the end of that day.
    pub held_vnd: Vnd,
    /// What others held of it then, less what the centre owed: open advances and differences.
    pub open_vnd: Vnd,
    /// What moved after that day for the year or for one before it, less what moved until then for a year
    /// to come. Held, open and this are what is left.
    pub after_vnd: Vnd,
}

/// What was spent under all codes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct CodeTotal {
    pub spent_vnd: Vnd,
    pub spent_after_vnd: Vnd,
}

/// The book a year is settled of.
#[derive(Clone, Copy, Debug)]
pub struct SettledBook<'a> {
    pub first_on: Day,
    /// Every source; what is allotted as the last report of the year knew it.
    pub sources: &'a [Source],
    /// Every voucher.
    pub vouchers: &'a [Voucher],
}

/// What a share of a voucher did to its source.
struct Moved<'a> {
    source_id: &'a SourceId,
    budget_code: Option<String>,
    budget_year: u32,
    day: Day,
    received: Vnd,
    spent: Vnd,
}

impl Settlement {
    /// Settles a year.
    ///
    /// # Errors
    /// [`SettlementFault`].
    pub fn of(
        book: SettledBook<'_>,
        year: u32,
        (stage, adjusted_until): (YearStage, Option<Day>),
        today: Day,
    ) -> Result<Settlement, SettlementFault> {
        let last = BookPeriod::of_year(year).map_err(NormFault::from)?.last();
        let shares = book.shares();
        let moved = moved(&shares)?;
        let mut total = SettledSums::default();
        let mut sources = Vec::new();
        for source in book.sources {
            let sums = book.sums(source, &moved, year, last)?;
            total = total.plus(sums)?;
            if sums != SettledSums::default() {
                sources.push(SourceSettled {
                    source_id: source.source_id.clone(),
                    code: source.code.clone(),
                    class: source.class.clone(),
                    name: source.name.clone(),
                    sums,
                });
            }
        }
        let (codes, codes_total) = book.codes(&moved, year, last)?;
        let held_on = last.min(today);
        let (held_vnd, open_vnd) = book.held(held_on)?;
        let after_vnd = after(&moved, year, held_on)?;
        Ok(Settlement {
            year,
            stage,
            adjusted_until,
            sources,
            total,
            codes,
            codes_total,
            held_on,
            held_vnd,
            open_vnd,
            after_vnd,
        })
    }
}

impl SettledSums {
    fn plus(self, other: SettledSums) -> Result<SettledSums, MoneyFault> {
        Ok(SettledSums {
            opening_vnd: self.opening_vnd.plus(other.opening_vnd)?,
            allotted_vnd: match (self.allotted_vnd, other.allotted_vnd) {
                (Some(one), Some(more)) => Some(one.plus(more)?),
                (one, more) => one.or(more),
            },
            received_vnd: self.received_vnd.plus(other.received_vnd)?,
            spent_vnd: self.spent_vnd.plus(other.spent_vnd)?,
            received_after_vnd: self.received_after_vnd.plus(other.received_after_vnd)?,
            spent_after_vnd: self.spent_after_vnd.plus(other.spent_after_vnd)?,
            left_vnd: self.left_vnd.plus(other.left_vnd)?,
        })
    }
}

/// A voucher with each of its parts.
type Share<'a> = (&'a Voucher, crate::money_records::VoucherLine);

fn moved<'a>(shares: &'a [Share<'_>]) -> Result<Vec<Moved<'a>>, MoneyFault> {
    let one = |(voucher, line): &'a Share<'_>| {
        let (kind, place) = (voucher.kind, voucher.place);
        let whole = line.amount_vnd.dong();
        let (received, spent) = of_source(kind, place, voucher.lessens_spending, whole);
        Ok(Moved {
            source_id: &line.source_id,
            budget_code: line.budget_code.clone(),
            budget_year: line.budget_year.unwrap_or(voucher.year),
            day: voucher.day,
            received: Vnd::new(received)?,
            spent: Vnd::new(spent)?,
        })
    };
    shares.iter().map(one).collect()
}

/// What moved after a day for a year or one before it, less what moved until then for a later one.
fn after(moved: &[Moved<'_>], year: u32, day: Day) -> Result<Vnd, MoneyFault> {
    let mut sum = Vnd::ZERO;
    for one in moved {
        let net = one.received.minus(one.spent)?;
        match (one.day > day, one.budget_year > year) {
            (true, false) => sum = sum.plus(net)?,
            (false, true) => sum = sum.minus(net)?,
            _ => {}
        }
    }
    Ok(sum)
}

impl<'a> SettledBook<'a> {
    fn shares(&self) -> Vec<Share<'a>> {
        let counting = self.vouchers.iter().filter(|one| !one.is_void);
        counting.flat_map(|one| one.shares().into_iter().map(move |line| (one, line))).collect()
    }

    /// Cash and account at the end of a day, whatever year they are settled in, and what was open then.
    fn held(&self, last: Day) -> Result<(Vnd, Vnd), MoneyFault> {
        let (mut held, mut open) = (Vnd::ZERO, Vnd::ZERO);
        // Before its first day the book holds nothing.
        for source in self.sources.iter().filter(|_| self.first_on <= last) {
            held = held.plus(source.opening_cash_vnd)?.plus(source.opening_account_vnd)?;
        }
        for one in self.vouchers.iter().filter(|one| one.day <= last) {
            let effect = one.effect();
            held = held.plus(effect.cash)?.plus(effect.account)?;
            open = open.plus(effect.open)?;
        }
        Ok((held, open))
    }

    /// A source over a year: what stood before the book in its year counts to that year.
    fn sums(
        &self,
        source: &Source,
        moved: &[Moved<'_>],
        year: u32,
        last: Day,
    ) -> Result<SettledSums, MoneyFault> {
        let first_year = self.first_on.year().unsigned_abs();
        if year < first_year {
            return Ok(SettledSums::default());
        }
        let began = source.opening_cash_vnd.plus(source.opening_account_vnd)?;
        let eve = began.minus(source.received_before_vnd)?.plus(source.spent_before_vnd)?;
        let mut sums = SettledSums { opening_vnd: eve, ..SettledSums::default() };
        if year == first_year {
            sums.received_vnd = source.received_before_vnd;
            sums.spent_vnd = source.spent_before_vnd;
        } else {
            sums.opening_vnd = began;
        }
        for one in moved.iter().filter(|one| *one.source_id == source.source_id) {
            if one.budget_year < year {
                sums.opening_vnd = sums.opening_vnd.plus(one.received)?.minus(one.spent)?;
            } else if one.budget_year == year {
                sums.received_vnd = sums.received_vnd.plus(one.received)?;
                sums.spent_vnd = sums.spent_vnd.plus(one.spent)?;
            }
            if one.budget_year == year && one.day > last {
                sums.received_after_vnd = sums.received_after_vnd.plus(one.received)?;
                sums.spent_after_vnd = sums.spent_after_vnd.plus(one.spent)?;
            }
        }
        sums.left_vnd = sums.opening_vnd.plus(sums.received_vnd)?.minus(sums.spent_vnd)?;
        sums.allotted_vnd = source.allotted_year_vnd;
        Ok(sums)
    }

    /// What was spent under each code, by source.
    fn codes(
        &self,
        moved: &[Moved<'_>],
        year: u32,
        last: Day,
    ) -> Result<(Vec<CodeSettled>, CodeTotal), MoneyFault> {
        let mut by_code: BTreeMap<(usize, Option<&str>), CodeTotal> = BTreeMap::new();
        let mut total = CodeTotal::default();
        // What was spent in its year before the book names no code.
        if year == self.first_on.year().unsigned_abs() {
            let before = self.sources.iter().enumerate();
            for (at, source) in before.filter(|(_, source)| !source.spent_before_vnd.is_zero()) {
                for sums in [by_code.entry((at, None)).or_default(), &mut total] {
                    sums.spent_vnd = sums.spent_vnd.plus(source.spent_before_vnd)?;
                }
            }
        }
        let spending = moved.iter().filter(|one| one.budget_year == year && !one.spent.is_zero());
        for one in spending {
            // A voucher names a source of the book.
            let at = self.sources.iter().position(|source| source.source_id == *one.source_id);
            let Some(at) = at else { continue };
            let sums = by_code.entry((at, one.budget_code.as_deref())).or_default();
            for sums in [sums, &mut total] {
                sums.spent_vnd = sums.spent_vnd.plus(one.spent)?;
                if one.day > last {
                    sums.spent_after_vnd = sums.spent_after_vnd.plus(one.spent)?;
                }
            }
        }
        let named = by_code.into_iter().filter_map(|((at, code), sums)| {
            let source = self.sources.get(at)?;
            Some(CodeSettled {
                source_code: source.code.clone(),
                source_name: source.name.clone(),
                budget_code: code.map(str::to_owned),
                spent_vnd: sums.spent_vnd,
                spent_after_vnd: sums.spent_after_vnd,
            })
        });
        Ok((named.collect(), total))
    }
}

#[cfg(test)]
mod tests;
