//! The fourth sheet: committees, plans and people, one row a centre, beside the quarter before.

use crate::staffing::COLUMNS;
use crate::workbook::cell::{self, Looks, Made, refused};
use crate::workbook::sheet::HEAD;
use crate::workbook::words::{Words, sheet_name};
use crate::{ConsolidatedPaper, PaperFault, totals};
use office::StaffingRow;
use rust_xlsxwriter::{Formula, IgnoreError, Workbook, Worksheet, utility::column_number_to_name};

/// Who it is: word of the title, width in characters.
const IDENTITY: [(&str, u32); 3] = [("all_unit_code", 12), ("all_unit", 28), ("all_parent", 22)];

/// Where the counts of the quarter begin, and after them those of the one before. How many centres a line
/// is of needs no column where it is of one.
const FIRST: u16 = 3;

pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    frame(sheet, paper, words, looks).map_err(refused)?;
    for (row, at) in paper.staffing.iter().zip(HEAD + 1..) {
        line(sheet, at, row, looks).map_err(refused)?;
    }
    if !paper.staffing.is_empty() {
        sums(sheet, &paper.staffing, words, looks)?;
    }
    Ok(())
}

fn frame(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Made {
    sheet.set_name(sheet_name(words.of("all_staff")))?;
    sheet.write_string_with_format(0, 0, words.of("all_staff"), &looks.title)?;
    if paper.sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    for ((title, width), place) in IDENTITY.into_iter().zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(title), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    let (now, before) = (words.of("all_staff_now"), words.of("all_staff_before"));
    let mut place = FIRST;
    for when in [now, before] {
        for (title, _) in &COLUMNS[1..] {
            let title = format!("{} ({when})", words.of(title));
            cell::text(sheet, HEAD, place, &title, &looks.head)?;
            sheet.set_column_width(place, 17)?;
            place += 1;
        }
    }
    let last = HEAD + u32::try_from(paper.staffing.len()).unwrap_or_default();
    if last > HEAD {
        // Unit codes are texts on purpose; no green corner in every cell.
        sheet.ignore_error_range(HEAD + 1, 0, last, 0, IgnoreError::NumberStoredAsText)?;
    }
    sheet.autofilter(HEAD, 0, last, place - 1)?;
    sheet.set_default_row_height(cell::LINE);
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEAD, 66)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn line(sheet: &mut Worksheet, at: u32, row: &StaffingRow, looks: &Looks) -> Made {
    let left = [row.unit_code.as_str(), &row.unit_name, &row.parent_name];
    sheet.set_row_height(at, cell::height(left.into_iter().zip(IDENTITY.map(|(_, w)| w))))?;
    for (text, place) in left.into_iter().zip(0_u16..) {
        cell::text(sheet, at, place, text, &looks.text)?;
    }
    let mut place = FIRST;
    for told in [Some(row.now), row.before] {
        for (_, count) in &COLUMNS[1..] {
            match told {
                Some(told) => {
                    cell::number(sheet, at, place, count(&told).into(), &looks.amount)?;
                }
                None => cell::text(sheet, at, place, "", &looks.text)?,
            }
            place += 1;
        }
    }
    Ok(())
}

/// The totals line, each formula carrying the sum for a viewer that does not calculate.
fn sums(
    sheet: &mut Worksheet,
    rows: &[StaffingRow],
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let at = HEAD + 1 + u32::try_from(rows.len()).unwrap_or_default();
    for place in 0..FIRST {
        let word = if place == 1 { words.of("total") } else { "" };
        cell::text(sheet, at, place, word, &looks.strong).map_err(refused)?;
    }
    let mut place = FIRST;
    for told in [|row: &StaffingRow| Some(row.now), |row: &StaffingRow| row.before] {
        for (title, count) in &COLUMNS[1..] {
            let column = rows.iter().filter_map(told).map(|told| i64::from(count(&told)));
            let total = totals::counts(column, || format!("staffing.{title}"))?;
            let letter = column_number_to_name(place);
            let formula = Formula::new(format!("=SUM({letter}{}:{letter}{at})", HEAD + 2))
                .set_result(total.to_string());
            sheet.write_formula_with_format(at, place, formula, &looks.total).map_err(refused)?;
            place += 1;
        }
    }
    Ok(())
}
