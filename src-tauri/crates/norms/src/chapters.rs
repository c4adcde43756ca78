//! Which tier of government a chapter of the budget belongs to, by day.

use crate::fault::NormFault;
use crate::law::Instrument;
use crate::why::InFile;
use crate::{Day, Norms};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The list the ranges stand in.
const RANGES: &str = "chapter-range";

/// The tier a chapter number belongs to on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChapterLevel {
    /// The three digits asked about.
    pub chapter: String,
    /// Code in `chapter-range`: `trung-uong`, `tinh`, `huyen` or `xa`.
    pub level: String,
    /// The tier in Vietnamese.
    pub vi: String,
    /// The tier in English.
    pub en: String,
    /// First day of this range under this act.
    pub from: Day,
    /// The act that fixes the range.
    pub source: Instrument,
    /// The range was read in it.
    pub verified: bool,
}

impl Norms {
    /// The tier a chapter belongs to on a day.
    ///
    /// # Errors
    /// `unknown-code` when it is not three digits or lies in no range; `not-in-force` before the
    /// first day of its range, and from the day the range was repealed (600–799 from 01/01/2026).
    pub fn chapter(&self, chapter: &str, on: Day) -> Result<ChapterLevel, NormFault> {
        let unknown = || NormFault::UnknownCode {
            list: RANGES.to_owned(),
            code: chapter.to_owned(),
            nearest: Vec::new(),
        };
        let fault = |first| NormFault::NotInForce { what: format!("chapter/{chapter}"), on, first };
        if !is_chapter(chapter) {
            return Err(unknown());
        }
        let ranges: Vec<_> =
            self.list(RANGES)?.iter().filter(|range| holds(&range.extra, chapter)).collect();
        let first = ranges.iter().map(|range| range.from).min().ok_or_else(unknown)?;
        // Ranges that touch one number on one day do not exist; over time they may.
        let range = ranges.into_iter().filter(|range| range.from <= on).max_by_key(|r| r.from);
        match range {
            None => Err(fault(Some(first))),
            Some(range) if range.repealed => Err(fault(None)),
            Some(range) => Ok(ChapterLevel {
                chapter: chapter.to_owned(),
                level: range.code.clone(),
                vi: range.vi.clone(),
                en: range.en.clone(),
                from: range.from,
                source: self.act(&range.source)?.clone(),
                verified: range.verified,
            }),
        }
    }
}

/// Three digits order as text the way they order as numbers.
fn is_chapter(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|b| b.is_ascii_digit())
}

fn holds(extra: &BTreeMap<String, String>, chapter: &str) -> bool {
    match (extra.get("first"), extra.get("last")) {
        (Some(first), Some(last)) => first.as_str() <= chapter && chapter <= last.as_str(),
        _ => false,
    }
}

/// What is wrong with an entry of the list of ranges; nothing for any other list.
pub(crate) fn misfit(list: &str, extra: &BTreeMap<String, String>) -> Option<InFile> {
    let end = |key: &str| extra.get(key).filter(|text| is_chapter(text));
    match (list, end("first"), end("last")) {
        (RANGES, Some(first), Some(last)) if first <= last => None,
        (RANGES, _, _) => Some(InFile::ChapterRange),
        _ => None,
    }
}

#[cfg(test)]
#[path = "chapters/tests.rs"]
// the build script reads this file from elsewhere, where the plain path would differ
mod tests;
