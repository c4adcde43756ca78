//! The workbook of an office: every table of every counted centre, one sheet a table.

mod centres;
mod concerns;
mod courses;
mod overview;
mod rows;
mod staffing;
#[cfg(test)]
mod tests;

use super::cell::{self, refused};
use super::words::Words;
use crate::{ConsolidatedPaper, Names, PaperFault};
use rust_xlsxwriter::{DocProperties, Workbook};

/// The bytes of the consolidated workbook, the same for the same input. Sheets: the overview, one
/// row a centre, difficulties and requests by code, committees, plans and people, courses, then one sheet a table in the order of [`letters::ALL`].
pub fn consolidated_workbook(
    paper: &ConsolidatedPaper<'_>,
    names: &dyn Names,
) -> Result<Vec<u8>, PaperFault> {
    let words = Words::read()?;
    let looks = cell::Looks::new();
    let mut book = Workbook::new();
    book.set_properties(
        &DocProperties::new()
            .set_title(format!("{} {}", words.of("all_heading"), paper.quarter))
            .set_author(&paper.office)
            .set_creation_datetime(&cell::day(paper.made_on).map_err(refused)?),
    );
    overview::write(&mut book, paper, &words, &looks)?;
    centres::write(&mut book, paper, &words, &looks)?;
    concerns::write(&mut book, paper, names, &words, &looks)?;
    staffing::write(&mut book, paper, &words, &looks)?;
    courses::write(&mut book, paper, names, &words, &looks)?;
    for shape in letters::ALL {
        rows::write(&mut book, paper, names, shape, &words, &looks)?;
    }
    super::saved::saved(&mut book)
}
