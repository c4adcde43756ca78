//! Checking a quarter: all rules over its tables, and why a query may stand.

use crate::bundles::tables::csvs;
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::names;
use crate::core::settings;
use crate::core::talk::{Check, OfQuarter};
use crate::core::telling;
use crate::core::view::View;
use crate::report::known;
use crate::report::said;
use crate::report::talk::ExplainFinding;
use centre::{Explanation, Record, RecordKind};
use letters::{Explained, LateTold, Report, RuleOutcome, Tally, run_rules_until};
use norms::Quarter;
use paper::Names;

/// A quarter composed and checked: its tables with the results in them.
pub(crate) struct Checked {
    pub(crate) report: Report,
    pub(crate) check: Check,
    pub(crate) tally: Tally,
    /// The canonical CSVs, by path under `data/`.
    pub(crate) csvs: Vec<(String, Vec<u8>)>,
}

pub(crate) fn check_quarter(view: View<'_>, request: OfQuarter) -> Result<Check, DeskError> {
    view.profile()?;
    let mut check = checked(view, request.quarter)?.check;
    said::told(view.read()?, request.quarter, &mut check.findings)?;
    Ok(check)
}

/// What its report tells of the quarters before it.
pub(crate) fn list_late(view: View<'_>, request: OfQuarter) -> Result<Vec<LateTold>, DeskError> {
    view.profile()?;
    let composed = known::composed(view, request.quarter)?;
    let names = names::law_names(view, request.quarter)?;
    Ok(letters::late_told(&composed.report, &|list, code| names.name(list, code))?)
}

/// Composes and checks a quarter.
pub(crate) fn checked(view: View<'_>, quarter: Quarter) -> Result<Checked, DeskError> {
    let composed = known::composed(view, quarter)?;
    let law = &*composed.law;
    // Whoever sealed it saw what was said of what: then it stands, however this program shows the values.
    let is_closed = settings::quarter_state(view.read()?, quarter)?.is_closed;
    let said = composed.explanations.into_iter().map(|kept| explained(kept, is_closed));
    let explained: Vec<Explained> = said.collect();
    let (report, previous) = (composed.report, composed.previous);
    let last = quarter.last();
    // When it was sealed all of it had begun, whatever the clock says since.
    let until = if is_closed { last } else { view.now().today };
    let results = run_rules_until(law, &report, previous.as_ref(), (last, until), &explained)?;
    let report = report.with(RuleOutcome::table(&results.outcomes)?);
    let csvs = csvs(&report)?;
    let tally = results.tally();
    let findings = results.findings.into_iter().map(|finding| telling::finding_row(law, finding));
    let findings = findings.collect::<Result<_, DeskError>>()?;
    let check = Check::of(quarter, &tally, seal::ma_so_lieu(&csvs), findings);
    Ok(Checked { report, check, tally, csvs })
}

/// What the book keeps of an explanation, as the rules ask for it.
fn explained(kept: Explanation, is_closed: bool) -> Explained {
    let shown = kept.shown.filter(|_| !is_closed);
    Explained { rule: kept.rule, row: kept.row, text: kept.text, shown }
}

pub(crate) fn explain_finding(
    doing: &mut Doing<'_>,
    request: ExplainFinding,
) -> Result<Done<Check>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let quarter = request.quarter;
    let text = entry::maybe(limits::explain::TEXT, Some(&request.text))?;
    let found = checked(view, quarter)?.check;
    let Some(shown) = found.shown(&request.rule, &request.row) else {
        return Err(DeskError::new(Code::CodeUnknown).at("rule").with("code", &request.rule));
    };
    settings::must_be_open(doing.read(), quarter.last(), "quarter")?;
    let explanation = Explanation {
        quarter,
        rule: request.rule.clone(),
        row: request.row.clone(),
        text: text.clone().unwrap_or_default(),
        shown: Some(shown.clone()),
    };
    let record = Record::Explanation(explanation);
    match text {
        Some(_) => doing.act.put(&record)?,
        None => doing.act.remove(RecordKind::Explanation, &record.key())?,
    }
    Ok(Done::of(request.rule, check_quarter(doing.view(), OfQuarter { quarter })?))
}
