//! Reviewing: what waits, one bundle whole, the decision with its remarks, the paper matched.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::telling;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::around;
use crate::office::receipts;
use crate::office::refresh;
use crate::office::refresh::Changing;
use crate::office::rows;
use crate::office::talk::{BundleKey, BundleRow, OfficeQuarter};
use crate::office::talk::{
    ConfirmBundle, MatchPaper, PaperMatched, ReviewFinding, ReviewView, ToDo, ToDoRule,
};
use letters::{Places, Teller};
use office::{Confirmation, Entry, EntryKind, Letting, PaperSeen, Standing, missing_before};
use paper::{LawNames, Names};
use seal::grouped;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) fn list_todo(view: View<'_>, request: OfficeQuarter) -> Result<ToDo, DeskError> {
    let quarter = request.quarter;
    let law = &*view.norms()?;
    let held = rows::held(view, quarter)?;
    let rules = office::open_rules(&held).into_iter().map(|open| ToDoRule {
        words: telling::rule_words(law, &open.rule, None),
        rule: open.rule,
        severity: open.severity,
        kind: open.kind,
        bundle_ids: open.bundle_ids.into_iter().collect(),
    });
    let rules = rules.collect();
    let mut waiting = Vec::new();
    for arrival in held.waiting() {
        waiting.push(rows::bundle_row(view, arrival)?);
    }
    let centres = rows::all(view, &held)?.into_iter().filter(|r| r.state.is_to_do());
    Ok(ToDo { quarter, rules, rows: centres.collect(), held: waiting })
}

pub(crate) fn read_review(view: View<'_>, request: BundleKey) -> Result<ReviewView, DeskError> {
    let arrival = rows::arrival(view, &request.bundle_id)?;
    let read = view.read()?;
    let report = read.layer(&arrival.bundle_id)?;
    let law = &view.law_for(arrival.quarter, &report)?;
    let names = LawNames::of(Arc::clone(law), arrival.quarter);
    let held = read.arrivals_of(&arrival.centre_id)?;
    let checked = office::recheck(law, &around::told(view, &arrival, &report, &held)?)?;
    let review = read.review(&arrival.bundle_id)?;
    let written = review.as_ref().map(|r| r.remarks.clone()).unwrap_or_default();
    let accepted = read.explanations_read_of(&arrival.bundle_id)?;
    let name = |list: &str, code: &str| names.name(list, code);
    let whole = sentence(Language::Vietnamese, "paper.remark.whole", &BTreeMap::new());
    let teller = Teller { name: &name, rule: &|id| law.rule(id), whole: &whole };
    let places = Places::of(&report, &teller);
    let findings = checked.findings.into_iter().map(|finding| {
        let words = telling::rule_words(law, &finding.rule, finding.not_run.as_ref());
        let is_read = accepted.iter().any(|r| r.rule == finding.rule && r.row == finding.row);
        let is_open = finding.open_as().is_some();
        let later = review.as_ref().is_some_and(|r| r.is_later(&finding.rule, &finding.row));
        let known = finding.table.as_deref().zip(finding.row_name.as_deref());
        let row_name = places.at((&finding.rule, &finding.row), known);
        let of = ReviewFinding::of(finding, words, &written);
        ReviewFinding { row_name, is_read, is_late: is_open && later, ..of }
    });
    let findings = findings.collect();
    let before = match &arrival.supersedes {
        Some(id) => read.arrival(id)?,
        None => None,
    };
    let (changed, cells) = match before {
        Some(before) => (
            letters::changed_figures(&before.control, &arrival.control),
            letters::changes_told(&read.layer(&before.bundle_id)?, &report, &name),
        ),
        None => Default::default(),
    };
    let receipts = receipts::of_bundle(view, &arrival)?;
    Ok(ReviewView {
        row: rows::row_of_bundle(view, &arrival)?,
        bundle: rows::bundle_row(view, &arrival)?,
        figures: letters::stated_figures(&arrival.control)?,
        findings,
        attached: office::attached_files(&report)?,
        changed_figures: changed,
        changed_cells: cells,
        remarks: office::remark_rows(law, &written),
        held: rows::held_before(view, &arrival)?.map(|held| held.bundle_id),
        decided_by: review.as_ref().and_then(|r| r.decided_by.clone()),
        note: review.and_then(|r| r.note),
        missing: missing_before(&arrival, &held),
        receipts,
    })
}

pub(crate) fn confirm_bundle(
    doing: &mut Doing<'_>,
    request: ConfirmBundle,
) -> Result<Done<BundleRow>, DeskError> {
    let view = doing.view();
    let arrival = rows::arrival(view, &request.bundle_id)?;
    let reason = entry::text(limits::confirm::REASON, &request.reason)?;
    let laws = view.laws()?;
    let today = view.now().today;
    let held = doing.read().arrivals_of(&arrival.centre_id)?;
    let confirmed = doing.read().confirmations(&arrival.centre_id)?;
    let holds = office::holds(&arrival, &held, &confirmed);
    if holds.is_empty() {
        return Err(DeskError::new(Code::StandingClear).at("bundle_id"));
    }
    if holds.iter().any(|(_, letting)| *letting == Letting::Chosen) {
        for rival in office::rivals(&arrival, &held, confirmed) {
            let key = Entry::Confirmation(rival).key();
            doing.act.remove_entry(EntryKind::Confirmation, &key)?;
        }
    }
    for (_, letting) in holds {
        doing.act.put_entry(&Entry::Confirmation(Confirmation {
            bundle_id: arrival.bundle_id.clone(),
            centre_id: arrival.centre_id.clone(),
            lineage: arrival.lineage.clone(),
            letting,
            reason: reason.clone(),
            confirmed_on: today,
        }))?;
    }
    let own = Some(arrival.quarter);
    let changing = Changing { own, ..Changing::default() };
    refresh::refresh(doing, &laws, &arrival.centre_id, changing)?;
    let called = rows::called(doing.view(), &arrival)?;
    Ok(Done::of(
        format!("{called} {}: {reason}", grouped(&arrival.ma_so_lieu)),
        rows::bundle_row(doing.view(), &arrival)?,
    ))
}

pub(crate) fn match_paper(
    doing: &mut Doing<'_>,
    request: MatchPaper,
) -> Result<Done<PaperMatched>, DeskError> {
    let view = doing.view();
    view.office()?;
    let code = office::cleaned(&request.code);
    let mut found = Vec::new();
    for arrival in doing.read().arrivals_of_code(&code)? {
        let stood = doing.read().standings_of(&arrival.centre_id)?;
        let of = stood.iter().find(|s| s.bundle_id == arrival.bundle_id);
        found.push((arrival, of.map(|s| s.standing)));
    }
    let Some(arrival) = office::paper_of(found) else {
        return Err(unknown_paper(view, &code)?);
    };
    let seen = PaperSeen { bundle_id: arrival.bundle_id.clone(), seen_on: view.now().today };
    let papers = doing.read().papers_seen(arrival.quarter)?;
    let is_seen = papers.iter().any(|paper| paper.bundle_id == arrival.bundle_id);
    if !is_seen {
        doing.act.put_entry(&Entry::PaperSeen(seen))?;
    }
    let bundle = rows::bundle_row(doing.view(), &arrival)?;
    let row = rows::row_of_bundle(doing.view(), &arrival)?;
    let matched = PaperMatched { is_older: bundle.standing == Standing::Superseded, row, bundle };
    if is_seen {
        return Ok(Done::already(matched));
    }
    let called = rows::called(doing.view(), &arrival)?;
    let subject = format!("{called} {}", grouped(&arrival.ma_so_lieu));
    Ok(Done::of(subject, matched))
}

/// No bundle has that code: a code one letter away, with the group to look at again.
fn unknown_paper(view: View<'_>, code: &str) -> Result<DeskError, DeskError> {
    let error = DeskError::new(Code::PaperUnknown).at("code");
    let read = view.read()?;
    for quarter in read.quarters_held()? {
        let arrivals = read.arrivals(quarter)?;
        if let Some(near) = office::near_code(code, &arrivals) {
            return Ok(error
                .with("near", grouped(&near.arrival.ma_so_lieu))
                .with("centre", rows::called(view, near.arrival)?)
                .with("group", near.group));
        }
    }
    Ok(error)
}
