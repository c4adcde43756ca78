//! Rows any reply may tell: acts of the journal, what a rule found, the key figures of a report.

use crate::core::error::DeskError;
use crate::core::talk::{ActRow, ChangedFigure, FindingRow, KeyFigure, RuleWords};
use crate::core::words::{Language, sentence};
use letters::{Control, Figure, Finding, Measure, Report};
use norms::Norms;
use norms::rules::RuleFault;
use store::ActLine;

/// Rows for the screen; only the newest act that is not undone can be undone.
pub(crate) fn act_rows(undone: &[&str], lines: Vec<ActLine>) -> Vec<ActRow> {
    let next = next_to_undo(undone, &lines).map(|line| line.act_id.clone());
    lines
        .into_iter()
        .map(|line| {
            let can_undo = Some(&line.act_id) == next.as_ref();
            act_row(line, can_undo)
        })
        .collect()
}

/// An act as it is listed.
pub(crate) fn act_row(line: ActLine, can_undo: bool) -> ActRow {
    ActRow {
        act_id: line.act_id,
        act: line.act,
        subject: line.subject,
        at: line.at,
        is_undone: line.is_undone,
        can_undo,
    }
}

/// The newest act that changed records, if it is one of those that can be taken back.
pub(crate) fn next_to_undo<'a>(undone: &[&str], lines: &'a [ActLine]) -> Option<&'a ActLine> {
    let newest = lines
        .iter()
        .find(|line| !line.is_undone && line.undoes.is_none() && !line.changes.is_empty())?;
    undone.contains(&newest.act.as_str()).then_some(newest)
}

/// The words of a rule; where it could not be run, its sentence says so and why. None where this
/// law does not have the rule.
pub(crate) fn rule_words(
    law: &Norms,
    rule: &str,
    not_run: Option<&RuleFault>,
) -> Option<RuleWords> {
    let words = RuleWords::from(law.rule(rule)?);
    let Some(fault) = not_run else {
        return Some(words);
    };
    let said = |language: Language| {
        sentence(language, "paper.rule.not_run", &[("why".to_owned(), fault.to_string())].into())
    };
    let (sentence_vi, sentence_en) = (said(Language::Vietnamese), said(Language::English));
    Some(RuleWords { sentence_vi, sentence_en, ..words })
}

/// A finding as it is listed.
pub(crate) fn finding_row(law: &Norms, finding: Finding) -> Result<FindingRow, DeskError> {
    let words = rule_words(law, &finding.rule, finding.not_run.as_ref());
    Ok(FindingRow {
        words: words.ok_or_else(|| DeskError::fault(&"a finding of no rule"))?,
        rule: finding.rule,
        severity: finding.severity,
        row: finding.row,
        table: finding.table,
        screen: finding.screen,
        record: finding.record,
        show: finding.show,
        explanation: finding.explanation,
        law: finding.law,
        is_verified: finding.is_verified,
    })
}

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
