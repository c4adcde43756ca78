//! The book: one SQLite file. The only room that speaks SQL.
//!
//! *Invariant:* the store keeps what it is given and decides nothing; a cell it cannot read is
//! `Damaged` by name, never a default; every change of a record happens inside an [`Act`], which
//! writes the journal line in the same transaction.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod act;
mod activities;
mod allowance_sheets;
mod book;
mod cash_counts;
mod column;
mod copies;
mod drafts;
mod error;
mod explanations;
mod facilities;
mod health;
mod journal;
mod people;
mod posts;
mod profile;
mod quarters;
mod query;
mod reading;
mod schema;
mod sealed_reports;
mod settings;
mod sources;
mod sums;
mod vouchers;

pub use act::Act;
pub use book::{Book, Role};
pub use copies::{CopyFacts, look_at};
pub use drafts::Draft;
pub use error::StoreError;
pub use health::Health;
pub use journal::{ActLine, Change};
pub use reading::Reading;
pub use schema::{APPLICATION_ID, MIGRATIONS, VERSION};
pub use sums::{DayChange, SourceSum};
