//! Checking a quarter: all rules over its tables, and why a query may stand.

use crate::bundles::tables::csvs;
use crate::core::desk::Desk;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::findings;
use crate::core::quarters;
use crate::core::talk::OfQuarter;
use crate::report::gather;
use crate::report::talk::{Check, ExplainFinding};
use centre::{Explanation, Record, RecordKind};
use letters::{Explained, Report, RuleOutcome, Tally, run_rules};
use norms::Quarter;

/// A quarter composed and checked: its tables with the results in them.
pub(crate) struct Checked {
    pub(crate) report: Report,
    pub(crate) check: Check,
    pub(crate) tally: Tally,
    /// The canonical CSVs, by path under `data/`.
    pub(crate) csvs: Vec<(String, Vec<u8>)>,
}

pub(crate) fn check_quarter(desk: &mut Desk, request: OfQuarter) -> Result<Check, DeskError> {
    desk.profile()?;
    Ok(checked(desk, request.quarter)?.check)
}

/// Composes and checks a quarter.
pub(crate) fn checked(desk: &mut Desk, quarter: Quarter) -> Result<Checked, DeskError> {
    let today = desk.now().today;
    let is_sample = desk.is_sample()?;
    let law = &*desk.law_of(quarter)?;
    let gathered = gather::gather(desk.read()?, law, quarter, today, is_sample)?;
    let composed = centre::compose(&gathered)?;
    let previous = gather::report_before(desk, quarter)?;
    let explained: Vec<Explained> =
        desk.read()?.explanations(quarter)?.into_iter().map(explained).collect();
    let results = run_rules(law, &composed, previous.as_ref(), quarter.last(), &explained)?;
    let report = composed.with(RuleOutcome::table(&results.outcomes)?);
    let csvs = csvs(&report)?;
    let tally = results.tally();
    let findings = results.findings.into_iter().map(|finding| findings::row(law, finding));
    let check = Check {
        quarter,
        errors: tally.errors,
        open_queries: tally.open_queries,
        hints: tally.hints,
        passed: tally.passed,
        is_ready: tally.is_ready(),
        ma_so_lieu: seal::ma_so_lieu(&csvs),
        findings: findings.collect::<Result<_, DeskError>>()?,
    };
    Ok(Checked { report, check, tally, csvs })
}

/// What the book keeps of an explanation, as the rules ask for it.
fn explained(kept: Explanation) -> Explained {
    Explained { rule: kept.rule, row: kept.row, text: kept.text }
}

pub(crate) fn explain_finding(
    desk: &mut Desk,
    request: ExplainFinding,
) -> Result<Check, DeskError> {
    desk.profile()?;
    let quarter = request.quarter;
    let text = entry::maybe("text", Some(&request.text), 500)?;
    let found = checked(desk, quarter)?.check.findings;
    if !found.iter().any(|f| f.rule == request.rule && f.row == request.row) {
        return Err(DeskError::new("code-unknown").at("rule").with("code", &request.rule));
    }
    desk.act("explain_finding", |doing| {
        quarters::must_be_open(doing.read(), quarter.last(), "quarter")?;
        let explanation = Explanation {
            quarter,
            rule: request.rule.clone(),
            row: request.row.clone(),
            text: text.clone().unwrap_or_default(),
        };
        let record = Record::Explanation(explanation);
        match text {
            Some(_) => doing.act.put(&record)?,
            None => doing.act.remove(RecordKind::Explanation, &record.key())?,
        }
        Ok((request.rule, ()))
    })?;
    check_quarter(desk, OfQuarter { quarter })
}
