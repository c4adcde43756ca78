//! Rules of checking: data files, one engine, the same answer at both ends.
//!
//! A rule is one TOML file, `assets/norms/rules/<id>.toml`:
//!
//! ```toml
//! id = "usable-exceeds-quantity"        # the file's name
//! severity = "error"                    # error | query | hint
//! scope = "report"                      # report | with-previous | office
//! from = "2008-04-16"                   # the first day it is run for
//! law = "Quy chế … Điều …"              # or "đề nghị của phần mềm"
//! verified = false                      # has the text of `law` been read?
//! screen = "co-so"                      # where the place of a finding is mended
//! each = "co-so-vat-chat"               # what is looked at, see below
//! where = "quantity > 0"                # optional: only these
//! fails = "usable > quantity"           # true where something is wrong
//! key = "facility_id"                   # optional: names the place instead of the row's key
//!
//! [title]                               # what the rule is called: what should be so
//! vi = "…"
//! en = "…"
//!
//! [sentence]                            # what a finding says; `{name}` is a value of `show`
//! vi = "{name}: …"
//! en = "{name}: …"
//!
//! [show]                                # optional: values for the sentence
//! name = "name"
//!
//! [codes]                               # optional: shown values that are codes of a list
//! name = "facility-category"
//! ```
//!
//! So a rule needs nothing beside its file: whoever has the file can run it and say what it found.
//!
//! What is looked at is exactly one of: `each = "<table>"` (every row), `each_of = ["a", "b"]`
//! (every text, as the column `item`), `each_month = true` (every month of the period, as the
//! columns `month`, `from_on`, `to_on`), `once = true` (the report as a whole, no row).
//!
//! # The language of expressions
//!
//! Values are whole numbers, texts, *blank* and *not applicable*; a truth is 1 or 0; a day is a
//! text `2026-09-28`, which orders as text. There are no fractions and there is no division.
//!
//! | Written | Means |
//! |---|---|
//! | `12`, `1_000_000`, `'abc'` | a number, a text |
//! | `column` | a cell of the current row |
//! | `this.column` | inside a `where`: a cell of the row just outside it |
//! | `+ - *` | sums and products; overflow is a fault |
//! | `== !=` | equality; different kinds are unequal, blank equals blank |
//! | `< <= > >=` | order of two numbers or two texts |
//! | `and or not` | as usual, right side looked at only when needed |
//! | `is_blank(x)` `is_na(x)` | the two states that are no value |
//! | `count(t where c)` `exists(t where c)` | rows of table `t` |
//! | `sum(t.column where c)` `min` `max` | over the rows' values; blanks are passed over; `sum` of nothing is 0, `min` and `max` of nothing are blank |
//! | `first(t.column where c)` | the first row's value, blank when there is none |
//! | `prev.t` | table `t` of the quarter before (scopes `with-previous`, `office`) |
//! | `days(a, b)` | days from `a` to `b` |
//! | `plus_months(day, n)` | the same day `n` months on, or that month's last |
//! | `month_of(day)` `year_of(day or month)` | `'2026-09'`, 2026 |
//! | `day_in(day, from, to)` | within, both ends included; a blank end is open |
//! | `overlaps(from, to, from, to)` | two stretches share a day; a blank end is open |
//! | `period_from()` `period_to()` `in_period(day)` | the days in the one row of table `trung-tam` |
//! | `starts_with(text, 'ab')` | |
//! | `mentions(text, 'ab cd')` | every word stands in the text, letter case and marks ignored |
//! | `thousandths(text)` | `'0.40'` is 400; blank where the text is no such number |
//! | `is_code('list', code, day)` | does the code hold in that list of the law on the day? |
//! | `rate('base-wage', day)` | a rate of the law, đồng; blank where none is in force |
//! | `principle('advance-days', day)` | the country's answer: its number, or 1 for yes and 0 for no; blank where none is in force |
//!
//! The last three take a month for its first day. Lists, rates and principles are written out, so
//! that a name the law does not have is refused when the rule is read.
//!
//! Arithmetic and functions on a blank give a blank; order against a blank is false; a condition
//! that is blank does not hold. So a rule never blames what nobody wrote, unless it asks.
//!
//! Every step is counted and the count is limited, for a rule and for all rules of a check
//! together; rows are taken in their order, and nothing but the tables and dated data of the law
//! is read: the same tables and the same edition give the same findings on every machine.

mod evaluate;
mod expression;
mod fault;
mod file;
mod lexer;
#[cfg(test)]
mod limits;
mod lookup;
mod machine;
mod parser;
#[cfg(test)]
mod tests;
mod wording;

use crate::{Day, Tables, Value};
use expression::{Expr, Uses, Whose};
pub use fault::RuleFault;
pub use file::parse;
pub use lookup::Lookup;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;
pub use wording::Wording;

/// Most steps one rule may take over one report: about a thousand times what 150 vouchers need.
pub const STEP_LIMIT: u64 = 5_000_000;

/// Most steps all rules together may take over one report: some seconds of an old PC.
pub const TOTAL_STEP_LIMIT: u64 = 60_000_000;

/// Most rules of one law, shipped and brought together.
pub const MOST_RULES: usize = 500;

/// Every screen a rule may send its reader to.
pub const SCREENS: &[&str] =
    &["so-quy", "phu-cap", "nhan-su", "nguon", "hoat-dong", "co-so", "bao-cao", "kiem-quy"];

/// How grave a finding is; `Error` orders first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Must be mended before the quarter is sealed.
    Error,
    /// Must be mended or explained.
    Query,
    /// May stand.
    Hint,
}

impl Severity {
    /// The code written in rule files and reports: `error`, `query`, `hint`.
    pub fn code(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Query => "query",
            Severity::Hint => "hint",
        }
    }
}

/// What a rule needs in order to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The report alone; run at both ends.
    Report,
    /// The report and the one of the quarter before; run at both ends where that one is there.
    WithPrevious,
    /// Run at the office alone, with the quarter before where it is there.
    Office,
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
    /// The first day it is run for.
    pub from: Day,
    /// Instrument and article, or that it is the program's own proposal.
    pub law: String,
    /// Has the text of `law` been read by whoever wrote the rule?
    pub verified: bool,
    /// One of `SCREENS`.
    pub screen: String,
    /// What it is called: three to eight words that say what should be so.
    pub title: Wording,
    /// What a finding says, with `{name}` for each value of `Finding::show`.
    pub sentence: Wording,
    /// What it looks at.
    pub subject: Subject,
    /// Shown values that are codes, and the list of codes each belongs to.
    pub codes: BTreeMap<String, String>,
    /// Which rows it looks at, as written.
    pub only_written: Option<String>,
    /// What is wrong in them, as written.
    pub fails_written: String,
    only: Option<Expr>,
    fails: Expr,
    key: Option<Expr>,
    show: BTreeMap<String, Expr>,
    uses: Uses,
}

/// One place a rule dislikes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// Its severity.
    pub severity: Severity,
    /// The table, for a rule that looks at rows.
    pub table: Option<String>,
    /// The row in `table`, from 0; the caller turns it into the row's key.
    pub row: Option<usize>,
    /// Named by the rule itself: its `key`, an item, a month. When present it stands for the
    /// place instead of the row's key; absent together with `row` for the report as a whole.
    pub key: Option<String>,
    /// Values for the sentence, by the name of the placeholder: `…_vnd` is money, `…_on` a day,
    /// `…_month` a month, `…_code`, `…_no` and `…_year` a name in digits, the rest a count, a
    /// text, or a code (see `Rule::codes`).
    pub show: BTreeMap<String, Value>,
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

/// One report being checked: rules are run over it one after another, with one count of steps for
/// them all, so that a set of rules ends in bounded time whoever wrote it.
pub struct Checking<'a> {
    now: &'a dyn Tables,
    previous: Option<&'a dyn Tables>,
    law: &'a dyn Lookup,
    on: Day,
    left: u64,
}

impl<'a> Checking<'a> {
    /// A check of the tables `now`. `previous` is the report of the quarter before, where there is
    /// one; `on` is the last day of the report's period, never the day of the check, so that both
    /// ends ask the same question; `law` answers `is_code`, `rate` and
    /// `principle`.
    pub fn new(
        now: &'a dyn Tables,
        previous: Option<&'a dyn Tables>,
        law: &'a dyn Lookup,
        on: Day,
    ) -> Checking<'a> {
        Checking { now, previous, law, on, left: TOTAL_STEP_LIMIT }
    }

    /// Runs one rule. A rule that needs a report before and does not get it finds nothing, as does
    /// a rule whose `from` is later than the report. Findings stand in the order of what was
    /// looked at.
    ///
    /// # Errors
    /// A fault is the rule's, not the report's: a name the tables do not have, a value it cannot
    /// take, a number out of range, more steps than a rule or all rules together may take.
    pub fn run(&mut self, rule: &Rule) -> Result<Vec<Finding>, RuleFault> {
        if !rule.applies(self.on, self.previous.is_some()) {
            return Ok(Vec::new());
        }
        let (findings, steps) = machine::run(rule, self, STEP_LIMIT.min(self.left))?;
        self.left = self.left.saturating_sub(steps);
        Ok(findings)
    }
}
