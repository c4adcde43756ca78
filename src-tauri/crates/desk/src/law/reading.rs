//! The screen "Quy định": every rate, decision, code, rule, act and unit, with its history.

mod acts;
mod calendars;
pub(crate) mod changes;
mod condition;
mod entries;
mod figures;
mod grants;
mod lists;
mod rules;
mod said;
mod values;

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::laws::short;
use crate::core::view::View;
use crate::law::files::key;
use crate::law::pack_rows;
use crate::law::talk::{LawEntry, LawPage, LawSection, ListLaw};
use norms::text::{Haystack, Needle};
use norms::{Day, Norms};
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

pub(crate) fn list_law(view: View<'_>, request: ListLaw) -> Result<LawPage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let known = SECTIONS.iter().find(|(name, _)| *name == request.section);
    let (_, section) = known.ok_or_else(|| {
        DeskError::new(Code::ListUnknown).at("section").with("list", &request.section)
    })?;
    // The law by which figures of that day are computed, so that a link from one says the same.
    let laws = view.laws()?;
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
    mark_drafts(view, &mut entries)?;
    let pack = laws.pack_of(on.quarter()).map(|pack| pack_rows::row(view, pack, true));
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
fn mark_drafts(view: View<'_>, entries: &mut [LawEntry]) -> Result<(), DeskError> {
    let changed: BTreeSet<String> =
        view.read()?.law_changes()?.iter().map(|change| key(&change.path)).collect();
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
