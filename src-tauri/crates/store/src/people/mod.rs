//! The table `people`.

use crate::column::{flag, maybe_flag, maybe_text, maybe_whole, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::Person;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Person) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_person.sql"),
        named_params! {
            ":person_id": r.person_id.as_str(),
            ":full_name": &r.full_name,
            ":is_female": r.is_female,
            ":birth_year": r.birth_year,
            ":main_job": &r.main_job,
            ":phone": &r.phone,
            ":is_trained": r.is_trained,
            ":note": &r.note,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, person_id: &str) -> Result<Option<Person>, StoreError> {
    first(conn, include_str!("get_person.sql"), named_params! { ":person_id": person_id }, read)
}

pub(crate) fn remove(conn: &Connection, person_id: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_person.sql"), named_params! { ":person_id": person_id })?;
    Ok(())
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Person>, StoreError> {
    all(conn, include_str!("list_people.sql"), [], read)
}

fn read(row: &Row<'_>) -> Result<Person, StoreError> {
    Ok(Person {
        person_id: parsed(row, "person_id")?,
        full_name: text(row, "full_name")?,
        is_female: maybe_flag(row, "is_female")?,
        birth_year: maybe_whole(row, "birth_year")?,
        main_job: maybe_text(row, "main_job")?,
        phone: maybe_text(row, "phone")?,
        is_trained: flag(row, "is_trained")?,
        note: maybe_text(row, "note")?,
    })
}
