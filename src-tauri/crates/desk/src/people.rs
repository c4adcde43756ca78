//! People and the posts they hold.

use crate::desk::{Desk, Doing};
use crate::entry::{self, Form};
use crate::error::DeskError;
use crate::talk::book::Nothing;
use crate::talk::records::{
    ListPeople, PersonForm, PersonKey, PersonRow, PostForm, PostKey, PostRow,
};
use centre::{Person, PersonId, Post, PostId, Record, RecordKind};
use norms::{Day, text};

pub(crate) fn list_people(
    desk: &mut Desk,
    request: ListPeople,
) -> Result<Vec<PersonRow>, DeskError> {
    let today = desk.now().today;
    let posts = desk.read()?.posts()?;
    let mut people = desk.read()?.people()?;
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

fn row_of(desk: &mut Desk, id: &PersonId) -> Result<PersonRow, DeskError> {
    let today = desk.now().today;
    let posts = desk.read()?.posts()?;
    let person = desk.read()?.person(id.as_str())?;
    Ok(row(person.ok_or_else(|| DeskError::new("person-unknown"))?, &posts, today))
}

pub(crate) fn record_person(desk: &mut Desk, request: PersonForm) -> Result<PersonRow, DeskError> {
    desk.profile()?;
    let year = desk.now().today.year();
    let mut form = Form::new();
    let full_name = form.take(entry::text("full_name", &request.full_name, 80));
    let main_job = form.take(entry::maybe("main_job", request.main_job.as_deref(), 120));
    let phone = form.take(entry::maybe("phone", request.phone.as_deref(), 20));
    let note = form.take(entry::maybe("note", request.note.as_deref(), 500));
    let plausible =
        |born: u32| i32::try_from(born).is_ok_and(|born| (year - 100..=year - 15).contains(&born));
    form.require(request.birth_year.is_none_or(plausible), || {
        DeskError::new("day-order").at("birth_year")
    });
    form.done()?;
    let id = desk.act("record_person", |doing| {
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
        Ok((full_name, person_id))
    })?;
    row_of(desk, &id)
}

fn known_person(doing: &Doing<'_>, id: &PersonId) -> Result<Person, DeskError> {
    doing.read().person(id.as_str())?.ok_or_else(|| DeskError::new("person-unknown"))
}

pub(crate) fn remove_person(desk: &mut Desk, request: PersonKey) -> Result<Nothing, DeskError> {
    desk.act("remove_person", |doing| {
        let person = known_person(doing, &request.person_id)?;
        doing.act.remove(RecordKind::Person, request.person_id.as_str())?;
        Ok((person.full_name, ()))
    })?;
    Ok(Nothing {})
}

pub(crate) fn record_post(desk: &mut Desk, request: PostForm) -> Result<PersonRow, DeskError> {
    desk.profile()?;
    let law = &*desk.norms()?;
    let mut form = Form::new();
    let on = request.from_on;
    let role = form.take(entry::code(law, "role", "roles", &request.role, on));
    let decision_no = form.take(entry::maybe("decision_no", request.decision_no.as_deref(), 60));
    let end_reason = form.take(entry::maybe_code(
        law,
        "end_reason",
        "end-reason",
        request.end_reason.as_deref(),
        request.to_on.unwrap_or(on),
    ));
    let school = entry::maybe("sending_school", request.sending_school.as_deref(), 120);
    let sending_school = form.take(school);
    form.require(request.to_on.is_none_or(|to| to >= on), || {
        DeskError::new("day-order").at("to_on")
    });
    let parts = request.salary.map(|s| [s.salary, s.position, s.seniority]);
    form.require(parts.is_none_or(|parts| parts.iter().all(|part| !part.is_negative())), || {
        DeskError::new("amount-not-positive").at("salary")
    });
    form.done()?;
    let person_id = request.person_id.clone();
    desk.act("record_post", |doing| {
        let person = known_person(doing, &request.person_id)?;
        let post_id = match request.post_id {
            Some(id) => known_post(doing, &id)?.post_id,
            None => doing.id(PostId::from_random),
        };
        let post = Post {
            post_id,
            person_id: person.person_id,
            role,
            decision_no,
            decision_on: request.decision_on,
            from_on: request.from_on,
            to_on: request.to_on,
            end_reason,
            sending_school,
            salary: request.salary,
        };
        money_is_kept_by_two(doing, &post)?;
        doing.act.put(&Record::Post(post))?;
        Ok((person.full_name, ()))
    })?;
    row_of(desk, &person_id)
}

/// Accountant and cashier are never one person (TT 344/2016 article 20).
pub(crate) fn money_is_kept_by_two(doing: &Doing<'_>, post: &Post) -> Result<(), DeskError> {
    let other = match post.role.as_str() {
        "ke-toan" => "thu-quy",
        "thu-quy" => "ke-toan",
        _ => return Ok(()),
    };
    let overlaps = |p: &Post| {
        p.post_id != post.post_id
            && p.person_id == post.person_id
            && p.role == other
            && post.to_on.is_none_or(|to| p.from_on <= to)
            && p.to_on.is_none_or(|to| post.from_on <= to)
    };
    if doing.read().posts()?.iter().any(overlaps) {
        return Err(DeskError::new("same-person").at("role"));
    }
    Ok(())
}

fn known_post(doing: &Doing<'_>, id: &PostId) -> Result<Post, DeskError> {
    doing.read().post(id.as_str())?.ok_or_else(|| DeskError::new("post-unknown"))
}

pub(crate) fn remove_post(desk: &mut Desk, request: PostKey) -> Result<Nothing, DeskError> {
    desk.act("remove_post", |doing| {
        let post = known_post(doing, &request.post_id)?;
        let person = known_person(doing, &post.person_id)?;
        doing.act.remove(RecordKind::Post, post.post_id.as_str())?;
        Ok((person.full_name, ()))
    })?;
    Ok(Nothing {})
}
