//! A unit that goes on under its code: renamed, raised, or under another parent.

use super::act::ActDraft;
use super::writing::{DraftFault, Writing, quoted};
use crate::{Day, Norms, Tier, Unit};
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
        // After everything the code has been, also what is yet to come.
        if law.unit_versions(&self.code).last().is_some_and(|newest| newest.from >= self.from) {
            return Err(DraftFault::Order("from"));
        }
        if self.names_its_kind(&law) || self.changes_nothing(before) {
            return Err(DraftFault::Wrong("name"));
        }
        let parent = law.unit(&self.parent, self.from).ok_or(DraftFault::Wrong("parent"))?;
        if parent.tier() <= Tier::of_unit_code(&self.code) {
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

    /// The kind is chosen apart: a name that begins with it would say it twice.
    fn names_its_kind(&self, law: &Norms) -> bool {
        let kind = law.code("unit-kind", &self.kind, self.from).map(|kind| kind.vi.to_lowercase());
        kind.is_ok_and(|kind| {
            let name = self.name.trim().to_lowercase();
            name.strip_prefix(&kind).is_some_and(|rest| rest.starts_with(' '))
        })
    }

    fn changes_nothing(&self, before: &Unit) -> bool {
        let parent = before.parent_code.as_deref();
        (self.kind.as_str(), self.name.trim(), Some(self.parent.as_str()))
            == (before.kind.as_str(), before.name.as_str(), parent)
    }
}
