//! What was done, and taking the newest of it back by name.

use crate::book::talk::{ListActs, Undone};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::talk::{ActRow, Nothing};
use crate::core::telling::{act_row, act_rows, next_to_undo};
use crate::core::view::View;
use store::AnyKind;

/// How far back undo reaches, in lines of the journal: an act taken back fills two.
const REACH: u32 = 200;

pub(crate) fn list_acts(view: View<'_>, request: ListActs) -> Result<Vec<ActRow>, DeskError> {
    let lines = view.read()?.acts(request.limit.clamp(1, 500))?;
    Ok(act_rows(view.undone(), lines))
}

pub(crate) fn undo_act(doing: &mut Doing<'_>, _: Nothing) -> Result<Done<Undone>, DeskError> {
    let lines = doing.read().acts(REACH)?;
    let found = next_to_undo(doing.view().undone(), &lines);
    let line = found.ok_or_else(|| DeskError::new(Code::NothingToUndo))?.clone();
    let records = line.changes.iter().filter(|c| !matches!(c.kind, AnyKind::Single(_)));
    for change in records.rev() {
        let done = match &change.before {
            Some(before) => doing.act.put_any(before),
            None => doing.act.remove_any(change.kind, &change.key),
        };
        done.map_err(|error| match error.code() {
            "voucher-posted" | "record-in-use" | "voucher-number-gap" => {
                DeskError::new(Code::UndoBlocked).with("subject", &line.subject)
            }
            _ => error.into(),
        })?;
    }
    let (subject, undone) = (line.subject.clone(), line.act_id.clone());
    let mut act = act_row(line, false);
    act.is_undone = true;
    Ok(Done::of(subject, Undone { act }).undoing(undone))
}
