//! Posts: who holds which, from when to when.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::people::persons::{PersonRow, known_person, row_of};
use centre::days::salary_kept;
pub use centre::forms::PostForm;
use centre::people;
use centre::{Post, PostId, Record, RecordKind};
use norms::Day;
use paper::Signers;
use serde::Deserialize;
use ts_rs::TS;

/// Names a post.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostKey {
    pub post_id: PostId,
}

pub(crate) fn record_post(
    doing: &mut Doing<'_>,
    request: PostForm,
) -> Result<Done<PersonRow>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(&*view.norms()?, FORMAT)?;
    let person = known_person(doing, &request.person_id)?;
    let old = request.post_id.as_ref().map(|id| known_post(doing, id)).transpose()?;
    let mut post = filled(match &old {
        Some(old) => old.post_id.clone(),
        None => doing.id(PostId::from_random),
    });
    let salaries = doing.read().post_salaries()?;
    let days = (request.salary_from, doing.view().now().today);
    let kept = salary_kept(old.as_ref(), &salaries, post.salary, days);
    post.salary = kept.own;
    people::money_is_kept_by_two(&*doing.view().norms()?, &post, &doing.read().posts()?)?;
    for from_on in kept.over {
        let over = salaries.iter().find(|s| s.post_id == post.post_id && s.from_on == from_on);
        if let Some(over) = over {
            let key = Record::PostSalary(over.clone()).key();
            doing.act.remove(RecordKind::PostSalary, &key)?;
        }
    }
    doing.act.put(&Record::Post(post))?;
    if let Some(later) = kept.later {
        doing.act.put(&Record::PostSalary(later))?;
    }
    Ok(Done::of(person.full_name, row_of(doing.view(), &person.person_id)?))
}

fn forget_salaries(doing: &mut Doing<'_>, post: &Post) -> Result<(), DeskError> {
    for salary in doing.read().post_salaries()? {
        if salary.post_id == post.post_id {
            let key = Record::PostSalary(salary).key();
            doing.act.remove(RecordKind::PostSalary, &key)?;
        }
    }
    Ok(())
}

fn known_post(doing: &Doing<'_>, id: &PostId) -> Result<Post, DeskError> {
    doing.read().post(id.as_str())?.ok_or_else(|| DeskError::new(Code::PostUnknown))
}

pub(crate) fn remove_post(
    doing: &mut Doing<'_>,
    request: PostKey,
) -> Result<Done<Nothing>, DeskError> {
    let post = known_post(doing, &request.post_id)?;
    let person = known_person(doing, &post.person_id)?;
    forget_salaries(doing, &post)?;
    doing.act.remove(RecordKind::Post, post.post_id.as_str())?;
    Ok(Done::of(person.full_name, Nothing {}))
}

/// Who signs a paper of a day.
pub(crate) fn signers(view: View<'_>, on: Day) -> Result<Signers, DeskError> {
    let (law, read) = (view.law_of(on.quarter())?, view.read()?);
    Ok(Signers::of(&law, &read.posts()?, &read.people()?, on))
}
