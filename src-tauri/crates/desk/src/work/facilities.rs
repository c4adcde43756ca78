//! Premises and equipment, and the checklist of what must be there.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry::FORMAT;
use crate::core::error::DeskError;
use crate::core::settings::Own;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::work::talk::{FacilityForm, FacilityKey, FacilityPage};
use centre::{Facility, FacilityId, Record, RecordKind};

pub(crate) fn list_facilities(view: View<'_>, _: Nothing) -> Result<FacilityPage, DeskError> {
    let (law, today) = (&*view.norms()?, view.now().today);
    let read = view.read()?;
    let province = Own::maybe(read)?
        .map(|own| own.on(today))
        .map(|centre| centre.province(law, today))
        .unwrap_or_default();
    Ok(FacilityPage::of(law, &province, today, read.facilities()?))
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
        Some(id) => match doing.read().record(RecordKind::Facility, id.as_str())? {
            Some(_) => id,
            None => return Err(DeskError::new(Code::RecordUnknown)),
        },
    });
    doing.act.put(&Record::Facility(facility.clone()))?;
    Ok(Done::of(facility.name.clone(), facility))
}

pub(crate) fn remove_facility(
    doing: &mut Doing<'_>,
    request: FacilityKey,
) -> Result<Done<Nothing>, DeskError> {
    let id = request.facility_id.as_str();
    let Some(Record::Facility(old)) = doing.read().record(RecordKind::Facility, id)? else {
        return Err(DeskError::new(Code::RecordUnknown));
    };
    doing.act.remove(RecordKind::Facility, id)?;
    Ok(Done::of(old.name, Nothing {}))
}
