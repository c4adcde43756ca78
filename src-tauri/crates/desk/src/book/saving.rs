//! What a person may set: language, type size, words on paper, the centre itself.

use crate::book::talk::SaveProfile;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::limits;
use crate::core::talk::Settings;
use centre::{Profile, Record};

pub(crate) fn save_settings(
    doing: &mut Doing<'_>,
    request: Settings,
) -> Result<Done<Settings>, DeskError> {
    let mut form = entry::form();
    let upper_body =
        form.maybe(limits::settings::UPPER_BODY, Some(&request.upper_body)).unwrap_or_default();
    form.done()?;
    let saved = Settings { upper_body, ..request };
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
    let profile = request.filled(view.profile()?, &*view.norms()?, FORMAT, view.now().today)?;
    doing.act.put(&Record::Profile(profile.clone()))?;
    Ok(Done::of(profile.name.clone(), doing.view().profile()?))
}
