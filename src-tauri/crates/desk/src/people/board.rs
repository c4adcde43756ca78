//! The board renewed by one decision, as after an election.

use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::people::persons::known_person;
use centre::board::{BoardRenewal, Named};
pub use centre::forms::{BoardForm, BoardHolder};
use centre::{Person, PersonId, PostId, Record, RecordKind};
use serde::Serialize;
use ts_rs::TS;

/// What a decision did to the board.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BoardRenewed {
    /// How many posts ended.
    pub ended: usize,
    /// How many of those named held the same before.
    pub goes_on: usize,
    /// How many posts began.
    pub opened: usize,
}

pub(crate) fn renew_board(
    doing: &mut Doing<'_>,
    request: BoardForm,
) -> Result<Done<BoardRenewed>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let (law, today) = (view.norms()?, view.now().today);
    let filled = request.filled(&law, FORMAT, today)?;
    let mut named = Vec::new();
    for (role, who) in filled.holders {
        let person_id = match who {
            Ok(id) => known_person(doing, &id).map_err(|e| e.at("holders"))?.person_id,
            Err(full_name) => new_person(doing, full_name)?,
        };
        named.push(Named { post_id: doing.id(PostId::from_random), person_id, role });
    }
    let (posts, salaries) = (doing.read().posts()?, doing.read().post_salaries()?);
    let renewal = BoardRenewal::of(&law, (&posts, &salaries), &filled.decision, named)?;
    let goes_on = renewal.goes_on();
    let reply = BoardRenewed { ended: renewal.ended.len(), goes_on, opened: renewal.opened.len() };
    for salary in renewal.over {
        doing.act.remove(RecordKind::PostSalary, &Record::PostSalary(salary).key())?;
    }
    for post in renewal.ended.into_iter().chain(renewal.opened) {
        doing.act.put(&Record::Post(post))?;
    }
    for salary in renewal.salaries {
        doing.act.put(&Record::PostSalary(salary))?;
    }
    Ok(Done::of(filled.decision.number, reply))
}

/// Somebody the book does not know yet.
fn new_person(doing: &mut Doing<'_>, full_name: String) -> Result<PersonId, DeskError> {
    let person_id = doing.id(PersonId::from_random);
    doing.act.put(&Record::Person(Person::named(person_id.clone(), full_name)))?;
    Ok(person_id)
}
