//! The plans that run, with what was done of them by the quarter's end: Biểu 04c.

use super::paper::ReportPaper;
use super::rows::{each, of_code, ordered, table};
use crate::plans::{approval, name_of, percent};
use crate::{PaperFault, marks};
use letters::Line;
use norms::Day;
use serde_json::{Value as Json, json};

/// Stages before years before quarters; each with its targets.
pub(super) fn plans(paper: &ReportPaper<'_>) -> Result<Vec<Json>, PaperFault> {
    let t = table(paper.report, "ke-hoach")?;
    let targets = table(paper.report, "chi-tieu")?;
    let head = table(paper.report, "trung-tam")?.line(0)?;
    let last = head.text("to_on")?;
    let order = ordered(t, |line| {
        let rank = paper.names.rank("plan-kind", line.text("kind")?);
        Ok((rank, line.text("from_on")?))
    })?;
    each(&order, |line| {
        let own = of_code(targets, "plan_id", line.text("plan_id")?)?;
        let on = line.text("to_on")?.min(last);
        Ok(json!({
            "name": name_of(line.text("kind")?, line.text("period")?),
            "on": on.parse().map_or_else(|_| on.to_owned(), Day::office),
            "approved": approval(
                line.text("number")?,
                &marks::day(line.text("issued_on")?),
                line.text("approved_by")?,
                &marks::day(line.text("approved_on")?),
            ),
            "rows": each(&own, |one| target(paper, one))?,
        }))
    })
}

fn target(paper: &ReportPaper<'_>, line: Line<'_>) -> Result<Json, PaperFault> {
    let is_money = line.int("planned_vnd")?.is_some();
    let cell = |count: &str, vnd: &str| {
        Ok::<_, PaperFault>(if is_money {
            marks::money_cell(line.value(vnd)?)
        } else {
            marks::count_cell(line.value(count)?)
        })
    };
    let (due, class) = (line.text("due_on")?, line.text("source_code")?);
    let due = if due.is_empty() { String::new() } else { format!("hạn {}", marks::day(due)) };
    let source =
        if class.is_empty() { String::new() } else { paper.names.printed("funding-class", class) };
    Ok(json!({
        "called": line.text("called")?,
        "unit": if is_money { "đồng" } else { line.text("unit")? },
        "planned": cell("planned", "planned_vnd")?,
        "done": cell("done", "done_vnd")?,
        "by_hand": line.flag("by_hand")? == Some(true),
        "percent": line.int("percent")?.map(percent).unwrap_or_default(),
        "who": line.text("responsible")?,
        "due": due,
        "source": source,
        "task": line.text("task")?,
    }))
}
