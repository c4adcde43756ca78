//! Packs of law as they are listed, with what each changes.

use crate::core::error::DeskError;
use crate::core::names::short;
use crate::core::view::View;
use crate::law::files::malformed;
use crate::law::pack::kept;
use crate::law::talk::LawPackRow;
use centre::LawPack;
use norms::LawFiles;
use std::collections::BTreeMap;

/// A pack with what it changes against the law before it.
pub(crate) fn changing(
    pack: LawPackRow,
    before: &LawFiles,
    files: &LawFiles,
) -> Result<LawPackRow, DeskError> {
    let changed = before.differing(files);
    let titles = titles(files, &changed)?;
    Ok(LawPackRow { changed, titles, ..pack })
}

/// What the law of a pack calls its entries, by their key.
pub(crate) fn titles(
    files: &LawFiles,
    keys: &[String],
) -> Result<BTreeMap<String, String>, DeskError> {
    let law = files.read_pack().map_err(|fault| malformed(&fault))?;
    Ok(norms::reading::titles(&law, keys))
}

/// A pack as it is listed.
pub(crate) fn row(view: View<'_>, pack: &LawPack, is_current: bool) -> LawPackRow {
    LawPackRow {
        pack_id: pack.pack_id.clone(),
        office_id: pack.office_id.clone(),
        office_name: pack.office_name.clone(),
        number: pack.number,
        edition: short(&pack.edition),
        applies_from: pack.applies_from,
        issued_on: pack.issued_on,
        taken_on: pack.taken_on,
        note: pack.note.clone(),
        file_name: pack.file_name.clone(),
        is_current,
        is_here: kept(pack).is_here(view.home()),
        changed: Vec::new(),
        titles: BTreeMap::new(),
        is_draft: false,
    }
}
