//! The first sheet: whose figures, how many of how many, whether they hold, who is missing.

use crate::consolidated::beyond_said;
use crate::workbook::cell::{self, Looks, Made, refused};
use crate::workbook::summary::heading;
use crate::workbook::words::{Words, sheet_name};
use crate::{ConsolidatedPaper, PaperFault};
use rust_xlsxwriter::{Url, Workbook, Worksheet};

/// Widths of the columns, in characters.
const WIDTHS: [u32; 6] = [40, 30, 26, 24, 26, 22];

pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    let at = frame(sheet, paper, words, looks).map_err(refused)?;
    let at = identity(sheet, at, paper, words, looks).map_err(refused)?;
    let at = heading(sheet, at, words.of("all_controls"), looks)?;
    let at = controls(sheet, at, paper, words, looks).map_err(refused)?;
    let at = heading(sheet, at, words.of("all_classes"), looks)?;
    let at = classes(sheet, at, paper, words, looks).map_err(refused)?;
    let at = heading(sheet, at, words.of("all_missing"), looks)?;
    let at = missing(sheet, at, paper, words, looks).map_err(refused)?;
    let at = heading(sheet, at, words.of("sheets"), looks)?;
    contents(sheet, at, paper, words, looks).map_err(refused)
}

type Next = Result<u32, rust_xlsxwriter::XlsxError>;

fn frame(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Next {
    sheet.set_name(sheet_name(words.of("summary")))?;
    for (width, place) in WIDTHS.into_iter().zip(0_u16..) {
        sheet.set_column_width(place, f64::from(width))?;
    }
    sheet.set_default_row_height(cell::LINE);
    sheet.set_row_height(0, 24)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let title = format!(
        "{} {} {} {}",
        words.of("all_heading"),
        paper.quarter.roman(),
        words.of("year"),
        paper.quarter.year()
    );
    sheet.write_string_with_format(0, 0, title, &looks.title)?;
    let mut at = 1;
    for (said, word) in [
        (paper.sample, "sample"),
        (paper.unverified, "unverified"),
        (paper.accepted_only, "all_accepted_only"),
    ] {
        if said {
            sheet.write_string_with_format(at, 0, words.of(word), &looks.warning)?;
            at += 1;
        }
    }
    Ok(at)
}

/// Whose figures these are; the names run over three columns.
fn identity(
    sheet: &mut Worksheet,
    mut at: u32,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Next {
    let quarter = format!("{}/{}", paper.quarter.roman(), paper.quarter.year());
    for (word, text) in [
        ("all_office", paper.office.as_str()),
        ("all_office_id", &paper.office_id),
        ("all_upper", &paper.upper_body),
        ("quarter", &quarter),
    ] {
        cell::text(sheet, at, 0, words.of(word), &looks.strong)?;
        sheet.merge_range(at, 1, at, 3, "", &looks.text)?;
        cell::text(sheet, at, 1, text, &looks.text)?;
        at += 1;
    }
    cell::text(sheet, at, 0, words.of("made_on"), &looks.strong)?;
    sheet.write_datetime_with_format(at, 1, cell::day(paper.made_on)?, &looks.day)?;
    at += 1;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    for (word, figure) in [
        ("all_expected", i64::from(paper.expected)),
        ("all_counted", count(paper.centres.len())),
        ("all_accepted", i64::from(paper.concluded.accepted)),
        ("all_unreviewed", i64::from(paper.concluded.unreviewed)),
        ("all_returned", i64::from(paper.concluded.returned)),
        ("all_lacking", count(paper.missing.len())),
    ] {
        cell::text(sheet, at, 0, words.of(word), &looks.strong)?;
        cell::number(sheet, at, 1, figure, &looks.amount)?;
        at += 1;
    }
    Ok(at)
}

/// Column titles of one block.
fn head(sheet: &mut Worksheet, at: u32, titles: &[&str], words: &Words, looks: &Looks) -> Next {
    for (title, place) in titles.iter().zip(0_u16..) {
        cell::text(sheet, at, place, words.of(title), &looks.head)?;
    }
    Ok(at + 1)
}

fn controls(
    sheet: &mut Worksheet,
    at: u32,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Next {
    let titles = ["all_control", "all_bundles", "all_rows", "all_verdict"];
    let mut at = head(sheet, at, &titles, words, looks)?;
    for control in &paper.controls {
        sheet.set_row_height(at, cell::height([(control.title.as_str(), WIDTHS[0])]))?;
        cell::text(sheet, at, 0, &control.title, &looks.text)?;
        cell::total(sheet, at, 1, control.bundles, &looks.amount)?;
        cell::total(sheet, at, 2, control.rows, &looks.amount)?;
        let (word, look) = if control.agrees() {
            ("all_agrees", &looks.text)
        } else {
            ("all_differs", &looks.bad)
        };
        cell::text(sheet, at, 3, words.of(word), look)?;
        at += 1;
    }
    // In the sums, and to be looked at before anybody uses them.
    for one in &paper.beyond {
        cell::text(sheet, at, 0, words.of("all_beyond"), &looks.bad)?;
        sheet.merge_range(at, 1, at, 3, "", &looks.bad)?;
        cell::text(sheet, at, 1, &beyond_said(one), &looks.bad)?;
        at += 1;
    }
    Ok(at)
}

fn classes(
    sheet: &mut Worksheet,
    at: u32,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Next {
    let titles = [
        "all_class",
        "all_class_centres",
        "all_opening",
        "all_received",
        "all_spent",
        "all_closing",
    ];
    let mut at = head(sheet, at, &titles, words, looks)?;
    for class in &paper.classes {
        sheet.set_row_height(at, cell::height([(class.name.as_str(), WIDTHS[0])]))?;
        cell::text(sheet, at, 0, &class.name, &looks.text)?;
        cell::number(sheet, at, 1, i64::from(class.centres), &looks.amount)?;
        let amounts = [class.opening, class.received, class.spent, class.closing];
        for (amount, place) in amounts.into_iter().zip(2_u16..) {
            cell::total(sheet, at, place, amount, &looks.amount)?;
        }
        at += 1;
    }
    Ok(at)
}

fn missing(
    sheet: &mut Worksheet,
    at: u32,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Next {
    if paper.missing.is_empty() {
        cell::text(sheet, at, 0, words.of("all_none"), &looks.text)?;
        return Ok(at + 1);
    }
    let titles = ["all_unit", "all_unit_code", "all_parent", "all_why", "all_contact", "all_phone"];
    let mut at = head(sheet, at, &titles, words, looks)?;
    for unit in &paper.missing {
        let texts = [
            &unit.unit_name,
            &unit.unit_code,
            &unit.parent_name,
            &unit.why,
            &unit.contact,
            &unit.phone,
        ];
        sheet
            .set_row_height(at, cell::height(texts.map(String::as_str).into_iter().zip(WIDTHS)))?;
        for (text, place) in texts.into_iter().zip(0_u16..) {
            cell::text(sheet, at, place, text, &looks.text)?;
        }
        at += 1;
    }
    Ok(at)
}

/// What the other sheets hold, each a step away.
fn contents(
    sheet: &mut Worksheet,
    mut at: u32,
    paper: &ConsolidatedPaper<'_>,
    words: &Words,
    looks: &Looks,
) -> Made {
    let centres = (words.of("all_centres"), paper.centres.len());
    let tables = letters::ALL.iter().map(|shape| {
        let tables = paper.centres.iter().filter_map(|centre| centre.report.table(shape.name));
        (shape.title, tables.map(|table| table.rows().len()).sum())
    });
    let concerns = (words.of("all_concerns"), paper.concerns.len());
    let staffing = (words.of("all_staff"), paper.staffing.len());
    for (title, rows) in [centres, concerns, staffing].into_iter().chain(tables) {
        let name = sheet_name(title);
        let link = Url::new(format!("internal:'{name}'!A1")).set_text(&name);
        sheet.write_url_with_format(at, 0, link, &looks.text)?;
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        cell::number(sheet, at, 1, rows, &looks.amount)?;
        at += 1;
    }
    Ok(())
}
