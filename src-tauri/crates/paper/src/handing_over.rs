//! The record of a hand-over between two holders of a post.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::{HandingOver, Profile};
use norms::place_names::own_name;
use norms::{Norms, Vnd};
use serde_json::json;

/// A hand-over as printed: both names and the witnesses sign it.
#[derive(Clone, Debug)]
pub struct HandingOverPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Place of the date line.
    pub place: String,
    /// What is handed over.
    pub told: HandingOver,
    /// What the post is called.
    pub role: String,
    /// What was counted, else what the book says, in words.
    pub cash_words: String,
    /// Who leads the centre on that day.
    pub director: String,
    /// Sample data.
    pub sample: bool,
    head: FormHead,
}

impl HandingOverPaper {
    /// A hand-over as it was written down.
    pub fn of(
        told: HandingOver,
        profile: &Profile,
        names: &dyn Names,
        law: &Norms,
        signers: Signers,
        cash_words: String,
    ) -> HandingOverPaper {
        HandingOverPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            role: names.printed("roles", &told.role),
            head: FormHead::on(law, "ban-giao", told.handed_on),
            cash_words,
            director: signers.director,
            sample: false,
            told,
        }
    }
}

/// The record as PDF/A-2b.
pub fn handing_over_pdf(paper: &HandingOverPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The record as one SVG a page.
pub fn handing_over_pages(paper: &HandingOverPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &HandingOverPaper) -> Job {
    let told = &paper.told;
    let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
    let counted = |amount: Option<Vnd>| amount.map(marks::money).unwrap_or_default();
    Job {
        template: Template::HandingOver,
        ident: format!("SCD1 handing-over {} {}", paper.centre, told.handing_over_id),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(told.handed_on),
            "title": paper.head.title,
            "legend": paper.head.citation,
            "role": paper.role,
            "from": told.from_name,
            "to": told.to_name,
            "witnesses": told.witnesses,
            "cash": marks::money(told.cash_vnd),
            "account": marks::money(told.account_vnd),
            "counted": counted(told.counted_vnd),
            "cash_words": paper.cash_words,
            "under_way": maybe(&told.under_way),
            "papers": told.papers,
            "keys": maybe(&told.keys),
            "note": maybe(&told.note),
            "director": paper.director,
            "sample": paper.sample,
        }),
        qr: None,
    }
}
