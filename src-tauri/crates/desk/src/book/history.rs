//! What was done, and taking the newest of it back by name.

use crate::book::talk::{ListActs, Undone};
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::talk::{ActRow, Nothing};
use crate::core::telling::{act_row, act_rows, next_to_undo};
use crate::core::view::View;
use crate::money::balances;
use crate::office::refresh::{self, Changing};
use centre::RecordKind;
use letters::CentreId;
use office::Entry;
use std::collections::BTreeSet;
use store::{AnyKind, AnyRecord, Change};

/// How far back undo reaches, in lines of the journal: an act taken back fills two.
const REACH: u32 = 500;

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
    if line.changes.iter().any(|change| change.kind == AnyKind::Centre(RecordKind::Voucher)) {
        let blocked = |_| DeskError::new(Code::UndoBlocked).with("subject", &line.subject);
        balances::must_all_be_open(doing.read()).map_err(blocked)?;
    }
    stand_again(doing, &line.changes)?;
    let (subject, undone) = (line.subject.clone(), line.act_id.clone());
    let mut act = act_row(line, false);
    act.is_undone = true;
    let lost = doing.act.lost().iter().copied().collect();
    Ok(Done::of(subject, Undone { act, lost }).undoing(undone))
}

/// What was vouched for is vouched for no more, or again: the bundles of its centre stand by what
/// the book holds now.
fn stand_again(doing: &Doing<'_>, changes: &[Change]) -> Result<(), DeskError> {
    let images = changes.iter().flat_map(|change| [&change.before, &change.after]);
    let centres: BTreeSet<&CentreId> = images
        .filter_map(|image| match image {
            Some(AnyRecord::Office(Entry::Confirmation(one))) => Some(&one.centre_id),
            _ => None,
        })
        .collect();
    let laws = doing.view().laws()?;
    for centre_id in centres {
        refresh::refresh(doing, &laws, centre_id, Changing::default())?;
    }
    Ok(())
}
