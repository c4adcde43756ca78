//! The consolidated figures, and the way from any of them down to the line and the bundle.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use crate::office::rows;
use crate::office::talk::{AskLines, Figures, Lines, OfficeQuarter, TableRow};
use letters::Line;
use norms::Vnd;
use office::{CentreFigures, ClassTotal};
use paper::Names;

/// Most rows of one page.
const PAGE: u32 = 500;

pub(crate) fn read_figures(view: View<'_>, request: OfficeQuarter) -> Result<Figures, DeskError> {
    let quarter = request.quarter;
    let held = rows::held(view, quarter)?;
    let all = rows::all(view, &held)?;
    let names = names::law_names(view, quarter)?;
    let classes = view.read()?.class_sums(quarter)?;
    Ok(Figures {
        quarter,
        expected: crate::office::register::counts(&all).expected,
        counted: u32::try_from(held.counted().count()).unwrap_or(u32::MAX),
        missing: office::uncounted(&all, &held),
        totals: letters::summed_figures(held.counted().map(|arrival| &arrival.control))?,
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
        centres: all.iter().filter_map(|row| CentreFigures::of(row, &held)).collect(),
    })
}

pub(crate) fn read_lines(view: View<'_>, request: AskLines) -> Result<Lines, DeskError> {
    let arrival = rows::arrival(view, &request.bundle_id)?;
    let unknown = || DeskError::new(Code::ListUnknown).at("table").with("list", &request.table);
    let read = view.read()?;
    // Those the version of the bundle has: what it lacks is no table without rows.
    let counts = read.layer_counts(&arrival.bundle_id)?;
    let shape = letters::ALL.iter().find(|s| s.name == request.table).ok_or_else(unknown)?;
    if !counts.iter().any(|(name, _)| name == shape.name) {
        return Err(unknown());
    }
    let law = view.law_of(arrival.quarter)?;
    let names = names::law_names(view, arrival.quarter)?;
    let name = |list: &str, code: &str| names.name(list, code);
    let limit = request.limit.clamp(1, PAGE);
    let table = read.layer_rows(&arrival.bundle_id, shape.name, request.offset, limit)?;
    let rules = letters::rules_told(&law, &table)?;
    let of = |name: &str| counts.iter().find(|(n, _)| n == name).map_or(0, |(_, total)| *total);
    let tables = counts.iter().filter_map(|(name, rows)| {
        let shape = letters::Shape::named(name)?;
        Some(TableRow { table: name.clone(), title: shape.title.to_owned(), rows: *rows })
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
