//! A budget year settled by source and by code, and the sheet of it that is posted for everybody to read.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::Profile;
use centre::closings::YearStage;
use centre::settlement::{CodeSettled, SettledSums, Settlement};
use norms::place_names::own_name;
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// A year's settlement, for either paper.
#[derive(Clone, Debug)]
pub struct SettlementPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper.
    pub made_on: Day,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Sample data.
    pub sample: bool,
    /// The year.
    pub told: Settlement,
    /// The names of its budget codes, line by line.
    codes: Vec<String>,
    settled: FormHead,
    public: FormHead,
}

impl SettlementPaper {
    /// A settlement as it is told, under the titles the law has for it on the day on the paper.
    pub fn of(
        told: Settlement,
        profile: &Profile,
        names: &dyn Names,
        law: &Norms,
        signers: Signers,
        made_on: Day,
    ) -> SettlementPaper {
        let name = |one: &CodeSettled| match one.budget_code.as_deref() {
            Some(code) => names.printed("budget-code", code),
            None => "Chưa ghi mục, tiểu mục".to_owned(),
        };
        let head = |key: &str| FormHead::on(law, key, made_on);
        SettlementPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            made_on,
            director: signers.director,
            accountant: signers.accountant,
            sample: false,
            codes: told.codes.iter().map(name).collect(),
            settled: head("quyet-toan-nam"),
            public: head("cong-khai-quyet-toan"),
            told,
        }
    }
}

/// Biểu 05 and 05a of a year as PDF/A-2b, A4 landscape.
pub fn settlement_pdf(paper: &SettlementPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper, &paper.settled, false))
}

/// The same as one SVG a page.
pub fn settlement_pages(paper: &SettlementPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper, &paper.settled, false))
}

/// The posted sheet of a year as PDF/A-2b, A4 landscape.
pub fn settlement_public_pdf(paper: &SettlementPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper, &paper.public, true))
}

/// The same as one SVG a page.
pub fn settlement_public_pages(paper: &SettlementPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper, &paper.public, true))
}

fn sums(of: SettledSums) -> Json {
    // Of what is planned, what was received of it.
    let allotted = of.allotted_vnd.map(marks::money).unwrap_or_default();
    json!({
        "opening": marks::money(of.opening_vnd), "allotted": allotted,
        "received": marks::money(of.received_vnd), "received_after": marks::money(of.received_after_vnd),
        "spent": marks::money(of.spent_vnd), "spent_after": marks::money(of.spent_after_vnd),
        "left": marks::money(of.left_vnd),
    })
}

fn job(paper: &SettlementPaper, head: &FormHead, is_public: bool) -> Job {
    let told = &paper.told;
    let sources = told.sources.iter().map(|one| json!({"name": one.name, "sums": sums(one.sums)}));
    let codes = told.codes.iter().zip(&paper.codes).map(|(one, name)| {
        json!({
            "source": one.source_name, "code": one.budget_code.clone().unwrap_or_default(), "name": name,
            "spent": marks::money(one.spent_vnd), "after": marks::money(one.spent_after_vnd),
        })
    });
    let is_final = told.stage == YearStage::Closed;
    let signed = |amount: Vnd| marks::money(amount);
    Job {
        template: Template::Settlement,
        ident: format!(
            "{} {} {} {} {is_final}",
            head.title, paper.centre, told.year, paper.made_on
        ),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "title": head.title,
            "legend": head.citation,
            "year": told.year.to_string(),
            "public": is_public,
            "final": is_final,
            "until": told.adjusted_until.map(Day::office).unwrap_or_default(),
            "sources": sources.collect::<Vec<Json>>(),
            "total": sums(told.total),
            "codes": codes.collect::<Vec<Json>>(),
            "codes_total": {
                "spent": signed(told.codes_total.spent_vnd),
                "after": signed(told.codes_total.spent_after_vnd),
            },
            "held_on": told.held_on.office(),
            "held": signed(told.held_vnd),
            "open": signed(told.open_vnd),
            "opens": !told.open_vnd.is_zero(),
            "after": signed(told.after_vnd),
            "left": signed(told.total.left_vnd),
            "sign": {"director": paper.director, "accountant": paper.accountant},
            "sample": paper.sample,
        }),
        qr: None,
    }
}
