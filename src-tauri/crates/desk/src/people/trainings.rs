//! Courses, and who was to none.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::people::persons::known_person;
pub use centre::Training;
pub use centre::forms::TrainingForm;
pub use centre::trained::TrainingPage;
use centre::trainings::can_be;
use centre::{Record, RecordKind, TrainingId};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// The courses, and who lacks which on a day; today where none is named.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListTrainings {
    pub on: Option<Day>,
}

/// Names a course.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TrainingKey {
    pub training_id: TrainingId,
}

pub(crate) fn list_trainings(
    view: View<'_>,
    request: ListTrainings,
) -> Result<TrainingPage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let read = view.read()?;
    let (people, posts) = (read.people()?, read.posts()?);
    Ok(TrainingPage::of(&*view.norms()?, read.trainings()?, (&people, &posts), on))
}

pub(crate) fn record_training(
    doing: &mut Doing<'_>,
    request: TrainingForm,
) -> Result<Done<Training>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(&*view.norms()?, FORMAT, view.now().today)?;
    for one in &request.trainees {
        known_person(doing, &one.person_id)?;
    }
    let course = filled(match &request.training_id {
        Some(id) => known(doing, id)?.training_id,
        None => doing.id(TrainingId::from_random),
    });
    can_be(&course)?;
    doing.act.put(&Record::Training(course.clone()))?;
    Ok(Done::of(course.title.clone(), course))
}

pub(crate) fn remove_training(
    doing: &mut Doing<'_>,
    request: TrainingKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.training_id)?;
    doing.act.remove(RecordKind::Training, old.training_id.as_str())?;
    Ok(Done::of(old.title, Nothing {}))
}

fn known(doing: &Doing<'_>, id: &TrainingId) -> Result<Training, DeskError> {
    match doing.read().record(RecordKind::Training, id.as_str())? {
        Some(Record::Training(course)) => Ok(course),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}
