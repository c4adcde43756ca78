//! The plans that run in the quarter, and what was done of their targets by its last day.

use super::cells::{count, day, flag, maybe, text, vnd};
use crate::plans::{PlanRow, TargetRow};
use norms::Value;

/// A plan as it stood on the quarter's last day.
pub(super) fn plan_row(row: &PlanRow) -> Vec<Value> {
    let plan = &row.plan;
    vec![
        text(plan.plan_id.as_str()),
        text(plan.kind.code()),
        text(&plan.period),
        text(plan.from_on.to_string()),
        text(plan.to_on.to_string()),
        maybe(plan.number.as_ref()),
        day(plan.issued_on),
        day(plan.approved_on),
        maybe(plan.approved_by.as_ref()),
        maybe(plan.note.as_ref()),
    ]
}

/// Its targets, one row each.
pub(super) fn target_rows(row: &PlanRow) -> Vec<Vec<Value>> {
    row.targets.iter().map(|target| target_row(row, target)).collect()
}

fn target_row(row: &PlanRow, told: &TargetRow) -> Vec<Value> {
    let target = &told.target;
    let number = |n: Option<u32>| n.map_or(Value::Blank, count);
    let amount = |dong: Option<norms::Vnd>| dong.map_or(Value::Blank, vnd);
    vec![
        text(row.plan.plan_id.as_str()),
        text(format!("{:05}", target.number)),
        text(&told.called),
        text(&target.measure),
        maybe(target.of_code.as_ref()),
        maybe(target.what.as_ref()),
        maybe(told.unit.as_ref()),
        number(target.planned),
        amount(target.planned_vnd),
        number(told.done),
        amount(told.done_vnd),
        number(told.percent),
        flag(told.by_hand),
        maybe(target.responsible.as_ref()),
        day(target.due_on),
        maybe(target.source_class.as_ref()),
        maybe(target.task.as_ref()),
    ]
}
