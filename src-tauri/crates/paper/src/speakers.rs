//! The register of speakers and other collaborators; what is personal of them stays masked on paper too.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{PaperFault, Signers, marks};
use centre::Profile;
use centre::collaborators::{CollaboratorPage, CollaboratorRow};
use norms::Day;
use norms::place_names::own_name;
use serde_json::{Value as Json, json};

/// Sổ báo cáo viên, cộng tác viên.
#[derive(Clone, Debug)]
pub struct SpeakersPaper {
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
    /// Sample data.
    pub sample: bool,
    /// One line a person.
    lines: Vec<Json>,
}

impl SpeakersPaper {
    /// The register as of a day.
    pub fn of(
        page: &CollaboratorPage,
        profile: &Profile,
        names: &dyn Names,
        signers: Signers,
        made_on: Day,
    ) -> SpeakersPaper {
        SpeakersPaper {
            upper_body: String::new(),
            centre: profile.name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            made_on,
            director: signers.director,
            sample: false,
            lines: page.rows.iter().map(|row| line(row, names)).collect(),
        }
    }
}

fn line(row: &CollaboratorRow, names: &dyn Names) -> Json {
    let one = &row.collaborator;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields: Vec<String> =
        one.fields.iter().map(|code| names.printed("speaker-field", code)).collect();
    json!({
        "name": one.full_name,
        "kind": names.printed("collaborator-kind", &one.kind),
        "fields": fields.join("; "),
        "work": text(&one.workplace),
        "learnt": text(&one.qualification),
        "phone": text(&one.phone),
        "from": one.from_on.office(),
        "to": one.to_on.map(Day::office).unwrap_or_default(),
        "times": marks::count(i64::try_from(row.talks.len()).unwrap_or(i64::MAX)),
        "paid": marks::money(row.paid_vnd),
    })
}

/// The register as PDF/A-2b, A4 landscape.
pub fn speakers_pdf(paper: &SpeakersPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The register as one SVG a page.
pub fn speakers_pages(paper: &SpeakersPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &SpeakersPaper) -> Job {
    Job {
        template: Template::Speakers,
        ident: format!("SCD1 speakers {} {}", paper.centre, paper.made_on),
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "on": paper.made_on.office(),
            "lines": paper.lines,
            "director": paper.director,
            "sample": paper.sample,
        }),
        qr: None,
    }
}

#[cfg(test)]
mod tests;
