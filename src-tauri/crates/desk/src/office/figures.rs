//! The consolidated figures, and the way from any of them down to the line and the bundle.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use crate::office::rows;
use crate::office::rows::BoardRow;
use crate::office::talk::{
    AskLines, CentreFigures, ClassTotal, FigureTotal, Figures, Lines, TableRow,
};
use crate::office::talk::{CentreRow, OfficeQuarter};
use letters::{Figure, Line};
use norms::Vnd;
use office::HeldQuarter;
use paper::Names;

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
    let name = |list: &str, code: &str| names.name(list, code);
    let limit = request.limit.clamp(1, PAGE);
    let read = view.read()?;
    let table = read.layer_rows(&arrival.bundle_id, shape.name, request.offset, limit)?;
    let rules = letters::rules_told(&law, &table)?;
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
        columns: letters::columns_told(shape),
        rows: table.lines().map(|line| letters::cells_told(line, &name)).collect(),
        rules: rules.into_iter().map(|rule| (rule.id.clone(), RuleWords::from(rule))).collect(),
        keys: table.lines().map(Line::key).collect(),
        total: of(shape.name),
        bundle: rows::bundle_row(view, &arrival)?,
    })
}
