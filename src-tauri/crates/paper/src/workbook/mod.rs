//! The workbook: the same tables with real numbers and real days, for a spreadsheet.

mod cell;
mod detail;
mod groups;
mod moves;
mod office;
mod paper;
mod saved;
mod sheet;
mod summary;
#[cfg(test)]
mod tests;
mod told;
mod words;

pub use detail::detail_workbook;
pub use office::consolidated_workbook;
pub use paper::WorkbookPaper;

use crate::PaperFault;
use cell::refused;
use rust_xlsxwriter::{DocProperties, Workbook};
use words::Words;

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
    moves::write(&mut book, paper, &words, &looks)?;
    groups::write(&mut book, paper, &words, &looks)?;
    saved::saved(&mut book)
}
