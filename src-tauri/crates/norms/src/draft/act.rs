//! The act a draft rests on: one that is known, or a new one.

use super::writing::{DraftFault, Writing, quoted, slug};
use crate::law::Instrument;
use crate::text::fold;
use crate::{Day, Norms};
use serde::Deserialize;
use std::fmt::Write;
use ts_rs::TS;

/// Exactly one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActDraft {
    /// Id of an act the law knows.
    pub known: Option<String>,
    /// An act it does not know yet.
    pub new: Option<NewAct>,
}

/// A new act of law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewAct {
    /// Number and sign as printed.
    pub number: String,
    /// What it is about, in Vietnamese.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// The day it was signed.
    pub signed: Option<Day>,
    /// The day it takes effect.
    pub from: Option<Day>,
    /// Somebody read the act itself.
    pub is_verified: bool,
}

impl ActDraft {
    /// The act's id; a new act's file is written first.
    pub(super) fn write(&self, writing: &mut Writing) -> Result<String, DraftFault> {
        match (&self.known, &self.new) {
            (Some(id), None) if writing.files.get(&path(id)).is_some() => Ok(id.clone()),
            (None, Some(new)) => new.write(writing),
            (None, None) => Err(DraftFault::Empty("act")),
            _ => Err(DraftFault::Wrong("act")),
        }
    }
}

impl NewAct {
    /// The act of this number and issuer, or a new one: provinces number their decisions alike.
    fn write(&self, writing: &mut Writing) -> Result<String, DraftFault> {
        let number = quoted(&self.number, "number")?;
        let issuer = quoted(&self.issuer, "issuer")?;
        if let (Some(signed), Some(from)) = (self.signed, self.from)
            && from < signed
        {
            return Err(DraftFault::Order("from"));
        }
        let acts: Vec<(&str, &str)> =
            writing.files.iter().filter(|(path, _)| path.starts_with("instruments/")).collect();
        let law = Norms::from_files("", &acts)?;
        let typed = words(&self.number);
        let namesakes: Vec<&Instrument> =
            law.instruments.values().filter(|act| words(&act.number) == typed).collect();
        let is_same = |act: &&&Instrument| body(&act.issuer) == body(&self.issuer);
        if let Some(act) = namesakes.iter().find(is_same) {
            return self.agrees_with(act).map(|()| act.id.clone());
        }
        let plain = slug(&self.number, "number")?;
        let id = if namesakes.is_empty() && !law.instruments.contains_key(&plain) {
            plain
        } else {
            slug(&format!("{} {}", self.number, self.issuer), "issuer")?
        };
        let subject = quoted(&self.subject, "subject")?;
        let mut text =
            format!("number = {number}\nvi = {subject}\nen = {subject}\nissuer = {issuer}\n");
        for (key, day) in [("signed", self.signed), ("from", self.from)] {
            if let Some(day) = day {
                // Writing to a text cannot fail.
                let _ = writeln!(text, "{key} = {day}");
            }
        }
        let _ = writeln!(text, "verified = {}", self.is_verified);
        writing.found(&path(&id), &text, "number")?;
        Ok(id)
    }

    /// What was typed of an act that is known says nothing else than the law does.
    fn agrees_with(&self, known: &Instrument) -> Result<(), DraftFault> {
        let differ = |typed: Option<Day>, known: Option<Day>| {
            typed.zip(known).is_some_and(|(typed, known)| typed != known)
        };
        if differ(self.signed, known.signed) {
            return Err(DraftFault::Wrong("signed"));
        }
        if differ(self.from, known.from) {
            return Err(DraftFault::Wrong("from"));
        }
        Ok(())
    }
}

/// The words of a number or a name, marks, letter case and what stands between them left out.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A body as one name, whether people write it out or shorten it.
fn body(issuer: &str) -> String {
    let mut name = words(issuer).join(" ");
    for (long, short) in [("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hdnd")] {
        name = name.replace(&fold(long), short);
    }
    name
}

fn path(id: &str) -> String {
    format!("instruments/{id}.toml")
}
