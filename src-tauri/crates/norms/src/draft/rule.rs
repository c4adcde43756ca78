//! A rule of checking, as its file.

use super::writing::{DraftFault, Writing, quoted, slug};
use crate::Day;
use crate::rules::{Scope, Screen, Severity};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::TS;

/// A rule; see the language of expressions in [`crate::rules`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RuleDraft {
    /// The rule's name; its id follows from it: `Chi quá hạn` is `chi-qua-han`.
    pub name: String,
    /// How grave its findings are.
    pub severity: Severity,
    /// Where it is run, and with what.
    pub scope: Scope,
    /// The first day it is run for.
    pub from: Day,
    /// Instrument and article, or that it is the office's own wish.
    pub law: String,
    /// Somebody read the text of `law`.
    pub is_verified: bool,
    /// Where a finding is mended.
    pub screen: Screen,
    /// The table whose rows it looks at; none looks at the report as a whole.
    pub table: Option<String>,
    /// Only these rows.
    pub only: Option<String>,
    /// True where something is wrong.
    pub fails: String,
    /// Values for the sentence, by placeholder.
    pub show: BTreeMap<String, String>,
    /// Shown values that are codes, and the list of each.
    pub codes: BTreeMap<String, String>,
    /// Short title, Vietnamese and English.
    pub title_vi: String,
    pub title_en: String,
    /// The sentence of a finding, with `{placeholders}`.
    pub sentence_vi: String,
    pub sentence_en: String,
}

impl RuleDraft {
    /// The id that follows from the name.
    ///
    /// # Errors
    /// [`DraftFault`] naming `name`.
    pub fn id(&self) -> Result<String, DraftFault> {
        slug(&self.name, "name")
    }

    pub(super) fn write(&self, writing: &mut Writing) -> Result<(), DraftFault> {
        let id = self.id()?;
        let mut text = format!("id = \"{id}\"\nseverity = \"{}\"\n", self.severity.code());
        let _ = writeln!(text, "scope = \"{}\"", self.scope);
        let _ = writeln!(text, "from = \"{}\"", self.from);
        let _ = writeln!(text, "law = {}", quoted(&self.law, "law")?);
        let _ = writeln!(text, "verified = {}", self.is_verified);
        let _ = writeln!(text, "screen = \"{}\"", self.screen);
        match self.table.as_deref().filter(|table| !table.trim().is_empty()) {
            Some(table) => {
                let _ = writeln!(text, "each = {}", quoted(table, "table")?);
            }
            None => text.push_str("once = true\n"),
        }
        if let Some(only) = self.only.as_deref().filter(|only| !only.trim().is_empty()) {
            let _ = writeln!(text, "where = {}", quoted(only, "only")?);
        }
        let _ = writeln!(text, "fails = {}", quoted(&self.fails, "fails")?);
        section(&mut text, "show", &self.show)?;
        section(&mut text, "codes", &self.codes)?;
        for (name, vi, en) in [
            ("title", &self.title_vi, &self.title_en),
            ("sentence", &self.sentence_vi, &self.sentence_en),
        ] {
            // An office writes Vietnamese; where it has no English, the Vietnamese stands there too.
            let en = if en.trim().is_empty() { vi } else { en };
            let _ = writeln!(
                text,
                "\n[{name}]\nvi = {}\nen = {}",
                quoted(vi, name)?,
                quoted(en, name)?
            );
        }
        writing.found(&format!("rules/{id}.toml"), &text, "name")
    }
}

fn section(
    text: &mut String,
    name: &'static str,
    values: &BTreeMap<String, String>,
) -> Result<(), DraftFault> {
    if values.is_empty() {
        return Ok(());
    }
    let _ = writeln!(text, "\n[{name}]");
    for (key, value) in values {
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return Err(DraftFault::Wrong(name));
        }
        let _ = writeln!(text, "{key} = {}", quoted(value, name)?);
    }
    Ok(())
}
