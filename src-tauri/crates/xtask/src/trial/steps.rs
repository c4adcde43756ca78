//! What was tried, step by step, and the closing line.

use crate::count::Tally;
use crate::process::{Stop, shown};
use std::process::{Command, Output};

/// The steps so far.
#[derive(Default)]
pub(super) struct Steps {
    tally: Tally,
}

impl Steps {
    /// One thing that must hold; `seen` says what was found where it does not.
    pub(super) fn hold(&mut self, what: &str, holds: bool, seen: &str) -> bool {
        if holds {
            self.tally.passed += 1;
            println!("ok      {what}");
        } else {
            self.tally.failed += 1;
            println!("FAILED  {what}: {seen}");
        }
        holds
    }

    /// A program that must end well; what it printed.
    pub(super) fn ends_well(&mut self, what: &str, mut command: Command) -> Vec<u8> {
        let words = shown(&command);
        match command.output() {
            Ok(Output { status, stdout, stderr }) => {
                let said = String::from_utf8_lossy(&stderr);
                let end: Vec<&str> = said.lines().rev().take(6).collect();
                self.hold(what, status.success(), &format!("{words} ended with {status}: {end:?}"));
                stdout
            }
            Err(e) => {
                self.hold(what, false, &format!("{words} did not start: {e}"));
                Vec::new()
            }
        }
    }

    /// The closing line, as every test of this program has it.
    pub(super) fn close(self) -> Result<(), Stop> {
        println!("{}", self.tally);
        if self.tally.failed == 0 { Ok(()) } else { Err(Stop::TestsFailed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_hold_and_what_does_not_start_fail_the_trial() {
        let mut good = Steps::default();
        assert!(good.hold("a", true, ""));
        assert!(good.close().is_ok());
        let mut bad = Steps::default();
        assert!(bad.ends_well("b", Command::new("no-such-program-here")).is_empty());
        assert_eq!(bad.tally.failed, 1);
        assert!(bad.close().is_err());
    }
}
