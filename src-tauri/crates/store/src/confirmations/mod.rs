//! The table `confirmations`.

use crate::column::{code, parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::{BundleId, CentreId};
use office::{Confirmation, Letting};
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &Confirmation) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_confirmation.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":centre_id": r.centre_id.as_str(),
            ":lineage": &r.lineage,
            ":letting": r.letting.code(),
            ":reason": &r.reason,
            ":confirmed_on": r.confirmed_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    bundle_id: &BundleId,
    letting: &str,
) -> Result<Option<Confirmation>, StoreError> {
    first(
        conn,
        include_str!("get_confirmation.sql"),
        named_params! { ":bundle_id": bundle_id.as_str(), ":letting": letting },
        read,
    )
}

pub(crate) fn of_centre(
    conn: &Connection,
    centre_id: &CentreId,
) -> Result<Vec<Confirmation>, StoreError> {
    let params = named_params! { ":centre_id": centre_id.as_str() };
    all(conn, include_str!("confirmations_of_centre.sql"), params, read)
}

pub(crate) fn remove(
    conn: &Connection,
    bundle_id: &BundleId,
    letting: &str,
) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_confirmation.sql"),
        named_params! { ":bundle_id": bundle_id.as_str(), ":letting": letting },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Confirmation, StoreError> {
    Ok(Confirmation {
        bundle_id: text(row, "bundle_id")?.into(),
        centre_id: text(row, "centre_id")?.into(),
        lineage: text(row, "lineage")?,
        letting: code(row, "letting", Letting::from_code)?,
        reason: text(row, "reason")?,
        confirmed_on: parsed(row, "confirmed_on")?,
    })
}
