//! One rule as it is read: what it looks at, what it needs, how grave its findings are.

use super::expression::{Expr, Uses, Whose};
use super::screen::Screen;
use super::wording::Wording;
use crate::Day;
use crate::closed_set;
use std::collections::BTreeMap;

/// Most rules of one law, shipped and brought together.
pub const MOST_RULES: usize = 500;

closed_set! {
    /// How grave a finding is; `Error` orders first.
    pub enum Severity {
        /// Must be mended before the quarter is sealed.
        Error = "error",
        /// Must be mended or explained.
        Query = "query",
        /// May stand.
        Hint = "hint",
    }
}

closed_set! {
    /// What a rule needs in order to run.
    #[ts(rename = "RuleScope")]
    pub enum Scope {
        /// The report alone; run at both ends.
        Report = "report",
        /// The report and the one of the quarter before; run at both ends where that one is there.
        WithPrevious = "with-previous",
        /// Run at the office alone, with the quarter before where it is there.
        Office = "office",
    }
}

/// What a rule looks at one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Every row of a table.
    Rows(String),
    /// Every text of a list.
    Items(Vec<String>),
    /// Every month of the period.
    Months,
    /// Every day of the period.
    Days,
    /// The report as a whole.
    Once,
}

/// One rule, read and ready to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// English kebab-case, the file's name.
    pub id: String,
    /// How grave its findings are.
    pub severity: Severity,
    /// What it needs.
    pub scope: Scope,
    /// Two digits: it is run for centres of that province alone.
    pub province: Option<String>,
    /// The first day it is run for.
    pub from: Day,
    /// Instrument and article, or that it is the program's own proposal.
    pub law: String,
    /// Has the text of `law` been read by whoever wrote the rule?
    pub verified: bool,
    /// Where its findings are mended.
    pub screen: Screen,
    /// What it is called: three to eight words that say what should be so.
    pub title: Wording,
    /// What a finding says, with `{name}` for each value of `Finding::show`.
    pub sentence: Wording,
    /// What it looks at.
    pub subject: Subject,
    /// Shown values that are codes, and the list of codes each belongs to.
    pub codes: BTreeMap<String, String>,
    /// What it finds is told once, of the report as a whole.
    pub together: bool,
    /// Which rows it looks at, as written.
    pub only_written: Option<String>,
    /// What is wrong in them, as written.
    pub fails_written: String,
    pub(super) only: Option<Expr>,
    pub(super) fails: Expr,
    pub(super) key: Option<Expr>,
    pub(super) show: BTreeMap<String, Expr>,
    pub(super) uses: Uses,
}

impl Rule {
    /// Is there anything to run for a period that ends on `on`, with or without a quarter before?
    pub fn applies(&self, on: Day, has_previous: bool) -> bool {
        on >= self.from && (has_previous || !self.needs_previous())
    }

    /// The names of the values it shows, in order.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        self.show.keys().map(String::as_str)
    }

    /// The lists of codes of the law it asks for.
    pub fn lists(&self) -> impl Iterator<Item = &str> {
        self.uses.lists.iter().chain(self.codes.values()).map(String::as_str)
    }

    /// The rates of the law it asks for.
    pub fn rates(&self) -> impl Iterator<Item = &str> {
        self.uses.rates.iter().map(String::as_str)
    }

    /// The principles of the law it asks for.
    pub fn principles(&self) -> impl Iterator<Item = &str> {
        self.uses.principles.iter().map(String::as_str)
    }

    /// Every (table, column) of a report it reads, so that a test can hold it to the shapes.
    pub fn reads(&self) -> impl Iterator<Item = (&str, &str)> {
        self.uses.columns.iter().filter_map(|column| {
            let table = self.uses.tables.get(column.table)?;
            (table.whose != Whose::Own).then_some((table.name.as_str(), column.name.as_str()))
        })
    }

    fn needs_previous(&self) -> bool {
        self.scope == Scope::WithPrevious
            || self.uses.tables.iter().any(|t| t.whose == Whose::Previous)
    }
}
