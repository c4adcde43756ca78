//! The key figures of a report and its control totals.

use crate::core::error::DeskError;
use crate::core::talk::{ChangedFigure, KeyFigure};
use centre::Place;
use norms::Vnd;
use std::collections::BTreeMap;

/// Key figures that differ, in the order of their names on paper.
pub(crate) fn changed_figures(
    before: &BTreeMap<String, i64>,
    after: &BTreeMap<String, i64>,
) -> Vec<ChangedFigure> {
    FIGURES
        .iter()
        .filter_map(|(name, is_money)| {
            let (before, after) = (before.get(*name).copied(), after.get(*name).copied());
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            let changed =
                ChangedFigure { name: (*name).to_owned(), is_money: *is_money, before, after };
            (before != after).then_some(changed)
        })
        .collect()
}

/// The key figures of a report in the order of the paper, and which of them are đồng.
pub(crate) const FIGURES: [(&str, bool); 9] = [
    ("opening", true),
    ("received", true),
    ("spent", true),
    ("closing", true),
    ("cash", true),
    ("account", true),
    ("allowances", true),
    ("activities", false),
    ("turns", false),
];

/// The amount of the row whose key is given; zero when there is no such row.
pub(crate) fn money(report: &letters::Report, table: &str, key: &str, column: &str) -> Vnd {
    let Some(table) = report.table(table) else {
        return Vnd::ZERO;
    };
    let row = (0..table.rows().len()).find(|row| table.key(*row) == key);
    row.map(|row| table.vnd(row, column)).unwrap_or_default()
}

pub(crate) fn sum(report: &letters::Report, table: &str, column: &str) -> Result<Vnd, DeskError> {
    let Some(table) = report.table(table) else {
        return Ok(Vnd::ZERO);
    };
    Ok(Vnd::sum((0..table.rows().len()).map(|row| table.vnd(row, column)))?)
}

pub(crate) fn rows(report: &letters::Report, table: &str) -> usize {
    report.table(table).map_or(0, |t| t.rows().len())
}

/// The figures a person compares with the paper before sealing.
pub(crate) fn figures(report: &letters::Report) -> Result<Vec<KeyFigure>, DeskError> {
    let amount = |name: &str, vnd: Vnd| KeyFigure {
        name: name.to_owned(),
        amount_vnd: Some(vnd),
        count: None,
    };
    let turns = report
        .table("hoat-dong")
        .map_or(0, |t| (0..t.rows().len()).filter_map(|row| t.int(row, "turns")).sum::<i64>());
    let classes = i64::try_from(rows(report, "hoat-dong")).unwrap_or(i64::MAX);
    let count =
        |name: &str, n: i64| KeyFigure { name: name.to_owned(), amount_vnd: None, count: Some(n) };
    Ok(vec![
        amount("opening", sum(report, "so-du", "opening_vnd")?),
        amount("received", sum(report, "nguon-kinh-phi", "received_vnd")?),
        amount("spent", sum(report, "nguon-kinh-phi", "spent_vnd")?),
        amount("closing", sum(report, "so-du", "closing_vnd")?),
        amount("cash", money(report, "so-du", Place::TienMat.code(), "closing_vnd")),
        amount("account", money(report, "so-du", Place::TienGui.code(), "closing_vnd")),
        amount("allowances", sum(report, "phu-cap", "amount_vnd")?),
        count("activities", classes),
        count("turns", turns),
    ])
}

/// The control totals: the key figures a person compared with the paper.
pub(crate) fn control(report: &letters::Report) -> Result<BTreeMap<String, i64>, DeskError> {
    let figures = figures(report)?;
    let value = |f: &KeyFigure| f.amount_vnd.map(|v| v.dong()).or(f.count).unwrap_or_default();
    Ok(figures.iter().map(|f| (f.name.clone(), value(f))).collect())
}
