//! The check run again: where the results of the two ends differ.

use letters::Table;
use std::collections::BTreeMap;

/// The result of one rule at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub rule: String,
    /// Key of the row; `toan-bo` for the report as a whole, as the table writes it.
    pub row: String,
    /// `dung`, `sai` or `giai-thich`.
    pub result: String,
}

/// A place where the ends say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub rule: String,
    pub row: String,
    /// What the centre's check said; none when it said nothing there.
    pub centre: Option<String>,
    /// What this office's says.
    pub office: Option<String>,
}

/// Compares the results a report brought (its table `ket-qua-kiem-tra`) with those computed here.
/// Rules for which `compares` is false could not be run at one of the ends and say nothing.
pub fn compare(
    brought: &Table,
    computed: &[Outcome],
    compares: impl Fn(&str) -> bool,
) -> Vec<Differing> {
    let mut places: BTreeMap<(String, String), (Option<String>, Option<String>)> = BTreeMap::new();
    for row in 0..brought.rows().len() {
        let place = (brought.text(row, "rule").to_owned(), brought.text(row, "row").to_owned());
        places.entry(place).or_default().0 = Some(brought.text(row, "result").to_owned());
    }
    for outcome in computed {
        let place = (outcome.rule.clone(), outcome.row.clone());
        places.entry(place).or_default().1 = Some(outcome.result.clone());
    }
    places
        .into_iter()
        .filter(|((rule, _), (centre, office))| centre != office && compares(rule))
        .map(|((rule, row), (centre, office))| Differing { rule, row, centre, office })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use norms::Value;

    #[test]
    fn only_what_differs_and_could_be_run_at_both_ends_is_told() {
        let text = |t: &str| Value::Text(t.to_owned());
        let brought = |rule: &str, row: &str, result: &str| {
            vec![text(rule), text(row), text("error"), text(result), Value::Blank]
        };
        let table = Table::new(
            "ket-qua-kiem-tra",
            vec![
                brought("a", "toan-bo", "dung"),
                brought("b", "x", "giai-thich"),
                brought("c", "toan-bo", "dung"),
                brought("p", "toan-bo", "dung"),
            ],
        )
        .unwrap();
        let outcome = |rule: &str, row: &str, result: &str| Outcome {
            rule: rule.into(),
            row: row.into(),
            result: result.into(),
        };
        let computed = [
            outcome("a", "toan-bo", "dung"),
            outcome("b", "x", "giai-thich"),
            outcome("c", "y", "sai"),
        ];
        let told = compare(&table, &computed, |rule| rule != "p");
        let told: Vec<_> = told
            .iter()
            .map(|d| (d.row.as_str(), d.centre.as_deref(), d.office.as_deref()))
            .collect();
        assert_eq!(told, [("toan-bo", Some("dung"), None), ("y", None, Some("sai"))]);
    }
}
