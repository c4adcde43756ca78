//! What one law says that another does not, entry by entry, as the screen of the law shows it.

use super::SECTIONS;
use crate::talk::law::{LawEntry, LawValue};
use norms::{Day, Norms};
use std::collections::BTreeMap;

/// The entries of `after` that `before` does not have, or has with other words: of their values
/// only those that are new. What an entry lost is not told; a change never takes a value away.
pub(crate) fn changes(before: &Norms, after: &Norms, on: Day) -> Vec<LawEntry> {
    let mut changed = Vec::new();
    for (_, section) in SECTIONS {
        let old: BTreeMap<String, LawEntry> =
            section(before, on).into_iter().map(|entry| (entry.key.clone(), entry)).collect();
        for mut entry in section(after, on) {
            let Some(was) = old.get(&entry.key) else {
                changed.push(entry);
                continue;
            };
            entry.history.retain(|value| !was.history.iter().any(|one| is_same(one, value)));
            entry.facts.retain(|fact| !was.facts.contains(fact));
            let is_renamed = (&was.title_vi, &was.title_en) != (&entry.title_vi, &entry.title_en);
            if is_renamed || !entry.history.is_empty() || !entry.facts.is_empty() {
                changed.push(entry);
            }
        }
    }
    changed
}

/// The same words of the same act from the same day; which of them holds now is no part of it.
fn is_same(one: &LawValue, other: &LawValue) -> bool {
    LawValue { state: String::new(), ..one.clone() }
        == LawValue { state: String::new(), ..other.clone() }
}
