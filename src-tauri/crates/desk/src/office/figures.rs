//! The consolidated figures, and the way from any of them down to the line and the bundle.

pub(crate) mod courses;
pub(crate) mod staffing;

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::talk::RuleWords;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::rows;
use crate::office::talk::{AskFigures, AskLines, Figures, Lines, TableRow};
use letters::{BundleId, Line, Table, Teller};
use norms::{Quarter, Total};
use office::{Arrival, BeyondFigure, CentreFigures, ClassTotal, Concluded};
use paper::{LawNames, Names};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(crate) use courses::{list_courses, print_course, record_course, remove_course};
pub(crate) use staffing::read_staffing;

/// Most rows of one page.
const PAGE: u32 = 500;

pub(crate) fn read_figures(view: View<'_>, request: AskFigures) -> Result<Figures, DeskError> {
    let quarter = request.quarter;
    let only = request.accepted_only.unwrap_or_default();
    let held = rows::held(view, quarter)?;
    let all = rows::all(view, &held)?;
    let added = all.iter().filter(|row| row.is_added(only));
    let centres: Vec<CentreFigures> = added.filter_map(|r| CentreFigures::of(r, &held)).collect();
    let ids: BTreeSet<&BundleId> = centres.iter().map(|centre| &centre.bundle_id).collect();
    let of_added = held.counted().filter(|arrival| ids.contains(&arrival.bundle_id));
    Ok(Figures {
        quarter,
        expected: crate::office::register::counts(&all).expected,
        counted: u32::try_from(centres.len()).unwrap_or(u32::MAX),
        // Of all that count, whichever are added up.
        concluded: Concluded::of(
            all.iter().filter_map(|row| CentreFigures::of(row, &held)).map(|centre| centre.state),
        ),
        missing: office::uncounted(&all, &held, only),
        totals: letters::summed_figures(of_added.map(|arrival| &arrival.control)),
        classes: classes(view, quarter, &ids)?,
        beyond: beyond(view, quarter, &centres)?,
        centres,
    })
}

/// The figures of these centres that the law of the quarter asks about.
pub(crate) fn beyond(
    view: View<'_>,
    quarter: Quarter,
    centres: &[CentreFigures],
) -> Result<Vec<BeyondFigure>, DeskError> {
    let asked_from = view.law_of(quarter)?.amount_asked_about(quarter.last());
    Ok(office::beyond(centres, asked_from))
}

/// Every funding class over these bundles of a quarter.
pub(crate) fn classes(
    view: View<'_>,
    quarter: Quarter,
    of: &BTreeSet<&BundleId>,
) -> Result<Vec<ClassTotal>, DeskError> {
    let names = names::law_names(view, quarter)?;
    let mut totals: BTreeMap<String, ClassTotal> = BTreeMap::new();
    for sum in view.read()?.class_sums(quarter)? {
        if !of.contains(&sum.bundle_id) {
            continue;
        }
        let total = totals.entry(sum.class.clone()).or_insert_with(|| ClassTotal {
            class_name: names.name("funding-class", &sum.class),
            class: sum.class.clone(),
            centres: 0,
            opening_vnd: Total::ZERO,
            received_vnd: Total::ZERO,
            spent_vnd: Total::ZERO,
            closing_vnd: Total::ZERO,
        });
        total.centres = total.centres.saturating_add(1);
        total.opening_vnd = total.opening_vnd.with(sum.opening);
        total.received_vnd = total.received_vnd.with(sum.received);
        total.spent_vnd = total.spent_vnd.with(sum.spent);
        total.closing_vnd = total.closing_vnd.with(sum.closing);
    }
    Ok(totals.into_values().collect())
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
    // The names of decisions its centre entered stand in the report alone.
    let has_own = counts.iter().any(|(name, rows)| name == letters::OWN_DECISIONS && *rows > 0);
    let law = match has_own {
        true => view.law_for(arrival.quarter, &read.layer(&arrival.bundle_id)?)?,
        false => view.law_of(arrival.quarter)?,
    };
    let names = LawNames::of(Arc::clone(&law), arrival.quarter);
    let name = |list: &str, code: &str| names.name(list, code);
    let limit = request.limit.clamp(1, PAGE);
    let table = read.layer_rows(&arrival.bundle_id, shape.name, request.offset, limit)?;
    let rules = letters::rules_told(&law, &table)?;
    let said = retold(view, &arrival, &table, &names)?;
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
        rows: said.lines().map(|line| letters::cells_told(line, &name)).collect(),
        rules: rules.into_iter().map(|rule| (rule.id.clone(), RuleWords::from(rule))).collect(),
        keys: table.lines().map(Line::key).collect(),
        total: of(shape.name),
        bundle: rows::bundle_row(view, &arrival)?,
    })
}

/// The rows as people read them, where they speak of places of their report by keys; it is read for those tables alone.
fn retold(
    view: View<'_>,
    arrival: &Arrival,
    table: &Table,
    names: &LawNames,
) -> Result<Table, DeskError> {
    if !letters::is_retold(table.shape().name) {
        return Ok(table.clone());
    }
    let name = |list: &str, code: &str| match list {
        "salary-part" => words(&format!("ui.law_change.part.{code}")),
        _ => names.name(list, code),
    };
    let whole = words("paper.remark.whole");
    let teller = Teller { name: &name, rule: &|id| names.law.rule(id), whole: &whole };
    Ok(letters::as_told(&view.read()?.layer(&arrival.bundle_id)?, table, &teller)?.into_owned())
}

fn words(key: &str) -> String {
    sentence(Language::Vietnamese, key, &BTreeMap::new())
}
