//! The law: money, days, periods, and everything an instrument of law fixes.
//!
//! *Invariant:* no I/O, no table of the book, no screen, no float, no "now". A norm is asked by
//! the day of the fact and the answer names its source.

#![deny(clippy::float_arithmetic, clippy::as_conversions)]

mod allowance;
mod calendars;
mod chapters;
mod collate;
mod day;
mod fault;
mod fold;
mod index;
mod law;
mod legacy;
mod load;
mod money;
mod norms;
mod offices;
pub mod periods;
mod raw;
pub mod rules;
mod shipped;
mod standing;
mod tables;
pub mod text;
mod units;
pub mod words;

use allowance::thousandths;
pub use allowance::{Allowance, BASE_WAGE, PostFacts};
pub use calendars::{Calendar, Period};
pub use chapters::ChapterLevel;
pub use day::{Day, DayFault, Month, Quarter};
pub use fault::{LoadFault, NormFault};
pub use index::index;
pub use law::{Code, Decision, Form, Instrument, Line, Method, Rate, StartRule, StopRule};
pub use load::Norms;
pub use money::{MoneyFault, Vnd};
pub use offices::{Receiver, Tier};
pub use periods::{Deadline, Deadlines, Due};
pub use standing::ActStatus;
pub use tables::{Tables, Value};
pub use units::{Heir, HeirStep, Share, StepKind, Unit};
pub use words::{School, amount_in_words};
