//! A new amount of a rate: the base wage from a day on.

use super::act::ActDraft;
use super::writing::{DraftFault, Writing, quoted};
use crate::{Day, Vnd};
use serde::Deserialize;
use std::fmt::Write;
use ts_rs::TS;

/// A new amount, in force from a day after every amount before it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RateDraft {
    /// The rate: `base-wage`.
    pub key: String,
    /// First day of the amount.
    pub from: Day,
    /// Đồng a month.
    pub amount_vnd: Vnd,
    /// The act that sets it.
    pub act: ActDraft,
    /// Where in the act.
    pub article: Option<String>,
    /// Somebody read it in the act.
    pub is_verified: bool,
    /// A remark.
    pub note: Option<String>,
}

impl RateDraft {
    pub(super) fn write(&self, writing: &mut Writing) -> Result<(), DraftFault> {
        let path = format!("rates/{}.toml", self.key);
        let law = writing.files.read()?;
        let known = law.rates.get(&self.key).ok_or(DraftFault::Wrong("key"))?;
        if known.values.last().is_some_and(|last| last.from >= self.from) {
            return Err(DraftFault::Order("from"));
        }
        if self.amount_vnd.is_zero() || self.amount_vnd.is_negative() {
            return Err(DraftFault::Wrong("amount_vnd"));
        }
        let source = self.act.write(writing)?;
        let mut text = writing.files.get(&path).unwrap_or_default().trim_end().to_owned();
        let _ = write!(
            text,
            "\n\n[[value]]\nfrom = {}\namount = {}",
            self.from,
            self.amount_vnd.dong()
        );
        let _ = write!(text, "\nsource = \"{source}\"\nverified = {}\n", self.is_verified);
        for (key, value) in [("article", &self.article), ("note", &self.note)] {
            if let Some(value) = value.as_deref().filter(|v| !v.trim().is_empty()) {
                let _ = writeln!(text, "{key} = {}", quoted(value, "note")?);
            }
        }
        writing.put(&path, &text)
    }
}
