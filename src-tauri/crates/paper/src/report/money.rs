//! Section IV: settlement by source, balances, the books with running totals, voids, counts.

use super::paper::ReportPaper;
use super::rows::{each, of_code, ordered, table, texts, widest};
use crate::{PaperFault, marks, totals};
use letters::{Line, Table};
use norms::Vnd;
use serde_json::{Value as Json, json};

/// The amount columns of Biểu 05 and the field each fills.
const SETTLEMENT: [(&str, &str); 7] = [
    ("opening", "opening_vnd"),
    ("allotted", "allotted_year_vnd"),
    ("received", "received_vnd"),
    ("received_year", "received_year_vnd"),
    ("spent", "spent_vnd"),
    ("spent_year", "spent_year_vnd"),
    ("closing", "closing_vnd"),
];

/// The amount columns of Biểu 05d.
const ALLOTTED: [(&str, &str); 8] = [
    ("allotted", "allotted_vnd"),
    ("carried", "carried_vnd"),
    ("increased", "increased_vnd"),
    ("decreased", "decreased_vnd"),
    ("usable", "total_vnd"),
    ("received", "received_vnd"),
    ("spent", "spent_vnd"),
    ("left", "left_vnd"),
];

/// The amount columns of Biểu 05b; the lowest balance has no total.
const BALANCE: [(&str, &str); 4] =
    [("opening", "opening_vnd"), ("in", "in_vnd"), ("out", "out_vnd"), ("closing", "closing_vnd")];

pub(super) fn settlement(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "nguon-kinh-phi")?;
    let order = ordered(t, |line| {
        let class = line.text("class")?;
        Ok((paper.names.rank("funding-class", class), class))
    })?;
    let rows = each(&order, |line| {
        let mut row = amounts(line, &SETTLEMENT)?;
        row["name"] = json!(line.text("name")?);
        row["account"] = json!(line.text("account")?);
        row["class"] = json!(paper.names.printed("funding-class", line.text("class")?));
        Ok(row)
    })?;
    let total = column_totals(t, &order, &SETTLEMENT)?;
    let fields = SETTLEMENT.map(|(field, _)| field);
    let widest = widest(texts(&rows, &fields).chain(texts(std::slice::from_ref(&total), &fields)));
    Ok(json!({"rows": rows, "total": total, "widest": widest}))
}

/// What may be spent and what was: Biểu 05d. Nothing where nothing is allotted.
pub(super) fn allotted(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "thuc-hien-du-toan")?;
    let sources = table(paper.report, "nguon-kinh-phi")?;
    let all: Vec<Line<'_>> = t.lines().collect();
    let rows = each(&all, |line| {
        let mut row = amounts(line, &ALLOTTED)?;
        let (source, code) = (line.text("source_code")?, line.text("budget_code")?);
        let mut name = String::new();
        for one in sources.lines() {
            if one.text("source_code")? == source {
                one.text("name")?.clone_into(&mut name);
            }
        }
        row["source"] = json!(name);
        row["year"] =
            json!(line.int("budget_year")?.map(|year| year.to_string()).unwrap_or_default());
        row["code"] = json!(code);
        Ok(row)
    })?;
    Ok(json!({"rows": rows, "total": column_totals(t, &all, &ALLOTTED)?}))
}

pub(super) fn balances(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "so-du")?;
    let order = ordered(t, |line| Ok(cash_first(line.text("place")?)))?;
    let rows = each(&order, |line| {
        let mut row = amounts(line, &BALANCE)?;
        row["name"] = json!(paper.names.printed("place", line.text("place")?));
        row["lowest"] = json!(marks::money_cell(line.value("lowest_vnd")?));
        row["lowest_on"] = json!(marks::day(line.text("lowest_on")?));
        Ok(row)
    })?;
    let total = column_totals(t, &order, &BALANCE)?;
    Ok(json!({"rows": rows, "total": total}))
}

/// One book a place, cash before the account, each line with what is carried forward after it.
pub(super) fn books(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "so-quy")?;
    let balances = table(paper.report, "so-du")?;
    let places = ordered(balances, |line| Ok(cash_first(line.text("place")?)))?;
    let mut books = Vec::new();
    for at in places {
        let place = at.text("place")?;
        let rows = of_code(t, "place", place)?;
        let ins = running(&rows, "in_vnd")?;
        let outs = running(&rows, "out_vnd")?;
        let lines = rows
            .iter()
            .zip(ins.iter().zip(&outs))
            .map(|(line, (sum_in, sum_out))| {
                Ok(json!({
                    "day": marks::day(line.text("day")?),
                    "number": line.text("number")?,
                    "reason": line.text("reason")?,
                    "in": marks::money_or_blank(line.vnd_or_zero("in_vnd")?),
                    "out": marks::money_or_blank(line.vnd_or_zero("out_vnd")?),
                    "balance": marks::money(line.vnd_or_zero("balance_vnd")?),
                    "sum_in": marks::money(*sum_in),
                    "sum_out": marks::money(*sum_out),
                }))
            })
            .collect::<Result<Vec<Json>, PaperFault>>()?;
        let fields = ["in", "out", "balance", "sum_in", "sum_out"];
        books.push(json!({
            "code": place,
            "name": paper.names.printed("place", place),
            "opening": marks::money(at.vnd_or_zero("opening_vnd")?),
            "widest": widest(texts(&lines, &fields)),
            "rows": lines,
        }));
    }
    Ok(Json::Array(books))
}

/// Voided numbers stay on the paper: a gap in the series must explain itself.
pub(super) fn voids(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "chung-tu")?;
    let order = ordered(t, |line| Ok((line.text("day")?, line.text("number")?)))?;
    let mut rows = Vec::new();
    for line in order {
        if line.flag("is_void")? == Some(true) {
            rows.push(json!({
                "number": line.text("number")?,
                "day": marks::day(line.text("day")?),
                "amount": marks::money(line.vnd_or_zero("amount_vnd")?),
                "reason": line.text("void_reason")?,
            }));
        }
    }
    Ok(Json::Array(rows))
}

pub(super) fn counts(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "kiem-quy")?;
    let all: Vec<Line<'_>> = t.lines().collect();
    let rows = each(&all, |line| {
        Ok(json!({
            "day": marks::day(line.text("counted_on")?),
            "counted": marks::money_cell(line.value("counted_vnd")?),
            "book": marks::money_cell(line.value("book_vnd")?),
            "difference": marks::money_cell(line.value("difference_vnd")?),
            "reason": line.text("reason")?,
        }))
    })?;
    Ok(Json::Array(rows))
}

fn cash_first(place: &str) -> (bool, String) {
    (place != "tien-mat", place.to_owned())
}

/// An amount column with all before it, line by line.
fn running(rows: &[Line<'_>], column: &str) -> Result<Vec<Vnd>, PaperFault> {
    let amounts = rows.iter().map(|line| line.vnd_or_zero(column));
    let amounts = amounts.collect::<Result<Vec<Vnd>, _>>()?;
    totals::running(amounts, &format!("so-quy.{column}"))
}

fn amounts(line: Line<'_>, columns: &[(&str, &str)]) -> Result<Json, PaperFault> {
    columns
        .iter()
        .map(|(field, column)| {
            let text = marks::money_cell(line.value(column)?);
            Ok(((*field).to_owned(), Json::String(text)))
        })
        .collect()
}

fn column_totals(
    t: &Table,
    rows: &[Line<'_>],
    columns: &[(&str, &str)],
) -> Result<Json, PaperFault> {
    columns
        .iter()
        .map(|(field, column)| {
            let total = totals::vnd(t, rows, column)?;
            Ok(((*field).to_owned(), Json::String(marks::money(total))))
        })
        .collect()
}

/// What was opened again after it was closed, and why.
pub(super) fn reopened(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "khoa-so")?;
    let order = ordered(t, |line| Ok((line.text("day")?, line.text("period")?)))?;
    let opened: Vec<_> = order.into_iter().filter(|line| line.text("reason") != Ok("")).collect();
    let rows = each(&opened, |line| {
        let period = line.text("period")?;
        Ok(json!({
            "period": match period.split_once('-') {
                Some((year, month)) => format!("Tháng {month}/{year}"),
                None => format!("Năm {period}"),
            },
            "day": marks::day(line.text("day")?),
            "reason": line.text("reason")?,
        }))
    })?;
    Ok(Json::Array(rows))
}
