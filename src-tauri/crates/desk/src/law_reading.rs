//! The screen "Quy định": every rate, decision, code, rule, act and unit, with its history.

mod acts;
mod calendars;
mod changes;
mod condition;
mod figures;
mod grants;
mod lists;
mod rules;
mod said;
mod values;

pub(crate) use changes::changes;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::law_changing::key;
use crate::laws::short;
use crate::talk::law::{LawEntry, LawFact, LawPage, LawSection, LawValue, ListLaw};
use crate::{law_packs, lists as codes};
use norms::text::{Haystack, Needle};
use norms::{Day, Norms};
use said::Said;
use std::collections::BTreeSet;

/// Most entries one answer lists: the units of a province, and no more than a screen can show.
const MOST: usize = 300;

/// How a section is written down.
type Section = fn(&Norms, Day) -> Vec<LawEntry>;

/// Every section in the order of the screen.
const SECTIONS: &[(&str, Section)] = &[
    ("rates", values::rates),
    ("decisions", values::decisions),
    ("supports", grants::supports),
    ("principles", grants::principles),
    ("figures", figures::figures),
    ("calendars", calendars::calendars),
    ("codes", lists::codes),
    ("rules", rules::rules),
    ("instruments", acts::instruments),
    ("forms", acts::forms),
    ("offices", calendars::offices),
    ("units", lists::units),
];

pub(crate) fn list_law(desk: &mut Desk, request: ListLaw) -> Result<LawPage, DeskError> {
    let on = request.on.unwrap_or(desk.now().today);
    let known = SECTIONS.iter().find(|(name, _)| *name == request.section);
    let (_, section) = known.ok_or_else(|| {
        DeskError::new("list-unknown").at("section").with("list", &request.section)
    })?;
    // The law by which figures of that day are computed, so that a link from one says the same.
    let laws = desk.laws()?;
    let law = laws.of(on.quarter())?;
    let mut sections = Vec::new();
    for (name, list) in SECTIONS {
        let entries = list(&law, on);
        let unverified = entries.iter().filter(|e| !e.is_verified).count();
        sections.push(LawSection {
            section: (*name).to_owned(),
            count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
            unverified: u32::try_from(unverified).unwrap_or(u32::MAX),
        });
    }
    let mut entries = section(&law, on);
    if let Some(query) = request.query.as_deref().filter(|q| !q.trim().is_empty()) {
        let needle = Needle::new(query);
        entries.retain(|entry| found(entry, &needle));
    }
    let is_cut_short = entries.len() > MOST;
    entries.truncate(MOST);
    mark_drafts(desk, &mut entries)?;
    let pack = laws.pack_of(on.quarter()).map(|pack| law_packs::row(desk, pack, true));
    Ok(LawPage {
        section: request.section,
        on,
        sections,
        edition: short(law.edition()),
        pack,
        entries,
        is_cut_short,
    })
}

/// Every word of the query stands somewhere in the entry.
fn found(entry: &LawEntry, needle: &Needle) -> bool {
    let mut text = format!("{} {} {}", entry.title_vi, entry.title_en, entry.value);
    text.push_str(&format!(" {}", entry.value_en.as_deref().unwrap_or_default()));
    for value in &entry.history {
        let en = value.value_en.as_deref().unwrap_or_default();
        text.push_str(&format!(" {} {en} {}", value.value, value.cited));
    }
    Haystack::new(&text).holds(needle)
}

/// Which entries this office has changed and not issued yet.
fn mark_drafts(desk: &mut Desk, entries: &mut [LawEntry]) -> Result<(), DeskError> {
    let changed: BTreeSet<String> =
        desk.read()?.law_changes()?.iter().map(|change| key(&change.path)).collect();
    for entry in entries {
        entry.is_draft = changed.iter().any(|file| stands_in(&entry.key, file));
    }
    Ok(())
}

/// Does an entry stand in a file? Most are a file each; calendars, last days, units and offices
/// share theirs.
fn stands_in(entry: &str, file: &str) -> bool {
    let folder = |key: &str| key.split('/').next().map(str::to_owned);
    match file.split_once('/') {
        Some(("units", name)) => {
            entry.strip_prefix("units/").is_some_and(|code| name.starts_with(&format!("{code}-")))
        }
        Some(("codes", "figure")) => folder(entry).as_deref() == Some("figures") || entry == file,
        Some(("offices", _)) => folder(entry).as_deref() == Some("offices"),
        Some(("calendars", _)) => entry.split('#').next() == Some(file),
        _ => entry == file,
    }
}

/// An entry with nothing in it yet.
fn entry(key: String, vi: &str, en: &str) -> LawEntry {
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
    fn saying(mut self, said: impl Into<Said>) -> LawEntry {
        self.say(said);
        self
    }

    /// What holds from now on.
    fn say(&mut self, said: impl Into<Said>) {
        (self.value, self.value_en) = said.into().parts();
    }

    /// What holds is what one value of the history says; nothing when there is none.
    fn say_as(&mut self, at: Option<usize>) {
        let now = at.and_then(|at| self.history.get(at));
        (self.value, self.value_en) =
            now.map(|v| (v.value.clone(), v.value_en.clone())).unwrap_or_default();
    }

    /// What holds is the value that holds now.
    fn say_now(&mut self) {
        self.say_as(self.history.iter().position(|v| v.state == "now"));
    }
}

impl LawFact {
    /// Leads to an entry.
    fn leading(mut self, key: String) -> LawFact {
        self.key = Some(key);
        self
    }
}

/// A value with the act it rests on.
fn value(
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
        cited: law.instrument(source).map(codes::cited).unwrap_or_default(),
        article: None,
        is_verified,
        state: if from > on { "later" } else { "past" }.to_owned(),
    }
}

/// Of values in order of day, the last that began by now is the one that holds; newest first.
fn ordered(mut values: Vec<LawValue>) -> Vec<LawValue> {
    if let Some(now) = values.iter().rposition(|v| v.state == "past")
        && let Some(value) = values.get_mut(now)
    {
        value.state = "now".to_owned();
    }
    values.reverse();
    values
}

fn fact(name: &str, said: impl Into<Said>) -> LawFact {
    let (value, value_en) = said.into().parts();
    LawFact { name: name.to_owned(), value, value_en, key: None }
}
