//! Acts of the journal as rows, and which of them can be taken back.

use crate::core::talk::ActRow;
use store::ActLine;

/// Rows for the screen; only the newest act that is not undone can be undone.
pub(crate) fn rows(undone: &[&str], lines: Vec<ActLine>) -> Vec<ActRow> {
    let next = next_to_undo(undone, &lines).map(|line| line.act_id.clone());
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

/// The newest act that changed records, if it is one of those that can be taken back.
pub(crate) fn next_to_undo<'a>(undone: &[&str], lines: &'a [ActLine]) -> Option<&'a ActLine> {
    let newest = lines
        .iter()
        .find(|line| !line.is_undone && line.undoes.is_none() && !line.changes.is_empty())?;
    undone.contains(&newest.act.as_str()).then_some(newest)
}
