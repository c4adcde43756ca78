//! The key figures of a report, as replies tell them.

use crate::core::error::DeskError;
use crate::core::talk::{ChangedFigure, KeyFigure};
use letters::{Control, Figure, Measure, Report};

/// The figures a person compares with the paper before sealing.
pub(crate) fn figures(report: &Report) -> Result<Vec<KeyFigure>, DeskError> {
    let figures = letters::figures(report)?;
    Ok(figures.into_iter().map(|(figure, measure)| key_figure(figure, measure)).collect())
}

/// The control totals a bundle states, in the order of the paper.
pub(crate) fn stated(control: &Control) -> Result<Vec<KeyFigure>, DeskError> {
    let stated = |figure: Figure| Ok(key_figure(figure, figure.measure(figure.stated(control))?));
    Figure::ALL.into_iter().map(stated).collect()
}

/// Key figures that differ between two control totals, in the order of their names on paper.
pub(crate) fn changed_figures(before: &Control, after: &Control) -> Vec<ChangedFigure> {
    let changed = letters::changed_figures(before, after).into_iter().map(|one| ChangedFigure {
        name: one.figure,
        is_money: one.figure.is_money(),
        before: one.before,
        after: one.after,
    });
    changed.collect()
}

fn key_figure(figure: Figure, measure: Measure) -> KeyFigure {
    KeyFigure { name: figure, amount_vnd: measure.amount(), count: measure.count() }
}
