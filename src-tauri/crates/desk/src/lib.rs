//! The desk: every use case of the program, each one named act in one transaction.
//!
//! *Invariant:* there is no second way to write; time, ids and chance come from the [`World`]
//! that is handed in; an error is a code with detail, and its sentence stands in the words.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod activities;
mod allowances;
mod backups;
mod book;
mod border;
mod replies;
mod consolidating;
mod figures;
mod receipts;
mod reviewing;
mod register;
mod enrolling;
mod importing;
mod cash;
mod checking;
mod desk;
mod entry;
mod error;
mod facilities;
mod first_run;
mod history;
mod keys;
mod lists;
mod papers;
mod people;
mod quarter;
mod quarterly;
mod sample;
mod sealing;
mod sources;
mod sticks;
pub mod talk;
mod verifying;
mod voucher_help;
mod vouchers;
mod whole;
mod words;
mod world;

pub use border::{CommandHelp, commands, typescript};
pub use desk::{Desk, Places};
pub use error::{CODES, DeskError};
pub use seal::Trust;
pub use verifying::verify_bytes;
pub use whole::{BookHealth, verify_path};
pub use words::{Language, sentence};
pub use world::{Now, World, first_day};
