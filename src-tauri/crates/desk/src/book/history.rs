//! What was done, and taking the newest of it back by name.

use crate::book::talk::{ListActs, Undone};
use crate::core::acts::{next_to_undo, row, rows};
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::talk::{ActRow, Nothing};
use centre::ActId;

/// How far back undo reaches, in lines of the journal: an act taken back fills two.
const REACH: u32 = 200;

pub(crate) fn list_acts(desk: &mut Desk, request: ListActs) -> Result<Vec<ActRow>, DeskError> {
    let lines = desk.read()?.acts(request.limit.clamp(1, 500))?;
    Ok(rows(lines))
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
