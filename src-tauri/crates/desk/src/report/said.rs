//! What was said of the same place in the quarters before: taken over by a person who sees it again,
//! never by itself.

use crate::core::error::DeskError;
use centre::Explanation;
use letters::{FindingRow, Offered};
use norms::Quarter;
use norms::rules::Severity;
use store::Reading;

/// The explanations of the quarters before one, the newest quarter first.
struct Before {
    quarters: Vec<(Quarter, Vec<Explanation>)>,
}

impl Before {
    /// Back to the first quarter of which nothing was explained.
    fn of(read: Reading<'_>, quarter: Quarter) -> Result<Before, DeskError> {
        let mut quarters = Vec::new();
        let mut at = quarter.previous();
        loop {
            let said = read.explanations(at)?;
            if said.is_empty() {
                return Ok(Before { quarters });
            }
            quarters.push((at, said));
            at = at.previous();
        }
    }

    /// The first of the quarters, one after the other, of which this text was said of a place.
    fn since(&self, finding: &FindingRow, text: &str) -> Option<Quarter> {
        let same = |said: &&(Quarter, Vec<Explanation>)| {
            said.1.iter().any(|one| is_of(one, finding) && one.text == text)
        };
        self.quarters.iter().take_while(same).last().map(|(quarter, _)| *quarter)
    }

    fn offered(&self, finding: &FindingRow) -> Option<Offered> {
        let (quarter, said) = self.quarters.first()?;
        let one = said.iter().find(|one| is_of(one, finding))?;
        Some(Offered {
            text: one.text.clone(),
            since: self.since(finding, &one.text).unwrap_or(*quarter),
            is_of_same: one.shown.as_ref() == Some(&finding.show),
        })
    }
}

fn is_of(one: &Explanation, finding: &FindingRow) -> bool {
    one.rule == finding.rule && one.row == finding.row
}

/// Tells of each query since when its explanation has been given, or what was said of it last time.
pub(crate) fn told(
    read: Reading<'_>,
    quarter: Quarter,
    findings: &mut [FindingRow],
) -> Result<(), DeskError> {
    let before = Before::of(read, quarter)?;
    for finding in findings.iter_mut().filter(|one| one.severity == Severity::Query) {
        match &finding.explanation {
            Some(text) => finding.said_since = before.since(finding, text),
            None => finding.offered = before.offered(finding),
        }
    }
    Ok(())
}
