//! The act a draft rests on: one that is known, or a new one.

use super::{DraftFault, Writing, quoted, slug};
use crate::Day;
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
    fn write(&self, writing: &mut Writing) -> Result<String, DraftFault> {
        let id = slug(&self.number, "number")?;
        let number = quoted(&self.number, "number")?;
        if let (Some(signed), Some(from)) = (self.signed, self.from)
            && from < signed
        {
            return Err(DraftFault::Order("from"));
        }
        if let Some(text) = writing.files.get(&path(&id)) {
            // The same act typed a second time is the act; another of that id is not.
            let is_same = text.lines().any(|line| line == format!("number = {number}"));
            return if is_same { Ok(id) } else { Err(DraftFault::Taken("number")) };
        }
        let subject = quoted(&self.subject, "subject")?;
        let mut text = format!(
            "number = {number}\nvi = {subject}\nen = {subject}\nissuer = {}\n",
            quoted(&self.issuer, "issuer")?
        );
        for (key, day) in [("signed", self.signed), ("from", self.from)] {
            if let Some(day) = day {
                // Writing to a text cannot fail.
                let _ = writeln!(text, "{key} = {day}");
            }
        }
        let _ = writeln!(text, "verified = {}", self.is_verified);
        writing.put(&path(&id), &text)?;
        Ok(id)
    }
}

fn path(id: &str) -> String {
    format!("instruments/{id}.toml")
}
