//! What a person calls the places of a report: its rows, its cells, and those its results speak of. Tables hold keys
//! and codes, which say nothing to a reader.

use crate::checking::{RESULTS, WHOLE, WHOLE_IN_TABLE};
use crate::line::Line;
use crate::provisional::OWN_DECISIONS;
use crate::report::Report;
use crate::shapes::{BESIDE, Column, Kind, Shape};
use crate::table::{ShapeFault, Table};
use norms::rules::{Rule, Subject};
use norms::{Day, Month, Value, Vnd};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What a reader calls a code of a list: `(list, code)`; the code itself where the list does not
/// know it.
pub type CodeName<'a> = dyn Fn(&str, &str) -> String + 'a;

/// Name of the table of what became known of earlier quarters.
const LATE: &str = "dieu-chinh-ky-truoc";

/// Whoever tells a report: what codes are called, which rules there are, and what a report as a whole is called.
pub struct Teller<'a> {
    pub name: &'a CodeName<'a>,
    pub rule: &'a dyn Fn(&str) -> Option<&'a Rule>,
    pub whole: &'a str,
}

/// A cell as it is said: a code by its name, a day or a month as the office writes it, an amount with its unit.
pub fn cell_told(column: &Column, written: &str, name: &CodeName<'_>) -> String {
    let as_it_stands = || written.to_owned();
    match (column.kind, column.list()) {
        _ if written.is_empty() => String::new(),
        (kind, _) if kind.is_number() && written == "na" => "–".to_owned(),
        (_, Some(list)) => name(list, written),
        (Kind::Flag, _) => name("yes-no", written),
        (Kind::Day, _) => written.parse().map_or_else(|_| as_it_stands(), Day::office),
        (Kind::Month, _) => written.parse().map_or_else(|_| as_it_stands(), Month::office),
        (Kind::Vnd, _) => {
            let vnd = written.parse().ok().and_then(|dong| Vnd::new(dong).ok());
            vnd.map_or_else(as_it_stands, |vnd| format!("{vnd} đ"))
        }
        _ => as_it_stands(),
    }
}

/// What a row of a table is called, where its name may be a code or a day: `called` as [`Line::called`] has it.
pub fn called_told(table: &str, called: &str, name: &CodeName<'_>) -> String {
    let shape = Shape::named(table);
    let column = shape.and_then(|shape| shape.column(shape.called_by?));
    column.map_or_else(|| called.to_owned(), |column| cell_told(column, called, name))
}

/// What a person calls a row of a table that only an office has beside a report, by its key: the names, months and days of
/// the key. None of a table of the report itself, whose rows are called by their cells.
pub fn called_beside(table: &str, key: &str) -> Option<String> {
    let shape = BESIDE.iter().find(|shape| shape.name == table)?;
    let parts = shape.columns.iter().zip(key.split('/')).take(shape.key);
    let told = parts.filter_map(|(column, part)| match column.kind {
        Kind::Text => Some(part.to_owned()),
        Kind::Month | Kind::Day => Some(dated(part)),
        _ => None,
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// What a person calls the rows of one report; a table is gone through once, when first asked for.
pub struct Places<'a, 't> {
    report: &'a Report,
    teller: &'a Teller<'t>,
    rows: RefCell<BTreeMap<&'static str, BTreeMap<String, String>>>,
}

impl<'a, 't> Places<'a, 't> {
    pub fn of(report: &'a Report, teller: &'a Teller<'t>) -> Places<'a, 't> {
        Places { report, teller, rows: RefCell::default() }
    }

    /// The place of a finding, `(rule, row)`, where it is no report as a whole: by `(table, called)` where whoever looked
    /// knew the row, which may stand beside the report.
    pub fn at(&self, found: (&str, &str), known: Option<(&str, &str)>) -> Option<String> {
        let (rule, row) = found;
        match known {
            Some((table, called)) => Some(called_told(table, called, self.teller.name)),
            None => (row != WHOLE).then(|| self.told(rule, row)),
        }
    }

    /// The place a result speaks of: a row, a month, a day, a code, or the report as a whole. What nothing here knows
    /// stays as it is written.
    pub fn told(&self, rule: &str, row: &str) -> String {
        if row == WHOLE || row == WHOLE_IN_TABLE {
            return self.teller.whole.to_owned();
        }
        let rule = (self.teller.rule)(rule);
        let found = match rule.map(|rule| &rule.subject) {
            Some(Subject::Rows(table)) => self.of_table(table, row),
            Some(Subject::Items(_)) => rule.and_then(|rule| self.of_list(rule, row)),
            Some(Subject::Months | Subject::Days | Subject::Once) => None,
            // Another program's rule: any table may have the row.
            None => crate::ALL.iter().find_map(|shape| self.row(shape.name, row)),
        };
        found.unwrap_or_else(|| dated(row))
    }

    /// A row by its key, or what a rule names its places by: a cell of the rows it looks at.
    fn of_table(&self, table: &str, row: &str) -> Option<String> {
        self.row(table, row).or_else(|| {
            let lines = self.report.table(table)?.lines();
            let mut cells = lines.flat_map(|line| line.columns().map(move |cell| (line, cell)));
            let (line, (column, _)) = cells.find(|(_, (_, written))| written == row)?;
            Some(match column.kind {
                Kind::Id | Kind::Text => called_of(line, self.teller.name),
                _ => cell_told(column, row, self.teller.name),
            })
        })
    }

    fn row(&self, table: &str, row: &str) -> Option<String> {
        let table = self.report.table(table)?;
        let mut rows = self.rows.borrow_mut();
        let rows = rows.entry(table.shape().name).or_insert_with(|| {
            let lines = table.lines();
            lines.map(|line| (line.key(), called_of(line, self.teller.name))).collect()
        });
        rows.get(row).cloned()
    }

    /// A code by a list the rule names what it shows by; the users' own signs are in none.
    fn of_list(&self, rule: &Rule, code: &str) -> Option<String> {
        let mut names = rule.codes.values().map(|list| (self.teller.name)(list, code));
        names.find(|name| name != code)
    }
}

fn called_of(line: Line<'_>, name: &CodeName<'_>) -> String {
    called_told(line.table_name(), &line.called(), name)
}

/// A month or a day as the office writes it.
fn dated(row: &str) -> String {
    let day = row.parse().map(Day::office);
    day.unwrap_or_else(|_| row.parse().map_or_else(|_| row.to_owned(), Month::office))
}

/// Does a table have texts that are keys or codes, which [`as_told`] says as people do?
pub fn is_retold(table: &str) -> bool {
    [RESULTS, LATE, OWN_DECISIONS].contains(&table)
}

/// A table as people read it, where texts of it are keys or codes: results of the check, what became known of earlier
/// quarters, decisions a centre entered. Every other table as it is.
///
/// # Errors
/// [`ShapeFault`] where the table cannot be read.
pub fn as_told<'t>(
    report: &Report,
    table: &'t Table,
    teller: &Teller<'_>,
) -> Result<Cow<'t, Table>, ShapeFault> {
    let places = Places::of(report, teller);
    let said: &dyn Fn(Line<'_>) -> Result<Said, ShapeFault> = match table.shape().name {
        RESULTS => &|line| Ok(vec![("row", places.told(line.text("rule")?, line.text("row")?))]),
        LATE => &|line| late_cells(line, teller.name),
        OWN_DECISIONS => &|line| own_cells(line, teller.name),
        _ => return Ok(Cow::Borrowed(table)),
    };
    let mut rows = table.rows().to_vec();
    for (line, row) in table.lines().zip(&mut rows) {
        for (column, said) in said(line)?.into_iter().filter(|(_, said)| !said.is_empty()) {
            let at = table.shape().position(column).and_then(|at| row.get_mut(at));
            if let Some(cell) = at {
                *cell = Value::Text(said);
            }
        }
    }
    Ok(Cow::Owned(table.with_rows(rows)))
}

/// Cells of a row that say something else than is written in them, by column.
type Said = Vec<(&'static str, String)>;

/// The codes of a line of a decision a centre entered, which stand in one text.
fn own_cells(line: Line<'_>, name: &CodeName<'_>) -> Result<Said, ShapeFault> {
    let all = |column: &'static str, list: &str| {
        let codes = line.text(column)?.split_whitespace().map(|code| name(list, code));
        Ok((column, codes.collect::<Vec<_>>().join(", ")))
    };
    Ok(vec![all("area_classes", "area-class")?, all("of_parts", "salary-part")?])
}

/// What a line of late facts says of another table: its title, the row, the column, and what stood there.
fn late_cells(line: Line<'_>, name: &CodeName<'_>) -> Result<Said, ShapeFault> {
    let (of_table, column) = (line.text("of_table")?, line.text("column")?);
    let shape = Shape::named(of_table);
    let column = shape.and_then(|shape| shape.column(column));
    let said = |text: &str| column.map_or_else(|| text.to_owned(), |c| cell_told(c, text, name));
    Ok(vec![
        ("of_table", shape.map(|shape| shape.title.to_owned()).unwrap_or_default()),
        ("called", called_told(of_table, line.text("called")?, name)),
        ("column", column.map(|column| column.title.to_owned()).unwrap_or_default()),
        ("before", said(line.text("before")?)),
        ("after", said(line.text("after")?)),
    ])
}

#[cfg(test)]
mod tests;
