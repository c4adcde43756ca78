//! The table `facilities`.

use crate::column::{maybe_money, maybe_parsed, maybe_text, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Facility;
use norms::Vnd;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Facility) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_facility.sql"),
        named_params! {
            ":facility_id": r.facility_id.as_str(),
            ":category": &r.category,
            ":name": &r.name,
            ":quantity": r.quantity,
            ":usable": r.usable,
            ":relation": &r.relation,
            ":condition": &r.condition,
            ":acquired_on": r.acquired_on.map(|d| d.to_string()),
            ":source_class": &r.source_class,
            ":value_vnd": r.value_vnd.map(Vnd::dong),
            ":note": &r.note,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, facility_id: &str) -> Result<Option<Facility>, StoreError> {
    first(
        conn,
        include_str!("get_facility.sql"),
        named_params! { ":facility_id": facility_id },
        read,
    )
}

pub(crate) fn remove(conn: &Connection, facility_id: &str) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_facility.sql"),
        named_params! { ":facility_id": facility_id },
    )?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Facility>, StoreError> {
    all(conn, include_str!("list_facilities.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<Facility, StoreError> {
    Ok(Facility {
        facility_id: parsed(row, "facility_id")?,
        category: text(row, "category")?,
        name: text(row, "name")?,
        quantity: whole(row, "quantity")?,
        usable: whole(row, "usable")?,
        relation: text(row, "relation")?,
        condition: text(row, "condition")?,
        acquired_on: maybe_parsed(row, "acquired_on")?,
        source_class: maybe_text(row, "source_class")?,
        value_vnd: maybe_money(row, "value_vnd")?,
        note: maybe_text(row, "note")?,
    })
}
