//! Levels of support, and the principles every province may answer for itself.

use super::entries::{entry, fact, ordered, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::{Said, word, yes_no};
use super::values::province;
use crate::{Day, Norms, PrincipleValue, SupportLevel};

pub(super) fn supports(law: &Norms, on: Day) -> Vec<LawEntry> {
    let mut found: Vec<LawEntry> = Vec::new();
    for level in law.support_levels() {
        let text = granted(law, level, on);
        let mut row = value(law, level.from, on, text, &level.source, level.verified);
        row.article = level.article.clone();
        row.note = level.note.clone();
        row.state = if level.from > on { ValueState::Later } else { ValueState::Now }.to_owned();
        let key = format!("supports/{}", level.key);
        match found.iter_mut().find(|one| one.key == key) {
            Some(one) => one.history.push(row),
            None => {
                let cited = row.cited.clone();
                let mut one = entry(key, &cited, &cited);
                one.history.push(row);
                if !level.province.is_empty() {
                    one.facts.push(fact(FactName::Province, province(law, &level.province, on)));
                }
                found.push(one);
            }
        }
    }
    for one in &mut found {
        one.value = one.history.iter().filter(|v| v.state == ValueState::Now).count().to_string();
        one.is_in_force = one.history.iter().any(|v| v.state == ValueState::Now);
        one.is_verified = one.history.iter().all(|v| v.is_verified);
    }
    found
}

/// "Hỗ trợ hằng năm (Khu vực I): ≥ 30.000.000 đ".
fn granted(law: &Norms, level: &SupportLevel, on: Day) -> Said {
    let least = if level.is_minimum { "≥ " } else { "" };
    let amount = level.amount.map_or_else(String::new, |amount| format!("{least}{amount} đ"));
    Said::with(|tongue| {
        let say = |list: &str, code: &str| word(law, list, code, on, tongue);
        let classes: Vec<String> =
            level.area_classes.iter().map(|class| say("area-class", class)).collect();
        let who =
            if classes.is_empty() { String::new() } else { format!(" ({})", classes.join(", ")) };
        format!("{}{who}: {amount}", say("support-kind", level.kind.code()))
    })
}

pub(super) fn principles(law: &Norms, on: Day) -> Vec<LawEntry> {
    let titles = law.principles().map(|title| {
        let mut found = entry(format!("principles/{}", title.key), &title.vi, &title.en);
        let values = law.principle_values(&title.key).iter().map(|v| {
            let text = match v.value {
                Some(PrincipleValue::YesNo(yes)) => yes_no(law, yes, on),
                Some(PrincipleValue::Number(number)) => {
                    let unit = title.unit.as_deref().unwrap_or_default();
                    let number = crate::Total::of(number);
                    format!("{number} {unit}").trim().into()
                }
                None => Said::default(),
            };
            let mut row = value(law, v.from, on, text, &v.source, v.verified);
            row.article = v.article.clone();
            row.note = v.note.clone();
            row
        });
        found.history = ordered(values.collect());
        found.say_now();
        found.is_in_force = !found.value.is_empty();
        found.is_verified = found.history.iter().all(|v| v.is_verified);
        found
    });
    titles.collect()
}
