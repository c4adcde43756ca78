//! The third sheet: what the centres say beside their figures, one row a code.

use crate::workbook::cell::{self, Looks, Made, refused};
use crate::workbook::sheet::HEAD;
use crate::workbook::words::{Words, sheet_name};
use crate::{ConsolidatedPaper, Names, PaperFault};
use letters::Shape;
use rust_xlsxwriter::{Workbook, Worksheet};

/// Word of each title, width in characters.
const COLUMNS: [(&str, u32); 5] = [
    ("all_concern_kind", 22),
    ("all_concern", 44),
    ("all_concern_centres", 13),
    ("all_concern_rows", 11),
    ("all_concern_who", 90),
];

pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    names: &dyn Names,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    frame(sheet, paper, words, looks).map_err(refused)?;
    rows(sheet, paper, names, looks).map_err(refused)
}

fn frame(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Made {
    sheet.set_name(sheet_name(words.of("all_concerns")))?;
    sheet.write_string_with_format(0, 0, words.of("all_concerns"), &looks.title)?;
    if paper.sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    for ((title, width), place) in COLUMNS.into_iter().zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(title), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
    }
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEAD, 50)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn rows(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    names: &dyn Names,
    looks: &Looks,
) -> Made {
    for (line, at) in paper.concerns.iter().zip(HEAD + 1..) {
        let kind = Shape::named(line.table).map_or(line.table, |shape| shape.title);
        let (name, who) = (names.name(line.list, &line.code), line.centres.join(", "));
        let texts = [(0, kind), (1, name.as_str()), (4, who.as_str())];
        for (place, text) in texts {
            cell::text(sheet, at, place, text, &looks.text)?;
        }
        let widths = [COLUMNS[0].1, COLUMNS[1].1, COLUMNS[4].1];
        let wrapped = texts.map(|(_, text)| text).into_iter().zip(widths);
        sheet.set_row_height(at, cell::height(wrapped))?;
        for (place, count) in [(2, line.centres.len()), (3, line.rows)] {
            cell::number(
                sheet,
                at,
                place,
                i64::try_from(count).unwrap_or(i64::MAX),
                &looks.amount,
            )?;
        }
    }
    Ok(())
}
