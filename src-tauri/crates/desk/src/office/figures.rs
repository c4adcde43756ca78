//! The consolidated figures, and the way from any of them down to the line and the bundle.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use crate::office::rows;
use crate::office::rows::BoardRow;
use crate::office::talk::{
    AskLines, CentreFigures, ClassTotal, FigureTotal, Figures, LineColumn, Lines, TableRow,
};
use crate::office::talk::{CentreRow, OfficeQuarter};
use letters::{Figure, Kind, Line, Shape, Table};
use norms::{Norms, Vnd};
use office::HeldQuarter;
use paper::Names;
use std::collections::BTreeMap;

/// Most rows of one page.
const PAGE: u32 = 500;

pub(crate) fn read_figures(view: View<'_>, request: OfficeQuarter) -> Result<Figures, DeskError> {
    let quarter = request.quarter;
    let held = rows::held(view, quarter)?;
    let all = rows::all(view, &held)?;
    let counts = |row: &CentreRow| {
        row.bundle_id.as_ref().is_some_and(|id| held.counted().any(|a| a.bundle_id == *id))
    };
    let due = all.iter().filter(|row| row.is_due()).map(|row| &row.row);
    let missing = due.filter(|row| !counts(row)).map(|row| row.unit_name.clone());
    let names = names::law_names(view, quarter)?;
    let classes = view.read()?.class_sums(quarter)?;
    let centre = |BoardRow { row, .. }: &BoardRow| {
        let arrival = held.counted().find(|a| Some(&a.bundle_id) == row.bundle_id.as_ref())?;
        Some(CentreFigures {
            unit_code: row.unit_code.clone(),
            unit_from: row.unit_from.clone(),
            unit_name: row.unit_name.clone(),
            bundle_id: arrival.bundle_id.clone(),
            values: Figure::ALL.map(|figure| figure.stated(&arrival.control)).into(),
        })
    };
    Ok(Figures {
        quarter,
        expected: crate::office::register::counts(&all).expected,
        counted: u32::try_from(held.counted().count()).unwrap_or(u32::MAX),
        missing: missing.collect(),
        totals: totals(&held)?,
        classes: classes
            .into_iter()
            .map(|c| {
                Ok(ClassTotal {
                    class_name: names.name("funding-class", &c.class),
                    class: c.class,
                    centres: c.centres,
                    opening_vnd: Vnd::new(c.opening)?,
                    received_vnd: Vnd::new(c.received)?,
                    spent_vnd: Vnd::new(c.spent)?,
                    closing_vnd: Vnd::new(c.closing)?,
                })
            })
            .collect::<Result<_, DeskError>>()?,
        centres: all.iter().filter_map(centre).collect(),
    })
}

/// The control totals of all counted bundles, added up.
fn totals(held: &HeldQuarter) -> Result<Vec<FigureTotal>, DeskError> {
    let sums = letters::sum_of_controls(held.counted().map(|arrival| &arrival.control));
    let total = |(figure, sum): (Figure, i64)| {
        let measure = figure.measure(sum)?;
        Ok(FigureTotal { name: figure, amount_vnd: measure.amount(), count: measure.count() })
    };
    sums.into_iter().map(total).collect()
}

pub(crate) fn read_lines(view: View<'_>, request: AskLines) -> Result<Lines, DeskError> {
    let arrival = rows::arrival(view, &request.bundle_id)?;
    let unknown = || DeskError::new(Code::ListUnknown).at("table").with("list", &request.table);
    let shape = letters::ALL.iter().find(|s| s.name == request.table).ok_or_else(unknown)?;
    let law = view.law_of(arrival.quarter)?;
    let names = names::law_names(view, arrival.quarter)?;
    let limit = request.limit.clamp(1, PAGE);
    let read = view.read()?;
    let table = read.layer_rows(&arrival.bundle_id, shape.name, request.offset, limit)?;
    let counts = read.layer_counts(&arrival.bundle_id)?;
    let of = |name: &str| counts.iter().find(|(n, _)| n == name).map_or(0, |(_, total)| *total);
    let tables = letters::ALL.iter().map(|s| TableRow {
        table: s.name.to_owned(),
        title: s.title.to_owned(),
        rows: of(s.name),
    });
    Ok(Lines {
        table: shape.name.to_owned(),
        title: shape.title.to_owned(),
        tables: tables.collect(),
        columns: columns(shape),
        rows: table.lines().map(|line| cells(line, &names)).collect(),
        rules: rules_of(&law, &table)?,
        keys: table.lines().map(Line::key).collect(),
        total: of(shape.name),
        bundle: rows::bundle_row(view, &arrival)?,
    })
}

/// The words of the rules that rows of the table of results name.
fn rules_of(law: &Norms, table: &Table) -> Result<BTreeMap<String, RuleWords>, DeskError> {
    if table.shape().name != letters::RESULTS {
        return Ok(BTreeMap::new());
    }
    let results = letters::brought(table)?;
    let named = results.iter().filter_map(|result| law.rule(&result.rule));
    Ok(named.map(|rule| (rule.id.clone(), RuleWords::from(rule))).collect())
}

fn columns(shape: &Shape) -> Vec<LineColumn> {
    let column = |c: &letters::Column| LineColumn {
        name: c.name.to_owned(),
        title: c.title.to_owned(),
        kind: c.kind,
    };
    shape.columns.iter().map(column).collect()
}

/// The cells of a row as written, codes with their names.
fn cells(line: Line<'_>, names: &dyn Names) -> Vec<String> {
    let cell = |(column, written): (&letters::Column, String)| {
        let list = match column.kind {
            Kind::Code => paper::list_of(column.name),
            _ => None,
        };
        match list {
            Some(list) if !written.is_empty() => {
                let name = names.name(list, &written);
                if name == written { written } else { format!("{written} – {name}") }
            }
            _ => written,
        }
    };
    line.columns().map(cell).collect()
}
