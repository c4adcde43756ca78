//! Acts of the journal as rows, and which of them can be taken back.

use crate::core::talk::ActRow;
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
pub(crate) fn next_to_undo(lines: &[ActLine]) -> Option<&ActLine> {
    let newest = lines
        .iter()
        .find(|line| !line.is_undone && line.undoes.is_none() && !line.changes.is_empty())?;
    UNDOABLE.contains(&newest.act.as_str()).then_some(newest)
}
