//! The work of a receiving office: its records, which bundle counts, who is missing.
//!
//! *Invariant:* what a set of bundles says never depends on the order in which they came in. No
//! SQL, no file, no "now": records are handed in, and a standing is derived from all of a centre's.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod board;
mod digits;
mod recheck;
mod records;
mod standing;
mod view;

pub use board::{Placed, State, state};
pub use digits::{Group, GroupState};
pub use recheck::{Differing, Outcome, compare};
pub use records::{
    Arrival, Confirmation, Contact, Entry, EntryKind, IssuedReceipt, Letting, Member, OpenFinding,
    PaperSeen, Review, SealOnRegister,
};
pub use standing::{Standing, Stood, missing_before, stand};
pub use view::{Beside, OfficeView, PaidTwice};
