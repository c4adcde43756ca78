//! Where a quarter's report stands: numbered, signed, sealed, opened again.

use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::settings::{must_be_open, quarter_state};
use crate::core::talk::OfQuarter;
use crate::core::view::View;
use crate::people::posts;
use crate::report::checking;
use crate::report::talk::{OpenRevision, RecordSigning, ReportStatus, SetReportNumber};
use centre::closings::{Closings, YearAct};
use centre::{QuarterState, Record};
use norms::{Day, Quarter};
use store::Reading;

pub(crate) fn read_report(view: View<'_>, request: OfQuarter) -> Result<ReportStatus, DeskError> {
    view.profile()?;
    let quarter = request.quarter;
    let checked = checking::checked(view, quarter)?;
    let state = quarter_state(view.read()?, quarter)?;
    let sealed = view.read()?.sealed_reports()?;
    let figures = letters::key_figures(&checked.report)?;
    let deadline = view.norms()?.deadline(quarter)?.hand_in.on;
    let director = posts::signers(view, state.paper_day(view.now().today))?.director;
    let director = Some(director).filter(|name| !name.is_empty());
    let told = (checked.check.ma_so_lieu, figures);
    let states = view.read()?.quarters()?;
    Ok(ReportStatus::of(state, told, director, sealed, deadline).among(&states, view.now().today))
}

pub(crate) fn set_report_number(
    doing: &mut Doing<'_>,
    request: SetReportNumber,
) -> Result<Done<ReportStatus>, DeskError> {
    doing.view().profile()?;
    let number = entry::text(limits::report::NUMBER, &request.number)?;
    let quarter = request.quarter;
    must_be_open(doing.read(), quarter.last(), "quarter")?;
    let mut state = quarter_state(doing.read(), quarter)?;
    let on = state.paper_day(doing.view().now().today);
    state.may_bear(&number, on, &doing.read().quarters()?)?;
    state.report_number = Some(number.clone());
    doing.act.put(&Record::QuarterState(state))?;
    Ok(Done::of(number, read_report(doing.view(), OfQuarter { quarter })?))
}

pub(crate) fn record_signing(
    doing: &mut Doing<'_>,
    request: RecordSigning,
) -> Result<Done<ReportStatus>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let quarter = request.quarter;
    let number = entry::text(limits::report::NUMBER, &request.number)?;
    entry::fact_day("signed_on", request.signed_on, profile.first_on, today)?;
    let state = quarter_state(doing.read(), quarter)?;
    state.may_be_signed_on(request.signed_on, newest_told(doing.read(), quarter)?)?;
    state.may_bear(&number, request.signed_on, &doing.read().quarters()?)?;
    must_be_open(doing.read(), quarter.last(), "quarter")?;
    // The day of signing says who receives the report, which the figures' code tells too.
    let signed = |code| state.clone().signed(request.signed_on, number.clone(), code);
    doing.act.put(&Record::QuarterState(signed(String::new())))?;
    let state = signed(checking::checked(doing.view(), quarter)?.check.ma_so_lieu);
    doing.act.put(&Record::QuarterState(state))?;
    Ok(Done::of(format!("{quarter} {number}"), read_report(doing.view(), OfQuarter { quarter })?))
}

/// The newest day the paper of a quarter tells something of.
fn newest_told(read: Reading<'_>, quarter: Quarter) -> Result<Option<Day>, DeskError> {
    let (first, last) = (quarter.first(), quarter.last());
    let vouchers = read.vouchers(first, last)?.into_iter().map(|voucher| voucher.day);
    let activities = read.activities(first, last)?.into_iter().map(|held| held.held_on);
    Ok(vouchers.chain(activities).max())
}

pub(crate) fn open_revision(
    doing: &mut Doing<'_>,
    request: OpenRevision,
) -> Result<Done<QuarterState>, DeskError> {
    doing.view().profile()?;
    let reason = entry::text(limits::revision::REASON, &request.reason)?;
    let quarter = request.quarter;
    let state = quarter_state(doing.read(), quarter)?.opened_again(reason)?;
    must_open_again(doing.view(), quarter)?;
    doing.act.put(&Record::QuarterState(state.clone()))?;
    Ok(Done::of(format!("{quarter} L{}", state.revision), state))
}

/// A quarter of a closed budget year stays as it is until that year is opened again.
fn must_open_again(view: View<'_>, quarter: Quarter) -> Result<(), DeskError> {
    let (all, law) = (view.read()?.closings()?, view.norms()?);
    let year = quarter.year().unsigned_abs();
    let closings = Closings { all: &all, law: &law };
    Ok(closings.allows(YearAct::OpenQuarter, year, view.now().today)?)
}
