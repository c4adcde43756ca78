//! Section IV: settlement by source, balances, the books with running totals, voids, counts.

use super::paper::ReportPaper;
use super::rows::{ordered, table, texts, widest};
use crate::{PaperFault, marks, totals};
use letters::Table;
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

/// The amount columns of Biểu 05b; the lowest balance has no total.
const BALANCE: [(&str, &str); 4] =
    [("opening", "opening_vnd"), ("in", "in_vnd"), ("out", "out_vnd"), ("closing", "closing_vnd")];

pub(super) fn settlement(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "nguon-kinh-phi")?;
    let order = ordered(t, |row| {
        let class = t.text(row, "class");
        (paper.names.rank("funding-class", class), class.to_owned())
    });
    let mut rows = Vec::new();
    for &row in &order {
        let mut line = amounts(t, row, &SETTLEMENT);
        line["name"] = json!(t.text(row, "name"));
        line["class"] = json!(paper.names.name("funding-class", t.text(row, "class")));
        rows.push(line);
    }
    let total = column_totals(t, &order, &SETTLEMENT)?;
    let fields = SETTLEMENT.map(|(field, _)| field);
    let widest = widest(texts(&rows, &fields).chain(texts(std::slice::from_ref(&total), &fields)));
    Ok(json!({"rows": rows, "total": total, "widest": widest}))
}

pub(super) fn balances(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "so-du")?;
    let order = ordered(t, |row| cash_first(t.text(row, "place")));
    let mut rows = Vec::new();
    for &row in &order {
        let mut line = amounts(t, row, &BALANCE);
        line["name"] = json!(paper.names.name("place", t.text(row, "place")));
        line["lowest"] = json!(marks::money_cell(t.value(row, "lowest_vnd")));
        line["lowest_on"] = json!(marks::day(t.text(row, "lowest_on")));
        rows.push(line);
    }
    let total = column_totals(t, &order, &BALANCE)?;
    Ok(json!({"rows": rows, "total": total}))
}

/// One book a place, cash before the account, each line with what is carried forward after it.
pub(super) fn books(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "so-quy")?;
    let balances = table(paper.report, "so-du")?;
    let places = ordered(balances, |row| cash_first(balances.text(row, "place")));
    let mut books = Vec::new();
    for &at in &places {
        let place = balances.text(at, "place");
        let rows: Vec<usize> =
            (0..t.rows().len()).filter(|row| t.text(*row, "place") == place).collect();
        let ins = totals::running(rows.iter().map(|r| t.vnd(*r, "in_vnd")), "so-quy.in_vnd")?;
        let outs = totals::running(rows.iter().map(|r| t.vnd(*r, "out_vnd")), "so-quy.out_vnd")?;
        let lines: Vec<Json> = rows
            .iter()
            .zip(ins.iter().zip(&outs))
            .map(|(&row, (sum_in, sum_out))| {
                json!({
                    "day": marks::day(t.text(row, "day")),
                    "number": t.text(row, "number"),
                    "reason": t.text(row, "reason"),
                    "in": marks::money_or_blank(t.vnd(row, "in_vnd")),
                    "out": marks::money_or_blank(t.vnd(row, "out_vnd")),
                    "balance": marks::money(t.vnd(row, "balance_vnd")),
                    "sum_in": marks::money(*sum_in),
                    "sum_out": marks::money(*sum_out),
                })
            })
            .collect();
        let fields = ["in", "out", "balance", "sum_in", "sum_out"];
        books.push(json!({
            "code": place,
            "name": paper.names.name("place", place),
            "opening": marks::money(balances.vnd(at, "opening_vnd")),
            "widest": widest(texts(&lines, &fields)),
            "rows": lines,
        }));
    }
    Ok(Json::Array(books))
}

/// Voided numbers stay on the paper: a gap in the series must explain itself.
pub(super) fn voids(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "chung-tu")?;
    let order = ordered(t, |row| (t.text(row, "day").to_owned(), t.text(row, "number").to_owned()));
    let rows: Vec<Json> = order
        .iter()
        .filter(|row| t.int(**row, "is_void") == Some(1))
        .map(|&row| {
            json!({
                "number": t.text(row, "number"),
                "day": marks::day(t.text(row, "day")),
                "amount": marks::money(t.vnd(row, "amount_vnd")),
                "reason": t.text(row, "void_reason"),
            })
        })
        .collect();
    Ok(Json::Array(rows))
}

pub(super) fn counts(paper: &ReportPaper<'_>) -> Result<Json, PaperFault> {
    let t = table(paper.report, "kiem-quy")?;
    let rows: Vec<Json> = (0..t.rows().len())
        .map(|row| {
            json!({
                "day": marks::day(t.text(row, "counted_on")),
                "counted": marks::money_cell(t.value(row, "counted_vnd")),
                "book": marks::money_cell(t.value(row, "book_vnd")),
                "difference": marks::money_cell(t.value(row, "difference_vnd")),
                "reason": t.text(row, "reason"),
            })
        })
        .collect();
    Ok(Json::Array(rows))
}

fn cash_first(place: &str) -> (bool, String) {
    (place != "tien-mat", place.to_owned())
}

fn amounts(t: &Table, row: usize, columns: &[(&str, &str)]) -> Json {
    columns
        .iter()
        .map(|(field, column)| {
            let text = marks::money_cell(t.value(row, column));
            ((*field).to_owned(), Json::String(text))
        })
        .collect()
}

fn column_totals(t: &Table, rows: &[usize], columns: &[(&str, &str)]) -> Result<Json, PaperFault> {
    columns
        .iter()
        .map(|(field, column)| {
            let total = totals::vnd(t, rows, column)?;
            Ok(((*field).to_owned(), Json::String(marks::money(total))))
        })
        .collect()
}
