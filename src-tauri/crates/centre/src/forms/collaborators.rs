//! A collaborator as they are filled in.

use crate::collaborators::fields_can_be;
use crate::forms::entry::{EntryRefusal, Form, Format, Refused};
use crate::id::CollaboratorId;
use crate::people::may_be_born_in;
use crate::personal::Personal;
use crate::speaker_records::Collaborator;
use norms::{Day, Norms};
use serde::Deserialize;
use ts_rs::TS;

crate::limits! {
    pub(super) LIMITS:
    /// A collaborator.
    collaborator {
        FULL_NAME = "full_name" letters::most_of("nguoi-cong-tac", "full_name");
        WORKPLACE = "workplace" letters::most_of("nguoi-cong-tac", "workplace");
        QUALIFICATION = "qualification" 120;
        PHONE = "phone" 20;
        BIRTH_ON = "birth_on" 10;
        NOTE = "note" 500;
    }
}

/// A new collaborator (no id) or a changed one. What is personal is not sent back by a form that shows it
/// masked: null leaves it as it stands.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CollaboratorForm {
    pub collaborator_id: Option<CollaboratorId>,
    pub full_name: String,
    /// Code list `collaborator-kind`.
    pub kind: String,
    /// Code list `speaker-field`; the first is told first.
    pub fields: Vec<String>,
    pub is_female: Option<bool>,
    pub workplace: Option<String>,
    pub qualification: Option<String>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    /// Null: as it stands.
    pub phone: Option<String>,
    /// Null: as it stands.
    pub birth_on: Option<Day>,
    pub note: Option<String>,
}

impl CollaboratorForm {
    /// The collaborator it tells of; they have their id and what is personal of them when they are written
    /// down. A day that has not come is nobody's first.
    ///
    /// # Errors
    /// All that cannot be, in the order of the form.
    pub fn filled(
        &self,
        law: &Norms,
        format: Format,
        today: Day,
    ) -> Result<CollaboratorFilled, Vec<Refused>> {
        let mut form = Form::new(format);
        let on = self.from_on;
        let full_name = form.text(collaborator::FULL_NAME, &self.full_name);
        let kind = form.code(law, "kind", "collaborator-kind", &self.kind, on);
        let fields = self.fields_of(&mut form, law);
        let workplace = form.maybe(collaborator::WORKPLACE, self.workplace.as_deref());
        let qualification = form.maybe(collaborator::QUALIFICATION, self.qualification.as_deref());
        form.not_after("from_on", on, today);
        if let Some(last) = self.to_on.filter(|to| *to < on) {
            form.require(false, "to_on", EntryRefusal::DayOrder { first: on, last });
        }
        let phone = form.maybe(collaborator::PHONE, self.phone.as_deref());
        if let Some(born) = self.birth_on {
            let year = u32::try_from(born.year()).unwrap_or_default();
            let born = may_be_born_in(year, today.year());
            form.take("birth_on", born.map_err(EntryRefusal::from));
        }
        let note = form.maybe(collaborator::NOTE, self.note.as_deref());
        form.done()?;
        let one = Collaborator {
            collaborator_id: CollaboratorId::from_random([0; 16]),
            full_name,
            kind,
            fields,
            is_female: self.is_female,
            workplace,
            qualification,
            from_on: on,
            to_on: self.to_on,
            phone: None,
            birth_on: None,
            note,
        };
        Ok(CollaboratorFilled { one, phone, birth_on: self.birth_on.map(|day| day.to_string()) })
    }

    fn fields_of(&self, form: &mut Form, law: &Norms) -> Vec<String> {
        let fields = self.fields.iter();
        let fields: Vec<String> = fields
            .map(|field| form.code(law, "fields", "speaker-field", field, self.from_on))
            .collect();
        form.take("fields", fields_can_be(&fields).map_err(EntryRefusal::from));
        fields
    }
}

/// A collaborator as filled in, and what was typed of what is personal.
#[derive(Debug)]
pub struct CollaboratorFilled {
    one: Collaborator,
    phone: Option<String>,
    birth_on: Option<String>,
}

impl CollaboratorFilled {
    /// The record, of what stands so far where it is a changed one.
    pub fn written(
        self,
        id: CollaboratorId,
        stands: Option<&Collaborator>,
        mut salt: impl FnMut() -> [u8; 16],
    ) -> Collaborator {
        let phone = stands.and_then(|one| one.phone.as_ref());
        let birth_on = stands.and_then(|one| one.birth_on.as_ref());
        Collaborator {
            collaborator_id: id,
            phone: Personal::typed(self.phone, phone, &mut salt),
            birth_on: Personal::typed(self.birth_on, birth_on, &mut salt),
            ..self.one
        }
    }
}

#[cfg(test)]
mod tests;
