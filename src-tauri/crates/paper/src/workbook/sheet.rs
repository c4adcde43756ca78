//! One sheet a table: title, frozen header with a filter, rows, totals.

use super::cell::{self, Looks, Made, refused};
use super::paper::WorkbookPaper;
use super::told::told;
use super::words::{Words, sheet_name};
use crate::report::{DECISIONS, RULES, own_titles, paid_by};
use crate::{Names, PaperFault, totals};
use letters::{Column, ColumnKind, Kind, Line, Report, Table};
use norms::Value;
use rust_xlsxwriter::{Formula, IgnoreError, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The row of the column titles; above it stand the table's title and, in a sample, a warning.
pub(super) const HEAD: u32 = 2;

pub(super) fn write(
    book: &mut Workbook,
    paper: &WorkbookPaper<'_>,
    table: &Table,
    words: &Words,
    looks: &Looks,
) -> Result<(), PaperFault> {
    let sheet = book.add_worksheet();
    let named = Named::of(paper, table)?;
    let table = &*told(paper.report, table, paper.names, words)?;
    frame(sheet, paper, table, &named, (words, looks)).map_err(refused)?;
    for (line, at) in table.lines().zip(HEAD + 1..) {
        let columns = table.shape().columns.iter().zip(0_u16..);
        for (value, column) in line.cells().iter().zip(columns) {
            let several = several(paper, table, line, (value, column.0))?;
            let value = several.as_ref().unwrap_or(value);
            cell_of(sheet, &named, (value, at), column, (words, looks)).map_err(refused)?;
        }
    }
    sums(sheet, table, (paper.report, &named), (words, looks))
}

/// The vouchers of an allowance that was paid in parts, where its line names none.
fn several(
    paper: &WorkbookPaper<'_>,
    table: &Table,
    line: Line<'_>,
    (value, column): (&Value, &Column),
) -> Result<Option<Value>, PaperFault> {
    if table.shape().name != "phu-cap" || column.name != "voucher" || *value != Value::Blank {
        return Ok(None);
    }
    let numbers = paid_by(paper.report, line)?;
    Ok(Some(numbers).filter(|numbers| !numbers.is_empty()).map(Value::Text))
}

fn frame(
    sheet: &mut Worksheet,
    paper: &WorkbookPaper<'_>,
    table: &Table,
    named: &Named<'_>,
    (words, looks): (&Words, &Looks),
) -> Made {
    let shape = table.shape();
    sheet.set_name(sheet_name(shape.title))?;
    sheet.write_string_with_format(0, 0, shape.title, &looks.title)?;
    if paper.sample {
        sheet.write_string_with_format(1, 0, words.of("sample"), &looks.warning)?;
    }
    let last_row = HEAD + u32::try_from(table.rows().len()).map_err(|_| too_long())?;
    for (column, place) in shape.columns.iter().zip(0_u16..) {
        cell::text(sheet, HEAD, place, column.title, &looks.head)?;
        sheet.set_column_width(place, f64::from(width(named, table, (column, place))))?;
        if column.kind == Kind::Id && last_row > HEAD {
            // Numbers kept as text on purpose; no green corner in every cell.
            let ignored = IgnoreError::NumberStoredAsText;
            sheet.ignore_error_range(HEAD + 1, place, last_row, place, ignored)?;
        }
    }
    let last = u16::try_from(shape.columns.len().saturating_sub(1)).map_err(|_| too_long())?;
    sheet.autofilter(HEAD, 0, last_row, last)?;
    // Three lines: the longest column titles wrap, and not every program grows the row itself.
    sheet.set_row_height(HEAD, 50)?;
    sheet.set_freeze_panes(HEAD + 1, 0)?;
    sheet.set_repeat_rows(0, HEAD)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    Ok(())
}

/// The list of tiểu mục.
const BUDGET: &str = "budget-code";

pub(super) fn too_long() -> XlsxError {
    XlsxError::RowColumnLimitError
}

fn cell_of(
    sheet: &mut Worksheet,
    named: &Named<'_>,
    (value, at): (&Value, u32),
    (column, place): (&Column, u16),
    (words, looks): (&Words, &Looks),
) -> Made {
    match (value, column.kind) {
        (Value::Blank, _) => {
            sheet.write_blank(at, place, &looks.text)?;
            Ok(())
        }
        (Value::NotApplicable, _) => {
            cell::text(sheet, at, place, words.of("not_applicable"), &looks.text)
        }
        // Of whom neither a course nor anybody says it, nobody knows.
        (Value::Int(0), Kind::Flag) if column.name == "is_trained" => {
            sheet.write_blank(at, place, &looks.text)?;
            Ok(())
        }
        (Value::Int(n), Kind::Flag) => {
            let word = words.of(if *n == 1 { "yes" } else { "no" });
            cell::text(sheet, at, place, word, &looks.text)
        }
        // A year is a number, not an amount: no separator.
        (Value::Int(n), _) if column.name == "birth_year" => {
            cell::number(sheet, at, place, *n, &looks.plain)
        }
        (Value::Int(n), _) => cell::number(sheet, at, place, *n, &looks.amount),
        (Value::Text(iso), Kind::Day) => match iso.parse() {
            Ok(day) => {
                sheet.write_datetime_with_format(at, place, cell::day(day)?, &looks.day)?;
                Ok(())
            }
            Err(_) => cell::text(sheet, at, place, iso, &looks.text),
        },
        (Value::Text(iso), Kind::Month) => match iso.parse() {
            Ok(month) => {
                sheet.write_datetime_with_format(at, place, cell::month(month)?, &looks.month)?;
                Ok(())
            }
            Err(_) => cell::text(sheet, at, place, iso, &looks.text),
        },
        (Value::Text(code), Kind::Code(_) | Kind::OwnCode) => {
            cell::text(sheet, at, place, &named.code(column, code), &looks.text)
        }
        (Value::Text(rule), _) if column.names_rules() => {
            cell::text(sheet, at, place, &named.names.name(RULES, rule), &looks.text)
        }
        (Value::Text(text), _) => cell::text(sheet, at, place, text, &looks.text),
    }
}

/// Codes as the reader knows them. A code that is a row of another table of the report is called as
/// that row is; in the table that has the row it stands as it is.
struct Named<'a> {
    names: &'a dyn Names,
    /// By table, what each of its rows is called.
    rows: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// The decisions the centre entered itself.
    own: BTreeMap<String, String>,
}

impl<'a> Named<'a> {
    fn of(paper: &WorkbookPaper<'a>, table: &Table) -> Result<Named<'a>, PaperFault> {
        let mut rows = BTreeMap::new();
        for name in table.shape().columns.iter().filter_map(Column::table) {
            let lines = paper.report.require(name)?.lines();
            rows.insert(name, lines.map(|line| (line.key(), line.called())).collect());
        }
        Ok(Named { names: paper.names, rows, own: own_titles(paper.report)? })
    }

    fn code(&self, column: &Column, code: &str) -> String {
        let row = column.table().and_then(|table| self.rows.get(table)?.get(code));
        let own = self.own.get(code).filter(|_| column.list() == Some(DECISIONS));
        match (row.or(own), column.list()) {
            (Some(name), _) => name.clone(),
            // A budget code is known by its number, which accountants look for.
            (None, Some(BUDGET)) => format!("{code} {}", self.names.name(BUDGET, code)),
            (None, Some(list)) => self.names.name(list, code),
            (None, None) => code.to_owned(),
        }
    }
}

/// Wide enough for what stands in the column.
fn width(named: &Named<'_>, table: &Table, (column, place): (&Column, u16)) -> u32 {
    let length = |cells: &Vec<Value>| match (cells.get(usize::from(place)), column.kind) {
        (Some(Value::Text(code)), Kind::Code(_) | Kind::OwnCode) => {
            named.code(column, code).chars().count()
        }
        (Some(Value::Text(rule)), _) if column.names_rules() => {
            named.names.name(RULES, rule).chars().count()
        }
        (Some(Value::Text(text)), _) => text.chars().count(),
        _ => 0,
    };
    wide_enough(column.kind, table.rows().iter().map(length).max().unwrap_or(0))
}

/// Room for the longest text of a column, in characters, within what fits a screen.
pub(super) fn wide_enough(kind: Kind, longest: usize) -> u32 {
    let (least, most) = match kind.told() {
        ColumnKind::Vnd => (17, 22),
        ColumnKind::Day | ColumnKind::Month => (13, 13),
        ColumnKind::Int | ColumnKind::Flag => (11, 14),
        ColumnKind::Id | ColumnKind::Code => (12, 40),
        ColumnKind::Text => (16, 48),
    };
    u32::try_from(longest).unwrap_or(most).saturating_add(2).clamp(least, most)
}

/// The totals line: formulas a reader can follow, each carrying the sum this room already knows,
/// so that a viewer that does not calculate shows it too.
fn sums(
    sheet: &mut Worksheet,
    table: &Table,
    (report, named): (&Report, &Named<'_>),
    (words, looks): (&Words, &Looks),
) -> Result<(), PaperFault> {
    let shape = table.shape();
    let rows: Vec<Line<'_>> = table.lines().collect();
    let Ok(count) = u32::try_from(rows.len()) else {
        return Err(refused(too_long()));
    };
    if count == 0 || shape.summed.is_empty() {
        return Ok(());
    }
    if shape.name == BOOKS {
        return places(sheet, (table, report), &rows, named, (words, looks));
    }
    let at = HEAD + 1 + count;
    cell::text(sheet, at, 0, words.of("total"), &looks.strong).map_err(refused)?;
    for (column, place) in shape.columns.iter().zip(0_u16..) {
        if !shape.summed.contains(&column.name) {
            continue;
        }
        let total = totals::int(table, &rows, column.name)?;
        let letter = rust_xlsxwriter::utility::column_number_to_name(place);
        let formula = Formula::new(format!("=SUM({letter}{}:{letter}{at})", HEAD + 2))
            .set_result(total.to_string());
        sheet.write_formula_with_format(at, place, formula, &looks.total).map_err(refused)?;
    }
    Ok(())
}

/// The table of the books of both places, which have no sum together.
const BOOKS: &str = "so-quy";

/// Under the books of the places: of each what it held before, what its lines come to and what it holds after.
fn places(
    sheet: &mut Worksheet,
    (table, report): (&Table, &Report),
    rows: &[Line<'_>],
    named: &Named<'_>,
    (words, looks): (&Words, &Looks),
) -> Result<(), PaperFault> {
    let columns = table.shape().columns;
    let at_of = |name: &str| {
        let at = columns.iter().position(|column| column.name == name).unwrap_or_default();
        u16::try_from(at).unwrap_or_default()
    };
    let last = HEAD + 1 + u32::try_from(rows.len()).map_err(|_| refused(too_long()))?;
    let mut at = last;
    for held in report.require("so-du")?.lines() {
        let place = held.text("place")?;
        let of: Vec<Line<'_>> = rows_of(rows, place)?;
        let Some(column) = columns.first().filter(|_| !of.is_empty()) else { continue };
        let name = named.code(column, place);
        let balance = |column| Ok::<_, PaperFault>(held.int(column)?.unwrap_or_default());
        let told = [("before", balance("opening_vnd")?), ("total", balance("closing_vnd")?)];
        for ((word, balance), row) in told.into_iter().zip(at..) {
            let said = format!("{}: {name}", words.of(word));
            cell::text(sheet, row, 0, &said, &looks.strong).map_err(refused)?;
            let place = at_of("balance_vnd");
            cell::number(sheet, row, place, balance, &looks.total).map_err(refused)?;
        }
        for column in ["in_vnd", "out_vnd"] {
            let total = totals::int(table, &of, column)?;
            let letter = rust_xlsxwriter::utility::column_number_to_name(at_of(column));
            let (from, name) = (HEAD + 2, name.replace('"', "\"\""));
            let sum = format!("=SUMIF(A{from}:A{last},\"{name}\",{letter}{from}:{letter}{last})");
            let formula = Formula::new(sum).set_result(total.to_string());
            sheet
                .write_formula_with_format(at + 1, at_of(column), formula, &looks.total)
                .map_err(refused)?;
        }
        at += 2;
    }
    Ok(())
}

fn rows_of<'a>(rows: &[Line<'a>], place: &str) -> Result<Vec<Line<'a>>, PaperFault> {
    let mut of = Vec::new();
    for line in rows {
        if line.text("place")? == place {
            of.push(*line);
        }
    }
    Ok(of)
}
