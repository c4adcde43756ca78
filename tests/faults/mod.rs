//! What goes wrong in the world: power cuts, full disks, foreign files, bad input. Each is answered
//! with a code and a sentence, and what was in the book is still in it.

mod bad_books;
mod bad_bundles;
mod bad_input;
mod copies;
mod cuts;
#[cfg(unix)]
mod disks;
mod doors;
pub(crate) mod forging;
mod keys;
mod lost;
pub(crate) mod said;
mod tampering;
mod texts;
mod together;
