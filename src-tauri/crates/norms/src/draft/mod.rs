//! Drafts: what a person wants the law to say from a day on, written as the files it stands in.
//!
//! *Invariant:* a draft only adds. A value, a decision, a rule, a version of a unit comes beside
//! what stood there before, so a figure of an earlier day is computed as it was. Whether the files
//! still make one law is asked of the same reader that builds the program.

mod act;
mod decision;
mod own;
mod phrase;
mod rate;
mod rule;
#[cfg(test)]
mod tests;
mod unit;
mod writing;

use crate::files::LawFiles;
pub use act::{ActDraft, NewAct};
pub use decision::{DecisionDraft, LineDraft};
pub use own::{Beside, OwnDecision};
pub use phrase::PhraseDraft;
pub use rate::RateDraft;
pub use rule::RuleDraft;
use serde::Deserialize;
use ts_rs::TS;
pub use unit::UnitDraft;
pub use writing::DraftFault;
use writing::Writing;

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
    /// An accepted explanation centres may choose.
    Phrase(PhraseDraft),
}

impl LawDraft {
    /// What it does, in the language of the law: `2.700.000 đ · 01/07/2027`.
    pub fn title(&self) -> String {
        match self {
            LawDraft::Rate(d) => format!("{} đ · {}", d.amount_vnd, d.from.office()),
            LawDraft::Decision(d) => format!("{} · {}", d.scope.trim(), d.from.office()),
            LawDraft::Rule(d) => format!("{} · {}", d.title_vi.trim(), d.from.office()),
            LawDraft::Unit(d) => format!("{} {} · {}", d.code, d.name.trim(), d.from.office()),
            LawDraft::Phrase(d) => d.text.trim().to_owned(),
        }
    }

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
            LawDraft::Phrase(draft) => draft.write(&mut writing)?,
        }
        writing.files.read()?;
        Ok((writing.files, writing.changed))
    }
}
