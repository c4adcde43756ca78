//! The table `seals_on_register`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use office::SealOnRegister;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &SealOnRegister) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_seal.sql"),
        named_params! {
            ":public_key": &r.public_key,
            ":centre_id": r.centre_id.as_str(),
            ":digits": &r.digits,
            ":enrolled_on": r.enrolled_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    public_key: &str,
) -> Result<Option<SealOnRegister>, StoreError> {
    first(conn, include_str!("get_seal.sql"), named_params! { ":public_key": public_key }, read)
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<SealOnRegister>, StoreError> {
    all(conn, include_str!("list_seals.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection, public_key: &str) -> Result<(), StoreError> {
    execute(conn, include_str!("remove_seal.sql"), named_params! { ":public_key": public_key })?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<SealOnRegister, StoreError> {
    Ok(SealOnRegister {
        public_key: text(row, "public_key")?,
        centre_id: text(row, "centre_id")?.into(),
        digits: text(row, "digits")?,
        enrolled_on: parsed(row, "enrolled_on")?,
    })
}
