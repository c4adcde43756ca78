//! The table `contacts`.

use crate::column::{flag, maybe_text, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use office::Contact;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Contact) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_contact.sql"),
        named_params! {
            ":unit_code": &r.unit_code,
            ":unit_from": r.unit_from.to_string(),
            ":contact_name": &r.contact_name,
            ":phone": &r.phone,
            ":note": &r.note,
            ":is_expected": r.is_expected,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    unit_code: &str,
    unit_from: &str,
) -> Result<Option<Contact>, StoreError> {
    first(
        conn,
        include_str!("get_contact.sql"),
        named_params! { ":unit_code": unit_code, ":unit_from": unit_from },
        read,
    )
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Contact>, StoreError> {
    all(conn, include_str!("list_contacts.sql"), [], read)
}

pub(crate) fn remove(
    conn: &Connection,
    unit_code: &str,
    unit_from: &str,
) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_contact.sql"),
        named_params! { ":unit_code": unit_code, ":unit_from": unit_from },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Contact, StoreError> {
    Ok(Contact {
        unit_code: text(row, "unit_code")?,
        unit_from: parsed(row, "unit_from")?,
        contact_name: maybe_text(row, "contact_name")?,
        phone: maybe_text(row, "phone")?,
        note: maybe_text(row, "note")?,
        is_expected: flag(row, "is_expected")?,
    })
}
