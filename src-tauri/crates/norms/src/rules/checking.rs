//! Running rules over a report: every subject of a rule is asked in order.

use super::cell::Cell;
use super::evaluate::Frame;
use super::fault::{RuleFault, Stopped};
use super::finding::Finding;
use super::lookup::Lookup;
use super::machine::{Machine, Own, own_table};
use super::rule::{Rule, Subject};
use super::together::together;
use crate::{Day, Seat, Tables, Value};
use std::collections::BTreeMap;

/// Most steps one rule may take over one report: about a thousand times what 150 vouchers need.
pub const STEP_LIMIT: u64 = 5_000_000;

/// Most steps all rules together may take over one report: some seconds of an old PC. The largest
/// report an office takes, with something wrong in every row, is checked in three fifths of it.
pub const TOTAL_STEP_LIMIT: u64 = 120_000_000;

/// What is counted for one finding, which is far larger than a step.
const FINDING: usize = 250;
/// Bytes of a shown text that are counted as one step.
const SHOWN: usize = 4;

/// One report being checked: rules are run over it one after another, with one count of steps for
/// them all, so that a set of rules ends in bounded time whoever wrote it.
pub struct Checking<'a> {
    now: &'a dyn Tables,
    previous: Option<&'a dyn Tables>,
    law: &'a dyn Lookup,
    on: Day,
    until: Option<Day>,
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
        Checking { now, previous, law, on, until: None, left: TOTAL_STEP_LIMIT }
    }

    /// Months and days of the period that begin after a day are not asked about: of what is still to come nothing is
    /// missing yet. A report that is sealed is of a period that is over, so both ends ask of all of it.
    #[must_use]
    pub fn until(self, day: Day) -> Checking<'a> {
        Checking { until: Some(day), ..self }
    }

    /// The steps all rules run so far took: the same for the same tables, whatever the machine.
    pub fn steps(&self) -> u64 {
        TOTAL_STEP_LIMIT.saturating_sub(self.left)
    }

    /// Is the report of a centre the rule is for? One of a province alone is run where the head names a commune
    /// that lies there, and nowhere else.
    pub fn is_there(&self, rule: &Rule) -> bool {
        let Some(province) = &rule.province else {
            return true;
        };
        let said = |column| match self.now.cell("trung-tam", 0, column) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let seat = Seat {
            unit_code: said("unit_code"),
            unit_from: said("unit_from").parse().unwrap_or(self.on),
            parent_name: said("parent_name"),
        };
        self.law.province(seat, self.on) == *province
    }

    /// Runs one rule. A rule that needs a report before and does not get it finds nothing, as does
    /// a rule whose `from` is later than the report or whose province is another. Findings stand in the order of what was
    /// looked at.
    ///
    /// # Errors
    /// A fault is the rule's, not the report's: a name the tables do not have, a value it cannot
    /// take, a number out of range, more steps than a rule or all rules together may take.
    pub fn run(&mut self, rule: &Rule) -> Result<Vec<Finding>, RuleFault> {
        if !rule.applies(self.on, self.previous.is_some()) || !self.is_there(rule) {
            return Ok(Vec::new());
        }
        let (findings, steps) = run(rule, self, STEP_LIMIT.min(self.left))?;
        self.left = self.left.saturating_sub(steps);
        Ok(findings)
    }
}

/// The findings of one rule, and the steps it took.
pub(super) fn run(
    rule: &Rule,
    checking: &Checking<'_>,
    limit: u64,
) -> Result<(Vec<Finding>, u64), RuleFault> {
    let own = own_table(rule, checking.now, checking.until);
    let mut machine =
        Machine::load(rule, (checking.now, checking.previous), checking.law, &own, limit)?;
    let subjects = match &rule.subject {
        Subject::Once => 1,
        // The subject's table is the first that was put down.
        _ => machine.rows(0),
    };
    let mut findings = Vec::new();
    for row in 0..subjects {
        let frame = match rule.subject {
            Subject::Once => Frame::NONE,
            _ => Frame { row, outer: None },
        };
        let found =
            machine.judge(rule, frame, row, &own).map_err(|stopped| stopped.of(&rule.id))?;
        findings.extend(found);
    }
    let findings = if rule.together { together(findings) } else { findings };
    Ok((findings, machine.steps))
}

impl<'a> Machine<'a> {
    fn judge(
        &mut self,
        rule: &'a Rule,
        frame: Frame<'_>,
        row: usize,
        own: &Own,
    ) -> Result<Option<Finding>, Stopped> {
        if let Some(only) = &rule.only
            && !self.holds(only, frame)?
        {
            return Ok(None);
        }
        if !self.holds(&rule.fails, frame)? {
            return Ok(None);
        }
        self.walk(FINDING)?;
        let mut show = BTreeMap::new();
        for (name, value) in &rule.show {
            let value = self.value(value, frame)?;
            if let Cell::Text(text) = &value {
                self.walk(text.len() / SHOWN)?;
            }
            show.insert(name.clone(), value.into());
        }
        let key = match &rule.key {
            Some(key) => Some(text_of(self.value(key, frame)?)),
            None => {
                ["item", "month"].iter().find_map(|column| match own.get(column)?.get(row)? {
                    Value::Text(text) => Some(text.clone()),
                    _ => None,
                })
            }
        };
        let (table, row) = match &rule.subject {
            Subject::Rows(table) => (Some(table.clone()), Some(row)),
            _ => (None, None),
        };
        Ok(Some(Finding { rule: rule.id.clone(), severity: rule.severity, table, row, key, show }))
    }
}

fn text_of(cell: Cell<'_>) -> String {
    match cell {
        Cell::Blank | Cell::NotApplicable => String::new(),
        Cell::Int(n) => n.to_string(),
        Cell::Text(text) => text.into_owned(),
    }
}
