//! Months and budget years: closed by an act, opened again by one that says why. What is closed stays closed on
//! every path: the same judgement is asked of every voucher, and the book's own triggers say it again.

use crate::closing::talk::{ClosingPage, ReopenMonth, ReopenYear};
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::view::View;
use crate::money::talk::{OfMonth, OfYear};
use centre::closings::{Around, ClosingRefusal, Closings};
use centre::{BookClosing, Record};

/// Asks of the book around its closings.
fn around<T>(
    view: View<'_>,
    ask: impl FnOnce(&Around<'_>) -> Result<T, ClosingRefusal>,
) -> Result<T, DeskError> {
    let (read, law) = (view.read()?, view.norms()?);
    let (all, quarters) = (read.closings()?, read.quarters()?);
    let (first_on, today) = (view.profile()?.first_on, view.now().today);
    let closings = Closings { all: &all, law: &law };
    Ok(ask(&Around { closings, quarters: &quarters, first_on, today })?)
}

pub(crate) fn list_closings(view: View<'_>, request: OfYear) -> Result<ClosingPage, DeskError> {
    around(view, |around| ClosingPage::of(around, request.year.unsigned_abs()))
}

fn put(
    doing: &mut Doing<'_>,
    year: i32,
    closings: Vec<BookClosing>,
) -> Result<Done<ClosingPage>, DeskError> {
    let named: Vec<String> = closings.iter().map(|one| one.period.office()).collect();
    for closing in closings {
        doing.act.put(&Record::BookClosing(closing))?;
    }
    Ok(Done::of(named.join(", "), list_closings(doing.view(), OfYear { year })?))
}

pub(crate) fn close_month(
    doing: &mut Doing<'_>,
    request: OfMonth,
) -> Result<Done<ClosingPage>, DeskError> {
    let closed = around(doing.view(), |around| around.close_month(request.month))?;
    put(doing, request.month.year(), vec![closed])
}

pub(crate) fn reopen_month(
    doing: &mut Doing<'_>,
    request: ReopenMonth,
) -> Result<Done<ClosingPage>, DeskError> {
    let reason = entry::text(limits::closing::REASON, &request.reason)?;
    let opened = around(doing.view(), |around| around.reopen_month(request.month, &reason))?;
    put(doing, request.month.year(), opened)
}

pub(crate) fn close_year(
    doing: &mut Doing<'_>,
    request: OfYear,
) -> Result<Done<ClosingPage>, DeskError> {
    let year = request.year.unsigned_abs();
    let closed = around(doing.view(), |around| around.close_year(year))?;
    put(doing, request.year, vec![closed])
}

pub(crate) fn reopen_year(
    doing: &mut Doing<'_>,
    request: ReopenYear,
) -> Result<Done<ClosingPage>, DeskError> {
    let reason = entry::text(limits::closing::REASON, &request.reason)?;
    let year = request.year.unsigned_abs();
    let opened = around(doing.view(), |around| around.reopen_year(year, &reason))?;
    put(doing, request.year, vec![opened])
}
