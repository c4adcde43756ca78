//! Rows any reply may tell: acts of the journal, and what a rule found in its words.

use crate::core::error::DeskError;
use crate::core::moment::DOUBT;
use crate::core::talk::{ActRow, FindingRow, RuleWords};
use crate::core::words::{Language, sentence};
use letters::{Doubt, DoubtKind, Finding};
use norms::Norms;
use norms::rules::RuleFault;
use std::collections::BTreeMap;
use store::{ActLine, AnyKind, AnyRecord};

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
        is_clock_doubted: is_doubted(&line),
        act_id: line.act_id,
        act: line.act,
        subject: line.subject,
        at: line.at,
        is_undone: line.is_undone,
        can_undo,
    }
}

/// Was this line of the journal made by a clock in doubt?
fn is_doubted(line: &ActLine) -> bool {
    line.changes.iter().any(|change| {
        matches!(&change.after, Some(AnyRecord::Single(one)) if one.setting().name == DOUBT)
    })
}

/// The newest act that changed records, if it is one of those that can be taken back.
pub(crate) fn next_to_undo<'a>(undone: &[&str], lines: &'a [ActLine]) -> Option<&'a ActLine> {
    let newest = lines
        .iter()
        .find(|line| !line.is_undone && line.undoes.is_none() && changes_records(line))?;
    undone.contains(&newest.act.as_str()).then_some(newest)
}

fn changes_records(line: &ActLine) -> bool {
    line.changes.iter().any(|change| !matches!(change.kind, AnyKind::Single(_)))
}

/// The words of a rule; where it could not be run, its sentence says so and why. None where this
/// law does not have the rule.
pub(crate) fn rule_words(
    law: &Norms,
    rule: &str,
    not_run: Option<&RuleFault>,
) -> Option<RuleWords> {
    if let Some(kind) = DoubtKind::from_code(rule) {
        return Some(doubt_words(kind));
    }
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

/// The words of what has to be looked at whatever the rules say.
fn doubt_words(kind: DoubtKind) -> RuleWords {
    let none = BTreeMap::new();
    let title = |language| sentence(language, &format!("doubt.title.{kind}"), &none);
    let said = |language| sentence(language, &format!("doubt.said.{kind}"), &none);
    RuleWords {
        title_vi: title(Language::Vietnamese),
        title_en: title(Language::English),
        sentence_vi: said(Language::Vietnamese),
        sentence_en: said(Language::English),
    }
}

/// A place to look at, in one sentence.
pub(crate) fn doubt_said(doubt: &Doubt) -> String {
    sentence(Language::Vietnamese, &format!("doubt.said.{}", doubt.kind), &doubt.shown())
}

/// A finding as it is listed.
pub(crate) fn finding_row(law: &Norms, finding: Finding) -> Result<FindingRow, DeskError> {
    let words = rule_words(law, &finding.rule, finding.not_run.as_ref());
    let words = words.ok_or_else(|| DeskError::fault(&"a finding of no rule"))?;
    Ok(FindingRow::of(finding, words))
}
