//! `scd`: everything a screen can do, from the command line, through the same use cases.
//!
//! stdout carries exactly one JSON object; human words and progress go to stderr. Exit 0 done,
//! 1 refused, 2 used wrongly (nothing on stdout).

mod args;
mod clock;
mod tour;
mod verbs;

use std::io::Write;
use std::process::ExitCode;

/// How a run ended.
pub(crate) enum Outcome {
    /// Done: the object for stdout.
    Done(String),
    /// Refused: the object for stdout.
    Refused(String),
    /// Used wrongly: a line for stderr.
    Misused(String),
}

fn main() -> ExitCode {
    let (text, code) = match verbs::run(std::env::args().skip(1).collect()) {
        Outcome::Done(text) => (text, 0),
        Outcome::Refused(text) => (text, 1),
        Outcome::Misused(line) => {
            say(&line);
            say(args::USAGE);
            return ExitCode::from(2);
        }
    };
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Ok(()) => ExitCode::from(code),
        // The reader went away; what was done is done.
        Err(_) => ExitCode::from(1),
    }
}

/// A line for people; a closed stderr is no reason to stop.
pub(crate) fn say(line: &str) {
    drop(writeln!(std::io::stderr(), "{line}"));
}
