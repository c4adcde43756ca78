//! Section V: allowances, one line a person and month.

use super::paper::ReportPaper;
use super::rows::{each, ordered, table};
use crate::{PaperFault, marks, totals};
use letters::{Line, Report};
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

/// By which vouchers a month of a post was paid, where there are several: none of them is that of its line alone.
pub(crate) fn paid_by(report: &Report, line: Line<'_>) -> Result<String, PaperFault> {
    let own = line.text("voucher")?;
    if !own.is_empty() {
        return Ok(own.to_owned());
    }
    let mut numbers: Vec<&str> = Vec::new();
    for part in table(report, "chi-phu-cap")?.lines() {
        let is_its = part.text("month")? == line.text("month")?
            && part.text("post_id")? == line.text("post_id")?;
        let number = part.text("number")?;
        if is_its && !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    Ok(numbers.join(", "))
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
        "voucher": paid_by(paper.report, line)?,
        "verified": line.flag("is_verified")? == Some(true),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use letters::Table;
    use norms::Value;

    #[test]
    fn a_month_paid_in_parts_names_all_its_vouchers() {
        let t = |text: &str| Value::Text(text.to_owned());
        let part = |nth: &str, voucher: &str, number: &str, month: &str, post: &str| {
            let mut cells = [voucher, nth, number, month, post, "Trần Văn Thưởng"].map(t).to_vec();
            cells.push(Value::Int(500));
            cells
        };
        let parts = vec![
            part("00001", "v1", "PC007", "2026-07", "c1"),
            part("00002", "v2", "BN003", "2026-07", "c1"),
            part("00003", "v2", "BN003", "2026-08", "c1"),
            part("00004", "v3", "PC009", "2026-07", "a2"),
        ];
        let report = sample::report(1, "x").with(Table::new("chi-phu-cap", parts).unwrap());
        let mut told = Vec::new();
        for line in report.require("phu-cap").unwrap().lines() {
            if line.text("month").unwrap() < "2026-09" {
                told.push(format!("{}: {}", line.key(), paid_by(&report, line).unwrap()));
            }
        }
        told.sort();
        let expected =
            ["2026-07/a2: PC009", "2026-07/c1: PC007, BN003", "2026-08/a2: ", "2026-08/c1: BN003"];
        assert_eq!(told, expected);
    }
}
