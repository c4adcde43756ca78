//! The book of cash or account by month, a book over any stretch of days, and the record of a cash count, as pages
//! to look at and files to print.

use crate::advances::asking;
use crate::advances::talk::AdvanceRow;
use crate::allotments::detail::list_detail_book;
use crate::allotments::talk::AskDetailBook;
use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::names::law_names;
use crate::core::talk::{PaperFile, PaperPages};
use crate::core::view::View;
use crate::money::talk::{ListVouchers, OfDay};
use crate::money::vouchers::list_vouchers;
use crate::people::posts;
use crate::report::by_day::Head;
use crate::report::talk::AskCashBook;
use centre::Place;
use centre::accounts::AccountOf;
use centre::cash_book::VoucherPage;
use norms::place_names::own_name;
use norms::{Day, Month};
use paper::{CashBookPaper, CashCountPaper, CashMonth, DetailPaper, FormHead};

/// Most months one print holds: a year.
const MOST_MONTHS: usize = 12;

fn book_paper(view: View<'_>, request: &AskCashBook) -> Result<CashBookPaper, DeskError> {
    let place = request.place;
    // What the commune pays itself has no balance, so no book of it is kept.
    if !place.is_kept() {
        return Err(DeskError::new(Code::CodeUnknown).at("place").with("code", place.code()));
    }
    if request.last < request.first {
        return Err(DeskError::new(Code::CodeUnknown).at("last").with("code", request.last));
    }
    let began_on = view.own()?.founded().first_on;
    let mut months = Vec::new();
    let mut month = request.first;
    while month <= request.last && months.len() < MOST_MONTHS {
        months.push(month_of(view, (place, &request.account), month, began_on)?);
        month = month.next();
    }
    let last = request.last.last();
    let head = Head::on(view, last)?;
    let key = if place == Place::TienGui { "so-tien-gui" } else { "so-quy-tien-mat" };
    Ok(CashBookPaper {
        centre: head.profile.name,
        place: own_name(&head.profile.unit_name).to_owned(),
        address: head.profile.unit_name,
        form: FormHead::on(&*view.norms()?, key, last),
        is_account: place == Place::TienGui,
        account: request.account.clone(),
        months,
        sample: head.is_sample,
    })
}

fn month_of(
    view: View<'_>,
    (place, account): (Place, &Option<AccountOf>),
    month: Month,
    began_on: Day,
) -> Result<CashMonth, DeskError> {
    let to_on = month.last();
    let listed = |from_on: Day| -> Result<VoucherPage, DeskError> {
        list_vouchers(
            view,
            ListVouchers { from_on, to_on, place, query: None, account: account.clone() },
        )
    };
    let year = listed(Day::new(month.year(), 1, 1)?)?;
    let quarter = listed(month.quarter().first())?;
    let closed_on = to_on.min(view.now().today).max(month.first());
    let signers = posts::signers(view, closed_on)?;
    let listed = listed(month.first())?;
    Ok(CashMonth::of(month, (closed_on, signers), &listed, [&quarter, &year], began_on))
}

pub(crate) fn cash_book_pages(
    view: View<'_>,
    request: AskCashBook,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::cash_book_pages(&book_paper(view, &request)?)? })
}

pub(crate) fn print_cash_book(
    desk: &mut Desk,
    request: AskCashBook,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| book_paper(view, &request))?;
    let name = match (paper.is_account, &paper.account) {
        (false, _) => "SO-QUY",
        (true, None) => "SO-TIEN-GUI",
        (true, Some(AccountOf { account: None })) => "SO-TIEN-GUI-CHUNG",
        (true, Some(_)) => "SO-TIEN-GUI-RIENG",
    };
    let months = match request.first == request.last {
        true => request.first.to_string(),
        false => format!("{}_{}", request.first, request.last),
    };
    write_print(desk, &format!("{name}_{months}.pdf"), &paper::cash_book_pdf(&paper)?)
}

fn count_paper(view: View<'_>, day: Day) -> Result<CashCountPaper, DeskError> {
    let head = Head::on(view, day)?;
    let count = view.read()?.cash_count(day)?;
    let count = count.ok_or_else(|| DeskError::new(Code::RecordUnknown).at("day"))?;
    let words = view.in_words(count.counted_vnd)?;
    let signers = posts::signers(view, day)?;
    let law = &*view.norms()?;
    let paper = CashCountPaper::of(&count, head.profile, law, signers, words)?;
    // What was written down of its difference, as it stood that day: it is signed then, and printed again the same.
    let page = asking::page(view, day)?;
    let is_of = |row: &&AdvanceRow| row.is_difference() && row.voucher.day == day;
    let written = page.rows.iter().rfind(is_of).map(|row| (row.number.clone(), row.left_vnd));
    Ok(CashCountPaper { upper_body: head.upper_body, sample: head.is_sample, written, ..paper })
}

pub(crate) fn cash_count_pages(view: View<'_>, request: OfDay) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::cash_count_pages(&count_paper(view, request.day)?)? })
}

pub(crate) fn print_cash_count(desk: &mut Desk, request: OfDay) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| count_paper(view, request.day))?;
    let pdf = paper::cash_count_pdf(&paper)?;
    write_print(desk, &format!("KIEM-QUY_{}.pdf", request.day), &pdf)
}

fn detail_paper(view: View<'_>, request: AskDetailBook) -> Result<DetailPaper, DeskError> {
    let book = list_detail_book(view, request)?;
    let on = book.to_on.min(view.now().today);
    let head = Head::on(view, on)?;
    let signers = posts::signers(view, on)?;
    let names = law_names(view, on.quarter())?;
    let law = view.norms()?;
    let mut paper = DetailPaper::of(book, &head.profile, &names, &law, signers)?;
    paper.sample = head.is_sample;
    Ok(paper)
}

pub(crate) fn detail_book_pages(
    view: View<'_>,
    request: AskDetailBook,
) -> Result<PaperPages, DeskError> {
    Ok(PaperPages { pages: paper::detail_pages(&detail_paper(view, request)?)? })
}

pub(crate) fn print_detail_book(
    desk: &mut Desk,
    request: AskDetailBook,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| detail_paper(view, request))?;
    write_print(desk, &format!("{}.pdf", paper.file_name()), &paper::detail_pdf(&paper)?)
}

pub(crate) fn write_detail_workbook(
    desk: &mut Desk,
    request: AskDetailBook,
) -> Result<PaperFile, DeskError> {
    let paper = desk.ask(|view| detail_paper(view, request))?;
    write_print(desk, &format!("{}.xlsx", paper.file_name()), &paper::detail_workbook(&paper)?)
}
