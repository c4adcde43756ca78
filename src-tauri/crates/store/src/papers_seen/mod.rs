//! The table `papers_seen`.

use crate::column::{parsed, text};
use crate::error::StoreError;
use crate::query::{all, execute, first};
use letters::BundleId;
use norms::Quarter;
use office::PaperSeen;
use rusqlite::{Connection, Row, named_params};

pub(crate) fn put(conn: &Connection, r: &PaperSeen) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("put_paper_seen.sql"),
        named_params! {
            ":bundle_id": r.bundle_id.as_str(),
            ":seen_on": r.seen_on.to_string(),
        },
    )?;
    Ok(())
}

pub(crate) fn get(
    conn: &Connection,
    bundle_id: &BundleId,
) -> Result<Option<PaperSeen>, StoreError> {
    first(
        conn,
        include_str!("get_paper_seen.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
        read,
    )
}

pub(crate) fn of_quarter(
    conn: &Connection,
    quarter: Quarter,
) -> Result<Vec<PaperSeen>, StoreError> {
    let params = named_params! { ":quarter": quarter.to_string() };
    all(conn, include_str!("papers_of_quarter.sql"), params, read)
}

pub(crate) fn remove(conn: &Connection, bundle_id: &BundleId) -> Result<(), StoreError> {
    execute(
        conn,
        include_str!("remove_paper_seen.sql"),
        named_params! { ":bundle_id": bundle_id.as_str() },
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<PaperSeen, StoreError> {
    Ok(PaperSeen { bundle_id: text(row, "bundle_id")?.into(), seen_on: parsed(row, "seen_on")? })
}
