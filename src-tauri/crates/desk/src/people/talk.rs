//! Requests and replies about people and their posts.

use centre::{Person, PersonId, Post, PostId};
use norms::{Day, SalaryParts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All people, or those with a post on a day.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    pub on: Option<Day>,
}

/// A post and who holds it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PostRow {
    pub post: Post,
    pub is_current: bool,
}

/// A person and their posts, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonRow {
    pub person: Person,
    pub posts: Vec<PostRow>,
}

/// A new person (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonForm {
    pub person_id: Option<PersonId>,
    pub full_name: String,
    pub is_female: Option<bool>,
    pub birth_year: Option<u32>,
    pub main_job: Option<String>,
    pub phone: Option<String>,
    pub is_trained: bool,
    pub note: Option<String>,
}

/// Names a person.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PersonKey {
    pub person_id: PersonId,
}

/// A new post (no id) or a changed one.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostForm {
    pub post_id: Option<PostId>,
    pub person_id: PersonId,
    pub role: String,
    pub decision_no: Option<String>,
    pub decision_on: Option<Day>,
    pub from_on: Day,
    pub to_on: Option<Day>,
    pub end_reason: Option<String>,
    pub sending_school: Option<String>,
    /// The salary an allowance by percentage is taken of; null where none is asked.
    pub salary: Option<SalaryParts>,
}

/// Names a post.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostKey {
    pub post_id: PostId,
}
