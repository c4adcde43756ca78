//! Reading a report's tables for print: one line, all rows in a reader's order, the widest text.

use crate::PaperFault;
use letters::{Report, Table};
use norms::Quarter;
use serde_json::Value as Json;

/// The centre's line of the report.
pub(crate) struct Who {
    pub(crate) centre_id: String,
    pub(crate) name: String,
    pub(crate) quarter: Quarter,
}

pub(crate) fn who(report: &Report) -> Result<Who, PaperFault> {
    let centre = table(report, "trung-tam")?;
    let quarter = centre
        .text(0, "quarter")
        .parse()
        .map_err(|_| PaperFault::Data("trung-tam.quarter".to_owned()))?;
    Ok(Who {
        centre_id: centre.text(0, "centre_id").to_owned(),
        name: centre.text(0, "name").to_owned(),
        quarter,
    })
}

pub(crate) fn table<'a>(report: &'a Report, name: &str) -> Result<&'a Table, PaperFault> {
    report.table(name).ok_or_else(|| PaperFault::Data(name.to_owned()))
}

/// All rows of a table, in the order of `key`: ids are random, so the order of the table means
/// nothing to a reader.
pub(super) fn ordered<K: Ord>(table: &Table, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..table.rows().len()).collect();
    rows.sort_by_cached_key(|row| (key(*row), *row));
    rows
}

/// The longest of the texts that stand in money columns; the template measures it.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().max_by_key(|text| text.chars().count()).unwrap_or_default().to_owned()
}

/// Every string of a list of rows that looks like money of the given fields, for `widest`.
pub(super) fn texts<'a>(rows: &'a [Json], fields: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    rows.iter().flat_map(move |row| fields.iter().filter_map(move |field| row[*field].as_str()))
}
