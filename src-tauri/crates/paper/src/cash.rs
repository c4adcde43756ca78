//! The book of cash (columns of S11-H) or of the account, a month a book.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::VoucherKind;
use centre::accounts::AccountOf;
use centre::cash_book::{VoucherPage, VoucherRow};
use norms::{Day, Month, Vnd};
use serde_json::{Value as Json, json};

/// The book of one place over some months.
#[derive(Clone, Debug)]
pub struct CashBookPaper {
    /// The centre.
    pub centre: String,
    /// Its address; empty when not known.
    pub address: String,
    /// Place of the date lines.
    pub place: String,
    /// The form it follows: number, act, title.
    pub form: FormHead,
    /// The account's book, not that of cash.
    pub is_account: bool,
    /// The one account whose book it is; none: of all there are.
    pub account: Option<AccountOf>,
    /// The months in order; one at least.
    pub months: Vec<CashMonth>,
    /// Sample data.
    pub sample: bool,
}

/// One month of the book.
#[derive(Clone, Debug)]
pub struct CashMonth {
    /// The month.
    pub month: Month,
    /// The day the book was closed; of the last month the day of the PDF.
    pub closed_on: Day,
    /// Who signs on that day.
    pub signers: Signers,
    /// Balance before the first line.
    pub opening: Vnd,
    /// The lines in order.
    pub lines: Vec<CashLine>,
    /// Receipts, payments since the first day of the quarter.
    pub quarter_to_date: (Vnd, Vnd),
    /// Receipts, payments since the first day of the year.
    pub year_to_date: (Vnd, Vnd),
    /// The book began within the year: what was before is not in its sums.
    pub began_on: Option<Day>,
    /// Balance after the last line.
    pub closing: Vnd,
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

impl CashMonth {
    /// A month of a book as it is listed; `quarter` and `year` are the same book from the first day of either
    /// up to the month's last.
    pub fn of(
        month: Month,
        (closed_on, signers): (Day, Signers),
        listed: &VoucherPage,
        [quarter, year]: [&VoucherPage; 2],
        began_on: Day,
    ) -> CashMonth {
        CashMonth {
            month,
            closed_on,
            signers,
            opening: listed.opening_vnd,
            lines: listed.rows.iter().map(CashLine::of).collect(),
            quarter_to_date: (quarter.in_vnd, quarter.out_vnd),
            year_to_date: (year.in_vnd, year.out_vnd),
            began_on: Some(began_on).filter(|day| {
                day.year() == month.year() && (day.month_number(), day.of_month()) != (1, 1)
            }),
            closing: listed.closing_vnd,
        }
    }
}

impl CashLine {
    /// A voided number stays in the book and says so; it moves nothing.
    fn of(row: &VoucherRow) -> CashLine {
        let voucher = &row.voucher;
        let moved_in = !row.in_vnd.is_zero();
        let is_receipt = moved_in || (row.out_vnd.is_zero() && voucher.kind == VoucherKind::Thu);
        let reason = match &voucher.void_reason {
            Some(why) if voucher.is_void => format!("Đã hủy: {why}"),
            _ => voucher.reason.clone(),
        };
        let number = |is_its: bool| if is_its { row.number.clone() } else { String::new() };
        CashLine {
            booked_on: voucher.day,
            voucher_day: voucher.day,
            receipt: number(is_receipt),
            payment: number(!is_receipt),
            reason,
            coming: row.in_vnd,
            going: row.out_vnd,
            balance: row.balance_vnd,
        }
    }
}

/// The book as PDF/A-2b.
pub fn cash_book_pdf(paper: &CashBookPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper)?)
}

/// The book as one SVG a page.
pub fn cash_book_pages(paper: &CashBookPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper)?)
}

fn pair(amounts: (Vnd, Vnd)) -> Json {
    json!([marks::money(amounts.0), marks::money(amounts.1)])
}

fn job(paper: &CashBookPaper) -> Result<Job, PaperFault> {
    let last = paper.months.last().ok_or_else(|| PaperFault::Data("cash-book".to_owned()))?;
    let months = paper.months.iter().map(month).collect::<Result<Vec<Json>, PaperFault>>()?;
    let numbers = paper.months.iter().map(|one| one.month.to_string()).collect::<Vec<_>>();
    Ok(Job {
        template: Template::CashBook,
        data: json!({
            "centre": paper.centre,
            "address": paper.address,
            "place": paper.place,
            "form_code": paper.form.code,
            "form_citation": paper.form.citation,
            "title": paper.form.title,
            "is_account": paper.is_account,
            "account": account(paper.account.as_ref()),
            "date": marks::day_in_words(last.closed_on),
            "months": months,
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!(
            "SCD1 cash-book {} {} {}",
            paper.form.title,
            paper.centre,
            numbers.join(" ")
        ),
    })
}

fn month(one: &CashMonth) -> Result<Json, PaperFault> {
    let ins = totals::running(one.lines.iter().map(|l| l.coming), "cash-book.in")?;
    let outs = totals::running(one.lines.iter().map(|l| l.going), "cash-book.out")?;
    let sums = ins.iter().zip(&outs);
    let lines = one.lines.iter().zip(sums).map(|(line, (sum_in, sum_out))| {
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
    });
    let lines: Vec<Json> = lines.collect();
    let last = |sums: &[Vnd]| sums.last().copied().unwrap_or_default();
    let closing = marks::money(one.closing);
    let year = pair(one.year_to_date);
    let widest = [&closing, year[0].as_str().unwrap_or(""), year[1].as_str().unwrap_or("")]
        .into_iter()
        .max_by_key(|text| text.len())
        .unwrap_or("")
        .to_owned();
    Ok(json!({
        "month": one.month.number().to_string(),
        "year": one.month.year().to_string(),
        "date": marks::day_in_words(one.closed_on),
        "sign": {
            "director": one.signers.director, "accountant": one.signers.accountant,
            "cashier": one.signers.cashier,
        },
        "opening": marks::money(one.opening),
        "lines": lines,
        "month_sums": pair((last(&ins), last(&outs))),
        "quarter_sums": pair(one.quarter_to_date),
        "year_sums": year,
        "began": one.began_on.map(Day::office),
        "closing": closing,
        "widest": widest,
    }))
}

/// The line that says which account it is; empty where it is of all.
fn account(of: Option<&AccountOf>) -> String {
    match of {
        None => String::new(),
        Some(AccountOf { account: Some(own) }) => format!("Tài khoản riêng: {own}"),
        Some(AccountOf { account: None }) => {
            "Tài khoản chung, không gồm tài khoản riêng".to_owned()
        }
    }
}

#[cfg(test)]
mod tests;
