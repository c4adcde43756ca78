//! The month's cash book (columns of S11-H) and the record of a cash count.

use crate::world::{self, Job, Template};
use crate::{PaperFault, marks, totals};
use norms::{Day, Month, Vnd};
use serde_json::{Value as Json, json};

/// One month of the cash book.
#[derive(Clone, Debug)]
pub struct CashBookPaper {
    /// The centre.
    pub centre: String,
    /// Its address; empty when not known.
    pub address: String,
    /// `S11-H`; empty when no form is in force.
    pub form_code: String,
    /// The instrument the form belongs to.
    pub form_citation: String,
    /// The month.
    pub month: Month,
    /// The day the book was closed; the day of the PDF.
    pub closed_on: Day,
    /// Balance before the first line.
    pub opening: Vnd,
    /// The lines in order.
    pub lines: Vec<CashLine>,
    /// Receipts, payments since the first day of the quarter.
    pub quarter_to_date: (Vnd, Vnd),
    /// Receipts, payments since the first day of the year.
    pub year_to_date: (Vnd, Vnd),
    /// Balance after the last line.
    pub closing: Vnd,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Who signs.
    pub cashier: String,
    /// Sample data.
    pub sample: bool,
}

/// One line.
#[derive(Clone, Debug)]
pub struct CashLine {
    /// The day it was booked.
    pub booked_on: Day,
    /// The day of the voucher.
    pub voucher_day: Day,
    /// Number of the receipt; empty for a payment.
    pub receipt: String,
    /// Number of the payment; empty for a receipt.
    pub payment: String,
    /// What for.
    pub reason: String,
    /// Thu.
    pub coming: Vnd,
    /// Chi.
    pub going: Vnd,
    /// Tồn.
    pub balance: Vnd,
}

/// The record of a count of the cash box.
#[derive(Clone, Debug)]
pub struct CashCountPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Number and symbol of the record; empty when it has none.
    pub number: String,
    /// Place of the date line.
    pub place: String,
    /// The day of the count.
    pub counted_on: Day,
    /// Who counted: name and post, one a line.
    pub present: Vec<String>,
    /// Denomination, pieces, amount: in the order printed.
    pub pieces: Vec<(Vnd, i64, Vnd)>,
    /// What was counted.
    pub counted: Vnd,
    /// What the book says.
    pub book: Vnd,
    /// Counted minus book.
    pub difference: Vnd,
    /// What was counted, in words.
    pub counted_words: String,
    /// Why they differ; empty when they do not.
    pub reason: String,
    /// What is to be done; empty when nothing.
    pub decision: String,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Who signs.
    pub cashier: String,
    /// Sample data.
    pub sample: bool,
}

/// The month's cash book as PDF/A-2b.
pub fn cash_book_pdf(paper: &CashBookPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&book_job(paper)?)
}

/// The month's cash book as one SVG a page.
pub fn cash_book_pages(paper: &CashBookPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&book_job(paper)?)
}

/// The record of a count as PDF/A-2b.
pub fn cash_count_pdf(paper: &CashCountPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&count_job(paper))
}

/// The record of a count as one SVG a page.
pub fn cash_count_pages(paper: &CashCountPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&count_job(paper))
}

fn pair(amounts: (Vnd, Vnd)) -> Json {
    json!([marks::money(amounts.0), marks::money(amounts.1)])
}

fn book_job(paper: &CashBookPaper) -> Result<Job, PaperFault> {
    let ins = totals::running(paper.lines.iter().map(|l| l.coming), "cash-book.in")?;
    let outs = totals::running(paper.lines.iter().map(|l| l.going), "cash-book.out")?;
    let lines: Vec<Json> = paper
        .lines
        .iter()
        .zip(ins.iter().zip(&outs))
        .map(|(line, (sum_in, sum_out))| {
            json!({
                "booked": line.booked_on.office(),
                "day": line.voucher_day.office(),
                "receipt": line.receipt,
                "payment": line.payment,
                "reason": line.reason,
                "in": marks::money_or_blank(line.coming),
                "out": marks::money_or_blank(line.going),
                "balance": marks::money(line.balance),
                "sum_in": marks::money(*sum_in),
                "sum_out": marks::money(*sum_out),
            })
        })
        .collect();
    let last = |sums: &[Vnd]| sums.last().copied().unwrap_or_default();
    let closing = marks::money(paper.closing);
    let year = pair(paper.year_to_date);
    let widest = [&closing, year[0].as_str().unwrap_or(""), year[1].as_str().unwrap_or("")]
        .into_iter()
        .max_by_key(|text| text.len())
        .unwrap_or("")
        .to_owned();
    Ok(Job {
        template: Template::CashBook,
        data: json!({
            "centre": paper.centre,
            "address": paper.address,
            "form_code": paper.form_code,
            "form_citation": paper.form_citation,
            "month": paper.month.number().to_string(),
            "year": paper.month.year().to_string(),
            "date": marks::day_in_words(paper.closed_on),
            "opening": marks::money(paper.opening),
            "lines": lines,
            "month_sums": pair((last(&ins), last(&outs))),
            "quarter_sums": pair(paper.quarter_to_date),
            "year_sums": year,
            "closing": closing,
            "widest": widest,
            "sign": {
                "director": paper.director, "accountant": paper.accountant,
                "cashier": paper.cashier,
            },
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 cash-book {} {}", paper.centre, paper.month),
    })
}

fn count_job(paper: &CashCountPaper) -> Job {
    let pieces: Vec<Json> = paper
        .pieces
        .iter()
        .map(|(value, pieces, amount)| {
            json!([marks::money(*value), marks::count(*pieces), marks::money(*amount)])
        })
        .collect();
    Job {
        template: Template::CashCount,
        data: json!({
            "centre": paper.centre,
            "upper": paper.upper_body,
            "number": paper.number,
            "place": paper.place,
            "date": marks::day_in_words(paper.counted_on),
            "present": paper.present,
            "pieces": pieces,
            "counted": marks::money(paper.counted),
            "book": marks::money(paper.book),
            "difference": marks::money(paper.difference),
            "counted_words": paper.counted_words,
            "reason": paper.reason,
            "decision": paper.decision,
            "sign": {
                "director": paper.director, "accountant": paper.accountant,
                "cashier": paper.cashier,
            },
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 cash-count {} {}", paper.centre, paper.counted_on),
    }
}

#[cfg(test)]
mod tests;
