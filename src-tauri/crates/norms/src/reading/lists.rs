//! Lists of codes, and units of government.

use super::entries::{entry, fact, ordered, value};
use super::entry::{FactName, LawEntry, LawFact, ValueState};
use super::said::{Said, code};
use crate::{Day, Norms, Unit};

pub(super) fn codes(law: &Norms, on: Day) -> Vec<LawEntry> {
    // Figures have a section of their own.
    let lists = law.lists().filter(|list| *list != super::figures::LIST).map(|list| {
        let (vi, en) = law.list_title(list).unwrap_or((list, list));
        let mut found = entry(format!("codes/{list}"), vi, en);
        found.history = law
            .all_codes(list)
            .iter()
            .map(|c| {
                let (ends_vi, ends_en) =
                    if c.repealed { (": thôi dùng", ": no longer used") } else { ("", "") };
                let said = Said {
                    vi: format!("{} {}{ends_vi}", c.code, c.vi),
                    en: format!("{} {}{ends_en}", c.code, c.en),
                };
                let mut row = value(law, c.from, on, said, &c.source, c.verified);
                let extra = c.extra.iter().map(|(name, value)| format!("{name} = {value}"));
                let notes: Vec<String> = c.note.iter().cloned().chain(extra).collect();
                row.note = (!notes.is_empty()).then(|| notes.join("; "));
                let holds = law.code(list, &c.code, on).is_ok_and(|now| now == c);
                row.state = match (c.from > on, holds) {
                    (true, _) => ValueState::Later,
                    (_, true) => ValueState::Now,
                    _ => ValueState::Past,
                }
                .to_owned();
                row
            })
            .collect();
        found.value = law.codes(list, on).len().to_string();
        found.is_verified = found.history.iter().all(|v| v.is_verified);
        found
    });
    lists.collect()
}

/// The unit above, and the way to it.
fn parent(unit: &Unit) -> LawFact {
    let said = fact(FactName::Parent, unit.parent_name.clone().unwrap_or_default());
    match &unit.parent_code {
        Some(code) => said.leading(format!("units/{code}")),
        None => said,
    }
}

pub(super) fn units(law: &Norms, on: Day) -> Vec<LawEntry> {
    let mut units: Vec<LawEntry> = law
        .units(on)
        .into_iter()
        .map(|unit| {
            let mut found = entry(format!("units/{}", unit.code), &unit.full_name, &unit.full_name);
            found.value = unit.code.clone();
            found.is_verified = unit.verified;
            let versions = law.unit_versions(&unit.code).iter().map(|version| {
                let (text, source) = (version.full_name.clone(), &version.source);
                let mut row = value(law, version.from, on, text, source, version.verified);
                row.note = version.note.clone();
                row
            });
            found.history = ordered(versions.collect());
            found.facts =
                vec![fact(FactName::Kind, code(law, "unit-kind", &unit.kind, on)), parent(unit)];
            found
        })
        .collect();
    units.sort_by_cached_key(|unit| crate::text::text_key(&unit.title_vi));
    units
}
