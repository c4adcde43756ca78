//! The book: one SQLite file. The only room that speaks SQL.
//!
//! *Invariant:* the store keeps what it is given and decides nothing; a cell it cannot read is
//! `Damaged` by name, never a default; every change of a record happens inside an [`Act`], which
//! writes the journal line in the same transaction.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod act;
mod any;
mod arrivals;
mod book;
mod closing;
mod column;
mod copies;
mod drafts;
mod error;
mod file;
mod floor;
mod health;
mod held;
mod journal;
mod known;
mod layers;
mod office_reading;
mod proof;
mod query;
mod reading;
mod records;
mod row;
mod rows;
mod schema;
mod settings;
mod statements;
mod sums;
mod upgrade;

pub use act::Act;
pub use any::{AnyKind, AnyRecord};
pub use book::{Book, Snapshot};
pub use closing::{Closed, Closing, Dated, FIRST_CLOSINGS, Noted};
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
pub use row::Statement;
pub use schema::{APPLICATION_ID, MIGRATIONS, Step, VERSION};
pub use settings::{Setting, Single, SingleKind};
pub use statements::statements;
pub use sums::SourceSum;
pub use upgrade::{Raising, Watch};
