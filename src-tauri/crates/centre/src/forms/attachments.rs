//! What is said of a file that lies with a record.

use crate::attachment::Attachment;
use crate::forms::entry::{Form, Format, Refused};
use crate::id::AttachmentId;
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A file of a record.
    attachment {
        NAME = "name" letters::most_of("tep-dinh-kem", "name");
        NOTE = "note" 300;
    }
}

/// Another name of a file, or another note.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttachmentForm {
    pub attachment_id: AttachmentId,
    pub name: String,
    pub note: Option<String>,
}

impl AttachmentForm {
    /// The file as it is called now.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(&self, format: Format, old: Attachment) -> Result<Attachment, Vec<Refused>> {
        let mut form = Form::new(format);
        let name = form.text(attachment::NAME, &self.name);
        let note = form.maybe(attachment::NOTE, self.note.as_deref());
        form.done()?;
        Ok(Attachment { name, note, ..old })
    }
}

/// What a file is called that nobody gave a name: as it lay there, without its ending, as long as the box is.
pub fn called_of(stem: &str, format: Format) -> Option<String> {
    let tidy = (format.normalise)(stem);
    let short: String = tidy.chars().take(attachment::NAME.max).collect();
    let short = short.trim().to_owned();
    (!short.is_empty() && (format.check)(&short).is_ok()).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachment::{AttachedTo, MediaType};
    use crate::fixtures::{FORMAT, day, told};

    #[test]
    fn a_file_has_a_name_and_may_have_a_note() {
        let old = Attachment {
            attachment_id: AttachmentId::from_random([1; 16]),
            of_kind: AttachedTo::Gift,
            of_key: "a".into(),
            name: "IMG_0001".into(),
            sha256: "0".repeat(64),
            bytes: 1,
            media: MediaType::Jpeg,
            added_on: day("2026-08-01"),
            note: None,
        };
        let form = |name: &str, note: Option<&str>| AttachmentForm {
            attachment_id: old.attachment_id.clone(),
            name: name.into(),
            note: note.map(str::to_owned),
        };
        let named = form(" Biên bản  trao ", Some("trang 1")).filled(FORMAT, old.clone());
        let named = named.ok().unwrap();
        assert_eq!(
            (named.name.as_str(), named.note.as_deref()),
            ("Biên bản trao", Some("trang 1"))
        );
        assert_eq!(named.sha256, old.sha256);
        let refused = form(" ", Some(&"x".repeat(301))).filled(FORMAT, old.clone()).err();
        assert_eq!(told(refused), "name: empty; note: too-long 301 300");
    }

    #[test]
    fn a_name_nobody_gave_is_that_of_the_file() {
        let long = called_of(&"a".repeat(400), FORMAT).unwrap();
        assert_eq!(long.chars().count(), attachment::NAME.max);
        assert_eq!(called_of(" Quyết định 12 ", FORMAT).as_deref(), Some("Quyết định 12"));
        assert_eq!(called_of("  ", FORMAT), None);
    }
}
