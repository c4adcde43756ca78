//! `scd`: everything a screen can do, from the command line, through the same use cases.
//!
//! stdout carries exactly one JSON object; human words and progress go to stderr. Exit 0 done,
//! 1 refused, 2 used wrongly (nothing on stdout but where `verify --json` was asked: an error). What a person
//! asks to read (help, version, manual, completions) is text.

use scd::{Outcome, say, verbs};
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let (text, code) = match verbs::run(std::env::args_os()) {
        Outcome::Done(text) => (text, 0),
        Outcome::Refused(text) => (text, 1),
        Outcome::Unread(text) => (text, 2),
        Outcome::Misused(line) => {
            say(&line);
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
