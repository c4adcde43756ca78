//! The book: one SQLite file. The only room that speaks SQL.
//!
//! *Invariant:* the store keeps what it is given and decides nothing; a cell it cannot read is
//! `Damaged` by name, never a default; every change of a record happens inside an [`Act`], which
//! writes the journal line in the same transaction.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod act;
mod activities;
mod allowance_sheets;
mod any;
mod arrivals;
mod book;
mod cash_counts;
mod column;
mod confirmations;
mod contacts;
mod copies;
mod drafts;
mod entries;
mod error;
mod explanations;
mod facilities;
mod file;
mod floor;
mod hand_ins;
mod health;
mod held;
mod issued_receipts;
mod journal;
mod law_changes;
mod law_packs;
mod layers;
mod members;
mod office_reading;
mod papers_seen;
mod people;
mod pinned_offices;
mod posts;
mod profile;
mod proof;
mod quarters;
mod query;
mod reading;
mod receipt_copies;
mod received_receipts;
mod records;
mod reviews;
mod schema;
mod sealed_reports;
mod seals;
mod settings;
mod sources;
mod sums;
mod taken_out;
mod upgrade;
mod vouchers;

pub use act::Act;
pub use any::{AnyKind, AnyRecord};
pub use book::{Book, Snapshot};
pub use copies::{CopyFacts, look_at};
pub use drafts::Draft;
pub use error::StoreError;
pub use floor::Floor;
pub use health::Health;
pub use held::Held;
pub use journal::{ActLine, Change};
pub use layers::{ClassSum, PaidElsewhere};
pub use letters::Role;
pub use proof::{Astray, Layout, Proof, Stray, Told};
pub use reading::Reading;
pub use schema::{APPLICATION_ID, MIGRATIONS, VERSION};
pub use settings::{Setting, Single, SingleKind};
pub use sums::SourceSum;
