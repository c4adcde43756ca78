//! Who was trained in what, and who of those that hold a post was to no course of a topic.

use crate::id::PersonId;
use crate::people::{PersonName, is_trained};
use crate::records::{Person, Post};
use crate::trainings::Training;
use norms::{Day, Norms, Quarter, text};
use serde::Serialize;
use ts_rs::TS;

/// The list of what courses are of.
const TOPICS: &str = "training-topic";

/// Everybody as they were on a day: trained is who was said to be before the book, or was at a course.
pub fn as_trained(people: &[Person], all: &[Training], on: Day) -> Vec<Person> {
    let told = people
        .iter()
        .map(|person| Person { is_trained: is_trained(person, all, on), ..person.clone() });
    told.collect()
}

/// The courses a quarter's report tells of, with those it names: of the quarter's own everybody, of earlier
/// ones whoever holds a post in it.
pub fn told(all: &[Training], posts: &[Post], quarter: Quarter) -> Vec<Training> {
    let (first, last) = (quarter.first(), quarter.last());
    let holds = |id: &PersonId| {
        let is_held = |p: &&Post| p.from_on <= last && p.to_on.is_none_or(|end| end >= first);
        posts.iter().filter(is_held).any(|post| post.person_id == *id)
    };
    let over = all.iter().filter(|course| course.to_on <= last).map(|course| {
        let is_own = quarter.contains(course.to_on);
        let named = course.trainees.iter().filter(|one| is_own || holds(&one.person_id));
        Training { trainees: named.cloned().collect(), ..course.clone() }
    });
    over.filter(|course| !course.trainees.is_empty()).collect()
}

/// Somebody who holds a post and was to no course of a topic the law's list asks of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Untrained {
    pub person_id: PersonId,
    pub full_name: String,
    /// Codes of `roles`.
    pub roles: Vec<String>,
    /// Codes of `training-topic`.
    pub lacks: Vec<String>,
    /// Was said to be trained before the book, nobody knows in what.
    pub was_said: bool,
}

/// The courses, newest first, and who lacks which on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TrainingPage {
    pub on: Day,
    pub rows: Vec<Training>,
    pub untrained: Vec<Untrained>,
    /// Everybody, by name.
    pub people: Vec<PersonName>,
}

impl TrainingPage {
    /// The page as of a day.
    pub fn of(
        law: &Norms,
        mut all: Vec<Training>,
        (people, posts): (&[Person], &[Post]),
        on: Day,
    ) -> TrainingPage {
        let untrained = untrained(law, &all, (people, posts), on);
        all.sort_by_key(|course| std::cmp::Reverse(course.from_on));
        TrainingPage { on, rows: all, untrained, people: PersonName::listed(people) }
    }
}

/// The topics the law's list asks of whoever holds a post.
pub fn asked_topics(law: &Norms, on: Day) -> Vec<&str> {
    let asked = law.codes(TOPICS, on).into_iter().filter(|topic| topic.field("is_asked") == "true");
    asked.map(|topic| topic.code.as_str()).collect()
}

/// Who holds a post on a day and lacks a course, by name.
pub fn untrained(
    law: &Norms,
    all: &[Training],
    (people, posts): (&[Person], &[Post]),
    on: Day,
) -> Vec<Untrained> {
    let asked = asked_topics(law, on);
    let of = |person: &Person| {
        let id = &person.person_id;
        let held = posts.iter().filter(|post| post.person_id == *id && post.is_held_on(on));
        let lacks = asked.iter().filter(|topic| {
            !all.iter().any(|course| course.topic == **topic && course.trained(id, on))
        });
        Untrained {
            person_id: id.clone(),
            full_name: person.full_name.clone(),
            roles: held.map(|post| post.role.clone()).collect(),
            lacks: lacks.map(|topic| (*topic).to_owned()).collect(),
            was_said: person.is_trained,
        }
    };
    let mut found: Vec<Untrained> = people.iter().map(of).collect();
    found.retain(|one| !one.roles.is_empty() && !one.lacks.is_empty());
    found.sort_by_cached_key(|one| text::name_key(&one.full_name));
    found
}

#[cfg(test)]
mod tests;
