//! Reviewing: what waits, one bundle whole, the decision with its remarks, the paper matched.

use crate::bundles::difference;
use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::names;
use crate::core::talk::{KeyFigure, RuleWords};
use crate::core::totals::{FIGURES, changed_figures};
use crate::office::around;
use crate::office::receipts;
use crate::office::rechecking;
use crate::office::refresh;
use crate::office::refresh::Changing;
use crate::office::remarks;
use crate::office::room;
use crate::office::rows;
use crate::office::rows::Held;
use crate::office::talk::{BundleKey, BundleRow, OfficeQuarter};
use crate::office::talk::{
    ConfirmBundle, MatchPaper, PaperMatched, RecordReview, ReviewView, Reviewed, ToDo, ToDoRule,
};
use letters::Verdict;
use norms::Vnd;
use office::{
    Arrival, Confirmation, Entry, EntryKind, Letting, PaperSeen, Review, Standing, missing_before,
};
use seal::grouped;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn list_todo(desk: &mut Desk, request: OfficeQuarter) -> Result<ToDo, DeskError> {
    let quarter = request.quarter;
    let law = &*desk.norms()?;
    let held = Held::of(desk, quarter)?;
    let mut rules: BTreeMap<(String, String, String), BTreeSet<String>> = BTreeMap::new();
    for (bundle_id, finding) in &held.findings {
        if held.verdict(bundle_id).is_none() {
            let severity = finding.severity.code().to_owned();
            let rule = (finding.rule.clone(), severity, finding.kind.clone());
            rules.entry(rule).or_default().insert(bundle_id.clone());
        }
    }
    let mut rules: Vec<ToDoRule> = rules
        .into_iter()
        .map(|((rule, severity, kind), bundles)| ToDoRule {
            words: law.rule(&rule).map(RuleWords::from),
            rule,
            severity,
            kind,
            bundle_ids: bundles.into_iter().collect(),
        })
        .collect();
    rules.sort_by(|a, b| {
        b.bundle_ids.len().cmp(&a.bundle_ids.len()).then_with(|| a.rule.cmp(&b.rule))
    });
    let mut waiting = Vec::new();
    for arrival in &held.arrivals {
        let is_held = held.standing(&arrival.bundle_id).is_some_and(Standing::is_held);
        if is_held && held.verdict(&arrival.bundle_id).is_none() {
            waiting.push(rows::bundle_row(desk, arrival)?);
        }
    }
    let mut centres = rows::all(desk, &held)?;
    centres.retain(|row| matches!(row.state.as_str(), "cho-duyet" | "can-xu-ly"));
    Ok(ToDo { quarter, rules, rows: centres, held: waiting })
}

pub(crate) fn read_review(desk: &mut Desk, request: BundleKey) -> Result<ReviewView, DeskError> {
    let arrival = rows::arrival(desk, &request.bundle_id)?;
    let law = &*desk.law_of(arrival.quarter)?;
    let names = names::law_names(desk, arrival.quarter)?;
    let read = desk.read()?;
    let report = read.layer(&arrival.bundle_id)?;
    let held = read.arrivals_of(&arrival.centre_id)?;
    let checked = rechecking::recheck(law, &around::around(read, &arrival, &report, &held)?)?;
    let review = read.review(&arrival.bundle_id)?;
    let written = review.as_ref().map(|r| r.remarks.clone()).unwrap_or_default();
    let mut findings = checked.findings;
    for finding in &mut findings {
        finding.is_remarked = written.iter().any(|remark| {
            remark.rule.as_deref() == Some(&finding.rule)
                && remark.row.as_deref().is_none_or(|row| row == finding.row)
        });
    }
    let before = match &arrival.supersedes {
        Some(id) => read.arrival(id)?,
        None => None,
    };
    let (changed, cells) = match before {
        Some(before) => (
            changed_figures(&before.control, &arrival.control),
            difference::cells(&names, &read.layer(&before.bundle_id)?, &report),
        ),
        None => Default::default(),
    };
    let receipts = receipts::of_bundle(desk, &arrival)?;
    Ok(ReviewView {
        row: rows::row_of_bundle(desk, &arrival)?,
        bundle: rows::bundle_row(desk, &arrival)?,
        figures: key_figures(&arrival)?,
        findings,
        changed_figures: changed,
        changed_cells: cells,
        remarks: remarks::rows(law, &written),
        note: review.and_then(|r| r.note),
        missing: missing_before(&arrival, &held),
        receipts,
    })
}

/// The control totals as sealed, in the order of the paper.
fn key_figures(arrival: &Arrival) -> Result<Vec<KeyFigure>, DeskError> {
    let figure = |(name, is_money): &(&str, bool)| {
        let value = arrival.control.get(*name).copied().unwrap_or_default();
        Ok(KeyFigure {
            name: (*name).to_owned(),
            amount_vnd: is_money.then(|| Vnd::new(value)).transpose()?,
            count: (!is_money).then_some(value),
        })
    };
    FIGURES.iter().map(figure).collect()
}

pub(crate) fn record_review(desk: &mut Desk, request: RecordReview) -> Result<Reviewed, DeskError> {
    room::office(desk)?;
    let verdict = Verdict::from_code(&request.verdict)
        .ok_or_else(|| DeskError::new("verdict-unknown").at("verdict"))?;
    let note = entry::maybe("note", request.note.as_deref(), 500)?;
    let mut decisions = Vec::new();
    for bundle_id in &request.bundle_ids {
        let arrival = rows::arrival(desk, bundle_id)?;
        let written = remarks::written(desk, &arrival, &request.remarks)?;
        if verdict == Verdict::TraLai && written.is_empty() {
            return Err(DeskError::new("remark-missing").at("remarks"));
        }
        decisions.push((arrival, written));
    }
    if decisions.is_empty() {
        return Err(DeskError::new("field-empty").at("bundle_ids"));
    }
    let today = desk.now().today;
    let decided = u32::try_from(decisions.len()).unwrap_or(u32::MAX);
    desk.act("record_review", |doing| {
        let subject = match decisions.as_slice() {
            [(arrival, _)] => format!("{} {}", arrival.centre_name, verdict.code()),
            many => format!("{} {}", many.len(), verdict.code()),
        };
        for (arrival, remarks) in decisions {
            let before = doing.read().review(&arrival.bundle_id)?;
            let review = Review {
                bundle_id: arrival.bundle_id.clone(),
                verdict,
                decided_on: today,
                note: note.clone(),
                remarks,
                round: next_round(doing, &arrival.bundle_id, before.as_ref())?,
            };
            let same = before.is_some_and(|b| Review { round: review.round, ..b } == review);
            if !same {
                doing.act.put_entry(&Entry::Review(review))?;
            }
        }
        Ok((subject, ()))
    })?;
    Ok(Reviewed { decided })
}

/// A decision that a receipt has told already is a new round when it changes.
fn next_round(
    doing: &Doing<'_>,
    bundle_id: &str,
    before: Option<&Review>,
) -> Result<u32, DeskError> {
    let told = doing.read().receipts_of(bundle_id)?.iter().map(|r| r.round).max();
    let last = before.map(|b| b.round).max(told).unwrap_or_default();
    Ok(if told.is_some_and(|told| told >= last) || last == 0 {
        last.saturating_add(1)
    } else {
        last
    })
}

pub(crate) fn confirm_bundle(
    desk: &mut Desk,
    request: ConfirmBundle,
) -> Result<BundleRow, DeskError> {
    let arrival = rows::arrival(desk, &request.bundle_id)?;
    let reason = entry::text("reason", &request.reason, 300)?;
    let laws = desk.laws()?;
    let today = desk.now().today;
    desk.act("confirm_bundle", |doing| {
        let standings = doing.read().standings_of(&arrival.centre_id)?;
        let standing = standings.iter().find(|s| s.bundle_id == arrival.bundle_id);
        let held = doing.read().arrivals_of(&arrival.centre_id)?;
        let rivals = rivals(doing, &arrival, &held)?;
        let letting = match standing.map(|s| s.standing) {
            Some(Standing::NewMachine) => Letting::Lineage,
            Some(Standing::Forked | Standing::TwoReports) => Letting::Chosen,
            // Another was chosen before: a person may think again.
            Some(Standing::Superseded) if !rivals.is_empty() => Letting::Chosen,
            _ => return Err(DeskError::new("standing-clear").at("bundle_id")),
        };
        if letting == Letting::Chosen {
            for rival in rivals {
                let key = Entry::Confirmation(rival).key();
                doing.act.remove_entry(EntryKind::Confirmation, &key)?;
            }
        }
        doing.act.put_entry(&Entry::Confirmation(Confirmation {
            bundle_id: arrival.bundle_id.clone(),
            centre_id: arrival.centre_id.clone(),
            lineage: arrival.lineage.clone(),
            letting,
            reason: reason.clone(),
            confirmed_on: today,
        }))?;
        let own = Some(arrival.quarter);
        let changing = Changing { own, ..Changing::default() };
        refresh::refresh(doing, &laws, &arrival.centre_id, changing)?;
        Ok((format!("{}: {reason}", arrival.centre_name), ()))
    })?;
    rows::bundle_row(desk, &arrival)
}

/// What was chosen before among the other bundles of the same quarter.
fn rivals(
    doing: &Doing<'_>,
    arrival: &Arrival,
    held: &[Arrival],
) -> Result<Vec<Confirmation>, DeskError> {
    let is_rival = |c: &Confirmation| {
        c.letting == Letting::Chosen
            && c.bundle_id != arrival.bundle_id
            && held.iter().any(|a| a.bundle_id == c.bundle_id && a.quarter == arrival.quarter)
    };
    let mut rivals = doing.read().confirmations(&arrival.centre_id)?;
    rivals.retain(is_rival);
    Ok(rivals)
}

/// Letters and digits a code is made of; what looks like another is read as that.
fn cleaned(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

pub(crate) fn match_paper(desk: &mut Desk, request: MatchPaper) -> Result<PaperMatched, DeskError> {
    room::office(desk)?;
    let code = cleaned(&request.code);
    let found = desk.read()?.arrivals_of_code(&code)?;
    // Tables sealed again unchanged have the same letters: the paper is that of the one that counts.
    let mut best = None;
    for arrival in found {
        let standings = desk.read()?.standings_of(&arrival.centre_id)?;
        let counts = standings
            .iter()
            .any(|s| s.bundle_id == arrival.bundle_id && s.standing == Standing::Counted);
        let rank = (counts, arrival.revision, arrival.sequence);
        if best.as_ref().is_none_or(|(known, _)| rank > *known) {
            best = Some((rank, arrival));
        }
    }
    let Some((_, arrival)) = best else {
        return Err(unknown_paper(desk, &code)?);
    };
    let seen = PaperSeen { bundle_id: arrival.bundle_id.clone(), seen_on: desk.now().today };
    let is_seen = desk
        .read()?
        .papers_seen(arrival.quarter)?
        .iter()
        .any(|paper| paper.bundle_id == arrival.bundle_id);
    if !is_seen {
        desk.act("match_paper", |doing| {
            doing.act.put_entry(&Entry::PaperSeen(seen))?;
            Ok((format!("{} {}", arrival.centre_name, grouped(&arrival.ma_so_lieu)), ()))
        })?;
    }
    let bundle = rows::bundle_row(desk, &arrival)?;
    let row = rows::row_of_bundle(desk, &arrival)?;
    Ok(PaperMatched { is_older: bundle.standing == "superseded", row, bundle })
}

/// No bundle has that code: a code one letter away, with the group to look at again.
fn unknown_paper(desk: &mut Desk, code: &str) -> Result<DeskError, DeskError> {
    let error = DeskError::new("paper-unknown").at("code");
    let read = desk.read()?;
    for quarter in read.quarters_held()? {
        for arrival in read.arrivals(quarter)? {
            let differing: Vec<usize> = arrival
                .ma_so_lieu
                .chars()
                .zip(code.chars())
                .enumerate()
                .filter(|(_, (a, b))| a != b)
                .map(|(at, _)| at)
                .collect();
            if let ([at], 8) = (differing.as_slice(), code.len()) {
                let group = if *at < 4 { "1" } else { "2" };
                return Ok(error
                    .with("near", grouped(&arrival.ma_so_lieu))
                    .with("centre", &arrival.centre_name)
                    .with("group", group));
            }
        }
    }
    Ok(error)
}
