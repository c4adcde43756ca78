//! Lines of decisions on what may be spent: recorded, removed, added up.

use crate::allotments::talk::{AllotmentForm, AllotmentKey, AllotmentPage, ListAllotments};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::{Own, View};
use centre::allotments::{AllotmentRefusal, can_be, can_go};
use centre::allotted::{AllotmentsAround, AllottedRow, of_year};
use centre::closings::{ClosingRefusal, Closings};
use centre::{Allotment, AllotmentId, Record, RecordKind};
use norms::{Day, Quarter};
use store::Reading;

/// The budget years a quarter's report tells of: in the first quarter, while last year's books are adjusted, the last
/// too.
fn years_of(quarter: Quarter) -> Vec<u32> {
    let year = quarter.year().unsigned_abs();
    if quarter.number() == 1 { vec![year.saturating_sub(1), year] } else { vec![year] }
}

/// What a quarter's report says of allotments: the lines of decisions and what became of them, up to its last day.
pub(crate) fn of_quarter(
    read: Reading<'_>,
    own: &Own,
    quarter: Quarter,
) -> Result<(Vec<Allotment>, Vec<AllottedRow>), DeskError> {
    let (mut all, years) = (read.allotments()?, years_of(quarter));
    let sources = read.sources()?;
    let (on, first_on) = (quarter.last(), own.founded().first_on);
    let mut rows = Vec::new();
    for year in &years {
        let sums = read.code_sums(*year, first_of(*year)?, on)?;
        let around = AllotmentsAround { sources: &sources, all: &all, sums: &sums, first_on, on };
        rows.extend(of_year(*year, around)?);
    }
    all.retain(|one| years.contains(&one.budget_year) && one.decided_on <= on);
    Ok((all, rows))
}

fn first_of(year: u32) -> Result<Day, DeskError> {
    let year = i32::try_from(year).unwrap_or(i32::MAX);
    Day::new(year, 1, 1).map_err(|fault| DeskError::from(fault).at("year"))
}

pub(crate) fn list_allotments(
    view: View<'_>,
    request: ListAllotments,
) -> Result<AllotmentPage, DeskError> {
    let own = view.own()?;
    let read = view.read()?;
    let today = view.now().today;
    let year = request.year.unwrap_or(request.on.unwrap_or(today).year().unsigned_abs());
    let first = first_of(year)?;
    // Of a year to come what was decided for it is told as of today.
    // A year that is over is still written to while it is adjusted: it too is told as of today.
    let on = request.on.unwrap_or(today);
    let (sources, all) = (read.sources()?, read.allotments()?);
    let sums = read.code_sums(year, first, on)?;
    let first_on = own.founded().first_on;
    let around = AllotmentsAround { sources: &sources, all: &all, sums: &sums, first_on, on };
    Ok(AllotmentPage::of(&*view.law_of(on.quarter())?, year, around)?)
}

pub(crate) fn record_allotment(
    doing: &mut Doing<'_>,
    request: AllotmentForm,
) -> Result<Done<Allotment>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let law = view.norms()?;
    let filled = request.filled(&law, FORMAT, view.now().today)?;
    let line = filled(match &request.allotment_id {
        Some(id) => known(doing, id)?.allotment_id,
        None => doing.id(AllotmentId::from_random),
    });
    must_be_open(doing.view(), line.budget_year)?;
    let read = doing.read();
    let (all, sources) = (read.allotments()?, read.sources()?);
    can_be(&law, &line, &all, &sources)?;
    // What is moved to another source or year leaves its old line as if it had been removed.
    if let Some(old) = all.iter().find(|one| one.allotment_id == line.allotment_id) {
        must_be_open(doing.view(), old.budget_year)?;
        let mut after = all.clone();
        after.push(Allotment { allotment_id: AllotmentId::from_random([0; 16]), ..line.clone() });
        can_go(old, &after, &sources)?;
    }
    doing.act.put(&Record::Allotment(line.clone()))?;
    Ok(Done::of(line.number.clone(), line))
}

pub(crate) fn remove_allotment(
    doing: &mut Doing<'_>,
    request: AllotmentKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.allotment_id)?;
    must_be_open(doing.view(), old.budget_year)?;
    can_go(&old, &doing.read().allotments()?, &doing.read().sources()?)?;
    doing.act.remove(RecordKind::Allotment, old.allotment_id.as_str())?;
    Ok(Done::of(old.number, Nothing {}))
}

/// A closed budget year takes no line and gives none away: its settlement was told with those there are.
fn must_be_open(view: View<'_>, year: u32) -> Result<(), DeskError> {
    let (all, law) = (view.read()?.closings()?, view.norms()?);
    if (Closings { all: &all, law: &law }).year_is_closed(year) {
        return Err(DeskError::from(ClosingRefusal::YearClosed(year)).at("budget_year"));
    }
    Ok(())
}

fn known(doing: &Doing<'_>, id: &AllotmentId) -> Result<Allotment, DeskError> {
    match doing.read().record(RecordKind::Allotment, id.as_str())? {
        Some(Record::Allotment(line)) => Ok(line),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

impl From<AllotmentRefusal> for DeskError {
    fn from(refusal: AllotmentRefusal) -> DeskError {
        let field = refusal.field();
        let error = match refusal {
            AllotmentRefusal::SourceUnknown => DeskError::new(Code::SourceUnknown),
            AllotmentRefusal::NotOfState { name } => {
                DeskError::new(Code::AllotmentNotOfState).with("name", name)
            }
            AllotmentRefusal::BudgetYear { year } => {
                DeskError::new(Code::AllotmentYear).with("year", year)
            }
            AllotmentRefusal::Twice { number } => {
                DeskError::new(Code::AllotmentTwice).with("number", number)
            }
            AllotmentRefusal::BelowZero { left } => {
                DeskError::new(Code::AllotmentBelowZero).with("short_vnd", left.negated())
            }
            AllotmentRefusal::Money(fault) => fault.into(),
        };
        error.at(field)
    }
}
