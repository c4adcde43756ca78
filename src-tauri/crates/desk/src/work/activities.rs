//! Classes, talks and other activities.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::{Nothing, OfQuarter};
use crate::core::view::View;
use crate::people::collaborators::known_collaborator;
use crate::work::plans;
pub use centre::forms::ActivityForm;
use centre::grouped::of_plans;
pub use centre::grouped::{GroupPlan, Planned};
pub use centre::work::{ActivityPage, GroupTotal};
use centre::{Activity, ActivityId, Record, RecordKind};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// Names an activity.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ActivityKey {
    pub activity_id: ActivityId,
}

pub(crate) fn list_activities(
    view: View<'_>,
    request: OfQuarter,
) -> Result<ActivityPage, DeskError> {
    let quarter = request.quarter;
    let year = Day::new(quarter.year(), 1, 1)?;
    let this_year = view.read()?.activities(year, quarter.last())?;
    let is_closed = settings::is_closed(view.read()?, quarter)?;
    let (law, days) = (view.law_of(quarter)?, [quarter.first(), quarter.last()]);
    let plans = plans::over(view.read()?, &law, &view.profile()?, days)?;
    let all = view.read()?.collaborators()?;
    let (_, before) = view.profile()?.before_in(quarter);
    Ok(ActivityPage::of(&law, quarter, is_closed, this_year, before, &of_plans(&plans), &all))
}

pub(crate) fn record_activity(
    doing: &mut Doing<'_>,
    request: ActivityForm,
) -> Result<Done<Activity>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let filled = request.filled(&*view.norms()?, FORMAT, profile.first_on, today)?;
    settings::must_be_open(doing.read(), request.held_on, "held_on")?;
    for id in &request.speakers {
        known_collaborator(doing.read(), id).map_err(|error| error.at("speakers"))?;
    }
    let activity = filled(match request.activity_id {
        None => doing.id(ActivityId::from_random),
        Some(id) => known(doing, &id)?.activity_id,
    });
    doing.act.put(&Record::Activity(activity.clone()))?;
    Ok(Done::of(activity.title.clone(), activity))
}

fn known(doing: &Doing<'_>, id: &ActivityId) -> Result<Activity, DeskError> {
    match doing.read().record(RecordKind::Activity, id.as_str())? {
        Some(Record::Activity(activity)) => {
            settings::must_be_open(doing.read(), activity.held_on, "held_on")?;
            Ok(activity)
        }
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

pub(crate) fn remove_activity(
    doing: &mut Doing<'_>,
    request: ActivityKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.activity_id)?;
    doing.act.remove(RecordKind::Activity, old.activity_id.as_str())?;
    Ok(Done::of(old.title, Nothing {}))
}
