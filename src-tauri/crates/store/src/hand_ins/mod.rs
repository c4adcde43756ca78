//! The table `hand_ins`.

use crate::column::{code, maybe_text, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use centre::{HandIn, HandInWay};
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &HandIn) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_hand_in.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":way": r.way.code(),
            ":done_on": r.done_on.to_string(),
            ":place": &r.place,
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    bundle_id: &str,
    way: &str,
) -> Result<Option<HandIn>, StoreError> {
    first(
        conn,
        include_str!("get_hand_in.sql"),
        named_params! { ":bundle_id": bundle_id, ":way": way },
        read,
    )
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<HandIn>, StoreError> {
    all(conn, include_str!("list_hand_ins.sql"), [], read)
}

pub(crate) fn remove(conn: &Connection, bundle_id: &str, way: &str) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_hand_in.sql"),
        named_params! { ":bundle_id": bundle_id, ":way": way },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<HandIn, StoreError> {
    Ok(HandIn {
        bundle_id: text(row, "bundle_id")?.into(),
        way: code(row, "way", HandInWay::from_code)?,
        done_on: parsed(row, "done_on")?,
        place: maybe_text(row, "place")?,
    })
}
