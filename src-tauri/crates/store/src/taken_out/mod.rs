//! The table `taken_out`.

use crate::column::{maybe_parsed, parsed, text, whole};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, CentreId};
use office::TakenOut;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &TakenOut) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_taken_out.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":centre_id": r.centre_id.as_str(),
            ":centre_name": &r.centre_name,
            ":quarter": r.quarter.to_string(),
            ":revision": r.revision,
            ":sequence": r.sequence,
            ":ma_so_lieu": &r.ma_so_lieu,
            ":file_name": &r.file_name,
            ":received_on": r.received_on.to_string(),
            ":paper_seen_on": r.paper_seen_on.map(|day| day.to_string()),
            ":reason": &r.reason,
            ":taken_out_on": r.taken_out_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(conn: &Connection, bundle_id: &BundleId) -> Result<Option<TakenOut>, StoreError> {
    first(
        conn,
        include_str!("get_taken_out.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
        read,
    )
}

pub(crate) fn of_centre(
    conn: &Connection,
    centre_id: &CentreId,
) -> Result<Vec<TakenOut>, StoreError> {
    all(
        conn,
        include_str!("taken_out_of_centre.sql"),
        named_params! { ":centre_id": centre_id.as_str() },
        read,
    )
}

pub(crate) fn remove(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_taken_out.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<TakenOut, StoreError> {
    Ok(TakenOut {
        bundle_id: text(row, "bundle_id")?.into(),
        centre_id: text(row, "centre_id")?.into(),
        centre_name: text(row, "centre_name")?,
        quarter: parsed(row, "quarter")?,
        revision: whole(row, "revision")?,
        sequence: whole(row, "sequence")?,
        ma_so_lieu: text(row, "ma_so_lieu")?,
        file_name: text(row, "file_name")?,
        received_on: parsed(row, "received_on")?,
        paper_seen_on: maybe_parsed(row, "paper_seen_on")?,
        reason: text(row, "reason")?,
        taken_out_on: parsed(row, "taken_out_on")?,
    })
}
