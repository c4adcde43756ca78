//! The quarterly report: cover letter, six sections, signatures.

mod findings;
mod money;
mod pay;
#[cfg(test)]
mod tests;
mod work;

use crate::world::{self, Job, Template};
use crate::{Names, PaperFault, marks};
use letters::{Report, Table};
use norms::{Day, Quarter};
use serde_json::{Value as Json, json};

/// Everything the printed report says that is not in its tables.
pub struct ReportPaper<'a> {
    /// The tables of the quarter.
    pub report: &'a Report,
    /// What the reader calls a code.
    pub names: &'a dyn Names,
    /// The body above the centre, as it stands left of the national title: `UBND XÃ …`.
    pub upper_body: String,
    /// Number and symbol: `12/BC-TTHTCĐ`.
    pub number: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper; the day of the PDF as well.
    pub signed_on: Day,
    /// Who the report is sent to, one a line.
    pub addressee: Vec<String>,
    /// The grounds, one a line, each a whole sentence without its final mark.
    pub grounds: Vec<String>,
    /// Difficulties and requests, one a line.
    pub difficulties: Vec<String>,
    /// Copies to, without the dash; the file line (`Lưu: …`) is one of them.
    pub copies_to: Vec<String>,
    /// Who signs as director.
    pub director: String,
    /// Who signs as accountant.
    pub accountant: String,
    /// Who made the tables.
    pub preparer: String,
    /// Mã số liệu, 8 characters without the dash.
    pub ma_so_lieu: String,
    /// Sample data: every page says it cannot be handed in.
    pub sample: bool,
    /// Set when this report replaces another.
    pub revision: Option<Revision>,
    /// Some figure rests on law the program could not verify; also set by any such row.
    pub unverified: bool,
}

/// What a corrected report says about itself.
pub struct Revision {
    /// 1 for the first correction.
    pub number: u32,
    /// The report it replaces, in words: `báo cáo số … ngày …`.
    pub replaces: String,
    /// Why.
    pub reason: String,
}

/// The report as PDF/A-2b.
pub fn report_pdf(paper: &ReportPaper<'_>) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper)?)
}

/// The report as one SVG a page.
pub fn report_pages(paper: &ReportPaper<'_>) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper)?)
}

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

fn job(paper: &ReportPaper<'_>) -> Result<Job, PaperFault> {
    let who = who(paper.report)?;
    let revision = paper.revision.as_ref().map_or(0, |r| r.number);
    let identity =
        format!("SCD1 {} {} L{revision} {}", who.centre_id, who.quarter, paper.ma_so_lieu);
    let pay = pay::section(paper)?;
    let unverified = paper.unverified || pay["unverified"] == json!(true);
    let data = json!({
        "date": marks::day_in_words(paper.signed_on),
        "centre": who.name,
        "quarter": {"roman": who.quarter.roman(), "year": who.quarter.year().to_string()},
        "code": marks::grouped(&paper.ma_so_lieu, 4, "-"),
        "sample": paper.sample,
        "unverified": unverified,
        "head": {"upper": paper.upper_body, "number": paper.number, "place": paper.place},
        "addressee": paper.addressee,
        "grounds": paper.grounds,
        "revision": paper.revision.as_ref().map(|r| json!({
            "number": r.number.to_string(), "replaces": r.replaces, "reason": r.reason,
        })),
        "general": work::general(paper)?,
        "staff": work::staff(paper)?,
        "checklist": work::checklist(paper)?,
        "facilities": work::facilities(paper)?,
        "activities": work::activities(paper)?,
        "groups": work::groups(paper)?,
        "settlement": money::settlement(paper)?,
        "balances": money::balances(paper)?,
        "books": money::books(paper)?,
        "voids": money::voids(paper)?,
        "counts": money::counts(paper)?,
        "pay": pay,
        "findings": findings::explained(paper)?,
        "difficulties": paper.difficulties,
        "sign": {
            "copies": paper.copies_to, "director": paper.director,
            "accountant": paper.accountant, "preparer": paper.preparer,
        },
    });
    Ok(Job { template: Template::Report, data, qr: Some(marks::qr(&identity)?), ident: identity })
}

/// All rows of a table, in the order of `key`: ids are random, so the order of the table means
/// nothing to a reader.
fn ordered<K: Ord>(table: &Table, key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..table.rows().len()).collect();
    rows.sort_by_cached_key(|row| (key(*row), *row));
    rows
}

/// The longest of the texts that stand in money columns; the template measures it.
fn widest<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().max_by_key(|text| text.chars().count()).unwrap_or_default().to_owned()
}

/// Every string of a list of rows that looks like money of the given fields, for `widest`.
fn texts<'a>(rows: &'a [Json], fields: &'a [&'a str]) -> impl Iterator<Item = &'a str> {
    rows.iter().flat_map(move |row| fields.iter().filter_map(move |field| row[*field].as_str()))
}
