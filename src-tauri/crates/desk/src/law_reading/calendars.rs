//! Calendars, what falls due in the year of a day, and who receives reports.

use super::{entry, fact, value};
use crate::talk::law::LawEntry;
use norms::{Day, Norms};

pub(super) fn calendars(law: &Norms, on: Day) -> Vec<LawEntry> {
    let mut found: Vec<LawEntry> = law
        .calendars()
        .iter()
        .map(|calendar| {
            let mut one =
                entry(format!("calendars/periods#{}", calendar.key), &calendar.vi, &calendar.en);
            let period = law.period_of(&calendar.key, on).ok();
            let text = period
                .as_ref()
                .map(|p| format!("{}: {} – {}", p.name, p.from.office(), p.to.office()));
            one.is_in_force = text.is_some();
            one.value = text.clone().unwrap_or_default();
            one.is_verified = calendar.verified;
            let text = text.unwrap_or_default();
            let mut row = value(law, calendar.from, on, text, &calendar.source, calendar.verified);
            row.article.clone_from(&calendar.article);
            row.state = if calendar.from > on { "later" } else { "now" }.to_owned();
            one.history.push(row);
            if let Some(day) = period.and_then(|p| p.adjusted_until) {
                one.facts.push(fact("adjusted_until", day.office()));
            }
            one
        })
        .collect();
    found.extend(due(law, on));
    found
}

/// Everything that falls due in the year of the day, one entry a paper.
fn due(law: &Norms, on: Day) -> Vec<LawEntry> {
    let mut found: Vec<LawEntry> = Vec::new();
    let (Ok(first), Ok(last)) = (Day::new(on.year(), 1, 1), Day::new(on.year(), 12, 31)) else {
        return found;
    };
    for due in law.deadlines_between(first, last).unwrap_or_default() {
        let key = format!("calendars/deadlines#{}", due.key);
        let covers = due.covers.map(|period| period.name).unwrap_or_default();
        let before = if due.is_before { "trước " } else { "" };
        let text = format!("{covers}: {before}{}", due.on.office());
        let mut row = value(law, due.on, on, text, &due.source.id, due.verified);
        row.article.clone_from(&due.article);
        row.state = if due.on < on { "past" } else { "later" }.to_owned();
        let one = match found.iter_mut().find(|one| one.key == key) {
            Some(one) => one,
            None => {
                found.push(entry(key, &due.vi, &due.en));
                let last = found.len() - 1;
                &mut found[last]
            }
        };
        one.history.push(row);
    }
    for one in &mut found {
        let next = one.history.iter().find(|v| v.state == "later").or(one.history.last());
        one.value = next.map(|v| v.value.clone()).unwrap_or_default();
        one.is_verified = one.history.iter().all(|v| v.is_verified);
    }
    found
}

/// What each body is to a centre, as the relations stand on the day.
pub(super) fn offices(law: &Norms, on: Day) -> Vec<LawEntry> {
    let relations = law.relations(on).map(|relation| {
        let title = relation.name.replace("{unit}", "…");
        let mut one = entry(format!("offices/{}", relation.office), &title, &title);
        let roles: Vec<String> = relation
            .roles
            .iter()
            .map(|role| super::values::code(law, "relation-role", role, on))
            .collect();
        one.value = roles.join(", ");
        one.is_verified = relation.verified;
        let text = one.value.clone();
        let mut row = value(law, relation.from, on, text, &relation.source, relation.verified);
        row.article = relation.article.clone();
        row.note = relation.note.clone();
        row.state = "now".to_owned();
        one.history.push(row);
        if let Some(order) = relation.order {
            one.facts.push(fact("order", order.to_string()));
        }
        one
    });
    relations.collect()
}
