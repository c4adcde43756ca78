//! Rates, decisions on allowances, and the last days for handing in.

use super::entries::{entry, fact, ordered, value};
use super::entry::{FactName, LawEntry, ValueState};
use super::said::{Said, Tongue, code, word, yes_no};
use crate::load::PROVINCES;
use crate::{Day, Decision, Instrument, Line, Norms};

pub(super) fn rates(law: &Norms, on: Day) -> Vec<LawEntry> {
    let rates = law.rate_series().map(|series| {
        let mut found = entry(format!("rates/{}", series.key), &series.vi, &series.en);
        let values = series.values.iter().map(|v| {
            let text = v.amount.map_or_else(String::new, |amount| format!("{amount} đ"));
            let mut row = value(law, v.from, on, text, &v.source, v.verified);
            row.article = v.article.clone();
            row.note = v.note.clone();
            row
        });
        found.history = ordered(values.collect());
        settle(&mut found);
        found
    });
    rates.collect()
}

pub(super) fn decisions(law: &Norms, on: Day) -> Vec<LawEntry> {
    law.all_decisions().iter().map(|decision| one_decision(law, decision, on)).collect()
}

fn one_decision(law: &Norms, decision: &Decision, on: Day) -> LawEntry {
    let act = law.instrument(&decision.instrument).map(Instrument::cited).unwrap_or_default();
    let title = format!("{act}: {}", decision.scope);
    let mut found = entry(format!("allowances/{}", decision.id), &title, &title);
    let values = decision.lines.iter().map(|line| {
        let text = Said::with(|tongue| said(law, line, on, tongue));
        let mut row = value(law, line.from, on, text, &line.source, line.verified);
        row.note = line.note.clone();
        // Lines of one decision hold beside each other; a later one takes the place of its like.
        let is_over = decision.lines.iter().any(|other| {
            let is_like = (&other.role, &other.area_classes) == (&line.role, &line.area_classes);
            is_like && other.from > line.from && other.from <= on
        });
        row.state = match (line.from > on, is_over) {
            (true, _) => ValueState::Later,
            (_, true) => ValueState::Past,
            _ => ValueState::Now,
        }
        .to_owned();
        row
    });
    found.history = values.collect();
    found.value = format!("{}", decision.lines.len());
    found.is_in_force = decision.from <= on;
    found.is_verified = decision.switches_verified && decision.lines.iter().all(|l| l.verified);
    found.is_example = decision.is_example;
    found.facts = vec![
        fact(FactName::Province, province(law, &decision.province, on)),
        fact(FactName::From, decision.from.office()),
        fact(FactName::Start, code(law, "start-rule", decision.start.code(), on)),
        fact(FactName::Stop, code(law, "stop-rule", decision.stop.code(), on)),
        fact(FactName::HighestOnly, yes_no(law, decision.highest_only, on)),
        fact(FactName::Rounding, format!("{} đ", decision.rounding)),
        fact(FactName::CountsForInsurance, yes_no(law, decision.counts_for_insurance, on)),
    ];
    if !decision.switches_verified {
        found.facts.push(fact(FactName::Switches, "unverified"));
    }
    found
}

/// "Giám đốc (Khu vực I, Khu vực II): 0,40".
pub(super) fn said(law: &Norms, line: &Line, on: Day, tongue: Tongue) -> String {
    let say = |list: &str, code: &str| word(law, list, code, on, tongue);
    let role = say("roles", &line.role);
    let classes: Vec<String> =
        line.area_classes.iter().map(|class| say("area-class", class)).collect();
    let who = if classes.is_empty() { role } else { format!("{role} ({})", classes.join(", ")) };
    let what = match (&line.coefficient, line.amount) {
        (Some(coefficient), _) => coefficient.replace('.', ","),
        (None, Some(amount)) => format!("{amount} đ"),
        (None, None) => String::new(),
    };
    format!("{who}: {} {what}", say("method", line.method.code()))
}

/// What holds now, and whether all of it was read.
fn settle(found: &mut LawEntry) {
    found.say_now();
    found.is_in_force = !found.value.is_empty();
    found.is_verified = found.history.iter().all(|v| v.is_verified);
}

pub(super) fn province(law: &Norms, code: &str, on: Day) -> String {
    // A province that was joined to another is called as it was.
    let before = || law.all_codes(PROVINCES).iter().rfind(|one| one.code == code);
    let listed = law.code(PROVINCES, code, on).ok().or_else(before);
    let name = listed
        .map(|province| province.vi.as_str())
        .or_else(|| law.unit(code, on).map(|unit| unit.name.as_str()));
    name.map_or_else(|| code.to_owned(), |name| format!("{name} ({code})"))
}
