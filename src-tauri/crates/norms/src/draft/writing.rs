//! Files being changed, and how what people type is written into them.

use crate::fault::LoadFault;
use crate::files::{LawFiles, PackFault};

/// Why a draft did not become law files. The field is the name it has in the request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftFault {
    /// Nothing was written where something must stand.
    #[error("field-empty {0}")]
    Empty(&'static str),
    /// Written, but not so that it can stand there.
    #[error("field-wrong {0}")]
    Wrong(&'static str),
    /// Something of that name stands there already.
    #[error("name-taken {0}")]
    Taken(&'static str),
    /// The day does not come after what stands there already.
    #[error("day-order {0}")]
    Order(&'static str),
    /// With the draft the files are no law any more.
    #[error(transparent)]
    Load(#[from] LoadFault),
    /// Too large, or a name that is no place for law.
    #[error(transparent)]
    Pack(#[from] PackFault),
}

/// Files being changed.
pub(super) struct Writing {
    pub(super) files: LawFiles,
    pub(super) changed: Vec<String>,
}

impl Writing {
    pub(super) fn put(&mut self, path: &str, text: &str) -> Result<(), DraftFault> {
        self.files.put(path, text)?;
        self.changed.push(path.to_owned());
        Ok(())
    }

    /// A file that must not be there yet.
    pub(super) fn found(
        &mut self,
        path: &str,
        text: &str,
        field: &'static str,
    ) -> Result<(), DraftFault> {
        match self.files.get(path) {
            Some(_) => Err(DraftFault::Taken(field)),
            None => self.put(path, text),
        }
    }
}

/// A text of one line as TOML writes it: composed, outer spaces gone.
pub(super) fn quoted(text: &str, field: &'static str) -> Result<String, DraftFault> {
    let text = crate::text::nfc(text.trim());
    if text.is_empty() {
        return Err(DraftFault::Empty(field));
    }
    if text.chars().any(char::is_control) || text.chars().count() > 2_000 {
        return Err(DraftFault::Wrong(field));
    }
    Ok(toml::Value::String(text).to_string())
}

/// An id from what people write: `12/2027/QĐ-UBND` is `12-2027-qd-ubnd`.
pub(super) fn slug(text: &str, field: &'static str) -> Result<String, DraftFault> {
    let folded = crate::text::fold(text);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() {
        return Err(DraftFault::Empty(field));
    }
    if slug.len() > 60 { Err(DraftFault::Wrong(field)) } else { Ok(slug) }
}

/// `key = ["a", "b"]`, every text an ASCII code.
pub(super) fn list(codes: &[String], field: &'static str) -> Result<String, DraftFault> {
    let quoted: Result<Vec<String>, _> = codes.iter().map(|code| quoted(code, field)).collect();
    Ok(format!("[{}]", quoted?.join(", ")))
}
