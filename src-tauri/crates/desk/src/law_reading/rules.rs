//! Rules of checking, each with its sentence, its law and its expression.

use super::{entry, fact, value};
use crate::talk::law::LawEntry;
use norms::rules::Scope;
use norms::{Day, Norms};

pub(super) fn rules(law: &Norms, on: Day) -> Vec<LawEntry> {
    let rules = law.rules().iter().map(|rule| {
        let (vi, en) = (&rule.title.vi, &rule.title.en);
        let mut found = entry(format!("rules/{}", rule.id), vi, en);
        found.value = super::values::code(law, "severity", rule.severity.code(), on);
        found.is_in_force = rule.from <= on;
        found.is_verified = rule.verified;
        let mut row = value(law, rule.from, on, rule.sentence.vi.clone(), "", rule.verified);
        row.instrument = None;
        row.cited.clone_from(&rule.law);
        row.state = if rule.from > on { "later" } else { "now" }.to_owned();
        found.history = vec![row];
        let scope = match rule.scope {
            Scope::Report => "report",
            Scope::WithPrevious => "with-previous",
            Scope::Office => "office",
        };
        found.facts = vec![fact("scope", scope), fact("screen", &*rule.screen)];
        found
    });
    rules.collect()
}
