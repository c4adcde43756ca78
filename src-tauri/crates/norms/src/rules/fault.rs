//! Why a rule cannot be read or cannot be run.

use crate::why::{InExpression, Why};

/// What stopped a rule. A fault belongs to the rule file (or to a pack of rules), never to the
/// data it looks at: what a rule dislikes in the data is a `Finding`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// The file is not a rule: not TOML, a key missing or unknown, a value outside its list.
    #[error("rule-file")]
    File {
        /// The file, as the caller named it.
        path: String,
        /// Line in the file, from 1.
        line: usize,
        /// What is wrong there.
        why: Why,
    },
    /// An expression cannot be read.
    #[error("rule-expression")]
    Expression {
        /// The file, as the caller named it.
        path: String,
        /// Line in the file where the expression begins, from 1.
        line: usize,
        /// Letter of the expression at which reading stopped, from 1.
        letter: usize,
        /// What stopped it.
        reason: InExpression,
    },
    /// The tables given have no such table or column.
    #[error("rule-name-unknown")]
    UnknownName {
        /// The rule.
        rule: String,
        /// The table.
        table: String,
        /// The column; `None` when the table itself is unknown.
        column: Option<String>,
    },
    /// An operation met a value it cannot take: adding texts, ordering a text and a number,
    /// counting days from something that is no day.
    #[error("rule-kind")]
    Kind {
        /// The rule.
        rule: String,
        /// The operation, as the language writes it.
        operation: &'static str,
    },
    /// An operation of the rule left the range of 64 bits, or of days.
    #[error("rule-range")]
    Range {
        /// The rule.
        rule: String,
    },
    /// Figures of the report add up to more than 64 bits: the report's fault, not the rule's.
    #[error("rule-overflow")]
    Overflow {
        /// The rule.
        rule: String,
    },
    /// The rule took more steps than `STEP_LIMIT`.
    #[error("rule-too-long")]
    TooLong {
        /// The rule.
        rule: String,
    },
}

/// The same while an expression is read, before the file and line are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unread {
    pub(super) at: usize,
    pub(super) reason: InExpression,
}

/// The same while an expression runs, before the rule's name is put to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stopped {
    Kind(&'static str),
    Range,
    Overflow,
    TooLong,
}

impl Stopped {
    pub(super) fn of(self, rule: &str) -> RuleFault {
        let rule = rule.to_owned();
        match self {
            Stopped::Kind(operation) => RuleFault::Kind { rule, operation },
            Stopped::Range => RuleFault::Range { rule },
            Stopped::Overflow => RuleFault::Overflow { rule },
            Stopped::TooLong => RuleFault::TooLong { rule },
        }
    }
}
