//! Packs of law as they are listed, with what each changes.

use crate::core::error::DeskError;
use crate::core::laws::short;
use crate::core::view::View;
use crate::law::files::{key, malformed};
use crate::law::pack::AT_HOME;
use crate::law::talk::LawPackRow;
use centre::LawPack;
use norms::{Instrument, LawFiles};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Entries that stand in the second set otherwise than in the first.
pub(crate) fn differing(before: &LawFiles, after: &LawFiles) -> Vec<String> {
    let differs = |(path, text): &(&str, &str)| before.get(path) != Some(text);
    after.iter().filter(differs).map(|(path, _)| key(path)).collect()
}

/// A pack with what it changes against the law before it.
pub(crate) fn changing(
    pack: LawPackRow,
    before: &LawFiles,
    files: &LawFiles,
) -> Result<LawPackRow, DeskError> {
    let changed = differing(before, files);
    let titles = titles(files, &changed)?;
    Ok(LawPackRow { changed, titles, ..pack })
}

/// What a law calls its entries, by their key; files that are no entry of their own have no name.
pub(crate) fn titles(
    files: &LawFiles,
    keys: &[String],
) -> Result<BTreeMap<String, String>, DeskError> {
    let law = files.read_pack().map_err(|fault| malformed(&fault))?;
    let title = |key: &String| {
        let (folder, name) = key.split_once('/')?;
        let title = match folder {
            "instruments" => law.instrument(name)?.cited(),
            "allowances" => {
                let decision = law.decision(name).ok()?;
                let act =
                    law.instrument(&decision.instrument).map(Instrument::cited).unwrap_or_default();
                format!("{act}: {}", decision.scope)
            }
            "rates" => law.rate_series().find(|series| series.key == name)?.vi.clone(),
            "rules" => law.rule(name)?.title.vi.clone(),
            "codes" => law.list_title(name)?.0.to_owned(),
            // A unit that was drafted stands in a file of its code and its first day.
            "units" => {
                let (code, from) = name.split_once('-')?;
                law.unit(code, from.parse().ok()?)?.full_name.clone()
            }
            _ => return None,
        };
        Some((key.clone(), title))
    };
    Ok(keys.iter().filter_map(title).collect())
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
        is_here: kept_at(view, pack).is_file(),
        changed: Vec::new(),
        titles: BTreeMap::new(),
    }
}

pub(crate) fn kept_at(view: View<'_>, pack: &LawPack) -> PathBuf {
    view.own_place(AT_HOME).join(&pack.file_name)
}
