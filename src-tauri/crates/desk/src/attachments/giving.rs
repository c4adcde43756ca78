//! A file of a record for somebody: in the system's viewer, in a folder. What is kept is never handed out
//! itself: a viewer that turns a picture would write over it.

use crate::attachments::changing::known;
use crate::attachments::shelf;
use crate::attachments::talk::{AttachmentKey, SaveAttachment};
use crate::core::copies::parts::holds;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::files::write_print;
use crate::core::talk::PaperFile;
use centre::{Attachment, AttachmentId};
use stick::{Go, StickFault};

/// How many names are tried beside one that is taken.
const TRIES: u32 = 99;

/// The most characters of a file's name that every system and stick bears.
const LONGEST: usize = 80;

pub(crate) fn open_attachment(
    desk: &mut Desk,
    request: AttachmentKey,
) -> Result<PaperFile, DeskError> {
    let (file, bytes) = taken(desk, &request.attachment_id)?;
    let name = file_name(&file, 1);
    let path = desk.own_place("in").join(&name);
    if holds(&path, &file.sha256) {
        // It may be open in the viewer already.
        return Ok(PaperFile { path: path.display().to_string(), file_name: name });
    }
    write_print(desk, &name, &bytes)
}

pub(crate) fn save_attachment(
    desk: &mut Desk,
    request: SaveAttachment,
) -> Result<PaperFile, DeskError> {
    let (file, bytes) = taken(desk, &request.attachment_id)?;
    let folder = stick::meant(&request.folder);
    for n in 1..=TRIES {
        let name = file_name(&file, n);
        match stick::write_verified(&folder, &name, &bytes, &mut |_| Go::On) {
            Err(StickFault::NameTaken) => {}
            done => {
                let path = stick::told(&done?.path);
                return Ok(PaperFile { path, file_name: name });
            }
        }
    }
    Err(StickFault::NameTaken.into())
}

fn taken(desk: &mut Desk, id: &AttachmentId) -> Result<(Attachment, Vec<u8>), DeskError> {
    let file = desk.ask(|view| known(view.read()?, id))?;
    let bytes = shelf::read(&desk.places.home, &file)?;
    Ok((file, bytes))
}

/// Its name as a name of a file on any system; the n-th where others bear it already.
fn file_name(file: &Attachment, nth: u32) -> String {
    let plain = |c: char| if c.is_control() || "\\/:*?\"<>|".contains(c) { '-' } else { c };
    let name: String = file.name.chars().map(plain).take(LONGEST).collect();
    let name = name.trim_matches(['.', ' ', '~']);
    // What Windows keeps for its devices, whatever the ending.
    let first = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_port = |port: &str| {
        first
            .strip_prefix(port)
            .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_device = matches!(first.as_str(), "con" | "prn" | "aux" | "nul");
    let name = match name {
        "" => "tep".to_owned(),
        name if is_device || is_port("com") || is_port("lpt") => format!("tep-{name}"),
        name => name.to_owned(),
    };
    let ending = file.media.ending();
    match nth {
        1 => format!("{name}.{ending}"),
        nth => format!("{name} ({nth}).{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use centre::{AttachedTo, MediaType};

    #[test]
    fn a_name_people_gave_becomes_one_every_system_bears() {
        let called = |name: &str| Attachment {
            attachment_id: AttachmentId::from_random([1; 16]),
            of_kind: AttachedTo::Post,
            of_key: "a".into(),
            name: name.into(),
            sha256: "0".repeat(64),
            bytes: 1,
            media: MediaType::Pdf,
            added_on: "2026-08-01".parse().unwrap(),
            note: None,
        };
        for (name, file) in [
            ("QĐ 12/QĐ-UBND: bổ nhiệm", "QĐ 12-QĐ-UBND- bổ nhiệm.pdf"),
            ("..\\..\\x", "-..-x.pdf"),
            ("nul", "tep-nul.pdf"),
            ("Com1", "tep-Com1.pdf"),
            ("command", "command.pdf"),
            ("...", "tep.pdf"),
        ] {
            assert_eq!(file_name(&called(name), 1), file);
        }
        assert_eq!(file_name(&called("Ảnh"), 3), "Ảnh (3).pdf");
        assert_eq!(file_name(&called(&"a".repeat(120)), 1).len(), LONGEST + 4);
    }
}
