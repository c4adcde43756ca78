//! Section V: allowances, one line a person and month.

use super::paper::ReportPaper;
use super::rows::{ordered, table};
use crate::{PaperFault, marks, totals};
use letters::Table;
use serde_json::{Value as Json, json};

pub(super) fn section(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "phu-cap")?;
    let order = ordered(t, |row| {
        (
            t.text(row, "month").to_owned(),
            paper.names.rank("roles", t.text(row, "role")),
            t.text(row, "full_name").to_owned(),
        )
    });
    let mut months = Vec::new();
    for rows in order.chunk_by(|a, b| t.text(*a, "month") == t.text(*b, "month")) {
        let month = rows.first().map_or("", |row| t.text(*row, "month"));
        months.push(json!({
            "month": marks::month(month),
            "rows": rows.iter().map(|row| line(paper, t, *row)).collect::<Vec<Json>>(),
            "amount": marks::money(totals::vnd(t, rows, "amount_vnd")?),
            "paid": marks::money(totals::vnd(t, rows, "paid_vnd")?),
        }));
    }
    let unverified = order.iter().any(|row| t.int(*row, "is_verified") != Some(1));
    Ok(json!({
        "months": months,
        "amount": marks::money(totals::vnd(t, &order, "amount_vnd")?),
        "paid": marks::money(totals::vnd(t, &order, "paid_vnd")?),
        "unverified": unverified,
    }))
}

fn line(paper: &ReportPaper<'_>, t: &Table, row: usize) -> Json {
    json!({
        "name": t.text(row, "full_name"),
        "role": paper.names.name("roles", t.text(row, "role")),
        "method": paper.names.name("method", t.text(row, "method")),
        "coefficient": t.text(row, "coefficient").replace('.', ","),
        "base": marks::money_cell(t.value(row, "base_vnd")),
        "amount": marks::money_cell(t.value(row, "amount_vnd")),
        "paid": marks::money_cell(t.value(row, "paid_vnd")),
        "instrument": t.text(row, "instrument"),
        "from": marks::day(t.text(row, "in_force_from")),
        "voucher": t.text(row, "voucher"),
        "verified": t.int(row, "is_verified") == Some(1),
    })
}
