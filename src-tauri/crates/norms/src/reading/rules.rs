//! Rules of checking, each with its sentence, its law and its expression.

use super::condition::{self, Titles};
use super::entries::{entry, fact, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::{Said, code};
use crate::{Day, Norms};

pub(super) fn rules(law: &Norms, on: Day, titles: &dyn Titles) -> Vec<LawEntry> {
    let rules = law.rules().iter().map(|rule| {
        let (vi, en) = (&rule.title.vi, &rule.title.en);
        let mut found = entry(format!("rules/{}", rule.id), vi, en);
        found.say(code(law, "severity", rule.severity.code(), on));
        found.is_in_force = rule.from <= on;
        found.is_verified = rule.verified;
        let said = Said { vi: plain(&rule.sentence.vi), en: plain(&rule.sentence.en) };
        let mut row = value(law, rule.from, on, said, "", rule.verified);
        row.instrument = None;
        row.cited.clone_from(&rule.law);
        row.state = if rule.from > on { ValueState::Later } else { ValueState::Now }.to_owned();
        found.history = vec![row];
        found.facts = vec![
            fact(FactName::Severity, code(law, "severity", rule.severity.code(), on)),
            fact(FactName::Scope, rule.scope.code()),
            fact(FactName::Screen, rule.screen.code()),
        ];
        found.facts.extend(condition::facts(rule, titles));
        found
    });
    rules.collect()
}

/// A sentence of a rule without a finding: where a value of the report would stand, an ellipsis.
fn plain(sentence: &str) -> String {
    let mut said = String::with_capacity(sentence.len());
    for (n, piece) in sentence.split('{').enumerate() {
        match piece.split_once('}') {
            Some((_, rest)) if n > 0 => {
                said.push('…');
                said.push_str(rest);
            }
            _ => said.push_str(piece),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_sentence_without_a_finding_has_no_names_of_columns() {
        let said = super::plain("Phiếu {number} chi {amount_vnd} một lần.");
        assert_eq!(said, "Phiếu … chi … một lần.");
        assert_eq!(super::plain("Quý chưa khóa."), "Quý chưa khóa.");
    }
}
