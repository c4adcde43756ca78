//! The second sheet: one row a counted centre, with its key figures.

use crate::workbook::cell::{self, Looks, Made, refused};
use crate::workbook::sheet::{HEAD, too_long};
use crate::workbook::summary::figures;
use crate::workbook::words::{Words, sheet_name};
use crate::{CentreTables, ConsolidatedPaper, PaperFault, marks, totals};
use rust_xlsxwriter::{Formula, IgnoreError, Workbook, Worksheet, utility::column_number_to_name};

/// Who it is: word of the title, width in characters.
const IDENTITY: [(&str, u32); 10] = [
    ("all_unit_code", 12),
    ("all_unit", 28),
    ("all_parent", 22),
    ("all_centre_id", 16),
    ("centre", 50),
    ("all_revision", 11),
    ("all_received_on", 13),
    ("all_state", 18),
    ("code", 14),
    ("all_bundle", 70),
];

/// The figures stand left of the bundle's long code, right of everything a reader looks for.
const FIGURES: u16 = 9;

pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let all: Vec<Vec<(&'static str, i64)>> =
        paper.centres.iter().map(|centre| figures(centre.report)).collect::<Result<_, _>>()?;
    let sheet = book.add_worksheet();
    let last = HEAD + u32::try_from(all.len()).map_err(|_| refused(too_long()))?;
    frame(sheet, paper, last, words, looks).map_err(refused)?;
    for ((centre, figures), at) in paper.centres.iter().zip(&all).zip(HEAD + 1..) {
        row(sheet, at, centre, figures, looks).map_err(refused)?;
    }
    if !all.is_empty() {
        sums(sheet, &all, last, words, looks)?;
    }
    Ok(())
}

/// The words of the figures, in the order of `figures`.
const TITLES: [&str; 13] = [
    "posts",
    "activities",
    "turns",
    "turns_female",
    "opening",
    "received",
    "spent",
    "closing",
    "cash",
    "allowances",
    "paid",
    "vouchers",
    "explained",
];

/// All titles with their widths: identity without the bundle's code, figures, the code.
fn columns() -> impl Iterator<Item = (&'static str, u32)> {
    let (left, code) = IDENTITY.split_at(usize::from(FIGURES));
    left.iter().copied().chain(TITLES.map(|title| (title, 17))).chain(code.iter().copied())
}

fn frame(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    last: u32,
    words: &Words,
    looks: &Looks,
) -> Made {
    sheet.set_name(sheet_name(words.of("all_centres")))?;
    sheet.write_string_with_format(0, 0, words.of("all_centres"), &looks.title)?;
    if paper.sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    let mut right = 0;
    for ((title, width), place) in columns().zip(0_u16..) {
        cell::text(sheet, HEAD, place, words.of(title), &looks.head)?;
        sheet.set_column_width(place, f64::from(width))?;
        right = place;
    }
    if last > HEAD {
        // Unit codes are texts on purpose; no green corner in every cell.
        sheet.ignore_error_range(HEAD + 1, 0, last, right, IgnoreError::NumberStoredAsText)?;
    }
    sheet.autofilter(HEAD, 0, last, right)?;
    sheet.set_default_row_height(cell::LINE);
    sheet.set_row_height(0, 24)?;
    sheet.set_row_height(HEAD, 50)?;
    sheet.set_freeze_panes(HEAD + 1, 2)?;
    sheet.set_repeat_rows(0, HEAD)?;
    // On paper the bundle's long code would only make everything else small.
    sheet.set_print_area(0, 0, last + 1, right - 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    centre: &CentreTables<'_>,
    figures: &[(&str, i64)],
    looks: &Looks,
) -> Made {
    let left = [
        centre.unit_code.as_str(),
        &centre.unit_name,
        &centre.parent_name,
        &centre.centre_id,
        &centre.centre_name,
    ];
    let widths = IDENTITY.map(|(_, width)| width);
    sheet.set_row_height(at, cell::height(left.into_iter().zip(widths)))?;
    for (text, place) in left.into_iter().zip(0_u16..) {
        cell::text(sheet, at, place, text, &looks.text)?;
    }
    cell::number(sheet, at, 5, i64::from(centre.revision), &looks.amount)?;
    sheet.write_datetime_with_format(at, 6, cell::day(centre.received_on)?, &looks.day)?;
    cell::text(sheet, at, 7, &centre.state, &looks.text)?;
    cell::text(sheet, at, 8, &marks::grouped(&centre.ma_so_lieu, 4, "-"), &looks.text)?;
    let mut place = FIGURES;
    for (_, figure) in figures {
        cell::number(sheet, at, place, *figure, &looks.amount)?;
        place += 1;
    }
    cell::text(sheet, at, place, &centre.bundle_id, &looks.text)
}

/// The totals line, each formula carrying the sum for a viewer that does not calculate.
fn sums(
    sheet: &mut Worksheet,
    all: &[Vec<(&'static str, i64)>],
    last: u32,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let at = last + 1;
    for place in 0..FIGURES {
        let word = if place == 1 { words.of("total") } else { "" };
        cell::text(sheet, at, place, word, &looks.strong).map_err(refused)?;
    }
    for ((title, figure), place) in TITLES.iter().zip(0_usize..).zip(FIGURES..) {
        let column = all.iter().filter_map(|row| row.get(figure)).map(|(_, n)| *n);
        let total = totals::counts(column, || format!("centres.{title}"))?;
        let letter = column_number_to_name(place);
        let formula = Formula::new(format!("=SUM({letter}{}:{letter}{at})", HEAD + 2))
            .set_result(total.to_string());
        sheet.write_formula_with_format(at, place, formula, &looks.total).map_err(refused)?;
    }
    Ok(())
}
