//! The table `pinned_offices`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::PinnedOffice;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &PinnedOffice) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_pinned_office.sql"),
        named_params! {
            ":public_key": &r.public_key,
            ":office_id": r.office_id.as_str(),
            ":name": &r.name,
            ":digits": &r.digits,
            ":pinned_on": r.pinned_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, public_key: &str) -> Result<Option<PinnedOffice>, StoreError> {
    first(
        conn,
        include_str!("get_pinned_office.sql"),
        named_params! { ":public_key": public_key },
        read,
    )
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<PinnedOffice>, StoreError> {
    all(conn, include_str!("list_pinned_offices.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection, public_key: &str) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_pinned_office.sql"),
        named_params! { ":public_key": public_key },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<PinnedOffice, StoreError> {
    Ok(PinnedOffice {
        public_key: text(row, "public_key")?,
        office_id: text(row, "office_id")?.into(),
        name: text(row, "name")?,
        digits: text(row, "digits")?,
        pinned_on: parsed(row, "pinned_on")?,
    })
}
