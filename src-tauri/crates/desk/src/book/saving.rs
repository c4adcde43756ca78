//! What a person may set: language, type size, words on paper, the centre itself.

use crate::book::talk::SaveProfile;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::settings;
use crate::core::talk::Settings;
use centre::{Profile, Record, RecordKind};

pub(crate) fn save_settings(
    doing: &mut Doing<'_>,
    request: Settings,
) -> Result<Done<Settings>, DeskError> {
    let mut form = entry::form();
    let upper_body =
        form.maybe(limits::settings::UPPER_BODY, Some(&request.upper_body)).unwrap_or_default();
    let clerk = form.maybe(limits::settings::CLERK, Some(&request.clerk)).unwrap_or_default();
    form.done()?;
    let saved = Settings { upper_body, clerk, ..request };
    for (name, value) in saved.kept() {
        doing.act.set(name, value)?;
    }
    Ok(Done::of(String::new(), saved))
}

pub(crate) fn save_profile(
    doing: &mut Doing<'_>,
    request: SaveProfile,
) -> Result<Done<Profile>, DeskError> {
    let view = doing.view();
    let (law, own, today) = (view.norms()?, view.own()?, view.now().today);
    let wanted = request.filled(own.on(today), &law, FORMAT, today)?;
    let open = settings::open_quarter(view, own.founded(), today)?.first();
    let changes = request.changes(&law, own.centre(), &wanted, [open, today]);
    for fact in changes.over {
        let fact = Record::ProfileFact(fact);
        doing.act.remove(RecordKind::ProfileFact, &fact.key())?;
    }
    for fact in changes.facts {
        doing.act.put(&Record::ProfileFact(fact))?;
    }
    Ok(Done::of(wanted.name, doing.view().profile()?))
}
