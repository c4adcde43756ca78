//! The suites in the order they run, and what counts in each.

use crate::count::{Runner, Tally};
use crate::process::{Ended, stream};
use std::process::Command;
use std::time::{Duration, Instant};

/// What a person can ask for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Rust,
    Ui,
    Window,
}

impl Part {
    pub(crate) const ALL: [Self; 3] = [Self::Rust, Self::Ui, Self::Window];

    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "rust" => Some(Self::Rust),
            "ui" => Some(Self::Ui),
            "window" => Some(Self::Window),
            _ => None,
        }
    }
}

/// One suite that ran.
pub(crate) struct Outcome {
    pub(crate) name: &'static str,
    pub(crate) tally: Tally,
    pub(crate) took: Duration,
    /// Why it failed, in words, when the program itself ended badly.
    pub(crate) trouble: Option<String>,
}

impl Outcome {
    /// A suite that could not even start counts as one failure under its name.
    pub(crate) fn never_started(name: &'static str, why: String) -> Self {
        let tally = Tally { failed: 1, ..Tally::default() };
        Self { name, tally, took: Duration::ZERO, trouble: Some(why) }
    }
}

/// Runs one suite with its output streamed.
pub(crate) fn suite(name: &'static str, runner: Runner, command: Command) -> Outcome {
    println!("\n== {name}");
    let start = Instant::now();
    let mut tally = Tally::default();
    let ended = stream(command, &mut |line| {
        if let Some(counted) = runner.read(line) {
            tally += counted;
        }
    });
    let outcome = judge(name, runner, tally, ended, start.elapsed());
    let seconds = outcome.took.as_secs();
    println!("== {name}: {} ({seconds} s)", outcome.tally);
    outcome
}

/// Exit code and counts together: neither alone can hide a failure.
fn judge(
    name: &'static str,
    runner: Runner,
    mut tally: Tally,
    ended: Ended,
    took: Duration,
) -> Outcome {
    let trouble = match ended {
        Ended::Badly(why) => {
            // A build that broke, a crash, a runner that never got to its closing line.
            tally.failed = tally.failed.max(1);
            Some(why)
        }
        Ended::Well if runner == Runner::ExitCode => {
            tally.passed = 1;
            None
        }
        Ended::Well if tally.failed > 0 => Some("ended well, yet told of failures".to_owned()),
        Ended::Well if tally == Tally::default() => {
            tally.failed = 1;
            Some("ended well, yet ran no test".to_owned())
        }
        Ended::Well => None,
    };
    Outcome { name, tally, took, trouble }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(runner: Runner, passed: u64, failed: u64, well: bool) -> (Tally, bool) {
        let ended = if well { Ended::Well } else { Ended::Badly("exit 1".to_owned()) };
        let tally = Tally { passed, failed, skipped: 0 };
        let outcome = judge("x", runner, tally, ended, Duration::ZERO);
        (outcome.tally, outcome.trouble.is_some())
    }

    #[test]
    fn no_failure_hides_behind_a_count_or_an_exit_code() {
        for (runner, passed, failed, well, expected, trouble) in [
            (Runner::Cargo, 5, 0, true, (5, 0), false),
            (Runner::Cargo, 5, 0, false, (5, 1), true),
            (Runner::Cargo, 5, 2, false, (5, 2), true),
            (Runner::Cargo, 5, 2, true, (5, 2), true),
            (Runner::Vitest, 0, 0, true, (0, 1), true),
            (Runner::ExitCode, 0, 0, true, (1, 0), false),
            (Runner::ExitCode, 0, 0, false, (0, 1), true),
        ] {
            let (tally, told) = judged(runner, passed, failed, well);
            assert_eq!(
                (tally.passed, tally.failed),
                expected,
                "{runner:?} {passed} {failed} {well}"
            );
            assert_eq!(told, trouble);
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_suite_streams_counts_and_reports_a_program_that_does_not_exist() {
        let mut echo = Command::new("echo");
        echo.arg("test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(suite("echo", Runner::Cargo, echo).tally.passed, 2);
        let absent = suite("absent", Runner::ExitCode, Command::new("no-such-program-here"));
        assert_eq!(absent.tally.failed, 1);
        assert!(absent.trouble.unwrap().contains("no-such-program-here"));
    }
}
