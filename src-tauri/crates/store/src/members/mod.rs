//! The table `members`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::CentreId;
use office::Member;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Member) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_member.sql"),
        named_params! {
            ":centre_id": r.centre_id.as_str(),
            ":name": &r.name,
            ":unit_code": &r.unit_code,
            ":unit_from": r.unit_from.to_string(),
            ":unit_name": &r.unit_name,
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, centre_id: &CentreId) -> Result<Option<Member>, StoreError> {
    first(
        conn,
        include_str!("get_member.sql"),
        named_params! { ":centre_id": centre_id.as_str() },
        read,
    )
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<Member>, StoreError> {
    all(conn, include_str!("list_members.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection, centre_id: &CentreId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_member.sql"),
        named_params! { ":centre_id": centre_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Member, StoreError> {
    Ok(Member {
        centre_id: text(row, "centre_id")?.into(),
        name: text(row, "name")?,
        unit_code: text(row, "unit_code")?,
        unit_from: parsed(row, "unit_from")?,
        unit_name: text(row, "unit_name")?,
    })
}
