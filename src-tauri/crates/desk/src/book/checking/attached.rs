//! The files that lie with records: every one the journal ever knew is there and is what was put there.

use crate::attachments::shelf;
use crate::core::copies::parts::holds;
use crate::core::error::DeskError;
use crate::core::view::View;
use ::centre::Attachment;
use letters::{Flaw, FlawCode};
use std::collections::BTreeMap;

pub(super) fn flaws(view: View<'_>) -> Result<Vec<Flaw>, DeskError> {
    let read = view.read()?;
    // One that was taken off again stays: a sealed report may name it. By the name it bore last.
    let ever = read.attachments_ever()?.into_iter().chain(read.attachments()?);
    let known: BTreeMap<String, Attachment> = ever.map(|file| (file.stored_as(), file)).collect();
    let home = view.home();
    let mut flaws: Vec<Flaw> = known
        .iter()
        .filter_map(|(stored, file)| {
            let path = shelf::path(home, file);
            let code = match path.symlink_metadata() {
                Err(_) => FlawCode::AttachmentMissing,
                Ok(_) if holds(&path, &file.sha256) => return None,
                Ok(_) => FlawCode::AttachmentDiffers,
            };
            Some(Flaw::at(code, &file.name, stored))
        })
        .collect();
    for entry in std::fs::read_dir(view.own_place(shelf::FOLDER)).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !known.contains_key(&name) {
            flaws.push(Flaw::at(FlawCode::AttachmentUnknown, name, ""));
        }
    }
    Ok(flaws)
}
