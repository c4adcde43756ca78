//! A unit that goes on under its code: renamed, raised, or under another parent.

use super::{ActDraft, DraftFault, Writing, quoted};
use crate::Day;
use serde::Deserialize;
use ts_rs::TS;

/// What the unit is called and is from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UnitDraft {
    /// Its code, which stays.
    pub code: String,
    /// Code in `unit-kind`.
    pub kind: String,
    /// Its name without the kind.
    pub name: String,
    /// The unit above it.
    pub parent: String,
    /// First day.
    pub from: Day,
    /// The act that says so.
    pub act: ActDraft,
    /// Somebody read it in the act.
    pub is_verified: bool,
}

impl UnitDraft {
    pub(super) fn write(&self, writing: &mut Writing) -> Result<(), DraftFault> {
        let law = writing.files.read()?;
        let before = law.unit(&self.code, self.from).ok_or(DraftFault::Wrong("code"))?;
        if before.from >= self.from {
            return Err(DraftFault::Order("from"));
        }
        let parent = law.unit(&self.parent, self.from).ok_or(DraftFault::Wrong("parent"))?;
        if parent.code.len() >= self.code.len() {
            return Err(DraftFault::Wrong("parent"));
        }
        let province = match &parent.parent_code {
            Some(above) => above.clone(),
            None => parent.code.clone(),
        };
        let kind = quoted(&self.kind, "kind")?;
        let name = quoted(&self.name, "name")?;
        let source = self.act.write(writing)?;
        let text = format!(
            "province = \"{province}\"\nfrom = {}\ncomplete = false\nsource = \"{source}\"\n\
             verified = {}\n\nunit = [\n  {{ code = \"{}\", kind = {kind}, name = {name}, parent = \
             \"{}\" }},\n]\n",
            self.from, self.is_verified, self.code, self.parent
        );
        writing.found(&format!("units/{}-{}.toml", self.code, self.from), &text, "from")
    }
}
