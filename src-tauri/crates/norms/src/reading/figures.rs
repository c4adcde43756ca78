//! What the program adds up itself: how each figure comes about, and the rules that check it.

use super::entries::{entry, fact, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::Said;
use crate::{Code, Day, Norms};

/// The list of codes the figures stand in.
pub(super) const LIST: &str = "figure";

/// Every figure this program shows: as the law says it, and where a pack is older than a figure, as
/// the program itself does.
pub(super) fn figures(law: &Norms, on: Day) -> Vec<LawEntry> {
    let known = law.codes(LIST, on);
    let shipped = Norms::shipped().codes(LIST, on);
    let own = shipped.iter().map(|code| known.iter().find(|c| c.code == code.code).unwrap_or(code));
    let others = known.iter().filter(|code| shipped.iter().all(|c| c.code != code.code));
    own.chain(others).map(|figure| one_figure(law, figure, on)).collect()
}

fn one_figure(law: &Norms, figure: &Code, on: Day) -> LawEntry {
    let vi = figure.note.clone().unwrap_or_default();
    let en = figure.extra.get("how_en").unwrap_or(&vi).clone();
    let how = Said { vi, en };
    let key = format!("figures/{}", figure.code);
    let mut found = entry(key, &figure.vi, &figure.en).saying(how.clone());
    let mut row = value(law, figure.from, on, how, &figure.source, figure.verified);
    row.state = ValueState::Now;
    found.is_verified = figure.verified;
    found.history = vec![row];
    let checks = figure.extra.get("rules").map(String::as_str).unwrap_or_default();
    found.facts = checks
        .split_whitespace()
        .filter_map(|id| law.rule(id))
        .map(|rule| {
            let title = Said { vi: rule.title.vi.clone(), en: rule.title.en.clone() };
            fact(FactName::CheckedBy, title).leading(format!("rules/{}", rule.id))
        })
        .collect();
    found
}
