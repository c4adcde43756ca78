//! The command line, as a library: its clock serves the shell too.

mod asking;
mod bench;
pub mod clock;
pub mod demo;
mod line;
mod office_verbs;
mod tour;
pub mod verbs;

use std::io::Write;

pub use line::Line;

/// How a run ended.
#[derive(Debug)]
pub enum Outcome {
    /// Done: the object for stdout.
    Done(String),
    /// Refused: the object for stdout.
    Refused(String),
    /// Used wrongly: a line for stderr.
    Misused(String),
    /// Used wrongly, and asked for JSON: the object for stdout.
    Unread(String),
}

/// A line for people; a closed stderr is no reason to stop.
pub fn say(line: &str) {
    drop(writeln!(std::io::stderr(), "{line}"));
}
