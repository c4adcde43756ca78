//! What is to be done in a quarter, and how far it is.

use crate::cash::stands_for;
use crate::money_records::QuarterState;
use letters::{Check, Figure, FigureFault, FindingRow, Report, ShapeFault};
use norms::rules::Severity;
use norms::{Day, Norms, Quarter, Vnd};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

norms::closed_set! {
    /// A task of a quarter, in the order people do them.
    pub enum TaskName {
        /// Settle and pay the allowances of the three months.
        PhuCap = "phu-cap",
        /// Write down what came in and went out.
        SoQuy = "so-quy",
        /// Count the cash box at the end of the quarter.
        KiemQuy = "kiem-quy",
        /// Write down the activities.
        HoatDong = "hoat-dong",
        /// Mend or explain what the rules of checking found.
        KiemTra = "kiem-tra",
        /// Sign and seal.
        NiemPhong = "niem-phong",
    }
}

norms::closed_set! {
    /// How far a task is.
    pub enum TaskState {
        /// Not begun.
        ChuaLam = "chua-lam",
        /// Begun.
        DangLam = "dang-lam",
        /// Something in it must be looked at.
        CanXem = "can-xem",
        /// Done.
        Xong = "xong",
        /// Another task comes first.
        Khoa = "khoa",
    }
}

/// A figure of a task's hint line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Months whose allowances are paid.
    Settled(usize),
    /// Vouchers of the quarter, void ones too.
    Vouchers(usize),
    /// Cash at the end of the quarter.
    Cash(Vnd),
    /// The day the cash box is to be counted.
    CountOn(Day),
    /// Activities of the quarter.
    Activities(usize),
    /// Errors found.
    Errors(u32),
    /// Queries nobody explained.
    Queries(u32),
    /// Which revision of the report is made, 0 the first report.
    Revision(u32),
}

impl Hint {
    /// Its name, which ends in `_vnd` for money and `_on` for a day.
    pub fn name(self) -> &'static str {
        match self {
            Hint::Settled(_) => "settled",
            Hint::Vouchers(_) => "vouchers",
            Hint::Cash(_) => "cash_vnd",
            Hint::CountOn(_) => "day_on",
            Hint::Activities(_) => "activities",
            Hint::Errors(_) => "errors",
            Hint::Queries(_) => "queries",
            Hint::Revision(_) => "revision",
        }
    }
}

/// The value in digits; a day as year, month, day.
impl std::fmt::Display for Hint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Hint::Settled(n) | Hint::Vouchers(n) | Hint::Activities(n) => write!(f, "{n}"),
            Hint::Errors(n) | Hint::Queries(n) | Hint::Revision(n) => write!(f, "{n}"),
            Hint::Cash(amount) => write!(f, "{}", amount.dong()),
            Hint::CountOn(day) => write!(f, "{day}"),
        }
    }
}

/// One task of a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterTask {
    /// Which.
    pub name: TaskName,
    /// How far.
    pub state: TaskState,
    /// Figures of its hint line.
    pub hints: Vec<Hint>,
}

/// One task of the quarter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Task {
    pub task: TaskName,
    pub state: TaskState,
    /// Figures of the hint line: names ending `_vnd` are money, `_on` days, others counts or texts.
    pub show: BTreeMap<String, String>,
}

impl From<QuarterTask> for Task {
    fn from(task: QuarterTask) -> Task {
        let show = task.hints.iter().map(|hint| (hint.name().to_owned(), hint.to_string()));
        Task { task: task.name, state: task.state, show: show.collect() }
    }
}

/// The tasks of a quarter as they are told, from its report as composed and what the rules said of it.
///
/// # Errors
/// As [`tasks`].
pub fn tasks_of(
    report: &Report,
    check: &Check,
    state: &QuarterState,
    today: Day,
    law: &Norms,
) -> Result<Vec<Task>, FigureFault> {
    let checked = Checked {
        is_counted: is_counted(report, state.quarter, law)?,
        troubled: &troubled(&check.findings),
        errors: check.errors,
        open_queries: check.open_queries,
        is_ready: check.is_ready,
    };
    Ok(tasks(report, &checked, state, today)?.into_iter().map(Task::from).collect())
}

/// The tasks on whose screen an error stands.
fn troubled(findings: &[FindingRow]) -> Vec<TaskName> {
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    errors.filter_map(|finding| TaskName::from_code(finding.screen.code())).collect()
}

/// What checking found, as far as the tasks ask.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a> {
    /// Tasks whose screen an error stands on, any number of times.
    pub troubled: &'a [TaskName],
    /// Errors in all.
    pub errors: u32,
    /// Queries without an explanation.
    pub open_queries: u32,
    /// No error and no open query.
    pub is_ready: bool,
    /// A count stands for the quarter's end.
    pub is_counted: bool,
}

/// The tasks of a quarter, in order: from its report as composed, what checking found in it, and
/// where it stands.
///
/// # Errors
/// [`FigureFault`] for a report that lacks a table or a column it asks for, or whose sums are no money.
pub fn tasks(
    report: &Report,
    checked: &Checked<'_>,
    state: &QuarterState,
    today: Day,
) -> Result<Vec<QuarterTask>, FigureFault> {
    let quarter = state.quarter;
    let has_ended = today > quarter.last() || state.is_closed;
    let settled = settled_months(report)?;
    let (vouchers, activities) = (rows(report, "chung-tu")?, rows(report, "hoat-dong")?);
    let cash = letters::figures(report)?.get(&Figure::Cash).and_then(|cash| cash.amount());
    let progress = |name: TaskName, is_done: bool, is_begun: bool| match (
        checked.troubled.contains(&name),
        is_done,
        is_begun,
    ) {
        (true, _, _) => TaskState::CanXem,
        (false, true, _) => TaskState::Xong,
        (false, false, true) => TaskState::DangLam,
        (false, false, false) => TaskState::ChuaLam,
    };
    let written = |name, rows: usize| progress(name, has_ended && rows > 0, rows > 0);
    let task = |name, state, hints: &[Hint]| QuarterTask { name, state, hints: hints.to_vec() };
    let counting = match checked.is_counted || has_ended {
        true => progress(TaskName::KiemQuy, checked.is_counted, false),
        // Nobody counts the cash of the last day before it is over.
        false => TaskState::ChuaLam,
    };
    let checking = match checked.is_ready || state.is_closed {
        true => TaskState::Xong,
        false => TaskState::CanXem,
    };
    let sealing = match (state.is_closed, checked.is_ready) {
        (true, _) => TaskState::Xong,
        (false, true) => TaskState::ChuaLam,
        (false, false) => TaskState::Khoa,
    };
    Ok(vec![
        task(
            TaskName::PhuCap,
            progress(TaskName::PhuCap, settled == quarter.months().len(), settled > 0),
            &[Hint::Settled(settled)],
        ),
        task(
            TaskName::SoQuy,
            written(TaskName::SoQuy, vouchers),
            &[Hint::Vouchers(vouchers), Hint::Cash(cash.unwrap_or_default())],
        ),
        task(TaskName::KiemQuy, counting, &[Hint::CountOn(quarter.last())]),
        task(
            TaskName::HoatDong,
            written(TaskName::HoatDong, activities),
            &[Hint::Activities(activities)],
        ),
        task(
            TaskName::KiemTra,
            checking,
            &[Hint::Errors(checked.errors), Hint::Queries(checked.open_queries)],
        ),
        task(TaskName::NiemPhong, sealing, &[Hint::Revision(state.revision)]),
    ])
}

fn rows(report: &Report, table: &str) -> Result<usize, ShapeFault> {
    Ok(report.require(table)?.rows().len())
}

/// Does a count of the report stand for the quarter's end?
fn is_counted(report: &Report, quarter: Quarter, law: &Norms) -> Result<bool, ShapeFault> {
    let days = report.require("kiem-quy")?.lines().map(|line| line.text("counted_on"));
    let days = days.collect::<Result<Vec<_>, _>>()?;
    let mut days = days.into_iter().filter_map(|day| day.parse().ok());
    Ok(days.any(|day| stands_for(law, quarter, day)))
}

/// Months of the quarter whose allowances are paid, by the payments in the table.
fn settled_months(report: &Report) -> Result<usize, ShapeFault> {
    let mut months = Vec::new();
    for line in report.require("phu-cap")?.lines() {
        if !line.text("voucher")?.is_empty() {
            months.push(line.text("month")?);
        }
    }
    // Rows stand by month, so equal ones stand together.
    months.dedup();
    Ok(months.len())
}

pub mod coming;
#[cfg(test)]
mod tests;
