//! The list an office calls by: who has not handed in, whom to ask for, room to write by pen.

use crate::world::{self, Job, Template};
use crate::{PaperFault, marks};
use norms::{Day, Quarter};
use serde_json::{Value as Json, json};

/// One unit to call.
#[derive(Clone, Debug)]
pub struct PhoneLine {
    /// Commune, ward or special zone.
    pub unit: String,
    /// The province; empty when not known.
    pub parent: String,
    /// Whom to ask for; empty when not known.
    pub contact: String,
    /// As typed; empty when not known.
    pub phone: String,
    /// A word beside it: what is waited for.
    pub note: String,
}

/// Danh sách gọi điện.
#[derive(Clone, Debug)]
pub struct PhoneListPaper {
    /// The office.
    pub office: String,
    /// The body above the office.
    pub upper_body: String,
    /// The quarter waited for.
    pub quarter: Quarter,
    /// The last day to hand in.
    pub deadline: Day,
    /// Somebody has read that day in an act.
    pub deadline_is_read: bool,
    /// The day of the list; the day of the PDF.
    pub made_on: Day,
    /// How many units owe a report of the quarter.
    pub expected: u32,
    /// In the order printed.
    pub lines: Vec<PhoneLine>,
    /// Sample data.
    pub sample: bool,
}

/// The list as PDF/A-2b, A4 landscape.
pub fn phone_list_pdf(paper: &PhoneListPaper) -> Result<Vec<u8>, PaperFault> {
    let apart = marks::differ(paper.lines.iter().map(|line| line.parent.as_str()));
    let lines: Vec<Json> = paper
        .lines
        .iter()
        .map(|line| {
            json!({
                "unit": line.unit,
                "parent": marks::behind(&line.unit, &line.parent, apart),
                "contact": line.contact,
                "phone": line.phone,
                "note": line.note,
            })
        })
        .collect();
    world::pdf(&Job {
        template: Template::PhoneList,
        data: json!({
            "centre": paper.office,
            "upper": paper.upper_body,
            "quarter": {"roman": paper.quarter.roman(), "year": paper.quarter.year().to_string()},
            "deadline": marks::lent(&paper.deadline.office(), paper.deadline_is_read),
            "made": paper.made_on.office(),
            "date": marks::day_in_words(paper.made_on),
            "expected": marks::count(i64::from(paper.expected)),
            "count": marks::count(i64::try_from(lines.len()).unwrap_or(i64::MAX)),
            "lines": lines,
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 phone-list {} {} {}", paper.office, paper.quarter, paper.made_on),
    })
}

#[cfg(test)]
mod tests;
