//! Where the results of the two ends differ.

use letters::{Brought, CheckResult, RuleOutcome, place_in_table};
use std::collections::BTreeMap;

/// A place where the ends say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Apart {
    pub(super) rule: String,
    /// Key of the row, [`letters::WHOLE`] for the report as a whole.
    pub(super) row: String,
    /// What the centre's check said, as brought; none when it said nothing there.
    pub(super) centre: Option<String>,
    /// What this office's says.
    pub(super) office: Option<CheckResult>,
}

/// Compares the results a report brought with those computed here, in the order in which its table
/// writes them. Rules for which `compares` is false could not be run at one of the ends and say
/// nothing.
pub(super) fn apart(
    brought: &[Brought],
    computed: &[RuleOutcome],
    compares: impl Fn(&str) -> bool,
) -> Vec<Apart> {
    type Place<'a> = (&'a str, &'a str);
    let mut places: BTreeMap<Place<'_>, Apart> = BTreeMap::new();
    fn at<'a, 'b>(
        places: &'b mut BTreeMap<Place<'a>, Apart>,
        rule: &'a str,
        row: &'a str,
    ) -> &'b mut Apart {
        places.entry((rule, place_in_table(row))).or_insert_with(|| Apart {
            rule: rule.to_owned(),
            row: row.to_owned(),
            centre: None,
            office: None,
        })
    }
    for result in brought {
        at(&mut places, &result.rule, &result.row).centre = Some(result.result.clone());
    }
    for outcome in computed {
        at(&mut places, &outcome.rule, &outcome.row).office = Some(outcome.result);
    }
    let differs = |one: &Apart| one.centre.as_deref() != one.office.map(CheckResult::code);
    places.into_values().filter(|one| differs(one) && compares(&one.rule)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use norms::rules::Severity;

    #[test]
    fn only_what_differs_and_could_be_run_at_both_ends_is_told() {
        let brought = |rule: &str, row: &str, result: &str| Brought {
            rule: rule.into(),
            row: row.into(),
            severity: Severity::Error,
            result: result.into(),
            explanation: None,
        };
        let came = [
            brought("a", "-", "dung"),
            brought("b", "x", "giai-thich"),
            brought("c", "-", "dung"),
            brought("d", "-", "chua-ro"),
            brought("p", "-", "dung"),
        ];
        let outcome = |rule: &str, row: &str, result: CheckResult| RuleOutcome {
            rule: rule.into(),
            row: row.into(),
            severity: Severity::Error,
            result,
            explanation: None,
        };
        let computed = [
            outcome("a", "-", CheckResult::Right),
            outcome("b", "x", CheckResult::Explained),
            outcome("c", "y", CheckResult::Wrong),
            outcome("c", "a", CheckResult::NotRun),
            outcome("d", "-", CheckResult::Right),
        ];
        let told = apart(&came, &computed, |rule| rule != "p");
        let told: Vec<_> = told
            .iter()
            .map(|d| (d.row.as_str(), d.centre.as_deref(), d.office.map(CheckResult::code)))
            .collect();
        assert_eq!(
            told,
            [
                ("a", None, Some("khong-chay")),
                // The report as a whole is written `toan-bo`, and orders as that.
                ("-", Some("dung"), None),
                ("y", None, Some("sai")),
                ("-", Some("chua-ro"), Some("dung")),
            ]
        );
    }
}
