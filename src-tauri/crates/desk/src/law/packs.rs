//! Packs of law in this book, and who works by another edition.

use crate::core::error::DeskError;
use crate::core::names::short;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::law::pack_rows::{changing, row};
use crate::law::talk::{CentreBehind, LawPacks};
use crate::office::rows::centre_called;
use centre::laws::{self, Laws};
use norms::LawFiles;

pub(crate) fn list_law_packs(view: View<'_>, _: Nothing) -> Result<LawPacks, DeskError> {
    let laws = view.laws()?;
    let current = laws.pack_of(view.now().today.quarter()).map(|p| p.pack_id.clone());
    let mut packs = Vec::new();
    let mut before = LawFiles::shipped();
    for pack in laws.packs() {
        let files = laws::files(pack)?;
        let is_current = current.as_ref() == Some(&pack.pack_id);
        packs.push(changing(row(view, pack, is_current), &before, &files)?);
        before = files;
    }
    packs.reverse();
    let behind = match view.maybe_office()? {
        Some(_) => behind(view, &laws)?,
        None => Vec::new(),
    };
    Ok(LawPacks { packs, shipped_edition: short(laws::shipped().edition()), behind })
}

/// Centres whose newest counted report was made by another edition than its quarter asks.
fn behind(view: View<'_>, laws: &Laws) -> Result<Vec<CentreBehind>, DeskError> {
    let mut behind = Vec::new();
    for member in view.read()?.members()? {
        let held = view.read()?.arrivals_of(&member.centre_id)?;
        let stood = view.read()?.standings_of(&member.centre_id)?;
        let edition = |quarter| laws.of(quarter).map(|law| law.edition().to_owned());
        let Some(newest) = office::behind(&held, &stood, edition)? else {
            continue;
        };
        let own = laws.packs().find(|p| p.edition == newest.norms_edition);
        behind.push(CentreBehind {
            centre_name: centre_called(view, &member.centre_id, newest.quarter, &member.name)?,
            centre_id: member.centre_id,
            quarter: newest.quarter,
            edition: short(&newest.norms_edition),
            number: own.map(|p| p.number),
        });
    }
    behind.sort_by_cached_key(|c| norms::text::text_key(&c.centre_name));
    Ok(behind)
}
