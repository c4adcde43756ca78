//! Calendars, what falls due in the year of a day, and who receives reports.

use super::entries::{entry, fact, ordered, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::{Said, word};
use crate::{Day, Norms};

pub(super) fn calendars(law: &Norms, on: Day) -> Vec<LawEntry> {
    let mut found: Vec<LawEntry> = Vec::new();
    for calendar in law.calendars() {
        let key = format!("calendars/periods#{}", calendar.key);
        // An older cut of the same calendar is history of one entry.
        let one = entry_of(&mut found, key, &calendar.vi, &calendar.en);
        let mut row =
            value(law, calendar.from, on, String::new(), &calendar.source, calendar.verified);
        row.article.clone_from(&calendar.article);
        one.history.push(row);
    }
    for one in &mut found {
        let key = one.key.rsplit('#').next().unwrap_or_default().to_owned();
        let period = law.period_of(&key, on).ok();
        one.is_in_force = period.is_some();
        one.is_verified = one.history.iter().all(|v| v.is_verified);
        if let Some(period) = period {
            let (from, to) = (period.from.office(), period.to.office());
            one.value = format!("{}: {from} – {to}", period.name);
            if let Some(day) = period.adjusted_until {
                one.facts.push(fact(FactName::AdjustedUntil, day.office()));
            }
        }
        one.history = ordered(std::mem::take(&mut one.history));
        let value = one.value.clone();
        for now in one.history.iter_mut().filter(|v| v.state == ValueState::Now) {
            now.value.clone_from(&value);
        }
    }
    found.extend(due(law, on));
    found
}

/// The entry of a key, made when it is not there.
fn entry_of<'a>(found: &'a mut Vec<LawEntry>, key: String, vi: &str, en: &str) -> &'a mut LawEntry {
    let at = found.iter().position(|one| one.key == key).unwrap_or_else(|| {
        found.push(entry(key, vi, en));
        found.len() - 1
    });
    &mut found[at]
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
        let day = due.on.office();
        let text = if due.is_before {
            Said { vi: format!("{covers}: trước {day}"), en: format!("{covers}: before {day}") }
        } else {
            format!("{covers}: {day}").into()
        };
        let mut row = value(law, due.on, on, text, &due.source.id, due.verified);
        row.article.clone_from(&due.article);
        row.note.clone_from(&due.note);
        row.state = match due.last_on.cmp(&on) {
            std::cmp::Ordering::Less => ValueState::Past,
            std::cmp::Ordering::Equal => ValueState::Now,
            std::cmp::Ordering::Greater => ValueState::Later,
        }
        .to_owned();
        entry_of(&mut found, key, &due.vi, &due.en).history.push(row);
    }
    for one in &mut found {
        let next = one.history.iter().position(|v| v.state != ValueState::Past);
        one.say_as(next.or(one.history.len().checked_sub(1)));
        one.is_verified = one.history.iter().all(|v| v.is_verified);
    }
    found
}

/// What each body is to a centre, as the relations stand on the day.
pub(super) fn offices(law: &Norms, on: Day) -> Vec<LawEntry> {
    let relations = law.relations(on).map(|relation| {
        let title = relation.name.replace("{unit}", "…").replace("{place}", "…");
        let mut one = entry(format!("offices/{}", relation.office), &title, &title);
        let text = Said::with(|tongue| {
            let roles: Vec<String> = relation
                .roles
                .iter()
                .map(|role| word(law, "relation-role", role, on, tongue))
                .collect();
            roles.join(", ")
        });
        one.say(text.clone());
        one.is_verified = relation.verified;
        let mut row = value(law, relation.from, on, text, &relation.source, relation.verified);
        row.article = relation.article.clone();
        row.note = relation.note.clone();
        row.state = ValueState::Now;
        one.history.push(row);
        if let Some(order) = relation.order {
            one.facts.push(fact(FactName::Order, order.to_string()));
        }
        one
    });
    relations.collect()
}
