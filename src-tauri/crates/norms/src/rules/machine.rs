//! What a rule runs on: its columns are fetched once, and every step is counted.

use super::cell::Cell;
use super::expression::{ColumnUse, Whose};
use super::fault::{RuleFault, Stopped};
use super::groups::{Indexes, Known};
use super::lookup::Lookup;
use super::rule::{Rule, Subject};
use crate::{Month, Tables, Value};
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// Rows to go through, ascending. Nothing is copied to name them: what is copied is not counted.
#[derive(Clone)]
pub(super) enum Rows {
    /// The first so many.
    First(usize),
    /// Those of an index.
    These(Rc<[usize]>),
}

impl Rows {
    pub(super) fn get(&self, at: usize) -> Option<usize> {
        match self {
            Rows::First(count) => (at < *count).then_some(at),
            Rows::These(rows) => rows.get(at).copied(),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Rows::First(count) => *count,
            Rows::These(rows) => rows.len(),
        }
    }
}

/// What evaluation needs: columns as lists of cells, and the count of steps.
pub(super) struct Machine<'a> {
    /// One list a column of `Uses::columns`.
    columns: Vec<Vec<&'a Value>>,
    pub(super) law: &'a dyn Lookup,
    /// Number of rows of every table of `Uses::tables`.
    rows: Vec<usize>,
    indexes: Indexes<'a>,
    /// What is known of the groups of rows a fold was asked over.
    pub(super) known: HashMap<(usize, usize), Known<'a>>,
    pub(super) steps: u64,
    limit: u64,
}

/// The rule's own table: its items, or the months or days of the period.
pub(super) type Own = BTreeMap<&'static str, Vec<Value>>;

impl<'a> Machine<'a> {
    /// Fetches every column the rule reads.
    pub(super) fn load(
        rule: &Rule,
        (now, previous): (&'a dyn Tables, Option<&'a dyn Tables>),
        law: &'a dyn Lookup,
        own: &'a Own,
        limit: u64,
    ) -> Result<Machine<'a>, RuleFault> {
        let unknown = |table: &str, column: Option<&str>| RuleFault::UnknownName {
            rule: rule.id.clone(),
            table: table.to_owned(),
            column: column.map(str::to_owned),
        };
        let mut machine = Machine {
            columns: Vec::new(),
            law,
            rows: Vec::new(),
            indexes: Indexes::default(),
            known: HashMap::new(),
            steps: 0,
            limit,
        };
        for table in &rule.uses.tables {
            let rows = match (table.whose, previous) {
                (Whose::Now, _) => now.row_count(&table.name),
                (Whose::Previous, Some(previous)) => previous.row_count(&table.name),
                (Whose::Previous, None) => None,
                (Whose::Own, _) => Some(own.values().next().map_or(0, Vec::len)),
            };
            machine.rows.push(rows.ok_or_else(|| unknown(&table.name, None))?);
        }
        for ColumnUse { table, name } in &rule.uses.columns {
            let (Some(of), Some(rows)) = (rule.uses.tables.get(*table), machine.rows.get(*table))
            else {
                continue;
            };
            let rows = *rows;
            machine.walk(rows).map_err(|stopped| stopped.of(&rule.id))?;
            let cells: Option<Vec<&Value>> = (0..rows)
                .map(|row| match of.whose {
                    Whose::Now => now.cell(&of.name, row, name),
                    Whose::Previous => previous?.cell(&of.name, row, name),
                    Whose::Own => own.get(name.as_str())?.get(row),
                })
                .collect();
            machine.columns.push(cells.ok_or_else(|| unknown(&of.name, Some(name)))?);
        }
        Ok(machine)
    }

    /// Counts one step.
    pub(super) fn step(&mut self) -> Result<(), Stopped> {
        self.walk(1)
    }

    /// Counts many steps.
    pub(super) fn walk(&mut self, steps: usize) -> Result<(), Stopped> {
        let steps = u64::try_from(steps).unwrap_or(u64::MAX);
        self.steps = self.steps.saturating_add(steps);
        if self.steps > self.limit {
            return Err(Stopped::TooLong);
        }
        Ok(())
    }

    /// One cell; every name was found when the rule was loaded.
    pub(super) fn cell(&self, column: usize, row: usize) -> Cell<'a> {
        self.value_at(column, row).map_or(Cell::Blank, Cell::from)
    }

    /// How many rows a table has.
    pub(super) fn rows(&self, table: usize) -> usize {
        self.rows.get(table).copied().unwrap_or(0)
    }

    /// The rows of a table whose cells in some columns are these values, ascending, and the number
    /// of their group; none where there are none.
    pub(super) fn rows_where(
        &mut self,
        table: usize,
        columns: &[usize],
        values: &[Value],
    ) -> Result<Option<(usize, Rows)>, Stopped> {
        if columns.is_empty() {
            return Ok(Some((0, Rows::First(self.rows(table)))));
        }
        self.walk(self.indexes.cost(columns, self.rows(table)))?;
        let found = self.indexes.group(columns, values, &self.columns);
        Ok(found.map(|(group, rows)| (group, Rows::These(rows))))
    }

    /// One cell as the table holds it.
    pub(super) fn value_at(&self, column: usize, row: usize) -> Option<&'a Value> {
        self.columns.get(column).and_then(|cells| cells.get(row)).copied()
    }
}

/// The rule's own table, filled.
pub(super) fn own_table(rule: &Rule, now: &dyn Tables, until: Option<crate::Day>) -> Own {
    let has_begun = |first: crate::Day| until.is_none_or(|until| first <= until);
    let text = |text: String| Value::Text(text);
    match &rule.subject {
        Subject::Items(items) => Own::from([("item", items.iter().cloned().map(text).collect())]),
        Subject::Months => {
            let mut months = months_of_period(now);
            months.retain(|month| has_begun(month.first()));
            let days = |day: fn(Month) -> crate::Day| {
                let days = months.iter().map(|month| day(*month).to_string());
                days.map(text).collect()
            };
            Own::from([
                ("month", months.iter().map(|m| text(m.to_string())).collect()),
                ("from_on", days(Month::first)),
                ("to_on", days(Month::last)),
            ])
        }
        Subject::Days => {
            let days = days_of_period(now).into_iter().filter(|day| has_begun(*day));
            let days = days.map(|day| text(day.to_string()));
            Own::from([("day", days.collect())])
        }
        Subject::Rows(_) | Subject::Once => Own::new(),
    }
}

/// The first and last day the head says; none where it does not say them.
fn period(now: &dyn Tables) -> Option<(crate::Day, crate::Day)> {
    let day = |column: &str| match now.cell("trung-tam", 0, column) {
        Some(Value::Text(text)) => text.parse().ok(),
        _ => None,
    };
    day("from_on").zip(day("to_on"))
}

/// The days of the period, cut at a year as its months are.
fn days_of_period(now: &dyn Tables) -> Vec<crate::Day> {
    let Some((from, to)) = period(now) else {
        return Vec::new();
    };
    let days = std::iter::successors(Some(from), |day| day.plus_days(1).ok());
    days.take_while(|day| *day <= to).take(366).collect()
}

/// The months the period touches; none when the head does not say its days. No period of the
/// norms is longer than a year, so a longer one is cut rather than walked.
fn months_of_period(now: &dyn Tables) -> Vec<Month> {
    let Some((from, to)) = period(now) else {
        return Vec::new();
    };
    let months = std::iter::successors(Some(from.month()), |month| Some(month.next()));
    months.take_while(|month| *month <= to.month()).take(12).collect()
}
