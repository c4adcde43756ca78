//! People and who of them holds which post.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
pub use centre::forms::PersonForm;
use centre::people::OfPeople;
pub use centre::people::{PersonRow, PostRow};
use centre::{Person, PersonId, Record, RecordKind};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// All people, or those with a post on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    pub on: Option<Day>,
}

/// Names a person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonKey {
    pub person_id: PersonId,
}

pub(crate) fn list_people(
    view: View<'_>,
    request: ListPeople,
) -> Result<Vec<PersonRow>, DeskError> {
    let today = view.now().today;
    let read = view.read()?;
    let (posts, salaries, courses) = (read.posts()?, read.post_salaries()?, read.trainings()?);
    let book = OfPeople { posts: &posts, salaries: &salaries, courses: &courses };
    Ok(PersonRow::listed(read.people()?, book, request.on, today))
}

pub(crate) fn row_of(view: View<'_>, id: &PersonId) -> Result<PersonRow, DeskError> {
    let today = view.now().today;
    let read = view.read()?;
    let (posts, salaries, courses) = (read.posts()?, read.post_salaries()?, read.trainings()?);
    let book = OfPeople { posts: &posts, salaries: &salaries, courses: &courses };
    let person = read.person(id.as_str())?;
    let person = person.ok_or_else(|| DeskError::new(Code::PersonUnknown))?;
    Ok(PersonRow::of(person, book, today))
}

pub(crate) fn record_person(
    doing: &mut Doing<'_>,
    request: PersonForm,
) -> Result<Done<PersonRow>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(FORMAT, view.now().today.year())?;
    let stands = request.person_id.as_ref().map(|id| known_person(doing, id)).transpose()?;
    let id = match &stands {
        Some(person) => person.person_id.clone(),
        None => doing.id(PersonId::from_random),
    };
    let person = filled.written(id, stands.as_ref(), || doing.salt());
    let (subject, id) = (person.full_name.clone(), person.person_id.clone());
    doing.act.put(&Record::Person(person))?;
    Ok(Done::of(subject, row_of(doing.view(), &id)?))
}

pub(crate) fn known_person(doing: &Doing<'_>, id: &PersonId) -> Result<Person, DeskError> {
    doing.read().person(id.as_str())?.ok_or_else(|| DeskError::new(Code::PersonUnknown))
}

pub(crate) fn remove_person(
    doing: &mut Doing<'_>,
    request: PersonKey,
) -> Result<Done<Nothing>, DeskError> {
    let person = known_person(doing, &request.person_id)?;
    doing.act.remove(RecordKind::Person, request.person_id.as_str())?;
    Ok(Done::of(person.full_name, Nothing {}))
}
