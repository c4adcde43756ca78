//! The board renewed by one decision, as after an election: whoever holds a post of the board stops the day
//! before, and those the decision names begin. Who is named again goes on without a day between.

use crate::day_records::PostSalary;
use crate::days::salary_on;
use crate::id::{PersonId, PostId};
use crate::people::{PersonRefusal, money_is_kept_by_two};
use crate::records::Post;
use norms::{Day, Norms, SignsAs};

/// The decision that renews it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardDecision {
    pub number: String,
    pub signed_on: Day,
    /// Who decided, where it is said.
    pub authority: Option<String>,
    /// The first day of the new posts.
    pub from_on: Day,
    /// Code list `end-reason`: why the old ones ended.
    pub end_reason: String,
}

/// Somebody the decision names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Of the post to be.
    pub post_id: PostId,
    pub person_id: PersonId,
    /// Code list `roles`, one of the board.
    pub role: String,
}

/// What the decision does to the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardRenewal {
    /// The posts that end, as they are from now on.
    pub ended: Vec<Post>,
    /// The posts that begin.
    pub opened: Vec<Post>,
    /// What a salary becomes from a day after the first of a new post.
    pub salaries: Vec<PostSalary>,
    /// The same, as it was said of the post that ends.
    pub over: Vec<PostSalary>,
}

/// Roles of the board, as the list says on a day.
pub fn is_of_board(law: &Norms, role: &str, on: Day) -> bool {
    law.code("roles", role, on).is_ok_and(|code| code.field("is_board") == "true")
}

impl BoardRenewal {
    /// What becomes of `posts` and what is said of their salaries.
    ///
    /// # Errors
    /// [`PersonRefusal`]: a post of the board begins on that day or after it already; two named as
    /// director, or one twice; two posts in one hand that the law keeps apart.
    pub fn of(
        law: &Norms,
        (posts, salaries): (&[Post], &[PostSalary]),
        decision: &BoardDecision,
        named: Vec<Named>,
    ) -> Result<BoardRenewal, PersonRefusal> {
        let from_on = decision.from_on;
        let of_board = posts.iter().filter(|post| is_of_board(law, &post.role, from_on));
        let of_board: Vec<&Post> = of_board.collect();
        if let Some(post) = of_board.iter().find(|post| post.from_on >= from_on) {
            return Err(PersonRefusal::BoardBegun { from_on: post.from_on });
        }
        are_named_once(law, from_on, &named)?;
        let eve = from_on.plus_days(-1).map_err(|_| PersonRefusal::BoardBegun { from_on })?;
        let mut renewal = BoardRenewal::default();
        let held: Vec<&Post> =
            of_board.into_iter().filter(|post| post.is_held_on(from_on)).collect();
        for one in named {
            let goes_on = |post: &&&Post| post.person_id == one.person_id && post.role == one.role;
            let before = held.iter().find(goes_on).copied();
            renewal.open(decision, one, before, salaries);
        }
        renewal.ended = held
            .into_iter()
            .map(|post| Post {
                to_on: Some(eve),
                end_reason: Some(decision.end_reason.clone()),
                ..post.clone()
            })
            .collect();
        let all: Vec<Post> = posts.iter().map(|post| renewal.as_ended(post)).collect();
        for post in &renewal.opened {
            money_is_kept_by_two(law, post, &all)?;
        }
        Ok(renewal)
    }

    /// A post of somebody the decision names; what was said of the post before goes on with it.
    fn open(
        &mut self,
        decision: &BoardDecision,
        named: Named,
        before: Option<&Post>,
        salaries: &[PostSalary],
    ) {
        let from_on = decision.from_on;
        let later = |salary: &&PostSalary| {
            salary.from_on > from_on && before.is_some_and(|post| post.post_id == salary.post_id)
        };
        for salary in salaries.iter().filter(later) {
            self.over.push(salary.clone());
            self.salaries.push(PostSalary { post_id: named.post_id.clone(), ..salary.clone() });
        }
        self.opened.push(Post {
            post_id: named.post_id,
            person_id: named.person_id,
            role: named.role,
            decision_no: Some(decision.number.clone()),
            decision_on: Some(decision.signed_on),
            authority: decision.authority.clone(),
            from_on,
            to_on: None,
            end_reason: None,
            sending_school: before.and_then(|post| post.sending_school.clone()),
            salary: before.and_then(|post| salary_on(post, salaries, from_on)),
        });
    }

    fn as_ended(&self, post: &Post) -> Post {
        let ended = self.ended.iter().find(|ended| ended.post_id == post.post_id);
        ended.unwrap_or(post).clone()
    }

    /// How many of those named held the same before.
    pub fn goes_on(&self) -> usize {
        let was = |new: &&Post| {
            let same = |old: &Post| old.person_id == new.person_id && old.role == new.role;
            self.ended.iter().any(same)
        };
        self.opened.iter().filter(was).count()
    }
}

fn are_named_once(law: &Norms, on: Day, named: &[Named]) -> Result<(), PersonRefusal> {
    let directors = law.roles_signing_as(SignsAs::Director, on);
    let directs = |one: &&Named| directors.iter().any(|role| role.code == one.role);
    if named.iter().filter(directs).count() > 1 {
        return Err(PersonRefusal::TwoDirectors);
    }
    let is_again = |(at, one): (usize, &Named)| {
        named.iter().take(at).any(|before| before.person_id == one.person_id)
    };
    if named.iter().enumerate().any(is_again) {
        return Err(PersonRefusal::NamedTwice);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
