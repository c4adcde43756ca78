//! Difficulties and requests of many reports, added up by what they say.

use letters::{Column, Report, Shape, ShapeFault};
use std::collections::BTreeMap;

/// The two tables, in the order of the paper.
const TABLES: [&str; 2] = ["kho-khan", "kien-nghi"];

/// One code of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernLine {
    /// The table.
    pub table: &'static str,
    /// The list of its codes.
    pub list: &'static str,
    pub code: String,
    pub rows: usize,
    /// Those who say it, each once, in the order of the reports.
    pub centres: Vec<String>,
}

/// What these centres say, each by its name: of each table what most of them say comes first.
///
/// # Errors
/// [`ShapeFault`] where a report lacks a table.
pub fn by_code(reports: &[(&str, &Report)]) -> Result<Vec<ConcernLine>, ShapeFault> {
    let mut all = Vec::new();
    for table in TABLES {
        let list = Shape::named(table).and_then(|shape| shape.column("code"));
        let list = list.and_then(Column::list).unwrap_or_default();
        let mut lines: BTreeMap<String, ConcernLine> = BTreeMap::new();
        for (name, report) in reports {
            let mut here = BTreeMap::new();
            for row in report.require(table)?.lines() {
                *here.entry(row.text("code")?.to_owned()).or_insert(0) += 1;
            }
            for (code, rows) in here {
                let none = || ConcernLine {
                    table,
                    list,
                    code: code.clone(),
                    rows: 0,
                    centres: Vec::new(),
                };
                let line = lines.entry(code.clone()).or_insert_with(none);
                line.rows += rows;
                line.centres.push((*name).to_owned());
            }
        }
        let mut lines: Vec<ConcernLine> = lines.into_values().collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.centres.len()));
        all.extend(lines);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::report;
    use letters::Table;
    use norms::Value;

    fn saying(difficulties: &[&str], requests: &[&str]) -> Report {
        let text = |text: &str| Value::Text(text.to_owned());
        let rows = |codes: &[&str], more: &[&str]| {
            let row = |(at, code): (usize, &&str)| {
                let head = [text(&format!("{:05}", at + 1)), text(code), Value::Blank];
                head.into_iter().chain(more.iter().map(|asked| text(asked))).collect()
            };
            codes.iter().enumerate().map(row).collect()
        };
        report(&[], &[])
            .with(Table::new("kho-khan", rows(difficulties, &[])).unwrap())
            .with(Table::new("kien-nghi", rows(requests, &["Sở"])).unwrap())
    }

    #[test]
    fn what_most_centres_say_comes_first_and_a_centre_counts_once() {
        let (one, two) = (saying(&["a", "b", "b"], &["c"]), saying(&["b"], &[]));
        let none = saying(&[], &[]);
        let lines = by_code(&[("Một", &one), ("Không", &none), ("Hai", &two)]).unwrap();
        let told = lines.iter().map(|line| {
            format!("{} {} {}: {}", line.list, line.code, line.rows, line.centres.join(", "))
        });
        let expected = ["difficulty b 3: Một, Hai", "difficulty a 1: Một", "request c 1: Một"];
        assert_eq!(told.collect::<Vec<_>>(), expected);
        assert_eq!(by_code(&[("Không", &none)]).unwrap(), []);
    }
}
