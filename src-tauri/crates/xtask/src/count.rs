//! Reading the closing lines of test runners, and adding them up.

use std::fmt;
use std::ops::AddAssign;

/// How many tests ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The closing line of the whole run: `N passed, N failed[, N skipped]`.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// Which runner's closing lines to look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runner {
    /// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; …`
    Cargo,
    /// `      Tests  1 failed | 11 passed | 2 skipped (14)`
    Vitest,
    /// A check that is one test by itself: its exit code decides.
    ExitCode,
}

impl Runner {
    /// What one line of output adds.
    pub(crate) fn read(self, line: &str) -> Option<Tally> {
        let line = plain(line);
        match self {
            Self::Cargo => cargo(&line),
            Self::Vitest => vitest(&line),
            Self::ExitCode => None,
        }
    }
}

fn cargo(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let mut tally = Tally::default();
    for part in counts.split("; ") {
        match words(part) {
            Some((n, "passed")) => tally.passed = n,
            Some((n, "failed")) => tally.failed = n,
            Some((n, "ignored")) => tally.skipped = n,
            _ => {}
        }
    }
    Some(tally)
}

fn vitest(line: &str) -> Option<Tally> {
    // `Test Files` counts files and is another line.
    let counts = line.trim().strip_prefix("Tests ")?;
    let counts = counts.split('(').next().unwrap_or(counts);
    let mut tally = Tally::default();
    for part in counts.split('|') {
        match words(part) {
            Some((n, "passed")) => tally.passed = n,
            Some((n, "failed")) => tally.failed = n,
            Some((n, "skipped" | "todo")) => tally.skipped += n,
            _ => {}
        }
    }
    Some(tally)
}

/// A number and the word after it.
fn words(part: &str) -> Option<(u64, &str)> {
    let mut words = part.split_whitespace();
    Some((words.next()?.parse().ok()?, words.next()?))
}

/// The line without colours.
fn plain(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c != '\u{1b}' {
            out.push(c);
            continue;
        }
        if chars.next() == Some('[') {
            // A sequence ends with a letter.
            chars.by_ref().find(|c| c.is_ascii_alphabetic());
        }
    }
    out
}

/// A test that ran and said it could prove nothing here.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Skip {
    pub(crate) name: String,
    pub(crate) reason: String,
}

/// Reads the file the tests append to: `SKIP <name>: <reason>` a line.
///
/// A name may hold `::` but no colon followed by a blank.
pub(crate) fn skips(text: &str) -> Vec<Skip> {
    let lines = text.lines().filter_map(|line| line.strip_prefix("SKIP "));
    let mut all: Vec<Skip> = lines
        .map(|line| {
            let (name, reason) = line.split_once(": ").unwrap_or((line, "no reason given"));
            Skip { name: name.to_owned(), reason: reason.to_owned() }
        })
        .collect();
    all.sort();
    // A test may say it twice; it is still one test.
    all.dedup_by(|a, b| a.name == b.name);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn closing_lines_are_read_and_other_lines_are_not() {
        use Runner::{Cargo, ExitCode, Vitest};
        let ok = "test result: ok. 38 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; \
                  finished in 1.43s";
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        for (runner, line, expected) in [
            (Cargo, ok, Some(tally(38, 0, 1))),
            (Cargo, bad, Some(tally(3, 2, 0))),
            (Cargo, "test a::b ... ok", None),
            (Cargo, "running 38 tests", None),
            (Vitest, "      Tests  12 passed (12)", Some(tally(12, 0, 0))),
            (
                Vitest,
                " Tests  1 failed | 11 passed | 2 skipped | 1 todo (15)",
                Some(tally(11, 1, 3)),
            ),
            (
                Vitest,
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m (7)",
                Some(tally(7, 0, 0)),
            ),
            (Vitest, " Test Files  3 passed (3)", None),
            (Vitest, "      Tests  no tests", Some(tally(0, 0, 0))),
            (Vitest, ok, None),
            (ExitCode, ok, None),
        ] {
            assert_eq!(runner.read(line), expected, "{line}");
        }
    }

    #[test]
    fn the_closing_line_names_skips_only_when_there_are_some() {
        assert_eq!(tally(12, 0, 0).to_string(), "12 passed, 0 failed");
        assert_eq!(tally(12, 1, 3).to_string(), "12 passed, 1 failed, 3 skipped");
    }

    #[test]
    fn skips_are_read_once_each_with_their_reason() {
        let text = "SKIP a::b: no mount: denied\nnoise\nSKIP c: x\nSKIP a::b: again\nSKIP d\n";
        let read = skips(text);
        let short: Vec<_> = read.iter().map(|s| (s.name.as_str(), s.reason.as_str())).collect();
        assert_eq!(short, [("a::b", "again"), ("c", "x"), ("d", "no reason given")]);
    }
}
