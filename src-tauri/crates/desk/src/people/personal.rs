//! What is personal: shown by an act of its own, erased for good, and what of it remains elsewhere.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::view::View;
use centre::personal::{Personal, PersonalField};
use centre::{Record, RecordKind, classes};
use serde::{Deserialize, Serialize};
use store::Reading;
use ts_rs::TS;

norms::closed_set! {
    /// A kind of record of which something is personal.
    pub enum PersonalOf {
        /// Somebody of the centre.
        Person = "person",
        /// Somebody who teaches without a post.
        Collaborator = "collaborator",
    }
}

/// Names somebody of whom something is personal.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonalKey {
    pub of: PersonalOf,
    pub id: String,
}

/// Asks to see a value that is shown masked; that it was seen is journalled, the value is not.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RevealPersonal {
    pub of: PersonalOf,
    pub id: String,
    pub field: PersonalField,
}

/// A value, for this once.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Revealed {
    pub field: PersonalField,
    pub value: String,
}

/// What of somebody's personal values lies where this program takes nothing away.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonalRemains {
    /// The newest line of the journal that tells a value itself, of a program before this; none where no line
    /// does. Copies of the book made before an erasure keep what they hold, whatever stands here.
    pub told_until: Option<String>,
}

/// What was erased.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonalErased {
    pub fields: Vec<PersonalField>,
    /// Half-typed forms that were forgotten with it.
    pub drafts: usize,
    pub remains: PersonalRemains,
}

impl PersonalOf {
    fn kind(self) -> RecordKind {
        match self {
            PersonalOf::Person => RecordKind::Person,
            PersonalOf::Collaborator => RecordKind::Collaborator,
        }
    }
}

fn known(read: Reading<'_>, of: PersonalOf, id: &str) -> Result<Record, DeskError> {
    let found = read.record(of.kind(), id)?;
    found.ok_or_else(|| DeskError::new(Code::RecordUnknown).at("id"))
}

fn called(record: &Record) -> &str {
    match record {
        Record::Person(one) => &one.full_name,
        Record::Collaborator(one) => &one.full_name,
        _ => "",
    }
}

pub(crate) fn personal_remains(
    view: View<'_>,
    request: PersonalKey,
) -> Result<PersonalRemains, DeskError> {
    let read = view.read()?;
    known(read, request.of, &request.id)?;
    remains(read, request.of, &request.id)
}

/// Lines written by programs before this tell values; nobody rewrites a journal.
fn remains(read: Reading<'_>, of: PersonalOf, id: &str) -> Result<PersonalRemains, DeskError> {
    let lines = read.acts_of(of.kind(), id)?;
    let tells = |line: &&store::ActLine| {
        let images = line.changes.iter().flat_map(|change| [&change.before, &change.after]);
        images.flatten().any(|image| {
            let is_its = image.kind() == store::AnyKind::Centre(of.kind()) && image.key() == id;
            let mut image = image.clone();
            let mut values = image.personal().into_iter();
            is_its && values.any(|(_, value)| value.as_ref().is_some_and(Personal::is_bare))
        })
    };
    Ok(PersonalRemains { told_until: lines.iter().find(tells).map(|line| line.at.clone()) })
}

pub(crate) fn reveal_personal(
    doing: &mut Doing<'_>,
    request: RevealPersonal,
) -> Result<Done<Revealed>, DeskError> {
    let RevealPersonal { of, id, field } = request;
    let mut record = known(doing.read(), of, &id)?;
    let subject = format!("{}: {}", called(&record), field.title());
    let value = classes::of(&mut record).into_iter().find(|(one, _)| *one == field);
    let value = value.and_then(|(_, value)| value.as_ref()?.value().map(str::to_owned));
    let value = value.ok_or_else(|| DeskError::new(Code::RecordUnknown).at("field"))?;
    Ok(Done::of(subject, Revealed { field, value }))
}

/// Takes value and salt out of the book, and half-typed forms that hold the value; what remains is told.
pub(crate) fn erase_personal(
    doing: &mut Doing<'_>,
    request: PersonalKey,
) -> Result<Done<PersonalErased>, DeskError> {
    let PersonalKey { of, id } = request;
    let mut record = known(doing.read(), of, &id)?;
    let (mut fields, mut values) = (Vec::new(), Vec::new());
    for (field, value) in classes::of(&mut record) {
        if let Some(old) = value.take() {
            fields.push(field);
            values.extend(old.value().map(str::to_owned));
        }
    }
    let remains = remains(doing.read(), of, &id)?;
    let mut drafts = 0;
    for draft in doing.read().drafts()? {
        let is_its = draft.key.contains(&id) || values.iter().any(|v| draft.body.contains(v));
        if is_its {
            doing.act.drop_draft(&draft.key)?;
            drafts += 1;
        }
    }
    let subject = called(&record).to_owned();
    let reply = PersonalErased { fields, drafts, remains };
    if reply.fields.is_empty() && reply.drafts == 0 {
        return Ok(Done::already(reply));
    }
    doing.act.put(&record)?;
    Ok(Done::of(subject, reply))
}
