//! What a check came to at one place, and the table of a report that tells it.

use crate::line::Line;
use crate::table::{ShapeFault, Table};
use norms::Value;
use norms::rules::{Rule, Severity};

/// Name of the table of results.
pub const RESULTS: &str = "ket-qua-kiem-tra";

/// The key that stands for a report as a whole.
pub const WHOLE: &str = "-";
/// The same in a table, where no cell begins with a hyphen.
pub const WHOLE_IN_TABLE: &str = "toan-bo";

/// A place as the table of results writes it.
pub fn place_in_table(row: &str) -> &str {
    if row == WHOLE { WHOLE_IN_TABLE } else { row }
}

norms::closed_set! {
    /// What a rule came to at one place.
    pub enum CheckResult {
        /// Nothing is wrong.
        Right = "dung",
        /// Something is, and nobody explained it.
        Wrong = "sai",
        /// Something is, and the centre says why.
        Explained = "giai-thich",
        /// The rule could not be run to its end.
        NotRun = "khong-chay",
    }
}

/// The result of one rule at one place, as computed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleOutcome {
    /// Id of the rule.
    pub rule: String,
    /// Key of the row, [`WHOLE`] for the report as a whole.
    pub row: String,
    /// The rule's own severity.
    pub severity: Severity,
    /// What it came to.
    pub result: CheckResult,
    /// What the centre says of the place.
    pub explanation: Option<String>,
}

impl RuleOutcome {
    pub(super) fn of(
        rule: &Rule,
        row: &str,
        result: CheckResult,
        explanation: Option<String>,
    ) -> RuleOutcome {
        let severity = rule.severity;
        RuleOutcome { rule: rule.id.clone(), row: row.to_owned(), severity, result, explanation }
    }

    /// These results as the table of a report.
    ///
    /// # Errors
    /// [`ShapeFault`] for two results of one rule at one place.
    pub fn table(outcomes: &[RuleOutcome]) -> Result<Table, ShapeFault> {
        let text = |text: &str| Value::Text(text.to_owned());
        let cells = |outcome: &RuleOutcome| {
            vec![
                text(&outcome.rule),
                text(place_in_table(&outcome.row)),
                text(outcome.severity.code()),
                text(outcome.result.code()),
                outcome.explanation.as_deref().map_or(Value::Blank, text),
            ]
        };
        Table::new(RESULTS, outcomes.iter().map(cells).collect())
    }
}

/// The result of one rule at one place, as a report brought it: another program's word, which this
/// one need not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// Id of the rule; the law here may have none of that name.
    pub rule: String,
    /// Key of the row, [`WHOLE`] for the report as a whole.
    pub row: String,
    /// The rule's severity there; what is no severity here weighs least.
    pub severity: Severity,
    /// The code of the result as written; [`CheckResult::from_code`] where it is one of ours.
    pub result: String,
    /// What the centre says of the place.
    pub explanation: Option<String>,
}

impl Brought {
    /// Does it say that nothing is wrong?
    pub fn is_right(&self) -> bool {
        CheckResult::from_code(&self.result) == Some(CheckResult::Right)
    }
}

/// The results a table tells, in its order.
///
/// # Errors
/// [`ShapeFault`] where the table is not one of results.
pub fn brought(results: &Table) -> Result<Vec<Brought>, ShapeFault> {
    let read = |line: Line<'_>| {
        let row = line.text("row")?;
        let explanation = line.text("explanation")?;
        Ok(Brought {
            rule: line.text("rule")?.to_owned(),
            row: if row == WHOLE_IN_TABLE { WHOLE } else { row }.to_owned(),
            severity: Severity::from_code(line.text("severity")?).unwrap_or(Severity::Hint),
            result: line.text("result")?.to_owned(),
            explanation: (!explanation.is_empty()).then(|| explanation.to_owned()),
        })
    };
    results.lines().map(read).collect()
}
