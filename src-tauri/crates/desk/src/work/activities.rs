//! Classes, talks and other activities.

use crate::core::codes::Code;
use crate::core::doing::{Doing, Done};
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::settings;
use crate::core::talk::{Nothing, OfQuarter};
use crate::core::view::View;
use crate::work::talk::{ActivityForm, ActivityKey, ActivityPage};
use centre::work::{group_totals, parts_over_turns};
use centre::{Activity, ActivityId, Record, RecordKind};
use norms::{Day, Norms};

pub(crate) fn list_activities(
    view: View<'_>,
    request: OfQuarter,
) -> Result<ActivityPage, DeskError> {
    let quarter = request.quarter;
    let year = Day::new(quarter.year(), 1, 1)?;
    let this_year = view.read()?.activities(year, quarter.last())?;
    let totals = group_totals(&*view.law_of(quarter)?, quarter, &this_year);
    let rows = this_year.into_iter().filter(|a| quarter.contains(a.held_on)).collect();
    let is_closed = settings::is_closed(view.read()?, quarter)?;
    Ok(ActivityPage { quarter, is_closed, rows, totals })
}

pub(crate) fn record_activity(
    doing: &mut Doing<'_>,
    request: ActivityForm,
) -> Result<Done<Activity>, DeskError> {
    let view = doing.view();
    let profile = view.profile()?;
    let today = view.now().today;
    let law = &*view.norms()?;
    let on = request.held_on;
    let mut form = Form::new();
    let (female, minority) = (request.turns_female, request.turns_minority);
    for refusal in parts_over_turns(request.turns, female, minority, request.persons) {
        form.require(false, || refusal.into());
    }
    if let Err(fault) = entry::fact_day("held_on", on, profile.first_on, today) {
        form.require(false, || fault);
    }
    let filled = fill(law, &request, &mut form);
    form.done()?;
    settings::must_be_open(doing.read(), on, "held_on")?;
    let activity = filled(match request.activity_id {
        None => doing.id(ActivityId::from_random),
        Some(id) => known(doing, &id)?.activity_id,
    });
    doing.act.put(&Record::Activity(activity.clone()))?;
    Ok(Done::of(activity.title.clone(), activity))
}

/// An activity as it is filled in; it has its id when it is written down.
fn fill(
    law: &Norms,
    request: &ActivityForm,
    form: &mut Form,
) -> impl FnOnce(ActivityId) -> Activity + use<> {
    let held_on = request.held_on;
    let group = form.take(entry::code(law, "group", "activity-group", &request.group, held_on));
    let kind = form.take(entry::code(law, "form", "activity-form", &request.form, held_on));
    let title = form.take(entry::text("title", &request.title, 200));
    let sessions = form.take(entry::count("sessions", request.sessions));
    let place = form.take(entry::maybe("place", request.place.as_deref(), 120));
    let partner = form.take(entry::maybe("partner", request.partner.as_deref(), 160));
    let turns = form.take(entry::count("turns", request.turns));
    let (turns_female, turns_minority) = (request.turns_female, request.turns_minority);
    let persons = request.persons;
    let speaker = form.take(entry::maybe("speaker", request.speaker.as_deref(), 120));
    let cost_vnd = request.cost_vnd.map(|v| form.take(entry::not_negative("cost_vnd", v)));
    let source_class = form.take(entry::maybe_code(
        law,
        "source_class",
        "funding-class",
        request.source_class.as_deref(),
        held_on,
    ));
    let evidence = form.take(entry::maybe("evidence", request.evidence.as_deref(), 300));
    move |activity_id| Activity {
        activity_id,
        group,
        form: kind,
        title,
        held_on,
        sessions,
        place,
        partner,
        turns,
        turns_female,
        turns_minority,
        persons,
        speaker,
        cost_vnd,
        source_class,
        evidence,
    }
}

fn known(doing: &Doing<'_>, id: &ActivityId) -> Result<Activity, DeskError> {
    match doing.read().record(RecordKind::Activity, id.as_str())? {
        Some(Record::Activity(activity)) => {
            settings::must_be_open(doing.read(), activity.held_on, "held_on")?;
            Ok(activity)
        }
        _ => Err(DeskError::new(Code::ActivityUnknown)),
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
