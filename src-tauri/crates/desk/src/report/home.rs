//! The quarter's task list and where the money stands.

use crate::core::acts;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::quarters::state;
use crate::core::talk::OfQuarter;
use crate::core::totals::{money, rows, sum};
use crate::report::checking;
use crate::report::talk::{Check, Home, Task};
use centre::{Place, QuarterState};
use norms::{Day, Quarter};
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
        recent: acts::rows(desk.undone, desk.read()?.acts(RECENT)?),
        state,
    })
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
