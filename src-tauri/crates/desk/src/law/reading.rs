//! The screen "Quy định": every rate, decision, code, rule, act and unit, with its history.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::names::short;
use crate::core::view::View;
use crate::law::pack_rows;
use crate::law::talk::{LawEntry, LawPage, LawSection, ListLaw};
use letters::ReportTitles;
use norms::LawFiles;
use norms::reading::Section;
use norms::text::Needle;
use std::collections::BTreeSet;

/// Most entries one answer lists: the units of a province, and no more than a screen can show.
const MOST: usize = 300;

pub(crate) fn list_law(view: View<'_>, request: ListLaw) -> Result<LawPage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let section = Section::from_code(&request.section).ok_or_else(|| {
        DeskError::new(Code::ListUnknown).at("section").with("list", &request.section)
    })?;
    // The law by which figures of that day are computed, so that a link from one says the same.
    let laws = view.laws()?;
    let law = view.law_of(on.quarter())?;
    let mut sections = Vec::new();
    let mut entries = Vec::new();
    for one in Section::ALL {
        let listed = one.entries(&law, on, &ReportTitles);
        let unverified = listed.iter().filter(|e| !e.is_verified).count();
        sections.push(LawSection {
            section: one,
            count: u32::try_from(listed.len()).unwrap_or(u32::MAX),
            unverified: u32::try_from(unverified).unwrap_or(u32::MAX),
        });
        if one == section {
            entries = listed;
        }
    }
    if let Some(query) = request.query.as_deref().filter(|q| !q.trim().is_empty()) {
        let needle = Needle::new(query);
        entries.retain(|entry| entry.holds(&needle));
    }
    let is_cut_short = entries.len() > MOST;
    entries.truncate(MOST);
    mark_drafts(view, &mut entries)?;
    let pack = laws.pack_of(on.quarter()).map(|pack| pack_rows::row(view, pack, true));
    Ok(LawPage {
        section,
        on,
        sections,
        edition: short(law.edition()),
        pack,
        entries,
        is_cut_short,
    })
}

/// Which entries this office has changed and not issued yet.
fn mark_drafts(view: View<'_>, entries: &mut [LawEntry]) -> Result<(), DeskError> {
    let changes = view.read()?.law_changes()?;
    let changed: BTreeSet<&str> = changes.iter().map(|c| LawFiles::key_of(&c.path)).collect();
    for entry in entries {
        entry.is_draft = changed.iter().any(|file| entry.stands_in(file));
    }
    Ok(())
}
