//! The quarter's task list and where the money stands.

use crate::core::acts;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::quarters::state;
use crate::core::talk::OfQuarter;
use crate::core::totals::{money, sum};
use crate::report::checking;
use crate::report::talk::{Check, Home, Task};
use centre::home::{self, QuarterTask, TaskName};
use centre::{Place, QuarterState};
use norms::Day;

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
    let errors = check.findings.iter().filter(|f| f.severity == "error");
    let troubled: Vec<TaskName> =
        errors.filter_map(|finding| TaskName::from_code(&finding.screen)).collect();
    let checked = home::Checked {
        troubled: &troubled,
        errors: check.errors,
        open_queries: check.open_queries,
        is_ready: check.is_ready,
    };
    home::tasks(report, &checked, state, today).into_iter().map(task).collect()
}

fn task(task: QuarterTask) -> Task {
    let show = task.hints.iter().map(|hint| (hint.name().to_owned(), hint.to_string()));
    Task {
        task: task.name.code().to_owned(),
        state: task.state.code().to_owned(),
        show: show.collect(),
    }
}
