//! People and the posts they hold.

pub(crate) mod board;
pub(crate) mod persons;
pub(crate) mod posts;

use crate::core::talk::*;
use crate::listing::commands;
use talk::*;

/// What is said over the border about it.
pub(crate) mod talk {
    pub use super::{board::*, persons::*, posts::*};
}

commands! {
    /// People and their posts, sorted by given name.
    ask persons::list_people(ListPeople) -> Vec<PersonRow>;
    /// Records a person, new or changed.
    act persons::record_person(PersonForm) -> PersonRow, undone;
    /// Removes a person who holds no post.
    act persons::remove_person(PersonKey) -> Nothing, undone;

    /// Records a post, new, changed or ended.
    act posts::record_post(PostForm) -> PersonRow, undone;
    /// Ends the posts of the board and opens those one decision names.
    act board::renew_board(BoardForm) -> BoardRenewed, undone;
    /// Removes a post entered by mistake.
    act posts::remove_post(PostKey) -> Nothing, undone;
}
