//! Section V: allowances, one line a person and month.

use super::paper::ReportPaper;
use super::rows::{each, ordered, table};
use crate::{PaperFault, marks, totals};
use letters::Line;
use serde_json::{Value as Json, json};

pub(super) fn section(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "phu-cap")?;
    let order = ordered(t, |line| {
        let rank = paper.names.rank("roles", line.text("role")?);
        Ok((line.text("month")?, rank, line.text("full_name")?))
    })?;
    let mut months = Vec::new();
    for rows in order.chunk_by(|a, b| a.text("month") == b.text("month")) {
        let month = rows.first().map_or(Ok(""), |line| line.text("month"))?;
        months.push(json!({
            "month": marks::month(month),
            "rows": each(rows, |line| paid(paper, line))?,
            "amount": marks::money(totals::vnd(t, rows, "amount_vnd")?),
            "paid": marks::money(totals::vnd(t, rows, "paid_vnd")?),
        }));
    }
    Ok(json!({
        "months": months,
        "amount": marks::money(totals::vnd(t, &order, "amount_vnd")?),
        "paid": marks::money(totals::vnd(t, &order, "paid_vnd")?),
        "debts": debts(paper)?,
    }))
}

/// What is owed beside the months paid in full: carried over, learnt later, brought back, left.
fn debts(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "no-phu-cap")?;
    let told = |line: &Line<'_>| -> Result<bool, PaperFault> {
        let beside = ["owed_before_vnd", "arrears_vnd", "recovery_vnd", "deducted_vnd"];
        for column in beside.into_iter().chain(["returned_vnd", "owed_vnd"]) {
            if line.int(column)?.unwrap_or_default() != 0 {
                return Ok(true);
            }
        }
        Ok(false)
    };
    let mut rows = Vec::new();
    for line in ordered(t, |line| Ok((line.text("month")?, line.text("full_name")?)))? {
        if told(&line)? {
            let cell = |column| Ok::<_, PaperFault>(marks::money_cell(line.value(column)?));
            rows.push(json!({
                "month": marks::month(line.text("month")?),
                "name": line.text("full_name")?,
                "before": cell("owed_before_vnd")?,
                "due": cell("due_vnd")?,
                "arrears": cell("arrears_vnd")?,
                "recovery": cell("recovery_vnd")?,
                "deducted": cell("deducted_vnd")?,
                "returned": cell("returned_vnd")?,
                "paid": cell("paid_vnd")?,
                "owed": cell("owed_vnd")?,
            }));
        }
    }
    Ok(json!(rows))
}

fn paid(paper: &ReportPaper<'_>, line: Line<'_>) -> Result<Json, PaperFault> {
    Ok(json!({
        "name": line.text("full_name")?,
        "role": paper.names.printed("roles", line.text("role")?),
        "method": paper.names.printed("method", line.text("method")?),
        "coefficient": line.text("coefficient")?.replace('.', ","),
        "base": marks::money_cell(line.value("base_vnd")?),
        "amount": marks::money_cell(line.value("amount_vnd")?),
        "paid": marks::money_cell(line.value("paid_vnd")?),
        "instrument": line.text("instrument")?,
        "from": marks::day(line.text("in_force_from")?),
        "voucher": line.text("voucher")?,
        "verified": line.flag("is_verified")? == Some(true),
    }))
}
