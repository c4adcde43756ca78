//! Trying the law before it is kept: a decision on an example person, a rule on real reports.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::telling;
use crate::core::view::View;
use crate::law::files::{drafted, malformed, rule_fits};
use crate::law::talk::{RuleExample, RuleTried, Tried, TryDecision, TryRule};
use crate::office::around;
use crate::office::rows;
use centre::laws::own_of;
use norms::draft::LawDraft;
use norms::{Held, LawFiles, Month, Norms, PostFacts, Vnd};
use office::Standing;

/// Most places a rule on trial is shown to find.
const MOST_EXAMPLES: usize = 20;

pub(crate) fn try_rule(view: View<'_>, request: TryRule) -> Result<RuleTried, DeskError> {
    view.office()?;
    let id = request.draft.id()?;
    // A rule that begins later is tried as if it held already.
    let mut draft = request.draft;
    draft.from = draft.from.min(request.quarter.first());
    let (files, paths) = LawDraft::Rule(draft).apply(&drafted(view)?)?;
    for path in &paths {
        rule_fits(&files, path)?;
    }
    let whole = files.read().map_err(|fault| malformed(&fault))?;
    let alone = whole.with_rule_alone(&id).ok_or_else(|| DeskError::new(Code::LawUnknown))?;
    let read = view.read()?;
    let counted = |id: &str| {
        let standings = read.standings(request.quarter)?;
        let of = standings.iter().find(|s| s.bundle_id == id);
        Ok::<bool, DeskError>(of.is_some_and(|s| s.standing == Standing::Counted))
    };
    let mut tried = RuleTried { reports: 0, found: 0, examples: Vec::new() };
    for arrival in read.arrivals(request.quarter)? {
        if !counted(&arrival.bundle_id)? {
            continue;
        }
        let report = read.layer(&arrival.bundle_id)?;
        let held = read.arrivals_of(&arrival.centre_id)?;
        let around = around::told(view, &arrival, &report, &held)?;
        let own = own_of(&whole, request.quarter, &report);
        // As the check does: with what the report says its centre entered itself.
        let beside = (!own.is_empty()).then(|| alone.beside(&files, &own).law);
        let law = beside.as_ref().unwrap_or(&alone);
        tried.reports = tried.reports.saturating_add(1);
        for finding in office::found(law, &around)? {
            tried.found = tried.found.saturating_add(1);
            if tried.examples.len() < MOST_EXAMPLES {
                let centre_id = arrival.centre_id.clone();
                let centre_name = rows::called(view, &arrival)?;
                let finding = telling::finding_row(law, finding)?;
                tried.examples.push(RuleExample { centre_id, centre_name, finding });
            }
        }
    }
    Ok(tried)
}

pub(crate) fn try_decision(view: View<'_>, request: TryDecision) -> Result<Tried, DeskError> {
    let (files, paths) = LawDraft::Decision(request.draft.clone()).apply(&drafted(view)?)?;
    let id = paths
        .last()
        .map(|path| LawFiles::key_of(path).replace("allowances/", ""))
        .unwrap_or_default();
    let law = files.read().map_err(|fault| malformed(&fault))?;
    let held = Held {
        facts: PostFacts { role: request.role, area_class: request.area_class },
        from: request.held_from,
        to: request.held_to,
        salaries: request.salary.map(|salary| (request.first, salary)).into_iter().collect(),
    };
    months(view, &law, &id, &held, (request.first, request.last))
}

/// What a post earns, month by month.
pub(crate) fn months(
    view: View<'_>,
    law: &Norms,
    decision: &str,
    held: &Held,
    (first, last): (Month, Month),
) -> Result<Tried, DeskError> {
    let months = law.earnings(decision, held, first, last)?;
    let total_vnd = Vnd::sum(months.iter().map(|m| m.amount_vnd))?;
    Ok(Tried { months, total_vnd, total_in_words: view.in_words(total_vnd)? })
}
