//! The book of allotments of a budget year: what each decision allots, and what became of it.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::allotted::{AllotmentPage, AllottedRow};
use centre::{Allotment, Profile};
use norms::place_names::own_name;
use norms::{Day, Norms};
use serde_json::{Value as Json, json};

/// Sổ theo dõi dự toán.
#[derive(Clone, Debug)]
pub struct AllotmentsPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// The form it follows.
    pub form: FormHead,
    /// Place of the date line.
    pub place: String,
    /// The budget year.
    pub year: u32,
    /// Up to which day.
    pub as_of: Day,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
    decisions: Vec<Json>,
    rows: Vec<Json>,
    total: Json,
}

impl AllotmentsPaper {
    /// The book of a budget year as of a day.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        page: &AllotmentPage,
        profile: &Profile,
        names: &dyn Names,
        law: &Norms,
        signers: Signers,
    ) -> Result<AllotmentsPaper, PaperFault> {
        let signed = page.decisions.iter().map(Allotment::signed);
        let running = totals::running(signed, "allotments.amount")?;
        let source = |one: &Allotment| {
            let mut known = page.rows.iter();
            let row = known.find(|row| row.source_id == one.source_id);
            row.map(|row| row.source_name.clone()).unwrap_or_default()
        };
        let decision = |(one, sum): (&Allotment, &norms::Vnd)| {
            let (more, less) = if one.change.is_more() {
                (marks::money(one.amount_vnd), String::new())
            } else {
                (String::new(), marks::money(one.amount_vnd))
            };
            json!({
                "day": one.decided_on.office(),
                "number": one.number,
                "authority": one.authority,
                "source": source(one),
                "what": names.printed("allotment-change", one.change.code()),
                "code": one.budget_code.as_deref().unwrap_or_default(),
                "codes": beside(one),
                "more": more,
                "less": less,
                "sum": marks::money(*sum),
            })
        };
        let total = &page.total;
        Ok(AllotmentsPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            form: FormHead::on(law, "so-du-toan", page.as_of),
            place: own_name(&profile.unit_name).to_owned(),
            year: page.year,
            as_of: page.as_of,
            signers,
            sample: false,
            decisions: page.decisions.iter().zip(&running).map(decision).collect(),
            rows: page.rows.iter().map(|one| row(one, names)).collect(),
            total: json!([
                marks::money(total.allotted_vnd),
                marks::money(total.carried_vnd),
                marks::money(total.increased_vnd),
                marks::money(total.decreased_vnd),
                marks::money(total.total_vnd),
                marks::money(total.received_vnd),
                marks::money(total.spent_vnd),
                marks::money(total.left_vnd),
            ]),
        })
    }
}

/// Chapter, nature and tier, where they are said.
fn beside(one: &Allotment) -> String {
    let said = [("C", &one.chapter), ("TCN", &one.nature), ("Cấp", &one.level)];
    let said = said
        .into_iter()
        .filter_map(|(what, code)| code.as_ref().map(|code| format!("{what} {code}")));
    said.collect::<Vec<_>>().join(" · ")
}

fn row(one: &AllottedRow, names: &dyn Names) -> Json {
    let name = one.budget_code.as_ref().map(|code| names.printed("budget-code", code));
    json!({
        "source": one.source_name,
        "code": one.budget_code.as_deref().unwrap_or_default(),
        "name": name.unwrap_or_default(),
        "old": !one.old_book_vnd.is_zero(),
        "over": if one.over_vnd.is_zero() { String::new() } else { marks::money(one.over_vnd) },
        "sums": [
            marks::money(one.allotted_vnd),
            marks::money(one.carried_vnd),
            marks::money(one.increased_vnd),
            marks::money(one.decreased_vnd),
            marks::money(one.total_vnd),
            marks::money(one.received_vnd),
            marks::money(one.spent_vnd),
            marks::money(one.left_vnd),
        ],
    })
}

/// The book as PDF/A-2b, A4 landscape.
pub fn allotments_pdf(paper: &AllotmentsPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The book as one SVG a page.
pub fn allotments_pages(paper: &AllotmentsPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &AllotmentsPaper) -> Job {
    Job {
        template: Template::Allotments,
        ident: format!("SCD1 allotments {} {} {}", paper.centre, paper.year, paper.as_of),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "form_code": paper.form.code,
            "form_citation": paper.form.citation,
            "title": paper.form.title,
            "place": paper.place,
            "year": paper.year.to_string(),
            "date": marks::day_in_words(paper.as_of),
            "as_of": paper.as_of.office(),
            "decisions": paper.decisions,
            "rows": paper.rows,
            "total": paper.total,
            "sign": {"director": paper.signers.director, "accountant": paper.signers.accountant},
            "sample": paper.sample,
        }),
        qr: None,
    }
}

#[cfg(test)]
mod tests;
