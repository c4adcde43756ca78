//! What a person may set: language, type size, words on paper, the centre itself.

use crate::book::first_run;
use crate::book::talk::SaveProfile;
use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::talk::Settings;
use centre::{Profile, Record};

pub(crate) fn save_settings(
    doing: &mut Doing<'_>,
    request: Settings,
) -> Result<Done<Settings>, DeskError> {
    let mut form = Form::new();
    let saved = Settings {
        upper_body: form
            .take(entry::maybe("upper_body", Some(&request.upper_body), 120))
            .unwrap_or_default(),
        ..request
    };
    form.done()?;
    doing.act.set("language", saved.language.code())?;
    doing.act.set("type_size", saved.type_size.code())?;
    doing.act.set("words_school", saved.words_school.code())?;
    let flag = |on: bool| if on { "1" } else { "0" };
    doing.act.set("says_zero_thousand", flag(saved.says_zero_thousand))?;
    doing.act.set("says_chan", flag(saved.says_chan))?;
    doing.act.set("upper_body", &saved.upper_body)?;
    Ok(Done::of(String::new(), saved))
}

pub(crate) fn save_profile(
    doing: &mut Doing<'_>,
    request: SaveProfile,
) -> Result<Done<Profile>, DeskError> {
    let view = doing.view();
    let mut profile = view.profile()?;
    let today = view.now().today;
    let law = &*view.norms()?;
    let mut form = Form::new();
    profile.name = form.take(entry::text("name", &request.name, 160));
    profile.area_class =
        form.take(entry::code(law, "area_class", "area-class", &request.area_class, today));
    profile.account_kind =
        form.take(entry::code(law, "account_kind", "account-kind", &request.account_kind, today));
    profile.has_seal = request.has_seal;
    profile.office_id = form.take(first_run::office_id("office_id", &request.office_id)).into();
    profile.office_name = form.take(entry::text("office_name", &request.office_name, 160));
    if let Some(decision) = &request.allowance_decision {
        let known = law.decision(decision);
        form.require(known.is_ok(), || {
            DeskError::new(Code::DecisionMissing).at("allowance_decision")
        });
    }
    profile.allowance_decision = request.allowance_decision;
    form.done()?;
    doing.act.put(&Record::Profile(profile.clone()))?;
    Ok(Done::of(profile.name.clone(), doing.view().profile()?))
}
