//! Reading a rule's file.

use super::expression::{Expr, TableUse, Uses, Whose};
use super::fault::RuleFault;
use super::parser;
use super::rule::{Rule, Scope, Severity, Subject};
use super::screen::Screen;
use super::source::Source;
use super::wording;
use crate::fault::nearest;
use crate::why::InFile;
use crate::{raw, written};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Largest rule file in bytes.
const LARGEST: usize = 16_384;
/// Longest name of a law, and of an item, in letters.
const LONGEST_LAW: usize = 300;
const LONGEST_ITEM: usize = 60;
/// Most items of `each_of`, and most values shown.
const MOST_ITEMS: usize = 100;
const MOST_SHOWN: usize = 24;

/// What `law` says where no act asks for what a rule asks.
pub const OWN_PROPOSAL: &str = "đề nghị của phần mềm";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: Spanned<String>,
    severity: Severity,
    scope: Scope,
    province: Option<Spanned<String>>,
    #[serde(deserialize_with = "raw::day")]
    from: crate::Day,
    law: Spanned<String>,
    verified: bool,
    screen: Spanned<String>,
    each: Option<Spanned<String>>,
    each_of: Option<Spanned<Vec<String>>>,
    each_month: Option<bool>,
    each_day: Option<bool>,
    once: Option<bool>,
    #[serde(rename = "where")]
    only: Option<Spanned<String>>,
    fails: Spanned<String>,
    key: Option<Spanned<String>>,
    #[serde(default)]
    together: bool,
    title: wording::Written,
    sentence: wording::Written,
    #[serde(default)]
    show: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    codes: BTreeMap<String, Spanned<String>>,
}

/// Reads a rule from the text of its file; `path` is only named in faults, and its last part
/// without `.toml` must be the rule's id.
pub fn parse(path: &str, text: &str) -> Result<Rule, RuleFault> {
    let source = Source { path, text };
    if text.len() > LARGEST {
        return Err(source.fault(0..0, InFile::RuleTooLarge));
    }
    let written: Written = written::read(text).map_err(|(at, why)| source.fault(at..at, why))?;
    let stem = path.rsplit(['/', '\\']).next().unwrap_or(path);
    if stem.strip_suffix(".toml") != Some(written.id.get_ref()) || !is_kebab(written.id.get_ref()) {
        return Err(source.fault(written.id.span(), InFile::RuleId));
    }
    wording::plain("law", written.law.get_ref(), LONGEST_LAW)
        .map_err(|why| source.fault(written.law.span(), why))?;
    if let Some(province) = &written.province
        && !(province.get_ref().len() == 2
            && province.get_ref().bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(source.fault(province.span(), InFile::ProvinceForm));
    }
    if let Some(key) = written.key.as_ref().filter(|_| written.together) {
        return Err(source.fault(key.span(), InFile::Together));
    }
    let subject = source.subject(&written)?;
    source.shown(&written.show)?;
    for (name, list) in &written.codes {
        if !written.show.contains_key(name) {
            return Err(source.fault(list.span(), InFile::CodesShown));
        }
    }
    source.rule(written, subject)
}

impl Source<'_> {
    fn subject(&self, written: &Written) -> Result<Subject, RuleFault> {
        let mut named = Vec::new();
        if let Some(table) = &written.each {
            if !is_kebab(table.get_ref()) {
                return Err(self.fault(table.span(), InFile::EachTable));
            }
            named.push(Subject::Rows(table.get_ref().clone()));
        }
        if let Some(items) = &written.each_of {
            let items_now = items.get_ref();
            if !(1..=MOST_ITEMS).contains(&items_now.len()) {
                let why = InFile::EachOfSize.of([MOST_ITEMS.to_string()]);
                return Err(self.fault(items.span(), why));
            }
            let plain = |item: &String| wording::plain("each_of", item, LONGEST_ITEM).err();
            if let Some(why) = items_now.iter().find_map(plain) {
                return Err(self.fault(items.span(), why));
            }
            named.push(Subject::Items(items_now.clone()));
        }
        if written.each_month == Some(true) {
            named.push(Subject::Months);
        }
        if written.each_day == Some(true) {
            named.push(Subject::Days);
        }
        if written.once == Some(true) {
            named.push(Subject::Once);
        }
        match (named.pop(), named.is_empty()) {
            (Some(subject), true) => Ok(subject),
            _ => Err(self.fault(0..0, InFile::OneSubject)),
        }
    }

    /// Names a sentence can take: few, and written as its placeholders are.
    fn shown(&self, show: &BTreeMap<String, Spanned<String>>) -> Result<(), RuleFault> {
        let is_name = |name: &str| {
            !name.is_empty()
                && name.len() <= LONGEST_ITEM
                && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        };
        for (count, (name, value)) in show.iter().enumerate() {
            if count >= MOST_SHOWN {
                return Err(self.fault(value.span(), InFile::ShowMany.of([MOST_SHOWN.to_string()])));
            }
            if !is_name(name) {
                return Err(self.fault(value.span(), InFile::ShowName));
            }
        }
        Ok(())
    }

    fn rule(&self, written: Written, subject: Subject) -> Result<Rule, RuleFault> {
        let title = wording::title(self, &written.title)?;
        let sentence = wording::sentence(self, &written.sentence, &written.show)?;
        let mut uses = Uses::default();
        let row = match &subject {
            Subject::Rows(table) => Some(uses.table(Whose::Now, table)),
            Subject::Items(_) | Subject::Months | Subject::Days => Some(uses.table(Whose::Own, "")),
            Subject::Once => None,
        };
        let previous = written.scope != Scope::Report;
        let asked = written.screen.get_ref().as_str();
        let screen = Screen::from_code(asked).ok_or_else(|| {
            let like = nearest(asked, Screen::ALL.iter().map(|screen| screen.code())).join(", ");
            self.fault(written.screen.span(), InFile::ScreenUnknown.of([asked, &like]))
        })?;
        let mut read = |text: &Spanned<String>| self.expression(text, &mut uses, row, previous);
        let only = written.only.as_ref().map(&mut read).transpose()?;
        let fails = read(&written.fails)?;
        let key = written.key.as_ref().map(&mut read).transpose()?;
        let mut show = BTreeMap::new();
        for (name, value) in &written.show {
            show.insert(name.clone(), read(value)?);
        }
        self.own_columns(&written, &subject, &uses)?;
        Ok(Rule {
            id: written.id.into_inner(),
            severity: written.severity,
            scope: written.scope,
            province: written.province.map(Spanned::into_inner),
            from: written.from,
            verified: written.verified && written.law.get_ref() != OWN_PROPOSAL,
            law: written.law.into_inner(),
            screen,
            title,
            sentence,
            subject,
            codes: written
                .codes
                .into_iter()
                .map(|(name, list)| (name, list.into_inner()))
                .collect(),
            together: written.together,
            only_written: written.only.as_ref().map(|text| text.get_ref().clone()),
            fails_written: written.fails.get_ref().clone(),
            only,
            fails,
            key,
            show,
            uses,
        })
    }

    fn expression(
        &self,
        text: &Spanned<String>,
        uses: &mut Uses,
        row: Option<usize>,
        previous: bool,
    ) -> Result<Expr, RuleFault> {
        parser::parse(text.get_ref(), uses, row, previous).map_err(|unread| RuleFault::Expression {
            path: self.path.to_owned(),
            line: self.line(&text.span()),
            letter: text.get_ref().get(..unread.at).map_or(0, |read| read.chars().count()) + 1,
            reason: unread.reason,
        })
    }

    /// The columns of an item or a month are fixed, so a wrong one is known before any run.
    fn own_columns(
        &self,
        written: &Written,
        subject: &Subject,
        uses: &Uses,
    ) -> Result<(), RuleFault> {
        let known: &[&str] = match subject {
            Subject::Items(_) => &["item"],
            Subject::Months => &["month", "from_on", "to_on"],
            Subject::Days => &["day"],
            Subject::Rows(_) | Subject::Once => return Ok(()),
        };
        let own = |table: usize| {
            uses.tables.get(table).is_some_and(|TableUse { whose, .. }| *whose == Whose::Own)
        };
        let strange = uses
            .columns
            .iter()
            .find(|column| own(column.table) && !known.contains(&column.name.as_str()));
        match strange {
            None => Ok(()),
            Some(column) => {
                let why = InFile::OwnColumn.of([column.name.as_str()]);
                Err(self.fault(written.fails.span(), why))
            }
        }
    }
}

fn is_kebab(name: &str) -> bool {
    !name.is_empty()
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}
