//! The quarter's task list and where the money stands.

use crate::core::acts;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::quarters::state;
use crate::core::talk::OfQuarter;
use crate::report::checking;
use crate::report::checking::Checked;
use crate::report::talk::{Home, Task};
use centre::QuarterState;
use letters::{Figure, Report, ShapeFault};
use norms::{Day, Quarter, Vnd};
use std::collections::BTreeMap;

/// How many acts home shows.
const RECENT: u32 = 6;

pub(crate) fn read_home(desk: &mut Desk, request: OfQuarter) -> Result<Home, DeskError> {
    desk.profile()?;
    let quarter = request.quarter;
    let today = desk.now().today;
    let checked = checking::checked(desk, quarter)?;
    let deadline = desk.norms()?.deadline(quarter)?.hand_in.on;
    let state = state(desk.read()?, quarter)?;
    let figures = letters::figures(&checked.report)?;
    let amount = |figure: Figure| {
        figures.get(&figure).and_then(|measure| measure.amount()).unwrap_or_default()
    };
    Ok(Home {
        quarter,
        deadline,
        days_left: today.days_until(deadline),
        tasks: tasks(&checked, amount(Figure::Cash), &state, today)?,
        cash_vnd: amount(Figure::Cash),
        account_vnd: amount(Figure::Account),
        received_vnd: amount(Figure::Received),
        spent_vnd: amount(Figure::Spent),
        recent: acts::rows(desk.read()?.acts(RECENT)?),
        state,
    })
}

fn tasks(
    Checked { report, check, .. }: &Checked,
    cash: Vnd,
    state: &QuarterState,
    today: Day,
) -> Result<Vec<Task>, DeskError> {
    let quarter = state.quarter;
    let has_ended = today > quarter.last() || state.is_closed;
    let settled = settled_months(report)?;
    let vouchers = report.require("chung-tu")?.rows().len();
    let activities = report.require("hoat-dong")?.rows().len();
    let is_counted = is_counted(report, quarter)?;
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
    Ok(vec![
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
    ])
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
fn is_counted(report: &Report, quarter: Quarter) -> Result<bool, ShapeFault> {
    let last = quarter.last().to_string();
    let days = report.require("kiem-quy")?.lines().map(|line| line.text("counted_on"));
    Ok(days.collect::<Result<Vec<_>, _>>()?.contains(&last.as_str()))
}

/// Months of the quarter whose allowances are paid, by the payments in the table.
fn settled_months(report: &Report) -> Result<usize, ShapeFault> {
    let mut months = Vec::new();
    for line in report.require("phu-cap")?.lines() {
        if !line.text("voucher")?.is_empty() {
            months.push(line.text("month")?);
        }
    }
    months.dedup();
    Ok(months.len())
}
