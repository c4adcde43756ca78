//! Classes, talks and other activities.

use crate::core::desk::Desk;
use crate::core::doing::Doing;
use crate::core::entry;
use crate::core::entry::Form;
use crate::core::error::DeskError;
use crate::core::quarters;
use crate::core::talk::{Nothing, OfQuarter};
use crate::work::talk::{ActivityForm, ActivityKey, ActivityPage, GroupTotal};
use centre::{Activity, ActivityId, Record, RecordKind};
use norms::Day;

pub(crate) fn list_activities(
    desk: &mut Desk,
    request: OfQuarter,
) -> Result<ActivityPage, DeskError> {
    let quarter = request.quarter;
    let year = Day::new(quarter.year(), 1, 1)?;
    let this_year = desk.read()?.activities(year, quarter.last())?;
    let rows: Vec<Activity> =
        this_year.iter().filter(|a| quarter.contains(a.held_on)).cloned().collect();
    let law = desk.law_of(quarter)?;
    let groups = law.codes("activity-group", quarter.last());
    let totals = groups
        .into_iter()
        .map(|group| {
            let of_group = |list: &[Activity]| {
                let of: Vec<&Activity> = list.iter().filter(|a| a.group == group.code).collect();
                let turns = of.iter().map(|a| a.turns).fold(0_u32, u32::saturating_add);
                (u32::try_from(of.len()).unwrap_or(u32::MAX), turns)
            };
            let (classes, turns) = of_group(&rows);
            let (_, turns_year) = of_group(&this_year);
            GroupTotal { group: group.code.clone(), classes, turns, turns_year }
        })
        .filter(|total| total.turns_year > 0 || total.classes > 0)
        .collect();
    let is_closed = quarters::is_closed(desk.read()?, quarter)?;
    Ok(ActivityPage { quarter, is_closed, rows, totals })
}

pub(crate) fn record_activity(
    desk: &mut Desk,
    request: ActivityForm,
) -> Result<Activity, DeskError> {
    let profile = desk.profile()?;
    let today = desk.now().today;
    let law = &*desk.norms()?;
    let on = request.held_on;
    let mut form = Form::new();
    let mut fewer = |field: &'static str, part: Option<u32>| {
        form.require(part.is_none_or(|n| n <= request.turns), || {
            DeskError::new("count-too-large").at(field)
        });
    };
    fewer("turns_female", request.turns_female);
    fewer("turns_minority", request.turns_minority);
    fewer("persons", request.persons);
    if let Err(fault) = entry::fact_day("held_on", on, profile.first_on, today) {
        form.require(false, || fault);
    }
    let mut activity = Activity {
        activity_id: ActivityId::from_random([0; 16]),
        group: form.take(entry::code(law, "group", "activity-group", &request.group, on)),
        form: form.take(entry::code(law, "form", "activity-form", &request.form, on)),
        title: form.take(entry::text("title", &request.title, 200)),
        held_on: on,
        sessions: form.take(entry::count("sessions", request.sessions)),
        place: form.take(entry::maybe("place", request.place.as_deref(), 120)),
        partner: form.take(entry::maybe("partner", request.partner.as_deref(), 160)),
        turns: form.take(entry::count("turns", request.turns)),
        turns_female: request.turns_female,
        turns_minority: request.turns_minority,
        persons: request.persons,
        speaker: form.take(entry::maybe("speaker", request.speaker.as_deref(), 120)),
        cost_vnd: request.cost_vnd.map(|v| form.take(entry::not_negative("cost_vnd", v))),
        source_class: form.take(entry::maybe_code(
            law,
            "source_class",
            "funding-class",
            request.source_class.as_deref(),
            on,
        )),
        evidence: form.take(entry::maybe("evidence", request.evidence.as_deref(), 300)),
    };
    form.done()?;
    desk.act("record_activity", |doing| {
        quarters::must_be_open(doing.read(), on, "held_on")?;
        activity.activity_id = match request.activity_id {
            None => doing.id(ActivityId::from_random),
            Some(id) => known(doing, &id)?.activity_id,
        };
        doing.act.put(&Record::Activity(activity.clone()))?;
        Ok((activity.title.clone(), activity))
    })
}

fn known(doing: &Doing<'_>, id: &ActivityId) -> Result<Activity, DeskError> {
    match doing.read().record(RecordKind::Activity, id.as_str())? {
        Some(Record::Activity(activity)) => {
            quarters::must_be_open(doing.read(), activity.held_on, "held_on")?;
            Ok(activity)
        }
        _ => Err(DeskError::new("activity-unknown")),
    }
}

pub(crate) fn remove_activity(desk: &mut Desk, request: ActivityKey) -> Result<Nothing, DeskError> {
    desk.act("remove_activity", |doing| {
        let old = known(doing, &request.activity_id)?;
        doing.act.remove(RecordKind::Activity, old.activity_id.as_str())?;
        Ok((old.title, ()))
    })?;
    Ok(Nothing {})
}
