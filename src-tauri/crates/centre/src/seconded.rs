//! Who was sent to the centre, as pages tell it: by name, beside the posts that are held.

use crate::id::{PersonId, SecondmentId};
use crate::people::PersonName;
use crate::records::{Person, Post};
use crate::secondments::{Secondment, Term};
use norms::{Day, Norms, text};
use serde::Serialize;
use ts_rs::TS;

/// A secondment as its list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SecondmentRow {
    pub secondment: Secondment,
    pub full_name: String,
    /// On the day looked at.
    pub is_on: bool,
    /// The last day, as it was known on that day.
    pub last_on: Option<Day>,
    /// By the law of that day.
    pub term: Option<Term>,
    /// Its end is to be seen to.
    pub is_near: bool,
    pub is_over: bool,
}

/// A post of a seconded teacher no secondment is written down for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Unsaid {
    pub full_name: String,
    pub post: Post,
}

/// The secondments as of a day, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SecondmentPage {
    pub on: Day,
    pub rows: Vec<SecondmentRow>,
    /// Posts a secondment may be made from.
    pub unsaid: Vec<Unsaid>,
    /// Everybody, by name.
    pub people: Vec<PersonName>,
}

impl SecondmentPage {
    /// The page as of a day.
    pub fn of(
        law: &Norms,
        all: &[Secondment],
        (people, posts): (&[Person], &[Post]),
        on: Day,
    ) -> SecondmentPage {
        let mut rows: Vec<_> =
            all.iter().map(|one| SecondmentRow::of(law, one, people, on)).collect();
        rows.sort_by_cached_key(|row| {
            (std::cmp::Reverse(row.secondment.from_on), text::name_key(&row.full_name))
        });
        let unsaid = posts
            .iter()
            .filter(|post| is_unsaid(law, post, all))
            .map(|post| Unsaid { full_name: called(people, &post.person_id), post: post.clone() });
        SecondmentPage { on, rows, unsaid: unsaid.collect(), people: PersonName::listed(people) }
    }
}

impl SecondmentRow {
    fn of(law: &Norms, one: &Secondment, people: &[Person], on: Day) -> SecondmentRow {
        let then = one.as_of(on);
        let term = one.term(law, on);
        SecondmentRow {
            full_name: called(people, &one.person_id),
            is_on: then.is_on(on),
            last_on: then.last_on(),
            is_near: term.as_ref().is_some_and(|term| then.is_near(term, on)),
            is_over: term.as_ref().is_some_and(|term| then.is_on(on) && then.is_over(term, on)),
            term,
            secondment: one.clone(),
        }
    }
}

/// A secondment whose end is to be seen to, as home tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Ending {
    pub secondment_id: SecondmentId,
    pub full_name: String,
    /// The last day that is decided.
    pub last_on: Option<Day>,
    pub term: Term,
}

impl Ending {
    /// Those of a day, by the first day beyond their term.
    pub fn listed(law: &Norms, all: &[Secondment], people: &[Person], on: Day) -> Vec<Ending> {
        let of = |one: &Secondment| {
            let row = SecondmentRow::of(law, one, people, on);
            let term = row.term.filter(|_| row.is_near)?;
            let (secondment_id, last_on) = (one.secondment_id.clone(), row.last_on);
            Some(Ending { secondment_id, full_name: row.full_name, last_on, term })
        };
        let mut ending: Vec<Ending> = all.iter().filter_map(of).collect();
        ending.sort_by_key(|one| one.term.limit_on);
        ending
    }
}

fn called(people: &[Person], id: &PersonId) -> String {
    let found = people.iter().find(|person| person.person_id == *id);
    found.map(|person| person.full_name.clone()).unwrap_or_default()
}

/// Is it the post of a teacher some school sends, of whom no secondment tells those days?
fn is_unsaid(law: &Norms, post: &Post, all: &[Secondment]) -> bool {
    let role = law.code("roles", &post.role, post.from_on);
    let is_told =
        |one: &Secondment| one.person_id == post.person_id && one.meets(post.from_on, post.to_on);
    role.is_ok_and(|role| role.field("is_seconded") == "true") && !all.iter().any(is_told)
}

#[cfg(test)]
mod tests;
