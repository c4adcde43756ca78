//! Biểu 05c: what is open at the quarter's end, and what of it is past its day.

use super::paper::ReportPaper;
use super::rows::{ordered, table};
use crate::{PaperFault, marks, totals};
use letters::Line;
use norms::{Day, Vnd};
use serde_json::{Value as Json, json};

/// Only what is open at the end stands on the paper: what was settled, its vouchers tell.
pub(super) fn advances(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "tam-ung")?;
    let mut order = ordered(t, |line| Ok((rank(paper, line)?, line.text("day")?, line.key())))?;
    order.retain(|line| line.vnd_or_zero("closing_vnd").is_ok_and(|left| !left.is_zero()));
    let ends: Option<Day> = table(paper.report, "trung-tam")?.line(0)?.text("to_on")?.parse().ok();
    let mut groups: Vec<(String, Vec<Json>, Vec<Vnd>)> = Vec::new();
    for line in order {
        let kind = line.text("kind")?;
        let left = line.vnd_or_zero("closing_vnd")?;
        if groups.last().is_none_or(|(last, ..)| last != kind) {
            groups.push((kind.to_owned(), Vec::new(), Vec::new()));
        }
        if let Some((_, rows, amounts)) = groups.last_mut() {
            rows.push(row(paper, line, ends)?);
            amounts.push(left);
        }
    }
    let told = groups.into_iter().map(|(kind, rows, amounts)| {
        let name = paper.names.printed("voucher-kind", &kind);
        let total = totals::sum(amounts, || "tam-ung.closing_vnd".to_owned())?;
        Ok(json!({ "name": name, "rows": rows, "total": marks::money(total) }))
    });
    Ok(Json::Array(told.collect::<Result<_, PaperFault>>()?))
}

fn rank(paper: &ReportPaper<'_>, line: Line<'_>) -> Result<usize, PaperFault> {
    Ok(paper.names.rank("voucher-kind", line.text("kind")?))
}

fn row(paper: &ReportPaper<'_>, line: Line<'_>, ends: Option<Day>) -> Result<Json, PaperFault> {
    let due: Option<Day> = line.text("due_on")?.parse().ok();
    let over = due.zip(ends).map_or(0, |(due, ends)| due.days_until(ends));
    let source = line.text("source_code")?;
    let named = table(paper.report, "nguon-kinh-phi")?.line_of(source);
    let source = named.map_or(Ok(""), |line| line.text("name"))?;
    let amount = |column| Ok::<_, PaperFault>(marks::money_cell(line.value(column)?));
    Ok(json!({
        "day": marks::day(line.text("day")?),
        "number": line.text("number")?,
        "payee": line.text("payee")?,
        "reason": line.text("reason")?,
        "source": source,
        "before": amount("opening_vnd")?,
        "begun": amount("begun_vnd")?,
        "settled": amount("settled_vnd")?,
        "returned": amount("returned_vnd")?,
        "left": amount("closing_vnd")?,
        "due": marks::day(line.text("due_on")?),
        "over": if over > 0 { marks::count(over) } else { String::new() },
    }))
}
