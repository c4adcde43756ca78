//! Premises and equipment, and the directive's checklist of six.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::talk::Nothing;
use crate::core::view::View;
use crate::work::talk::{FacilityForm, FacilityKey, FacilityPage};
use centre::work::{checklist, usable_are_there};
use centre::{Facility, FacilityId, Record, RecordKind};
use norms::{Day, Norms};

pub(crate) fn list_facilities(view: View<'_>, _: Nothing) -> Result<FacilityPage, DeskError> {
    let rows = view.read()?.facilities()?;
    let checklist = checklist(&*view.norms()?, view.now().today, &rows);
    Ok(FacilityPage { rows, checklist })
}

pub(crate) fn record_facility(
    doing: &mut Doing<'_>,
    request: FacilityForm,
) -> Result<Done<Facility>, DeskError> {
    let view = doing.view();
    view.profile()?;
    let today = view.now().today;
    let law = &*view.norms()?;
    let mut form = Form::new();
    let filled = fill(law, &request, today, &mut form);
    form.take(usable_are_there(request.usable, request.quantity).map_err(DeskError::from));
    form.require(request.acquired_on.is_none_or(|day| day <= today), || {
        DeskError::new(Code::DayInFuture).at("acquired_on").with("today", today.office())
    });
    form.done()?;
    let facility = filled(match request.facility_id {
        None => doing.id(FacilityId::from_random),
        Some(id) => match doing.read().record(RecordKind::Facility, id.as_str())? {
            Some(_) => id,
            None => return Err(DeskError::new(Code::FacilityUnknown)),
        },
    });
    doing.act.put(&Record::Facility(facility.clone()))?;
    Ok(Done::of(facility.name.clone(), facility))
}

/// A facility as it is filled in; it has its id when it is written down.
fn fill(
    law: &Norms,
    request: &FacilityForm,
    today: Day,
    form: &mut Form,
) -> impl FnOnce(FacilityId) -> Facility + use<> {
    let category = &request.category;
    let category = form.take(entry::code(law, "category", "facility-category", category, today));
    let name = form.take(entry::text("name", &request.name, 120));
    let quantity = form.take(entry::count("quantity", request.quantity));
    let usable = form.take(entry::count("usable", request.usable));
    let relation = form.take(entry::code(law, "relation", "relation", &request.relation, today));
    let condition =
        form.take(entry::code(law, "condition", "condition", &request.condition, today));
    let acquired_on = request.acquired_on;
    let source_class = form.take(entry::maybe_code(
        law,
        "source_class",
        "funding-class",
        request.source_class.as_deref(),
        today,
    ));
    let value_vnd = request.value_vnd.map(|v| form.take(entry::not_negative("value_vnd", v)));
    let note = form.take(entry::maybe("note", request.note.as_deref(), 500));
    move |facility_id| Facility {
        facility_id,
        category,
        name,
        quantity,
        usable,
        relation,
        condition,
        acquired_on,
        source_class,
        value_vnd,
        note,
    }
}

pub(crate) fn remove_facility(
    doing: &mut Doing<'_>,
    request: FacilityKey,
) -> Result<Done<Nothing>, DeskError> {
    let id = request.facility_id.as_str();
    let Some(Record::Facility(old)) = doing.read().record(RecordKind::Facility, id)? else {
        return Err(DeskError::new(Code::FacilityUnknown));
    };
    doing.act.remove(RecordKind::Facility, id)?;
    Ok(Done::of(old.name, Nothing {}))
}
