//! Deciding on a report: nothing is accepted that nobody saw. Remarks are bound to its places, and the
//! value seen is read from the bundle, never typed.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::view::View;
use crate::core::words::{Language, sentence};
use crate::office::around;
use crate::office::refresh;
use crate::office::reviewing::read_review;
use crate::office::rows;
use crate::office::talk::{
    AcceptExplanation, BundleKey, RecordReview, RemarkForm, ReviewView, Reviewed,
};
use letters::{Remark, Verdict};
use office::{
    Arrival, Entry, ExplanationRead, FindingKind, Known, OpenFinding, Rechecked, RemarkFault,
    Review,
};
use paper::{LawNames, Names};
use std::collections::BTreeMap;

pub(crate) fn record_review(
    doing: &mut Doing<'_>,
    request: RecordReview,
) -> Result<Done<Reviewed>, DeskError> {
    let view = doing.view();
    view.office()?;
    let verdict = request.verdict;
    let note = entry::maybe(limits::review::NOTE, request.note.as_deref())?;
    let mut decisions = Vec::new();
    for bundle_id in &request.bundle_ids {
        let arrival = rows::arrival(view, bundle_id)?;
        let written = written(view, &arrival, &request.remarks)?;
        may_be_decided(view, &arrival, verdict, &written)?;
        decisions.push((arrival, written));
    }
    if decisions.is_empty() {
        return Err(DeskError::new(Code::FieldEmpty).at("bundle_ids"));
    }
    let decided = u32::try_from(decisions.len()).unwrap_or(u32::MAX);
    let word = match verdict {
        Verdict::Nhan => "paper.state.dat",
        Verdict::TraLai => "paper.state.tra-lai",
    };
    let word = sentence(Language::Vietnamese, word, &BTreeMap::new());
    let subject = match decisions.as_slice() {
        [(arrival, _)] => format!("{}: {word}", rows::called(view, arrival)?),
        many => format!("{}: {word}", many.len()),
    };
    for (arrival, remarks) in decisions {
        decide(doing, &arrival, (verdict, note.clone(), remarks))?;
    }
    Ok(Done::of(subject, Reviewed { decided }))
}

/// Writes a decision down, unless the same stands.
fn decide(
    doing: &mut Doing<'_>,
    arrival: &Arrival,
    (verdict, note, remarks): (Verdict, Option<String>, Vec<Remark>),
) -> Result<(), DeskError> {
    let read = doing.read();
    let before = read.review(&arrival.bundle_id)?;
    let told = read.receipts_of(&arrival.bundle_id)?.iter().map(|receipt| receipt.round).max();
    let clerk = doing.view().settings()?.clerk;
    let known = read.open_findings_of(&arrival.bundle_id)?;
    // Said again of what was found since, a decision is no other: its receipt stays the one that was signed.
    let same =
        before.as_ref().filter(|b| (b.verdict, &b.note, &b.remarks) == (verdict, &note, &remarks));
    let review = Review {
        bundle_id: arrival.bundle_id.clone(),
        verdict,
        decided_on: same.map_or(doing.now().today, |b| b.decided_on),
        note: note.clone(),
        remarks: remarks.clone(),
        round: same.map_or_else(|| office::next_round(before.as_ref(), told), |b| b.round),
        decided_by: (!clerk.is_empty()).then_some(clerk),
        known: Some(known.into_iter().map(|f| Known { rule: f.rule, row: f.row }).collect()),
    };
    if before.as_ref() != Some(&review) {
        doing.act.put_entry(&Entry::Review(review))?;
    }
    Ok(())
}

fn may_be_decided(
    view: View<'_>,
    arrival: &Arrival,
    verdict: Verdict,
    written: &[Remark],
) -> Result<(), DeskError> {
    if verdict == Verdict::TraLai && written.is_empty() {
        return Err(DeskError::new(Code::RemarkMissing).at("remarks"));
    }
    // Two receipts for one quarter would be the answer to somebody who replaced a report.
    if rows::held_before(view, arrival)?.is_some() {
        let error = DeskError::new(Code::HeldFirst).at("bundle_ids");
        return Err(error.with("centre", rows::called(view, arrival)?));
    }
    let unread = unread(view, arrival)?.len();
    if verdict == Verdict::Nhan && unread > 0 {
        let error = DeskError::new(Code::ExplanationsUnread).at("bundle_ids");
        return Err(error.with("centre", rows::called(view, arrival)?).with("n", unread));
    }
    Ok(())
}

/// The explained queries of a bundle that nobody here has read.
fn unread(view: View<'_>, arrival: &Arrival) -> Result<Vec<OpenFinding>, DeskError> {
    let read = view.read()?;
    let accepted = read.explanations_read_of(&arrival.bundle_id)?;
    let mut open = match refresh::is_derived_by_this_law(read)? {
        true => read.open_findings_of(&arrival.bundle_id)?,
        // What a program of before derived says nothing of them.
        false => checked(view, arrival)?.open,
    };
    open.retain(|finding| {
        let is_read = accepted.iter().any(|r| r.rule == finding.rule && r.row == finding.row);
        finding.kind == FindingKind::Explained && !is_read
    });
    Ok(open)
}

fn checked(view: View<'_>, arrival: &Arrival) -> Result<Rechecked, DeskError> {
    let read = view.read()?;
    let report = read.layer(&arrival.bundle_id)?;
    let law = view.law_for(arrival.quarter, &report)?;
    let held = read.arrivals_of(&arrival.centre_id)?;
    Ok(office::recheck(&law, &around::around(read, arrival, &report, &held)?)?)
}

pub(crate) fn accept_explanation(
    doing: &mut Doing<'_>,
    request: AcceptExplanation,
) -> Result<Done<ReviewView>, DeskError> {
    let view = doing.view();
    let arrival = rows::arrival(view, &request.bundle_id)?;
    let findings = checked(view, &arrival)?.findings;
    let is_it = |f: &office::Finding| f.rule == request.rule && f.row == request.row;
    let found = findings.iter().filter(|f| is_it(f)).find_map(|f| f.explanation.clone());
    let Some(text) = found else {
        return Err(DeskError::new(Code::CodeUnknown).at("rule").with("code", &request.rule));
    };
    doing.act.put_entry(&Entry::ExplanationRead(ExplanationRead {
        bundle_id: arrival.bundle_id.clone(),
        rule: request.rule.clone(),
        row: request.row,
        text,
        read_on: doing.now().today,
    }))?;
    let law = doing.view().law_of(arrival.quarter)?;
    let rule = law.rule(&request.rule).map_or(request.rule.as_str(), |rule| &rule.title.vi);
    let subject = format!("{}: {rule}", rows::called(doing.view(), &arrival)?);
    let key = BundleKey { bundle_id: arrival.bundle_id };
    Ok(Done::of(subject, read_review(doing.view(), key)?))
}

/// Most remarks one receipt carries.
const MOST: usize = 200;

/// Remarks to write on one bundle. One that names a rule and no row stands on every finding of
/// that rule in this bundle.
fn written(
    view: View<'_>,
    arrival: &Arrival,
    forms: &[RemarkForm],
) -> Result<Vec<Remark>, DeskError> {
    let report = view.read()?.layer(&arrival.bundle_id)?;
    let whole = sentence(Language::Vietnamese, "paper.remark.whole", &BTreeMap::new());
    let names = LawNames::of(view.law_for(arrival.quarter, &report)?, arrival.quarter);
    let name = |list: &str, code: &str| names.name(list, code);
    let mut remarks = Vec::new();
    let mut findings = None;
    for form in forms {
        let text = entry::text(limits::remark::TEXT, &form.text)?;
        let at = form.place();
        if at.is_of_rule() && findings.is_none() {
            findings = Some(checked(view, arrival)?.findings);
        }
        for at in at.places(findings.as_deref().unwrap_or_default()) {
            remarks.push(office::bound(&report, &at, &text, (&whole, &name)).map_err(refused)?);
        }
        if remarks.len() > MOST {
            return Err(DeskError::new(Code::RemarkTooMany).at("remarks").with("max", MOST));
        }
    }
    Ok(remarks)
}

fn refused(fault: RemarkFault) -> DeskError {
    match fault {
        RemarkFault::Column(_) => DeskError::new(Code::CodeUnknown).at("remarks"),
        RemarkFault::Shape(fault) => fault.into(),
    }
}
