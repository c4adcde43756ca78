//! A book over a stretch of days as a workbook: real days and real numbers.

use super::cell::{self, Looks, Made, refused};
use super::words::{Words, sheet_name};
use crate::{DetailPaper, PaperFault};
use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

const WIDTHS: [u32; 8] = [12, 11, 50, 28, 30, 16, 16, 16];
/// The row of the column titles.
const HEAD: u32 = 4;

/// The workbook's bytes, the same for the same input.
pub fn detail_workbook(paper: &DetailPaper) -> Result<Vec<u8>, PaperFault> {
    let words = Words::read()?;
    let looks = Looks::new();
    let mut book = Workbook::new();
    let made = cell::day(paper.book.to_on).map_err(refused)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(paper.form.title.clone())
            .set_author(&paper.centre)
            .set_creation_datetime(&made),
    );
    write(book.add_worksheet(), paper, &words, &looks).map_err(refused)?;
    super::saved::saved(&mut book)
}

fn write(sheet: &mut Worksheet, paper: &DetailPaper, words: &Words, looks: &Looks) -> Made {
    sheet.set_name(sheet_name(&paper.form.title))?;
    sheet.write_string_with_format(0, 0, &paper.form.title, &looks.title)?;
    cell::text(sheet, 1, 0, &format!("{} · {}", paper.centre, paper.span()), &looks.text)?;
    cell::text(sheet, 2, 0, &paper.subject, &looks.text)?;
    if paper.sample {
        sheet.write_string_with_format(3, 0, words.of("sample"), &looks.warning)?;
    }
    let own = ["detail_day", "detail_number", "detail_what", "detail_who", "detail_source"];
    let heads = own.map(|key| words.of(key)).into_iter().chain(paper.heads());
    for ((head, width), place) in heads.zip(WIDTHS).zip(0_u16..) {
        cell::text(sheet, HEAD, place, head, &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    let book = &paper.book;
    let mut at = HEAD + 1;
    cell::text(sheet, at, 2, words.of("detail_opening"), &looks.text)?;
    cell::number(sheet, at, 7, book.opening_vnd.dong(), &looks.amount)?;
    for row in &book.rows {
        at = at.checked_add(1).ok_or(XlsxError::RowColumnLimitError)?;
        sheet.write_datetime_with_format(at, 0, &cell::day(row.day)?, &looks.day)?;
        cell::text(sheet, at, 1, &row.number, &looks.text)?;
        cell::text(sheet, at, 2, &row.reason, &looks.text)?;
        cell::text(sheet, at, 3, row.payee.as_deref().unwrap_or_default(), &looks.text)?;
        let of = [row.sources.as_str(), row.codes.as_str()];
        let of = of.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        cell::text(sheet, at, 4, &of, &looks.text)?;
        for (vnd, place) in [row.in_vnd, row.out_vnd, row.balance_vnd].into_iter().zip(5_u16..) {
            cell::number(sheet, at, place, vnd.dong(), &looks.amount)?;
        }
    }
    for (key, came, went, left) in [
        ("detail_sums", book.in_vnd, book.out_vnd, Some(book.closing_vnd)),
        ("detail_year", book.year_in_vnd, book.year_out_vnd, None),
    ] {
        at = at.checked_add(1).ok_or(XlsxError::RowColumnLimitError)?;
        cell::text(sheet, at, 2, words.of(key), &looks.head)?;
        cell::number(sheet, at, 5, came.dong(), &looks.amount)?;
        cell::number(sheet, at, 6, went.dong(), &looks.amount)?;
        if let Some(left) = left {
            cell::number(sheet, at, 7, left.dong(), &looks.amount)?;
        }
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}
