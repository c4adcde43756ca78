//! The settlement of a budget year, as the book stands; what was allotted as the last report of the year knew it.

use crate::closing::talk::Settlement;
use crate::core::error::DeskError;
use crate::core::view::View;
use crate::core::world::{first_day, last_day};
use crate::money::talk::OfYear;
use centre::closings::{Closings, adjusted_until};
use centre::settlement::{SettledBook, SettlementFault};
use centre::{RecordKind, Source, newest_report};
use norms::{NormFault, Quarter};
use store::Reading;

pub(crate) fn read_settlement(view: View<'_>, request: OfYear) -> Result<Settlement, DeskError> {
    let (read, law) = (view.read()?, view.norms()?);
    let first_on = view.profile()?.first_on;
    let year = request.year.unsigned_abs();
    let (all, vouchers) = (read.closings()?, read.vouchers(first_day(), last_day())?);
    let closings = Closings { all: &all, law: &law };
    let stands = (closings.stage(year, view.now().today)?, adjusted_until(&law, year)?);
    let mut sources = read.sources()?;
    let told = allotted(read, Quarter::new(request.year, 4)?)?;
    for source in &mut sources {
        let then = told.iter().flatten().find(|one| one.source_id == source.source_id);
        if told.is_some() {
            source.allotted_year_vnd = then.and_then(|one| one.allotted_year_vnd);
        }
    }
    let book = SettledBook { first_on, sources: &sources, vouchers: &vouchers };
    Ok(Settlement::of(book, year, stands)?)
}

/// The sources as they were known when the last quarter of a year was sealed; none while it is open.
fn allotted(read: Reading<'_>, quarter: Quarter) -> Result<Option<Vec<Source>>, DeskError> {
    let sealed = read.sealed_reports()?;
    let is_closed = read.quarter(quarter)?.is_some_and(|state| state.is_closed);
    let Some(report) = newest_report(&sealed, quarter).filter(|_| is_closed) else {
        return Ok(None);
    };
    let act = read.first_act_of(RecordKind::SealedReport, report.bundle_id.as_str())?;
    act.map(|act| read.known_at(act, || Ok(read.sources()?))).transpose()
}

impl From<SettlementFault> for DeskError {
    fn from(fault: SettlementFault) -> DeskError {
        match fault {
            SettlementFault::Money(fault) => fault.into(),
            SettlementFault::Law(fault) => NormFault::into(fault),
        }
    }
}
