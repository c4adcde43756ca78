//! The law as a person reads it: every rate, decision, code, rule, act and unit, with its history.
//!
//! *Invariant:* an entry says what the law says and nothing more, in both languages of the program;
//! what holds is what holds on the day asked.

mod acts;
mod calendars;
mod changes;
mod condition;
mod entries;
mod entry;
mod figures;
mod grants;
mod lists;
mod rules;
mod said;
mod section;
mod taken_over;
#[cfg(test)]
mod tests;
mod title;
mod values;

pub use changes::changes;
pub use condition::Titles;
pub use entry::{FactName, LawEntry, LawFact, LawValue, ValueState};
pub use section::Section;
pub use taken_over::{LineChange, taken_over};
pub use title::titles;
