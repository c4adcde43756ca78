//! People and the posts they hold.

pub(crate) mod persons;
pub(crate) mod posts;
pub(crate) mod talk;
