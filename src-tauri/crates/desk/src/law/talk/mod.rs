//! Requests and replies about the law.

mod asking;
mod changing;
mod entries;
mod lists;
mod packs;
mod reading;

pub use asking::*;
pub use changing::*;
pub use entries::*;
pub use lists::*;
pub use packs::*;
pub use reading::*;
