//! Trying the law before it is kept: a decision on an example person, a rule on real reports.

use crate::core::codes::Code;
use crate::core::error::DeskError;
use crate::core::findings;
use crate::core::view::View;
use crate::law::changing::rule_fits;
use crate::law::files::{drafted, key, malformed};
use crate::law::talk::{RuleExample, RuleTried, Tried, TriedMonth, TryDecision, TryRule};
use crate::office::around;
use norms::draft::LawDraft;
use norms::{Allowance, Month, NormFault, Norms, PostFacts, SalaryParts, Vnd};
use office::Standing;

/// Longest stretch of months one question is answered for.
const MOST_MONTHS: usize = 120;

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
    let law = files.read().map_err(|fault| malformed(&fault))?;
    let law = law.with_rule_alone(&id).ok_or_else(|| DeskError::new(Code::LawUnknown))?;
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
        let around = around::around(read, &arrival, &report, &held)?;
        tried.reports = tried.reports.saturating_add(1);
        for finding in office::found(&law, &around)? {
            tried.found = tried.found.saturating_add(1);
            if tried.examples.len() < MOST_EXAMPLES {
                let centre_id = arrival.centre_id.clone();
                let centre_name = arrival.centre_name.clone();
                let finding = findings::row(&law, finding)?;
                tried.examples.push(RuleExample { centre_id, centre_name, finding });
            }
        }
    }
    Ok(tried)
}

pub(crate) fn try_decision(view: View<'_>, request: TryDecision) -> Result<Tried, DeskError> {
    let (files, paths) = LawDraft::Decision(request.draft.clone()).apply(&drafted(view)?)?;
    let id = paths.last().map(|path| key(path).replace("allowances/", "")).unwrap_or_default();
    let law = files.read().map_err(|fault| malformed(&fault))?;
    let post = Held {
        decision: &id,
        facts: PostFacts { role: request.role, area_class: request.area_class },
        from: request.held_from,
        to: request.held_to,
        salary: request.salary,
    };
    months(view, &law, &post, request.first, request.last)
}

/// A post as a question is asked about it.
pub(crate) struct Held<'a> {
    pub(crate) decision: &'a str,
    pub(crate) facts: PostFacts,
    pub(crate) from: norms::Day,
    pub(crate) to: Option<norms::Day>,
    pub(crate) salary: Option<SalaryParts>,
}

/// What a post earns, month by month.
pub(crate) fn months(
    view: View<'_>,
    law: &Norms,
    post: &Held<'_>,
    first: Month,
    last: Month,
) -> Result<Tried, DeskError> {
    let mut all = Vec::new();
    let mut month = first;
    while month <= last && all.len() < MOST_MONTHS {
        all.push(tried(law, post, month)?);
        month = month.next();
    }
    if all.is_empty() || month <= last {
        return Err(DeskError::new(Code::LawMonths).at("last"));
    }
    let total_vnd = Vnd::sum(all.iter().map(|m| m.amount_vnd))?;
    Ok(Tried { months: all, total_vnd, total_in_words: view.in_words(total_vnd)? })
}

fn tried(law: &Norms, post: &Held<'_>, month: Month) -> Result<TriedMonth, DeskError> {
    let nothing = |why: &str| TriedMonth {
        month,
        amount_vnd: Vnd::ZERO,
        why: Some(why.to_owned()),
        reasons: Vec::new(),
    };
    let (from, to) = (post.from, post.to);
    let found = law.allowance_for(post.decision, &post.facts, from, to, post.salary, month);
    match found {
        Ok(None) => Ok(nothing("not-entitled")),
        Ok(Some(allowance)) => Ok(TriedMonth {
            month,
            amount_vnd: allowance.amount,
            why: None,
            reasons: reasons(&allowance),
        }),
        Err(
            fault @ (NormFault::NotInForce { .. }
            | NormFault::NoLine { .. }
            | NormFault::SalaryNeeded { .. }),
        ) => Ok(nothing(&fault.to_string())),
        Err(other) => Err(other.into()),
    }
}

/// The steps an amount hangs on, in figures.
fn reasons(allowance: &Allowance) -> Vec<String> {
    let mut steps =
        vec![format!("{} · {}", allowance.instrument.cited(), allowance.in_force_from.office())];
    let amount = allowance.amount;
    if let (Some(coefficient), Some(base)) = (&allowance.coefficient, &allowance.base) {
        let (act, from) = (base.source.cited(), base.from.office());
        steps.push(format!("{} đ · {act} · {from}", base.amount));
        let coefficient = coefficient.replace('.', ",");
        steps.push(format!("{coefficient} × {} đ{} = {amount} đ", base.amount, days(allowance)));
    } else if let (Some(percent), Some(salary)) = (&allowance.coefficient, &allowance.salary) {
        let of = salary.sum_of(&allowance.of).unwrap_or(Vnd::ZERO);
        let percent = percent.replace('.', ",");
        steps.push(format!("{percent}% × {of} đ{} = {amount} đ", days(allowance)));
    } else {
        steps.push(format!("{amount} đ{}", days(allowance)));
    }
    steps
}

/// ` × 12/30` where only a part of the month earns.
fn days(allowance: &Allowance) -> String {
    allowance.days.map_or_else(String::new, |days| format!(" × {}/{}", days.held, days.of))
}
