//! What became of allotments: what may be spent of each source and code in a budget year, and what was.

use crate::allotments::{Allotment, of_old_book};
use crate::balances::SourceSums;
use crate::id::SourceId;
use crate::money_records::Source;
use letters::allotted::{Spending, beyond};
use norms::{AllotmentChange, Day, MoneyFault, Norms, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What was received and spent of a source under one code in a budget year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeSums {
    pub source_id: SourceId,
    pub budget_code: Option<String>,
    pub sums: SourceSums,
}

/// A line of a source's budget year: what may be spent under a code or under any, and what was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllottedRow {
    pub source_id: SourceId,
    pub source_code: String,
    pub source_name: String,
    pub budget_year: u32,
    /// None: under any code.
    pub budget_code: Option<String>,
    /// Allotted for the year.
    pub allotted_vnd: Vnd,
    /// Of it: what an older book had, of which no decision is known.
    pub old_book_vnd: Vnd,
    /// Carried over from the year before.
    pub carried_vnd: Vnd,
    pub increased_vnd: Vnd,
    /// Cut or withdrawn.
    pub decreased_vnd: Vnd,
    /// All that may be spent.
    pub total_vnd: Vnd,
    /// What came in of it.
    pub received_vnd: Vnd,
    pub spent_vnd: Vnd,
    /// May still be spent; below zero: overspent.
    pub left_vnd: Vnd,
    /// Spent beyond it, where what is allotted without a code does not cover it.
    pub over_vnd: Vnd,
}

/// What stands around the allotments of a budget year.
#[derive(Clone, Copy, Debug)]
pub struct AllotmentsAround<'a> {
    pub sources: &'a [Source],
    /// Every allotment of the book that is known.
    pub all: &'a [Allotment],
    /// What was received and spent in that budget year, up to `on`.
    pub sums: &'a [CodeSums],
    /// First day of the book: what was before it counts to the year it began in.
    pub first_on: Day,
    /// As of which day.
    pub on: Day,
}

/// The allotments of a budget year, source by source, what has no code before the codes. Of a source nothing is
/// allotted of in that year there is no line.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn of_year(year: u32, around: AllotmentsAround<'_>) -> Result<Vec<AllottedRow>, MoneyFault> {
    let known: Vec<Allotment> =
        around.all.iter().filter(|one| one.decided_on <= around.on).cloned().collect();
    let mut rows = Vec::new();
    for source in around.sources {
        rows.extend(of_source(source, year, &known, around)?);
    }
    Ok(rows)
}

fn of_source(
    source: &Source,
    year: u32,
    known: &[Allotment],
    around: AllotmentsAround<'_>,
) -> Result<Vec<AllottedRow>, MoneyFault> {
    let is_its = |one: &&Allotment| one.source_id == source.source_id && one.budget_year == year;
    let its: Vec<&Allotment> = known.iter().filter(is_its).collect();
    // The figure of an older book has no year: it is told of the year one asks of, as it always was.
    let is_this = around.on.year().unsigned_abs() == year;
    let old = of_old_book(source, year, known).filter(|_| is_this).unwrap_or_default();
    if its.is_empty() && old.is_zero() {
        return Ok(Vec::new());
    }
    let mut rows: BTreeMap<Option<String>, AllottedRow> = BTreeMap::new();
    let mut row = |code: &Option<String>,
                   change: &dyn Fn(&mut AllottedRow) -> Result<(), MoneyFault>| {
        let new = || AllottedRow::of(source, year, code.clone());
        change(rows.entry(code.clone()).or_insert_with(new))
    };
    for one in its {
        row(&one.budget_code, &|row| row.decided(one.change, one.amount_vnd))?;
    }
    if !old.is_zero() {
        row(&None, &|row| {
            row.old_book_vnd = old;
            row.decided(AllotmentChange::Allotted, old)
        })?;
    }
    let of_source = around.sums.iter().filter(|one| one.source_id == source.source_id);
    for one in of_source {
        row(&one.budget_code, &|row| row.moved(one.sums))?;
    }
    if around.first_on.year().unsigned_abs() == year && around.first_on <= around.on {
        let received_vnd = source.received_before_vnd;
        let before = SourceSums { received_vnd, spent_vnd: source.spent_before_vnd };
        if before != SourceSums::default() {
            row(&None, &|row| row.moved(before))?;
        }
    }
    let rows: Vec<AllottedRow> = rows.into_values().collect();
    covered(rows)
}

/// The lines of one source with what is left of each, and what nothing covers.
fn covered(mut rows: Vec<AllottedRow>) -> Result<Vec<AllottedRow>, MoneyFault> {
    for row in &mut rows {
        let given = row.allotted_vnd.plus(row.carried_vnd)?.plus(row.increased_vnd)?;
        row.total_vnd = given.minus(row.decreased_vnd)?;
        row.left_vnd = row.total_vnd.minus(row.spent_vnd)?;
    }
    let spending = |row: &AllottedRow| Spending {
        is_coded: row.budget_code.is_some(),
        total: row.total_vnd.dong().into(),
        spent: row.spent_vnd.dong().into(),
    };
    let over = beyond(&rows.iter().map(spending).collect::<Vec<_>>());
    for (row, over) in rows.iter_mut().zip(over) {
        row.over_vnd = Vnd::new(i64::try_from(over).unwrap_or(i64::MAX))?;
    }
    Ok(rows)
}

impl AllottedRow {
    fn of(source: &Source, budget_year: u32, budget_code: Option<String>) -> AllottedRow {
        AllottedRow {
            source_id: source.source_id.clone(),
            source_code: source.code.clone(),
            source_name: source.name.clone(),
            budget_year,
            budget_code,
            allotted_vnd: Vnd::ZERO,
            old_book_vnd: Vnd::ZERO,
            carried_vnd: Vnd::ZERO,
            increased_vnd: Vnd::ZERO,
            decreased_vnd: Vnd::ZERO,
            total_vnd: Vnd::ZERO,
            received_vnd: Vnd::ZERO,
            spent_vnd: Vnd::ZERO,
            left_vnd: Vnd::ZERO,
            over_vnd: Vnd::ZERO,
        }
    }

    fn decided(&mut self, change: AllotmentChange, amount: Vnd) -> Result<(), MoneyFault> {
        let sum = match change {
            AllotmentChange::Allotted => &mut self.allotted_vnd,
            AllotmentChange::Carried => &mut self.carried_vnd,
            AllotmentChange::Supplement => &mut self.increased_vnd,
            AllotmentChange::Cut | AllotmentChange::Withdrawn => &mut self.decreased_vnd,
        };
        *sum = sum.plus(amount)?;
        Ok(())
    }

    fn moved(&mut self, sums: SourceSums) -> Result<(), MoneyFault> {
        self.received_vnd = self.received_vnd.plus(sums.received_vnd)?;
        self.spent_vnd = self.spent_vnd.plus(sums.spent_vnd)?;
        Ok(())
    }

    /// What the column of Biểu 05 says: allotted for the year as it was changed, without what was carried over.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn for_year(&self) -> Result<Vnd, MoneyFault> {
        self.allotted_vnd.plus(self.increased_vnd)?.minus(self.decreased_vnd)
    }
}

/// What is allotted of a source for a year among rows of [`of_year`]; none where nothing is.
///
/// # Errors
/// A sum beyond the bounds of money.
pub fn for_year(
    rows: &[AllottedRow],
    source: &SourceId,
    year: u32,
) -> Result<Option<Vnd>, MoneyFault> {
    let is_its = |row: &&AllottedRow| row.source_id == *source && row.budget_year == year;
    let its: Vec<Vnd> =
        rows.iter().filter(is_its).map(AllottedRow::for_year).collect::<Result<_, _>>()?;
    if its.is_empty() {
        return Ok(None);
    }
    Vnd::sum(its).map(Some)
}

/// The sums over all lines of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct AllottedTotal {
    pub allotted_vnd: Vnd,
    pub carried_vnd: Vnd,
    pub increased_vnd: Vnd,
    pub decreased_vnd: Vnd,
    pub total_vnd: Vnd,
    pub received_vnd: Vnd,
    pub spent_vnd: Vnd,
    pub left_vnd: Vnd,
    pub over_vnd: Vnd,
}

impl AllottedTotal {
    /// Of these rows.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(rows: &[AllottedRow]) -> Result<AllottedTotal, MoneyFault> {
        let sum = |of: fn(&AllottedRow) -> Vnd| Vnd::sum(rows.iter().map(of));
        Ok(AllottedTotal {
            allotted_vnd: sum(|row| row.allotted_vnd)?,
            carried_vnd: sum(|row| row.carried_vnd)?,
            increased_vnd: sum(|row| row.increased_vnd)?,
            decreased_vnd: sum(|row| row.decreased_vnd)?,
            total_vnd: sum(|row| row.total_vnd)?,
            received_vnd: sum(|row| row.received_vnd)?,
            spent_vnd: sum(|row| row.spent_vnd)?,
            left_vnd: sum(|row| row.left_vnd)?,
            over_vnd: sum(|row| row.over_vnd)?,
        })
    }
}

/// The allotments of a budget year as of a day: what became of them, and the decisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AllotmentPage {
    pub year: u32,
    pub as_of: Day,
    pub rows: Vec<AllottedRow>,
    pub total: AllottedTotal,
    /// By day, those known on that day.
    pub decisions: Vec<Allotment>,
    /// The sources something may be allotted of.
    pub choices: Vec<SourceChoice>,
}

/// A source something may be allotted of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SourceChoice {
    pub source_id: SourceId,
    pub name: String,
}

impl AllotmentPage {
    /// The page of a budget year.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        law: &Norms,
        year: u32,
        around: AllotmentsAround<'_>,
    ) -> Result<AllotmentPage, MoneyFault> {
        let rows = of_year(year, around)?;
        let total = AllottedTotal::of(&rows)?;
        let is_told = |one: &&Allotment| one.budget_year == year && one.decided_on <= around.on;
        let of_state = law.classes_of_state(around.on);
        let may = |source: &&Source| of_state.contains(&source.class.as_str()) && !source.is_closed;
        let choice = |source: &Source| SourceChoice {
            source_id: source.source_id.clone(),
            name: source.name.clone(),
        };
        Ok(AllotmentPage {
            year,
            as_of: around.on,
            rows,
            total,
            decisions: around.all.iter().filter(is_told).cloned().collect(),
            choices: around.sources.iter().filter(may).map(choice).collect(),
        })
    }
}
