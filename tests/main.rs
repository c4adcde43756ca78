//! The proving house: one binary, so that it links once.

#![expect(clippy::unwrap_used, reason = "in a test an unwrap that fails is the failure")]

mod border;
mod faults;
mod fixtures;
mod harness;
mod house;
mod law;
mod law_cases;
mod office;
mod quarter;
mod rule_cases;
mod rule_growth;
mod undo;
mod window;
