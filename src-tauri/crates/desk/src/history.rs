//! What was done, and taking the newest of it back by name.

use crate::desk::Desk;
use crate::error::DeskError;
use crate::talk::book::{ActRow, ListActs, Nothing, Undone};
use centre::ActId;
use store::ActLine;

/// Acts that can be taken back while their quarter is open. What left the house (a print, a seal)
/// or opened it cannot.
const UNDOABLE: &[&str] = &[
    "record_person",
    "remove_person",
    "record_post",
    "remove_post",
    "record_facility",
    "remove_facility",
    "record_activity",
    "remove_activity",
    "record_source",
    "remove_source",
    "record_voucher",
    "void_voucher",
    "reverse_voucher",
    "settle_allowances",
    "reopen_allowances",
    "record_cash_count",
    "remove_cash_count",
    "explain_finding",
    "save_profile",
    "save_contact",
    "record_review",
    "match_paper",
    "mark_remark",
    "change_law",
    "drop_law_change",
];

/// How far back undo reaches, in lines of the journal: an act taken back fills two.
const REACH: u32 = 200;

pub(crate) fn list_acts(desk: &mut Desk, request: ListActs) -> Result<Vec<ActRow>, DeskError> {
    let lines = desk.read()?.acts(request.limit.clamp(1, 500))?;
    Ok(rows(lines))
}

/// Rows for the screen; only the newest act that is not undone can be undone.
pub(crate) fn rows(lines: Vec<ActLine>) -> Vec<ActRow> {
    let next = next_to_undo(&lines).map(|line| line.act_id.clone());
    lines
        .into_iter()
        .map(|line| {
            let can_undo = Some(&line.act_id) == next.as_ref();
            row(line, can_undo)
        })
        .collect()
}

pub(crate) fn row(line: ActLine, can_undo: bool) -> ActRow {
    ActRow {
        act_id: line.act_id,
        act: line.act,
        subject: line.subject,
        at: line.at,
        is_undone: line.is_undone,
        can_undo,
    }
}

/// The newest act that changed records, if it is one that can be taken back.
fn next_to_undo(lines: &[ActLine]) -> Option<&ActLine> {
    let newest = lines
        .iter()
        .find(|line| !line.is_undone && line.undoes.is_none() && !line.changes.is_empty())?;
    UNDOABLE.contains(&newest.act.as_str()).then_some(newest)
}

pub(crate) fn undo_act(desk: &mut Desk, _: Nothing) -> Result<Undone, DeskError> {
    let lines = desk.read()?.acts(REACH)?;
    let line = next_to_undo(&lines).ok_or_else(|| DeskError::new("nothing-to-undo"))?.clone();
    let undone: ActId = line.act_id.clone();
    desk.act_undoing("undo_act", Some(undone), |doing| {
        for change in line.changes.iter().rev() {
            let done = match &change.before {
                Some(before) => doing.act.put_any(before),
                None => doing.act.remove_any(change.kind, &change.key),
            };
            done.map_err(|error| match error.code() {
                "voucher-posted" | "record-in-use" | "voucher-number-gap" => {
                    DeskError::new("undo-blocked").with("subject", &line.subject)
                }
                _ => error.into(),
            })?;
        }
        Ok((line.subject.clone(), ()))
    })?;
    let mut act = row(line, false);
    act.is_undone = true;
    Ok(Undone { act })
}
