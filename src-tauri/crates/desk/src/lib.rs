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
mod cash;
mod checking;
mod consolidating;
mod decisions;
mod desk;
mod difference;
mod enrolling;
mod entitlement;
mod entry;
mod error;
mod facilities;
mod figures;
mod first_run;
mod floor;
mod history;
mod importing;
mod keys;
mod law_asking;
mod law_changing;
mod law_packs;
mod law_reading;
mod law_trying;
mod laws;
mod lists;
mod looking;
mod papers;
mod people;
mod quarter;
mod quarterly;
mod receipts;
mod recheck;
mod register;
mod remarks;
mod replies;
mod reviewing;
mod room;
mod rows;
mod sample;
mod sealing;
mod session;
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
pub use floor::{floor, workbook_of};
pub use seal::Trust;
pub use verifying::verify_bytes;
pub use whole::{BookHealth, verify_path};
pub use words::{Language, sentence};
pub use world::{Now, World, first_day};
