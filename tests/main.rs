//! The proving house: one binary, so that it links once.

mod faults;
mod harness;
mod house;
mod law_cases;
mod quarter;
mod rule_cases;
mod window;
