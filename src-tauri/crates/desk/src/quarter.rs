//! A quarter on its way: open, checked, printed, signed, closed, opened again.

use crate::checking;
use crate::desk::Desk;
use crate::entry;
use crate::error::DeskError;
use crate::history;
use crate::quarterly;
use crate::talk::records::OfQuarter;
use crate::talk::report::{
    Check, Home, KeyFigure, OpenRevision, RecordSigning, ReportStatus, SetReportNumber, Task,
};
use centre::{Place, QuarterState, Record};
use norms::{Day, Quarter, Vnd};
use std::collections::BTreeMap;
use store::Reading;

/// How many acts home shows.
const RECENT: u32 = 6;
/// Revisions have two digits in a bundle's name.
const MOST_REVISIONS: u32 = 99;

pub(crate) fn state(read: Reading<'_>, quarter: Quarter) -> Result<QuarterState, DeskError> {
    Ok(read.quarter(quarter)?.unwrap_or(QuarterState {
        quarter,
        is_closed: false,
        revision: 0,
        reason: None,
        report_number: None,
        signed_on: None,
        signed_ma_so_lieu: None,
    }))
}

pub(crate) fn is_closed(read: Reading<'_>, quarter: Quarter) -> Result<bool, DeskError> {
    Ok(state(read, quarter)?.is_closed)
}

/// Refuses an entry dated in a closed quarter, naming the quarter.
pub(crate) fn must_be_open(read: Reading<'_>, day: Day, field: &str) -> Result<(), DeskError> {
    let quarter = day.quarter();
    if is_closed(read, quarter)? {
        return Err(DeskError::new("quarter-closed").at(field).with("quarter", quarter));
    }
    Ok(())
}

pub(crate) fn read_home(desk: &mut Desk, request: OfQuarter) -> Result<Home, DeskError> {
    desk.profile()?;
    let quarter = request.quarter;
    let today = desk.now().today;
    let checked = checking::checked(desk, quarter)?;
    let deadline = desk.norms()?.deadline(quarter)?.hand_in.on;
    let state = state(desk.read()?, quarter)?;
    let report = &checked.report;
    let balance = |place: Place, column: &str| money(report, "so-du", place.code(), column);
    let total = |column: &str| sum(report, "nguon-kinh-phi", column);
    Ok(Home {
        quarter,
        deadline,
        days_left: today.days_until(deadline),
        tasks: tasks(report, &checked.check, &state, today),
        cash_vnd: balance(Place::TienMat, "closing_vnd"),
        account_vnd: balance(Place::TienGui, "closing_vnd"),
        received_vnd: total("received_vnd")?,
        spent_vnd: total("spent_vnd")?,
        recent: history::rows(desk.read()?.acts(RECENT)?),
        state,
    })
}

/// The amount of the row whose key is given; zero when there is no such row.
fn money(report: &letters::Report, table: &str, key: &str, column: &str) -> Vnd {
    let Some(table) = report.table(table) else {
        return Vnd::ZERO;
    };
    let row = (0..table.rows().len()).find(|row| table.key(*row) == key);
    row.map(|row| table.vnd(row, column)).unwrap_or_default()
}

fn sum(report: &letters::Report, table: &str, column: &str) -> Result<Vnd, DeskError> {
    let Some(table) = report.table(table) else {
        return Ok(Vnd::ZERO);
    };
    Ok(Vnd::sum((0..table.rows().len()).map(|row| table.vnd(row, column)))?)
}

fn rows(report: &letters::Report, table: &str) -> usize {
    report.table(table).map_or(0, |t| t.rows().len())
}

fn tasks(report: &letters::Report, check: &Check, state: &QuarterState, today: Day) -> Vec<Task> {
    let quarter = state.quarter;
    let has_ended = today > quarter.last() || state.is_closed;
    let settled = settled_months(report);
    let vouchers = rows(report, "chung-tu");
    let activities = rows(report, "hoat-dong");
    let is_counted = is_counted(report, quarter);
    let cash = money(report, "so-du", Place::TienMat.code(), "closing_vnd");
    let begun = |screen: &str, is_done: bool, is_begun: bool| {
        let is_troubled =
            check.findings.iter().any(|f| f.severity == "error" && f.screen == screen);
        match (is_troubled, is_done, is_begun) {
            (true, _, _) => "can-xem",
            (false, true, _) => "xong",
            (false, false, true) => "dang-lam",
            (false, false, false) => "chua-lam",
        }
    };
    let seal = match (state.is_closed, check.is_ready) {
        (true, _) => "xong",
        (false, true) => "chua-lam",
        (false, false) => "khoa",
    };
    let counting = begun("kiem-quy", is_counted, false);
    let checked = if check.is_ready || state.is_closed { "xong" } else { "can-xem" };
    vec![
        task("phu-cap", begun("phu-cap", settled == 3, settled > 0)).showing("settled", settled),
        task("so-quy", begun("so-quy", has_ended && vouchers > 0, vouchers > 0))
            .showing("vouchers", vouchers)
            .showing("cash_vnd", cash.dong()),
        task("kiem-quy", if is_counted || has_ended { counting } else { "chua-lam" })
            .showing("day_on", quarter.last()),
        task("hoat-dong", begun("hoat-dong", has_ended && activities > 0, activities > 0))
            .showing("activities", activities),
        task("kiem-tra", checked)
            .showing("errors", check.errors)
            .showing("queries", check.open_queries),
        task("niem-phong", seal).showing("revision", state.revision),
    ]
}

fn task(name: &str, state: &str) -> Task {
    Task { task: name.to_owned(), state: state.to_owned(), show: BTreeMap::new() }
}

impl Task {
    fn showing(mut self, name: &str, value: impl ToString) -> Task {
        self.show.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Was the cash counted on the quarter's last day?
fn is_counted(report: &letters::Report, quarter: Quarter) -> bool {
    let last = quarter.last().to_string();
    report
        .table("kiem-quy")
        .is_some_and(|t| (0..t.rows().len()).any(|row| t.text(row, "counted_on") == last))
}

/// Months of the quarter whose allowances are paid, by the payments in the table.
fn settled_months(report: &letters::Report) -> usize {
    let Some(table) = report.table("phu-cap") else {
        return 0;
    };
    let mut months: Vec<&str> = (0..table.rows().len())
        .filter(|row| !table.text(*row, "voucher").is_empty())
        .map(|row| table.text(row, "month"))
        .collect();
    months.dedup();
    months.len()
}

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

/// The figures a person compares with the paper before sealing.
pub(crate) fn figures(report: &letters::Report) -> Result<Vec<KeyFigure>, DeskError> {
    let amount = |name: &str, vnd: Vnd| KeyFigure {
        name: name.to_owned(),
        amount_vnd: Some(vnd),
        count: None,
    };
    let turns = report
        .table("hoat-dong")
        .map_or(0, |t| (0..t.rows().len()).filter_map(|row| t.int(row, "turns")).sum::<i64>());
    let classes = i64::try_from(rows(report, "hoat-dong")).unwrap_or(i64::MAX);
    let count =
        |name: &str, n: i64| KeyFigure { name: name.to_owned(), amount_vnd: None, count: Some(n) };
    Ok(vec![
        amount("opening", sum(report, "so-du", "opening_vnd")?),
        amount("received", sum(report, "nguon-kinh-phi", "received_vnd")?),
        amount("spent", sum(report, "nguon-kinh-phi", "spent_vnd")?),
        amount("closing", sum(report, "so-du", "closing_vnd")?),
        amount("cash", money(report, "so-du", Place::TienMat.code(), "closing_vnd")),
        amount("account", money(report, "so-du", Place::TienGui.code(), "closing_vnd")),
        amount("allowances", sum(report, "phu-cap", "amount_vnd")?),
        count("activities", classes),
        count("turns", turns),
    ])
}

/// Whoever holds the role on the quarter's last day, or held it last in the quarter.
pub(crate) fn holder(
    desk: &mut Desk,
    quarter: Quarter,
    role: &str,
) -> Result<Option<String>, DeskError> {
    let posts = desk.read()?.posts()?;
    let of_role = posts.iter().filter(|p| p.role == role && p.from_on <= quarter.last());
    let last = of_role.max_by_key(|p| (p.is_held_on(quarter.last()), p.from_on));
    let Some(post) = last else { return Ok(None) };
    Ok(desk.read()?.person(post.person_id.as_str())?.map(|p| p.full_name))
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
        let mut state = state(doing.read(), quarter)?;
        if !state.is_closed {
            return Err(DeskError::new("quarter-open").with("quarter", quarter));
        }
        if state.revision >= MOST_REVISIONS {
            return Err(DeskError::new("revision-limit"));
        }
        state.is_closed = false;
        state.revision = state.revision.saturating_add(1);
        state.reason = Some(reason.clone());
        state.signed_on = None;
        state.signed_ma_so_lieu = None;
        state.report_number = None;
        doing.act.put(&Record::QuarterState(state.clone()))?;
        Ok((format!("{quarter} L{}", state.revision), state))
    })
}

/// The quarter before, composed, where the book reaches that far.
pub(crate) fn report_before(
    desk: &mut Desk,
    quarter: Quarter,
) -> Result<Option<letters::Report>, DeskError> {
    let profile = desk.profile()?;
    let before = quarter.previous();
    if before.last() < profile.first_on {
        return Ok(None);
    }
    let today = desk.now().today;
    let is_sample = desk.is_sample()?;
    let law = &*desk.law_of(before)?;
    let gathered = quarterly::gather(desk.read()?, law, before, today, is_sample)?;
    Ok(Some(centre::compose(&gathered)?))
}
