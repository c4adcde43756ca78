//! The quarter's task list and where the money stands.

use crate::core::error::DeskError;
use crate::core::settings::quarter_state;
use crate::core::talk::OfQuarter;
use crate::core::telling;
use crate::core::view::View;
use crate::report::checking;
use crate::report::checking::Checked;
use crate::report::talk::{Home, Task};
use centre::QuarterState;
use centre::home::{self, QuarterTask, TaskName};
use letters::Figure;
use norms::Day;
use norms::rules::Severity;

/// How many acts home shows.
const RECENT: u32 = 6;

pub(crate) fn read_home(view: View<'_>, request: OfQuarter) -> Result<Home, DeskError> {
    view.profile()?;
    let quarter = request.quarter;
    let today = view.now().today;
    let checked = checking::checked(view, quarter)?;
    let deadline = view.norms()?.deadline(quarter)?.hand_in.on;
    let state = quarter_state(view.read()?, quarter)?;
    let figures = letters::figures(&checked.report)?;
    let amount = |figure: Figure| {
        figures.get(&figure).and_then(|measure| measure.amount()).unwrap_or_default()
    };
    Ok(Home {
        quarter,
        deadline,
        days_left: today.days_until(deadline),
        tasks: tasks(&checked, &state, today)?,
        cash_vnd: amount(Figure::Cash),
        account_vnd: amount(Figure::Account),
        received_vnd: amount(Figure::Received),
        spent_vnd: amount(Figure::Spent),
        recent: telling::act_rows(view.undone(), view.read()?.acts(RECENT)?),
        state,
    })
}

fn tasks(checked: &Checked, state: &QuarterState, today: Day) -> Result<Vec<Task>, DeskError> {
    let check = &checked.check;
    let errors = check.findings.iter().filter(|f| f.severity == Severity::Error);
    let troubled: Vec<TaskName> =
        errors.filter_map(|finding| TaskName::from_code(finding.screen.code())).collect();
    let judged = home::Checked {
        troubled: &troubled,
        errors: check.errors,
        open_queries: check.open_queries,
        is_ready: check.is_ready,
    };
    Ok(home::tasks(&checked.report, &judged, state, today)?.into_iter().map(task).collect())
}

fn task(task: QuarterTask) -> Task {
    let show = task.hints.iter().map(|hint| (hint.name().to_owned(), hint.to_string()));
    Task { task: task.name, state: task.state, show: show.collect() }
}
