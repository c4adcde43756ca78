//! The table `activities`.

use crate::column::{maybe_money, maybe_text, maybe_whole, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Activity;
use norms::{Day, Vnd};
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Activity) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_activity.sql"),
        named_params! {
            ":activity_id": r.activity_id.as_str(),
            ":group": &r.group,
            ":form": &r.form,
            ":title": &r.title,
            ":held_on": r.held_on.to_string(),
            ":sessions": r.sessions,
            ":place": &r.place,
            ":partner": &r.partner,
            ":turns": r.turns,
            ":turns_female": r.turns_female,
            ":turns_minority": r.turns_minority,
            ":persons": r.persons,
            ":speaker": &r.speaker,
            ":cost_vnd": r.cost_vnd.map(Vnd::dong),
            ":source_class": &r.source_class,
            ":evidence": &r.evidence,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, activity_id: &str) -> Result<Option<Activity>, StoreError> {
    first(
        conn,
        include_str!("get_activity.sql"),
        named_params! { ":activity_id": activity_id },
        read,
    )
}

pub(crate) fn remove(conn: &Connection, activity_id: &str) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_activity.sql"),
        named_params! { ":activity_id": activity_id },
    )?;
    Ok(())
}

pub(crate) fn list(
    conn: &Connection,
    from_on: Day,
    to_on: Day,
) -> Result<Vec<Activity>, StoreError> {
    all(
        conn,
        include_str!("list_activities.sql"),
        named_params! { ":from_on": from_on.to_string(), ":to_on": to_on.to_string() },
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Activity, StoreError> {
    Ok(Activity {
        activity_id: parsed(row, "activity_id")?,
        group: text(row, "group")?,
        form: text(row, "form")?,
        title: text(row, "title")?,
        held_on: parsed(row, "held_on")?,
        sessions: whole(row, "sessions")?,
        place: maybe_text(row, "place")?,
        partner: maybe_text(row, "partner")?,
        turns: whole(row, "turns")?,
        turns_female: maybe_whole(row, "turns_female")?,
        turns_minority: maybe_whole(row, "turns_minority")?,
        persons: maybe_whole(row, "persons")?,
        speaker: maybe_text(row, "speaker")?,
        cost_vnd: maybe_money(row, "cost_vnd")?,
        source_class: maybe_text(row, "source_class")?,
        evidence: maybe_text(row, "evidence")?,
    })
}
