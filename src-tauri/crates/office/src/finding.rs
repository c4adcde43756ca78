//! What an office has to say of one place of a report, and what of it waits for a person.

use crate::records::{FindingKind, OpenFinding};
use letters::{BundleId, CheckResult};
use norms::rules::{RuleFault, Severity};
use std::collections::BTreeMap;

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
    /// The bundle of another centre it is about as well.
    pub other: Option<BundleId>,
}

impl Finding {
    /// As what a person still has to look at it: differences, errors, queries, explained or not, and
    /// what this office's own rules question. None where it may stand.
    pub fn open_as(&self) -> Option<FindingKind> {
        match self.kind {
            FindingKind::Query if self.explanation.is_some() => Some(FindingKind::Explained),
            FindingKind::Hint => None,
            FindingKind::Office if self.severity == Severity::Hint => None,
            kind => Some(kind),
        }
    }
}

/// What of these findings stands open, each place of a rule once.
pub(crate) fn open(findings: &[Finding]) -> Vec<OpenFinding> {
    let mut open: Vec<OpenFinding> = findings
        .iter()
        .filter_map(|f| Some((f, f.open_as()?)))
        .map(|(f, kind)| OpenFinding {
            rule: f.rule.clone(),
            row: f.row.clone(),
            kind,
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
        other: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_a_person() {
        use FindingKind::{Difference, Error, Explained, Hint, Office, Query};
        let cases = [
            (Error, Severity::Error, None, Some(Error)),
            (Error, Severity::Error, Some("Vì sao"), Some(Error)),
            (Query, Severity::Query, None, Some(Query)),
            (Query, Severity::Query, Some("Vì sao"), Some(Explained)),
            (Hint, Severity::Hint, None, None),
            (Difference, Severity::Hint, Some("Vì sao"), Some(Difference)),
            (Office, Severity::Error, None, Some(Office)),
            (Office, Severity::Query, None, Some(Office)),
            (Office, Severity::Hint, None, None),
        ];
        for (kind, severity, said, expected) in cases {
            let finding =
                Finding { explanation: said.map(str::to_owned), ..bare(kind, severity, "a", "-") };
            assert_eq!(finding.open_as(), expected, "{kind:?} {severity:?} {said:?}");
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
