//! Requests and replies about people and their posts.

pub use centre::forms::{PersonForm, PostForm};
pub use centre::people::{PersonRow, PostRow};
use centre::{PersonId, PostId};
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

/// Names a post.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostKey {
    pub post_id: PostId,
}
