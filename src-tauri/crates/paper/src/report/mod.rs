//! The quarterly report: cover letter, six sections, signatures.

mod advances;
mod committee;
mod findings;
mod groups;
mod money;
mod moves;
mod own_law;
mod paper;
mod pay;
mod people;
mod plans;
mod rows;
#[cfg(test)]
pub(crate) mod tests;
mod work;
mod year;

pub(crate) use groups::GroupLine;
pub use groups::Groups;
pub(crate) use moves::{Moves, posts};
pub(crate) use own_law::{DECISIONS, RULES, own_titles};
pub use paper::{ReportFacts, ReportPaper, Required, Revision, Say};
pub(crate) use pay::paid_by;
pub(crate) use rows::{Who, table, who};
pub(crate) use year::Count;
#[cfg(test)]
pub(crate) use year::YearSoFar;

use crate::world::{self, Job, Template};
use crate::{PaperFault, marks};
use serde_json::json;

/// The report as PDF/A-2b.
pub fn report_pdf(paper: &ReportPaper<'_>) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper)?)
}

/// The report as one SVG a page.
pub fn report_pages(paper: &ReportPaper<'_>) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper)?)
}

fn job(paper: &ReportPaper<'_>) -> Result<Job, PaperFault> {
    let who = who(paper.report)?;
    let revision = paper.revision.as_ref().map_or(0, |r| r.number);
    let identity =
        format!("SCD1 {} {} L{revision} {}", who.centre_id, who.quarter, paper.ma_so_lieu);
    let pay = pay::section(paper)?;
    let mut data = json!({
        "date": marks::day_in_words(paper.signed_on),
        "centre": who.name,
        "quarter": {"roman": who.quarter.roman(), "year": who.quarter.year().to_string()},
        "code": marks::grouped(&paper.ma_so_lieu, 4, "-"),
        "sample": paper.sample,
        "head": {"upper": paper.upper_body, "number": paper.number, "place": paper.place},
        "addressee": paper.addressee,
        "grounds": paper.grounds,
        "revision": paper.revision.as_ref().map(|r| json!({
            "number": r.number.to_string(), "replaces": r.replaces, "reason": r.reason,
        })),
        "general": work::general(paper)?,
        "staff": work::staff(paper)?,
        "moves": moves::staff(paper)?,
        "seconded": people::seconded(paper)?,
        "trained": people::trained(paper)?,
        "speakers": people::speakers(paper)?,
        "committee": committee::members(paper)?,
        "meetings": committee::meetings(paper)?,
        "checklist": work::checklist(paper)?,
        "facilities": work::facilities(paper)?,
        "activities": work::activities(paper)?,
        "groups": paper.groups.printed(),
        "plans": plans::plans(paper)?,
        "pay": pay,
        "law": paper.law,
        "findings": findings::explained(paper)?,
        "late": findings::late(paper)?,
        "difficulties": work::concerns(paper, "kho-khan")?,
        "requests": work::concerns(paper, "kien-nghi")?,
        "sign": {
            "copies": paper.copies_to, "director": paper.director,
            "accountant": paper.accountant, "preparer": paper.preparer,
        },
    });
    let of_money = of_money(paper)?;
    for (name, section) in of_money.as_object().into_iter().flatten() {
        data[name.as_str()] = section.clone();
    }
    Ok(Job { template: Template::Report, data, qr: Some(marks::qr(&identity)?), ident: identity })
}

/// Section IV but for the allowances: settlement, allotments, gifts, books, counts, advances.
fn of_money(paper: &ReportPaper<'_>) -> Result<serde_json::Value, PaperFault> {
    Ok(json!({
        "settlement": money::settlement(paper)?,
        "allotted": money::allotted(paper)?,
        "gifts": work::gifts(paper)?,
        "balances": money::balances(paper)?,
        "books": money::books(paper)?,
        "voids": money::voids(paper)?,
        "counts": money::counts(paper)?,
        "advances": advances::advances(paper)?,
        "reopened": money::reopened(paper)?,
    }))
}
