//! Posts by movements, as Biểu 02a has them on paper.

use super::cell::{self, Looks, Made, refused};
use super::paper::WorkbookPaper;
use super::sheet::{HEAD, too_long};
use super::words::{Words, sheet_name};
use crate::PaperFault;
use crate::report::{Moves, posts};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

const HEADS: [&str; 6] = ["role", "at_first", "increase", "decrease", "at_last", "why"];
const WIDTHS: [u32; 6] = [40, 11, 11, 11, 11, 60];

/// One line a role, then all posts, then all who hold any; nothing where nobody holds one.
pub(super) fn write(
    book: &mut Workbook,
    paper: &WorkbookPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let all = posts(paper.report, paper.names)?;
    if all.is_empty() {
        return Ok(());
    }
    let sheet = book.add_worksheet();
    frame(sheet, paper.sample, words, looks).map_err(refused)?;
    let sums = all.len().saturating_sub(2);
    for (moves, nth) in all.iter().zip(0_usize..) {
        let name = match nth.checked_sub(sums) {
            None => moves.name.as_str(),
            Some(0) => words.of("all_posts"),
            Some(_) => words.of("all_people"),
        };
        let at = u32::try_from(nth).map_err(|_| refused(too_long()))?;
        line(sheet, HEAD + 1 + at, (name, moves), words, looks).map_err(refused)?;
    }
    Ok(())
}

fn frame(sheet: &mut Worksheet, is_sample: bool, words: &Words, looks: &Looks) -> Made {
    sheet.set_name(sheet_name(words.of("moves")))?;
    sheet.write_string_with_format(0, 0, words.of("moves"), &looks.title)?;
    if is_sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    for ((head, width), place) in HEADS.iter().zip(WIDTHS).zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(head), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    at: u32,
    (name, moves): (&str, &Moves),
    words: &Words,
    looks: &Looks,
) -> Made {
    cell::text(sheet, at, 0, name, &looks.text)?;
    let counts = [moves.opening, moves.increase, moves.decrease, moves.closing];
    for (count, place) in counts.into_iter().zip(1_u16..) {
        let count = i64::try_from(count).map_err(|_| XlsxError::RowColumnLimitError)?;
        cell::number(sheet, at, place, count, &looks.amount)?;
    }
    let why = moves.lines.iter().map(|one| {
        let word = words.of(if one.came { "came" } else { "went" });
        let why = if one.why.is_empty() { String::new() } else { format!(" ({})", one.why) };
        format!("{word} {}: {}{why}", one.day, one.name)
    });
    cell::text(sheet, at, 5, &why.collect::<Vec<_>>().join("\n"), &looks.text)
}
