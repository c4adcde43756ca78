//! The workbook: the same tables with real numbers and real days, for a spreadsheet.

mod cell;
mod office;
mod sheet;
mod summary;
#[cfg(test)]
mod tests;

pub use office::consolidated_workbook;

use crate::{Names, PaperFault};
use letters::Report;
use norms::Day;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use serde_json::Value as Json;

/// What the workbook says beside the tables.
pub struct WorkbookPaper<'a> {
    /// The tables of the quarter.
    pub report: &'a Report,
    /// What the reader calls a code.
    pub names: &'a dyn Names,
    /// The day the workbook is dated; its creation day as well.
    pub made_on: Day,
    /// Mã số liệu, 8 characters.
    pub ma_so_lieu: String,
    /// Number and symbol of the report; empty when it has none yet.
    pub number: String,
    /// 0 for the first report of the quarter.
    pub revision: u32,
    /// Sample data: every sheet says it cannot be handed in.
    pub sample: bool,
    /// Some figure rests on law the program could not verify.
    pub unverified: bool,
}

/// The workbook's bytes, the same for the same input.
pub fn workbook(paper: &WorkbookPaper<'_>) -> Result<Vec<u8>, PaperFault> {
    let words = Words::read()?;
    let who = crate::report::who(paper.report)?;
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(format!("{} {}", who.name, who.quarter))
            .set_author(&who.name)
            .set_creation_datetime(&cell::day(paper.made_on).map_err(refused)?),
    );
    let looks = cell::Looks::new();
    summary::write(&mut book, paper, &who, &words, &looks)?;
    for table in paper.report.tables() {
        sheet::write(&mut book, paper, table, &words, &looks)?;
    }
    book.save_to_buffer().map_err(refused)
}

fn refused(fault: XlsxError) -> PaperFault {
    PaperFault::Workbook(fault.to_string())
}

/// The Vietnamese words of the workbook, kept beside the templates.
struct Words(Json);

impl Words {
    fn read() -> Result<Words, PaperFault> {
        serde_json::from_str(include_str!("../templates/workbook.json"))
            .map(Words)
            .map_err(|e| PaperFault::Workbook(e.to_string()))
    }

    fn of(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_default()
    }
}

/// A sheet name a spreadsheet accepts: 31 characters, none of `[]:*?/\`.
fn sheet_name(title: &str) -> String {
    title.chars().filter(|c| !"[]:*?/\\".contains(*c)).take(31).collect()
}

type Made = Result<(), XlsxError>;
type When = Result<ExcelDateTime, XlsxError>;
