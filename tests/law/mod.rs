//! The law changed at an office, issued as a pack, and taken in by a centre: every step over the
//! border, as the screens take it.

mod above;
mod asking;
mod carrying;
mod counting;
mod drafting;
mod files;
pub(crate) mod playing;
mod reading;
mod ready;
mod taking;
mod verbs;
