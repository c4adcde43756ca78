//! The words of a rule: what it is called and what it says where it finds something.

use super::fault::RuleFault;
use super::source::Source;
use crate::fault::nearest;
use crate::fold::nfc;
use crate::why::{InFile, Why};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

/// Longest title and longest sentence, in letters.
const LONGEST_TITLE: usize = 100;
const LONGEST_SENTENCE: usize = 400;

/// One text in both languages of the program. Vietnamese is the truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Vietnamese, composed (NFC).
    pub vi: String,
    /// The same in English, with the same placeholders.
    pub en: String,
}

/// The same as it stands in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    vi: Spanned<String>,
    en: Option<Spanned<String>>,
}

/// A title: short, and it takes no value.
pub(super) fn title(source: &Source<'_>, written: &Written) -> Result<Wording, RuleFault> {
    for text in written.each() {
        let fault = |why: Why| source.fault(text.span(), why);
        plain("title", text.get_ref(), LONGEST_TITLE).map_err(fault)?;
        if text.get_ref().contains(['{', '}']) {
            return Err(fault(InFile::WordsValue.of(["title"])));
        }
    }
    Ok(written.taken())
}

/// A sentence: each `{name}` in it is a value the rule shows, the same ones in both languages.
pub(super) fn sentence(
    source: &Source<'_>,
    written: &Written,
    show: &BTreeMap<String, Spanned<String>>,
) -> Result<Wording, RuleFault> {
    let mut named: Option<BTreeSet<&str>> = None;
    for text in written.each() {
        let fault = |why: Why| source.fault(text.span(), why);
        plain("sentence", text.get_ref(), LONGEST_SENTENCE).map_err(fault)?;
        let names = placeholders(text.get_ref());
        let names = names.ok_or_else(|| fault(InFile::WordsBrace.of(["sentence"])))?;
        if let Some(name) = names.iter().find(|name| !show.contains_key(**name)) {
            let like = nearest(name, show.keys().map(String::as_str)).join(", ");
            let named = ["sentence", &format!("{{{name}}}"), &like];
            return Err(fault(InFile::WordsNotShown.of(named)));
        }
        if named.as_ref().is_some_and(|first| *first != names) {
            return Err(fault(InFile::WordsOther.of(["sentence"])));
        }
        named = Some(names);
    }
    Ok(written.taken())
}

impl Written {
    /// The Vietnamese, then the English where it is written.
    fn each(&self) -> impl Iterator<Item = &Spanned<String>> {
        std::iter::once(&self.vi).chain(&self.en)
    }

    fn taken(&self) -> Wording {
        let vi = self.vi.get_ref().clone();
        Wording { en: self.en.as_ref().map_or_else(|| vi.clone(), |en| en.get_ref().clone()), vi }
    }
}

/// One line of composed text that says something and is not too long.
/// `key` is what the text is called in a fault.
pub(super) fn plain(key: &str, text: &str, longest: usize) -> Result<(), Why> {
    let wrong = if text.trim().is_empty() {
        InFile::WordsEmpty
    } else if text.trim() != text {
        InFile::WordsSpace
    } else if text.chars().count() > longest {
        InFile::WordsLong
    } else if text.chars().any(is_unseen) {
        InFile::WordsUnseen
    } else if nfc(text) != text {
        InFile::WordsLoose
    } else {
        return Ok(());
    };
    Err(wrong.of([key]))
}

/// Line ends and other controls, and the marks that turn the direction of writing: a text with
/// them may be read otherwise than it is written.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The names between braces; `None` where braces do not pair.
fn placeholders(text: &str) -> Option<BTreeSet<&str>> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (name, after) = rest.get(at..)?.strip_prefix('{')?.split_once('}')?;
        if name.contains('{') {
            return None;
        }
        names.insert(name);
        rest = after;
    }
    Some(names)
}
