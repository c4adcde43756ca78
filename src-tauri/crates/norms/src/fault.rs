//! Why the law gave no answer, and why a file of it was refused. Codes, never sentences.

use crate::why::Why;
use crate::{Day, DayFault, MoneyFault};

/// Why a question to the norms has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NormFault {
    /// The day lies before the first value, or after the norm was repealed.
    #[error("not-in-force")]
    NotInForce {
        /// What was asked for: a rate's or principle's key, `list/code`, a decision's or form's
        /// id, `allowances/` and a province, `supports`, or `area-class` of a centre.
        what: String,
        /// The day asked about.
        on: Day,
        /// The first day there is an answer; `None` when it was repealed.
        first: Option<Day>,
    },
    /// The list has no such code on any day.
    #[error("unknown-code")]
    UnknownCode {
        /// The list asked.
        list: String,
        /// The code that is not in it.
        code: String,
        /// Up to three codes that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// There is no such list, rate, decision, form or unit.
    #[error("unknown-norm")]
    UnknownNorm {
        /// `list`, `rate`, `decision`, `form`, `deadline`, `calendar`, `period`, `instrument`,
        /// `unit`, `commune`, `principle` or `province`.
        kind: &'static str,
        /// The key that names nothing.
        key: String,
        /// Up to three keys that look like it, nearest first.
        nearest: Vec<String>,
    },
    /// The decision grants this role, in this class of area, nothing.
    #[error("no-line")]
    NoLine {
        /// The decision asked.
        decision_id: String,
        /// The role asked about.
        role: String,
        /// The class of area asked about.
        area_class: String,
    },
    /// The line is a share of a salary, and no salary was given.
    #[error("salary-needed")]
    SalaryNeeded {
        /// The decision asked.
        decision_id: String,
        /// The role asked about.
        role: String,
    },
    /// The answer has more than fifteen digits.
    #[error(transparent)]
    Money(#[from] MoneyFault),
    /// The answer falls outside the calendar of the program.
    #[error(transparent)]
    Day(#[from] DayFault),
}

/// Why a file of the norms was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("norms-malformed {file}:{line} {}", why.code())]
pub struct LoadFault {
    /// Path under the norms folder.
    pub file: String,
    /// Line, from 1; 0 when the fault is the file as a whole.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub why: Why,
}

impl LoadFault {
    /// Why a file is refused, in Vietnamese and in English: the reason of the first of its faults, and behind it
    /// the others with their lines. Empty of no fault.
    pub fn told(all: &[LoadFault]) -> [String; 2] {
        let tell = |line: &str, say: fn(&Why) -> String| {
            let told = all.iter().enumerate().map(|(nth, fault)| match nth {
                0 => say(&fault.why),
                _ => format!("{line} {}: {}", fault.line, say(&fault.why)),
            });
            told.collect::<Vec<_>>().join("; ")
        };
        [tell("dòng", Why::vi), tell("line", Why::en)]
    }
}

/// Up to three of `keys` that could be what `wanted` meant: those that go on where it ends, then the
/// nearest.
pub(crate) fn nearest<'a>(wanted: &str, keys: impl Iterator<Item = &'a str>) -> Vec<String> {
    let limit = wanted.chars().count() / 2 + 1;
    let mut ranked: Vec<(bool, usize, &str)> = keys
        .map(|key| (!key.starts_with(wanted), distance(wanted, key), key))
        .filter(|(_, far, key)| *far <= limit || key.contains(wanted) || wanted.contains(key))
        .collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().take(3).map(|(.., key)| key.to_owned()).collect()
}

/// The fault that a key names nothing, with those that look like it.
pub(crate) fn unknown<'a>(
    kind: &'static str,
    key: &str,
    keys: impl Iterator<Item = &'a str>,
) -> NormFault {
    NormFault::UnknownNorm { kind, key: key.to_owned(), nearest: nearest(key, keys) }
}

/// Edits (insert, delete, replace) between two texts.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(x != *y)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_code_that_was_meant() {
        let keys = ["giam-doc", "pho-giam-doc", "ke-toan", "thu-quy"];
        assert_eq!(nearest("giamdoc", keys.into_iter())[0], "giam-doc");
        assert_eq!(nearest("ke-tona", keys.into_iter()), ["ke-toan"]);
        assert!(nearest("xyz", keys.into_iter()).is_empty());
    }
}
