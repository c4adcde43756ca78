//! Acts of law, and the forms of paper they prescribe.

use super::entries::{entry, fact, ordered, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::Said;
use crate::{ActStatus, Day, Instrument, Norms};

pub(super) fn instruments(law: &Norms, on: Day) -> Vec<LawEntry> {
    law.instruments().map(|act| one_act(law, act, on)).collect()
}

fn one_act(law: &Norms, act: &Instrument, on: Day) -> LawEntry {
    let mut found = entry(format!("instruments/{}", act.id), &act.number, &act.number);
    found.say(Said { vi: act.vi.clone(), en: act.en.clone() });
    found.is_verified = act.verified;
    let other = |id: &str| law.instrument(id).map_or_else(|| id.to_owned(), Instrument::cited);
    let about = |name: FactName, said: String, id: &str| {
        fact(name, said).leading(format!("instruments/{id}"))
    };
    let mut facts = vec![fact(FactName::Issuer, &*act.issuer)];
    if let Some(signed) = act.signed {
        facts.push(fact(FactName::Signed, signed.office()));
    }
    if let Some(from) = act.from {
        facts.push(fact(FactName::From, from.office()));
    }
    let status = law.status(&act.id, on).ok();
    found.is_in_force = !matches!(
        status,
        Some(
            ActStatus::Replaced { .. } | ActStatus::Ended { .. } | ActStatus::NotYetInForce { .. }
        )
    );
    match status {
        Some(ActStatus::Replaced { by, from }) => {
            let said = format!("{} · {}", other(&by), from.office());
            facts.push(about(FactName::ReplacedBy, said, &by));
        }
        Some(ActStatus::Ended { on, by }) => {
            facts.push(match by {
                Some(by) => {
                    about(FactName::Ended, format!("{} · {}", on.office(), other(&by)), &by)
                }
                None => fact(FactName::Ended, on.office()),
            });
        }
        _ => {}
    }
    for replaced in &act.replaces {
        facts.push(about(FactName::Replaces, other(replaced), replaced));
    }
    for amended in &act.amends {
        facts.push(about(FactName::Amends, other(amended), amended));
    }
    if let Some(note) = &act.note {
        facts.push(fact(FactName::Note, &**note));
    }
    found.facts = facts;
    found
}

pub(super) fn forms(law: &Norms, on: Day) -> Vec<LawEntry> {
    let forms = law.form_series().map(|(key, forms)| {
        let title = forms.last().map_or(key, |form| form.title.as_str());
        let mut found = entry(format!("forms/{key}"), title, title);
        let values = forms.iter().map(|form| {
            let number = form.number.clone().unwrap_or_default();
            let mut row = value(law, form.from, on, number, &form.source, form.verified);
            row.note = form.note.clone().or_else(|| form.legend.clone());
            row
        });
        found.history = ordered(values.collect());
        found.say_now();
        found.is_in_force = found.history.iter().any(|v| v.state == ValueState::Now);
        found.is_verified = found.history.iter().all(|v| v.is_verified);
        found
    });
    forms.collect()
}
