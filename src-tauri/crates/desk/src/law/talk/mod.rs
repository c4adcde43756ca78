//! Requests and replies about the law.

mod asking;
mod changing;
mod lists;
mod packs;
mod reading;

pub use asking::*;
pub use changing::*;
pub use lists::*;
pub use norms::TriedMonth;
pub use norms::reading::{LawEntry, LawFact, LawValue};
pub use packs::*;
pub use reading::*;
