//! People and who of them holds which post.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::people::talk::{ListPeople, PersonForm, PersonKey, PersonRow, PostRow};
use centre::people::may_be_born_in;
use centre::{Person, PersonId, Post, Record, RecordKind};
use norms::{Day, text};

pub(crate) fn list_people(
    view: View<'_>,
    request: ListPeople,
) -> Result<Vec<PersonRow>, DeskError> {
    let today = view.now().today;
    let posts = view.read()?.posts()?;
    let mut people = view.read()?.people()?;
    people.sort_by_cached_key(|p| text::name_key(&p.full_name));
    Ok(people
        .into_iter()
        .map(|person| row(person, &posts, today))
        .filter(|row| request.on.is_none_or(|on| row.posts.iter().any(|p| p.post.is_held_on(on))))
        .collect())
}

fn row(person: Person, posts: &[Post], today: Day) -> PersonRow {
    let mut held: Vec<PostRow> = posts
        .iter()
        .filter(|post| post.person_id == person.person_id)
        .map(|post| PostRow { post: post.clone(), is_current: post.is_held_on(today) })
        .collect();
    held.sort_by_key(|row| std::cmp::Reverse(row.post.from_on));
    PersonRow { person, posts: held }
}

pub(crate) fn row_of(view: View<'_>, id: &PersonId) -> Result<PersonRow, DeskError> {
    let today = view.now().today;
    let posts = view.read()?.posts()?;
    let person = view.read()?.person(id.as_str())?;
    Ok(row(person.ok_or_else(|| DeskError::new(Code::PersonUnknown))?, &posts, today))
}

pub(crate) fn record_person(
    doing: &mut Doing<'_>,
    request: PersonForm,
) -> Result<Done<PersonRow>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let year = view.now().today.year();
    let mut form = Form::new();
    let full_name = form.take(entry::text("full_name", &request.full_name, 80));
    let main_job = form.take(entry::maybe("main_job", request.main_job.as_deref(), 120));
    let phone = form.take(entry::maybe("phone", request.phone.as_deref(), 20));
    let note = form.take(entry::maybe("note", request.note.as_deref(), 500));
    let born = request.birth_year.map_or(Ok(()), |born| may_be_born_in(born, year));
    form.take(born.map_err(DeskError::from));
    form.done()?;
    let person_id = match request.person_id {
        Some(id) => known_person(doing, &id)?.person_id,
        None => doing.id(PersonId::from_random),
    };
    let person = Person {
        person_id: person_id.clone(),
        full_name: full_name.clone(),
        is_female: request.is_female,
        birth_year: request.birth_year,
        main_job,
        phone,
        is_trained: request.is_trained,
        note,
    };
    doing.act.put(&Record::Person(person))?;
    let (subject, id) = (full_name, person_id);
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
