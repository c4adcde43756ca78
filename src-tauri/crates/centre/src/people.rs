//! People and posts: who may hold which, and who holds one.

use crate::day_records::PostSalary;
use crate::days::salary_on;
use crate::id::PersonId;
use crate::personal::PersonalField;
use crate::records::{Person, Post};
use crate::trainings::Training;
use norms::{Day, Norms, SignsAs, text};
use serde::Serialize;
use ts_rs::TS;

/// Youngest and oldest age, in years of the calendar, anybody at a centre is believed to have.
const AGES: (i32, i32) = (15, 100);

/// Why a person or a post cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PersonRefusal {
    /// Nobody who works at a centre was born then.
    #[error("birth-year {first}-{last}")]
    BirthYear {
        /// Earliest year believed.
        first: i32,
        /// Latest year believed.
        last: i32,
    },
    /// One person would hold two posts at a time that the law keeps apart, as accountant and cashier.
    #[error("money-in-one-hand")]
    MoneyInOneHand,
    /// A post of the board begins on the day a decision renews it, or after.
    #[error("board-begun {from_on}")]
    BoardBegun {
        /// The first day of that post.
        from_on: Day,
    },
    /// A decision names two as director or in charge.
    #[error("two-directors")]
    TwoDirectors,
    /// A decision names somebody for two posts.
    #[error("named-twice")]
    NamedTwice,
}

/// Refuses a year of birth that can only be a slip.
///
/// # Errors
/// [`PersonRefusal::BirthYear`] with the years that are believed.
pub fn may_be_born_in(birth_year: u32, this_year: i32) -> Result<(), PersonRefusal> {
    let (first, last) = (this_year - AGES.1, this_year - AGES.0);
    let is_believed = i32::try_from(birth_year).is_ok_and(|born| (first..=last).contains(&born));
    if is_believed { Ok(()) } else { Err(PersonRefusal::BirthYear { first, last }) }
}

/// Refuses a post by which one person would hold two at a time that the law keeps apart: accounts and
/// cash are never in one hand. `posts` may hold the post as it was.
///
/// # Errors
/// [`PersonRefusal::MoneyInOneHand`].
pub fn money_is_kept_by_two(law: &Norms, post: &Post, posts: &[Post]) -> Result<(), PersonRefusal> {
    let collides = |p: &Post| {
        p.post_id != post.post_id
            && p.person_id == post.person_id
            && post.to_on.is_none_or(|to| p.from_on <= to)
            && p.to_on.is_none_or(|to| post.from_on <= to)
            && law.are_kept_apart(&p.role, &post.role, p.from_on.max(post.from_on), ended(p, post))
    };
    if posts.iter().any(collides) { Err(PersonRefusal::MoneyInOneHand) } else { Ok(()) }
}

/// The last day both posts are held; none while neither has an end.
fn ended(a: &Post, b: &Post) -> Option<Day> {
    a.to_on.into_iter().chain(b.to_on).min()
}

/// Are two names as typed one person's? Hà and Hạ are two people; Hoà and Hòa are one.
pub fn is_one_name(a: &str, b: &str) -> bool {
    text::fold_marked(a) == text::fold_marked(b)
}

/// The post of whoever signs as this on a day, or did last before it;
/// of two who do, the one whose role stands first in the list.
pub fn signer<'a>(law: &Norms, posts: &'a [Post], on: Day, signs_as: SignsAs) -> Option<&'a Post> {
    let roles = law.roles_signing_as(signs_as, on);
    let rank = |post: &Post| roles.iter().position(|role| role.code == post.role);
    let signing = posts.iter().filter(|p| p.from_on <= on).filter_map(|p| Some((rank(p)?, p)));
    let order = |(rank, post): &(usize, &Post)| {
        let is_held = post.is_held_on(on);
        (is_held, is_held.then_some(std::cmp::Reverse(*rank)), post.from_on)
    };
    signing.max_by_key(order).map(|(_, post)| post)
}

/// Somebody of the book, as a form offers them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonName {
    pub person_id: PersonId,
    pub full_name: String,
    pub main_job: Option<String>,
}

impl PersonName {
    /// Everybody, by name.
    pub fn listed(people: &[Person]) -> Vec<PersonName> {
        let mut named: Vec<PersonName> = people
            .iter()
            .map(|person| PersonName {
                person_id: person.person_id.clone(),
                full_name: person.full_name.clone(),
                main_job: person.main_job.clone(),
            })
            .collect();
        named.sort_by_cached_key(|one| text::name_key(&one.full_name));
        named
    }
}

/// Is somebody trained on a day: said to be so before the book, or at a course that was over by then?
pub fn is_trained(person: &Person, courses: &[Training], on: Day) -> bool {
    person.is_trained || courses.iter().any(|course| course.trained(&person.person_id, on))
}

/// What of a book rows of people are made of.
#[derive(Clone, Copy, Debug)]
pub struct OfPeople<'a> {
    pub posts: &'a [Post],
    pub salaries: &'a [PostSalary],
    pub courses: &'a [Training],
}

/// A post and who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PostRow {
    /// With its salary of today.
    pub post: Post,
    pub is_current: bool,
    /// What its salary became, from which days on.
    pub salaries: Vec<PostSalary>,
}

/// A person as anybody may see them: their number is masked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ShownPerson {
    pub person_id: PersonId,
    pub full_name: String,
    pub is_female: Option<bool>,
    pub birth_year: Option<u32>,
    pub main_job: Option<String>,
    /// Masked.
    pub phone: Option<String>,
    /// Has been trained for work at a centre.
    pub is_trained: bool,
    pub note: Option<String>,
}

impl From<Person> for ShownPerson {
    fn from(one: Person) -> ShownPerson {
        ShownPerson {
            phone: one.phone.map(|phone| phone.masked(PersonalField::Phone)),
            person_id: one.person_id,
            full_name: one.full_name,
            is_female: one.is_female,
            birth_year: one.birth_year,
            main_job: one.main_job,
            is_trained: one.is_trained,
            note: one.note,
        }
    }
}

/// A person and their posts, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    pub person: ShownPerson,
    /// Was said to be, or went to a course.
    pub is_trained: bool,
    pub posts: Vec<PostRow>,
}

impl PersonRow {
    /// A person with those of the posts that are theirs, and their salaries; current is what they hold today.
    pub fn of(person: Person, book: OfPeople<'_>, today: Day) -> PersonRow {
        let OfPeople { posts, salaries, courses } = book;
        let theirs = posts.iter().filter(|post| post.person_id == person.person_id);
        let mut held: Vec<PostRow> = theirs
            .map(|post| PostRow {
                is_current: post.is_held_on(today),
                post: Post { salary: salary_on(post, salaries, today), ..post.clone() },
                salaries: salaries.iter().filter(|s| s.post_id == post.post_id).cloned().collect(),
            })
            .collect();
        held.sort_by_key(|row| std::cmp::Reverse(row.post.from_on));
        let is_trained = is_trained(&person, courses, today);
        PersonRow { is_trained, person: person.into(), posts: held }
    }

    /// All people by name; of a day, those only who hold a post on it.
    pub fn listed(
        mut people: Vec<Person>,
        book: OfPeople<'_>,
        on: Option<Day>,
        today: Day,
    ) -> Vec<PersonRow> {
        people.sort_by_cached_key(|p| text::name_key(&p.full_name));
        let rows = people.into_iter().map(|person| PersonRow::of(person, book, today));
        let holds = |row: &PersonRow| {
            on.is_none_or(|on| row.posts.iter().any(|held| held.post.is_held_on(on)))
        };
        rows.filter(holds).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{day, person, post};

    const ACCOUNTANT: &str = "ke-toan";
    const CASHIER: &str = "thu-quy";
    const DIRECTOR: &str = "giam-doc";

    #[test]
    fn people_are_listed_by_name_with_their_posts_newest_first() {
        let people = [person(1, "Trần Văn Thưởng"), person(2, "Nguyễn Văn An")];
        let posts = [
            post(1, 1, DIRECTOR, "2020-01-01", Some("2024-12-31")),
            post(2, 1, ACCOUNTANT, "2025-01-01", None),
            post(3, 2, CASHIER, "2026-10-01", None),
        ];
        for (on, listed) in [
            (None, "Nguyễn Văn An: thu-quy; Trần Văn Thưởng: ke-toan* giam-doc"),
            (Some("2026-10-01"), "Nguyễn Văn An: thu-quy; Trần Văn Thưởng: ke-toan* giam-doc"),
            (Some("2026-09-30"), "Trần Văn Thưởng: ke-toan* giam-doc"),
            (Some("2019-12-31"), ""),
        ] {
            let on = on.map(day);
            let book = OfPeople { posts: &posts, salaries: &[], courses: &[] };
            let rows = PersonRow::listed(people.to_vec(), book, on, day("2026-09-30"));
            let told = rows.iter().map(|row| {
                let star = |held: &PostRow| if held.is_current { "*" } else { "" };
                let posts =
                    row.posts.iter().map(|held| format!("{}{}", held.post.role, star(held)));
                format!("{}: {}", row.person.full_name, posts.collect::<Vec<_>>().join(" "))
            });
            assert_eq!(told.collect::<Vec<_>>().join("; "), listed, "{on:?}");
        }
    }

    #[test]
    fn a_year_of_birth_is_believed_between_fifteen_and_a_hundred() {
        for (born, is_believed) in
            [(1925, false), (1926, true), (1980, true), (2011, true), (2012, false), (0, false)]
        {
            assert_eq!(may_be_born_in(born, 2026).is_ok(), is_believed, "{born}");
        }
        let refusal = PersonRefusal::BirthYear { first: 1926, last: 2011 };
        assert_eq!(may_be_born_in(u32::MAX, 2026), Err(refusal));
    }

    #[test]
    fn accountant_and_cashier_are_never_one_person_on_any_day() {
        let cashier = post(2, 7, CASHIER, "2026-03-01", Some("2026-06-30"));
        for (role, person, from_on, to_on, is_refused) in [
            (ACCOUNTANT, 7, "2026-01-01", None, true),
            (ACCOUNTANT, 7, "2026-06-30", None, true),
            (ACCOUNTANT, 7, "2026-07-01", None, false),
            (ACCOUNTANT, 7, "2026-01-01", Some("2026-03-01"), true),
            (ACCOUNTANT, 7, "2026-01-01", Some("2026-02-28"), false),
            (ACCOUNTANT, 8, "2026-01-01", None, false),
            (DIRECTOR, 7, "2026-01-01", None, false),
            (CASHIER, 7, "2026-01-01", None, false),
        ] {
            let asked = post(1, person, role, from_on, to_on);
            let answer =
                money_is_kept_by_two(Norms::shipped(), &asked, std::slice::from_ref(&cashier));
            let expected = if is_refused { Err(PersonRefusal::MoneyInOneHand) } else { Ok(()) };
            assert_eq!(answer, expected, "{role} {person} {from_on} {to_on:?}");
        }
        // The other way round, for a post that has no end.
        let accountant = post(2, 7, ACCOUNTANT, "2026-03-01", None);
        let later = post(1, 7, CASHIER, "2027-01-01", None);
        assert!(money_is_kept_by_two(Norms::shipped(), &later, &[accountant]).is_err());
        // A post that changes its role is not held against itself.
        let as_it_was = post(1, 7, CASHIER, "2026-01-01", None);
        assert!(
            money_is_kept_by_two(
                Norms::shipped(),
                &post(1, 7, ACCOUNTANT, "2026-01-01", None),
                &[as_it_was]
            )
            .is_ok()
        );
    }

    #[test]
    fn as_director_signs_who_holds_it_on_the_day_or_held_it_last() {
        let first = post(1, 1, DIRECTOR, "2020-01-01", Some("2026-08-14"));
        let second = post(2, 2, DIRECTOR, "2026-08-15", None);
        let stays = post(3, 3, DIRECTOR, "2019-01-01", None);
        let short = post(4, 4, DIRECTOR, "2026-08-20", Some("2026-09-01"));
        let later = post(5, 5, DIRECTOR, "2026-10-01", None);
        let other = post(6, 6, ACCOUNTANT, "2020-01-01", None);
        for (posts, holds) in [
            (vec![&first, &second, &other], Some(2)),
            (vec![&second, &first], Some(2)),
            (vec![&first], Some(1)),
            // Who holds it on the day goes before who took it later and gave it back.
            (vec![&short, &stays], Some(3)),
            (vec![&first, &short], Some(4)),
            (vec![&later], None),
            (vec![&other], None),
        ] {
            let posts: Vec<Post> = posts.into_iter().cloned().collect();
            let found = signer(Norms::shipped(), &posts, day("2026-09-30"), SignsAs::Director);
            let expected = holds.map(|n| post(n, n, DIRECTOR, "2020-01-01", None).post_id);
            assert_eq!(found.map(|p| p.post_id.clone()), expected);
        }
    }

    #[test]
    fn names_are_compared_with_their_marks_but_not_their_spelling() {
        for (a, b, is_one) in [
            ("Trần Thị Hoà", "Trần Thị Hòa", true),
            ("trần thị hoà", "Trần Thị Hòa", true),
            ("Nguyễn Thị Hà", "Nguyễn Thị Hạ", false),
        ] {
            assert_eq!(is_one_name(a, b), is_one, "{a} {b}");
        }
    }

    #[test]
    fn where_two_roles_sign_as_one_the_first_of_the_list_does_while_it_is_held() {
        let law = Norms::shipped();
        let gone = post(1, 1, DIRECTOR, "2020-01-01", Some("2026-08-14"));
        let acts = post(2, 2, "phu-trach", "2026-08-15", None);
        let new = post(3, 3, DIRECTOR, "2026-01-01", None);
        for (posts, holds) in
            [(vec![&gone, &acts], Some(2)), (vec![&acts, &new], Some(3)), (vec![&gone], Some(1))]
        {
            let posts: Vec<Post> = posts.into_iter().cloned().collect();
            let found = signer(law, &posts, day("2026-09-30"), SignsAs::Director);
            let expected = holds.map(|n| post(n, n, DIRECTOR, "2020-01-01", None).post_id);
            assert_eq!(found.map(|p| p.post_id.clone()), expected);
        }
    }
}
