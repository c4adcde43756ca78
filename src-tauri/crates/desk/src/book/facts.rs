//! What changed of the centre, by day.

use crate::book::talk::ProfileFactKey;
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::error::DeskError;
use crate::core::talk::{Nothing, OnDay};
use crate::core::view::View;
use centre::{FactKind, Profile, ProfileFact, Record, RecordKind};

pub(crate) fn list_profile_facts(
    view: View<'_>,
    _: Nothing,
) -> Result<Vec<ProfileFact>, DeskError> {
    view.own()?;
    Ok(view.read()?.profile_facts()?)
}

pub(crate) fn read_profile_on(view: View<'_>, OnDay { on }: OnDay) -> Result<Profile, DeskError> {
    Ok(view.own()?.on(on))
}

pub(crate) fn remove_profile_fact(
    doing: &mut Doing<'_>,
    request: ProfileFactKey,
) -> Result<Done<Vec<ProfileFact>>, DeskError> {
    doing.view().own()?;
    let named = ProfileFact { kind: request.kind, from_on: request.from_on, value: None };
    let key = Record::ProfileFact(named).key();
    if doing.read().record(RecordKind::ProfileFact, &key)?.is_none() {
        return Err(DeskError::new(Code::RecordUnknown));
    }
    doing.act.remove(RecordKind::ProfileFact, &key)?;
    // An office is its id and its name: both were written down together, and go together.
    let twin = match request.kind {
        FactKind::OfficeId => Some(FactKind::OfficeName),
        FactKind::OfficeName => Some(FactKind::OfficeId),
        _ => None,
    };
    if let Some(kind) = twin {
        let twin = ProfileFact { kind, from_on: request.from_on, value: None };
        doing.act.remove(RecordKind::ProfileFact, &Record::ProfileFact(twin).key())?;
    }
    Ok(Done::of(request.from_on.office(), list_profile_facts(doing.view(), Nothing {})?))
}
