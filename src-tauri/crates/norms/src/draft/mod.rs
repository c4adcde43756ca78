//! Drafts: what a person wants the law to say from a day on, written as the files it stands in.
//!
//! *Invariant:* a draft only adds. A value, a decision, a rule, a version of a unit comes beside
//! what stood there before, so a figure of an earlier day is computed as it was. Whether the files
//! still make one law is asked of the same reader that builds the program.

mod act;
mod decision;
mod rate;
mod rule;
#[cfg(test)]
mod tests;
mod unit;

use crate::fault::LoadFault;
use crate::files::{LawFiles, PackFault};
pub use act::{ActDraft, NewAct};
pub use decision::{DecisionDraft, LineDraft};
pub use rate::RateDraft;
pub use rule::RuleDraft;
use serde::Deserialize;
use ts_rs::TS;
pub use unit::UnitDraft;

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

/// One thing a person wants the law to say.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LawDraft {
    /// A new amount of a rate.
    Rate(RateDraft),
    /// A province's decision on allowances.
    Decision(DecisionDraft),
    /// A rule of checking.
    Rule(RuleDraft),
    /// A unit renamed, raised or given another parent.
    Unit(UnitDraft),
}

impl LawDraft {
    /// The files with the draft in them, and the paths that changed, the draft's own last.
    ///
    /// # Errors
    /// [`DraftFault`]; the files given are never touched.
    pub fn apply(&self, files: &LawFiles) -> Result<(LawFiles, Vec<String>), DraftFault> {
        let mut writing = Writing { files: files.clone(), changed: Vec::new() };
        match self {
            LawDraft::Rate(draft) => draft.write(&mut writing)?,
            LawDraft::Decision(draft) => draft.write(&mut writing)?,
            LawDraft::Rule(draft) => draft.write(&mut writing)?,
            LawDraft::Unit(draft) => draft.write(&mut writing)?,
        }
        writing.files.read()?;
        Ok((writing.files, writing.changed))
    }
}

/// Files being changed.
struct Writing {
    files: LawFiles,
    changed: Vec<String>,
}

impl Writing {
    fn put(&mut self, path: &str, text: &str) -> Result<(), DraftFault> {
        self.files.put(path, text)?;
        self.changed.push(path.to_owned());
        Ok(())
    }

    /// A file that must not be there yet.
    fn found(&mut self, path: &str, text: &str, field: &'static str) -> Result<(), DraftFault> {
        match self.files.get(path) {
            Some(_) => Err(DraftFault::Taken(field)),
            None => self.put(path, text),
        }
    }
}

/// A text of one line as TOML writes it: composed, outer spaces gone.
fn quoted(text: &str, field: &'static str) -> Result<String, DraftFault> {
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
fn slug(text: &str, field: &'static str) -> Result<String, DraftFault> {
    let folded = crate::text::fold(text);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let slug = parts.collect::<Vec<_>>().join("-");
    if slug.is_empty() {
        return Err(DraftFault::Empty(field));
    }
    if slug.len() > 60 { Err(DraftFault::Wrong(field)) } else { Ok(slug) }
}

/// `key = ["a", "b"]`, every text an ASCII code.
fn list(codes: &[String], field: &'static str) -> Result<String, DraftFault> {
    let quoted: Result<Vec<String>, _> = codes.iter().map(|code| quoted(code, field)).collect();
    Ok(format!("[{}]", quoted?.join(", ")))
}
