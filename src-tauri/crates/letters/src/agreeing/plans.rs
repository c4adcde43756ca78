//! Plans and their targets: done of planned, and the days a plan runs.

use super::found::{Clash, Found, amount};
use crate::line::Line;
use crate::report::Report;
use crate::table::ShapeFault;
use norms::Quarter;

pub(super) fn agree(
    report: &Report,
    quarter: Quarter,
    found: &mut Found,
) -> Result<(), ShapeFault> {
    let plans = report.require("ke-hoach")?;
    let last = quarter.last().to_string();
    let first = quarter.first().to_string();
    // Days are written so that their order is that of their letters.
    for plan in plans.lines() {
        if plan.text("from_on")? > last.as_str() {
            found.tell(Clash::Period, plan, "from_on", quarter.to_string())?;
        }
        if plan.text("to_on")? < first.as_str() {
            found.tell(Clash::Period, plan, "to_on", quarter.to_string())?;
        }
        for column in ["issued_on", "approved_on"] {
            if plan.text(column)? > last.as_str() {
                found.tell(Clash::Period, plan, column, quarter.to_string())?;
            }
        }
        if plan.text("approved_on")?.is_empty() != plan.text("approved_by")?.is_empty() {
            found.tell(Clash::Form, plan, "approved_by", "")?;
        }
    }
    for target in report.require("chi-tieu")?.lines() {
        let id = target.text("plan_id")?;
        let is_its = |plan: Line<'_>| plan.text("plan_id").map(|other| other == id);
        if !plans.lines().map(is_its).collect::<Result<Vec<_>, _>>()?.contains(&true) {
            found.tell(Clash::Reference, target, "plan_id", "ke-hoach")?;
        }
        counted(target, found)?;
    }
    Ok(())
}

/// Planned and done are both of number or both of money, and the part is what they make.
fn counted(target: Line<'_>, found: &mut Found) -> Result<(), ShapeFault> {
    let is_said = |column| Ok::<_, ShapeFault>(target.int(column)?.is_some());
    if is_said("planned")? == is_said("planned_vnd")? {
        found.tell(Clash::Form, target, "planned_vnd", "")?;
    }
    let is_money = is_said("planned_vnd")?;
    let (planned, done) = if is_money { ("planned_vnd", "done_vnd") } else { ("planned", "done") };
    if is_said(if is_money { "done" } else { "done_vnd" })? {
        found.tell(Clash::Form, target, if is_money { "done" } else { "done_vnd" }, "")?;
    }
    let whole = amount(target, planned)?;
    if whole > 0 && is_said(done)? {
        let part = amount(target, done)?.max(0) * 10_000 / whole;
        if part <= i128::from(u32::MAX) {
            return found.sum(target, "percent", part);
        }
    }
    if is_said("percent")? {
        found.tell(Clash::Form, target, "percent", "")?;
    }
    Ok(())
}
