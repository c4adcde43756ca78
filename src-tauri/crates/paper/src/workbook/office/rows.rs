//! One sheet a table: all rows of all centres, each led by whose it is.
//!
//! These sheets are what grows (some fifty thousand rows), so the look of a cell is that of its
//! column, blank cells are not written, and the name of a code is asked for once.

use crate::report::{DECISIONS, RULES, own_titles, table};
use crate::workbook::cell::{self, Bare, Looks, Made, refused};
use crate::workbook::sheet::{HEAD, too_long, wide_enough};
use crate::workbook::told::told;
use crate::workbook::words::{Words, sheet_name};
use crate::{CentreTables, ConsolidatedPaper, Names, PaperFault};
use letters::{Column, Kind, Report, Shape};
use norms::Value;
use rust_xlsxwriter::{Format, IgnoreError, Workbook, Worksheet};
use std::collections::{BTreeMap, HashMap};

/// The columns before those of the table: word of the title, least width in characters.
const LEAD: [(&str, u32); 3] = [("all_unit_code", 12), ("all_unit", 24), ("all_centre_id", 16)];

/// Where the table's own columns begin.
const OWN: u16 = 3;

/// One column of the table on its way into the sheet.
struct Filled<'a> {
    column: &'static Column,
    place: u16,
    /// The longest text so far, in characters.
    longest: usize,
    /// Names of the codes met so far.
    named: HashMap<&'a str, String>,
}

pub(super) fn write(
    book: &mut Workbook,
    paper: &ConsolidatedPaper<'_>,
    names: &dyn Names,
    shape: &'static Shape,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    frame(sheet, paper, shape, words, looks).map_err(refused)?;
    let reports = paper.centres.iter().map(|centre| centre.report);
    let told = |report| told(report, table(report, shape.name)?, names, words);
    let tables = reports.map(told).collect::<Result<Vec<_>, PaperFault>>()?;
    let mut columns: Vec<Filled<'_>> = shape
        .columns
        .iter()
        .zip(OWN..)
        .map(|(column, place)| Filled { column, place, longest: 0, named: HashMap::new() })
        .collect();
    let mut at = HEAD;
    for (centre, table) in paper.centres.iter().zip(&tables) {
        let named = named_by(centre.report, shape)?;
        for cells in table.rows() {
            at = at.checked_add(1).ok_or_else(|| refused(too_long()))?;
            lead(sheet, at, centre, looks).map_err(refused)?;
            for (value, filled) in cells.iter().zip(&mut columns) {
                own(sheet, at, value, filled, (names, &named), words, &looks.bare)
                    .map_err(refused)?;
            }
        }
    }
    finish(sheet, &columns, at).map_err(refused)
}

/// What a report names itself.
struct Own {
    /// By table, what each of its rows is called.
    rows: BTreeMap<&'static str, HashMap<String, String>>,
    /// The decisions its centre entered.
    decisions: BTreeMap<String, String>,
}

/// Codes that are rows of another table are named by each report itself, and so are decisions of its own.
fn named_by(report: &Report, shape: &Shape) -> Result<Own, PaperFault> {
    let mut rows = BTreeMap::new();
    for name in shape.columns.iter().filter_map(Column::table) {
        let lines = table(report, name)?.lines();
        rows.insert(name, lines.map(|line| (line.key(), line.called())).collect());
    }
    let has_decisions = shape.columns.iter().any(|column| column.list() == Some(DECISIONS));
    let decisions = has_decisions.then(|| own_titles(report)).transpose()?;
    Ok(Own { rows, decisions: decisions.unwrap_or_default() })
}

fn frame(
    sheet: &mut Worksheet,
    paper: &ConsolidatedPaper<'_>,
    shape: &Shape,
    words: &Words,
    looks: &Looks,
) -> Made {
    sheet.set_name(sheet_name(shape.title))?;
    for ((word, width), place) in LEAD.into_iter().zip(0_u16..) {
        sheet.set_column_format(place, &looks.bare.text)?;
        sheet.set_column_width(place, f64::from(width))?;
        cell::text(sheet, HEAD, place, words.of(word), &looks.head)?;
    }
    for (column, place) in shape.columns.iter().zip(OWN..) {
        sheet.set_column_format(place, look(column, &looks.bare))?;
        cell::text(sheet, HEAD, place, column.title, &looks.head)?;
    }
    sheet.write_string_with_format(0, 0, shape.title, &looks.title)?;
    if paper.sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    Ok(())
}

fn look<'a>(column: &Column, bare: &'a Bare) -> &'a Format {
    match column.kind {
        // A year is a number, not an amount: no separator.
        Kind::Int if column.name == "birth_year" => &bare.plain,
        Kind::Int | Kind::Vnd => &bare.amount,
        Kind::Day => &bare.day,
        Kind::Month => &bare.month,
        Kind::Id | Kind::Code(_) | Kind::OwnCode | Kind::Text | Kind::Flag => &bare.text,
    }
}

fn lead(sheet: &mut Worksheet, at: u32, centre: &CentreTables<'_>, looks: &Looks) -> Made {
    let texts = [centre.unit_code.as_str(), &centre.unit_name, &centre.centre_id];
    for (text, place) in texts.into_iter().zip(0_u16..) {
        plain(sheet, at, place, text, &looks.bare)?;
    }
    Ok(())
}

fn own<'a>(
    sheet: &mut Worksheet,
    at: u32,
    value: &'a Value,
    filled: &mut Filled<'a>,
    (names, named): (&dyn Names, &Own),
    words: &Words,
    bare: &Bare,
) -> Made {
    let place = filled.place;
    match (value, filled.column.kind) {
        (Value::Blank, _) => Ok(()),
        (Value::NotApplicable, _) => plain(sheet, at, place, words.of("not_applicable"), bare),
        (Value::Int(n), Kind::Flag) => {
            plain(sheet, at, place, words.of(if *n == 1 { "yes" } else { "no" }), bare)
        }
        (Value::Int(n), _) => {
            sheet.write_number(at, place, cell::exact(*n)?)?;
            Ok(())
        }
        (Value::Text(iso), Kind::Day) => match iso.parse() {
            Ok(day) => {
                sheet.write_datetime(at, place, cell::day(day)?)?;
                Ok(())
            }
            Err(_) => plain(sheet, at, place, iso, bare),
        },
        (Value::Text(iso), Kind::Month) => match iso.parse() {
            Ok(month) => {
                sheet.write_datetime(at, place, cell::month(month)?)?;
                Ok(())
            }
            Err(_) => plain(sheet, at, place, iso, bare),
        },
        (Value::Text(code), Kind::Code(_) | Kind::OwnCode) => {
            code_cell(sheet, at, code, filled, (names, named), bare)
        }
        (Value::Text(rule), _) if filled.column.names_rules() => {
            let title = names.name(RULES, rule);
            filled.longest = filled.longest.max(title.chars().count());
            plain(sheet, at, place, &title, bare)
        }
        (Value::Text(text), _) => {
            filled.longest = filled.longest.max(text.chars().count());
            plain(sheet, at, place, text, bare)
        }
    }
}

/// A code as the reader calls it. A row of another table is told with its own sign, such as a source's:
/// two centres may use one sign for two things.
fn code_cell<'a>(
    sheet: &mut Worksheet,
    at: u32,
    code: &'a str,
    filled: &mut Filled<'a>,
    (names, named): (&dyn Names, &Own),
    bare: &Bare,
) -> Made {
    let list = filled.column.list();
    if let Some(title) = named.decisions.get(code).filter(|_| list == Some(DECISIONS)) {
        filled.longest = filled.longest.max(title.chars().count());
        return plain(sheet, at, filled.place, title, bare);
    }
    let of_row = filled.column.table().and_then(|table| named.rows.get(table)?.get(code));
    if let Some(name) = of_row {
        let both = with_name(code, name);
        filled.longest = filled.longest.max(both.chars().count());
        return plain(sheet, at, filled.place, &both, bare);
    }
    let name = filled
        .named
        .entry(code)
        .or_insert_with(|| list.map_or_else(|| code.to_owned(), |list| names.name(list, code)));
    filled.longest = filled.longest.max(name.chars().count());
    plain(sheet, at, filled.place, name, bare)
}

fn with_name(code: &str, name: &str) -> String {
    if name.starts_with(code) { name.to_owned() } else { format!("{code} – {name}") }
}

/// A text in the look of its column.
fn plain(sheet: &mut Worksheet, at: u32, place: u16, text: &str, bare: &Bare) -> Made {
    if cell::looks_like_formula(text) {
        return cell::text(sheet, at, place, text, &bare.text);
    }
    sheet.write_string(at, place, cell::held(text))?;
    Ok(())
}

fn finish(sheet: &mut Worksheet, columns: &[Filled<'_>], last: u32) -> Made {
    for filled in columns {
        let width = wide_enough(filled.column.kind, filled.longest);
        sheet.set_column_width(filled.place, f64::from(width))?;
    }
    let right = columns.last().map_or(0, |filled| filled.place);
    if last > HEAD {
        // Ids are texts on purpose; no green corner in every cell.
        sheet.ignore_error_range(HEAD + 1, 0, last, right, IgnoreError::NumberStoredAsText)?;
    }
    sheet.autofilter(HEAD, 0, last, right)?;
    sheet.set_default_row_height(cell::LINE);
    sheet.set_row_height(0, 24)?;
    // Three lines: the longest column titles wrap, and not every program grows the row itself.
    sheet.set_row_height(HEAD, 50)?;
    sheet.set_freeze_panes(HEAD + 1, OWN)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_print_gridlines(true);
    Ok(())
}
