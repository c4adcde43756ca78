//! An entry of the law as the screen shows it: its value, its history, its facts.

use super::entry::{FactName, LawEntry, LawFact, LawValue, ValueState};
use super::said::Said;
use crate::{Day, Instrument, Norms};

/// An entry with nothing in it yet.
pub(super) fn entry(key: String, vi: &str, en: &str) -> LawEntry {
    LawEntry {
        key,
        title_vi: vi.to_owned(),
        title_en: en.to_owned(),
        value: String::new(),
        value_en: None,
        is_in_force: true,
        is_verified: true,
        is_example: false,
        is_draft: false,
        history: Vec::new(),
        facts: Vec::new(),
    }
}

impl LawEntry {
    /// With what holds.
    pub(super) fn saying(mut self, said: impl Into<Said>) -> LawEntry {
        self.say(said);
        self
    }

    /// What holds from now on.
    pub(super) fn say(&mut self, said: impl Into<Said>) {
        (self.value, self.value_en) = said.into().parts();
    }

    /// What holds is what one value of the history says; nothing when there is none.
    pub(super) fn say_as(&mut self, at: Option<usize>) {
        let now = at.and_then(|at| self.history.get(at));
        (self.value, self.value_en) =
            now.map(|v| (v.value.clone(), v.value_en.clone())).unwrap_or_default();
    }

    /// What holds is the value that holds now.
    pub(super) fn say_now(&mut self) {
        self.say_as(self.history.iter().position(|v| v.state == ValueState::Now));
    }
}

impl LawFact {
    /// Leads to an entry.
    pub(super) fn leading(mut self, key: String) -> LawFact {
        self.key = Some(key);
        self
    }
}

/// A value with the act it rests on.
pub(super) fn value(
    law: &Norms,
    from: Day,
    on: Day,
    said: impl Into<Said>,
    source: &str,
    is_verified: bool,
) -> LawValue {
    let (value, value_en) = said.into().parts();
    LawValue {
        from: Some(from),
        value,
        value_en,
        note: None,
        instrument: Some(source.to_owned()),
        cited: law.instrument(source).map(Instrument::cited).unwrap_or_default(),
        article: None,
        is_verified,
        state: if from > on { ValueState::Later } else { ValueState::Past }.to_owned(),
    }
}

/// Of values in order of day, the last that began by now is the one that holds; newest first.
pub(super) fn ordered(mut values: Vec<LawValue>) -> Vec<LawValue> {
    if let Some(now) = values.iter().rposition(|v| v.state == ValueState::Past)
        && let Some(value) = values.get_mut(now)
    {
        value.state = ValueState::Now;
    }
    values.reverse();
    values
}

pub(super) fn fact(name: FactName, said: impl Into<Said>) -> LawFact {
    let (value, value_en) = said.into().parts();
    LawFact { name, value, value_en, key: None }
}
