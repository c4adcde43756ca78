//! What an office has to say of one place of a report, and what of it waits for a person.

use crate::records::OpenFinding;
use letters::CheckResult;
use norms::rules::{RuleFault, Severity};
use std::collections::BTreeMap;

/// Why an office tells a finding. Ordered as its codes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// The two ends say different things of the place.
    Difference,
    /// A rule of both ends: must be mended.
    Error,
    /// A rule of both ends: may stand.
    Hint,
    /// A rule that only an office can run.
    Office,
    /// A rule of both ends: must be mended or explained.
    Query,
}

impl FindingKind {
    /// Every kind.
    pub const ALL: [FindingKind; 5] = [
        FindingKind::Difference,
        FindingKind::Error,
        FindingKind::Hint,
        FindingKind::Office,
        FindingKind::Query,
    ];

    /// The permanent code.
    pub fn code(self) -> &'static str {
        match self {
            FindingKind::Difference => "difference",
            FindingKind::Error => "error",
            FindingKind::Hint => "hint",
            FindingKind::Office => "office",
            FindingKind::Query => "query",
        }
    }

    /// The kind of a code.
    pub fn from_code(code: &str) -> Option<FindingKind> {
        FindingKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl From<Severity> for FindingKind {
    fn from(severity: Severity) -> FindingKind {
        match severity {
            Severity::Error => FindingKind::Error,
            Severity::Query => FindingKind::Query,
            Severity::Hint => FindingKind::Hint,
        }
    }
}

/// What is said at this office of one place of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Why it is told.
    pub kind: FindingKind,
    /// Id of the rule; the law here may have none of that name.
    pub rule: String,
    /// How grave it is.
    pub severity: Severity,
    /// The table, for a rule that looks at rows.
    pub table: Option<String>,
    /// Key of the row, [`letters::WHOLE`] for the report as a whole.
    pub row: String,
    /// What a person calls the row.
    pub row_name: Option<String>,
    /// Values for the rule's sentence.
    pub show: BTreeMap<String, String>,
    /// Instrument and article; empty for a rule the law here does not have.
    pub law: String,
    /// What the centre's own check said of the place, as brought: a code of
    /// [`CheckResult`] or of a program that knows more; none: nothing.
    pub centre_result: Option<String>,
    /// [`CheckResult::NotRun`] where this office could not run the rule, beside a difference.
    pub our_result: Option<CheckResult>,
    /// What the centre says of it.
    pub explanation: Option<String>,
    /// Why the rule could not be run here; none where it was.
    pub not_run: Option<RuleFault>,
}

impl Finding {
    /// Does a person still have to look at it? Differences, errors, queries nobody explained, and
    /// what this office's own rules question.
    pub fn is_open(&self) -> bool {
        match self.kind {
            FindingKind::Difference | FindingKind::Error => true,
            FindingKind::Query => self.explanation.is_none(),
            FindingKind::Office => self.severity != Severity::Hint,
            FindingKind::Hint => false,
        }
    }
}

/// What of these findings stands open, each place of a rule once.
pub(crate) fn open(findings: &[Finding]) -> Vec<OpenFinding> {
    let mut open: Vec<OpenFinding> = findings
        .iter()
        .filter(|finding| finding.is_open())
        .map(|f| OpenFinding {
            rule: f.rule.clone(),
            row: f.row.clone(),
            kind: f.kind.code().to_owned(),
            severity: f.severity,
        })
        .collect();
    open.sort();
    open.dedup();
    open
}

#[cfg(test)]
pub(crate) fn bare(kind: FindingKind, severity: Severity, rule: &str, row: &str) -> Finding {
    Finding {
        kind,
        rule: rule.to_owned(),
        severity,
        table: None,
        row: row.to_owned(),
        row_name: None,
        show: BTreeMap::new(),
        law: String::new(),
        centre_result: None,
        our_result: None,
        explanation: None,
        not_run: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back_and_order_as_the_kinds_do() {
        let codes = FindingKind::ALL.map(FindingKind::code);
        assert_eq!(codes.map(FindingKind::from_code), FindingKind::ALL.map(Some));
        assert!(codes.is_sorted() && FindingKind::ALL.is_sorted());
        assert_eq!(FindingKind::from_code("warning"), None);
    }

    #[test]
    fn what_waits_for_a_person() {
        use FindingKind::{Difference, Error, Hint, Office, Query};
        let cases = [
            (Error, Severity::Error, None, true),
            (Error, Severity::Error, Some("Vì sao"), true),
            (Query, Severity::Query, None, true),
            (Query, Severity::Query, Some("Vì sao"), false),
            (Hint, Severity::Hint, None, false),
            (Difference, Severity::Hint, Some("Vì sao"), true),
            (Office, Severity::Error, None, true),
            (Office, Severity::Query, None, true),
            (Office, Severity::Hint, None, false),
        ];
        for (kind, severity, said, expected) in cases {
            let finding =
                Finding { explanation: said.map(str::to_owned), ..bare(kind, severity, "a", "-") };
            assert_eq!(finding.is_open(), expected, "{kind:?} {severity:?} {said:?}");
        }
    }

    #[test]
    fn one_place_of_a_rule_stands_open_once() {
        let twice = bare(FindingKind::Error, Severity::Error, "b", "-");
        let first = bare(FindingKind::Difference, Severity::Error, "a", "x");
        let open = open(&[twice.clone(), first, twice]);
        let told: Vec<_> = open.iter().map(|f| (f.rule.as_str(), f.row.as_str())).collect();
        assert_eq!(told, [("a", "x"), ("b", "-")]);
    }
}
