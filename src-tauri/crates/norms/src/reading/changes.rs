//! What one law says that another does not, entry by entry, as the screen of the law shows it.

use super::condition::Titles;
use super::entry::{LawEntry, LawValue, ValueState};
use super::section::Section;
use crate::{Day, Norms};
use std::collections::BTreeMap;

/// The entries of `after` that `before` does not have, or has with other words: of their values
/// those that are new, then those that are gone (`removed`).
pub fn changes(before: &Norms, after: &Norms, on: Day, titles: &dyn Titles) -> Vec<LawEntry> {
    let mut changed = Vec::new();
    for section in Section::ALL {
        let old: BTreeMap<String, LawEntry> = section
            .entries(before, on, titles)
            .into_iter()
            .map(|entry| (entry.key.clone(), entry))
            .collect();
        for mut entry in section.entries(after, on, titles) {
            let Some(was) = old.get(&entry.key) else {
                changed.push(entry);
                continue;
            };
            let gone: Vec<LawValue> = was
                .history
                .iter()
                .filter(|value| !entry.history.iter().any(|one| is_same(one, value)))
                .map(|value| LawValue { state: ValueState::Removed, ..value.clone() })
                .collect();
            entry.history.retain(|value| !was.history.iter().any(|one| is_same(one, value)));
            entry.history.extend(gone);
            entry.facts.retain(|fact| !was.facts.contains(fact));
            let words = |of: &LawEntry| (of.title_vi.clone(), of.title_en.clone());
            // An act has no values; what it is about is its own.
            let is_act = was.history.is_empty() && entry.history.is_empty();
            let is_about = (&was.value, &was.value_en) != (&entry.value, &entry.value_en);
            if words(was) != words(&entry)
                || (is_act && is_about)
                || !entry.history.is_empty()
                || !entry.facts.is_empty()
            {
                changed.push(entry);
            }
        }
    }
    changed
}

/// The same words of the same act from the same day; which of them holds now is no part of it.
fn is_same(one: &LawValue, other: &LawValue) -> bool {
    LawValue { state: ValueState::Now, ..one.clone() }
        == LawValue { state: ValueState::Now, ..other.clone() }
}
