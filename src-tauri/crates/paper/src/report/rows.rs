//! Reading a report's tables for print: one line, all rows in a reader's order, the widest text.

use crate::PaperFault;
use letters::{CentreId, Line, Report, Table};
use norms::Quarter;
use serde_json::Value as Json;

/// The centre's line of the report.
pub(crate) struct Who {
    pub(crate) centre_id: CentreId,
    pub(crate) name: String,
    pub(crate) quarter: Quarter,
}

pub(crate) fn who(report: &Report) -> Result<Who, PaperFault> {
    let unknown = || PaperFault::Data("trung-tam.quarter".to_owned());
    let centre = table(report, "trung-tam")?.lines().next().ok_or_else(unknown)?;
    let quarter = centre.text("quarter")?.parse().map_err(|_| unknown())?;
    Ok(Who {
        centre_id: centre.text("centre_id")?.to_owned().into(),
        name: centre.text("name")?.to_owned(),
        quarter,
    })
}

pub(crate) fn table<'a>(report: &'a Report, name: &str) -> Result<&'a Table, PaperFault> {
    Ok(report.require(name)?)
}

/// All rows of a table, in the order of `key`: ids are random, so the order of the table means
/// nothing to a reader.
pub(super) fn ordered<'a, K: Ord>(
    table: &'a Table,
    key: impl Fn(Line<'a>) -> Result<K, PaperFault>,
) -> Result<Vec<Line<'a>>, PaperFault> {
    let keyed = table.lines().map(|line| Ok((key(line)?, line)));
    let mut rows = keyed.collect::<Result<Vec<(K, Line<'a>)>, PaperFault>>()?;
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(rows.into_iter().map(|(_, line)| line).collect())
}

/// What is printed of each of these rows.
pub(super) fn each<'a>(
    rows: &[Line<'a>],
    printed: impl Fn(Line<'a>) -> Result<Json, PaperFault>,
) -> Result<Vec<Json>, PaperFault> {
    rows.iter().map(|line| printed(*line)).collect()
}

/// The rows whose code in a column is this one.
pub(super) fn of_code<'a>(
    table: &'a Table,
    column: &str,
    code: &str,
) -> Result<Vec<Line<'a>>, PaperFault> {
    let mut rows = Vec::new();
    for line in table.lines() {
        if line.text(column)? == code {
            rows.push(line);
        }
    }
    Ok(rows)
}

/// The longest of the texts that stand in money columns; the template measures it.
pub(super) fn widest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().max_by_key(|text| text.chars().count()).unwrap_or_default().to_owned()
}

/// Every string of a list of rows that looks like money of the given fields, for `widest`.
pub(super) fn texts<'a>(rows: &'a [Json], fields: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    rows.iter().flat_map(move |row| fields.iter().filter_map(move |field| row[*field].as_str()))
}
