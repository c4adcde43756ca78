//! The settlement of a budget year, as the book stands; what was allotted as the last report of the year knew it.

use crate::closing::talk::Settlement;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use crate::money::talk::OfYear;
use centre::allotted::{AllotmentsAround, of_year};
use centre::closings::{Closings, adjusted_until};
use centre::settlement::{SettledBook, SettlementFault};
use centre::{Allotment, RecordKind, Source, newest_report};
use norms::{Day, NormFault, Quarter, Vnd};
use store::Reading;

pub(crate) fn read_settlement(view: View<'_>, request: OfYear) -> Result<Settlement, DeskError> {
    let (read, law) = (view.read()?, view.norms()?);
    let first_on = view.profile()?.first_on;
    let year = request.year.unsigned_abs();
    let (all, vouchers) = (read.closings()?, read.vouchers(first_day(), last_day())?);
    let closings = Closings { all: &all, law: &law };
    let stands = (closings.stage(year, view.now().today)?, adjusted_until(&law, year)?);
    let last = Day::new(request.year, 12, 31)?;
    let mut sources = read.sources()?;
    let (known, all) = allotted(read, last.quarter())?;
    let around = AllotmentsAround { sources: &known, all: &all, sums: &[], first_on, on: last };
    let rows = of_year(year, around)?;
    for source in &mut sources {
        let of_it = rows.iter().filter(|row| row.source_id == source.source_id);
        let totals: Vec<Vnd> = of_it.map(|row| row.total_vnd).collect();
        source.allotted_year_vnd = if totals.is_empty() { None } else { Some(Vnd::sum(totals)?) };
    }
    let book = SettledBook { first_on, sources: &sources, vouchers: &vouchers };
    Ok(Settlement::of(book, year, stands, view.now().today)?)
}

/// The sources and the allotments as they were known when the last quarter of a year was sealed; while it is open as they
/// are.
fn allotted(
    read: Reading<'_>,
    quarter: Quarter,
) -> Result<(Vec<Source>, Vec<Allotment>), DeskError> {
    let now = || Ok((read.sources()?, read.allotments()?));
    let sealed = read.sealed_reports()?;
    let is_closed = read.quarter(quarter)?.is_some_and(|state| state.is_closed);
    let Some(report) = newest_report(&sealed, quarter).filter(|_| is_closed) else {
        return now();
    };
    match read.first_act_of(RecordKind::SealedReport, report.bundle_id.as_str())? {
        Some(act) => read.known_at(act, now),
        None => now(),
    }
}

impl From<SettlementFault> for DeskError {
    fn from(fault: SettlementFault) -> DeskError {
        match fault {
            SettlementFault::Money(fault) => fault.into(),
            SettlementFault::Law(fault) => NormFault::into(fault),
        }
    }
}
