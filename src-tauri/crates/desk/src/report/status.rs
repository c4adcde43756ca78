//! Where a quarter's report stands: numbered, signed, sealed, opened again.

use crate::core::desk::Desk;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::quarters::{must_be_open, state};
use crate::core::talk::OfQuarter;
use crate::core::totals::figures;
use crate::people::posts::holder;
use crate::report::checking;
use crate::report::talk::{OpenRevision, RecordSigning, ReportStatus, SetReportNumber};
use centre::{QuarterState, Record};
use norms::Quarter;

pub(crate) fn read_report(desk: &mut Desk, request: OfQuarter) -> Result<ReportStatus, DeskError> {
    desk.profile()?;
    let quarter = request.quarter;
    let checked = checking::checked(desk, quarter)?;
    let state = state(desk.read()?, quarter)?;
    let sealed = desk.read()?.sealed_reports()?;
    let is_paper_stale = !state.is_closed
        && state.signed_ma_so_lieu.as_ref().is_some_and(|m| *m != checked.check.ma_so_lieu);
    Ok(ReportStatus {
        quarter,
        is_paper_stale,
        figures: figures(&checked.report)?,
        director: director(desk, quarter)?,
        sealed: sealed.into_iter().filter(|r| r.quarter == quarter).collect(),
        deadline: desk.norms()?.deadline(quarter)?.hand_in.on,
        ma_so_lieu: checked.check.ma_so_lieu,
        state,
    })
}

fn director(desk: &mut Desk, quarter: Quarter) -> Result<Option<String>, DeskError> {
    holder(desk, quarter, "giam-doc")
}

pub(crate) fn set_report_number(
    desk: &mut Desk,
    request: SetReportNumber,
) -> Result<ReportStatus, DeskError> {
    desk.profile()?;
    let number = entry::text("number", &request.number, 40)?;
    let quarter = request.quarter;
    desk.act("set_report_number", |doing| {
        must_be_open(doing.read(), quarter.last(), "quarter")?;
        let mut state = state(doing.read(), quarter)?;
        state.report_number = Some(number.clone());
        doing.act.put(&Record::QuarterState(state))?;
        Ok((number, ()))
    })?;
    read_report(desk, OfQuarter { quarter })
}

pub(crate) fn record_signing(
    desk: &mut Desk,
    request: RecordSigning,
) -> Result<ReportStatus, DeskError> {
    let profile = desk.profile()?;
    let today = desk.now().today;
    let quarter = request.quarter;
    let number = entry::text("number", &request.number, 40)?;
    entry::fact_day("signed_on", request.signed_on, profile.first_on, today)?;
    if request.signed_on < quarter.months()[2].first() {
        return Err(DeskError::new("day-order").at("signed_on"));
    }
    let ma_so_lieu = checking::checked(desk, quarter)?.check.ma_so_lieu;
    desk.act("record_signing", |doing| {
        must_be_open(doing.read(), quarter.last(), "quarter")?;
        let mut state = state(doing.read(), quarter)?;
        state.report_number = Some(number.clone());
        state.signed_on = Some(request.signed_on);
        state.signed_ma_so_lieu = Some(ma_so_lieu);
        doing.act.put(&Record::QuarterState(state))?;
        Ok((format!("{quarter} {number}"), ()))
    })?;
    read_report(desk, OfQuarter { quarter })
}

pub(crate) fn open_revision(
    desk: &mut Desk,
    request: OpenRevision,
) -> Result<QuarterState, DeskError> {
    desk.profile()?;
    let reason = entry::text("reason", &request.reason, 300)?;
    let quarter = request.quarter;
    desk.act("open_revision", |doing| {
        let state = state(doing.read(), quarter)?.opened_again(reason)?;
        doing.act.put(&Record::QuarterState(state.clone()))?;
        Ok((format!("{quarter} L{}", state.revision), state))
    })
}
