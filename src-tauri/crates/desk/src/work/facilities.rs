//! Premises and equipment as they are on a day, what came and went of them, and the checklist of what
//! must be there.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::{Own, View};
pub use centre::forms::{FacilityForm, MovementForm};
use centre::premises::{self, PremisesRefusal};
pub use centre::premises::{ChecklistItem, FacilityOn, FacilityPage};
use centre::{Facility, FacilityId, MovementId, Record, RecordKind};
use norms::Day;
use serde::Deserialize;
use ts_rs::TS;

/// All facilities as they are on a day, today where none is said.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListFacilities {
    pub on: Option<Day>,
}

/// Names a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FacilityKey {
    pub facility_id: FacilityId,
}

/// Names a movement of a facility.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MovementKey {
    pub movement_id: MovementId,
}

pub(crate) fn list_facilities(
    view: View<'_>,
    request: ListFacilities,
) -> Result<FacilityPage, DeskError> {
    let (law, on) = (&*view.norms()?, request.on.unwrap_or(view.now().today));
    let read = view.read()?;
    let province = Own::maybe(read)?
        .map(|own| own.on(on))
        .map(|centre| centre.province(law, on))
        .unwrap_or_default();
    let (all, movements) = (read.facilities()?, read.facility_movements()?);
    Ok(FacilityPage::of(law, &province, on, premises::facilities_on(&all, &movements, on)?))
}

pub(crate) fn record_facility(
    doing: &mut Doing<'_>,
    request: FacilityForm,
) -> Result<Done<Facility>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let today = view.now().today;
    let filled = request.filled(&*view.norms()?, FORMAT, today)?;
    let facility = filled(match request.facility_id {
        None => doing.id(FacilityId::from_random),
        Some(id) => known(doing, &id)?.facility_id,
    });
    let told = |why: PremisesRefusal| DeskError::from(why).at(why.of_facility());
    let moved = doing.read().movements_of(facility.facility_id.as_str())?;
    premises::can_be(&facility, &moved).map_err(told)?;
    doing.act.put(&Record::Facility(facility.clone()))?;
    Ok(Done::of(facility.name.clone(), facility))
}

pub(crate) fn remove_facility(
    doing: &mut Doing<'_>,
    request: FacilityKey,
) -> Result<Done<Nothing>, DeskError> {
    let old = known(doing, &request.facility_id)?;
    let id = old.facility_id.as_str();
    // What moved was there: it is written off, and stands in the quarters it was there.
    if !doing.read().movements_of(id)?.is_empty() {
        return Err(DeskError::new(Code::FacilityMoved).with("name", old.name));
    }
    doing.act.remove(RecordKind::Facility, id)?;
    Ok(Done::of(old.name, Nothing {}))
}

pub(crate) fn record_movement(
    doing: &mut Doing<'_>,
    request: MovementForm,
) -> Result<Done<FacilityOn>, DeskError> {
    let view = doing.view();
    let (first_on, today) = (view.profile()?.first_on, view.now().today);
    let filled = request.filled(&*view.norms()?, FORMAT, first_on, today)?;
    let facility = known(doing, &request.facility_id)?;
    let movement = filled(doing.id(MovementId::from_random));
    let change = movement.change;
    let told = |why: PremisesRefusal| DeskError::from(why).at(why.of_movement(change));
    let mut all = doing.read().movements_of(facility.facility_id.as_str())?;
    all.push(movement.clone());
    premises::can_be(&facility, &all).map_err(told)?;
    doing.act.put(&Record::FacilityMovement(movement))?;
    Ok(Done::of(facility.name.clone(), row_of(doing, &facility)?))
}

pub(crate) fn remove_movement(
    doing: &mut Doing<'_>,
    request: MovementKey,
) -> Result<Done<FacilityOn>, DeskError> {
    let id = request.movement_id.as_str();
    let found = doing.read().record(RecordKind::FacilityMovement, id)?;
    let Some(Record::FacilityMovement(old)) = found else {
        return Err(DeskError::new(Code::RecordUnknown));
    };
    let facility = known(doing, &old.facility_id)?;
    let mut left = doing.read().movements_of(facility.facility_id.as_str())?;
    left.retain(|one| one.movement_id != old.movement_id);
    premises::can_be(&facility, &left)?;
    doing.act.remove(RecordKind::FacilityMovement, id)?;
    Ok(Done::of(facility.name.clone(), row_of(doing, &facility)?))
}

fn known(doing: &Doing<'_>, id: &FacilityId) -> Result<Facility, DeskError> {
    match doing.read().record(RecordKind::Facility, id.as_str())? {
        Some(Record::Facility(facility)) => Ok(facility),
        _ => Err(DeskError::new(Code::RecordUnknown)),
    }
}

/// A facility as this act leaves it today.
fn row_of(doing: &Doing<'_>, facility: &Facility) -> Result<FacilityOn, DeskError> {
    let moved = doing.read().movements_of(facility.facility_id.as_str())?;
    Ok(premises::facility_on(facility, &moved, doing.now().today)?)
}
