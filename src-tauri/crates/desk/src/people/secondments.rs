//! Teachers sent to the centre, and what lengthens their stay.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::people::persons::known_person;
pub use centre::Secondment;
pub use centre::forms::{ExtendForm, SecondmentForm};
pub use centre::seconded::{SecondmentPage, SecondmentRow};
use centre::secondments::can_be;
use centre::{Record, RecordKind, SecondmentId};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// The secondments as of a day; of today where none is named.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListSecondments {
    pub on: Option<Day>,
}

/// Names a secondment.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SecondmentKey {
    pub secondment_id: SecondmentId,
}

pub(crate) fn list_secondments(
    view: View<'_>,
    request: ListSecondments,
) -> Result<SecondmentPage, DeskError> {
    let on = request.on.unwrap_or(view.now().today);
    let read = view.read()?;
    let (people, posts) = (read.people()?, read.posts()?);
    Ok(SecondmentPage::of(&*view.norms()?, &read.secondments()?, (&people, &posts), on))
}

pub(crate) fn record_secondment(
    doing: &mut Doing<'_>,
    request: SecondmentForm,
) -> Result<Done<Secondment>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let filled = request.filled(&*view.norms()?, FORMAT, view.now().today)?;
    known_person(doing, &request.person_id)?;
    let one = filled(match &request.secondment_id {
        Some(id) => known(doing, id)?.secondment_id,
        None => doing.id(SecondmentId::from_random),
    });
    kept(doing, one)
}

pub(crate) fn extend_secondment(
    doing: &mut Doing<'_>,
    request: ExtendForm,
) -> Result<Done<Secondment>, DeskError> {
    let mut one = known(doing, &request.secondment_id)?;
    one.extensions.push(request.filled(FORMAT, doing.view().now().today)?);
    kept(doing, one)
}

pub(crate) fn remove_secondment(
    doing: &mut Doing<'_>,
    request: SecondmentKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.secondment_id)?;
    let person = known_person(doing, &old.person_id)?;
    doing.act.remove(RecordKind::Secondment, old.secondment_id.as_str())?;
    Ok(Done::of(person.full_name, Nothing {}))
}

fn kept(doing: &mut Doing<'_>, one: Secondment) -> Result<Done<Secondment>, DeskError> {
    can_be(&one, &doing.read().secondments()?)?;
    let person = known_person(doing, &one.person_id)?;
    doing.act.put(&Record::Secondment(one.clone()))?;
    Ok(Done::of(person.full_name, one))
}

fn known(doing: &Doing<'_>, id: &SecondmentId) -> Result<Secondment, DeskError> {
    match doing.read().record(RecordKind::Secondment, id.as_str())? {
        Some(Record::Secondment(one)) => Ok(one),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}
