//! What a rule found, as replies tell it: with the words of the rule.

use crate::core::error::DeskError;
use crate::core::talk::{FindingRow, RuleWords};
use crate::core::words::{Language, sentence};
use letters::Finding;
use norms::Norms;
use norms::rules::RuleFault;

/// The words of a rule; where it could not be run, its sentence says so and why. None where this
/// law does not have the rule.
pub(crate) fn words(law: &Norms, rule: &str, not_run: Option<&RuleFault>) -> Option<RuleWords> {
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
pub(crate) fn row(law: &Norms, finding: Finding) -> Result<FindingRow, DeskError> {
    let words = words(law, &finding.rule, finding.not_run.as_ref());
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
